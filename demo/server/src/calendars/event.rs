//! An event as iCalendar (RFC 5545) writes it.

use chrono::TimeDelta;
use icalendar::{Alarm, Component as _, Event as Entry, EventLike as _, Property};
use jiff::Timestamp as Instant;

use crate::told::plain;
use crate::words::Language;

/// Who wrote the file.
const PRODUCT: &str = "-//Sawt//Participation//AR";

/// An event with its reminders. Times are milliseconds since the Unix epoch and are written in UTC, which every calendar
/// shows in its owner's zone; the description tells them in the zone of the activity.
#[derive(Debug)]
pub(super) struct Event {
    /// The same for as long as the activity lives, in both languages.
    pub(super) uid: String,
    /// How often its time was moved.
    pub(super) sequence: usize,
    /// When it was last announced.
    pub(super) stamped_ms: i64,
    pub(super) starts_ms: i64,
    pub(super) ends_ms: i64,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) place: Option<String>,
    pub(super) url: Option<String>,
    /// False for a deadline: its owner is free all the same.
    pub(super) takes_time: bool,
    pub(super) language: Language,
    pub(super) reminders: Reminders,
}

/// What is said a day and an hour before.
#[derive(Debug)]
pub(super) struct Reminders {
    related: &'static str,
    texts: [(&'static str, String); 2],
}

impl Reminders {
    pub(super) fn before_the_start(title: &str, language: Language) -> Self {
        Self::before("START", title, language)
    }

    pub(super) fn before_the_end(title: &str, language: Language) -> Self {
        Self::before("END", title, language)
    }

    fn before(related: &'static str, title: &str, language: Language) -> Self {
        let words = language.activity_words();
        let texts = [("-P1D", words.calendar_in_a_day), ("-PT1H", words.calendar_in_an_hour)];
        Self { related, texts: texts.map(|(ahead, text)| (ahead, text.replace("{title}", title))) }
    }
}

impl Event {
    /// The file: lines of at most 75 bytes, ended by CR LF. `None` when a time is out of range.
    pub(super) fn written(&self) -> Option<String> {
        let mut calendar = icalendar::Calendar::empty();
        calendar
            .append_property(("VERSION", "2.0"))
            .append_property(("PRODID", PRODUCT))
            .append_property(("CALSCALE", "GREGORIAN"))
            .append_property(("METHOD", "PUBLISH"))
            .push(self.entry()?);
        Some(calendar.to_string())
    }

    fn entry(&self) -> Option<Entry> {
        let stamp = utc(self.stamped_ms)?;
        let mut entry = Entry::new();
        entry
            .uid(&self.uid)
            .add_property("DTSTAMP", &stamp)
            .add_property("DTSTART", utc(self.starts_ms)?)
            .add_property("DTEND", utc(self.ends_ms)?)
            .add_property("SEQUENCE", self.sequence.to_string())
            .add_property("TRANSP", if self.takes_time { "OPAQUE" } else { "TRANSPARENT" })
            .append_property(self.text("SUMMARY", &self.summary))
            .append_property(self.text("DESCRIPTION", &self.description));
        if let Some(place) = &self.place {
            entry.append_property(self.text("LOCATION", place));
        }
        if let Some(url) = &self.url {
            entry.add_property("URL", line(url));
        }
        for (nth, (ahead, text)) in self.reminders.texts.iter().enumerate() {
            let trigger = Property::new("TRIGGER", *ahead)
                .add_parameter("RELATED", self.reminders.related)
                .done();
            // What it makes of a span of time is true, but "-PT86400S" is not a day to every calendar.
            let mut alarm = Alarm::display(&plain(text), TimeDelta::zero());
            alarm
                .append_property(trigger)
                .add_property("UID", format!("{nth}-{}", self.uid))
                .add_property("DTSTAMP", &stamp);
            entry.alarm(alarm);
        }
        Some(entry.done())
    }

    fn text(&self, key: &str, text: &str) -> Property {
        Property::new(key, plain(text)).add_parameter("LANGUAGE", self.language.tag()).done()
    }
}

/// An address, which is not escaped: without any control character.
fn line(url: &str) -> String {
    url.chars().filter(|c| !c.is_control()).collect()
}

fn utc(ms: i64) -> Option<String> {
    let at = Instant::from_millisecond(ms).ok()?;
    Some(at.strftime("%Y%m%dT%H%M%SZ").to_string())
}
