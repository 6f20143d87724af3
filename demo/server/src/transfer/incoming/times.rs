//! Times as other systems write them.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::folding;

/// What is accepted, for people.
pub(super) const ACCEPTED: &str =
    "a time like 2026-10-04T10:05:00Z, or 2026-10-04 13:05:00 in the thread's time zone";

/// Milliseconds since the Unix epoch, of an RFC 3339 instant or of a date with a time in `zone`, in whichever digits.
pub(super) fn read(written: &str, zone: &TimeZone) -> Option<i64> {
    let latin: String = written.trim().chars().map(folding::latin_digit).collect();
    if let Ok(instant) = latin.parse::<Timestamp>() {
        return Some(instant.as_millisecond());
    }
    // A date alone would be taken for midnight, which nobody wrote.
    let local: DateTime = latin.contains(':').then(|| latin.parse().ok())??;
    Some(zone.to_timestamp(local).ok()?.as_millisecond())
}

/// The same, of a system that writes UTC without saying so.
pub(super) fn read_utc(written: &str) -> Option<i64> {
    read(written, &TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::read;

    #[test]
    fn times_are_read_in_both_digits_and_in_the_threads_zone() {
        let doha = TimeZone::get("Asia/Qatar").unwrap_or(TimeZone::UTC);
        let noon = Some(1_791_108_300_000);
        for written in [
            "2026-10-04T10:05:00Z",
            "2026-10-04T13:05:00+03:00",
            " 2026-10-04 13:05 ",
            "٢٠٢٦-١٠-٠٤ ١٣:٠٥:٠٠",
            "۲۰۲۶-۱۰-۰۴T۱۳:۰۵",
        ] {
            assert_eq!(read(written, &doha), noon, "{written}");
        }
        for written in ["", "yesterday", "2026-10-04", "2026-13-04 10:00", "04/10/2026 10:00"] {
            assert_eq!(read(written, &doha), None, "{written}");
        }
    }
}
