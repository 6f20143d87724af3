//! Votes that come at once share a transaction, and none of them suffers from another.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::sync::Arc;

use sawt_server::secrecy::{BallotKey, Hash, RequestKey, Seal, VoterKey};
use sawt_server::store::sqlite::Sqlite;
use sawt_server::store::{OneVoteEach, Participation, Request, Store as _, WriteError};
use sawt_wire::{CastVote, Definitions};
use tokio::task::JoinSet;

const DEFINITIONS: &str = r#"{
    "entities": [{ "id": "e", "name": { "en": "E" }, "time_zone": "Asia/Muscat" }],
    "polls": [{
        "id": "p", "entity": "e", "question": { "en": "?" }, "kind": "single",
        "options": [{ "id": "a", "label": { "en": "A" } }, { "id": "b", "label": { "en": "B" } }],
        "time_zone": "Asia/Muscat"
    }]
}"#;

#[tokio::test]
async fn a_vote_that_the_database_cannot_take_takes_no_other_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(Sqlite::open(&folder.path().join("votes.db")).unwrap());
    let definitions: Definitions = serde_json::from_str(DEFINITIONS).unwrap();
    store.define(definitions).await.unwrap();
    let defined = store.definitions().await.unwrap();
    let poll = Arc::new(defined.definitions.polls[0].clone());

    let mut votes = JoinSet::new();
    for n in 0..200 {
        let part = Participation {
            request: Request { key: RequestKey(hash(1, n)), seal: Seal(hash(2, n)) },
            poll: Arc::clone(&poll),
            revision: defined.revision,
            voter: VoterKey(hash(3, n)),
            // Every tenth lies where the one before it does, which no two devices should.
            ballot: BallotKey(hash(4, if n % 10 == 9 { n - 1 } else { n })),
        };
        let store = Arc::clone(&store);
        let vote = CastVote { choices: vec!["a".parse().unwrap()], write_in: None };
        votes.spawn(async move { store.cast_vote(part, vote, OneVoteEach::Enforced).await });
    }
    let outcomes = votes.join_all().await;
    let failed = |outcome: &&Result<_, _>| matches!(outcome, Err(WriteError::Failed(_)));
    assert_eq!(outcomes.iter().filter(failed).count(), 20);
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 180);

    let tally = store.results(&poll).await.unwrap().tally(&poll);
    assert_eq!((tally.ballots, tally.counts), (180, vec![180, 0]));
    let checked = store.check().await.unwrap();
    assert_eq!((checked.ballots, checked.faults), (180, vec![]));
    store.close().await;
}

/// Told apart by their number.
fn hash(domain: u64, n: u64) -> Hash {
    (u128::from(domain) << 64 | u128::from(n)).to_be_bytes()
}
