//! All forms, by entity: what is to be done first.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::{EntityDefinition, FormKind};

use super::opened::Opened;
use crate::app::App;
use crate::console::authoring::shown::Badge;
use crate::console::frame::Frame;
use crate::console::member::Right;
use crate::console::trouble::Trouble;
use crate::said::Said;

/// One of them.
#[derive(Debug)]
struct Line {
    path: String,
    title: Said,
    kind: &'static str,
    badge: Badge,
}

/// Those of one entity.
#[derive(Debug)]
struct OfEntity {
    id: String,
    name: Said,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "console/forms/list.html")]
struct ListPage {
    frame: Frame,
    entities: Vec<OfEntity>,
    edits: bool,
}

/// Shows them.
pub(super) async fn page(State(app): State<App>, frame: Frame) -> Result<Response, Trouble> {
    app.shelf.refresh(&*app.store).await?;
    let catalogue = app.shelf.catalogue();
    let language = frame.language;
    let of_entity = |entity: &EntityDefinition| {
        let own = catalogue.written_forms().iter().filter(|held| held.entity.id == entity.id);
        let mut own: Vec<Opened> = own.map(Opened::held).collect();
        // Drafts first, then as they were written.
        own.sort_by_key(|opened| !opened.form().draft);
        let lines = own.iter().map(|opened| Line {
            path: opened.path(),
            title: Said::of(&opened.form().title, language),
            kind: kind_message(opened.form().kind),
            badge: opened.badge(),
        });
        OfEntity {
            id: entity.id.to_string(),
            name: Said::of(&entity.name, language),
            lines: lines.collect(),
        }
    };
    let entities = catalogue.entities().into_iter().map(of_entity).collect();
    let title = frame.text("bar-forms").to_string();
    Ok(frame.titled(title).send(StatusCode::OK, |frame| ListPage {
        entities,
        edits: frame.may(Right::Edit),
        frame,
    }))
}

/// What a kind is called.
pub(crate) fn kind_message(kind: FormKind) -> &'static str {
    match kind {
        FormKind::Clarity => "forms-kind-clarity",
        FormKind::Feedback => "forms-kind-feedback",
        FormKind::Survey => "forms-kind-survey",
        FormKind::Report => "forms-kind-report",
    }
}
