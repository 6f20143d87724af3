//! Dates and times as webmasters write them, and the instants that they are in a time zone.

use std::str::FromStr;

use crate::day::Day;
use crate::intl;
use crate::phrase::Edge;

const DAY_MS: i64 = 86_400_000;

/// 1900-01-01: what is older is a slip of the pen.
const FIRST_MS: i64 = -2_208_988_800_000;

/// An IANA time zone that the browser knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(String);

impl Zone {
    /// As it was written, for example `Asia/Qatar`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Zone {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        // Newer browsers take `+03:00`, older ones don't.
        let named = name.starts_with(|first: char| first.is_ascii_alphabetic());
        let known = named && intl::offset_ms(0, name).is_some();
        if known { Ok(Self(name.to_owned())) } else { Err(()) }
    }
}

/// What a webmaster wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// `2026-09-15`: a whole day, by the local time at its beginning.
    Day(i64),
    /// `2026-09-15T14:00`: a local time.
    Local(i64),
    /// `2026-09-15T14:00:00+03:00`: an instant, wherever it is read.
    Instant(i64),
}

impl Written {
    /// The instant in milliseconds since the Unix epoch, in `zone` where what was written leaves that open: of a day,
    /// its first instant, or that of the day after where it ends something. A local time that a clock skips is as
    /// much later as the clock is put forward; one that it shows twice is the first.
    pub fn instant_ms(self, edge: Edge, zone: &Zone) -> i64 {
        match (self, edge) {
            (Self::Day(local), Edge::Opens) | (Self::Local(local), _) => resolve(local, zone),
            (Self::Day(local), Edge::Closes) => resolve(local + DAY_MS, zone),
            (Self::Instant(ms), _) => ms,
        }
    }
}

/// The instant at which clocks in `zone` show `local`: milliseconds since 1970 as if there were no zones.
fn resolve(local: i64, Zone(zone): &Zone) -> i64 {
    let offset = |ms| intl::offset_ms(ms, zone).unwrap_or(0);
    let (before, after) = (offset(local - DAY_MS), offset(local + DAY_MS));
    // Clocks that show it by the old offset do so first; that is also how a time that they skip is read.
    let (first, second) = (local - before, local - after);
    if offset(first) != before && offset(second) == after { second } else { first }
}

/// `text` as a number of exactly `length` digits, no more than `most`.
fn number(text: &str, length: usize, most: i64) -> Option<i64> {
    let digits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|n| digits && *n <= most)
}

/// `2026-09-15` in milliseconds.
fn day(text: &str) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "whole milliseconds of any date fit")]
    let ms = Day::parse(text)?.ms() as i64;
    (ms >= FIRST_MS).then_some(ms)
}

/// `14:00`, `14:00:30` or `14:00:30.5` in milliseconds; a fraction of a second is left out.
fn time(text: &str) -> Option<i64> {
    let mut parts = text.splitn(3, ':');
    let (hours, minutes) = (number(parts.next()?, 2, 23)?, number(parts.next()?, 2, 59)?);
    let (seconds, fraction) =
        match parts.next().map(|rest| rest.split_once('.').unwrap_or((rest, "0"))) {
            Some((seconds, fraction)) => (number(seconds, 2, 59)?, fraction),
            None => (0, "0"),
        };
    let digits = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    digits.then_some(((hours * 60 + minutes) * 60 + seconds) * 1000)
}

impl FromStr for Written {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let Some((date, rest)) = text.split_once(['T', 't', ' ']) else {
            return day(text).map(Self::Day).ok_or(());
        };
        let at = |time_of_day: &str| Some(day(date)? + time(time_of_day)?);
        let found = if let Some(utc) = rest.strip_suffix(['Z', 'z']) {
            at(utc).map(Self::Instant)
        } else if let Some((local, offset)) = rest.split_once(['+', '-']) {
            let ahead = if rest.contains('+') { 1 } else { -1 };
            let offset = (offset.len() == 5).then(|| time(offset)).flatten();
            at(local).zip(offset).map(|(at, offset)| Self::Instant(at - ahead * offset))
        } else {
            at(rest).map(Self::Local)
        };
        found.ok_or(())
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use jiff::civil::{DateTime, date};
    use jiff::tz::TimeZone;

