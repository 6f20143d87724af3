//! The handler of readers' reports. Who reports is known to nobody, moderators included.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::{Request, State};
use axum::http::StatusCode;
use sawt_wire::{CommentId, Problem, ReportComment, ReportReceived, ThreadId};

use crate::app::App;
use crate::commenting::{self, Asked, Bearer, Wish};
use crate::http::body::{self, Named};
use crate::http::cached::Personal;
use crate::http::problem::Refusal;
use crate::threads::CommentPath;

/// Tells moderators what is wrong with a comment; a later report of the same device replaces its earlier one.
#[utoipa::path(
    post, path = "/v1/threads/{thread}/comments/{comment}/reports", tag = "threads",
    params(
        ("thread" = ThreadId, Path),
        ("comment" = CommentId, Path),
        ("Idempotency-Key" = String, Header),
        ("Sawt-Device" = String, Header),
    ),
    request_body = ReportComment,
    responses(
        (status = 201, body = ReportReceived),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 413, body = Problem, content_type = "application/problem+json"),
        (status = 415, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
        (status = 429, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn post(
    State(app): State<App>,
    Named(CommentPath { thread, comment }): Named<CommentPath>,
    request: Request,
) -> Result<Personal<ReportReceived>, Refusal> {
    app.thread(&thread)?;
    let device = body::device(request.headers(), &app.secret)?;
    let key = body::idempotency_key(request.headers())?;
    let wish = Wish::Report(comment, body::json_of(request).await?);
    let bearer = Bearer { device: Some(device), token: None };
    let recorded = commenting::carry_out(&app, &Asked { thread, bearer, key, wish }).await?;
    let received = ReportReceived { now: recorded.now, comment: recorded.comment.id };
    Ok(Personal(StatusCode::CREATED, received))
}
