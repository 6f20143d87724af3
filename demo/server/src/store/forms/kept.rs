//! Submissions and what belongs to them, as they lie on record.

use sawt_wire::{Answers, FieldId, FormId, OfficeId, SubmissionState, Writer};

use super::{SubmissionId, Suspicion};
use crate::store::comments::KeptReply;
use crate::store::staff::MemberId;

/// How an answer was rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// 1 to 5, the best last.
    pub rating: u8,
    /// In words.
    pub text: Option<String>,
}

/// A submission on record.
#[derive(Debug, Clone)]
pub struct KeptSubmission {
    /// Which one.
    pub id: SubmissionId,
    /// Which form.
    pub form: FormId,
    /// Under which its sender finds it.
    pub reference: Option<String>,
    /// Where it stands.
    pub state: SubmissionState,
    /// Since when: milliseconds since the Unix epoch.
    pub state_ms: i64,
    /// Milliseconds since the Unix epoch; of a report, the beginning of its day.
    pub received_ms: i64,
    /// By when an answer was promised.
    pub reply_by_ms: Option<i64>,
    /// In which it was read and answered.
    pub language: String,
    /// The path of its page.
    pub page: Option<String>,
    /// Without contact data; empty once erased.
    pub answers: Answers,
    /// Why it may come from a program.
    pub suspicions: Vec<Suspicion>,
    /// Which office looks after it.
    pub office: Option<OfficeId>,
    /// Which member does.
    pub taken_by: Option<MemberId>,
    /// What the entity answered.
    pub reply: Option<KeptReply>,
    /// What its sender thinks of the answer.
    pub rating: Option<Rating>,
    /// Grows with every change.
    pub version: i64,
    /// When its sender took it back: milliseconds since the Unix epoch; of a report, the beginning of the day.
    pub erased_ms: Option<i64>,
}

/// A message on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptMessage {
    /// Who wrote it.
    pub from: Writer,
    /// What.
    pub text: String,
    /// Milliseconds since the Unix epoch; of a report's sender, the beginning of the day.
    pub at_ms: i64,
}

/// A submission as its sender reads it.
#[derive(Debug, Clone)]
pub struct Opened {
    /// What was submitted.
    pub submission: KeptSubmission,
    /// What was written since, the oldest first.
    pub messages: Vec<KeptMessage>,
    /// True while contact data is kept.
    pub has_contact: bool,
}

/// A consent on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptConsent {
    /// Which field.
    pub field: FieldId,
    /// Of the text.
    pub version: String,
    /// In which it was read.
    pub language: String,
    /// Milliseconds since the Unix epoch; of a report, the beginning of the day.
    pub at_ms: i64,
}
