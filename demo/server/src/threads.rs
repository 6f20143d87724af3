//! Reading threads: one, its comments page by page, and one comment.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use data_encoding::BASE64URL_NOPAD;
use sawt_wire::{
    AnchorId, CommentId, CommentKind, CommentPage, CommentState, FieldErrorCode, Problem,
    RecordedComment, Thread, ThreadId,
};
use serde::Deserialize;

use crate::app::App;
use crate::catalogue::HeldThread;
use crate::http::bearer::bearer;
use crate::http::body::Named;
use crate::http::cached::{Personal, Public};
use crate::http::problem::Refusal;
use crate::shown::shown;
use crate::store::comments::{KeptComment, Level, Order, Spot, Wanted};
use crate::{cleaning, clock, folding};

/// A cache may hold a thread for so long, less when its state changes before.
const MAX_AGE_SECS: i64 = 10;

/// Comments of a page.
const PAGE: u32 = 20;

/// The longest search, in grapheme clusters.
const SEARCH_MAX_GRAPHEMES: usize = 100;

fn max_age_secs(held: &HeldThread, now_ms: i64) -> i64 {
    held.stays_for_ms(now_ms).map_or(MAX_AGE_SECS, |ms| (ms / 1000).min(MAX_AGE_SECS))
}

/// The thread, the same for everyone.
#[utoipa::path(
    get, path = "/v1/threads/{thread}", tag = "threads",
    params(("thread" = ThreadId, Path)),
    responses(
        (status = 200, body = Thread),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn thread(
    State(app): State<App>,
    Named(id): Named<ThreadId>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let (held, _) = app.thread(&id)?;
    let now_ms = clock::now_ms();
    let counts = app.store.comment_counts(&held.thread).await?;
    let body = Thread {
        now: clock::on_the_wire(now_ms),
        state: held.state(now_ms),
        thread: (*held.thread).clone(),
        comments: counts.comments,
        answered: counts.answered,
        by_anchor: counts.by_anchor,
    };
    Public { body, max_age_secs: max_age_secs(&held, now_ms) }
        .answer(&headers, |thread| vec![&mut thread.now])
}

/// Which end comes first.
#[derive(Debug, Clone, Copy, Default, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// The newest.
    #[default]
    Newest,
    /// The oldest.
    Oldest,
    /// The most supported, the newest of equals.
    MostSupported,
}

/// Which comments are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct CommentQuery {
    /// Which end comes first; the newest, if nothing is said.
    sort: Option<Sort>,
    /// Of this kind alone.
    #[serde(rename = "type")]
    kind: Option<CommentKind>,
    /// About this clause alone.
    anchor: Option<AnchorId>,
    /// Replies to this comment; else those that reply to none.
    parent: Option<CommentId>,
    /// `true`: those with an official reply alone.
    answered: Option<bool>,
    /// At all levels, those that hold each of these words, however they are written; at most 100 letters.
    q: Option<String>,
    /// `next_cursor` of the page before.
    cursor: Option<String>,
}

impl CommentQuery {
    fn level(&self) -> Result<Level, Refusal> {
        let search = self.q.as_deref().unwrap_or_default();
        if cleaning::graphemes(search) > SEARCH_MAX_GRAPHEMES {
            return Err(Refusal::unreadable("query/q", FieldErrorCode::TooLong));
        }
        let words = folding::words(search);
        match (&self.parent, words.is_empty()) {
            (Some(parent), true) => Ok(Level::Under(parent.clone())),
            (None, true) => Ok(Level::Top),
            (None, false) => Ok(Level::Holding(words)),
            (Some(_), false) => {
                Err(Refusal::unreadable("query/parent", FieldErrorCode::Unexpected))
            }
        }
    }

    fn kind(&self) -> Result<Option<CommentKind>, Refusal> {
        match self.kind {
            Some(CommentKind::Unknown) => {
                Err(Refusal::unreadable("query/type", FieldErrorCode::Unknown))
            }
            kind => Ok(kind),
        }
    }

    fn after(&self) -> Result<Option<Spot>, Refusal> {
        let Some(cursor) = self.cursor.as_deref() else { return Ok(None) };
        let spot = read_cursor(cursor);
        spot.map(Some).ok_or_else(|| Refusal::unreadable("query/cursor", FieldErrorCode::Malformed))
    }
}

