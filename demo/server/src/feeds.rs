//! What the public can take part in, for readers of feeds and for those who collect evidence.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

mod entry;
mod evidence;
mod json_feed;
mod rss_feed;

use std::sync::Arc;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use sawt_wire::{EntityDefinition, EntityId, FieldErrorCode, Problem};
use serde::Deserialize;

use self::entry::{Channel, Entry};
use crate::activities::{in_order, max_age_secs};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::clock;
use crate::http::cached::PublicFile;
use crate::http::problem::Refusal;
use crate::http::query::{Spoken, refused, word};

/// Entries of a feed.
const MOST: usize = 100;

/// Which feed is asked for, as it was written.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Of this entity alone.
    #[param(value_type = Option<EntityId>)]
    entity: Option<String>,
    /// `ar` or `en`; else as `Accept-Language` asks for.
    lang: Option<String>,
}

/// Of whom a table is asked for, as it was written.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct AskedTable {
    /// Of this entity alone.
    #[param(value_type = Option<EntityId>)]
    entity: Option<String>,
}

/// The list of activities as RSS 2.0, in its order: deadlines in words, with Hijri days beside Gregorian ones.
#[utoipa::path(
    get, path = "/v1/activities.rss", tag = "activities", params(Asked),
    responses(
        (status = 200, body = String, content_type = "application/rss+xml"),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No such entity"),
    )
)]
pub async fn rss(
    State(app): State<App>,
    asked: Result<Query<Asked>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let feed = Feed::of(&app, asked, &headers, "rss")?;
    let body = rss_feed::written(&feed.channel, &feed.entries).into_bytes();
    Ok(feed.answer(body, "application/rss+xml; charset=utf-8", &headers))
}

/// The same as JSON Feed 1.1.
#[utoipa::path(
    get, path = "/v1/activities.json", tag = "activities", params(Asked),
    responses(
        (status = 200, body = serde_json::Value, content_type = "application/feed+json"),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No such entity"),
    )
)]
pub async fn json(
    State(app): State<App>,
    asked: Result<Query<Asked>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let feed = Feed::of(&app, asked, &headers, "json")?;
    let body = json_feed::written(&feed.channel, &feed.entries).to_string().into_bytes();
    Ok(feed.answer(body, "application/feed+json; charset=utf-8", &headers))
}

/// Every activity as a table, evidence of what was asked, how many took part and what came of it. Numbers that the
/// public may not see are left empty.
#[utoipa::path(
    get, path = "/v1/activities.csv", tag = "activities", params(AskedTable),
    responses(
        (status = 200, body = String, content_type = "text/csv"),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No such entity"),
    )
)]
pub async fn table(
    State(app): State<App>,
    asked: Result<Query<AskedTable>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let Query(AskedTable { entity }) = asked.map_err(|_| malformed())?;
    let catalogue = app.shelf.catalogue();
    let entity = whose(&catalogue, entity.as_deref())?;
    let now_ms = clock::now_ms();
    let body = evidence::written(&app, &catalogue, entity.as_deref(), now_ms).await?;
    let max_age_secs = max_age_secs(catalogue.activities().into_iter(), now_ms);
    let content_type = "text/csv; charset=utf-8";
    let mut response =
        PublicFile { body: body.into_bytes(), content_type, max_age_secs }.answer(&headers);
    let attached = HeaderValue::from_static("attachment; filename=\"activities.csv\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, attached);
    Ok(response)
}

fn malformed() -> Refusal {
    refused("query", FieldErrorCode::Malformed)
}

fn whose(
    catalogue: &Catalogue,
    entity: Option<&str>,
) -> Result<Option<Arc<EntityDefinition>>, Refusal> {
    let id: Option<EntityId> = word(entity, "query/entity", FieldErrorCode::Malformed)?;
    id.map(|id| catalogue.entity(&id).ok_or_else(Refusal::not_found)).transpose()
}

/// A feed before it is written.
struct Feed {
    spoken: Spoken,
    channel: Channel,
    entries: Vec<Entry>,
    max_age_secs: i64,
}

impl Feed {
    fn of(
        app: &App,
        asked: Result<Query<Asked>, QueryRejection>,
        headers: &HeaderMap,
        ending: &str,
    ) -> Result<Self, Refusal> {
        let Query(asked) = asked.map_err(|_| malformed())?;
        let spoken = Spoken::read(asked.lang.as_deref(), headers)?;
        let catalogue = app.shelf.catalogue();
        let entity = whose(&catalogue, asked.entity.as_deref())?;
        let now_ms = clock::now_ms();
        let channel = Channel::of(entity.as_deref(), &app.public_url, ending, spoken.language);
        let wanted = |id: &EntityId| entity.as_ref().is_none_or(|entity| entity.id == *id);
        let placed = in_order(&catalogue, now_ms, |listed| wanted(listed.entity()));
        let shown = placed.iter().take(MOST);
        let entries = shown.filter_map(|(_, listed)| {
            let entity = catalogue.entity(listed.entity())?;
            Some(Entry::of(listed, &entity, &app.public_url, now_ms, spoken.language))
        });
        let entries = entries.collect();
        let max_age_secs = max_age_secs(catalogue.activities().into_iter(), now_ms);
        Ok(Self { spoken, channel, entries, max_age_secs })
    }

    fn answer(self, body: Vec<u8>, content_type: &'static str, headers: &HeaderMap) -> Response {
        let file = PublicFile { body, content_type, max_age_secs: self.max_age_secs };
        self.spoken.mark(file.answer(headers))
    }
}
