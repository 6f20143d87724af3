//! Dates and times as webmasters write them, and the instants that they are in a time zone.

use std::str::FromStr;

use crate::civil;
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
    let ms = civil::day_ms(text)? as i64;
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
