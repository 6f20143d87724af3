//! What the handlers ask of a database about forms: what people submit, and what becomes of it.

pub mod inbox;
mod kept;

use std::sync::Arc;

use async_trait::async_trait;
use sawt_wire::{Answers, FieldId, FormDefinition, FormId, OfficeId, PersonaChoice};
use serde::{Deserialize, Serialize};

use self::inbox::{HandleError, Handled, InboxCounts, Line, Order, Sought, Spot, Wish};
pub use self::kept::{KeptConsent, KeptMessage, KeptSubmission, Opened, Rating};
use super::moderation::acts::Begun;
use super::{ReadError, Recalled, Request};
use crate::secrecy::{AccessKey, MessageKey, Seal, TakerKey};
use crate::store::audit::Witness;

/// Names a submission within the database. It tells nothing: neither when it came nor how many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubmissionId(pub i64);

impl std::fmt::Display for SubmissionId {
    /// As it stands in addresses of the console: 16 hexadecimal digits.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl std::str::FromStr for SubmissionId {
    type Err = std::num::ParseIntError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        u64::from_str_radix(word, 16).map(|bits| Self(bits.cast_signed()))
    }
}

/// Why a submission may come from a program: held back from results, shown in the inbox, never refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Suspicion {
    /// A field that people don't see was filled in.
    Honeypot,
    /// Faster than anybody writes.
    Quick,
}

/// A form as it was read.
#[derive(Debug, Clone)]
pub struct Read {
    /// Its definition.
    pub form: Arc<FormDefinition>,
    /// See [`super::Defined::revision`].
    pub revision: i64,
}

/// Under which its sender finds a submission again.
#[derive(Debug, Clone)]
pub struct Naming {
    /// The first of them that names no other submission is its reference.
    pub references: Vec<String>,
    /// What its access code hashes to.
    pub access_key: AccessKey,
}

/// A submission that is not there yet; everything in it is checked and clean.
#[derive(Debug, Clone)]
pub struct NewSubmission {
    /// Follows from the request: sent again, it is the same.
    pub id: SubmissionId,
    /// Tells what the request asks for.
    pub seal: Seal,
    /// Where the form gives references.
    pub naming: Option<Naming>,
    /// Milliseconds since the Unix epoch; of a report, the beginning of its day in the entity's zone.
    pub at_ms: i64,
    /// By when an answer is promised.
    pub reply_by_ms: Option<i64>,
    /// In which it was read and answered.
    pub language: String,
    /// The path of its page.
    pub page: Option<String>,
    /// Without contact data.
    pub answers: Answers,
    /// Its texts as they are searched.
    pub folded: String,
    /// Contact data by field, each as it is kept and as it is searched.
    pub contact: Vec<(FieldId, String, String)>,
    /// What was agreed to, by field, with the version of the text.
    pub consents: Vec<(FieldId, String)>,
    /// Counted, and not kept with it.
    pub persona: Option<PersonaChoice>,
    /// Why it may come from a program.
    pub suspicions: Vec<Suspicion>,
    /// Who submits, where each may once.
    pub taker: Option<TakerKey>,
    /// Who looks after it first.
    pub office: Option<OfficeId>,
}

/// A submission that is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Which one.
    pub id: SubmissionId,
    /// Under which its sender finds it.
    pub reference: Option<String>,
    /// By when an answer is promised.
    pub reply_by_ms: Option<i64>,
}

/// Why a submission was not taken.
#[derive(Debug, Clone, thiserror::Error)]
pub enum SubmitError {
    /// This device has submitted, and each may once.
    #[error("this device has submitted already")]
    AlreadySubmitted,
    /// The key was used for something else.
    #[error("the idempotency key was used for another request")]
    KeyReused,
    /// The form has changed since it was read: read it again.
    #[error("the form was redefined meanwhile")]
    Outdated,
    /// A file of this field was not sent, was sent for something else, or was kept for its day.
    #[error("a file of {0} is not there")]
    NoFile(FieldId),
    /// Too many writes wait already.
    #[error("the queue of writes is full")]
    QueueFull,
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// What its sender opens a submission with.
#[derive(Debug, Clone)]
pub struct Claim {
    /// As it is shown.
    pub reference: String,
    /// What the code that was typed hashes to.
    pub access_key: AccessKey,
}

/// Why its sender could not change a submission.
#[derive(Debug, Clone, thiserror::Error)]
pub enum SenderError {
    /// There is none of that reference, the code is another one, or it was erased.
    #[error("no submission of that reference and code")]
    NotFound,
    /// There is no answer to rate.
    #[error("there is no answer to rate")]
    NotAnswered,
    /// There are as many messages as a mailbox holds.
    #[error("the mailbox is full")]
    MailboxFull,
    /// The key was used for something else.
    #[error("the idempotency key was used for another request")]
    KeyReused,
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// How long the submissions of one form are kept, as of now.
#[derive(Debug, Clone)]
pub struct Retention {
    /// Which form.
    pub form: FormId,
    /// What was answered or closed before loses its contact data: milliseconds since the Unix epoch.
    pub contact_before_ms: i64,
    /// What was answered or closed before is forgotten.
    pub whole_before_ms: Option<i64>,
    /// False where nobody answers: then the time counts from when it was received.
    pub answered: bool,
}

/// What was forgotten.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Submissions that have lost their contact data.
    pub contacts: usize,
    /// Submissions that are gone.
    pub submissions: usize,
}

/// How many answered as one persona in one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonaCount {
    /// Which.
    pub choice: PersonaChoice,
    /// How many.
    pub submissions: u64,
}

