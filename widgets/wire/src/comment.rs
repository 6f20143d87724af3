//! A comment: what is sent, what comes back, and what readers see.

use serde::{Deserialize, Serialize};

#[cfg(doc)]
use crate::Markup;
use crate::{AnchorId, CommentId, EntityId, LanguageMap, ThreadId, Timestamp};

/// The longest name, in grapheme clusters.
pub const NAME_MAX_GRAPHEMES: usize = 80;

/// The longest words of a report, in grapheme clusters.
pub const REPORT_MAX_GRAPHEMES: usize = 500;

/// How deep replies go: a comment of this depth takes none. The first comment has depth 0.
pub const REPLY_MAX_DEPTH: u8 = 3;

/// What a comment wants to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum CommentKind {
    /// An opinion or a remark.
    Comment,
    /// A proposal.
    Suggestion,
    /// Something is wrong.
    Complaint,
    /// A question.
    Enquiry,
    /// A word of thanks.
    Thanks,
    /// A kind of a later backend.
    #[serde(other)]
    Unknown,
}

impl CommentKind {
    /// Every kind of this version.
    pub const ALL: [Self; 5] =
        [Self::Comment, Self::Suggestion, Self::Complaint, Self::Enquiry, Self::Thanks];
}

/// Where a comment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum CommentState {
    /// A moderator has not read it yet.
    AwaitingReview,
    /// Everyone may read it.
    Published,
    /// A moderator has refused it, with a reason that its author can read.
    NotPublished,
    /// Its author has taken it back; the text is gone.
    Withdrawn,
    /// A state of a later backend.
    #[serde(other)]
    Unknown,
}

/// What the entity answered: signed by an office, never by a private name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OfficialReply {
    /// Who answers.
    pub entity: EntityId,
    /// Its full name.
    pub name: LanguageMap,
    /// In which office, for example "E-participation officer".
    pub role: LanguageMap,
    /// Plain text.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// One comment, as whoever asks may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Comment {
    /// Its id, unique in the backend.
    pub id: CommentId,
    /// What it wants to be.
    #[serde(rename = "type")]
    pub kind: CommentKind,
    /// As its author signed it; absent when unsigned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Plain text in lines joined by `\n`; empty where it may not be seen, which leaves the place of a comment
    /// that has replies.
    pub text: String,
    /// The comment that it replies to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CommentId>,
    /// The clause that it is about; a reply is about the clause of its parent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<AnchorId>,
    /// When it was posted.
    pub created_at: Timestamp,
    /// When its text was last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_at: Option<Timestamp>,
    /// Where it stands.
    pub state: CommentState,
    /// To its author, with `not-published`: why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// True when the device that asks wrote it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mine: bool,
    /// To its author: first instant at which it can be edited and withdrawn no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub editable_until: Option<Timestamp>,
    /// What the entity answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official_reply: Option<OfficialReply>,
    /// Published replies right below it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub replies: u32,
    /// By when the entity has promised to reply, where it has and did not yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_by: Option<Timestamp>,
    /// How many support it; absent where the thread takes no supports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supports: Option<u32>,
    /// True when the device that asks supports it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub supported: bool,
    /// The text as its few marks mean it, where the thread takes [`Markup::Simple`]; else `text` says all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formatted: Option<Vec<Block>>,
}

/// A paragraph of a formatted text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Block {
    /// What it is.
    #[serde(default, skip_serializing_if = "BlockKind::is_paragraph")]
    pub kind: BlockKind,
    /// What it says, in order.
    pub spans: Vec<Span>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum BlockKind {
    /// A paragraph.
    #[default]
    Paragraph,
    /// An item of a list; neighbouring items are one list.
    Item,
    /// Somebody else's words.
    Quote,
    /// A kind of a later backend, to be read as a paragraph.
    #[serde(other)]
    Unknown,
}

impl BlockKind {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde calls")]
    fn is_paragraph(&self) -> bool {
        *self == Self::Paragraph
    }
}

/// A run of letters that look alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Span {
    /// What it says.
    pub text: String,
    /// Said strongly.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub strong: bool,
    /// Said with emphasis.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub emphasis: bool,
    /// Where it leads: `http`, `https` or `mailto`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde calls")]
fn is_zero(n: &u32) -> bool {
    *n == 0
}

/// The answer to `GET /v1/threads/{thread}/comments?sort=&type=&anchor=&parent=&answered=&q=&cursor=`: one level of the
/// thread, or what was searched for in all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CommentPage {
    /// The server's time.
    pub now: Timestamp,
    /// Which thread.
    pub thread: ThreadId,
    /// One page of them.
    pub comments: Vec<Comment>,
    /// Names the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// The body of `POST /v1/threads/{thread}/comments`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PostComment {
    /// One of the thread's types.
    #[serde(rename = "type")]
    pub kind: CommentKind,
    /// What it says; the backend cleans it and answers what it has kept.
    pub text: String,
    /// How it is signed; at most [`NAME_MAX_GRAPHEMES`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The published comment that it replies to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CommentId>,
    /// The clause that it is about; not with `parent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<AnchorId>,
    /// The version of the rules that its author has read, where the thread has rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules_version: Option<String>,
    /// Seconds from the first letter to sending; programs are quick.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub composed_secs: Option<u32>,
    /// A field that people don't see. Who fills it in is a program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
}

/// The body of `PUT /v1/threads/{thread}/comments/{comment}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EditComment {
    /// What it says now.
    pub text: String,
    /// How it is signed now; absent: unsigned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A comment that the backend has on disk: the answer to posting, editing, withdrawing and reading one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RecordedComment {
    /// The server's time.
    pub now: Timestamp,
    /// Which thread.
    pub thread: ThreadId,
    /// As it was kept.
    pub comment: Comment,
    /// After posting: lets its author edit and withdraw it, also from another device. 16 letters and digits in
    /// groups of four, joined by `-`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit_token: Option<String>,
}

/// What is wrong with somebody else's comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum ReportReason {
    /// It insults or threatens.
    Abuse,
    /// It advertises.
    Spam,
    /// It tells what is private about somebody.
    PersonalData,
    /// It is about something else.
    OffTopic,
    /// Something else, in words.
    Other,
    /// A reason of a later widget.
    #[serde(other)]
    Unknown,
}

impl ReportReason {
    /// Every reason of this version.
    pub const ALL: [Self; 5] =
        [Self::Abuse, Self::Spam, Self::PersonalData, Self::OffTopic, Self::Other];
}

/// The body of `POST /v1/threads/{thread}/comments/{comment}/reports`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReportComment {
    /// What is wrong.
    pub reason: ReportReason,
    /// In words, at most [`REPORT_MAX_GRAPHEMES`]; required with [`ReportReason::Other`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The answer to a report: moderators have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReportReceived {
    /// The server's time.
    pub now: Timestamp,
    /// Which comment.
    pub comment: CommentId,
}

/// What an event of a thread says on `GET /v1/events?topics=thread:{thread}`: something is new, to be fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ThreadNews {
    /// The server's time.
    pub now: Timestamp,
    /// Which thread.
    pub thread: ThreadId,
    /// Published comments and replies now.
    pub comments: u64,
    /// Official replies now.
    pub answered: u64,
}
