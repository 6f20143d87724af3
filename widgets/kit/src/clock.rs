//! The server's time, told on a device whose own clock may be wrong.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use sawt_wire::{ActivityState, StateFlags, Timestamp};

use crate::intl;

/// How far the two clocks of a device may part before one of them must have stood still or been set, in
/// milliseconds.
pub(crate) const JUMP_MS: f64 = 2000.0;

/// What a device's two clocks said at one moment, in milliseconds: the one that people set, and the one that
/// never goes back, which stands still in some browsers while the device sleeps.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Device {
    date_ms: f64,
    monotonic_ms: f64,
}

impl Device {
    fn now() -> Self {
        Self { date_ms: js_sys::Date::now(), monotonic_ms: monotonic_ms() }
    }
}

/// The server's time at one moment of the device.
#[derive(Debug, Clone, Copy)]
struct Fix {
    server_ms: f64,
    at: Device,
}

impl Fix {
    /// The server's time when the device's clocks say `now`. Where the one that people set has gone further by
    /// more than [`JUMP_MS`], the device has slept; where it has gone back, somebody has set it.
    fn at(self, now: Device) -> f64 {
        let run = now.monotonic_ms - self.at.monotonic_ms;
        let passed = now.date_ms - self.at.date_ms;
        self.server_ms + if passed - run > JUMP_MS { passed } else { run }
    }
}

thread_local! {
    /// By the backend's name.
    static CLOCKS: RefCell<Vec<(String, Clock)>> = const { RefCell::new(Vec::new()) };
}

/// Milliseconds since the Unix epoch by the server's clock.
///
/// Corrected by every answer, half of whose round trip is taken as its way here; between answers it runs
/// on the browser's monotonic clock, so that changing the device's clock changes nothing. All elements of a
/// page with one backend have one clock.
#[derive(Debug, Clone, Default)]
pub struct Clock(Rc<Cell<Option<Fix>>>);

impl Clock {
    /// The clock of the backend of that name.
    pub(crate) fn of(backend: &str) -> Self {
        CLOCKS.with_borrow_mut(|clocks| {
            if let Some((_, clock)) = clocks.iter().find(|(name, _)| name == backend) {
                return clock.clone();
            }
            let clock = Self::default();
            clocks.push((backend.to_owned(), clock.clone()));
            clock
        })
    }

    /// Takes `server_ms`, read by the server at some moment between the two monotonic readings.
    pub(crate) fn correct(&self, server_ms: f64, asked_ms: f64, answered_ms: f64) {
        if server_ms.is_nan() {
            return;
        }
        let half_trip = (answered_ms - asked_ms).max(0.0) / 2.0;
        let now = Device::now();
        let since = now.monotonic_ms - answered_ms;
        let at = Device { date_ms: now.date_ms - since, monotonic_ms: answered_ms };
        self.0.set(Some(Fix { server_ms: server_ms + half_trip, at }));
    }

    /// Where something stands now that opens and closes at these times.
    pub fn state(
        &self,
        opens_at: Option<&Timestamp>,
        closes_at: Option<&Timestamp>,
        flags: StateFlags,
    ) -> ActivityState {
        #[expect(clippy::cast_possible_truncation, reason = "milliseconds of any date fit")]
        let whole = |ms: f64| ms as i64;
        let ms = |at: Option<&Timestamp>| at.and_then(parse_ms).map(whole);
        ActivityState::at(whole(self.now_ms()), ms(opens_at), ms(closes_at), flags)
    }

    /// The server's time now; the device's, as long as no server has answered.
    pub fn now_ms(&self) -> f64 {
        self.0.get().map_or_else(js_sys::Date::now, |fix| fix.at(Device::now()))
    }
}

/// Milliseconds on a clock that never goes back.
pub(crate) fn monotonic_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}

/// How far the clock that people set is ahead of the monotonic one, in milliseconds: the same as long as neither
/// stands still or is set.
pub(crate) fn ahead_ms() -> f64 {
    js_sys::Date::now() - monotonic_ms()
}

/// How far the device's own zone is ahead of UTC now, in minutes: another when the device is set to another zone, or
/// its clock is put forward or back.
pub fn own_offset_min() -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a day at most")]
    let behind = js_sys::Date::new_0().get_timezone_offset() as i32;
    -behind
}

/// `timestamp` in milliseconds since the Unix epoch; `None` when it is malformed.
pub fn parse_ms(timestamp: &Timestamp) -> Option<f64> {
    let ms = js_sys::Date::parse(timestamp.as_str());
    (!ms.is_nan()).then_some(ms)
}

/// `ms` since the Unix epoch as the wire has it.
pub fn timestamp(ms: f64) -> Timestamp {
    Timestamp(intl::iso(ms))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: f64 = 3_600_000.0;
    const FIX: Fix = Fix { server_ms: 1e12, at: Device { date_ms: 5e11, monotonic_ms: 7000.0 } };

    fn later(date_ms: f64, monotonic_ms: f64) -> f64 {
        let at = FIX.at;
        FIX.at(Device {
            date_ms: at.date_ms + date_ms,
            monotonic_ms: at.monotonic_ms + monotonic_ms,
        }) - FIX.server_ms
    }

    #[test]
    fn it_runs_on_the_clock_that_never_goes_back() {
        assert!((later(HOUR + 400.0, HOUR) - HOUR).abs() < 0.5, "a clock that is being slowed");
        assert!((later(HOUR - 86_400_000.0, HOUR) - HOUR).abs() < 0.5, "a clock that was set back");
    }

    #[test]
    fn an_hour_of_sleep_in_which_the_monotonic_clock_stood_still_has_passed() {
        assert!((later(HOUR + 60_000.0, 60_000.0) - HOUR - 60_000.0).abs() < 0.5);
    }
}
