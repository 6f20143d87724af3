//! Civil days: dates without a time, the same wherever they are read.

use sawt_wire::{Digits, written};

use crate::i18n::Arg;
use crate::intl::{self, NumberLocale};

const DAY_MS: f64 = 86_400_000.0;

/// The zone in which the words of a [`Day`] are those of its date.
pub const ZONE: &str = "UTC";

/// A day of the Gregorian calendar, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i32);

impl Day {
    /// The day that is written as `2014-07-16`; `None` when there is none.
    pub fn parse(written: &str) -> Option<Self> {
        let [year, month, day] = written::day(written)?;
        Some(Self(count(year, month, day)))
    }

    /// The day of the instant `ms`, since the Unix epoch, in an IANA zone. An unknown zone counts as UTC.
    pub fn at(ms: f64, zone: &str) -> Self {
        let words = NumberLocale { language: "en".to_owned(), digits: Digits::Latn };
        let there = words.date(ms, zone);
        #[expect(clippy::cast_possible_truncation, reason = "the days of any date fit")]
        let utc = (ms / DAY_MS).floor() as i32;
        // No zone is a whole day away from UTC.
        let near = [utc, utc - 1, utc + 1].map(Self);
        near.into_iter().find(|day| words.date(day.ms(), ZONE) == there).unwrap_or(near[0])
    }

    /// The day that is this one in the Umm al-Qura calendar; `None` when that has no such day, or no table for it.
    pub fn hijri(year: i32, month: i32, day: i32) -> Option<Self> {
        let in_range = (1356..=1500).contains(&year) && (1..=12).contains(&month);
        if !in_range || !(1..=30).contains(&day) {
            return None;
        }
        // By mean months, of 29.530588 days each; a real one is never more than two days away.
        let months = f64::from((year - 1) * 12 + month - 1);
        #[expect(clippy::cast_possible_truncation, reason = "the days of any date fit")]
        let mean = (months * 29.530_588).floor() as i32 + day - 492_150;
        let near = (mean - 3..=mean + 3).map(Self);
        let mut found =
            near.filter(|near| intl::umm_al_qura(near.ms()) == Some([year, month, day]));
        found.next()
    }

    /// Its year, month and day.
    pub fn parts(self) -> Option<[i32; 3]> {
        let written = self.written();
        let parts: Vec<i32> = written.split('-').filter_map(|part| part.parse().ok()).collect();
        parts.try_into().ok()
    }

    /// Its year, month and day in the Umm al-Qura calendar; `None` where there is no table for it.
    pub fn in_hijri(self) -> Option<[i32; 3]> {
        let [year, month, day] = intl::umm_al_qura(self.ms())?;
        (1356..=1500).contains(&year).then_some([year, month, day])
    }

    /// So many days later; earlier, when that is negative.
    #[must_use]
    pub fn later(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// As the contract has it: `2014-07-16`.
    pub fn written(self) -> String {
        intl::iso(self.ms()).split('T').next().unwrap_or_default().to_owned()
    }

    /// Its first instant in [`ZONE`], in milliseconds since the Unix epoch.
    pub(crate) fn ms(self) -> f64 {
        f64::from(self.0) * DAY_MS
    }
}

/// How many days after 1970-01-01 a date is; month and day begin with 1.
pub(crate) fn count(year: i32, month: i32, day: i32) -> i32 {
    // Counted in years that begin with March, so that a leap day is their last.
    let (year, from_march) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let years = 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let months = (153 * from_march + 2) / 5;
    years + months + day - 719_469
}

/// For `DATE` in [`ZONE`], whatever the zone of the reader.
impl From<Day> for Arg {
    fn from(day: Day) -> Self {
        Self::Number(day.ms())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_counted_from_the_first_of_1970() {
        assert_eq!(Day::parse("1970-01-01"), Some(Day(0)));
        assert_eq!(Day::parse("1969-12-31"), Some(Day(-1)));
        assert_eq!(Day::parse("2014-07-16"), Some(Day(16_267)));
        assert_eq!(Day::parse("2028-02-29"), Some(Day(21_243)));
    }

    #[test]
    fn a_date_that_there_is_not_is_none() {
        let wrong =
            ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "٢٠٢٦-٠١", ""];
        for day in wrong {
            assert_eq!(Day::parse(day), None, "{day}");
        }
    }

    #[test]
    fn every_date_of_a_century_follows_the_day_before() {
        let mut next = Day::parse("1999-12-31").unwrap_or(Day(0)).0 + 1;
        for year in 2000..2100 {
            for month in 1..=12 {
                for day in 1..=31 {
                    if let Some(day) = Day::parse(&format!("{year}-{month:02}-{day:02}")) {
                        assert_eq!(day, Day(next));
                        next += 1;
                    }
                }
            }
        }
        assert_eq!(Some(Day(next)), Day::parse("2100-01-01"));
    }

    #[test]
    fn every_hijri_day_of_the_tables_is_the_day_that_reads_so() {
        let mut found = 0;
        for at in (-11_981..39_402).map(Day) {
            let [year, month, day] = intl::umm_al_qura(at.ms()).unwrap_or_default();
            assert_eq!(Day::hijri(year, month, day), Some(at), "{year}-{month}-{day}");
            assert_eq!(Day::parse(&at.written()), Some(at));
            found += 1;
        }
        assert_eq!(found, 51_383);
    }

    #[test]
    fn a_hijri_day_that_there_is_not_is_none() {
        for (year, month, day) in
            [(1448, 13, 1), (1448, 0, 1), (1448, 1, 31), (1355, 12, 1), (2026, 9, 15)]
        {
            assert_eq!(Day::hijri(year, month, day), None, "{year}-{month}-{day}");
        }
        let thirtieths = (1..=12).filter(|month| Day::hijri(1448, *month, 30).is_some()).count();
        assert!((5..=8).contains(&thirtieths), "{thirtieths} months of 30 days");
    }

    #[test]
    fn an_instant_lies_in_the_day_of_its_zone() {
        let evening = 1_795_381_199_000.0; // 2026-11-22T20:59:59Z
        for (zone, day) in [
            ("Asia/Qatar", "2026-11-22"),
            ("Asia/Muscat", "2026-11-23"),
            ("Pacific/Kiritimati", "2026-11-23"),
            ("Nowhere/At-All", "2026-11-22"),
        ] {
            assert_eq!(Some(Day::at(evening, zone)), Day::parse(day), "{zone}");
        }
    }
}
