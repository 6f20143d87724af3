//! When something was or will be, in words, in the zone of the entity.

use crate::console::words::Words;
use crate::words::Language;
use crate::{clock, deadline};

/// An instant for `<time>`.
#[derive(Debug, Clone)]
pub(crate) struct When {
    /// As machines read it.
    pub(crate) iso: String,
    /// The day, with the month in words.
    pub(crate) day: String,
    /// The day and the minute.
    pub(crate) moment: String,
}

impl When {
    /// Of milliseconds since the Unix epoch.
    pub(crate) fn of(ms: i64, zone: &str, language: Language) -> Self {
        let (day, time) = deadline::moment(ms, zone, language);
        let moment = Words::of(language).text("time-moment").with("date", day.clone());
        let moment = moment.with("time", time).to_string();
        Self { iso: clock::on_the_wire(ms).0, day, moment }
    }
}
