//! Consultations and the sessions that belong to them.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use sawt_wire::{Consultation, ConsultationId, Problem, Session, SessionId};

use crate::app::App;
use crate::catalogue::Dated;
use crate::clock;
use crate::http::body::Named;
use crate::http::cached::Public;
use crate::http::problem::Refusal;

/// A cache may hold one for so long, less when its state changes before.
const MAX_AGE_SECS: i64 = 10;

fn max_age_secs<T>(held: &Dated<T>, now_ms: i64) -> i64 {
    held.stays_for_ms(now_ms).map_or(MAX_AGE_SECS, |ms| (ms / 1000).min(MAX_AGE_SECS))
}

/// The consultation with its sessions, the same for everyone.
#[utoipa::path(
    get, path = "/v1/consultations/{consultation}", tag = "consultations",
    params(("consultation" = ConsultationId, Path)),
    responses(
        (status = 200, body = Consultation),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn consultation(
    State(app): State<App>,
    Named(id): Named<ConsultationId>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let catalogue = app.shelf.catalogue();
    let held = catalogue.consultation(&id).ok_or_else(Refusal::not_found)?;
    let now_ms = clock::now_ms();
    let body = Consultation {
        now: clock::on_the_wire(now_ms),
        state: held.state(now_ms),
        sessions: catalogue
            .sessions()
            .filter(|session| session.definition.consultation.as_ref() == Some(&id))
            .map(|session| (*session.definition).clone())
            .collect(),
        hijri_adjust: held.entity.hijri_adjust,
        share: held.entity.participation.as_ref().and_then(|page| page.share.clone()),
        consultation: (*held.definition).clone(),
    };
    Public { body, max_age_secs: max_age_secs(&held, now_ms) }
        .answer(&headers, |consultation| vec![&mut consultation.now])
}

/// The session, the same for everyone.
#[utoipa::path(
    get, path = "/v1/sessions/{session}", tag = "consultations",
    params(("session" = SessionId, Path)),
    responses(
        (status = 200, body = Session),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn session(
    State(app): State<App>,
    Named(id): Named<SessionId>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let held = app.shelf.catalogue().session(&id).ok_or_else(Refusal::not_found)?;
    let now_ms = clock::now_ms();
    let body = Session {
        now: clock::on_the_wire(now_ms),
        state: held.state(now_ms),
        hijri_adjust: held.entity.hijri_adjust,
        session: (*held.definition).clone(),
    };
    Public { body, max_age_secs: max_age_secs(&held, now_ms) }
        .answer(&headers, |session| vec![&mut session.now])
}
