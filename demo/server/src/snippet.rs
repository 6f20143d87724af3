//! The recommended snippet of a poll: what a webmaster pastes. Its form votes before, and without, any script.
#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use sawt_wire::{ActivityState, PollId, Problem};
use serde::Deserialize;

use crate::app::App;
use crate::catalogue::Held;
use crate::clock;
use crate::deadline;
use crate::dist::SCRIPT;
use crate::http::body::Named;
use crate::http::problem::{self, Refusal};
use crate::pages::{ResultsTable, VoteForm};
use crate::polls;
use crate::room::Strut;
use crate::said::Said;
use crate::words::{Language, Words};

/// Opened in a browser, it works as it will on the webmaster's page.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

#[derive(Debug, Template)]
#[template(path = "snippet.html")]
struct Snippet<'a> {
    language: Language,
    poll: &'a PollId,
    backend: &'a str,
    fallback: Fallback,
    script: Script,
}

/// The package's one script, as snippets name it.
#[derive(Debug)]
pub struct Script {
    pub(crate) address: String,
    pub(crate) integrity: Option<String>,
}

impl Script {
    /// Of the current release, with its integrity where the package is there.
    pub async fn of(app: &App) -> Self {
        let backend = &*app.public_url;
        let release = app.dist.current().await;
        let integrity = release.as_ref().and_then(|release| release.files.get(SCRIPT)).cloned();
        let address = match (&release, &integrity) {
            (Some(current), Some(_)) => format!("{backend}/v1/dist/{}/{SCRIPT}", current.release),
            _ => format!("{backend}/v1/{SCRIPT}"),
        };
        Self { address, integrity }
    }
}

/// What stands in the element until the widget does.
#[derive(Debug)]
enum Fallback {
    Form(VoteForm),
    /// What the form would ask, for a poll that takes no vote without script.
    Lines(VoteForm),
    Results {
        standing: String,
        question: Said,
        results: ResultsTable,
    },
    Sentence {
        standing: String,
        question: Said,
        sentence: &'static str,
    },
}

/// In which language.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Wanted {
    /// `ar` or `en`.
    lang: Option<String>,
}

impl Wanted {
    /// Else as the browser asks for.
    pub fn language(&self, headers: &HeaderMap) -> Language {
        let asked = self.lang.as_deref().and_then(Language::of_tag);
        asked.unwrap_or_else(|| problem::language(headers))
    }
}

/// The recommended snippet, as HTML to paste.
#[utoipa::path(
    get, path = "/v1/polls/{poll}/snippet", tag = "polls",
    params(("poll" = PollId, Path), Wanted),
    responses(
        (status = 200, body = String, content_type = "text/html"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn snippet(
    State(app): State<App>,
    Named(id): Named<PollId>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let (held, _) = app.poll(&id)?;
    let language = wanted.language(&headers);
    let snippet = Snippet {
        language,
        poll: &id,
        backend: &app.public_url,
        fallback: fallback(&app, &held, language).await?,
        script: Script::of(&app).await,
    };
    answer(&snippet)
}

/// A snippet that works as it will on the webmaster's page.
///
/// # Errors
/// `unavailable`, when it cannot be written.
pub fn answer(snippet: &impl Template) -> Result<Response, Refusal> {
    let html = snippet.render().map_err(|error| {
        tracing::error!(%error, "a snippet cannot be written");
        Refusal::unavailable()
    })?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (HeaderName::from_static("content-security-policy"), HeaderValue::from_static(POLICY)),
    ];
    Ok((headers, html).into_response())
}

async fn fallback(app: &App, held: &Held, language: Language) -> Result<Fallback, Refusal> {
    let words: &Words = language.words();
    let question = Said::of(&held.poll.question, language);
    let now_ms = clock::now_ms();
    let state = held.state(now_ms);
    if state == ActivityState::ResultsOut {
        let standing = deadline::ended(&held.poll, language);
        let results = polls::results_of(app, held, state, now_ms).await?;
        let results = ResultsTable::of(held, &results, language);
        let results = ResultsTable { room: Strut::RESULT, ..results };
        return Ok(Fallback::Results { standing, question, results });
    }
    if state == ActivityState::Closed {
        let standing = deadline::ended(&held.poll, language);
        let sentence = words.problem_results_never;
        return Ok(Fallback::Sentence { standing, question, sentence });
    }
    let form = VoteForm::elsewhere(&held.poll, &app.public_url, now_ms, language);
    if !held.poll.native_votes {
        return Ok(Fallback::Lines(form));
    }
    Ok(Fallback::Form(form))
}
