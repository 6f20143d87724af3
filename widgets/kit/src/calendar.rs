//! Appointments for the reader's own calendar: iCalendar (RFC 5545) made in the browser.

use crate::intl;

/// Something to be reminded of, a day and an hour before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// The same for the same thing, so that a calendar replaces what it took before.
    pub id: String,
    /// What it is, in a line.
    pub title: String,
    /// More about it.
    pub description: String,
    /// The address of the page; empty where there is none.
    pub page: String,
    /// When it begins, in milliseconds since the Unix epoch.
    pub begins_ms: i64,
    /// When it ends.
    pub ends_ms: i64,
    /// Which of the two the reminders count from.
    pub reminds: Reminds,
}

/// What reminders count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reminds {
    /// The beginning: of a meeting.
    OfBeginning,
    /// The end: of the time for answers.
    OfEnd,
}

/// The calendar file with one appointment, written at `now_ms`. Times are in UTC, which every calendar shows in its
/// own zone.
pub fn file(appointment: &Appointment, language: &str, now_ms: i64) -> String {
    let from = match appointment.reminds {
        Reminds::OfBeginning => "START",
        Reminds::OfEnd => "END",
    };
    let title = escaped(&appointment.title);
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//Sawt//Countdown//{}", language.to_uppercase()),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(&appointment.id)),
        format!("DTSTAMP:{}", utc(now_ms)),
        format!("DTSTART:{}", utc(appointment.begins_ms)),
        format!("DTEND:{}", utc(appointment.ends_ms)),
        format!("SUMMARY;LANGUAGE={language}:{title}"),
        format!("DESCRIPTION;LANGUAGE={language}:{}", escaped(&appointment.description)),
        "TRANSP:TRANSPARENT".to_owned(),
    ];
    if !appointment.page.is_empty() {
        lines.push(format!("URL:{}", appointment.page));
    }
    for before in ["P1D", "PT1H"] {
        lines.extend([
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            format!("DESCRIPTION:{title}"),
            format!("TRIGGER;RELATED={from}:-{before}"),
            "END:VALARM".to_owned(),
        ]);
    }
    lines.extend(["END:VEVENT".to_owned(), "END:VCALENDAR".to_owned()]);
    lines.iter().map(|line| folded(line)).collect()
}

/// `20260915T210000Z`.
fn utc(ms: i64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "exact below 2^53")]
    let iso = intl::iso(ms as f64);
    let digits: String = iso.split('.').next().unwrap_or_default().replace(['-', ':', 'Z'], "");
    digits + "Z"
}

/// A text as iCalendar has it, without what isolates names and numbers on a page: calendars show it as letters.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            '\u{2066}'..='\u{2069}' | '\r' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A line of the file, in pieces of at most 75 bytes, none of which cuts a character.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > 75 {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded + "\r\n"
}

/// Lets the reader save `text` as a calendar file of that name, or open it, as the browser has it.
pub fn save(name: &str, text: &str) {
    crate::save::file(name, "text/calendar;charset=utf-8", text);
}

/// The address of the page, without what follows `#`.
pub fn page() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    href.unwrap_or_default().split('#').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn appointment() -> Appointment {
        Appointment {
            id: "a@b".into(),
            title: "draft; a, b".into(),
            description: "one\ntwo \\ \u{2068}3\u{2069}".into(),
            page: "https://example.gov.qa/page".into(),
            begins_ms: 1_789_502_400_000 - 1_800_000,
            ends_ms: 1_789_502_400_000,
            reminds: Reminds::OfEnd,
        }
    }

    #[test]
    fn instants_are_in_utc_and_reminders_count_from_the_deadline() {
        let file = file(&appointment(), "ar", 0);
        for line in [
            "DTSTAMP:19700101T000000Z",
            "DTSTART:20260915T193000Z",
            "DTEND:20260915T200000Z",
            "TRIGGER;RELATED=END:-P1D",
            "TRIGGER;RELATED=END:-PT1H",
            "SUMMARY;LANGUAGE=ar:draft\\; a\\, b",
            "DESCRIPTION;LANGUAGE=ar:one\\ntwo \\\\ 3",
        ] {
            assert!(file.contains(&format!("{line}\r\n")), "{line} in {file}");
        }
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
    }

    #[test]
    fn a_long_text_is_folded_between_its_letters() {
        // Two bytes each, so that 75 falls into the middle of one.
        let long = "\u{645}".repeat(200);
        let file = file(&Appointment { title: format!("a{long}"), ..appointment() }, "ar", 0);
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
        assert!(file.replace("\r\n ", "").contains(&long));
    }
}
