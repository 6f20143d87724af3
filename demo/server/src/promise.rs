//! By when an entity has promised to reply: counted in its working days, in its own zone.

use std::collections::{HashMap, HashSet};

use jiff::civil::{self, Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use sawt_wire::{CommentKind, CommentState, EntityDefinition, ThreadDefinition, Weekday};

use crate::store::comments::KeptComment;

/// Days that are looked through at most: beyond, there is no working day.
const MOST_DAYS: u32 = 3660;

/// The last instant of a day, to the millisecond.
const DAYS_END: Time = Time::constant(23, 59, 59, 999_000_000);

/// When an entity works.
#[derive(Debug, Clone)]
pub struct Calendar {
    zone: TimeZone,
    works: [bool; 7],
    holidays: HashSet<Date>,
}

impl Calendar {
    /// Of an entity whose zone and days were checked at the import.
    pub fn of(entity: &EntityDefinition) -> Self {
        let mut works = [false; 7];
        for day in &entity.working_days {
            works[nth(*day)] = true;
        }
        let holidays = entity.holidays.iter().filter_map(|day| day.parse().ok()).collect();
        let zone = TimeZone::get(&entity.time_zone).unwrap_or(TimeZone::UTC);
        Self { zone, works, holidays }
    }

    /// The end of the working day that is so many after the day of `from_ms`; the day itself is not counted. In
    /// milliseconds since the Unix epoch.
    pub fn end_of_working_day(&self, from_ms: i64, days: u16) -> Option<i64> {
        let from = Timestamp::from_millisecond(from_ms).ok()?.to_zoned(self.zone.clone()).date();
        let last = (1..=MOST_DAYS)
            .map_while(|ahead| from.checked_add(i64::from(ahead).days()).ok())
            .filter(|day| self.is_working(*day))
            .nth(usize::from(days).checked_sub(1)?)?;
        let end = last.to_datetime(DAYS_END).to_zoned(self.zone.clone()).ok()?;
        Some(end.timestamp().as_millisecond())
    }

    /// The day of an instant (milliseconds since the Unix epoch) in the entity's zone.
    pub fn day_of(&self, ms: i64) -> Date {
        Timestamp::from_millisecond(ms).unwrap_or_default().to_zoned(self.zone.clone()).date()
    }

    /// The first instant of the day of that instant in the entity's zone, in milliseconds since the Unix epoch.
    pub fn beginning_of_day(&self, ms: i64) -> i64 {
        let day = self.day_of(ms).to_zoned(self.zone.clone());
        day.map_or(ms, |day| day.timestamp().as_millisecond())
    }

    /// True when the entity works on that day.
    pub fn is_working(&self, day: Date) -> bool {
        let nth = usize::from(day.weekday().to_sunday_zero_offset().unsigned_abs());
        self.works[nth] && !self.holidays.contains(&day)
    }
}

/// When replies are due that are promised within so many working days; all comments of a day by the same instant.
#[derive(Debug)]
pub struct DueDays {
    calendar: Calendar,
    days: u16,
    known: HashMap<Date, Option<i64>>,
}

impl DueDays {
    /// By that calendar.
    pub fn of(calendar: Calendar, days: u16) -> Self {
        Self { calendar, days, known: HashMap::new() }
    }

    /// When the reply is due to what was posted at that instant; both in milliseconds since the Unix epoch.
    pub fn due_ms(&mut self, created_ms: i64) -> Option<i64> {
        let Self { calendar, days, known } = self;
        let due = || calendar.end_of_working_day(created_ms, *days);
        *known.entry(calendar.day_of(created_ms)).or_insert_with(due)
    }
}

fn nth(day: Weekday) -> usize {
    let day = match day {
        Weekday::Sunday => civil::Weekday::Sunday,
        Weekday::Monday => civil::Weekday::Monday,
        Weekday::Tuesday => civil::Weekday::Tuesday,
        Weekday::Wednesday => civil::Weekday::Wednesday,
        Weekday::Thursday => civil::Weekday::Thursday,
        Weekday::Friday => civil::Weekday::Friday,
        Weekday::Saturday => civil::Weekday::Saturday,
    };
    usize::from(day.to_sunday_zero_offset().unsigned_abs())
}

/// By when a reply to that comment is owed, in milliseconds since the Unix epoch; `None` when none is: the thread
/// promises nothing, the reply is there, nobody can read the comment yet, it replies to another one, or it is a word of
/// thanks. The days count from when it was posted, not from when it was published: that is what its author waits for.
pub fn reply_by_ms(
    thread: &ThreadDefinition,
    calendar: &Calendar,
    kept: &KeptComment,
) -> Option<i64> {
    let is_owed = kept.reply.is_none()
        && kept.state == CommentState::Published
        && kept.parent.is_none()
        && kept.kind != CommentKind::Thanks;
    let days = thread.reply_within_days.filter(|_| is_owed)?;
    calendar.end_of_working_day(kept.created_ms, days)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test says what is missing by failing")]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn ends(entity: &Value, from: &str, days: u16) -> String {
        let mut whole = json!({ "id": "e", "name": { "ar": "هيئة" }, "time_zone": "Asia/Qatar" });
        for (field, value) in entity.as_object().expect("an object") {
            whole[field] = value.clone();
        }
        let calendar = Calendar::of(&serde_json::from_value(whole).expect("an entity"));
        let from: Timestamp = from.parse().expect("an instant");
        let ms = calendar.end_of_working_day(from.as_millisecond(), days).expect("a day");
        Timestamp::from_millisecond(ms).expect("an instant").to_string()
    }

    #[test]
    fn a_promise_is_kept_by_the_end_of_a_working_day_of_the_entity() {
        let gulf = json!({});
        // A Sunday; a Thursday, after which two days are free; late on a Thursday in UTC, which is a Friday in Doha.
        assert_eq!(ends(&gulf, "2026-11-22T09:00:00Z", 3), "2026-11-25T20:59:59.999Z");
        assert_eq!(ends(&gulf, "2026-11-26T09:00:00Z", 1), "2026-11-29T20:59:59.999Z");
        assert_eq!(ends(&gulf, "2026-11-26T22:00:00Z", 1), "2026-11-29T20:59:59.999Z");
        let muscat = json!({ "time_zone": "Asia/Muscat" });
        assert_eq!(ends(&muscat, "2026-11-22T09:00:00Z", 1), "2026-11-23T19:59:59.999Z");
        let dubai = json!({
            "time_zone": "Asia/Dubai",
            "working_days": ["monday", "tuesday", "wednesday", "thursday", "friday"]
        });
        assert_eq!(ends(&dubai, "2026-11-27T09:00:00Z", 1), "2026-11-30T19:59:59.999Z");
    }

    #[test]
    fn holidays_are_passed_over() {
        let holidays = json!({ "holidays": ["2026-11-23", "2026-11-24", "2026-11-27"] });
        assert_eq!(ends(&holidays, "2026-11-22T09:00:00Z", 2), "2026-11-26T20:59:59.999Z");
    }
}
