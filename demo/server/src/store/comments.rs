//! What the handlers ask of a database about comments.

use std::sync::Arc;

use async_trait::async_trait;
use sawt_wire::{
    AnchorId, CommentId, CommentKind, CommentState, Dictionary, OfficeId, ReportReason,
    ThreadDefinition, ThreadId,
};

use super::{ReadError, Recalled, Request};
use crate::screening::Flag;
use crate::secrecy::{AuthorKey, EditKey, ReporterKey, SupporterKey};

/// What somebody writes, and where.
#[derive(Debug, Clone)]
pub struct Contribution {
    /// How this request is known again.
    pub request: Request,
    /// The thread as it was read.
    pub thread: Arc<ThreadDefinition>,
    /// See [`super::Defined::revision`].
    pub revision: i64,
    /// When, in milliseconds since the Unix epoch.
    pub at_ms: i64,
}

/// What a comment says, clean, and as it is searched.
#[derive(Debug, Clone)]
pub struct Said {
    /// The text.
    pub text: String,
    /// How it is signed.
    pub name: Option<String>,
    /// Both, folded.
    pub folded: String,
    /// Why a moderator should read it before everyone does.
    pub flags: Vec<Flag>,
}

/// A comment that is not there yet.
#[derive(Debug, Clone)]
pub struct NewComment {
    /// Its id.
    pub id: CommentId,
    /// Who writes it.
    pub author: AuthorKey,
    /// What its edit token hashes to.
    pub edit_key: EditKey,
    /// What it wants to be.
    pub kind: CommentKind,
    /// What it says.
    pub said: Said,
    /// What it replies to.
    pub parent: Option<CommentId>,
    /// What it is about; a reply takes its parent's.
    pub anchor: Option<AnchorId>,
    /// Of the rules that its author has read.
    pub rules_version: Option<String>,
}

/// What shows who asks, in one thread: that they wrote a comment (the device or its edit token, either is enough),
/// and that they support one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Proof {
    /// The device.
    pub author: Option<AuthorKey>,
    /// The edit token.
    pub edit_key: Option<EditKey>,
    /// The device, as those are known who support.
    pub supporter: Option<SupporterKey>,
}

/// What becomes of a reader's support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Support {
    /// It counts, once.
    Given,
    /// It counts no more.
    Taken,
}

/// What a reader says is wrong with a comment.
#[derive(Debug, Clone)]
pub struct NewReport {
    /// Who says so.
    pub reporter: ReporterKey,
    /// What is wrong.
    pub reason: ReportReason,
    /// In words, clean.
    pub text: Option<String>,
}

/// A comment on record.
#[derive(Debug, Clone)]
pub struct KeptComment {
    /// Its place in the order in which comments came, across all threads.
    pub place: i64,
    /// Its id.
    pub id: CommentId,
    /// Which thread.
    pub thread: ThreadId,
    /// What it wants to be.
    pub kind: CommentKind,
    /// How it is signed.
    pub name: Option<String>,
    /// What it says.
    pub text: String,
    /// What it replies to.
    pub parent: Option<CommentId>,
    /// What it is about.
    pub anchor: Option<AnchorId>,
    /// Milliseconds since the Unix epoch.
    pub created_ms: i64,
    /// Milliseconds since the Unix epoch.
    pub edited_ms: Option<i64>,
    /// Where it stands.
    pub state: CommentState,
    /// Why it was not published.
    pub reason: Option<String>,
    /// Published replies right below it.
    pub replies: u32,
    /// How many support it.
    pub supports: u32,
    /// True when whoever asked supports it.
    pub is_supported: bool,
    /// What the entity answered.
    pub reply: Option<KeptReply>,
    /// True when whoever asked has written it.
    pub is_own: bool,
}

/// An official reply on record.
#[derive(Debug, Clone)]
pub struct KeptReply {
    /// In whose name.
    pub office: OfficeId,
    /// What it says.
    pub text: String,
    /// Milliseconds since the Unix epoch.
    pub at_ms: i64,
}

/// Which end comes first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// The newest.
    #[default]
    Newest,
    /// The oldest.
    Oldest,
    /// The most supported, the newest of equals.
    MostSupported,
}

/// Where a page ends, and the next one goes on. Of what changes its place meanwhile, the next page tells as it is then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// See [`KeptComment::place`].
    pub place: i64,
    /// Where the most supported come first: how many supported it.
    pub supports: u32,
}

