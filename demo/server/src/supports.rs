//! The handlers of readers' supports.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use sawt_wire::{CommentId, Problem, RecordedComment, ThreadId};

use crate::app::App;
use crate::commenting::{self, Asked, Bearer, Wish};
use crate::http::body::{self, Named};
use crate::http::cached::Personal;
use crate::http::problem::Refusal;
use crate::store::comments::Support;
use crate::threads::CommentPath;

/// Supports somebody else's comment, where the thread takes supports; once however often it is asked.
#[utoipa::path(
    put, path = "/v1/threads/{thread}/comments/{comment}/support", tag = "threads",
    params(
        ("thread" = ThreadId, Path),
        ("comment" = CommentId, Path),
        ("Idempotency-Key" = String, Header),
        ("Sawt-Device" = String, Header),
    ),
    responses(
        (status = 200, body = RecordedComment),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 405, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
        (status = 429, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn give(
    State(app): State<App>,
    Named(path): Named<CommentPath>,
    headers: HeaderMap,
) -> Result<Personal<RecordedComment>, Refusal> {
    changed(&app, path, &headers, Support::Given).await
}

/// Supports it no more; also after the thread has closed.
#[utoipa::path(
    delete, path = "/v1/threads/{thread}/comments/{comment}/support", tag = "threads",
    params(
        ("thread" = ThreadId, Path),
        ("comment" = CommentId, Path),
        ("Idempotency-Key" = String, Header),
        ("Sawt-Device" = String, Header),
    ),
    responses(
        (status = 200, body = RecordedComment),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 405, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn take(
    State(app): State<App>,
    Named(path): Named<CommentPath>,
    headers: HeaderMap,
) -> Result<Personal<RecordedComment>, Refusal> {
    changed(&app, path, &headers, Support::Taken).await
}

async fn changed(
    app: &App,
    CommentPath { thread, comment }: CommentPath,
    headers: &HeaderMap,
    support: Support,
) -> Result<Personal<RecordedComment>, Refusal> {
    app.thread(&thread)?;
    let bearer = Bearer { device: Some(body::device(headers, &app.secret)?), token: None };
    let key = body::idempotency_key(headers)?;
    let wish = Wish::Support(comment, support);
    let recorded = commenting::carry_out(app, &Asked { thread, bearer, key, wish }).await?;
    Ok(Personal(StatusCode::OK, recorded))
}
