//! The queue: which comments moderators look for, and in which order they find them.

use sawt_wire::{CommentId, CommentKind, CommentState, EntityId, OfficeId, ThreadId};

use super::acts::{Decided, Seen};
use crate::store::comments::KeptComment;

/// What makes a comment worth a second look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Concern {
    /// The server has held it back for a reason.
    Flagged,
    /// Readers have reported it, and nobody has closed that yet.
    Reported,
    /// The entity has promised a reply, and the time has passed.
    Overdue,
    /// A moderator has marked it.
    Marked,
}

/// Who looks after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assigned {
    /// No office.
    Nobody,
    /// That office.
    To(OfficeId),
}

/// Which comments are looked for.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// In that state; `None` is every state.
    pub state: Option<CommentState>,
    /// With that concern.
    pub concern: Option<Concern>,
    /// Looked after by that office or by none.
    pub assigned: Option<Assigned>,
    /// Of that entity.
    pub entity: Option<EntityId>,
    /// Of that thread.
    pub thread: Option<ThreadId>,
    /// Of that kind.
    pub kind: Option<CommentKind>,
    /// That hold each of these folded words.
    pub words: Vec<String>,
    /// Which of them are late.
    pub promises: Vec<Promise>,
}

/// A thread whose entity promises to reply, as of now.
#[derive(Debug, Clone)]
pub struct Promise {
    /// Which thread.
    pub thread: ThreadId,
    /// What was posted before and has no reply is late: milliseconds since the Unix epoch.
    pub late_before_ms: i64,
}

/// Where a page begins: beyond this comment, in the order of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// True within those that are late, which come first.
    pub late: bool,
    /// Its [`KeptComment::place`].
    pub place: i64,
}

/// A comment in the queue.
#[derive(Debug, Clone)]
pub struct Line {
    /// As it was written.
    pub comment: KeptComment,
    /// Who reads it.
    pub seen: Seen,
    /// What was decided so far.
    pub decided: Decided,
    /// True where its reply is late.
    pub late: bool,
    /// Why the server has held it back, in the words of the store.
    pub flags: Vec<String>,
    /// Reports that nobody has closed yet.
    pub open_reports: u32,
    /// What it replies to.
    pub parent: Option<Parent>,
}

/// What a comment replies to.
#[derive(Debug, Clone)]
pub struct Parent {
    /// Which one.
    pub id: CommentId,
    /// How it is signed.
    pub name: Option<String>,
    /// What it says; empty once withdrawn.
    pub text: String,
}

/// How many there are, under the filters other than the one that is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are the filters")]
pub struct QueueCounts {
    pub awaiting: u64,
    pub published: u64,
    pub refused: u64,
    pub withdrawn: u64,
    pub flagged: u64,
    pub reported: u64,
    pub overdue: u64,
    /// In every state.
    pub overdue_in_all: u64,
    pub marked: u64,
}
