//! Days, times and numbers as people type them: in either digits, the day first or the year first.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp as Instant, ToSpan as _};

use super::field::Edge;
use crate::folding::latin_digit;

/// Why it is no day or no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// It does not look like one.
    Shape,
    /// No calendar has it, such as 31 September.
    NoSuch,
}

/// With ASCII digits, whichever were typed.
pub(crate) fn digits(text: &str) -> String {
    text.trim().chars().map(latin_digit).collect()
}

/// `2026-09-15`, `2026/9/15`, `15/9/2026` or `15-9-2026`.
pub(crate) fn day(text: &str) -> Result<Date, Wrong> {
    let text = digits(text);
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    let (year, month, day) = match parts[..] {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        _ => return Err(Wrong::Shape),
    };
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if ![year, month, day].iter().all(is_number) {
        return Err(Wrong::Shape);
    }
    let year = year.parse().map_err(|_| Wrong::NoSuch)?;
    let (month, day) = (month.parse(), day.parse());
    let (Ok(month), Ok(day)) = (month, day) else { return Err(Wrong::NoSuch) };
    Date::new(year, month, day).map_err(|_| Wrong::NoSuch)
}

/// `14:30`, `14.30`, `9:05` or `14`.
pub(crate) fn time(text: &str) -> Result<Time, Wrong> {
    let text = digits(text);
    let (hour, minute) = text.split_once([':', '.', '٫']).unwrap_or((&text, "0"));
    let number = |part: &str| match part.trim() {
        part if part.is_empty() || part.len() > 2 => Err(Wrong::Shape),
        part => part.parse::<i8>().map_err(|_| Wrong::Shape),
    };
    Time::new(number(hour)?, number(minute)?, 0, 0).map_err(|_| Wrong::NoSuch)
}

/// The instant, in milliseconds since the Unix epoch. Without a time it is the first one of the day, or the first one
/// after it where something closes.
pub(crate) fn instant(day: Date, time: Option<Time>, zone: &str, edge: Edge) -> Result<i64, Wrong> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let local = match (time, edge) {
        (Some(time), _) => day.to_datetime(time),
        (None, Edge::Opens) => day.to_datetime(Time::midnight()),
        (None, Edge::Closes) => {
            let next = day.checked_add(1.day()).map_err(|_| Wrong::NoSuch)?;
            next.to_datetime(Time::midnight())
        }
    };
    let zoned = local.to_zoned(zone).map_err(|_| Wrong::NoSuch)?;
    Ok(zoned.timestamp().as_millisecond())
}

/// An instant as it is typed: its day, and its time unless it is where the day begins or ends.
pub(crate) fn typed(ms: i64, zone: &str, edge: Edge) -> (String, String) {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let at = |ms| Instant::from_millisecond(ms).unwrap_or_default().to_zoned(zone.clone());
    let here = at(ms);
    match (edge, here.hour(), here.minute()) {
        (Edge::Opens, 0, 0) => (here.date().to_string(), String::new()),
        (Edge::Closes, 0, 0) => (at(ms - 1).date().to_string(), String::new()),
        (_, hour, minute) => (here.date().to_string(), format!("{hour:02}:{minute:02}")),
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test says what is missing by failing")]
mod tests {
    use super::*;

    const ZONE: &str = "Asia/Qatar";

    #[test]
    fn days_are_read_in_either_digits_and_either_order() {
        for text in
            ["2026-09-15", "2026/9/15", "15/9/2026", " ١٥/٩/٢٠٢٦ ", "۲۰۲۶-۰۹-۱۵", "15.09.2026"]
        {
            assert_eq!(day(text).expect(text).to_string(), "2026-09-15", "{text}");
        }
        for text in ["31/9/2026", "٣١-٠٩-٢٠٢٦", "2026-02-29", "2026-13-01", "2026-00-10"] {
            assert_eq!(day(text), Err(Wrong::NoSuch), "{text}");
        }
        for text in ["", "September", "15/9", "15/9/26", "2026-9-x", "2026--1", "-2026-1-1"] {
            assert_eq!(day(text), Err(Wrong::Shape), "{text}");
        }
    }

    #[test]
    fn times_are_read_in_either_digits() {
        for (text, told) in
            [("9:05", "09:05"), ("١٤:٣٠", "14:30"), ("14.30", "14:30"), ("14", "14:00")]
        {
            assert_eq!(time(text).expect(text).strftime("%H:%M").to_string(), told, "{text}");
        }
        assert_eq!(time("24:00"), Err(Wrong::NoSuch));
        assert_eq!(time("noon"), Err(Wrong::Shape));
        assert_eq!(time("14:300"), Err(Wrong::Shape));
    }

    #[test]
    fn a_day_without_a_time_closes_with_its_end_and_comes_back_as_it_was_typed() {
        let date = day("2026-09-15").expect("a day");
        let closes = instant(date, None, ZONE, Edge::Closes).expect("an instant");
        assert_eq!(
            Instant::from_millisecond(closes).expect("an instant").to_string(),
            "2026-09-15T21:00:00Z"
        );
        assert_eq!(typed(closes, ZONE, Edge::Closes), ("2026-09-15".into(), String::new()));
        let opens = instant(date, None, ZONE, Edge::Opens).expect("an instant");
        assert_eq!(typed(opens, ZONE, Edge::Opens), ("2026-09-15".into(), String::new()));
        let at = instant(date, time("14:30").ok(), ZONE, Edge::Closes).expect("an instant");
        assert_eq!(typed(at, ZONE, Edge::Closes), ("2026-09-15".into(), "14:30".into()));
    }
}
