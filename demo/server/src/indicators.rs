//! How much an entity asks, how much it is answered, and how much it answers.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

mod growth;
mod years;

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use sawt_wire::{EntityDefinition, EntityId, FieldErrorCode, Indicators, Problem, Promises};
use serde::Deserialize;

use self::years::Years;
use crate::app::App;
use crate::arrivals::by_year;
use crate::catalogue::Catalogue;
use crate::clock;
use crate::http::cached::Public;
use crate::http::problem::Refusal;
use crate::http::query::{refused, required};
use crate::promise::DueDays;
use crate::store::{ReadError, Store};

/// A cache may hold them for so long: they are counted over years.
const MAX_AGE_SECS: i64 = 60;

/// Whose indicators are asked for, as it was written.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Of this entity; required.
    #[param(value_type = EntityId)]
    entity: Option<String>,
}

/// An entity's indicators: counts of each year in its own zone, growth against its target, and how promises to reply
/// were kept. A poll's votes count in the year in which it opened, comments in that in which they were posted, once
/// they are published, and submissions in that in which they were received; not taps on whether a text is clear, nor
/// reports.
#[utoipa::path(
    get, path = "/v1/indicators", tag = "activities", params(Asked),
    responses(
        (status = 200, body = Indicators),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No such entity"),
    )
)]
pub async fn indicators(
    State(app): State<App>,
    asked: Result<Query<Asked>, axum::extract::rejection::QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let Query(asked) = asked.map_err(|_| refused("query", FieldErrorCode::Malformed))?;
    let id: EntityId = required(asked.entity.as_deref(), "query/entity")?;
    let catalogue = app.shelf.catalogue();
    let entity = catalogue.entity(&id).ok_or_else(Refusal::not_found)?;
    let body = of_entity(&*app.store, &catalogue, &entity, clock::now_ms()).await?;
    Public { body, max_age_secs: MAX_AGE_SECS }
        .answer(&headers, |indicators| vec![&mut indicators.now])
}

/// The indicators of an entity as of then.
///
/// # Errors
/// [`ReadError`].
pub(crate) async fn of_entity(
    store: &dyn Store,
    catalogue: &Catalogue,
    entity: &EntityDefinition,
    now_ms: i64,
) -> Result<Indicators, ReadError> {
    let id = &entity.id;
    let mut years = Years::of(entity, now_ms);
    years.definitions(catalogue, &store.ballots(id).await?);
    if let Some(first_ms) = store.first_written_ms(id).await? {
        let (named, spans): (Vec<_>, Vec<_>) = years.spans_from(first_ms).into_iter().unzip();
        let written = store.written(id, spans).await?;
        years.written(named.into_iter().zip(written));
    }
    let target = entity.participation.as_ref().and_then(|page| page.target.as_ref());
    if let Some(target) = target {
        years.elsewhere(&target.counted_elsewhere);
    }
    Ok(Indicators {
        now: clock::on_the_wire(now_ms),
        growth: target.and_then(|target| growth::of(target, &years)),
        years: years.latest_first(),
        promises: promises(store, catalogue, entity, now_ms).await?,
        arrivals: by_year(&store.arrivals(id).await?),
        entity: id.clone(),
    })
}

/// How the promises of all the entity's threads and forms were kept whose day is over.
async fn promises(
    store: &dyn Store,
    catalogue: &Catalogue,
    entity: &EntityDefinition,
    now_ms: i64,
) -> Result<Promises, ReadError> {
    let mut told = Promises::default();
    for held in catalogue.threads().into_iter().filter(|held| held.thread.entity == entity.id) {
        let Some(days) = held.thread.reply_within_days else { continue };
        let mut due_days = DueDays::of(held.calendar.clone(), days);
        for comment in store.awaiting(&held.thread.id).await? {
            let due_ms = due_days.due_ms(comment.created_ms);
            let Some(due_ms) = due_ms.filter(|due_ms| *due_ms < now_ms) else { continue };
            told.due += 1;
            told.kept += u64::from(comment.replied_ms.is_some_and(|at_ms| at_ms <= due_ms));
        }
    }
    for submission in store.promised(&entity.id, now_ms).await? {
        told.due += 1;
        let kept = |at_ms: i64| at_ms <= submission.due_ms;
        told.kept += u64::from(submission.replied_ms.is_some_and(kept));
    }
    Ok(told)
}
