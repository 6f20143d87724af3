//! A million votes, counted exactly: by the counts that are kept, and by counting every ballot again.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::sync::Arc;

use sawt_server::secrecy::{BallotKey, Hash, RequestKey, Seal, VoterKey};
use sawt_server::store::sqlite::Sqlite;
use sawt_server::store::{OneVoteEach, Participation, Request, Store as _};
use sawt_wire::{CastVote, Definitions, PollDefinition};
use tokio::task::JoinSet;

const VOTES: u64 = 1_000_000;

/// Below the length of the store's queue.
const AT_ONCE: u64 = 4_000;

const DEFINITIONS: &str = r#"{
    "entities": [{ "id": "e", "name": { "en": "E" }, "time_zone": "Asia/Muscat" }],
    "polls": [{
        "id": "p", "entity": "e", "question": { "en": "?" }, "kind": "multiple",
        "options": [
            { "id": "every", "label": { "en": "Every" } },
            { "id": "third", "label": { "en": "Third" } },
            { "id": "seventh", "label": { "en": "Seventh" } }
        ],
        "time_zone": "Asia/Muscat"
    }]
}"#;

#[tokio::test]
async fn a_million_votes_are_counted_exactly() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(Sqlite::open(&folder.path().join("votes.db")).unwrap());
    let definitions: Definitions = serde_json::from_str(DEFINITIONS).unwrap();
    store.define(definitions).await.unwrap();
    let defined = store.definitions().await.unwrap();
    let poll = Arc::new(defined.definitions.polls[0].clone());

    let mut under_way = JoinSet::new();
    for n in 0..VOTES {
        if n >= AT_ONCE {
            under_way.join_next().await.unwrap().unwrap();
        }
        let (store, part) = (Arc::clone(&store), part(&poll, defined.revision, n));
        under_way.spawn(async move {
            store.cast_vote(part, vote(n), OneVoteEach::Enforced).await.unwrap();
        });
    }
    while let Some(done) = under_way.join_next().await {
        done.unwrap();
    }

    let tally = store.results(&poll).await.unwrap().tally(&poll);
    let every = |step: u64| VOTES.div_ceil(step);
    assert_eq!((tally.ballots, tally.no_answer), (VOTES, 0));
    assert_eq!(tally.counts, [VOTES, every(3), every(7)]);
    let checked = store.check().await.unwrap();
    assert_eq!((checked.ballots, checked.faults), (VOTES, vec![]));
    store.close().await;
}

/// Told apart by their number; in its order, so that the test does not wait for the disk as real hashes would.
fn hash(domain: u64, n: u64) -> Hash {
    (u128::from(domain) << 64 | u128::from(n)).to_be_bytes()
}

fn part(poll: &Arc<PollDefinition>, revision: i64, n: u64) -> Participation {
    Participation {
        request: Request { key: RequestKey(hash(1, n)), seal: Seal(hash(2, n)) },
        poll: Arc::clone(poll),
        revision,
        voter: VoterKey(hash(3, n)),
        ballot: BallotKey(hash(4, n)),
    }
}

fn vote(n: u64) -> CastVote {
    let chosen = [("every", 1), ("third", 3), ("seventh", 7)];
    let choices = chosen.into_iter().filter(|(_, step)| n.is_multiple_of(*step));
    CastVote { choices: choices.map(|(id, _)| id.parse().unwrap()).collect(), write_in: None }
}
