//! A calendar month in an entity's zone.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::store::indicators::Span;
use crate::words::Language;

/// A month, as in `2026-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(Date);

/// A word that names no month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no month of the years 1900 to 2200; it takes one like 2026-11")]
pub struct NoMonth(String);

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(word: &str) -> Result<Self, NoMonth> {
        let first: Option<Date> = format!("{word}-01").parse().ok();
        let known =
            |first: &Date| (1900..=2200).contains(&first.year()) && word.len() == "2026-11".len();
        first.filter(known).map(Self).ok_or_else(|| NoMonth(word.to_owned()))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl Month {
    /// The one of that instant, in milliseconds since the Unix epoch.
    pub fn of(ms: i64, zone: &str) -> Self {
        let at = jiff::Timestamp::from_millisecond(ms).unwrap_or_default();
        Self(at.to_zoned(zoned(zone)).date().first_of_month())
    }

    /// The one before.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.checked_sub(1.month()).unwrap_or(self.0))
    }

    /// The one after.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.checked_add(1.month()).unwrap_or(self.0))
    }

    /// From its first millisecond to that of the next one.
    pub fn span(self, zone: &str) -> Span {
        (self.begins_ms(zone), self.next().begins_ms(zone))
    }

    fn begins_ms(self, zone: &str) -> i64 {
        let first = self.0.to_zoned(zoned(zone));
        first.map_or(i64::MAX, |first| first.timestamp().as_millisecond())
    }

    /// In words: "November 2026".
    pub fn name(self, language: Language) -> String {
        let months = language.words().page_months;
        let name = months.split(' ').nth(usize::from(self.0.month().unsigned_abs()) - 1);
        format!("{} {}", name.unwrap_or_default(), self.0.year())
    }
}

fn zoned(zone: &str) -> TimeZone {
    TimeZone::get(zone).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at once")]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_at_midnight_of_its_zone_and_years_follow_each_other() {
        let december: Month = "2026-12".parse().unwrap();
        let (from, to) = december.span("Asia/Qatar");
        let told = |ms| jiff::Timestamp::from_millisecond(ms).unwrap().to_string();
        assert_eq!(told(from), "2026-11-30T21:00:00Z");
        assert_eq!(told(to), "2026-12-31T21:00:00Z");
        assert_eq!(
            (december.next().to_string(), december.previous().to_string()),
            ("2027-01".into(), "2026-11".into())
        );
        assert_eq!(Month::of(to, "Asia/Qatar").to_string(), "2027-01");
        assert_eq!(Month::of(to - 1, "Asia/Qatar"), december);
        assert_eq!(december.name(Language::Arabic), "ديسمبر 2026");
        for wrong in ["2026-13", "2026-1", "26-11", "0001-01", "2026-11-01", ""] {
            assert!(wrong.parse::<Month>().is_err(), "{wrong}");
        }
    }
}
