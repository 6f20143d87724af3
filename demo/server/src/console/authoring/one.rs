//! A consultation, a session or an entity's page as it is: what is missing, what can be done, and how it reads.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::checked;
use super::opened::Opened;
use super::sent::{Place, Sort};
use super::sheet::summary::Row;
use super::shown::{self, Badge, Findings, Preview};
use super::written::Form;
use crate::app::App;
use crate::console::frame::Frame;
use crate::console::member::Right;
use crate::console::trouble::Trouble;

#[derive(Template)]
#[template(path = "console/authoring/one.html")]
struct OnePage {
    frame: Frame,
    /// The page itself.
    here: String,
    list: &'static str,
    list_path: &'static str,
    was: String,
    badge: Option<Badge>,
    findings: Vec<Findings>,
    previews: [Preview; 2],
    /// The address of the public definition.
    address: Option<String>,
    edits: bool,
    is_draft: bool,
    may_be_withdrawn: bool,
    deeds: Vec<Deed>,
}

/// What can be done with it.
struct Deed {
    /// Below the page itself.
    path: &'static str,
    message: &'static str,
    /// True of the one that is to be done next.
    is_next: bool,
}

fn deeds(opened: &Opened) -> Vec<Deed> {
    let is_over = opened.is_over() && !opened.draft;
    let may_be_extended = opened.sort == Sort::Consultation && opened.may_be_extended();
    let outcome = if opened.has_outcome() {
        ("outcome", "authoring-do-change-outcome", false)
    } else {
        ("outcome", "authoring-do-outcome", true)
    };
    let all = [
        (opened.draft, ("publish", "authoring-do-check", true)),
        (is_over, outcome),
        (may_be_extended, ("extend", "authoring-do-extend", false)),
        (true, ("edit", "authoring-do-edit", opened.sort == Sort::Entity)),
    ];
    let possible = all.into_iter().filter(|(possible, _)| *possible);
    possible.map(|(_, (path, message, is_next))| Deed { path, message, is_next }).collect()
}

/// Shows it.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    place: Place,
) -> Result<Response, Trouble> {
    let opened = Opened::of(&app, place.sort, &place.id).await?;
    let form = Form::main(opened.sort);
    let found = checked::before_publishing(form, &opened, &opened.value);
    let title = match opened.title(frame.language).text {
        title if title.is_empty() => frame.text("authoring-untitled").to_string(),
        title => title,
    };
    let address = match opened.sort {
        Sort::Entity => Some(format!("/v1/entities/{}", opened.id)),
        _ if opened.draft => None,
        Sort::Consultation => Some(format!("/v1/consultations/{}", opened.id)),
        Sort::Session => Some(format!("/v1/sessions/{}", opened.id)),
    };
    Ok(frame.titled(title).send(StatusCode::OK, |frame| OnePage {
        here: opened.path(),
        list: shown::list_message(opened.sort),
        list_path: opened.sort.path(),
        was: opened.was(),
        badge: Badge::of(&opened),
        findings: shown::findings(frame.words(), &opened, &found),
        previews: shown::previews(&opened, frame.language),
        address,
        edits: frame.may(Right::Edit),
        is_draft: opened.draft,
        may_be_withdrawn: opened.may_be_withdrawn(),
        deeds: deeds(&opened),
        frame,
    }))
}
