//! What moving comments in and out asks of a database.

use std::collections::HashSet;

use async_trait::async_trait;
use sawt_wire::{AnchorId, CommentId, CommentKind, CommentState, ThreadId};

use super::ReadError;
use super::comments::{KeptReply, Said};

/// A comment with all that may be moved; who wrote it and who supports it is not.
#[derive(Debug, Clone)]
pub struct ArchivedComment {
    /// Its id.
    pub id: CommentId,
    /// What it replies to, and how deep it is then: 0 without.
    pub parent: Option<CommentId>,
    /// See [`sawt_wire::REPLY_MAX_DEPTH`].
    pub depth: u8,
    /// What it is about: of a reply, what its parent is about.
    pub anchor: Option<AnchorId>,
    /// What it wants to be.
    pub kind: CommentKind,
    /// What it says.
    pub said: Said,
    /// Where it stands.
    pub state: CommentState,
    /// Why it was not published.
    pub reason: Option<String>,
    /// Milliseconds since the Unix epoch.
    pub created_ms: i64,
    /// Milliseconds since the Unix epoch.
    pub edited_ms: Option<i64>,
    /// What the entity answered.
    pub reply: Option<KeptReply>,
    /// How many support it.
    pub supports: u32,
}

/// Why nothing was taken over.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ArchiveError {
    /// A comment of that id is in another thread.
    #[error("comment {0} is in another thread already")]
    Elsewhere(CommentId),
    /// The thread is gone.
    #[error("there is no thread of that name")]
    NoThread,
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes")]
    NoRandomness,
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// A place that comments are moved into and out of, also while it is being served.
#[async_trait]
pub trait Archive: Send + Sync + 'static {
    /// Of these ids, those that the thread has.
    ///
    /// # Errors
    /// [`ArchiveError::Elsewhere`], when one of them is in another thread.
    async fn known(
        &self,
        thread: &ThreadId,
        ids: Vec<CommentId>,
    ) -> Result<HashSet<CommentId>, ArchiveError>;

    /// Keeps all of them that are not there yet, each after its parent, or none. Nobody can edit or withdraw them:
    /// their authors are not known here.
    async fn take_over(
        &self,
        thread: &ThreadId,
        comments: Vec<ArchivedComment>,
    ) -> Result<(), ArchiveError>;

    /// Every comment of a thread, in whatever state, in the order in which they came.
    async fn archive(&self, thread: &ThreadId) -> Result<Vec<ArchivedComment>, ReadError>;
}
