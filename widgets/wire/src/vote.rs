//! A vote: what is sent, what is checked on both sides, what comes back.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{FieldErrorCode, OptionId, PollDefinition, PollId, Results, Timestamp};

/// The longest text of a write-in option, in grapheme clusters, so that Arabic is not halved.
pub const WRITE_IN_MAX_GRAPHEMES: usize = 200;

/// The body of `POST /v1/polls/{poll}/votes` and `PUT /v1/polls/{poll}/votes/mine`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CastVote {
    /// The chosen options; in order of preference for `ranking`.
    pub choices: Vec<OptionId>,
    /// The text of the chosen write-in option.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub write_in: Option<String>,
}

/// Why a vote does not fit its poll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoteError {
    /// Fewer options than the poll asks for.
    TooFew {
        /// The fewest that it takes.
        min: usize,
    },
    /// More options than the poll takes.
    TooMany {
        /// The most that it takes.
        max: usize,
    },
    /// An option that the poll does not have.
    UnknownOption {
        /// Its place in `choices`, from 0.
        at: usize,
    },
    /// An option named twice.
    RepeatedOption {
        /// The second place, from 0.
        at: usize,
    },
    /// The write-in option was chosen and left empty.
    WriteInMissing,
    /// A text without its option.
    WriteInUnexpected,
}

impl VoteError {
    /// The stable code of the mistake, and the JSON pointer (RFC 6901) to where it is.
    pub fn field(&self) -> (FieldErrorCode, String) {
        match self {
            Self::TooFew { .. } => (FieldErrorCode::TooFew, "/choices".into()),
            Self::TooMany { .. } => (FieldErrorCode::TooMany, "/choices".into()),
            Self::UnknownOption { at } => (FieldErrorCode::Unknown, format!("/choices/{at}")),
            Self::RepeatedOption { at } => (FieldErrorCode::Repeated, format!("/choices/{at}")),
            Self::WriteInMissing => (FieldErrorCode::Required, "/write_in".into()),
            Self::WriteInUnexpected => (FieldErrorCode::Unexpected, "/write_in".into()),
        }
    }
}

impl fmt::Display for VoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, pointer) = self.field();
        write!(f, "{pointer}: {code:?}")
    }
}

impl std::error::Error for VoteError {}

impl PollDefinition {
    /// Checks a vote against the rules that both sides share: how many options, which, and the
    /// write-in text that goes with its option. The length of that text is checked by each side with
    /// its own Unicode library, against [`WRITE_IN_MAX_GRAPHEMES`].
    ///
    /// # Errors
    /// The first rule that the vote breaks.
    pub fn check(&self, vote: &CastVote) -> Result<(), VoteError> {
        let (min, max) = self.choice_limits();
        if vote.choices.len() < min {
            return Err(VoteError::TooFew { min });
        }
        if vote.choices.len() > max {
            return Err(VoteError::TooMany { max });
        }
        let mut wants_text = false;
        for (at, choice) in vote.choices.iter().enumerate() {
            let option = self.option(choice).ok_or(VoteError::UnknownOption { at })?;
            if vote.choices[..at].contains(choice) {
                return Err(VoteError::RepeatedOption { at });
            }
            wants_text |= option.write_in;
        }
        let has_text = vote.write_in.as_deref().is_some_and(|text| !text.trim().is_empty());
        match (wants_text, has_text) {
            (true, false) => Err(VoteError::WriteInMissing),
            (false, true) => Err(VoteError::WriteInUnexpected),
            _ => Ok(()),
        }
    }
}

/// A vote that the backend has on disk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RecordedVote {
    /// The server's time.
    pub now: Timestamp,
    /// Which poll.
    pub poll: PollId,
    /// What was recorded.
    pub vote: CastVote,
    /// Finds this vote again, without an account: 16 letters and digits in groups of four, joined by `-`.
    pub receipt: String,
    /// Present when this voter may see them now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<Results>,
}

/// The answer to `GET /v1/polls/{poll}/votes/mine`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MyVote {
    /// The server's time.
    pub now: Timestamp,
    /// Absent when this device has not voted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<RecordedVote>,
}

/// The answer to `DELETE /v1/polls/{poll}/votes/mine`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct VoteWithdrawn {
    /// The server's time.
    pub now: Timestamp,
    /// Which poll.
    pub poll: PollId,
}

/// The answer to `GET /v1/polls/{poll}/receipts/{receipt}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReceiptCheck {
    /// The server's time.
    pub now: Timestamp,
    /// Which poll.
    pub poll: PollId,
    /// The vote as it is counted; absent when no counted vote has this receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<CastVote>,
}