    use super::*;

    const ZONES: [&str; 8] = [
        "Asia/Qatar",
        "Asia/Muscat",
        "Europe/London",
        "America/New_York",
        "Africa/Cairo",
        "Australia/Lord_Howe",
        "America/Sao_Paulo",
        "Pacific/Apia",
    ];

    fn ms(written: &str, edge: Edge, zone: &str) -> Option<i64> {
        let zone = zone.parse().ok()?;
        written.parse::<Written>().ok().map(|written| written.instant_ms(edge, &zone))
    }

    #[test]
    fn what_cannot_be_a_time_is_refused() {
        for wrong in [
            "",
            "2026-02-30",
            "2026-02-29",
            "2026-13-01",
            "0000-01-01",
            "1899-12-31",
            "275760-09-13",
            "+275760-09-13T00:00:00Z",
            "15/09/2026",
            "2026-9-15",
            "2026-09-15T",
            "2026-09-15T24:00",
            "2026-09-15T14",
            "2026-09-15T14:60",
            "2026-09-15T14:00:61Z",
            "2026-09-15T14:00:00.Z",
            "2026-09-15T14:00+3",
            "2026-09-15T14:00+0300",
            "2026-09-15T14:00:00+03:00Z",
            "tomorrow",
        ] {
            assert_eq!(wrong.parse::<Written>(), Err(()), "{wrong}");
        }
    }

    #[test]
    fn a_day_ends_when_the_next_one_begins_and_begins_at_its_first_instant() {
        let end = Some(1_789_506_000_000); // 2026-09-15T21:00:00Z
        assert_eq!(ms("2026-09-15", Edge::Closes, "Asia/Qatar"), end);
        assert_eq!(ms("2026-09-16", Edge::Opens, "Asia/Qatar"), end);
        assert_eq!(ms("2026-09-16T00:00", Edge::Closes, "Asia/Qatar"), end);
        assert_eq!(ms("2026-09-15T21:00:00Z", Edge::Closes, "Europe/London"), end);
        assert_eq!(ms("2026-09-16T00:00:00.75+03:00", Edge::Closes, "Asia/Tokyo"), end);
        assert_eq!(ms("2026-09-15t16:00:00-05:00", Edge::Closes, "Asia/Tokyo"), end);
    }

    #[test]
    fn a_zone_is_one_that_is_known_by_its_name() {
        for wrong in ["", "Asia/Doha2", "Nowhere", "+03:00", "Asia/Qatar "] {
            assert_eq!(wrong.parse::<Zone>(), Err(()), "{wrong}");
        }
    }

    /// What a library of calendars says, which is not shipped to browsers.
    fn by_jiff(local: DateTime, zone: &str) -> Option<i64> {
        let zone = TimeZone::get(zone).ok()?;
        Some(local.to_zoned(zone).ok()?.timestamp().as_millisecond())
    }

    #[test]
    fn every_day_of_sixteen_years_ends_when_calendars_say() {
        for zone in ZONES {
            let mut day = date(2011, 1, 1);
            while day.year() < 2027 {
                let next = day.tomorrow().unwrap_or(day);
                let expected = by_jiff(next.at(0, 0, 0, 0), zone);
                assert_eq!(ms(&day.to_string(), Edge::Closes, zone), expected, "{day} {zone}");
                day = next;
            }
        }
    }

    #[test]
    fn every_quarter_of_an_hour_of_days_on_which_clocks_are_set_is_the_instant_that_calendars_say()
    {
        for zone in ZONES {
            for day in [date(2026, 3, 29), date(2026, 3, 8), date(2026, 11, 1), date(2026, 10, 25)]
            {
                for quarter in 0..96 {
                    let (hour, minute) = (quarter / 4, quarter % 4 * 15);
                    let written = format!("{day}T{hour:02}:{minute:02}");
                    let expected = by_jiff(day.at(hour, minute, 0, 0), zone);
                    assert_eq!(ms(&written, Edge::Closes, zone), expected, "{written} {zone}");
                }
            }
        }
    }
}
