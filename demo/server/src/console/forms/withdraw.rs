//! Taking back a form that nobody has answered yet.

use axum::extract::State;
use axum::response::Response;
use sawt_wire::{FormDefinition, FormId};
use serde::Deserialize;
use serde_json::json;

use super::opened::Opened;
use crate::app::App;
use crate::console::answer;
use crate::console::authoring::keep;
use crate::console::flash::Flash;
use crate::console::form::Form;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::http::body::Named;
use crate::store::audit::Action;
use crate::store::authoring::Work;

/// The fields of the button's form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    was: String,
}

/// Makes it a draft again.
pub(super) async fn send(
    State(app): State<App>,
    visit: Visit,
    member: Member,
    Named(id): Named<FormId>,
    Form(sent): Form<Sent>,
) -> Result<Response, Trouble> {
    let opened = Opened::of(&app, id.as_str()).await?;
    if opened.form().draft || sent.was != opened.print.0 {
        return Err(Trouble::Outdated);
    }
    let work = Work::Form(Box::new(FormDefinition { draft: true, ..opened.form().clone() }));
    let read = Some(opened.print.clone());
    keep::keep_over(&app, &member, read, work, Action::Withdrawn, json!({})).await?;
    answer::back_to(&visit, &opened.path(), Flash::done("authoring-done-withdrawn")).await
}
