//! What `<sawt-consultation>` tells the page.

use sawt_wire::{ActivityState, ConsultationId, ProblemCode};
use serde::Serialize;

use super::state::Told;

/// The `detail` of every event of a consultation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "manifest",
    derive(ts_rs::TS),
    ts(rename = "ConsultationEventDetail", optional_fields)
)]
pub struct EventDetail {
    /// Always `consultation`.
    pub widget: String,
    /// The consultation's id.
    pub subject: String,
    /// `sawt-ready`: where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<ActivityState>,
    /// `sawt-error`: the backend's reason, where it gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<ProblemCode>,
}

impl EventDetail {
    /// The event's verb and its detail.
    pub(super) fn of(consultation: &ConsultationId, told: Told) -> (&'static str, Self) {
        let detail = Self {
            widget: "consultation".to_owned(),
            subject: consultation.to_string(),
            ..Self::default()
        };
        match told {
            Told::Ready(state) => ("ready", Self { state: Some(state), ..detail }),
            Told::Failed(code) => ("error", Self { code, ..detail }),
        }
    }
}
