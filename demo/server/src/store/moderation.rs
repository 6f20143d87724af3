//! What moderators ask of a database.

use async_trait::async_trait;
use sawt_wire::{CommentId, EntityId, OfficeId, ReportReason};

use super::ReadError;
use super::comments::KeptComment;
use crate::screening::{Flag, ListedWord};

/// What a moderator decides.
#[derive(Debug, Clone)]
pub enum Verdict {
    /// Everyone may read it.
    Publish,
    /// Nobody but its author may, who is told the reason.
    Refuse(String),
}

/// What the entity answers.
#[derive(Debug, Clone)]
pub struct NewReply {
    /// In whose name: an office of the thread's entity.
    pub office: OfficeId,
    /// Clean.
    pub text: String,
    /// When, in milliseconds since the Unix epoch.
    pub at_ms: i64,
}

/// A report on record. Who sent it is known to nobody.
#[derive(Debug, Clone)]
pub struct KeptReport {
    /// What is wrong.
    pub reason: ReportReason,
    /// In words.
    pub text: Option<String>,
    /// Milliseconds since the Unix epoch.
    pub at_ms: i64,
    /// When a moderator has dealt with it.
    pub resolved_ms: Option<i64>,
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
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// Why nothing was decided.
#[derive(Debug, Clone, thiserror::Error)]
pub enum DecisionError {
    /// There is no such comment.
    #[error("there is no such comment")]
    NotFound,
    /// Its author has taken it back.
    #[error("this comment was withdrawn by its author")]
    Withdrawn,
    /// A reply stands below what everyone may read.
    #[error("this comment is not published; publish it before replying")]
    NotPublished,
    /// The entity has no such office.
    #[error("\"{found}\" is no office of this entity; it has {}", listed(.offices))]
    UnknownOffice {
        /// What was asked for.
        found: OfficeId,
        /// What there is.
        offices: Vec<OfficeId>,
    },
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}

fn listed(offices: &[OfficeId]) -> String {
    if offices.is_empty() {
        return "none: its definition takes \"offices\"".to_owned();
    }
    let ids: Vec<&str> = offices.iter().map(OfficeId::as_str).collect();
    ids.join(", ")
}

/// A place where moderators decide. Each decision is a transaction of its own, beside a server that writes to the
/// same file; deciding the same again changes nothing.
#[async_trait]
pub trait ModerationStore: Send + Sync + 'static {
    /// What waits for a moderator in all threads, the oldest first, beyond a [`KeptComment::place`].
    async fn awaiting_review(&self, after: i64, most: u32) -> Result<Vec<KeptComment>, ReadError>;

    /// Published comments with reports that nobody has dealt with, the oldest first, beyond a [`KeptComment::place`].
    async fn reported(&self, after: i64, most: u32) -> Result<Vec<KeptComment>, ReadError>;

    /// What gives reason to look at that comment.
    async fn concerns(&self, id: CommentId) -> Result<Concerns, ReadError>;

    /// Says that the reports of a comment were dealt with; what it says stays as it is.
    async fn resolve_reports(
        &self,
        id: CommentId,
        at_ms: i64,
    ) -> Result<KeptComment, DecisionError>;

    /// Replaces the words that an entity does not publish unread.
    async fn list_words(&self, entity: EntityId, words: Vec<ListedWord>) -> Result<(), ListError>;

    /// Publishes or refuses a comment.
    async fn review(&self, id: CommentId, verdict: Verdict) -> Result<KeptComment, DecisionError>;

    /// Replies to a published comment, in place of an earlier reply.
    async fn reply(&self, id: CommentId, reply: NewReply) -> Result<KeptComment, DecisionError>;

    /// Takes the official reply back, where there is one.
    async fn remove_reply(&self, id: CommentId) -> Result<KeptComment, DecisionError>;
}
