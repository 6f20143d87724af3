//! What `<sawt-countdown>` tells the page.

use sawt_wire::{ActivityState, ProblemCode};
use serde::Serialize;

use super::config::Source;
use super::state::Told;

/// The `detail` of every event of a countdown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "manifest",
    derive(ts_rs::TS),
    ts(rename = "CountdownEventDetail", optional_fields)
)]
pub struct EventDetail {
    /// Always `countdown`.
    pub widget: String,
    /// The consultation's or the session's id; empty where the attributes say it all.
    pub subject: String,
    /// `sawt-ready` and `sawt-change`: where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<ActivityState>,
    /// `sawt-error`: the backend's reason, where it gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<ProblemCode>,
}

impl EventDetail {
    /// The event's verb and its detail.
    pub(super) fn of(source: &Source, told: &Told) -> (&'static str, Self) {
        let subject = match source {
            Source::Consultation(id) => id.as_str(),
            Source::Session(id) => id.as_str(),
            Source::Given(_) => "",
        };
        let detail =
            Self { widget: "countdown".to_owned(), subject: subject.to_owned(), ..Self::default() };
        match told {
            Told::Ready(state) => ("ready", Self { state: Some(*state), ..detail }),
            Told::Changed(state) => ("change", Self { state: Some(*state), ..detail }),
            Told::Failed(code) => ("error", Self { code: *code, ..detail }),
        }
    }
}
