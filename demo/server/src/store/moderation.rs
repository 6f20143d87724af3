//! What moderators ask of a database.

pub mod acts;
pub mod history;
pub mod queue;
pub mod wordings;

use async_trait::async_trait;
use sawt_wire::{CommentId, EntityId, ReportReason};

use self::acts::{ActError, ActId, Begun, Desk, Outcome, Picked, Settlement, Wish};
use self::history::{Entry, RecordedAct};
use self::queue::{After, Line, Promise, QueueCounts, Sought};
use self::wordings::{KeptWording, NewWording, WordingId};
use super::comments::KeptComment;
use super::{ReadError, WriteError};
use crate::screening::{Flag, ListedWord};
use crate::store::audit::Witness;
use crate::store::staff::MemberId;

/// A report on record. Who sent it is known to nobody.
#[derive(Debug, Clone)]
pub struct KeptReport {
    /// What is wrong.
    pub reason: ReportReason,
    /// In words.
    pub text: Option<String>,
    /// Milliseconds since the Unix epoch.
    pub at_ms: i64,
    /// When it was closed.
    pub resolved_ms: Option<i64>,
    /// What a moderator thought of it; nothing where it was closed because its comment is gone.
    pub settled: Option<Settlement>,
}

/// What gives reason to look at a comment.
#[derive(Debug, Clone, Default)]
pub struct Concerns {
    /// What a program has seen in it.
    pub flags: Vec<Flag>,
    /// What readers say, the oldest first.
    pub reports: Vec<KeptReport>,
}

/// Why a list of words was not taken over.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ListError {
    /// There is no such entity.
    #[error("\"{0}\" is no entity here")]
    NoEntity(EntityId),
    /// Somebody else has changed it since it was read.
    #[error("the list has changed meanwhile")]
    Changed,
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// A place where moderators decide. Each act is a transaction of its own, beside a server that writes to the same
/// file, with its line in the audit log; deciding the same again changes nothing.
#[async_trait]
pub trait ModerationStore: Send + Sync + 'static {
    /// What waits for a moderator in all threads, the oldest first, beyond a [`KeptComment::place`].
    async fn awaiting_review(&self, after: i64, most: u32) -> Result<Vec<KeptComment>, ReadError>;

    /// Published comments with reports that nobody has dealt with, the oldest first, beyond a [`KeptComment::place`].
    async fn reported(&self, after: i64, most: u32) -> Result<Vec<KeptComment>, ReadError>;

    /// A page of the queue: those whose reply is late, the oldest first; then what awaits review from the oldest on,
    /// and everything else from the newest on.
    async fn queue(
        &self,
        sought: Sought,
        after: Option<After>,
        most: u32,
    ) -> Result<Vec<Line>, ReadError>;

    /// How many there are of each state and of each concern, each under all the other filters.
    async fn queue_counts(&self, sought: Sought) -> Result<QueueCounts, ReadError>;

    /// One comment, in whatever state.
    async fn queue_line(
        &self,
        id: CommentId,
        promises: Vec<Promise>,
    ) -> Result<Option<Line>, ReadError>;

    /// Every decision about a comment, the first one first.
    async fn history(&self, id: CommentId) -> Result<Vec<Entry>, ReadError>;

    /// What gives reason to look at that comment.
    async fn concerns(&self, id: CommentId) -> Result<Concerns, ReadError>;

    /// Replaces the words that an entity does not publish unread, under a new revision: those that were read before,
    /// or whatever is listed when nothing was read.
    async fn list_words(
        &self,
        witness: Witness,
        entity: EntityId,
        read: Option<Vec<ListedWord>>,
        words: Vec<ListedWord>,
    ) -> Result<(), ListError>;

    /// An act of earlier.
    async fn act(&self, id: ActId) -> Result<Option<RecordedAct>, ReadError>;

    /// Carries a wish out for each comment for which that can be done, and tells the others.
    async fn decide(
        &self,
        begun: Begun,
        wish: Wish,
        picked: Vec<Picked>,
    ) -> Result<Outcome, ActError>;

    /// Puts back what held before an act, wherever nothing has happened since.
    async fn undo(&self, begun: Begun, act: ActId) -> Result<Outcome, ActError>;

    /// In which office that member works, as the member said.
    async fn own_office(&self, member: MemberId) -> Result<Option<Desk>, ReadError>;

    /// Says in which office the witness works.
    async fn choose_office(&self, witness: Witness, desk: Option<Desk>) -> Result<(), WriteError>;

    /// The texts that an entity uses again, the first one first.
    async fn wordings(&self, entity: EntityId) -> Result<Vec<KeptWording>, ReadError>;

    /// Keeps a further one; the same text is kept once.
    async fn add_wording(&self, witness: Witness, wording: NewWording) -> Result<(), WriteError>;

    /// Forgets one; false when it is not there.
    async fn remove_wording(
        &self,
        witness: Witness,
        entity: EntityId,
        id: WordingId,
    ) -> Result<bool, WriteError>;
}
