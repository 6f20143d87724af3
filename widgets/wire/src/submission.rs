//! A submission: what is sent, and how its sender follows what becomes of it.
//!
//! Each is one `POST /v1/forms/{form}/submissions` with an `Idempotency-Key` and, but for a `report`, the device's
//! token. A report is sent without any token, and its key has at least [`REPORT_KEY_MIN`] characters: who knows the key
//! and what was written can have its code told again, so it is random and forgotten once the answer is there.
//!
//! Of a form of the kind `clarity` the tap is sent at once. What is chosen after it (the reasons) is sent as a second
//! submission under a key of its own: all answers once more, the tap included, with [`Submit::amends`] set to the key
//! of the first. They count as one, whichever comes first and however often either comes. Nothing counts that no
//! running page has posted: a link in a page sends nothing.

use serde::{Deserialize, Serialize};

use crate::answer::Answers;
use crate::{Dictionary, FileId, FormId, LanguageMap, OfficialReply, OptionId, Timestamp};

/// The fewest characters of a report's idempotency key.
pub const REPORT_KEY_MIN: usize = 16;

/// The longest message of a mailbox, in grapheme clusters.
pub const MESSAGE_MAX_GRAPHEMES: usize = 2000;

/// As which persona somebody answers. Never kept together with contact data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PersonaChoice {
    /// Its id in the entity's list.
    pub persona: OptionId,
    /// The role within it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<OptionId>,
}

/// The body of `POST /v1/forms/{form}/submissions`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[derive(Default)]
pub struct Submit {
    /// By the field's id; only fields that are asked.
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, crate::Answer>))]
    #[cfg_attr(
        feature = "typescript",
        ts(as = "std::collections::BTreeMap<String, crate::Answer>")
    )]
    pub answers: Answers,
    /// The language in which it was read and answered, for example `ar`.
    pub language: String,
    /// The path of the page, without query and fragment, where the form asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// As which persona, where its sender has chosen one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<PersonaChoice>,
    /// For `clarity`: the idempotency key of this device's submission that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amends: Option<String>,
    /// Seconds from the first answer to sending; programs are quick.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub composed_secs: Option<u32>,
    /// A field that people don't see. Who fills it in is a program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
}

/// A submission that the backend has on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RecordedSubmission {
    /// The server's time.
    pub now: Timestamp,
    /// Which form.
    pub form: FormId,
    /// Names it, where the form gives references: 10 digits in groups, joined by `-`, for example `482-915-3067`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Opens it, together with the reference: 16 letters and digits in groups of four, joined by `-`. Told once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_code: Option<String>,
    /// By when the entity has promised to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_by: Option<Timestamp>,
}

/// Where a submission stands.
#[derive(Default, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum SubmissionState {
    /// It is there.
    #[default]
    Received,
    /// Somebody is at it.
    UnderStudy,
    /// It was answered.
    Answered,
    /// Nothing more will come of it.
    Closed,
    /// A word of a later backend.
    #[serde(other)]
    Unknown,
}

/// Who wrote a [`Message`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Writer {
    /// Whoever submitted.
    Sender,
    /// The entity.
    Entity,
    /// A word of a later backend.
    #[serde(other)]
    Unknown,
}

/// A message about a submission, either way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Message {
    /// Who wrote it.
    pub from: Writer,
    /// Plain text in lines joined by `\n`.
    pub text: String,
    /// When; absent for what the sender of a report wrote, which keeps the day alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// The day, `2026-11-27`, in the entity's zone.
    pub on: String,
}

/// The answer to `GET /v1/submissions/{reference}`, with the access code in its header.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Submission {
    /// The server's time.
    pub now: Timestamp,
    /// Its reference.
    pub reference: String,
    /// Which form.
    pub form: FormId,
    /// The form's title.
    pub title: LanguageMap,
    /// Where it stands.
    pub state: SubmissionState,
    /// When it was received; absent for a report, which keeps the day alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Timestamp>,
    /// The day on which it was received, `2026-11-27`, in the entity's zone.
    pub received_on: String,
    /// By when the entity has promised to answer, where it has and did not yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_by: Option<Timestamp>,
    /// What the entity answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<OfficialReply>,
    /// What was written since, oldest first, where the form has a mailbox.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<Message>,
    /// How its sender has rated the answer: 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<u8>,
    /// True while contact data is kept with it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_contact: bool,
    /// What was answered; without contact data.
    #[serde(default, skip_serializing_if = "Dictionary::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, crate::Answer>))]
    #[cfg_attr(
        feature = "typescript",
        ts(as = "std::collections::BTreeMap<String, crate::Answer>")
    )]
    pub answers: Answers,
}

/// The body of `POST /v1/submissions/{reference}/rating`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RateReply {
    /// 1 to 5, the best last.
    pub rating: u8,
    /// In words, at most [`MESSAGE_MAX_GRAPHEMES`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The body of `POST /v1/submissions/{reference}/messages`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WriteMessage {
    /// At most [`MESSAGE_MAX_GRAPHEMES`].
    pub text: String,
}

/// The answer to `DELETE /v1/submissions/{reference}`: it is erased, with contact data, messages and files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SubmissionErased {
    /// The server's time.
    pub now: Timestamp,
    /// Which it was.
    pub reference: String,
}

/// The answer to `POST /v1/forms/{form}/files`: kept for a day, and for as long as the submission that names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct KeptFile {
    /// Its id.
    pub file: FileId,
    /// What it is called.
    pub name: String,
    /// What it is, by its content.
    pub media_type: String,
    /// How many bytes were kept.
    pub bytes: u64,
}
