//! The server's clock, which alone decides what is open.

use jiff::{Timestamp as Instant, Unit};
use sawt_wire::Timestamp;

const DAY_SECS: i64 = 24 * 60 * 60;

/// Now, in milliseconds since the Unix epoch.
pub fn now_ms() -> i64 {
    Instant::now().as_millisecond()
}

/// Now, in seconds since the Unix epoch.
pub fn now_secs() -> i64 {
    Instant::now().as_second()
}

/// Days since the Unix epoch, in UTC.
pub fn today() -> i64 {
    now_secs().div_euclid(DAY_SECS)
}

/// That instant for the wire, to the millisecond.
pub fn on_the_wire(ms: i64) -> Timestamp {
    let instant = Instant::from_millisecond(ms).unwrap_or(Instant::UNIX_EPOCH);
    let instant = instant.round(Unit::Millisecond).unwrap_or(instant);
    Timestamp(instant.to_string())
}

/// Milliseconds since the Unix epoch; `None` when it is no RFC 3339 instant.
pub fn read(written: &Timestamp) -> Option<i64> {
    written.as_str().parse::<Instant>().ok().map(Instant::as_millisecond)
}
