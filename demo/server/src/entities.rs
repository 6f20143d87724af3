//! Who asks.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use sawt_wire::{Entity, EntityId, Problem};

use crate::app::App;
use crate::http::body::Named;
use crate::http::cached::Public;
use crate::http::problem::Refusal;
use crate::{clock, taxonomy};

/// An entity changes rarely.
const MAX_AGE_SECS: i64 = 60;

/// The entity that a poll belongs to.
#[utoipa::path(
    get, path = "/v1/entities/{entity}", tag = "entities",
    params(("entity" = EntityId, Path)),
    responses(
        (status = 200, body = Entity),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn entity(
    State(app): State<App>,
    Named(id): Named<EntityId>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let entity = app.shelf.catalogue().entity(&id).ok_or_else(Refusal::not_found)?;
    let body = Entity {
        now: clock::on_the_wire(clock::now_ms()),
        entity: taxonomy::listed((*entity).clone()),
    };
    Public { body, max_age_secs: MAX_AGE_SECS }.answer(&headers, |entity| vec![&mut entity.now])
}
