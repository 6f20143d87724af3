//! One form: what stands against it, what can be done with it, and how it looks.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::FormId;

use super::drawing::{self, Control, Drawing};
use super::opened::Opened;
use super::{PATH, check};
use crate::app::App;
use crate::console::authoring::rules::Grade;
use crate::console::authoring::shown::Badge;
use crate::console::frame::Frame;
use crate::console::member::Right;
use crate::console::trouble::Trouble;
use crate::http::body::Named;
use crate::said::Said;

#[derive(Template)]
#[template(path = "console/forms/one.html")]
struct OnePage {
    frame: Frame,
    list: &'static str,
    here: String,
    was: String,
    id: String,
    kind: &'static str,
    entity: Said,
    badge: Badge,
    is_draft: bool,
    may_be_withdrawn: bool,
    edits: bool,
    errors: usize,
    drawings: [Drawing; 2],
}

/// Shows it.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    Named(id): Named<FormId>,
) -> Result<Response, Trouble> {
    let opened = Opened::of(&app, id.as_str()).await?;
    let form = opened.form();
    let found = check::before_publishing(form, &opened.held.entity, frame.words());
    let answered = app.store.submissions_of(form.id.clone(), None, 1).await?;
    let title = Said::of(&form.title, frame.language).text;
    Ok(frame.titled(title).send(StatusCode::OK, |frame| OnePage {
        list: PATH,
        here: opened.path(),
        was: opened.print.0.clone(),
        id: form.id.to_string(),
        kind: super::list::kind_message(form.kind),
        entity: Said::of(&opened.held.entity.name, frame.language),
        badge: opened.badge(),
        is_draft: form.draft,
        may_be_withdrawn: !form.draft && answered.is_empty(),
        edits: frame.may(Right::Edit),
        errors: found.iter().filter(|finding| finding.grade == Grade::Error).count(),
        drawings: drawing::both(form, frame.language),
        frame,
    }))
}
