//! Reading polls: one, a list, and its results.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use data_encoding::BASE64URL_NOPAD;
use sawt_wire::{
    ActivityState, EntityId, FieldErrorCode, Poll, PollId, PollList, Problem, Results,
    ResultsVisibility,
};
use serde::Deserialize;

use crate::app::App;
use crate::catalogue::Held;
use crate::clock;
use crate::http::body::{self, Named};
use crate::http::cached::{Personal, Public};
use crate::http::problem::Refusal;
use crate::store::Counts;

/// A cache may hold a poll for so long, less when its state changes before.
const MAX_AGE_SECS: i64 = 10;

/// Lines of a page of a list.
const PAGE: usize = 50;

/// What of these counts may be shown in that state.
pub fn shown(held: &Held, counts: &Counts, state: ActivityState, now_ms: i64) -> Results {
    let now = clock::on_the_wire(now_ms);
    if let Some(published) = &held.poll.published_results {
        return Results {
            poll: held.poll.id.clone(),
            now,
            ballots: published.ballots,
            no_answer: 0,
            options: published.options.clone(),
            is_final: true,
            note: published.note.clone(),
        };
    }
    let is_final = matches!(state, ActivityState::Closed | ActivityState::ResultsOut);
    counts.tally(&held.poll).results(&held.poll, now, is_final)
}

/// The results as everyone or this voter may see them; reads no counts where published figures stand.
///
/// # Errors
/// `unavailable`.
pub async fn results_of(
    app: &App,
    held: &Held,
    state: ActivityState,
    now_ms: i64,
) -> Result<Results, Refusal> {
    let counts = match held.poll.published_results {
        Some(_) => Counts::default(),
        None => app.store.results(&held.poll).await?,
    };
    Ok(shown(held, &counts, state, now_ms))
}

fn max_age_secs(held: &Held, now_ms: i64) -> i64 {
    held.stays_for_ms(now_ms).map_or(MAX_AGE_SECS, |ms| (ms / 1000).min(MAX_AGE_SECS))
}

/// The poll, the same for everyone.
#[utoipa::path(
    get, path = "/v1/polls/{poll}", tag = "polls",
    params(("poll" = PollId, Path)),
    responses(
        (status = 200, body = Poll),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn poll(
    State(app): State<App>,
    Named(id): Named<PollId>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let (held, _) = app.poll(&id)?;
    let now_ms = clock::now_ms();
    let state = held.state(now_ms);
    let results = if held.shows_results_to_everyone(state) {
        Some(results_of(&app, &held, state, now_ms).await?)
    } else {
        None
    };
    let body = Poll { now: clock::on_the_wire(now_ms), state, poll: (*held.poll).clone(), results };
    Public { body, max_age_secs: max_age_secs(&held, now_ms) }.answer(&headers, |poll| {
        let results = poll.results.as_mut().map(|results| &mut results.now);
        std::iter::once(&mut poll.now).chain(results).collect()
    })
}

/// Which polls are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Wanted {
    /// Of this entity alone.
    entity: Option<EntityId>,
    /// In this state alone.
    state: Option<ActivityState>,
    /// `next_cursor` of the page before.
    cursor: Option<String>,
}

/// Polls, the newest first.
#[utoipa::path(
    get, path = "/v1/polls", tag = "polls", params(Wanted),
    responses(
        (status = 200, body = PollList),
        (status = 400, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn polls(
    State(app): State<App>,
    wanted: Result<Query<Wanted>, axum::extract::rejection::QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let Query(wanted) =
        wanted.map_err(|_| Refusal::unreadable("query", FieldErrorCode::Malformed))?;
    let after = match wanted.cursor.as_deref() {
        Some(cursor) => Some(
            read_cursor(cursor)
                .ok_or_else(|| Refusal::unreadable("query/cursor", FieldErrorCode::Malformed))?,
        ),
        None => None,
    };
    let now_ms = clock::now_ms();
    let catalogue = app.shelf.catalogue();
    let mut matching = catalogue
        .polls()
        .iter()
        .filter(|held| wanted.entity.as_ref().is_none_or(|entity| held.poll.entity == *entity))
        .filter(|held| wanted.state.is_none_or(|state| held.state(now_ms) == state))
        .filter(|held| match &after {
            Some((since_ms, id)) => {
                (-held.since_ms, held.poll.id.as_str()) > (-since_ms, id.as_str())
            }
            None => true,
        });
    let page: Vec<_> = matching.by_ref().take(PAGE).collect();
    let next_cursor = match matching.next() {
        Some(_) => page.last().map(|last| cursor(last)),
        None => None,
    };
    let body = PollList {
        now: clock::on_the_wire(now_ms),
        polls: page.iter().map(|held| held.summary(now_ms)).collect(),
        next_cursor,
    };
    let max_age_secs =
        catalogue.polls().iter().map(|held| max_age_secs(held, now_ms)).min().unwrap_or(0);
    Public { body, max_age_secs }.answer(&headers, |list| vec![&mut list.now])
}

fn cursor(last: &Held) -> String {
    BASE64URL_NOPAD.encode(format!("{} {}", last.since_ms, last.poll.id).as_bytes())
}

fn read_cursor(cursor: &str) -> Option<(i64, String)> {
    let written = String::from_utf8(BASE64URL_NOPAD.decode(cursor.as_bytes()).ok()?).ok()?;
    let (since_ms, id) = written.split_once(' ')?;
    Some((since_ms.parse().ok()?, id.to_owned()))
}

/// The results, if the asker may see them now.
#[utoipa::path(
    get, path = "/v1/polls/{poll}/results", tag = "polls",
    params(
        ("poll" = PollId, Path),
        ("Sawt-Device" = Option<String>, Header, description = "Decides where results appear after voting"),
    ),
    responses(
        (status = 200, body = Results),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn results(
    State(app): State<App>,
    Named(id): Named<PollId>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let (held, _) = app.poll(&id)?;
    let now_ms = clock::now_ms();
    let state = held.state(now_ms);
    if held.shows_results_to_everyone(state) {
        let body = results_of(&app, &held, state, now_ms).await?;
        return Public { body, max_age_secs: max_age_secs(&held, now_ms) }
            .answer(&headers, |results| vec![&mut results.now]);
    }
    match held.poll.results {
        ResultsVisibility::AfterVote => {
            let device =
                body::device(&headers, &app.secret).map_err(|_| Refusal::results_after_vote())?;
            if !app.store.has_voted(&held.poll, app.secret.voter(&id, device)).await? {
                return Err(Refusal::results_after_vote());
            }
            let results = results_of(&app, &held, state, now_ms).await?;
            Ok(Personal(StatusCode::OK, results).into_response())
        }
        ResultsVisibility::Never => Err(Refusal::results_never()),
        ResultsVisibility::Always | ResultsVisibility::AfterClose => {
            Err(Refusal::results_not_yet())
        }
    }
}
