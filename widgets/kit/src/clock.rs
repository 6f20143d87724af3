//! The server's time, told on a device whose own clock may be wrong.

use std::cell::Cell;
use std::rc::Rc;

use sawt_wire::Timestamp;

/// A pair of readings taken at one moment.
#[derive(Debug, Clone, Copy)]
struct Fix {
    server_ms: f64,
    monotonic_ms: f64,
}

/// Milliseconds since the Unix epoch by the server's clock.
///
/// Corrected by every answer, half of whose round trip is taken as its way here; between answers it runs
/// on the browser's monotonic clock, so that changing the device's clock changes nothing.
#[derive(Debug, Clone, Default)]
pub struct Clock(Rc<Cell<Option<Fix>>>);

impl Clock {
    /// Takes `server_ms`, read by the server at some moment between the two monotonic readings.
    pub(crate) fn correct(&self, server_ms: f64, asked_ms: f64, answered_ms: f64) {
        if server_ms.is_nan() {
            return;
        }
        let half_trip = (answered_ms - asked_ms).max(0.0) / 2.0;
        self.0.set(Some(Fix { server_ms: server_ms + half_trip, monotonic_ms: answered_ms }));
    }

    /// The server's time now; the device's, as long as no server has answered.
    pub fn now_ms(&self) -> f64 {
        match self.0.get() {
            Some(fix) => fix.server_ms + (monotonic_ms() - fix.monotonic_ms),
            None => js_sys::Date::now(),
        }
    }
}

/// Milliseconds on a clock that never goes back.
pub(crate) fn monotonic_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}

/// `timestamp` in milliseconds since the Unix epoch; `None` when it is malformed.
pub fn parse_ms(timestamp: &Timestamp) -> Option<f64> {
    let ms = js_sys::Date::parse(timestamp.as_str());
    (!ms.is_nan()).then_some(ms)
}

/// `ms` since the Unix epoch as the wire has it.
pub fn timestamp(ms: f64) -> Timestamp {
    Timestamp(String::from(js_sys::Date::new(&ms.into()).to_iso_string()))
}
