//! Instants as the console tells them: in the zone of the entity whose console it is.

use jiff::tz::TimeZone;
use sawt_wire::Timestamp;

use super::words::Words;
use crate::app::App;
use crate::words::Language;
use crate::{clock, deadline};

/// A zone, and the language to tell times in.
#[derive(Debug, Clone)]
pub struct Times {
    zone: String,
    language: Language,
}

/// An instant, for people and for programs.
#[derive(Debug, Clone)]
pub struct Told {
    /// In words.
    pub text: String,
    /// RFC 3339, for `datetime`.
    pub machine: Timestamp,
}

/// Today in that zone.
pub fn today(zone: &str) -> jiff::civil::Date {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    jiff::Timestamp::now().to_zoned(zone).date()
}

impl Times {
    /// Of the first entity; in UTC where there is none.
    pub fn of(app: &App, language: Language) -> Self {
        Self { zone: app.shelf.catalogue().zone().to_owned(), language }
    }

    /// That many milliseconds since the Unix epoch.
    pub fn told(&self, ms: i64) -> Told {
        let (date, time) = deadline::moment(ms, &self.zone, self.language);
        let words = Words::of(self.language);
        let text = words.text("time-moment").with("date", date).with("time", time).to_string();
        Told { text, machine: clock::on_the_wire(ms) }
    }

    /// The zone in words.
    pub fn place(&self) -> String {
        deadline::place(&self.zone, self.language)
    }
}
