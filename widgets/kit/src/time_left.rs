//! How long something still takes, in its two largest units.

use crate::i18n::Texts;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Whole seconds until an instant, at least one: the second that is running counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeLeft(i64);

/// What a time left is told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Units {
    /// Whole days.
    pub days: u32,
    /// 0 to 23.
    pub hours: u32,
    /// 0 to 59.
    pub minutes: u32,
    /// 0 to 59.
    pub seconds: u32,
}

impl TimeLeft {
    /// From `now_ms` until `at_ms`, both since the Unix epoch; `None` when that has come.
    pub fn until(at_ms: i64, now_ms: i64) -> Option<Self> {
        (at_ms > now_ms).then(|| Self((at_ms - now_ms + 999) / 1000))
    }

    /// In seconds.
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// Days, hours, minutes and seconds.
    pub fn units(self) -> Units {
        let part = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
        Units {
            days: part(self.0 / DAY),
            hours: part(self.0 % DAY / HOUR),
            minutes: part(self.0 % HOUR / MINUTE),
            seconds: part(self.0 % MINUTE),
        }
    }

    /// How many seconds the smaller of its two units has.
    fn grain(self) -> i64 {
        match self.0 {
            DAY.. => HOUR,
            HOUR.. => MINUTE,
            _ => 1,
        }
    }

    /// The longest time left that is told in other words.
    pub fn next_words(self) -> i64 {
        self.0 / self.grain() * self.grain() - 1
    }

    /// In words: its two largest units, the second left out where there is none of it.
    pub fn words(self, texts: Texts) -> String {
        let Units { days, hours, minutes, seconds } = self.units();
        let form = match (days, hours, minutes, seconds) {
            (1.., 1.., ..) => "days-hours",
            (1.., ..) => "days",
            (_, 1.., 1.., _) => "hours-minutes",
            (_, 1.., ..) => "hours",
            (.., 1.., 1..) => "minutes-seconds",
            (.., 1.., _) => "minutes",
            _ => "seconds",
        };
        texts.with(
            "common-time-left",
            [
                ("form", form.into()),
                ("days", days.into()),
                ("hours", hours.into()),
                ("minutes", minutes.into()),
                ("seconds", seconds.into()),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(days: i64, hours: i64, minutes: i64, seconds: i64) -> TimeLeft {
        TimeLeft(days * DAY + hours * HOUR + minutes * MINUTE + seconds)
    }

    #[test]
    fn the_second_that_is_running_counts_and_the_instant_itself_is_over() {
        assert_eq!(TimeLeft::until(1000, 999), Some(TimeLeft(1)));
        assert_eq!(TimeLeft::until(1000, 0), Some(TimeLeft(1)));
        assert_eq!(TimeLeft::until(1001, 0), Some(TimeLeft(2)));
        assert_eq!(TimeLeft::until(1000, 1000), None);
    }

    #[test]
    fn the_words_stay_until_the_smaller_unit_is_another() {
        assert_eq!(left(3, 11, 59, 59).next_words(), left(3, 11, 0, 0).0 - 1);
        assert_eq!(left(3, 11, 0, 0).next_words(), left(3, 10, 59, 59).0);
        assert_eq!(left(1, 0, 0, 0).next_words(), left(0, 23, 59, 59).0);
        assert_eq!(left(0, 1, 0, 0).next_words(), left(0, 0, 59, 59).0);
        assert_eq!(left(0, 0, 59, 59).next_words(), left(0, 0, 59, 58).0);
        assert_eq!(left(0, 0, 0, 1).next_words(), 0);
    }
}
