//! Civil days: dates without a time, the same wherever they are read.

use sawt_wire::Digits;

use crate::intl::NumberLocale;

const DAY_MS: f64 = 86_400_000.0;

/// The civil day `2014-07-16` as its midnight UTC, in milliseconds since the Unix epoch; `None` when there is no
/// such day. Its words are those of that instant in the zone `UTC`.
pub fn day_ms(day: &str) -> Option<f64> {
    let bytes = day.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |from: usize, to: usize| {
        bytes[from..to].iter().try_fold(0_i32, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + i32::from(digit - b'0'))
        })
    };
    let (year, month, of_month) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    let real = (1..=last).contains(&of_month);
    real.then(|| f64::from(days(year, month, of_month)) * DAY_MS)
}

/// Days since 1970-01-01. `month` and `of_month` begin with 1.
pub(crate) fn days(year: i32, month: i32, of_month: i32) -> i32 {
    // Counted in years that begin with March, so that a leap day is their last.
    let (year, from_march) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let before_year = 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let before_month = (153 * from_march + 2) / 5;
    before_year + before_month + of_month - 1 - 719_468
}

/// The civil day of the instant `ms` in an IANA zone, as [`day_ms`] gives it. An unknown zone counts as UTC.
pub fn day_at(ms: f64, zone: &str) -> f64 {
    let words = NumberLocale { language: "en".to_owned(), digits: Digits::Latn };
    let there = words.date(ms, zone);
    let utc = (ms / DAY_MS).floor() * DAY_MS;
    // No zone is a whole day away from UTC.
    let near = [utc, utc - DAY_MS, utc + DAY_MS];
    near.into_iter().find(|day| words.date(*day, "UTC") == there).unwrap_or(utc)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_the_midnight_of_its_date() {
        assert_eq!(day_ms("1970-01-01"), Some(0.0));
        assert_eq!(day_ms("2014-07-16"), Some(1_405_468_800_000.0));
        assert_eq!(day_ms("2028-02-29"), Some(1_835_395_200_000.0));
        assert_eq!(day_ms("1969-12-31"), Some(-86_400_000.0));
    }

    #[test]
    fn a_date_that_there_is_not_is_none() {
        let wrong =
            ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "٢٠٢٦-٠١", ""];
        for day in wrong {
            assert_eq!(day_ms(day), None, "{day}");
        }
    }

    #[test]
    fn every_date_of_a_century_follows_the_day_before() {
        let mut next = day_ms("1999-12-31").unwrap_or_default();
        for year in 2000..2100 {
            for month in 1..=12 {
                for day in 1..=31 {
                    if let Some(ms) = day_ms(&format!("{year}-{month:02}-{day:02}")) {
                        assert_eq!(ms, next + DAY_MS, "{year}-{month}-{day}");
                        next = ms;
                    }
                }
            }
        }
    }

    #[test]
    fn an_instant_lies_in_the_day_of_its_zone() {
        let evening = 1_795_381_199_000.0; // 2026-11-22T20:59:59Z
        assert_eq!(day_at(evening, "Asia/Qatar"), day_ms("2026-11-22").unwrap_or_default());
        assert_eq!(day_at(evening, "Asia/Muscat"), day_ms("2026-11-23").unwrap_or_default());
        assert_eq!(day_at(evening, "Pacific/Kiritimati"), day_ms("2026-11-23").unwrap_or_default());
        assert_eq!(day_at(evening, "Nowhere/At-All"), day_ms("2026-11-22").unwrap_or_default());
    }
}
