//! A thread as the handlers read it.

use std::sync::Arc;

use sawt_wire::{ActivityState, EntityDefinition, ThreadDefinition};

use super::opening::Opening;
use crate::promise::Calendar;
use crate::screening::Screen;

/// A thread with what is worked out once.
#[derive(Debug, Clone)]
pub struct HeldThread {
    /// As its author wrote it.
    pub thread: Arc<ThreadDefinition>,
    /// Who asks.
    pub entity: Arc<EntityDefinition>,
    /// What its comments are looked through for.
    pub screen: Arc<Screen>,
    /// When its entity works.
    pub calendar: Calendar,
    opening: Opening,
}

impl HeldThread {
    pub(super) fn of(
        thread: ThreadDefinition,
        entity: Arc<EntityDefinition>,
        screen: Arc<Screen>,
    ) -> Self {
        let opening = Opening::of(thread.opens_at.as_ref(), thread.closes_at.as_ref());
        let calendar = Calendar::of(&entity);
        Self { thread: Arc::new(thread), entity, screen, calendar, opening }
    }

    /// Where it stands at `now_ms`.
    pub fn state(&self, now_ms: i64) -> ActivityState {
        self.opening.state(now_ms, self.thread.state_flags())
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