/// Where comments are looked for.
#[derive(Debug, Clone)]
pub enum Level {
    /// Those that reply to none.
    Top,
    /// Those that reply to this one.
    Under(CommentId),
    /// At all levels, those that hold each of these folded words.
    Holding(Vec<String>),
}

/// Which comments are asked for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Of which thread.
    pub thread: ThreadId,
    /// Where.
    pub level: Level,
    /// Of this kind alone.
    pub kind: Option<CommentKind>,
    /// About this alone.
    pub anchor: Option<AnchorId>,
    /// Which end comes first.
    pub order: Order,
    /// With an official reply alone.
    pub answered: bool,
    /// Beyond there.
    pub after: Option<Spot>,
    /// At most so many.
    pub most: u32,
    /// Who asks: whose own are there in every state.
    pub reader: Proof,
}

/// Published comments of a thread.
#[derive(Debug, Clone, Default)]
pub struct CommentCounts {
    /// All of them.
    pub comments: u64,
    /// Of these, those with an official reply.
    pub answered: u64,
    /// By the anchor that they are about.
    pub by_anchor: Dictionary<u64>,
}

/// Why a comment was not written.
#[derive(Debug, Clone, thiserror::Error)]
pub enum CommentError {
    /// What it replies to is not there, or not published.
    #[error("there is no such comment to reply to")]
    NoParent,
    /// What it replies to takes no replies.
    #[error("replies go no deeper")]
    TooDeep,
    /// There is no such comment in this thread.
    #[error("there is no such comment")]
    NotFound,
    /// Somebody else wrote it.
    #[error("somebody else wrote this comment")]
    NotAuthor,
    /// Whoever wrote it cannot support it.
    #[error("its author cannot support a comment")]
    OwnComment,
    /// The time to edit and withdraw it has passed.
    #[error("the time to change this comment has passed")]
    TooLate,
    /// Its author has taken it back.
    #[error("this comment was withdrawn by its author")]
    Withdrawn,
    /// The key was used for something else.
    #[error("the idempotency key was used for another request")]
    KeyReused,
    /// The thread has changed since it was read: read it again.
    #[error("the thread was redefined meanwhile")]
    Outdated,
    /// Too many writes wait already.
    #[error("the queue of writes is full")]
    QueueFull,
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// A place where comments are kept.
///
/// Every write is on disk when it is answered, and is carried out once however often it comes; repeated, it answers
/// the comment as it is now.
#[async_trait]
pub trait CommentStore: Send + Sync + 'static {
    /// Keeps a comment: published at once or awaiting review, as its thread says; what is flagged awaits review.
    async fn post_comment(
        &self,
        part: Contribution,
        comment: NewComment,
    ) -> Result<KeptComment, CommentError>;

    /// Replaces what a comment says, within the thread's time. What is moderated before it is published awaits
    /// review again.
    async fn edit_comment(
        &self,
        part: Contribution,
        id: CommentId,
        proof: Proof,
        said: Said,
    ) -> Result<KeptComment, CommentError>;

    /// Forgets what a comment said, within the thread's time.
    async fn withdraw_comment(
        &self,
        part: Contribution,
        id: CommentId,
        proof: Proof,
    ) -> Result<KeptComment, CommentError>;

    /// Counts this device's support of a published comment once, or no more.
    async fn support_comment(
        &self,
        part: Contribution,
        id: CommentId,
        proof: Proof,
        support: Support,
    ) -> Result<KeptComment, CommentError>;

    /// Takes a report of a published comment, in place of this device's earlier one.
    async fn report_comment(
        &self,
        part: Contribution,
        id: CommentId,
        proof: Proof,
        report: NewReport,
    ) -> Result<KeptComment, CommentError>;

    /// What a request of that key did before: `None` when it is new.
    async fn recall_comment(
        &self,
        thread: &ThreadDefinition,
        request: Request,
    ) -> Result<Option<Recalled>, ReadError>;

    /// One page of comments: the published, the reader's own, and the places of others that have replies.
    async fn comments(&self, wanted: Wanted) -> Result<Vec<KeptComment>, ReadError>;

    /// One comment, in whatever state.
    async fn comment(
        &self,
        thread: &ThreadDefinition,
        id: CommentId,
        proof: Proof,
    ) -> Result<Option<KeptComment>, ReadError>;

    /// How many are published.
    async fn comment_counts(&self, thread: &ThreadDefinition) -> Result<CommentCounts, ReadError>;
}
