//! Deadlines and sessions for people's calendars, read with another parser than their writer.

use std::collections::HashMap;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarParameterValue, ICalendarValue,
    Uri,
};
use serde_json::{Value, json};

use crate::consultations::{consultation, session, with_consultations};
use crate::polls::PAGE;
use crate::support::{Answer, Server};

const LONG: &str =
    "آراء الجمهور في أحكام المسودة، مادةً مادة؛ ثم \"ملخص\" \\ لها\nسطر ثانٍ 👩‍👩‍👧 يطول حتى يُطوى مرات";

fn extended() -> Value {
    consultation(
        "policy",
        &json!({
            "title": { "ar": "مسودة سياسة المشاركة الإلكترونية, والبيانات; المفتوحة", "en": "Draft policy, with data" },
            "purpose": { "ar": LONG, "en": "To learn" },
            "page": { "ar": "/ar/policy?c=policy", "en": "/en/policy" },
            "closes_at": "2026-09-15T21:00:00Z",
            "extensions": [
                { "from": "2026-07-31T21:00:00Z", "to": "2026-08-31T21:00:00Z", "reason": { "ar": "بطلب" } },
                { "from": "2026-08-31T21:00:00Z", "to": "2026-09-15T21:00:00Z", "reason": { "ar": "بطلب آخر" },
                  "announced_at": "2026-08-20T06:00:00Z" }
            ]
        }),
    )
}

fn served() -> Server {
    Server::with(&with_consultations(
        &[
            extended(),
            consultation("endless", &json!({ "closes_at": null })),
            consultation("hidden", &json!({ "draft": true })),
            consultation(
                "brief",
                &json!({
                    "opens_at": "2026-09-15T20:30:00Z", "closes_at": "2026-09-15T21:00:00Z"
                }),
            ),
        ],
        &[
            session(
                "talk",
                &json!({
                    "place": { "ar": "القاعة الكبرى" }, "hashtag": "شوركم",
                    "stream": "https://live.example/a,b"
                }),
            ),
            session("hidden-session", &json!({ "draft": true })),
        ],
    ))
}

/// The one event of a file, and its reminders.
struct Read {
    event: HashMap<String, String>,
    reminders: Vec<HashMap<String, String>>,
}

fn read(answer: &Answer) -> Read {
    assert_eq!(answer.status, 200, "{}", answer.text);
    let calendar = ICalendar::parse(&answer.text).unwrap();
    let of = |kind| calendar.components.iter().filter(move |one| one.component_type == kind);
    let whole = values(of(ICalendarComponentType::VCalendar).next().unwrap());
    assert_eq!((&*whole["VERSION"], &*whole["METHOD"]), ("2.0", "Publish"));
    let mut events = of(ICalendarComponentType::VEvent);
    let event = values(events.next().unwrap());
    assert!(events.next().is_none());
    Read { event, reminders: of(ICalendarComponentType::VAlarm).map(values).collect() }
}

/// By name; a parameter as `TRIGGER;RELATED`.
fn values(component: &ICalendarComponent) -> HashMap<String, String> {
    let mut told = HashMap::new();
    for entry in &component.entries {
        assert_eq!(entry.values.len(), 1, "{entry:?}");
        let value = match &entry.values[0] {
            ICalendarValue::Text(text) | ICalendarValue::Uri(Uri::Location(text)) => text.clone(),
            ICalendarValue::Integer(number) => number.to_string(),
            ICalendarValue::Transparency(other) => format!("{other:?}"),
            ICalendarValue::Method(other) => format!("{other:?}"),
            ICalendarValue::Action(other) => format!("{other:?}"),
            ICalendarValue::Duration(span) => {
                let sign = if span.neg { "-" } else { "" };
                format!("{sign}{}d{}h{}m{}s", span.days, span.hours, span.minutes, span.seconds)
            }
            ICalendarValue::PartialDateTime(at) => {
                assert_eq!((at.tz_hour, at.tz_minute), (Some(0), Some(0)), "not in UTC");
                let [month, day, hour, minute] =
                    [at.month, at.day, at.hour, at.minute].map(Option::unwrap);
                format!("{}-{month:02}-{day:02} {hour:02}:{minute:02}", at.year.unwrap())
            }
            other => format!("{other:?}"),
        };
        let name = entry.name.as_str().to_owned();
        for parameter in &entry.params {
            if let ICalendarParameterValue::Related(related) = &parameter.value {
                told.insert(format!("{name};RELATED"), format!("{related:?}"));
            }
        }
        told.insert(name, value);
    }
    told
}

fn triggers(reminders: &[HashMap<String, String>]) -> Vec<(&str, &str)> {
    let trigger = reminders.iter();
    trigger.map(|one| (one["TRIGGER;RELATED"].as_str(), one["TRIGGER"].as_str())).collect()
}