fn cursor(last: &KeptComment) -> String {
    BASE64URL_NOPAD.encode(format!("{}.{}", last.place, last.supports).as_bytes())
}

fn read_cursor(cursor: &str) -> Option<Spot> {
    let written = String::from_utf8(BASE64URL_NOPAD.decode(cursor.as_bytes()).ok()?).ok()?;
    let (place, supports) = written.split_once('.')?;
    Some(Spot { place: place.parse().ok()?, supports: supports.parse().ok()? })
}

/// Comments, page by page: the published, and to a device also its own in every state.
#[utoipa::path(
    get, path = "/v1/threads/{thread}/comments", tag = "threads",
    params(
        ("thread" = ThreadId, Path),
        CommentQuery,
        ("Sawt-Device" = Option<String>, Header, description = "Shows this device's own comments too; the answer is then for it alone"),
    ),
    responses(
        (status = 200, body = CommentPage),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn comments(
    State(app): State<App>,
    Named(id): Named<ThreadId>,
    query: Result<Query<CommentQuery>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let (held, _) = app.thread(&id)?;
    let Query(query) =
        query.map_err(|_| Refusal::unreadable("query", FieldErrorCode::Malformed))?;
    let reader = bearer(&headers, &app.secret)?.proof(&app.secret, &id);
    let order = match query.sort.unwrap_or_default() {
        Sort::Newest => Order::Newest,
        Sort::Oldest => Order::Oldest,
        Sort::MostSupported => Order::MostSupported,
    };
    let wanted = Wanted {
        thread: id.clone(),
        level: query.level()?,
        kind: query.kind()?,
        anchor: query.anchor.clone(),
        order,
        answered: query.answered.unwrap_or_default(),
        after: query.after()?,
        most: PAGE + 1,
        reader,
    };
    let mut found = app.store.comments(wanted).await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let next_cursor = found.last().filter(|_| more).map(cursor);
    let now_ms = clock::now_ms();
    let body = CommentPage {
        now: clock::on_the_wire(now_ms),
        thread: id,
        comments: found.into_iter().map(|kept| shown(&held, kept, now_ms)).collect(),
        next_cursor,
    };
    if reader.author.is_some() {
        return Ok(Personal(StatusCode::OK, body).into_response());
    }
    Public { body, max_age_secs: MAX_AGE_SECS }
        .answer(&headers, |page| vec![&mut page.now])
        .map(without_a_device)
}

/// The path of a comment.
#[derive(Debug, Deserialize)]
pub struct CommentPath {
    /// Which thread.
    pub thread: ThreadId,
    /// Which of its comments.
    pub comment: CommentId,
}

/// One comment: where a link to it leads.
#[utoipa::path(
    get, path = "/v1/threads/{thread}/comments/{comment}", tag = "threads",
    params(
        ("thread" = ThreadId, Path),
        ("comment" = CommentId, Path),
        ("Sawt-Device" = Option<String>, Header, description = "Shows this device's own comment in every state"),
        ("Sawt-Edit-Token" = Option<String>, Header, description = "Shows the comment of this token in every state"),
    ),
    responses(
        (status = 200, body = RecordedComment),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn comment(
    State(app): State<App>,
    Named(CommentPath { thread, comment }): Named<CommentPath>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let (held, _) = app.thread(&thread)?;
    let proof = bearer(&headers, &app.secret)?.proof(&app.secret, &thread);
    let kept = app.store.comment(&held.thread, comment, proof).await?;
    let kept = kept
        .filter(|kept| kept.is_own || kept.replies > 0 || kept.state == CommentState::Published)
        .ok_or_else(Refusal::not_found)?;
    let is_own = kept.is_own;
    let now_ms = clock::now_ms();
    let body = RecordedComment {
        now: clock::on_the_wire(now_ms),
        thread,
        comment: shown(&held, kept, now_ms),
        edit_token: None,
    };
    if is_own {
        return Ok(Personal(StatusCode::OK, body).into_response());
    }
    Public { body, max_age_secs: MAX_AGE_SECS }
        .answer(&headers, |recorded| vec![&mut recorded.now])
        .map(without_a_device)
}

/// A cache must not hand it to a device that may see more.
fn without_a_device(mut response: Response) -> Response {
    let vary = HeaderValue::from_static("Sawt-Device, Sawt-Edit-Token");
    response.headers_mut().append(header::VARY, vary);
    response
}
