//! The handlers of votes, receipts and devices.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use sawt_wire::{
    CastVote, Device, DuplicatePolicy, MyVote, PollId, Problem, ReceiptCheck, RecordedVote,
    VoteWithdrawn,
};
use serde::Deserialize;

use crate::app::App;
use crate::clock;
use crate::forms;
use crate::http::body::{self, MediaType, Named};
use crate::http::cached::Personal;
use crate::http::problem::Refusal;
use crate::receipt::Receipt;
use crate::voting::{self, Asked, Wish};

/// A token for a device that has none.
#[utoipa::path(
    post, path = "/v1/devices", tag = "votes",
    responses((status = 201, body = Device))
)]
pub async fn device(State(app): State<App>) -> Result<Personal<Device>, Refusal> {
    let token = app.secret.issue_device().map_err(|error| {
        tracing::error!(%error, "no device token");
        Refusal::unavailable()
    })?;
    let now = clock::on_the_wire(clock::now_ms());
    Ok(Personal(StatusCode::CREATED, Device { now, token }))
}

/// Casts a vote. A plain HTML form is answered by a page.
#[utoipa::path(
    post, path = "/v1/polls/{poll}/votes", tag = "votes",
    params(
        ("poll" = PollId, Path),
        ("Idempotency-Key" = String, Header, description = "Made and stored before the first try; 1 to 64 visible ASCII characters"),
        ("Sawt-Device" = String, Header),
    ),
    request_body(content(
        (CastVote = "application/json"),
        (String = "application/x-www-form-urlencoded"),
    )),
    responses(
        (status = 201, body = RecordedVote),
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
pub async fn cast(
    State(app): State<App>,
    Named(poll): Named<PollId>,
    request: Request,
) -> Result<Response, Refusal> {
    if body::media_type(request.headers())? == MediaType::Form {
        return forms::posted(&app, poll, request).await;
    }
    let vote = asked(&app, poll, request, Wish::Cast).await?;
    Ok(Personal(StatusCode::CREATED, vote).into_response())
}

/// Replaces this device's vote, where the poll allows.
#[utoipa::path(
    put, path = "/v1/polls/{poll}/votes/mine", tag = "votes",
    params(
        ("poll" = PollId, Path),
        ("Idempotency-Key" = String, Header),
        ("Sawt-Device" = String, Header),
    ),
    request_body = CastVote,
    responses(
        (status = 200, body = RecordedVote),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 405, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn change(
    State(app): State<App>,
    Named(poll): Named<PollId>,
    request: Request,
) -> Result<Personal<RecordedVote>, Refusal> {
    Ok(Personal(StatusCode::OK, asked(&app, poll, request, Wish::Change).await?))
}

async fn asked(
    app: &App,
    poll: PollId,
    request: Request,
    wish: fn(CastVote) -> Wish,
) -> Result<RecordedVote, Refusal> {
    app.poll(&poll)?;
    let device = body::device(request.headers(), &app.secret)?;
    let key = body::idempotency_key(request.headers())?;
    let vote: CastVote = body::json_of(request).await?;
    let done = voting::carry_out(app, &Asked { poll, device, key, wish: wish(vote) }).await?;
    done.vote.ok_or_else(Refusal::unavailable)
}

/// Takes this device's vote out of the count, where the poll allows.
#[utoipa::path(
    delete, path = "/v1/polls/{poll}/votes/mine", tag = "votes",
    params(
        ("poll" = PollId, Path),
        ("Idempotency-Key" = String, Header),
        ("Sawt-Device" = String, Header),
    ),
    responses(
        (status = 200, body = VoteWithdrawn),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 405, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn withdraw(
    State(app): State<App>,
    Named(poll): Named<PollId>,
    headers: HeaderMap,
) -> Result<Personal<VoteWithdrawn>, Refusal> {
    app.poll(&poll)?;
    let device = body::device(&headers, &app.secret)?;
    let key = body::idempotency_key(&headers)?;
    let asked = Asked { poll, device, key, wish: Wish::Withdraw };
    voting::carry_out(&app, &asked).await?;
    let now = clock::on_the_wire(clock::now_ms());
    Ok(Personal(StatusCode::OK, VoteWithdrawn { now, poll: asked.poll }))
}

/// This device's vote, if it has voted.
#[utoipa::path(
    get, path = "/v1/polls/{poll}/votes/mine", tag = "votes",
    params(("poll" = PollId, Path), ("Sawt-Device" = String, Header)),
    responses(
        (status = 200, body = MyVote),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn mine(
    State(app): State<App>,
    Named(poll): Named<PollId>,
    headers: HeaderMap,
) -> Result<Personal<MyVote>, Refusal> {
    let (held, _) = app.poll(&poll)?;
    let device = body::device(&headers, &app.secret)?;
    let now_ms = clock::now_ms();
    let receipt = app.secret.receipt(&poll, device);
    let found = match held.poll.duplicates {
        // Where every vote counts, a device has no one vote of its own.
        DuplicatePolicy::None => None,
        _ => app.store.vote(&held.poll, app.secret.ballot(&poll, &receipt)).await?,
    };
    let vote = match found {
        Some(vote) => {
            let counts = app.store.results(&held.poll).await?;
            Some(voting::recorded(&held, vote, &receipt, &counts, now_ms))
        }
        None => None,
    };
    Ok(Personal(StatusCode::OK, MyVote { now: clock::on_the_wire(now_ms), vote }))
}

/// The path of a receipt.
#[derive(Debug, Deserialize)]
pub struct ReceiptPath {
    poll: PollId,
    receipt: String,
}

/// The vote of a receipt, as it is counted.
#[utoipa::path(
    get, path = "/v1/polls/{poll}/receipts/{receipt}", tag = "votes",
    params(("poll" = PollId, Path), ("receipt" = String, Path)),
    responses(
        (status = 200, body = ReceiptCheck),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn receipt(
    State(app): State<App>,
    Named(ReceiptPath { poll, receipt }): Named<ReceiptPath>,
) -> Result<Personal<ReceiptCheck>, Refusal> {
    let (held, _) = app.poll(&poll)?;
    let vote = match Receipt::read(&receipt) {
        Some(receipt) => app.store.vote(&held.poll, app.secret.ballot(&poll, &receipt)).await?,
        None => None,
    };
    let now = clock::on_the_wire(clock::now_ms());
    Ok(Personal(StatusCode::OK, ReceiptCheck { now, poll, vote }))
}
