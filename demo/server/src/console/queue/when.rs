//! When something was or will be, in words, in the zone of the entity.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::clock;
use crate::words::Language;

/// An instant for `<time>`.
#[derive(Debug, Clone)]
pub(crate) struct When {
    /// As machines read it.
    pub(crate) iso: String,
    /// The day, with the month in words.
    pub(crate) day: String,
    /// The minute.
    pub(crate) time: String,
}

impl When {
    /// Of milliseconds since the Unix epoch.
    pub(super) fn of(ms: i64, zone: &str, language: Language) -> Self {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let at = Timestamp::from_millisecond(ms).unwrap_or_default().to_zoned(zone);
        let months = language.words().page_months;
        let month = months.split(' ').nth(usize::from(at.month().unsigned_abs()) - 1);
        Self {
            iso: clock::on_the_wire(ms).0,
            day: format!("{} {} {}", at.day(), month.unwrap_or_default(), at.year()),
            time: format!("{:02}:{:02}", at.hour(), at.minute()),
        }
    }
}
