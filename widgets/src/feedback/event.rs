//! What `<sawt-feedback>` tells the page.

use sawt_wire::{FieldId, FormId, ProblemCode};
use serde::Serialize;

use super::state::Told;

/// The `detail` of every event of a form. What was answered is not in it: other scripts of the page hear it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "manifest",
    derive(ts_rs::TS),
    ts(rename = "FeedbackEventDetail", optional_fields)
)]
pub struct EventDetail {
    /// Always `feedback`.
    pub widget: String,
    /// The form's id.
    pub subject: String,
    /// `sawt-change`: the field that was answered otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<FieldId>,
    /// `sawt-accept`: names the submission, where the form gives references.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// `sawt-reject` and `sawt-error`: the backend's reason, where it gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<ProblemCode>,
}

impl EventDetail {
    /// The event's verb and its detail.
    pub(super) fn of(form: &FormId, told: Told) -> (&'static str, Self) {
        let detail =
            Self { widget: "feedback".to_owned(), subject: form.to_string(), ..Self::default() };
        match told {
            Told::Ready => ("ready", detail),
            Told::Changed(field) => ("change", Self { field: Some(field), ..detail }),
            Told::Submitted => ("submit", detail),
            Told::Accepted(reference) => ("accept", Self { reference, ..detail }),
            Told::Rejected(code) => ("reject", Self { code, ..detail }),
            Told::Failed(code) => ("error", Self { code, ..detail }),
        }
    }
}
