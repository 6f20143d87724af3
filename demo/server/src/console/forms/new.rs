//! Beginning a form: from one of the starting points.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::EntityId;
use serde::Deserialize;

use super::edit;
use super::presets::{self, PRESETS, Preset};
use crate::app::App;
use crate::console::form::Asked;
use crate::console::frame::Frame;
use crate::console::queue::choices::{self, Choice};
use crate::console::trouble::Trouble;

/// The query of its address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Begun {
    entity: String,
    /// A starting point.
    from: String,
}

#[derive(Template)]
#[template(path = "console/forms/new.html")]
struct NewPage {
    frame: Frame,
    entity: String,
    entities: Vec<Choice>,
    presets: &'static [Preset],
}

/// Shows the starting points, or the editor with one of them.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    Asked(Begun { entity, from }): Asked<Begun>,
) -> Result<Response, Trouble> {
    let catalogue = app.shelf.catalogue();
    let first = || catalogue.entities().first().map(|entity| entity.id.clone());
    let id: Option<EntityId> = if entity.is_empty() { first() } else { entity.parse().ok() };
    let entity = id.and_then(|id| catalogue.entity(&id)).ok_or(Trouble::NotFound)?;
    if let Some(preset) = PRESETS.into_iter().find(|preset| preset.name == from) {
        let text = presets::text(preset, entity.id.as_str(), &entity.time_zone);
        let definition = text.map_err(|error| {
            tracing::error!(%error, "a starting point is no form");
            Trouble::Unavailable
        })?;
        return Ok(edit::begun(frame, definition));
    }
    let language = frame.language;
    let title = frame.text("forms-new").to_string();
    Ok(frame.titled(title).send(StatusCode::OK, |frame| NewPage {
        frame,
        entity: entity.id.to_string(),
        entities: choices::of_entities(&catalogue, entity.id.as_str(), language),
        presets: &PRESETS,
    }))
}
