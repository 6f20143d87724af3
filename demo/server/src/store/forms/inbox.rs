//! The inbox: which submissions are looked for, and what is done about them.

use sawt_wire::{EntityId, FieldId, FormId, OfficeId, SubmissionState};
use serde::{Deserialize, Serialize};

use super::{KeptConsent, KeptMessage, KeptSubmission, SubmissionId};
use crate::store::moderation::queue::Assigned;
use crate::store::staff::MemberId;

/// In which states submissions are looked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum States {
    /// In every one.
    #[default]
    All,
    /// Received, or under study.
    Open,
    /// In that one.
    Only(SubmissionState),
}

/// Where words are searched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Searched {
    /// In answers and references.
    #[default]
    Answers,
    /// In contact data, too: for those who may read it.
    ContactsToo,
}

/// Which submissions are looked for.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// Of one of these forms; none is all forms.
    pub forms: Vec<FormId>,
    /// Of that entity.
    pub entity: Option<EntityId>,
    /// In these states.
    pub states: States,
    /// Looked after by that office or by none.
    pub assigned: Option<Assigned>,
    /// Taken by that member.
    pub taken_by: Option<MemberId>,
    /// With an answer that is late.
    pub overdue: bool,
    /// Whose sender has written last.
    pub awaiting: bool,
    /// Which may come from a program (`true`), or which don't (`false`).
    pub suspicious: Option<bool>,
    /// What its sender has erased, instead of everything else.
    pub erased: bool,
    /// That hold each of these folded words, in answers or reference.
    pub words: Vec<String>,
    /// Where the words may stand.
    pub searched: Searched,
    /// Now, in milliseconds since the Unix epoch: what is late by then.
    pub now_ms: i64,
}

/// Which come first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// The newest.
    #[default]
    Newest,
    /// Those whose answer is due first, then those without a promise, the oldest first.
    Due,
}

/// Where a page ends, and the next one goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// What it is ordered by: milliseconds since the Unix epoch.
    pub at_ms: i64,
    /// Which submission.
    pub id: SubmissionId,
}

impl Spot {
    /// As it stands in addresses: `1700000000000:00ff…`.
    pub fn word(self) -> String {
        format!("{}:{}", self.at_ms, self.id)
    }

    /// Out of such a word.
    pub fn of(word: &str) -> Option<Self> {
        let (at, id) = word.split_once(':')?;
        Some(Self { at_ms: at.parse().ok()?, id: id.parse().ok()? })
    }
}

/// A submission in the inbox.
#[derive(Debug, Clone)]
pub struct Line {
    /// What was submitted.
    pub submission: KeptSubmission,
    /// Where it stands in its order.
    pub spot: Spot,
    /// True where its answer is late.
    pub late: bool,
    /// True while contact data is kept.
    pub has_contact: bool,
    /// True where its sender has written last.
    pub awaits: bool,
}

/// How many there are, under the filters other than the one that is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are the filters")]
pub struct InboxCounts {
    pub received: u64,
    pub under_study: u64,
    pub answered: u64,
    pub closed: u64,
    pub overdue: u64,
    pub awaiting: u64,
    pub suspicious: u64,
    pub erased: u64,
}

/// A note of a colleague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptNote {
    /// The member's name today; `None` is the command line.
    pub by: Option<String>,
    /// What.
    pub text: String,
    /// Milliseconds since the Unix epoch.
    pub at_ms: i64,
}

/// What was done about a submission.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The member's name today; `None` is the command line.
    pub by: Option<String>,
    /// Milliseconds since the Unix epoch.
    pub at_ms: i64,
    /// What.
    pub deed: Deed,
    /// What held until then.
    pub before: Handling,
    /// What has held since.
    pub after: Handling,
}

/// A submission with everything about it.
#[derive(Debug, Clone)]
pub struct Whole {
    /// What was submitted, and where it stands.
    pub line: Line,
    /// The name of who has taken it.
    pub taken_by_name: Option<String>,
    /// Contact data by field, while it is kept.
    pub contact: Vec<(FieldId, String)>,
    /// What was agreed to.
    pub consents: Vec<KeptConsent>,
    /// What was written since, either way, the oldest first.
    pub messages: Vec<KeptMessage>,
    /// What colleagues noted, the oldest first.
    pub notes: Vec<KeptNote>,
    /// What was done, the first first.
    pub history: Vec<Entry>,
}

/// What the console decides about a submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handling {
    /// Where it stands.
    pub state: SubmissionState,
    /// Which office looks after it.
    pub office: Option<OfficeId>,
    /// Which member does, by serial.
    pub taken_by: Option<i64>,
    /// True while it may come from a program.
    pub suspicious: bool,
}

/// What a member wishes; texts are clean and not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// It stands there.
    Put(SubmissionState),
    /// That office looks after it, or none.
    Assign(Option<OfficeId>),
    /// Whoever wishes it looks after it; what was received is under study then.
    Take,
    /// Nobody in particular does.
    Release,
    /// The entity answers, in place of an earlier answer; it is answered then.
    Reply {
        /// In which office.
        office: OfficeId,
        /// What.
        text: String,
    },
    /// The entity writes into the mailbox.
    Message(String),
    /// For colleagues alone.
    Note(String),
    /// It does not come from a program, and counts in results.
    Trust,
}

/// What was done, as the history tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "they are the wishes")]
pub enum Deed {
    Put,
    Assign,
    Take,
    Release,
    Reply,
    Message,
    Note,
    Trust,
}

impl Wish {
    /// Its name.
    pub fn deed(&self) -> Deed {
        match self {
            Self::Put(_) => Deed::Put,
            Self::Assign(_) => Deed::Assign,
            Self::Take => Deed::Take,
            Self::Release => Deed::Release,
            Self::Reply { .. } => Deed::Reply,
            Self::Message(_) => Deed::Message,
            Self::Note(_) => Deed::Note,
            Self::Trust => Deed::Trust,
        }
    }
}

/// What came of a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handled {
    /// It was carried out, now or under the same key before.
    Done,
    /// It was so already.
    AsItWas,
}

/// Why a wish was not carried out.
#[derive(Debug, Clone, thiserror::Error)]
pub enum HandleError {
    /// There is no such submission.
    #[error("there is no such submission")]
    NotFound,
    /// Its sender has erased it.
    #[error("its sender has erased it")]
    Erased,
    /// Something was done about it since it was read.
    #[error("something was done about it meanwhile")]
    Changed,
    /// Its entity has no such office.
    #[error("there is no such office")]
    NoSuchOffice,
    /// There are as many messages as a mailbox holds.
    #[error("the mailbox is full")]
    MailboxFull,
    /// Its sender has no reference to read an answer or a message with.
    #[error("its sender can't be answered")]
    NoReference,
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}
