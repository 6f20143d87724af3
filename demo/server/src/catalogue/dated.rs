//! Consultations, sessions and forms as the handlers read them.

use std::sync::Arc;

use sawt_wire::{
    ActivityState, ConsultationDefinition, EntityDefinition, FormDefinition, SessionDefinition,
    StateFlags,
};

use super::opening::Opening;

/// What opens and closes, with what is worked out once.
#[derive(Debug, Clone)]
pub struct Dated<T> {
    /// As its author wrote it.
    pub definition: Arc<T>,
    /// Who asks.
    pub entity: Arc<EntityDefinition>,
    opening: Opening,
    flags: StateFlags,
}

/// A consultation.
pub type HeldConsultation = Dated<ConsultationDefinition>;

/// A session: it opens when it begins and closes when it ends.
pub type HeldSession = Dated<SessionDefinition>;

/// A form.
pub type HeldForm = Dated<FormDefinition>;

impl HeldForm {
    pub(super) fn of(definition: FormDefinition, entity: Arc<EntityDefinition>) -> Self {
        let opening = Opening::of(definition.opens_at.as_ref(), definition.closes_at.as_ref());
        let flags = definition.state_flags();
        Self { definition: Arc::new(definition), entity, opening, flags }
    }
}

impl HeldConsultation {
    pub(super) fn of(definition: ConsultationDefinition, entity: Arc<EntityDefinition>) -> Self {
        let opening = Opening::of(definition.opens_at.as_ref(), definition.closes_at.as_ref());
        let flags = definition.state_flags();
        Self { definition: Arc::new(definition), entity, opening, flags }
    }
}

impl HeldSession {
    pub(super) fn of(definition: SessionDefinition, entity: Arc<EntityDefinition>) -> Self {
        let opening = Opening::of(Some(&definition.starts_at), Some(&definition.ends_at));
        let flags = definition.state_flags();
        Self { definition: Arc::new(definition), entity, opening, flags }
    }
}

impl<T> Dated<T> {
    /// Where it stands at `now_ms`.
    pub fn state(&self, now_ms: i64) -> ActivityState {
        self.opening.state(now_ms, self.flags)
    }

    /// Its first instant that is known, in milliseconds since the Unix epoch.
    pub fn since_ms(&self) -> Option<i64> {
        self.opening.since_ms()
    }

    /// When it opens and when it closes, in milliseconds since the Unix epoch.
    pub fn edges_ms(&self) -> (Option<i64>, Option<i64>) {
        self.opening.edges_ms()
    }

    /// How long its state stays at least what it is, in milliseconds; `None` when for good.
    pub fn stays_for_ms(&self, now_ms: i64) -> Option<i64> {
        self.opening.stays_for_ms(now_ms)
    }
}
