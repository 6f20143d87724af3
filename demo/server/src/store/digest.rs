//! What a digest asks of a database.

use async_trait::async_trait;
use sawt_wire::{AnchorId, CommentKind, CommentState, EntityId, OfficeId, ThreadId};

use super::ReadError;

/// Of a comment, what is counted.
#[derive(Debug, Clone)]
pub struct Countable {
    /// In which thread.
    pub thread: ThreadId,
    /// The clause that it is about.
    pub anchor: Option<AnchorId>,
    /// What it wants to be.
    pub kind: CommentKind,
    /// Where it stands.
    pub state: CommentState,
    /// True where it replies to no other.
    pub is_first: bool,
    /// Who looks after it.
    pub assigned: Option<OfficeId>,
    /// When it was posted: milliseconds since the Unix epoch.
    pub created_ms: i64,
    /// Which office replied, and when.
    pub reply: Option<(OfficeId, i64)>,
}

/// Counts for those who answer for an entity.
#[async_trait]
pub trait DigestStore {
    /// The entity's comments that were posted or answered from that millisecond on, or wait for anything.
    async fn countable(
        &self,
        entity: &EntityId,
        since_ms: i64,
    ) -> Result<Vec<Countable>, ReadError>;
}
