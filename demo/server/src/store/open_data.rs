//! What open data asks of a database: what everyone may read, and nothing else of it.

use async_trait::async_trait;
use sawt_wire::{AnchorId, CommentId, CommentKind, ThreadId};

use super::ReadError;
use super::comments::KeptReply;

/// A published comment without its author's name.
#[derive(Debug, Clone)]
pub struct OpenComment {
    /// Its id.
    pub id: CommentId,
    /// What it replies to.
    pub parent: Option<CommentId>,
    /// The clause that it is about.
    pub anchor: Option<AnchorId>,
    /// What it wants to be.
    pub kind: CommentKind,
    /// What it says.
    pub text: String,
    /// Milliseconds since the Unix epoch.
    pub created_ms: i64,
    /// How many support it.
    pub supports: u32,
    /// What the entity answered.
    pub reply: Option<KeptReply>,
}

/// Reads for open data.
#[async_trait]
pub trait OpenDataStore {
    /// The published comments of a thread, in the order in which they came. No name leaves the database.
    async fn open_comments(&self, thread: &ThreadId) -> Result<Vec<OpenComment>, ReadError>;
}
