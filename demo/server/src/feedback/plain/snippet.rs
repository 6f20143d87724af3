//! The recommended snippet of a form: what a webmaster pastes. Its form posts before, and without, any script.
#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use askama::Template;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use sawt_wire::{FormId, FormKind, Problem};

use super::NativeForm;
use super::fields::Control;
use crate::app::App;
use crate::clock;
use crate::feedback::submitting;
use crate::http::body::Named;
use crate::http::problem::Refusal;
use crate::said::Said;
use crate::snippet::{self, Script, Wanted};
use crate::words::Language;

#[derive(Debug, Template)]
#[template(path = "form_snippet.html")]
struct Snippet<'a> {
    language: Language,
    id: &'a FormId,
    backend: &'a str,
    fallback: Fallback,
    script: Script,
}

/// What stands in the element until the widget does.
#[derive(Debug)]
enum Fallback {
    Form(Box<NativeForm>),
    Sentence { title: Said, standing: &'static str },
}

/// The recommended snippet, as HTML to paste.
#[utoipa::path(
    get, path = "/v1/forms/{form}/snippet", tag = "forms",
    params(("form" = FormId, Path), Wanted),
    responses(
        (status = 200, body = String, content_type = "text/html"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn snippet(
    State(app): State<App>,
    Named(id): Named<FormId>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let (held, _) = app.form(&id)?;
    let language = wanted.language(&headers);
    let form = &held.definition;
    // Who only names competent bodies does so whatever the day.
    let names_bodies = form.kind == FormKind::Report && form.pages.is_empty();
    let fallback = match submitting::is_taken_now(&held, clock::now_ms()) {
        Err(refusal) if !names_bodies => Fallback::Sentence {
            title: Said::of(&form.title, language),
            standing: refusal.title(language),
        },
        _ => Fallback::Form(Box::new(NativeForm::elsewhere(form, &app.public_url, language))),
    };
    let script = Script::of(&app).await;
    snippet::answer(&Snippet { language, id: &id, backend: &app.public_url, fallback, script })
}
