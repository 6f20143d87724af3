//! The handler of server-sent events: that something is new in a thread, for widgets to fetch.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use axum::Extension;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderName, HeaderValue};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use sawt_wire::{FieldErrorCode, Problem, ThreadId, ThreadNews};
use serde::Deserialize;
use tokio::sync::watch;
use tokio::time::Instant;

use crate::app::App;
use crate::clock;
use crate::http::limit::Caller;
use crate::http::problem::Refusal;
use crate::news::{Board, Full, Seat};
use crate::serve::Lease;
use crate::store::comments::Published;

/// Topics of one stream.
const MOST_TOPICS: usize = 8;

/// Between two signs of life, so that no proxy takes the stream for dead.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// A stream ends after that, and the browser opens another: whoever went away without a word is not served for good.
const LASTS: Duration = Duration::from_mins(15);

/// For the last bytes of a stream that has ended.
const ENDING: Duration = Duration::from_secs(30);

/// Seconds until a seat may be free.
const WAIT_SECS: u32 = 60;

/// What is listened to.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Topics {
    /// `thread:` and a thread's id; up to 8, joined by commas.
    topics: Option<String>,
}

/// The threads that are named.
///
/// # Errors
/// `invalid`.
pub fn threads(topics: Option<&str>) -> Result<Vec<ThreadId>, Refusal> {
    let refuse = |code| Refusal::unreadable("query/topics", code);
    let topics = topics.ok_or_else(|| refuse(FieldErrorCode::Required))?;
    let named: Option<Vec<ThreadId>> =
        topics.split(',').map(|topic| topic.trim().strip_prefix("thread:")?.parse().ok()).collect();
    let named = named.ok_or_else(|| refuse(FieldErrorCode::Malformed))?;
    if named.len() > MOST_TOPICS { Err(refuse(FieldErrorCode::TooMany)) } else { Ok(named) }
}

/// Tells when something is new in a thread, as server-sent events named `thread`: at once what is published now, then
/// each change, at most once a second. Ends after a quarter of an hour; browsers connect again by themselves.
#[utoipa::path(
    get, path = "/v1/events", tag = "events",
    params(Topics),
    responses(
        (status = 200, body = ThreadNews, content_type = "text/event-stream"),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 429, body = Problem, content_type = "application/problem+json"),
        (status = 503, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn events(
    State(app): State<App>,
    query: Result<Query<Topics>, QueryRejection>,
    Caller(who): Caller,
    Extension(lease): Extension<Lease>,
) -> Result<Response, Refusal> {
    let Query(Topics { topics }) =
        query.map_err(|_| Refusal::unreadable("query/topics", FieldErrorCode::Malformed))?;
    let threads = threads(topics.as_deref())?;
    for thread in &threads {
        app.thread(thread)?;
    }
    let seat = app.news.sit(who).map_err(|full| match full {
        Full::House => Refusal::unavailable().after(WAIT_SECS),
        Full::Address => Refusal::too_many_requests(WAIT_SECS),
    })?;
    let board = app.news.listen().ok_or_else(Refusal::unavailable)?;
    // Nobody may have looked for long.
    app.news.look(&*app.store).await?;
    lease.extend(LASTS + ENDING);
    let told = threads.into_iter().map(|thread| (thread, None)).collect();
    let ends_at = Instant::now() + LASTS;
    let telling = Telling { board, told, due: VecDeque::new(), ends_at, _seat: seat };
    let stream = stream::unfold(telling, Telling::next);
    let answer = Sse::new(stream).keep_alive(KeepAlive::new().interval(HEARTBEAT));
    let unbuffered = (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    Ok(([unbuffered], answer).into_response())
}

/// One stream.
struct Telling {
    board: watch::Receiver<Board>,
    /// What was told of each thread.
    told: Vec<(ThreadId, Option<Published>)>,
    due: VecDeque<ThreadNews>,
    ends_at: Instant,
    _seat: Seat,
}

impl Telling {
    async fn next(mut self) -> Option<(Result<Event, Infallible>, Self)> {
        loop {
            if let Some(news) = self.due.pop_front() {
                let event = Event::default().event("thread").json_data(news).ok()?;
                return Some((Ok(event), self));
            }
            self.gather();
            if !self.due.is_empty() {
                continue;
            }
            tokio::select! {
                // An error says that the server stops.
                changed = self.board.changed() => changed.ok()?,
                () = tokio::time::sleep_until(self.ends_at) => return None,
            }
        }
    }

    /// What is on the board and was not told.
    fn gather(&mut self) {
        let board = self.board.borrow_and_update();
        let now = clock::on_the_wire(clock::now_ms());
        for (thread, told) in &mut self.told {
            let published = board.get(thread).copied().unwrap_or_default();
            if *told != Some(published) {
                *told = Some(published);
                self.due.push_back(ThreadNews {
                    now: now.clone(),
                    thread: thread.clone(),
                    comments: published.comments,
                    answered: published.answered,
                });
            }
        }
    }
}
