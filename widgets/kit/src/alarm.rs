//! Waking when something opens, closes soon or closes.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::{LocalStorage, StoredValue, WithValue, on_cleanup};
use sawt_wire::{ActivityState, Timestamp};

use crate::clock::{Clock, parse_ms};
use crate::{spawn, wait};

/// Wakes once, when the state by the server's clock changes next; ends with the element. A clone is the same.
#[derive(Debug, Clone)]
pub struct Alarm {
    clock: Clock,
    /// Counts settings, so that only the newest one wakes.
    turn: Rc<Cell<u32>>,
}

impl Alarm {
    /// An alarm that is not set. It ends with the current owner.
    pub fn new(clock: Clock) -> Self {
        let alarm = Self { clock, turn: Rc::default() };
        // A cleanup may be called on any thread; a stored value knows its own.
        let ended = StoredValue::<_, LocalStorage>::new_local(alarm.turn.clone());
        on_cleanup(move || {
            ended.try_with_value(|turn| turn.set(turn.get() + 1));
        });
        alarm
    }

    /// Calls `wake` at the next of: opening, closing soon, closing. What it was set to before counts no more.
    pub fn set(
        &self,
        opens_at: Option<&Timestamp>,
        closes_at: Option<&Timestamp>,
        wake: impl FnOnce() + 'static,
    ) {
        #[expect(clippy::cast_precision_loss, reason = "two days in milliseconds")]
        let soon = ActivityState::CLOSING_SOON_MS as f64;
        let closes = closes_at.and_then(parse_ms);
        let opens = opens_at.and_then(parse_ms);
        let now = self.clock.now_ms();
        let next = [opens, closes.map(|at| at - soon), closes]
            .into_iter()
            .flatten()
            .filter(|at| *at > now)
            .fold(f64::INFINITY, f64::min);
        let mine = self.turn.get() + 1;
        self.turn.set(mine);
        if next.is_finite() {
            let turn = self.turn.clone();
            spawn(async move {
                // A little late rather than early, or the server would still say the old state.
                wait::sleep_ms(next - now + 250.0).await;
                if turn.get() == mine {
                    wake();
                }
            });
        }
    }
}
