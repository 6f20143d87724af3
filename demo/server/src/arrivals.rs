//! Readers who come by links that were handed on: counted by day, way and what was handed on, and never with a vote, a
//! comment or a device.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use std::cmp::Reverse;
use std::collections::HashMap;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use sawt_wire::{
    Arrival, Arrivals, EntityDefinition, EntityId, FieldErrorCode, Participation, Problem,
    ShareChannel,
};

use crate::app::App;
use crate::catalogue::Catalogue;
use crate::clock;
use crate::http::body::{self, Named};
use crate::http::problem::Refusal;
use crate::promise::Calendar;
use crate::store::arrivals::Arrived;

/// Counts one opening of a page by a link that was handed on. It takes the ways that the entity offers and what is its
/// own, so that nobody fills a table with words; it asks for no token and keeps nothing of who sends it.
#[utoipa::path(
    post, path = "/v1/entities/{entity}/arrivals", tag = "entities",
    params(("entity" = EntityId, Path)), request_body = Arrival,
    responses(
        (status = 204, description = "It is counted"),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No such entity"),
        (status = 413, body = Problem, content_type = "application/problem+json"),
        (status = 415, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
        (status = 429, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn post(
    State(app): State<App>,
    Named(id): Named<EntityId>,
    request: Request,
) -> Result<StatusCode, Refusal> {
    let catalogue = app.shelf.catalogue();
    let entity = catalogue.entity(&id).ok_or_else(Refusal::not_found)?;
    let arrival: Arrival = body::json_of(request).await?;
    if !offered(&entity).contains(&arrival.channel) {
        return Err(Refusal::invalid("/channel", FieldErrorCode::Unknown));
    }
    if !is_own(&catalogue, &entity, &arrival.campaign) {
        return Err(Refusal::invalid("/campaign", FieldErrorCode::Unknown));
    }
    let day = Calendar::of(&entity).day_of(clock::now_ms()).to_string();
    app.store.arrived(&id, arrival, day).await.map_err(|error| {
        tracing::error!(%error, "an arrival was not counted");
        Refusal::unavailable()
    })?;
    Ok(StatusCode::NO_CONTENT)
}

/// The ways in which an entity's pages can be handed on.
fn offered(entity: &EntityDefinition) -> &[ShareChannel] {
    entity.participation.as_ref().map_or(&ShareChannel::ALL, Participation::offered)
}

/// True for the entity itself, and for what it has published.
fn is_own(catalogue: &Catalogue, entity: &EntityDefinition, campaign: &str) -> bool {
    let consultation = || catalogue.consultation(&campaign.parse().ok()?);
    let session = || catalogue.session(&campaign.parse().ok()?);
    campaign == entity.id.as_str()
        || consultation().is_some_and(|held| held.entity.id == entity.id)
        || session().is_some_and(|held| held.entity.id == entity.id)
}

/// By year and way: the latest year first, and in it the most frequent way.
pub fn by_year(arrived: &[Arrived]) -> Vec<Arrivals> {
    let mut sums: HashMap<(i16, ShareChannel), u64> = HashMap::new();
    for one in arrived {
        *sums.entry((one.year, one.channel)).or_default() += one.count;
    }
    let sums = sums.into_iter();
    let mut told: Vec<_> =
        sums.map(|((year, channel), count)| Arrivals { year, channel, count }).collect();
    told.sort_by_key(|one| (Reverse(one.year), Reverse(one.count), one.channel.word()));
    told
}
