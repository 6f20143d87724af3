//! A million votes, counted exactly: by the counts that are kept, and by counting every ballot again.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod votes;

use std::sync::Arc;

use sawt_server::store::{OneVoteEach, Store as _};
use sawt_wire::CastVote;
use tokio::task::JoinSet;

const VOTES: u64 = 1_000_000;

/// Below the length of the store's queue.
const AT_ONCE: u64 = 4_000;

#[tokio::test]
async fn a_million_votes_are_counted_exactly() {
    let opened = votes::Opened::new().await;
    let mut under_way = JoinSet::new();
    for n in 0..VOTES {
        if n >= AT_ONCE {
            under_way.join_next().await.unwrap().unwrap();
        }
        let (store, part) = (Arc::clone(&opened.store), opened.part(n));
        under_way.spawn(async move {
            store.cast_vote(part, vote(n), OneVoteEach::Enforced).await.unwrap();
        });
    }
    while let Some(done) = under_way.join_next().await {
        done.unwrap();
    }

    let votes::Opened { store, poll, .. } = &opened;
    let tally = store.results(poll).await.unwrap().tally(poll);
    let every = |step: u64| VOTES.div_ceil(step);
    assert_eq!((tally.ballots, tally.no_answer), (VOTES, 0));
    assert_eq!(tally.counts, [VOTES, every(3), every(7)]);
    let checked = store.check().await.unwrap();
    assert_eq!((checked.ballots, checked.faults), (VOTES, vec![]));
    store.close().await;
}

fn vote(n: u64) -> CastVote {
    let chosen = [("every", 1), ("third", 3), ("seventh", 7)];
    let choices = chosen.into_iter().filter(|(_, step)| n.is_multiple_of(*step));
    CastVote { choices: choices.map(|(id, _)| id.parse().unwrap()).collect(), write_in: None }
}
