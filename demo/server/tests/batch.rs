//! Votes that come at once share a transaction, and none of them suffers from another.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod votes;

use std::sync::Arc;

use sawt_server::store::{OneVoteEach, Participation, Store as _, WriteError};
use sawt_wire::CastVote;
use tokio::task::JoinSet;

#[tokio::test]
async fn a_vote_that_the_database_cannot_take_takes_no_other_with_it() {
    let opened = votes::Opened::new().await;
    let mut under_way = JoinSet::new();
    for n in 0..200 {
        // Every tenth lies where the one before it does, which no two devices should.
        let ballot = votes::ballot(if n % 10 == 9 { n - 1 } else { n });
        let part = Participation { ballot, ..opened.part(n) };
        let store = Arc::clone(&opened.store);
        let vote = CastVote { choices: vec!["every".parse().unwrap()], write_in: None };
        under_way.spawn(async move { store.cast_vote(part, vote, OneVoteEach::Enforced).await });
    }
    let outcomes = under_way.join_all().await;
    let failed = |outcome: &&Result<_, _>| matches!(outcome, Err(WriteError::Failed(_)));
    assert_eq!(outcomes.iter().filter(failed).count(), 20);
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 180);

    let votes::Opened { store, poll, .. } = &opened;
    let tally = store.results(poll).await.unwrap().tally(poll);
    assert_eq!((tally.ballots, tally.counts), (180, vec![180, 0, 0]));
    let checked = store.check().await.unwrap();
    assert_eq!((checked.ballots, checked.faults), (180, vec![]));
    store.close().await;
}
