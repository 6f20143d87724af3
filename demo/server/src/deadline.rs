//! Until when a poll takes votes and a thread comments, in words, as the widget says it: a whole day where it ends with one, and
//! otherwise the minute; always with the name of the zone.

pub mod activities;

use jiff::tz::TimeZone;
use jiff::{Timestamp as Instant, Zoned};
use sawt_wire::{PollDefinition, ThreadDefinition, Timestamp};

use crate::clock;
use crate::words::Language;

/// Which side of an instant is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    Opens,
    /// Midnight is the end of the day before.
    Closes,
}

/// True for as long as the poll is as it is now: a page that is written once may say it.
pub fn standing(poll: &PollDefinition, now_ms: i64, language: Language) -> String {
    let words = language.words();
    let opens_ms = poll.opens_at.as_ref().and_then(clock::read);
    if let Some(opens_ms) = opens_ms.filter(|opens_ms| now_ms < *opens_ms) {
        let sentences = (words.page_opens_day, words.page_opens_moment);
        return told(opens_ms, Edge::Opens, sentences, &poll.time_zone, language);
    }
    let sentences = (words.page_open, words.page_open_day, words.page_open_moment);
    closing(poll, sentences, language)
}

/// Since when it takes no votes any more.
pub fn ended(poll: &PollDefinition, language: Language) -> String {
    let words = language.words();
    let sentences = (words.page_closed, words.page_closed_day, words.page_closed_moment);
    closing(poll, sentences, language)
}

fn closing(
    poll: &PollDefinition,
    (none, day, moment): (&str, &str, &str),
    language: Language,
) -> String {
    match poll.closes_at.as_ref().and_then(clock::read) {
        Some(at_ms) => told(at_ms, Edge::Closes, (day, moment), &poll.time_zone, language),
        None => none.to_owned(),
    }
}

/// Until when a thread takes comments; `None` when nothing needs to be said of it.
pub fn taking_comments(
    thread: &ThreadDefinition,
    now_ms: i64,
    language: Language,
) -> Option<String> {
    let texts = language.comment_words();
    let at = |time: &Option<Timestamp>| time.as_ref().and_then(clock::read);
    if let Some(opens_ms) = at(&thread.opens_at).filter(|opens_ms| now_ms < *opens_ms) {
        let sentences = (texts.page_comments_open_day, texts.page_comments_open_moment);
        return Some(told(opens_ms, Edge::Opens, sentences, &thread.time_zone, language));
    }
    let sentences = (texts.page_comments_until_day, texts.page_comments_until_moment);
    let closes_ms = at(&thread.closes_at)?;
    Some(told(closes_ms, Edge::Closes, sentences, &thread.time_zone, language))
}

/// Since when it takes no comments any more.
pub fn took_comments(thread: &ThreadDefinition, language: Language) -> String {
    let texts = language.comment_words();
    let sentences = (texts.page_comments_closed_day, texts.page_comments_closed_moment);
    match thread.closes_at.as_ref().and_then(clock::read) {
        Some(at_ms) => told(at_ms, Edge::Closes, sentences, &thread.time_zone, language),
        None => language.words().problem_thread_closed.to_owned(),
    }
}

fn told(
    at_ms: i64,
    edge: Edge,
    (day, moment): (&str, &str),
    zone: &str,
    language: Language,
) -> String {
    told_with(at_ms, edge, (day, moment), zone, language, |at| in_days(at, language))
}

fn told_with(
    at_ms: i64,
    edge: Edge,
    (day, moment): (&str, &str),
    zone: &str,
    language: Language,
    in_words: impl Fn(&Zoned) -> String,
) -> String {
    let at = zoned(at_ms, zone);
    let (sentence, at) = match (edge, at.hour(), at.minute()) {
        (Edge::Opens, 0, 0) | (Edge::Closes, 23, 59) => (day, at),
        (Edge::Closes, 0, 0) => (day, zoned(at_ms - 1, zone)),
        _ => (moment, at),
    };
    sentence
        .replace("{date}", &in_words(&at))
        .replace("{time}", &minute(&at))
        .replace("{place}", &place(zone, language))
}

/// Day and minute of an instant (milliseconds since the Unix epoch) in a zone.
pub fn moment(ms: i64, zone: &str, language: Language) -> (String, String) {
    let at = zoned(ms, zone);
    (in_days(&at, language), minute(&at))
}

fn in_days(at: &Zoned, language: Language) -> String {
    let months = language.words().page_months;
    let month = months.split(' ').nth(usize::from(at.month().unsigned_abs()) - 1);
    format!("{} {} {}", at.day(), month.unwrap_or_default(), at.year())
}

fn minute(at: &Zoned) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

fn zoned(ms: i64, zone: &str) -> Zoned {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    Instant::from_millisecond(ms).unwrap_or_default().to_zoned(zone)
}

/// The zone as ministries write it.
pub fn place(zone: &str, language: Language) -> String {
    let words = language.words();
    match zone.rsplit('/').next().unwrap_or(zone) {
        "Qatar" => words.page_zone_qatar,
        "Muscat" => words.page_zone_muscat,
        "Riyadh" => words.page_zone_riyadh,
        "Dubai" => words.page_zone_dubai,
        "Bahrain" => words.page_zone_bahrain,
        "Kuwait" => words.page_zone_kuwait,
        "UTC" => words.page_zone_utc,
        _ => words.page_zone_other,
    }
    .replace("{zone}", zone)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test says what is missing by failing")]
mod tests {
    use super::*;

    const CLOSES: (&str, &str) = ("day {date} {place}", "{time} {date}");

    fn said(at: &str, edge: Edge, zone: &str, language: Language) -> String {
        let at: Instant = at.parse().expect("an instant");
        told(at.as_millisecond(), edge, CLOSES, zone, language)
    }

    #[test]
    fn midnight_ends_the_day_before_and_begins_its_own() {
        let midnight = "2026-09-15T21:00:00Z";
        assert_eq!(
            said(midnight, Edge::Closes, "Asia/Qatar", Language::Arabic),
            "day 15 سبتمبر 2026 بتوقيت الدوحة"
        );
        assert_eq!(
            said(midnight, Edge::Opens, "Asia/Qatar", Language::English),
            "day 16 September 2026 Doha time"
        );
    }

    #[test]
    fn another_minute_is_told_in_the_zone_of_the_poll() {
        let at = "2026-09-15T21:00:00Z";
        assert_eq!(
            said(at, Edge::Closes, "Asia/Muscat", Language::English),
            "01:00 16 September 2026"
        );
    }

    #[test]
    fn a_zone_without_a_name_of_its_own_is_named_by_its_id() {
        let at = "2026-09-15T23:00:00Z";
        assert_eq!(
            said(at, Edge::Opens, "Europe/London", Language::English),
            "day 16 September 2026 Europe/London time"
        );
    }
}
