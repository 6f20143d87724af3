//! What `<sawt-poll>` tells the page.

use sawt_wire::{CastVote, OptionId, PollId, ProblemCode, RecordedVote};
use serde::Serialize;

use super::state::Told;

/// The `detail` of every event of a poll.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "manifest",
    derive(ts_rs::TS),
    ts(rename = "PollEventDetail", optional_fields)
)]
pub struct EventDetail {
    /// Always `poll`.
    pub widget: String,
    /// The poll's id.
    pub subject: String,
    /// `sawt-change`: the options chosen so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<OptionId>>,
    /// `sawt-submit` and `sawt-accept`: the vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vote: Option<CastVote>,
    /// `sawt-accept`: finds the vote again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
    /// `sawt-reject` and `sawt-error`: the backend's reason, where it gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<ProblemCode>,
}

impl EventDetail {
    /// The event's verb and its detail.
    pub(super) fn of(poll: &PollId, told: Told) -> (&'static str, Self) {
        let detail =
            Self { widget: "poll".to_owned(), subject: poll.to_string(), ..Self::default() };
        match told {
            Told::Ready => ("ready", detail),
            Told::Changed(choices) => ("change", Self { choices: Some(choices), ..detail }),
            Told::Submitted(vote) => ("submit", Self { vote: Some(vote), ..detail }),
            Told::Accepted(recorded) => {
                let RecordedVote { vote, receipt, .. } = *recorded;
                ("accept", Self { vote: Some(vote), receipt: Some(receipt), ..detail })
            }
            Told::Rejected(code) => ("reject", Self { code, ..detail }),
            Told::Failed(code) => ("error", Self { code, ..detail }),
        }
    }
}
