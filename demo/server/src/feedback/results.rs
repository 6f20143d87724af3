//! The results of a form, as far as whoever asks may see them.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use sawt_wire::{
    ActivityState, FormId, FormResults, FormTally, Problem, ResultsVisibility, Timestamp,
};

use crate::app::App;
use crate::catalogue::HeldForm;
use crate::clock;
use crate::http::body::{self, Named};
use crate::http::cached::{Personal, Public};
use crate::http::problem::Refusal;
use crate::store::ReadError;
use crate::store::forms::inbox::Spot;

/// A cache before the server may hold them for so long, less when their state changes before.
const MAX_AGE_SECS: i64 = 10;

/// Submissions that are read at once.
const AT_ONCE: u32 = 1000;

/// Counting takes at most one part in so many of the time: what took long is told again for a while.
const REST: u32 = 20;

/// The longest while.
const LONGEST: Duration = Duration::from_mins(1);

/// What was counted last, by form.
#[derive(Debug, Default)]
pub struct Counted(Mutex<HashMap<FormId, Arc<Place>>>);

/// Whoever comes while somebody counts waits for that count.
type Place = tokio::sync::Mutex<Option<Count>>;

#[derive(Debug)]
struct Count {
    revision: i64,
    until: Instant,
    results: FormResults,
}

impl Counted {
    fn place(&self, form: &FormId) -> Arc<Place> {
        let mut places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(places.entry(form.clone()).or_default())
    }
}

/// What may be shown of a form's answers, whoever asks; of a survey that was held elsewhere, what was published. What
/// may come from a program is left out.
///
/// # Errors
/// [`ReadError`].
pub async fn results_of(app: &App, held: &HeldForm, now_ms: i64) -> Result<FormResults, ReadError> {
    let form = &held.definition;
    let now = clock::on_the_wire(now_ms);
    if let Some(published) = &form.published_results {
        return Ok(published.results(&form.id, now));
    }
    let state = held.state(now_ms);
    let is_final = matches!(state, ActivityState::Closed | ActivityState::ResultsOut);
    let revision = app.shelf.catalogue().revision;
    let place = app.counted.place(&form.id);
    let mut last = place.lock().await;
    if let Some(count) = last.as_ref()
        && count.revision == revision
        && Instant::now() < count.until
    {
        return Ok(FormResults { now, is_final, ..count.results.clone() });
    }
    let began = Instant::now();
    let results = count(app, held, now, is_final).await?;
    let rest = (began.elapsed() * REST).min(LONGEST);
    *last = Some(Count { revision, until: Instant::now() + rest, results: results.clone() });
    Ok(results)
}

async fn count(
    app: &App,
    held: &HeldForm,
    now: Timestamp,
    is_final: bool,
) -> Result<FormResults, ReadError> {
    let form = &held.definition;
    let mut tally = FormTally::new(form);
    let mut after = None;
    loop {
        let page = app.store.submissions_of(form.id.clone(), after, AT_ONCE).await?;
        for submission in page.iter().filter(|submission| submission.suspicions.is_empty()) {
            tally.add(&submission.answers);
        }
        let full = page.len() == AT_ONCE as usize;
        let Some(last) = page.last().filter(|_| full) else { break };
        after = Some(Spot { at_ms: last.received_ms, id: last.id });
    }
    Ok(tally.results(now, is_final))
}

/// The results, if the asker may see them now. Every question has its own base; groups below the form's `min_group`
/// are not told.
#[utoipa::path(
    get, path = "/v1/forms/{form}/results", tag = "forms",
    params(
        ("form" = FormId, Path),
        ("Sawt-Device" = Option<String>, Header, description = "Decides where results appear after submitting"),
    ),
    responses(
        (status = 200, body = FormResults),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn results(
    State(app): State<App>,
    Named(id): Named<FormId>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let (held, _) = app.form(&id)?;
    let now_ms = clock::now_ms();
    let state = held.state(now_ms);
    let over = matches!(state, ActivityState::Closed | ActivityState::ResultsOut);
    let visibility = held.definition.results;
    let public = held.definition.published_results.is_some()
        || match visibility {
            ResultsVisibility::Always => true,
            ResultsVisibility::AfterVote | ResultsVisibility::AfterClose => over,
            ResultsVisibility::Never => false,
        };
    if public {
        let body = results_of(&app, &held, now_ms).await?;
        let changes_secs = held.stays_for_ms(now_ms).map(|ms| ms / 1000);
        let max_age_secs = changes_secs.map_or(MAX_AGE_SECS, |secs| secs.min(MAX_AGE_SECS));
        return Public { body, max_age_secs }.answer(&headers, |results| vec![&mut results.now]);
    }
    match visibility {
        ResultsVisibility::AfterVote => {
            let device =
                body::device(&headers, &app.secret).map_err(|_| Refusal::results_after_vote())?;
            let taker = app.secret.taker(&id, device);
            if !app.store.has_submitted(id, taker).await? {
                return Err(Refusal::results_after_vote());
            }
            let results = results_of(&app, &held, now_ms).await?;
            Ok(Personal(StatusCode::OK, results).into_response())
        }
        ResultsVisibility::Never => Err(Refusal::results_never()),
        ResultsVisibility::Always | ResultsVisibility::AfterClose => {
            Err(Refusal::results_not_yet())
        }
    }
}
