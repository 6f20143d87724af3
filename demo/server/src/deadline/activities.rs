//! When an activity opens and closes, for feeds and calendars: the Gregorian day with the Hijri one beside it.

use jiff::Zoned;
use sawt_wire::ActivityState;

use super::{Edge, in_days, minute, place, told_with, zoned};
use crate::hijri;
use crate::words::Language;

/// How the days of an activity are told.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    /// IANA zone.
    pub zone: &'a str,
    /// By how many days the entity's Hijri calendar differs from Umm al-Qura.
    pub hijri_adjust: i8,
    /// In which language.
    pub language: Language,
}

/// An instant on a side, and the sentences for a whole day and for a minute.
type Told<'a> = (i64, Edge, (&'a str, &'a str));

impl Calendar<'_> {
    /// Where something stands that opens and closes (milliseconds since the Unix epoch), in a sentence.
    pub fn standing(
        &self,
        state: ActivityState,
        (opens_ms, closes_ms): (Option<i64>, Option<i64>),
    ) -> String {
        let words = self.language.activity_words();
        let closing = |sentences| closes_ms.map(|at_ms| (at_ms, Edge::Closes, sentences));
        let (told, otherwise): (Option<Told<'_>>, _) = match state {
            ActivityState::Upcoming => {
                let sentences = (words.opens_day, words.opens_moment);
                (opens_ms.map(|at_ms| (at_ms, Edge::Opens, sentences)), words.open)
            }
            ActivityState::Extended => {
                (closing((words.extended_day, words.extended_moment)), words.open)
            }
            ActivityState::Open | ActivityState::ClosingSoon => {
                (closing((words.open_day, words.open_moment)), words.open)
            }
            ActivityState::Closed | ActivityState::ResultsOut => {
                (closing((words.closed_day, words.closed_moment)), words.closed)
            }
        };
        match told {
            Some((at_ms, edge, sentences)) => {
                told_with(at_ms, edge, sentences, self.zone, self.language, |at| self.day(at))
            }
            None => otherwise.to_owned(),
        }
    }

    /// When a session takes place, or took place, in a sentence.
    pub fn session(&self, starts_ms: i64, ends_ms: i64, now_ms: i64) -> String {
        let words = self.language.activity_words();
        let (starts, ends) = (zoned(starts_ms, self.zone), zoned(ends_ms, self.zone));
        let last = zoned(ends_ms - 1, self.zone);
        let is_over = ends_ms <= now_ms;
        let whole_day = minute(&starts) == "00:00" && minute(&ends) == "00:00";
        let sentence = match (starts.date() == last.date(), whole_day, is_over) {
            (true, true, false) => words.session_to_come_all_day,
            (true, true, true) => words.session_held_all_day,
            (true, false, false) => words.session_to_come,
            (true, false, true) => words.session_held,
            (false, _, false) => words.session_to_come_days,
            (false, _, true) => words.session_held_days,
        };
        sentence
            .replace("{date}", &self.day(&starts))
            .replace("{end}", &self.day(&ends))
            .replace("{time}", &minute(&starts))
            .replace("{until}", &minute(&ends))
            .replace("{place}", &place(self.zone, self.language))
    }

    /// A day with the Hijri one beside it, where there is one.
    fn day(&self, at: &Zoned) -> String {
        let words = self.language.activity_words();
        let gregorian = in_days(at, self.language);
        match hijri::beside(at.date(), self.hijri_adjust) {
            None => words.day.replace("{gregorian}", &gregorian),
            Some(hijri) => {
                let month = words.hijri_months.split('|').nth(usize::from(hijri.month) - 1);
                let beside = format!("{} {} {}", hijri.day, month.unwrap_or_default(), hijri.year);
                let both = words.day_in_both_calendars;
                both.replace("{gregorian}", &gregorian).replace("{hijri}", &beside)
            }
        }
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test says what is missing by failing")]
mod tests {
    use super::*;

    fn ms(at: &str) -> i64 {
        at.parse::<jiff::Timestamp>().expect("an instant").as_millisecond()
    }

    const DOHA: Calendar<'static> =
        Calendar { zone: "Asia/Qatar", hijri_adjust: 0, language: Language::Arabic };

    #[test]
    fn a_deadline_is_told_in_both_calendars_with_its_zone() {
        let edges = (None, Some(ms("2014-09-15T21:00:00Z")));
        assert_eq!(
            DOHA.standing(ActivityState::Open, edges),
            "المشاركة مفتوحة حتى نهاية يوم 15 سبتمبر 2014م، الموافق 20 ذو القعدة 1435هـ، بتوقيت الدوحة."
        );
        let english = Calendar { language: Language::English, ..DOHA };
        assert_eq!(
            english.standing(ActivityState::ResultsOut, edges),
            "Participation ended at the end of 15 September 2014 (20 Dhu al-Qidah 1435 AH), Doha time."
        );
        let muscat = Calendar { zone: "Asia/Muscat", hijri_adjust: -1, ..english };
        assert_eq!(
            muscat.standing(ActivityState::Extended, edges),
            "Extended until 01:00 on 16 September 2014 (20 Dhu al-Qidah 1435 AH), Muscat time."
        );
    }

    #[test]
    fn a_day_beyond_the_published_years_is_told_without_a_hijri_one() {
        let edges = (Some(ms("2098-01-01T21:00:00Z")), None);
        assert_eq!(
            DOHA.standing(ActivityState::Upcoming, edges),
            "تبدأ المشاركة يوم 2 يناير 2098م بتوقيت الدوحة."
        );
    }

    #[test]
    fn a_session_is_told_by_its_hours_its_day_or_its_days() {
        let english = Calendar { language: Language::English, ..DOHA };
        let (six, eight) = (ms("2027-11-14T15:00:00Z"), ms("2027-11-14T17:00:00Z"));
        assert_eq!(
            english.session(six, eight, six),
            "The session takes place on 14 November 2027 (15 Jumada II 1449 AH) from 18:00 to 20:00, Doha time."
        );
        let (midnight, next) = (ms("2027-11-13T21:00:00Z"), ms("2027-11-14T21:00:00Z"));
        assert_eq!(
            english.session(midnight, next, next),
            "The session took place throughout 14 November 2027 (15 Jumada II 1449 AH), Doha time."
        );
        assert!(english.session(six, next + 1, six).contains("to 00:00 on 15 November 2027"));
    }
}
