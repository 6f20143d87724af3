//! The handlers that write comments.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use sawt_wire::{CommentId, EditComment, PostComment, Problem, RecordedComment, ThreadId};

use crate::app::App;
use crate::commenting::{self, Asked, Bearer, Wish};
use crate::http::bearer::bearer;
use crate::http::body::{self, MediaType, Named};
use crate::http::cached::Personal;
use crate::http::problem::Refusal;
use crate::plain_comments;
use crate::threads::CommentPath;

/// Posts a comment or a reply. A plain HTML form is answered by a page.
#[utoipa::path(
    post, path = "/v1/threads/{thread}/comments", tag = "threads",
    params(
        ("thread" = ThreadId, Path),
        ("Idempotency-Key" = String, Header, description = "Made and stored before the first try; 1 to 64 visible ASCII characters"),
        ("Sawt-Device" = String, Header),
    ),
    request_body(content(
        (PostComment = "application/json"),
        (String = "application/x-www-form-urlencoded"),
    )),
    responses(
        (status = 201, body = RecordedComment),
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
pub async fn post(
    State(app): State<App>,
    Named(thread): Named<ThreadId>,
    request: Request,
) -> Result<Response, Refusal> {
    if body::media_type(request.headers())? == MediaType::Form {
        return plain_comments::posted(&app, thread, request).await;
    }
    app.thread(&thread)?;
    let device = body::device(request.headers(), &app.secret)?;
    let key = body::idempotency_key(request.headers())?;
    let wish = Wish::Post(body::json_of(request).await?);
    let bearer = Bearer { device: Some(device), token: None };
    let recorded = commenting::carry_out(&app, &Asked { thread, bearer, key, wish }).await?;
    Ok(Personal(StatusCode::CREATED, recorded).into_response())
}

/// Says one's own comment otherwise, within the thread's time.
#[utoipa::path(
    put, path = "/v1/threads/{thread}/comments/{comment}", tag = "threads",
    params(
        ("thread" = ThreadId, Path),
        ("comment" = CommentId, Path),
        ("Idempotency-Key" = String, Header),
        ("Sawt-Device" = Option<String>, Header, description = "The device that posted it, or"),
        ("Sawt-Edit-Token" = Option<String>, Header, description = "what `edit_token` said"),
    ),
    request_body = EditComment,
    responses(
        (status = 200, body = RecordedComment),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn edit(
    State(app): State<App>,
    Named(CommentPath { thread, comment }): Named<CommentPath>,
    request: Request,
) -> Result<Personal<RecordedComment>, Refusal> {
    let (bearer, key) = author(&app, &thread, request.headers())?;
    let wish = Wish::Edit(comment, body::json_of::<EditComment>(request).await?);
    let recorded = commenting::carry_out(&app, &Asked { thread, bearer, key, wish }).await?;
    Ok(Personal(StatusCode::OK, recorded))
}

/// Who asks to change a comment of that thread, and under which key.
fn author(app: &App, thread: &ThreadId, headers: &HeaderMap) -> Result<(Bearer, String), Refusal> {
    app.thread(thread)?;
    Ok((bearer(headers, &app.secret)?, body::idempotency_key(headers)?))
}

/// Takes one's own comment back, within the thread's time; its text is forgotten.
#[utoipa::path(
    delete, path = "/v1/threads/{thread}/comments/{comment}", tag = "threads",
    params(
        ("thread" = ThreadId, Path),
        ("comment" = CommentId, Path),
        ("Idempotency-Key" = String, Header),
        ("Sawt-Device" = Option<String>, Header, description = "The device that posted it, or"),
        ("Sawt-Edit-Token" = Option<String>, Header, description = "what `edit_token` said"),
    ),
    responses(
        (status = 200, body = RecordedComment),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn withdraw(
    State(app): State<App>,
    Named(CommentPath { thread, comment }): Named<CommentPath>,
    headers: HeaderMap,
) -> Result<Personal<RecordedComment>, Refusal> {
    let (bearer, key) = author(&app, &thread, &headers)?;
    let wish = Wish::Withdraw(comment);
    let recorded = commenting::carry_out(&app, &Asked { thread, bearer, key, wish }).await?;
    Ok(Personal(StatusCode::OK, recorded))
}
