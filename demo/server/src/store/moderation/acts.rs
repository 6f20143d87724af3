//! What moderators do: an act decides about one comment or many, and can be undone.

use std::fmt;
use std::str::FromStr;

use sawt_wire::{CommentId, CommentState, EntityId, InvalidId, OfficeId};
use serde::{Deserialize, Serialize};

use crate::store::audit::Witness;

/// Names an act within the database; grows with every act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActId(pub i64);

impl fmt::Display for ActId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A comment as a moderator has read it; another one as soon as somebody edits it or decides about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen(pub String);

/// A comment that a moderator has chosen.
#[derive(Debug, Clone)]
pub struct Picked {
    /// Which one.
    pub id: CommentId,
    /// As it was read; `None` decides about it as it is now.
    pub seen: Option<Seen>,
}

/// What an entity answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// In which office of the comment's entity.
    pub office: OfficeId,
    /// Clean.
    pub text: String,
    /// Milliseconds since the Unix epoch.
    pub at_ms: i64,
}

/// All that moderators decide about a comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// Where it stands.
    pub state: CommentState,
    /// Why it was refused.
    pub reason: Option<String>,
    /// True where somebody should look again.
    pub marked: bool,
    /// The office of its entity that looks after it.
    pub office: Option<OfficeId>,
    /// What the entity answered.
    pub reply: Option<Reply>,
}

/// What is to become of the comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// Everyone may read them.
    Publish,
    /// Nobody but their authors may, who are told the reason.
    Refuse(String),
    /// Somebody should look again.
    Mark,
    /// Nobody need.
    Unmark,
    /// That office looks after them, or none.
    Assign(Option<Desk>),
    /// The entity answers what everyone may read.
    Reply(Answer),
    /// It answers what awaits review, and everyone may read both.
    PublishAndReply(Answer),
    /// The entity takes its answer back.
    RemoveReply,
    /// Their open reports are closed.
    Settle(Settlement),
}

/// An office by its entity; `ministry/press` in forms and addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Which entity.
    pub entity: EntityId,
    /// Which of its offices.
    pub office: OfficeId,
}

impl fmt::Display for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.entity, self.office)
    }
}

impl FromStr for Desk {
    type Err = InvalidId;

    fn from_str(word: &str) -> Result<Self, InvalidId> {
        let (entity, office) = word.split_once('/').unwrap_or((word, ""));
        Ok(Self { entity: entity.parse()?, office: office.parse()? })
    }
}

/// What an entity is about to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// In which office of the comment's entity.
    pub office: OfficeId,
    /// Clean.
    pub text: String,
}

/// What came of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Settlement {
    /// They were right.
    Upheld,
    /// There is nothing wrong.
    Dismissed,
}

/// What an act did, as its history tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "they are the wishes")]
pub enum Deed {
    Publish,
    Refuse,
    Mark,
    Unmark,
    Assign,
    Reply,
    PublishAndReply,
    RemoveReply,
    UpholdReports,
    DismissReports,
    Undo,
}

impl Wish {
    /// Its name.
    pub fn deed(&self) -> Deed {
        match self {
            Self::Publish => Deed::Publish,
            Self::Refuse(_) => Deed::Refuse,
            Self::Mark => Deed::Mark,
            Self::Unmark => Deed::Unmark,
            Self::Assign(_) => Deed::Assign,
            Self::Reply(_) => Deed::Reply,
            Self::PublishAndReply(_) => Deed::PublishAndReply,
            Self::RemoveReply => Deed::RemoveReply,
            Self::Settle(Settlement::Upheld) => Deed::UpholdReports,
            Self::Settle(Settlement::Dismissed) => Deed::DismissReports,
        }
    }
}

/// Why one of several comments stays as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hindrance {
    /// There is no such comment.
    NotFound,
    /// Its author has taken it back.
    Withdrawn,
    /// It was edited or decided about since it was read.
    Changed,
    /// Its entity has no such office.
    NoSuchOffice,
    /// A reply stands below what everyone may read.
    NotPublished,
}

/// A comment that stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// Which one.
    pub id: CommentId,
    /// Why.
    pub why: Hindrance,
}

/// What came of an act.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Under which it is on record; `None` when nothing has changed.
    pub act: Option<ActId>,
    /// What is now as it was wished, in the order in which it was chosen.
    pub done: Vec<CommentId>,
    /// What is not.
    pub left: Vec<Left>,
}

/// Who acts, and when.
#[derive(Debug, Clone)]
pub struct Begun {
    /// Of the form that was sent: what was carried out under it is told again, and not done again.
    pub key: String,
    /// Who.
    pub witness: Witness,
    /// When, in milliseconds since the Unix epoch.
    pub at_ms: i64,
}

/// Why an act did not happen.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ActError {
    /// There is no such act to undo.
    #[error("there is no such act")]
    NotFound,
    /// Somebody has undone it.
    #[error("it was undone already")]
    Undone,
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}
