//! Days of the Umm al-Qura calendar, as the browsers' `islamic-umalqura` has them.

use icu_calendar::Gregorian;
use icu_calendar::cal::Hijri;
use icu_calendar::cal::hijri::UmmAlQura;
use jiff::ToSpan as _;
use jiff::civil::{self, date};

/// The years that were published: 1356 to 1500 AH, which are 1937 to 2077. Beyond them nothing is told.
const FIRST: civil::Date = date(1937, 3, 14);
const LAST: civil::Date = date(2077, 11, 16);

/// A day of that calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HijriDay {
    /// 1356 to 1500.
    pub year: i32,
    /// 1, Muharram, to 12, Dhu al-Hijjah.
    pub month: u8,
    /// 1 to 30.
    pub day: u8,
}

/// The Hijri day beside a Gregorian one, for an entity whose calendar differs by `adjust` days; `None` beyond the
/// years that were published.
pub fn beside(day: civil::Date, adjust: i8) -> Option<HijriDay> {
    let day = day.checked_add(i64::from(adjust).days()).ok()?;
    if !(FIRST..=LAST).contains(&day) {
        return None;
    }
    let (year, month) = (i32::from(day.year()), day.month().unsigned_abs());
    let gregorian =
        icu_calendar::Date::try_new_gregorian(year, month, day.day().unsigned_abs()).ok()?;
    Some(of(gregorian))
}

fn of(gregorian: icu_calendar::Date<Gregorian>) -> HijriDay {
    let date = gregorian.to_calendar(Hijri::<UmmAlQura>::new_umm_al_qura());
    let year = date.year().extended_year();
    HijriDay { year, month: date.month().ordinal, day: date.day_of_month().0 }
}

/// Every day of those years as lines of CSV, Gregorian and Hijri: for an operator who compares them with a calendar
/// that was printed.
pub fn table() -> impl Iterator<Item = String> {
    let days = FIRST.series(1.day()).take_while(|day| *day <= LAST);
    let lines = days.filter_map(|day| {
        let HijriDay { year, month, day: nth } = beside(day, 0)?;
        Some(format!("{day},{year}-{month:02}-{nth:02}"))
    });
    std::iter::once("gregorian,umm_al_qura".to_owned()).chain(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(day: civil::Date, adjust: i8) -> Option<(i32, u8, u8)> {
        beside(day, adjust).map(|hijri| (hijri.year, hijri.month, hijri.day))
    }

    #[test]
    fn both_ends_of_what_was_published_are_told_and_nothing_beyond() {
        assert_eq!(said(FIRST, 0), Some((1356, 1, 1)));
        assert_eq!(said(LAST, 0), Some((1500, 12, 30)));
        assert_eq!(said(date(1937, 3, 13), 0), None);
        assert_eq!(said(date(2077, 11, 17), 0), None);
        assert_eq!(said(civil::Date::MAX, 1), None);
    }

    #[test]
    fn an_entity_may_be_a_day_ahead_or_behind() {
        let day = date(2014, 9, 15);
        assert_eq!(said(day, 0), Some((1435, 11, 20)));
        assert_eq!(said(day, -1), Some((1435, 11, 19)));
        assert_eq!(said(day, 1), Some((1435, 11, 21)));
    }

    #[test]
    fn every_day_of_those_years_is_in_the_table() {
        let lines: Vec<String> = table().collect();
        assert_eq!(lines.len(), 51_383 + 1);
        assert_eq!(lines[1], "1937-03-14,1356-01-01");
    }
}
