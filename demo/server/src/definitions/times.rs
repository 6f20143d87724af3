//! What can be wrong with when something opens and closes.

use sawt_wire::Timestamp;

use super::Findings;
use super::plain::YEARS;
use crate::clock;

impl Findings {
    /// `opens_at`, `closes_at` and `extended_from`; rewrites them in UTC.
    pub(super) fn times(&mut self, path: &str, times: [&mut Option<Timestamp>; 3]) {
        let [opens_at, closes_at, extended_from] = times;
        let opens = self.time(path, "opens_at", opens_at.as_mut());
        let closes = self.time(path, "closes_at", closes_at.as_mut());
        let extended = self.time(path, "extended_from", extended_from.as_mut());
        if let (Some(opens), Some(closes)) = (opens, closes)
            && opens >= closes
        {
            self.add(path, "closes_at", "is not after \"opens_at\"");
        }
        match (extended, closes) {
            (Some(before), Some(now)) if before >= now => {
                self.add(path, "extended_from", "is not before \"closes_at\"");
            }
            (Some(_), None) if closes_at.is_none() => {
                self.add(
                    path,
                    "extended_from",
                    "says that a deadline was moved, but there is no \"closes_at\"",
                );
            }
            _ => {}
        }
    }

    /// Its milliseconds; rewrites it in UTC.
    pub(super) fn time(
        &mut self,
        path: &str,
        field: &str,
        time: Option<&mut Timestamp>,
    ) -> Option<i64> {
        let time = time?;
        if let Some(ms) = clock::read(time) {
            *time = clock::on_the_wire(ms);
            if !is_within_years(ms) {
                let message = format!("\"{}\" is not within the years 1900 to 2200", time.as_str());
                self.add(path, field, message);
                return None;
            }
            return Some(ms);
        }
        let message =
            format!("\"{}\" is no instant; it takes one like 2026-11-22T20:59:59Z", time.as_str());
        self.add(path, field, message);
        None
    }
}

fn is_within_years(ms: i64) -> bool {
    let at = jiff::Timestamp::from_millisecond(ms);
    at.is_ok_and(|at| YEARS.contains(&at.to_zoned(jiff::tz::TimeZone::UTC).year()))
}
