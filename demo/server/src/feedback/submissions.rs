//! The handler that takes submissions.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use sawt_wire::header::IDEMPOTENCY_KEY;
use sawt_wire::{
    FieldErrorCode, FormId, FormKind, Problem, REPORT_KEY_MIN, RecordedSubmission, Submit,
};

use super::plain;
use super::submitting::{self, Asked};
use crate::app::App;
use crate::http::body::{self, MediaType, Named};
use crate::http::cached::Personal;
use crate::http::problem::Refusal;
use crate::secrecy::DeviceId;

/// The longest submission.
pub(super) const MOST_BYTES: usize = 256 * 1024;

/// Takes a submission. A plain HTML form is answered by a page. A report needs no device, and none is kept of it.
#[utoipa::path(
    post, path = "/v1/forms/{form}/submissions", tag = "forms",
    params(
        ("form" = FormId, Path),
        ("Idempotency-Key" = String, Header, description = "Made and stored before the first try; 1 to 64 visible ASCII characters, of a report 16 to 64 that nobody can guess"),
        ("Sawt-Device" = Option<String>, Header, description = "Of all but reports"),
    ),
    request_body(content(
        (Submit = "application/json"),
        (String = "application/x-www-form-urlencoded"),
    )),
    responses(
        (status = 201, body = RecordedSubmission),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
        (status = 413, body = Problem, content_type = "application/problem+json"),
        (status = 415, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
        (status = 429, body = Problem, content_type = "application/problem+json"),
        (status = 503, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn submit(
    State(app): State<App>,
    Named(form): Named<FormId>,
    request: Request,
) -> Result<Response, Refusal> {
    if body::media_type(request.headers())? == MediaType::Form {
        return plain::posted(&app, &form, request).await;
    }
    let (held, _) = app.form(&form)?;
    let (device, key) = sender(&app, held.definition.kind, request.headers())?;
    let submit: Submit = body::json(&body::whole_up_to(request.into_body(), MOST_BYTES).await?)?;
    let asked = Asked { form, device, key, submit };
    let recorded = submitting::carry_out(&app, &asked).await?;
    Ok(Personal(StatusCode::CREATED, recorded).into_response())
}

/// Who submits, and under which key: whoever reports is nobody, whatever their browser sends.
fn sender(
    app: &App,
    kind: FormKind,
    headers: &HeaderMap,
) -> Result<(Option<DeviceId>, String), Refusal> {
    let key = body::idempotency_key(headers)?;
    if kind != FormKind::Report {
        return Ok((Some(body::device(headers, &app.secret)?), key));
    }
    if key.len() < REPORT_KEY_MIN {
        let pointer = format!("header/{IDEMPOTENCY_KEY}");
        return Err(Refusal::unreadable(pointer, FieldErrorCode::Malformed));
    }
    Ok((None, key))
}
