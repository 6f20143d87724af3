//! A store with one poll, and the votes that come to it.

use std::sync::Arc;

use sawt_server::secrecy::{BallotKey, Hash, RequestKey, Seal, VoterKey};
use sawt_server::store::sqlite::Sqlite;
use sawt_server::store::{Participation, Request, Store as _};
use sawt_wire::{Definitions, PollDefinition};
use tempfile::TempDir;

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

/// The store, its file and its poll.
pub(crate) struct Opened {
    pub(crate) store: Arc<Sqlite>,
    pub(crate) poll: Arc<PollDefinition>,
    revision: i64,
    _folder: TempDir,
}

impl Opened {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Arc::new(Sqlite::open(&folder.path().join("votes.db")).unwrap());
        let definitions: Definitions = serde_json::from_str(DEFINITIONS).unwrap();
        store.define(definitions).await.unwrap();
        let defined = store.definitions().await.unwrap();
        let poll = Arc::new(defined.definitions.polls[0].clone());
        Self { store, poll, revision: defined.revision, _folder: folder }
    }

    /// The `n`th device's part in the poll.
    pub(crate) fn part(&self, n: u64) -> Participation {
        Participation {
            request: Request { key: RequestKey(hash(1, n)), seal: Seal(hash(2, n)) },
            poll: Arc::clone(&self.poll),
            revision: self.revision,
            voter: VoterKey(hash(3, n)),
            ballot: ballot(n),
        }
    }
}

/// Where its ballot lies.
pub(crate) fn ballot(n: u64) -> BallotKey {
    BallotKey(hash(4, n))
}

/// Told apart by their number; in its order, so that a test does not wait for the disk as real hashes would.
fn hash(domain: u64, n: u64) -> Hash {
    (u128::from(domain) << 64 | u128::from(n)).to_be_bytes()
}
