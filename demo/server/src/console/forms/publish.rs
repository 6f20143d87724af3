//! The check before a form is published, and publishing it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::{FormDefinition, FormId};
use serde::Deserialize;
use serde_json::json;

use super::check::{self, Finding};
use super::drawing::{self, Control, Drawing};
use super::opened::Opened;
use super::reading::Wrong;
use crate::app::App;
use crate::console::answer;
use crate::console::authoring::keep;
use crate::console::authoring::rules::Grade;
use crate::console::flash::Flash;
use crate::console::form::Form;
use crate::console::frame::Frame;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::console::words::Words;
use crate::http::body::Named;
use crate::store::audit::Action;
use crate::store::authoring::Work;

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    was: String,
    /// The warnings that the page has shown, so that a further one is not overlooked.
    seen: String,
    anyway: String,
}

#[derive(Template)]
#[template(path = "console/forms/publish.html")]
struct PublishPage {
    frame: Frame,
    here: String,
    was: String,
    mistake: Option<&'static str>,
    errors: Vec<Wrong>,
    warnings: Vec<Wrong>,
    seen: String,
    anyway: bool,
    drawings: [Drawing; 2],
}

/// A draft alone is published.
async fn draft(app: &App, id: &FormId, words: Words) -> Result<(Opened, Vec<Finding>), Trouble> {
    let opened = Opened::of(app, id.as_str()).await?;
    if !opened.form().draft {
        return Err(Trouble::Outdated);
    }
    let found = check::before_publishing(opened.form(), &opened.held.entity, words);
    Ok((opened, found))
}

/// Where every warning stands, as one word.
fn seen(found: &[Finding]) -> String {
    let warnings = found.iter().filter(|finding| finding.grade == Grade::Warning);
    warnings.map(|finding| finding.path.as_str()).collect::<Vec<_>>().join(" ")
}

/// Shows the check.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    Named(id): Named<FormId>,
) -> Result<Response, Trouble> {
    let (opened, found) = draft(&app, &id, frame.words()).await?;
    Ok(show(frame, &opened, &found, &Sent::default(), None))
}

/// Publishes, when nothing stands against it any more.
pub(super) async fn send(
    State(app): State<App>,
    visit: Visit,
    frame: Frame,
    member: Member,
    Named(id): Named<FormId>,
    Form(sent): Form<Sent>,
) -> Result<Response, Trouble> {
    let (opened, found) = draft(&app, &id, frame.words()).await?;
    let warnings = seen(&found);
    let mistake = if sent.was != opened.print.0 {
        Some("authoring-publish-changed")
    } else if found.iter().any(|finding| finding.grade == Grade::Error) {
        Some("authoring-publish-errors")
    } else if !warnings.is_empty() && (sent.anyway != "yes" || sent.seen != warnings) {
        Some("authoring-publish-warnings")
    } else {
        None
    };
    if mistake.is_some() {
        return Ok(show(frame, &opened, &found, &sent, mistake));
    }
    let form = FormDefinition { draft: false, ..opened.form().clone() };
    let work = Work::Form(Box::new(form));
    let details = json!({ "warnings": warnings.split_whitespace().collect::<Vec<_>>() });
    let read = Some(opened.print.clone());
    keep::keep_over(&app, &member, read, work, Action::DraftPublished, details).await?;
    answer::back_to(&visit, &opened.path(), Flash::done("authoring-done-published-first")).await
}

fn show(
    frame: Frame,
    opened: &Opened,
    found: &[Finding],
    sent: &Sent,
    mistake: Option<&'static str>,
) -> Response {
    let status = match mistake {
        None => StatusCode::OK,
        Some("authoring-publish-changed") => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let text = opened.text();
    let title = frame.text("authoring-publish-title").to_string();
    frame.titled(title).send(status, |frame| PublishPage {
        here: opened.path(),
        was: opened.print.0.clone(),
        mistake,
        errors: check::at_lines(&text, found, Grade::Error),
        warnings: check::at_lines(&text, found, Grade::Warning),
        seen: seen(found),
        anyway: sent.anyway == "yes",
        drawings: drawing::both(opened.form(), frame.language),
        frame,
    })
}
