//! What `<sawt-persona>` tells the page.

use sawt_wire::{EntityId, OptionId, PersonaChoice, ProblemCode};
use serde::Serialize;

/// The `detail` of every event of a chooser.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "manifest",
    derive(ts_rs::TS),
    ts(rename = "PersonaEventDetail", optional_fields)
)]
pub struct EventDetail {
    /// Always `persona`.
    pub widget: String,
    /// The entity's id; empty for the usual personas.
    pub subject: String,
    /// `sawt-change`: who was chosen; absent when the choice was taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<OptionId>,
    /// `sawt-change`: in which role, once that was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<OptionId>,
    /// `sawt-error`: the backend's reason, where it gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<ProblemCode>,
}

impl EventDetail {
    /// With nothing but whose it is.
    pub(super) fn of(entity: Option<&EntityId>) -> Self {
        let subject = entity.map_or_else(String::new, EntityId::to_string);
        Self { widget: "persona".to_owned(), subject, ..Self::default() }
    }

    /// With a choice.
    pub(super) fn chosen(self, choice: Option<PersonaChoice>) -> Self {
        let Some(PersonaChoice { persona, role }) = choice else { return self };
        Self { persona: Some(persona), role, ..self }
    }
}