/// A place where submissions are kept.
///
/// Every write is on disk when it is answered, and is carried out once however often it comes.
#[async_trait]
pub trait FormStore: Send + Sync + 'static {
    /// Keeps a submission; one that is there already under the same id and seal is told again.
    async fn submit(&self, read: Read, new: NewSubmission) -> Result<Recorded, SubmitError>;

    /// Replaces the answers of an earlier submission of a form without references, whose id `new` has; where that one
    /// has not come, it is written, and its own request finds it done.
    async fn amend(
        &self,
        read: Read,
        request: Request,
        new: NewSubmission,
    ) -> Result<Recorded, SubmitError>;

    /// What a request to submit has done before: `None` when it is new.
    async fn recall_submission(
        &self,
        id: SubmissionId,
        seal: Seal,
    ) -> Result<Option<(Recalled, Recorded)>, ReadError>;

    /// The submission that is opened with this; `None` when there is none, the code is another one, or it was erased.
    async fn open_submission(&self, claim: Claim) -> Result<Option<Opened>, ReadError>;

    /// Writes a message of its sender; the same key again writes nothing.
    async fn send_message(
        &self,
        claim: Claim,
        key: MessageKey,
        text: String,
        at_ms: i64,
    ) -> Result<Opened, SenderError>;

    /// Keeps what its sender thinks of the answer, in place of what they thought before.
    async fn rate_reply(&self, claim: Claim, rating: Rating) -> Result<Opened, SenderError>;

    /// Forgets all that it said, with contact data, messages, notes and files; its reference stays, and may be erased
    /// again. `witness` writes it into the audit log; that of a report is written into none.
    async fn erase_submission(
        &self,
        claim: Claim,
        at_ms: i64,
        witness: Option<Witness>,
    ) -> Result<(), SenderError>;

    /// A page of the inbox; never what was erased, unless that is sought.
    async fn inbox(
        &self,
        sought: Sought,
        order: Order,
        after: Option<Spot>,
        most: u32,
    ) -> Result<Vec<Line>, ReadError>;

    /// How many there are of each state and concern, each under all the other filters.
    async fn inbox_counts(&self, sought: Sought) -> Result<InboxCounts, ReadError>;

    /// One submission with everything about it.
    async fn submission(&self, id: SubmissionId) -> Result<Option<inbox::Whole>, ReadError>;

    /// Carries out what a member wishes, where it is as it was read (`seen` is its [`KeptSubmission::version`];
    /// `None` does it as it is now), with a line in the audit log. Sent again under the same key it does nothing.
    async fn handle(
        &self,
        begun: Begun,
        id: SubmissionId,
        seen: Option<i64>,
        wish: Wish,
    ) -> Result<Handled, HandleError>;

    /// All that was submitted to a form and not erased, the oldest first, beyond `after`: for results (which leave
    /// out what has [`KeptSubmission::suspicions`]) and exports. A page that is not full is the last one.
    async fn submissions_of(
        &self,
        form: FormId,
        after: Option<Spot>,
        most: u32,
    ) -> Result<Vec<KeptSubmission>, ReadError>;

    /// The contact data of a submission by field, while it is kept.
    async fn contact(&self, id: SubmissionId) -> Result<Vec<(FieldId, String)>, ReadError>;

    /// As which personas people answered a form.
    async fn persona_counts(&self, form: FormId) -> Result<Vec<PersonaCount>, ReadError>;

    /// Whether that device has submitted to a form that each may once.
    async fn has_submitted(&self, form: FormId, taker: TakerKey) -> Result<bool, ReadError>;

    /// Forgets what has been kept for its time, and leaves no trace of it in the file.
    async fn forget_submissions(
        &self,
        retentions: Vec<Retention>,
    ) -> Result<Forgotten, super::WriteError>;
}
