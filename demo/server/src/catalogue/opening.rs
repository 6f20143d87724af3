//! When something opens and closes, worked out once.

use sawt_wire::{ActivityState, StateFlags, Timestamp};

use crate::clock;

/// In milliseconds since the Unix epoch: open at once, or never closed, where there is none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opening {
    opens_ms: Option<i64>,
    closes_ms: Option<i64>,
}

impl Opening {
    pub(super) fn of(opens_at: Option<&Timestamp>, closes_at: Option<&Timestamp>) -> Self {
        let [opens_ms, closes_ms] = [opens_at, closes_at].map(|at| clock::read(at?));
        Self { opens_ms, closes_ms }
    }

    /// Where it stands at `now_ms`.
    pub(super) fn state(self, now_ms: i64, flags: StateFlags) -> ActivityState {
        ActivityState::at(now_ms, self.opens_ms, self.closes_ms, flags)
    }

    /// How long its state stays at least what it is, in milliseconds; `None` when for good.
    pub(super) fn stays_for_ms(self, now_ms: i64) -> Option<i64> {
        let soon = self.closes_ms.map(|closes| closes - ActivityState::CLOSING_SOON_MS);
        [self.opens_ms, soon, self.closes_ms]
            .into_iter()
            .flatten()
            .filter(|at| *at > now_ms)
            .min()
            .map(|at| at - now_ms)
    }

    /// When it opens and when it closes.
    pub(super) fn edges_ms(self) -> (Option<i64>, Option<i64>) {
        (self.opens_ms, self.closes_ms)
    }

    /// Its first instant that is known.
    pub(super) fn since_ms(self) -> Option<i64> {
        self.opens_ms.or(self.closes_ms)
    }
}
