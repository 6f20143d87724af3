//! The entities, each with the page about its e-participation.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::sent::Sort;
use crate::app::App;
use crate::console::frame::Frame;
use crate::said::Said;

/// One of them.
#[derive(Debug)]
struct Line {
    path: String,
    name: Said,
    has_page: bool,
}

#[derive(Template)]
#[template(path = "console/authoring/entities.html")]
struct EntitiesPage {
    frame: Frame,
    sort: Sort,
    lines: Vec<Line>,
}

/// Shows them.
pub(super) async fn page(State(app): State<App>, frame: Frame) -> Response {
    let catalogue = app.shelf.catalogue();
    let lines = catalogue.entities().into_iter().map(|entity| Line {
        path: format!("{}/{}", Sort::Entity.path(), entity.id),
        name: Said::of(&entity.name, frame.language),
        has_page: entity.participation.is_some(),
    });
    let lines = lines.collect();
    let title = frame.text("authoring-entities").to_string();
    frame.titled(title).send(StatusCode::OK, |frame| EntitiesPage {
        frame,
        sort: Sort::Entity,
        lines,
    })
}
