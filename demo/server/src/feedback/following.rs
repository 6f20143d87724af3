//! What a submission's sender reads and does with reference and code.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use sawt_wire::{
    FieldErrorCode, FormKind, MESSAGE_MAX_GRAPHEMES, Problem, RateReply, Submission,
    SubmissionErased, WriteMessage,
};

use super::reference::claim;
use super::shown::shown;
use crate::app::App;
use crate::http::body;
use crate::http::cached::Personal;
use crate::http::limit::Caller;
use crate::http::problem::Refusal;
use crate::promise::Calendar;
use crate::store::audit::{Actor, Witness};
use crate::store::forms::{Claim, Opened, Rating, SenderError};
use crate::{cleaning, clock};

/// Where a submission stands, what was answered, and what was written since. A wrong code and an unknown reference
/// are the same answer.
#[utoipa::path(
    get, path = "/v1/submissions/{reference}", tag = "forms",
    params(("reference" = String, Path), ("Sawt-Access-Code" = String, Header)),
    responses(
        (status = 200, body = Submission),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 429, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn status(
    State(app): State<App>,
    Path(reference): Path<String>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Personal<Submission>, Refusal> {
    let claim = claim(&app, &reference, &headers)?;
    let opened = open(&app, caller, claim).await?;
    Ok(Personal(StatusCode::OK, shown(&app, opened)?))
}

/// Erases all that was submitted, with contact data, messages and files. Erased again, it is erased.
#[utoipa::path(
    delete, path = "/v1/submissions/{reference}", tag = "forms",
    params(("reference" = String, Path), ("Sawt-Access-Code" = String, Header)),
    responses(
        (status = 200, body = SubmissionErased),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 429, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn erase(
    State(app): State<App>,
    Path(reference): Path<String>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Personal<SubmissionErased>, Refusal> {
    let claim = claim(&app, &reference, &headers)?;
    let reference = erased(&app, caller, claim).await?;
    let now = clock::on_the_wire(clock::now_ms());
    Ok(Personal(StatusCode::OK, SubmissionErased { now, reference }))
}

/// Rates the entity's answer; rated again, the last one counts.
#[utoipa::path(
    post, path = "/v1/submissions/{reference}/rating", tag = "forms",
    params(
        ("reference" = String, Path),
        ("Sawt-Access-Code" = String, Header),
        ("Idempotency-Key" = String, Header),
    ),
    request_body = RateReply,
    responses(
        (status = 200, body = Submission),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
        (status = 429, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn rate(
    State(app): State<App>,
    Path(reference): Path<String>,
    caller: Caller,
    request: Request,
) -> Result<Personal<Submission>, Refusal> {
    let claim = claim(&app, &reference, request.headers())?;
    body::idempotency_key(request.headers())?;
    let rated: RateReply = body::json_of(request).await?;
    let opened = self::rated(&app, caller, claim, rated.rating, rated.text.as_deref()).await?;
    Ok(Personal(StatusCode::OK, shown(&app, opened)?))
}

/// Writes into the mailbox of a submission.
#[utoipa::path(
    post, path = "/v1/submissions/{reference}/messages", tag = "forms",
    params(
        ("reference" = String, Path),
        ("Sawt-Access-Code" = String, Header),
        ("Idempotency-Key" = String, Header),
    ),
    request_body = WriteMessage,
    responses(
        (status = 201, body = Submission),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
        (status = 429, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn write(
    State(app): State<App>,
    Path(reference): Path<String>,
    caller: Caller,
    request: Request,
) -> Result<Personal<Submission>, Refusal> {
    let claim = claim(&app, &reference, request.headers())?;
    let key = body::idempotency_key(request.headers())?;
    let message: WriteMessage = body::json_of(request).await?;
    let opened = send(&app, caller, claim, &key, &message.text).await?;
    Ok(Personal(StatusCode::CREATED, shown(&app, opened)?))
}

/// The submission of that claim.
///
/// # Errors
/// `not-found`, `too-many-requests`.
pub(super) async fn open(app: &App, caller: Caller, claim: Claim) -> Result<Opened, Refusal> {
    limited(app, caller, &claim)?;
    app.store.open_submission(claim).await?.ok_or_else(Refusal::no_submission)
}

/// Erases it; its reference.
///
/// # Errors
/// As [`open`].
pub(super) async fn erased(app: &App, caller: Caller, claim: Claim) -> Result<String, Refusal> {
    limited(app, caller, &claim)?;
    let reference = claim.reference.clone();
    // What is erased already tells no kind; then there is nothing more to write down either.
    let opened = app.store.open_submission(claim.clone()).await?;
    let (at_ms, witness) = match &opened {
        Some(opened) => match day_alone(app, opened)? {
            Some(day_ms) => (day_ms, None),
            None => (clock::now_ms(), Some(Witness::of(Actor::Server, &app.secret))),
        },
        None => (clock::now_ms(), None),
    };
    let done = app.store.erase_submission(claim, at_ms, witness).await;
    done.map_err(|error| refusal(&error))?;
    Ok(reference)
}

/// Writes a message of its sender.
///
/// # Errors
/// `invalid`, and as [`open`].
pub(super) async fn send(
    app: &App,
    caller: Caller,
    claim: Claim,
    key: &str,
    text: &str,
) -> Result<Opened, Refusal> {
    let text = words(text)?;
    let text = text.ok_or_else(|| Refusal::invalid("/text", FieldErrorCode::Required))?;
    let opened = open(app, caller, claim.clone()).await?;
    let at_ms = day_alone(app, &opened)?.unwrap_or_else(clock::now_ms);
    let key = app.secret.message(&claim.reference, key);
    let written = app.store.send_message(claim, key, text, at_ms).await;
    written.map_err(|error| refusal(&error))
}

/// Keeps what its sender thinks of the answer.
///
/// # Errors
/// `invalid`, and as [`open`].
pub(super) async fn rated(
    app: &App,
    caller: Caller,
    claim: Claim,
    rating: u8,
    text: Option<&str>,
) -> Result<Opened, Refusal> {
    if !(1..=5).contains(&rating) {
        let code = if rating < 1 { FieldErrorCode::TooSmall } else { FieldErrorCode::TooLarge };
        return Err(Refusal::invalid("/rating", code));
    }
    let text = text.map(words).transpose()?.flatten();
    limited(app, caller, &claim)?;
    let rated = app.store.rate_reply(claim, Rating { rating, text }).await;
    rated.map_err(|error| refusal(&error))
}

/// The beginning of today where its form keeps the day alone.
fn day_alone(app: &App, opened: &Opened) -> Result<Option<i64>, Refusal> {
    let held = app.written_form(&opened.submission.form)?;
    let is_report = held.definition.kind == FormKind::Report;
    Ok(is_report.then(|| Calendar::of(&held.entity).beginning_of_day(clock::now_ms())))
}

/// Clean; `None` when nothing of it can be seen.
fn words(text: &str) -> Result<Option<String>, Refusal> {
    let text = cleaning::paragraphs(text);
    if cleaning::graphemes(&text) > MESSAGE_MAX_GRAPHEMES {
        return Err(Refusal::invalid("/text", FieldErrorCode::TooLong));
    }
    Ok(Some(text).filter(|text| !cleaning::is_blank(text)))
}

/// Nobody tries codes without end.
fn limited(app: &App, caller: Caller, claim: &Claim) -> Result<(), Refusal> {
    match app.limiter.refuses_opening(caller, &claim.reference) {
        Some(secs) => Err(Refusal::too_many_requests(secs)),
        None => Ok(()),
    }
}

fn refusal(error: &SenderError) -> Refusal {
    match error {
        SenderError::NotFound => Refusal::no_submission(),
        SenderError::NotAnswered => Refusal::nothing_to_rate(),
        SenderError::MailboxFull => Refusal::mailbox_full(),
        SenderError::KeyReused => Refusal::idempotency_mismatch(),
        SenderError::Failed(_) => {
            tracing::warn!(%error, "a submission was not changed");
            Refusal::unavailable()
        }
    }
}
