//! Deadlines and sessions as files for a calendar.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

mod event;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use sawt_wire::{ActivityState, ConsultationId, Problem, SessionId};

use self::event::{Event, Reminders};
use crate::addresses::{absolute, host, page};
use crate::app::App;
use crate::catalogue::{HeldConsultation, HeldSession};
use crate::clock;
use crate::deadline::activities::Calendar;
use crate::http::body::Named;
use crate::http::cached::PublicFile;
use crate::http::problem::Refusal;
use crate::http::query::{InLanguage, Spoken};
use crate::told::told;
use crate::words::Language;

const HOUR_MS: i64 = 60 * 60 * 1000;

/// A calendar that follows the file asks a cache for so long.
const MAX_AGE_SECS: i64 = 60;

/// The consultation's deadline as an event of one hour that ends with it, with reminders a day and an hour before.
#[utoipa::path(
    get, path = "/v1/consultations/{consultation}/calendar.ics", tag = "consultations",
    params(("consultation" = ConsultationId, Path), InLanguage),
    responses(
        (status = 200, body = String, content_type = "text/calendar"),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json",
            description = "No such consultation, or it has no deadline"),
    )
)]
pub async fn of_consultation(
    State(app): State<App>,
    Named(id): Named<ConsultationId>,
    asked: Result<Query<InLanguage>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let spoken = Spoken::of(asked, &headers)?;
    let held = app.shelf.catalogue().consultation(&id).ok_or_else(Refusal::not_found)?;
    let event = deadline(&held, &app.public_url, spoken.language).ok_or_else(Refusal::not_found)?;
    answer(&event, &format!("consultation-{id}.ics"), spoken, &headers)
}

/// The session as an event, with reminders a day and an hour before.
#[utoipa::path(
    get, path = "/v1/sessions/{session}/calendar.ics", tag = "consultations",
    params(("session" = SessionId, Path), InLanguage),
    responses(
        (status = 200, body = String, content_type = "text/calendar"),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn of_session(
    State(app): State<App>,
    Named(id): Named<SessionId>,
    asked: Result<Query<InLanguage>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let spoken = Spoken::of(asked, &headers)?;
    let held = app.shelf.catalogue().session(&id).ok_or_else(Refusal::not_found)?;
    let event = session(&held, &app.public_url, spoken.language).ok_or_else(Refusal::not_found)?;
    answer(&event, &format!("session-{id}.ics"), spoken, &headers)
}

fn answer(
    event: &Event,
    name: &str,
    spoken: Spoken,
    headers: &HeaderMap,
) -> Result<Response, Refusal> {
    let body = event.written().ok_or_else(Refusal::unavailable)?.into_bytes();
    let content_type = "text/calendar; charset=utf-8";
    let file = PublicFile { body, content_type, max_age_secs: MAX_AGE_SECS };
    let mut response = spoken.mark(file.answer(headers));
    if let Ok(attached) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, attached);
    }
    Ok(response)
}

/// The last hour in which a consultation takes answers: on the day that its deadline names, also where that is the
/// midnight after it. `None` without a deadline.
fn deadline(held: &HeldConsultation, public_url: &str, language: Language) -> Option<Event> {
    let definition = &held.definition;
    let edges @ (opens_ms, closes_ms) = held.edges_ms();
    let closes_ms = closes_ms?;
    let starts_ms = opens_ms.map_or(closes_ms - HOUR_MS, |opens| opens.max(closes_ms - HOUR_MS));
    // The file may be kept: until the deadline has passed it says when that is, whatever comes before.
    let state = match held.state(clock::now_ms()) {
        over @ (ActivityState::Closed | ActivityState::ResultsOut) => over,
        _ if definition.extensions.is_empty() => ActivityState::Open,
        _ => ActivityState::Extended,
    };
    let words = language.activity_words();
    let title = told(&definition.title, language);
    let days = calendar(&definition.time_zone, held.entity.hijri_adjust, language);
    let reason = definition.extensions.last().map(|moved| told(&moved.reason, language));
    let url = page(definition.page.as_ref(), language, &held.entity, public_url);
    let announced = definition.extensions.iter().filter_map(|moved| moved.announced_at.as_ref());
    let paragraphs = [
        Some(days.standing(state, edges)),
        reason,
        Some(told(&definition.purpose, language)),
        Some(told(&definition.procedure, language)),
        url.clone(),
    ];
    Some(Event {
        uid: format!("consultation-{}@{}", definition.id, host(public_url)),
        sequence: definition.extensions.len(),
        stamped_ms: announced.filter_map(clock::read).max().or(opens_ms).unwrap_or(starts_ms),
        starts_ms,
        ends_ms: closes_ms,
        summary: words.calendar_deadline.replace("{title}", &title),
        description: described(paragraphs),
        place: None,
        url,
        takes_time: false,
        language,
        reminders: Reminders::before_the_end(&title, language),
    })
}

fn session(held: &HeldSession, public_url: &str, language: Language) -> Option<Event> {
    let definition = &held.definition;
    let (Some(starts_ms), Some(ends_ms)) = held.edges_ms() else { return None };
    let words = language.activity_words();
    let title = told(&definition.title, language);
    let days = calendar(&definition.time_zone, held.entity.hijri_adjust, language);
    let url = page(definition.page.as_ref(), language, &held.entity, public_url);
    let hashtag = definition.hashtag.as_ref().map(|tag| format!("#{tag}"));
    let stream = definition.stream.as_deref();
    let stream = stream.map(|stream| absolute(stream, &held.entity, public_url));
    let paragraphs = [
        Some(days.session(starts_ms, ends_ms, clock::now_ms())),
        definition.description.as_ref().map(|text| told(text, language)),
        stream.map(|stream| words.calendar_stream.replace("{url}", &stream)),
        hashtag.map(|hashtag| words.calendar_hashtag.replace("{hashtag}", &hashtag)),
        url.clone(),
    ];
    Some(Event {
        uid: format!("session-{}@{}", definition.id, host(public_url)),
        sequence: 0,
        stamped_ms: starts_ms,
        starts_ms,
        ends_ms,
        summary: title.clone(),
        description: described(paragraphs),
        place: definition.place.as_ref().map(|place| told(place, language)),
        url,
        takes_time: true,
        language,
        reminders: Reminders::before_the_start(&title, language),
    })
}

fn calendar(zone: &str, hijri_adjust: i8, language: Language) -> Calendar<'_> {
    Calendar { zone, hijri_adjust, language }
}

fn described(paragraphs: impl IntoIterator<Item = Option<String>>) -> String {
    let told: Vec<String> = paragraphs.into_iter().flatten().collect();
    told.join("\n\n")
}
