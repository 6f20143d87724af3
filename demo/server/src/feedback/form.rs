//! The questions of a form.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use sawt_wire::{Form, FormId, Problem};

use crate::app::App;
use crate::clock;
use crate::http::body::Named;
use crate::http::cached::Public;
use crate::http::problem::Refusal;

/// A cache may hold it for so long, less when its state changes before.
const MAX_AGE_SECS: i64 = 10;

/// The form's questions and rules, the same for everyone.
#[utoipa::path(
    get, path = "/v1/forms/{form}", tag = "forms",
    params(("form" = FormId, Path)),
    responses(
        (status = 200, body = Form),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn form(
    State(app): State<App>,
    Named(id): Named<FormId>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let held = app.shelf.catalogue().form(&id).ok_or_else(Refusal::not_found)?;
    let now_ms = clock::now_ms();
    let max_age_secs =
        held.stays_for_ms(now_ms).map_or(MAX_AGE_SECS, |ms| (ms / 1000).min(MAX_AGE_SECS));
    let body = Form {
        now: clock::on_the_wire(now_ms),
        state: held.state(now_ms),
        hijri_adjust: held.entity.hijri_adjust,
        form: (*held.definition).clone(),
    };
    Public { body, max_age_secs }.answer(&headers, |form| vec![&mut form.now])
}