#[test]
fn a_deadline_is_the_last_hour_of_its_day_with_reminders_before_its_end() {
    let server = served();
    let read = read(&server.client().get("/v1/consultations/policy/calendar.ics?lang=ar"));
    let told = read.event;
    assert_eq!(told["DTSTART"], "2026-09-15 20:00");
    assert_eq!(told["DTEND"], "2026-09-15 21:00");
    assert_eq!(told["SEQUENCE"], "2");
    assert_eq!(told["DTSTAMP"], "2026-08-20 06:00");
    assert_eq!(told["TRANSP"], "Transparent");
    assert_eq!(told["UID"], "consultation-policy@127.0.0.1");
    assert_eq!(told["URL"], format!("{PAGE}/ar/policy?c=policy"));
    assert_eq!(
        told["SUMMARY"],
        "آخر موعد للمشاركة: مسودة سياسة المشاركة الإلكترونية, والبيانات; المفتوحة"
    );
    let said = &told["DESCRIPTION"];
    let day = "نهاية يوم 15 سبتمبر 2026م، الموافق 4 ربيع الآخر 1448هـ، بتوقيت الدوحة";
    assert!(said.contains(day), "{said}");
    assert!(said.contains("بطلب آخر") && said.contains(LONG), "{said}");
    assert_eq!(triggers(&read.reminders), [("End", "-1d0h0m0s"), ("End", "-0d1h0m0s")]);
    assert_eq!(read.reminders[0]["ACTION"], "Display");
    assert!(read.reminders[0]["DESCRIPTION"].starts_with("متبقٍّ يوم واحد: مسودة"));
}

#[test]
fn no_line_is_longer_than_75_bytes_and_no_letter_is_cut() {
    let server = served();
    for path in ["consultations/policy", "sessions/talk"] {
        for lang in ["ar", "en"] {
            let answer = server.client().get(&format!("/v1/{path}/calendar.ics?lang={lang}"));
            let lines: Vec<&str> = answer.text.split("\r\n").collect();
            assert_eq!(lines.last(), Some(&""));
            for line in lines {
                assert!(line.len() <= 75, "{} bytes: {line}", line.len());
                assert!(!line.contains(['\r', '\n', '\u{fffd}']), "{line}");
            }
        }
    }
}

#[test]
fn the_file_speaks_the_language_that_was_asked_for() {
    let server = served();
    let path = "/v1/consultations/policy/calendar.ics";
    let english = server.client().get(&format!("{path}?lang=en"));
    assert_eq!(english.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(english.header("content-language"), "en");
    assert_eq!(
        english.header("content-disposition"),
        "attachment; filename=\"consultation-policy.ics\""
    );
    let told = read(&english).event;
    assert_eq!(told["SUMMARY"], "Last chance to take part: Draft policy, with data");
    assert_eq!(told["URL"], format!("{PAGE}/en/policy"));
    let accepted = server.client().send("GET", path, &[("accept-language", "en-GB")], &[]);
    assert_eq!(read(&accepted).event, told);
    assert!(accepted.headers.get_all("vary").iter().any(|vary| vary == "Accept-Language"));
    let arabic = read(&server.client().get(path)).event;
    assert_eq!((&arabic["UID"], &arabic["DTEND"]), (&told["UID"], &told["DTEND"]));
    let refused = server.client().get(&format!("{path}?lang=fr"));
    assert_eq!(refused.status, 400);
    assert_eq!(refused.json()["errors"][0]["pointer"], "query/lang");
}

#[test]
fn a_session_lasts_from_its_beginning_to_its_end_and_says_where() {
    let server = served();
    let answer = server.client().get("/v1/sessions/talk/calendar.ics?lang=ar");
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"session-talk.ics\"");
    let read = read(&answer);
    let told = read.event;
    assert_eq!((&*told["DTSTART"], &*told["DTEND"]), ("2098-01-01 16:00", "2098-01-01 18:00"));
    assert_eq!((&*told["LOCATION"], &*told["SEQUENCE"]), ("القاعة الكبرى", "0"));
    assert_eq!(told["TRANSP"], "Opaque");
    assert!(told["DESCRIPTION"].contains("#شوركم"));
    assert!(told["DESCRIPTION"].contains("https://live.example/a,b"));
    assert!(!told.contains_key("URL"));
    assert_eq!(triggers(&read.reminders), [("Start", "-1d0h0m0s"), ("Start", "-0d1h0m0s")]);
}

#[test]
fn a_consultation_shorter_than_an_hour_begins_with_its_opening() {
    let read = read(&served().client().get("/v1/consultations/brief/calendar.ics"));
    assert_eq!(read.event["DTSTART"], "2026-09-15 20:30");
}

#[test]
fn what_has_no_deadline_or_is_not_published_has_no_calendar() {
    let server = served();
    for path in [
        "consultations/endless",
        "consultations/hidden",
        "consultations/none",
        "sessions/hidden-session",
        "sessions/none",
    ] {
        assert_eq!(server.client().get(&format!("/v1/{path}/calendar.ics")).status, 404, "{path}");
    }
}

#[test]
fn a_calendar_that_follows_the_file_is_told_when_nothing_has_changed() {
    let server = served();
    let path = "/v1/consultations/policy/calendar.ics?lang=ar";
    let first = server.client().get(path);
    let tag = first.header("etag").to_owned();
    let again = server.client().send("GET", path, &[("if-none-match", &tag)], &[]);
    assert_eq!((again.status, again.text.as_str()), (304, ""));
    let elsewhere = [("origin", "https://elsewhere.example")];
    assert_eq!(server.client().send("GET", path, &elsewhere, &[]).status, 403);
}
