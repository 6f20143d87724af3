//! What was decided so far: about one comment, and by one act.

use sawt_wire::CommentId;

use super::acts::{ActId, Decided, Deed, Left};

/// A decision about a comment.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The act that it was part of.
    pub act: ActId,
    /// The member's name today; `None` is the command line.
    pub by: Option<String>,
    /// When, in milliseconds since the Unix epoch.
    pub at_ms: i64,
    /// What.
    pub deed: Deed,
    /// What held until then.
    pub before: Decided,
    /// What has held since.
    pub after: Decided,
    /// How many reports it closed, or opened again.
    pub reports: usize,
    /// True when it was undone.
    pub undone: bool,
}

/// An act on record.
#[derive(Debug, Clone)]
pub struct RecordedAct {
    /// Which one.
    pub id: ActId,
    /// The member's name today; `None` is the command line.
    pub by: Option<String>,
    /// When, in milliseconds since the Unix epoch.
    pub at_ms: i64,
    /// What.
    pub deed: Deed,
    /// The comments that it has changed.
    pub done: Vec<CommentId>,
    /// Those that it was meant for and has not.
    pub left: Vec<Left>,
    /// True when it was undone.
    pub undone: bool,
}
