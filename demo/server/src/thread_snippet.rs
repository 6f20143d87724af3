//! The recommended snippet of a thread: what a webmaster pastes. Its form posts before, and without, any script.
#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use askama::Template;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use sawt_wire::{ActivityState, Problem, ThreadId};

use crate::app::App;
use crate::catalogue::HeldThread;
use crate::http::body::Named;
use crate::http::problem::Refusal;
use crate::plain_comments::CommentForm;
use crate::said::Said;
use crate::snippet::{self, Script, Wanted};
use crate::words::Language;
use crate::{clock, deadline};

#[derive(Debug, Template)]
#[template(path = "thread_snippet.html")]
struct Snippet<'a> {
    language: Language,
    thread: &'a ThreadId,
    backend: &'a str,
    fallback: Fallback,
    script: Script,
}

/// What stands in the element until the widget does.
#[derive(Debug)]
enum Fallback {
    Form(Box<CommentForm>),
    Sentence { standing: String, title: Said },
}

/// The recommended snippet, as HTML to paste.
#[utoipa::path(
    get, path = "/v1/threads/{thread}/snippet", tag = "threads",
    params(("thread" = ThreadId, Path), Wanted),
    responses(
        (status = 200, body = String, content_type = "text/html"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn snippet(
    State(app): State<App>,
    Named(id): Named<ThreadId>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let (held, _) = app.thread(&id)?;
    let language = wanted.language(&headers);
    let snippet = Snippet {
        language,
        thread: &id,
        backend: &app.public_url,
        fallback: fallback(&app, &held, language),
        script: Script::of(&app).await,
    };
    snippet::answer(&snippet)
}

fn fallback(app: &App, held: &HeldThread, language: Language) -> Fallback {
    let now_ms = clock::now_ms();
    if matches!(held.state(now_ms), ActivityState::Closed | ActivityState::ResultsOut) {
        let title = Said::of(&held.thread.title, language);
        return Fallback::Sentence {
            standing: deadline::took_comments(&held.thread, language),
            title,
        };
    }
    let form = CommentForm::elsewhere(&held.thread, &app.public_url, now_ms, language);
    Fallback::Form(Box::new(form))
}
