//! What went wrong, as `application/problem+json` (RFC 9457).

use serde::{Deserialize, Serialize};

use crate::{RecordedVote, Timestamp};

/// Stable names of what can go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum ProblemCode {
    /// 404: no such thing.
    NotFound,
    /// 409: it takes no votes or comments yet.
    NotYetOpen,
    /// 409: it takes no votes or comments any more, or this one can be changed no more.
    Closed,
    /// 409: another vote of this voter is on record; it comes along in [`Problem::current`]. Or this device has
    /// submitted to a form that each may once.
    AlreadyVoted,
    /// 400, 405, 415 or 422: the request is not what the contract says; see [`Problem::errors`].
    Invalid,
    /// 413: the body is longer than 16 KiB; that of a submission than 256 KiB.
    TooLarge,
    /// 429: wait for [`Problem::retry_after_secs`].
    TooManyRequests,
    /// 503: nothing was written; wait for [`Problem::retry_after_secs`] and send the same again.
    Unavailable,
    /// 403: this web page may not use this backend.
    OriginRefused,
    /// 422: the idempotency key was used before, with another body.
    IdempotencyMismatch,
    /// 401: the token is missing, forged, expired or not for this poll or comment.
    Unauthorized,
    /// A code of a later backend.
    #[serde(other)]
    Unknown,
}

/// What is wrong with one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum FieldErrorCode {
    /// It must be there.
    Required,
    /// It must not be there.
    Unexpected,
    /// Too few entries.
    TooFew,
    /// Too many entries.
    TooMany,
    /// It names nothing that exists.
    Unknown,
    /// It was named before.
    Repeated,
    /// The text is too long.
    TooLong,
    /// It replies to a comment that takes no replies, because it is a reply to a reply to a reply itself.
    TooDeep,
    /// The number is too small, or the day too early.
    TooSmall,
    /// The number is too large, or the day too late.
    TooLarge,
    /// It has the wrong shape.
    #[serde(other)]
    Malformed,
}

/// One field that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FieldError {
    /// Where: a JSON pointer (RFC 6901) into the body, or `header/<name>`.
    pub pointer: String,
    /// What.
    pub code: FieldErrorCode,
}

/// The body of every answer that is not a success.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Problem {
    /// `about:blank`, or a page that explains the code.
    #[serde(rename = "type", default)]
    pub kind: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened.
    pub code: ProblemCode,
    /// For people, in the language that was asked for.
    pub title: String,
    /// The server's time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Timestamp>,
    /// Each field that is wrong.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// Seconds to wait before the next try.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after_secs: Option<u32>,
    /// With [`ProblemCode::AlreadyVoted`]: the vote on record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<Box<RecordedVote>>,
}
