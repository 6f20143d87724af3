//! What a widget and its backend say to each other: the HTTP contract, version 1.
//!
//! JSON in UTF-8 with `snake_case` fields; enumerated values are kebab-case words. Version 1 grows only by
//! optional fields, and both sides ignore fields that they do not know. This crate depends on serde
//! alone, so that it compiles in a browser and in anyone's server. The files under `fixtures/v1` are
//! its golden examples.

mod activity;
mod addresses;
mod answer;
mod comment;
mod consultation;
pub mod contact;
mod device;
mod dictionary;
mod entity;
mod form;
mod form_results;
mod form_tally;
mod id;
mod import;
mod indicators;
mod participation;
mod percentages;
mod poll;
mod problem;
mod results;
mod session;
mod sharing;
mod small_groups;
mod submission;
mod taxonomy;
mod text;
mod thread;
mod time;
mod truth;
mod vote;
pub mod written;

pub use activity::{Activity, ActivityKind, ActivityList, ActivityState, Level, StateFlags};
pub use addresses::Addresses;
pub use answer::{Answer, AnswerError, Answers, Fault};
pub use comment::{
    Block, BlockKind, Comment, CommentKind, CommentPage, CommentState, EditComment,
    NAME_MAX_GRAPHEMES, OfficialReply, PostComment, REPLY_MAX_DEPTH, REPORT_MAX_GRAPHEMES,
    RecordedComment, ReportComment, ReportReason, ReportReceived, Span, ThreadNews,
};
pub use consultation::{
    Audience, Consultation, ConsultationDefinition, Document, DocumentFile, DocumentKind,
    Extension, Outcome, Stage, Subject, Theme, Way,
};
pub use device::{Device, DeviceToken};
pub use dictionary::Dictionary;
pub use entity::{Digits, Entity, EntityDefinition, Office, Persona, PersonaRole, Weekday};
pub use form::{
    CompetentBody, Condition, FieldType, Form, FormDefinition, FormField, FormKind, FormPage,
    MatrixRow,
};
pub use form_results::{
    FieldResults, FormResults, NumberResults, PublishedFormResults, RowResults, SplitResults,
};
pub use form_tally::FormTally;
pub use id::{
    AnchorId, CommentId, ConsultationId, EntityId, FieldId, FileId, FormId, InvalidId, OfficeId,
    OptionId, PollId, SessionId, TagId, ThreadId,
};
pub use import::Definitions;
pub use indicators::{Growth, Indicators, Promises, YearCounts};
pub use participation::{
    Channel, ChannelKind, Commitment, Official, OfficialRole, PageBlock, Participation, Target,
};
pub use poll::{
    DuplicatePolicy, Poll, PollDefinition, PollKind, PollList, PollOption, PollSummary,
    ResultsVisibility,
};
pub use problem::{FieldError, FieldErrorCode, Problem, ProblemCode};
pub use results::{OptionResult, PublishedResults, Results, Tally};
pub use session::{Session, SessionDefinition};
pub use sharing::{Arrival, Arrivals, ShareChannel};
pub use submission::{
    KeptFile, MESSAGE_MAX_GRAPHEMES, Message, PersonaChoice, REPORT_KEY_MIN, RateReply,
    RecordedSubmission, Submission, SubmissionErased, SubmissionState, Submit, WriteMessage,
    Writer,
};
pub use taxonomy::{Licence, SectorPreset, Tag, Taxonomy};
pub use text::LanguageMap;
pub use thread::{Anchor, Markup, Moderation, Rules, Thread, ThreadDefinition};
pub use time::Timestamp;
pub use vote::{
    CastVote, MyVote, ReceiptCheck, RecordedVote, VoteError, VoteWithdrawn, WRITE_IN_MAX_GRAPHEMES,
};

/// Names of the HTTP headers that the contract adds.
pub mod header {
    /// Chosen on the device and stored before the first try; 1 to 64 visible ASCII characters.
    pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";
    /// The anonymous token from `POST /v1/devices`.
    pub const DEVICE_TOKEN: &str = "Sawt-Device";
    /// What [`crate::RecordedComment::edit_token`] said, to edit or withdraw that comment.
    pub const EDIT_TOKEN: &str = "Sawt-Edit-Token";
    /// What [`crate::RecordedSubmission::access_code`] said, to follow, answer or erase that submission.
    pub const ACCESS_CODE: &str = "Sawt-Access-Code";
}

/// The media type of [`Problem`] (RFC 9457).
pub const PROBLEM_JSON: &str = "application/problem+json";
