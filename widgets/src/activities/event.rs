//! What `<sawt-activities>` tells the page.

use sawt_wire::{EntityId, ProblemCode};
use serde::Serialize;

use super::state::Told;

/// The `detail` of every event of a list of activities.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "manifest",
    derive(ts_rs::TS),
    ts(rename = "ActivitiesEventDetail", optional_fields)
)]
pub struct EventDetail {
    /// Always `activities`.
    pub widget: String,
    /// The entity's id.
    pub subject: String,
    /// `sawt-error`: the backend's reason, where it gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<ProblemCode>,
}

impl EventDetail {
    /// The event's verb and its detail.
    pub(super) fn of(entity: &EntityId, told: Told) -> (&'static str, Self) {
        let detail =
            Self { widget: "activities".to_owned(), subject: entity.to_string(), code: None };
        match told {
            Told::Ready => ("ready", detail),
            Told::Failed(code) => ("error", Self { code, ..detail }),
        }
    }
}
