//! Everything that the public can take part in, of all kinds, in one list.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use data_encoding::BASE64URL_NOPAD;
use sawt_wire::{ActivityKind, ActivityList, EntityId, FieldErrorCode, Level, Problem, TagId};
use serde::Deserialize;

use crate::app::App;
use crate::catalogue::{Catalogue, Group, Listed, Place};
use crate::clock;
use crate::http::cached::Public;
use crate::http::problem::Refusal;
use crate::http::query::{refused, word};

/// A cache may hold the list for so long, less when a line of it changes before.
const MAX_AGE_SECS: i64 = 10;

/// Lines of a page.
const PAGE: usize = 50;

/// Which activities are asked for, as they were written.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Of this entity alone.
    #[param(value_type = Option<EntityId>)]
    entity: Option<String>,
    /// Of this kind alone: `consultation`, `poll`, `thread` or `session`.
    kind: Option<String>,
    /// In this group of states alone: `open` (also `closing-soon` and `extended`), `upcoming`, or `closed` (also
    /// `results-out`).
    state: Option<String>,
    /// Of this level of taking part alone.
    #[param(value_type = Option<Level>)]
    level: Option<String>,
    /// About this sector of its entity alone.
    #[param(value_type = Option<TagId>)]
    sector: Option<String>,
    /// About this topic of its entity alone.
    #[param(value_type = Option<TagId>)]
    topic: Option<String>,
    /// `next_cursor` of the page before.
    cursor: Option<String>,
}

/// What is left of a list once the query was read.
#[derive(Debug)]
struct Wanted {
    entity: Option<EntityId>,
    kind: Option<ActivityKind>,
    group: Option<Group>,
    level: Option<Level>,
    sector: Option<TagId>,
    topic: Option<TagId>,
    after: Option<Place>,
}

impl Wanted {
    fn read(asked: &Asked) -> Result<Self, Refusal> {
        let kind = word(asked.kind.as_deref(), "query/kind", FieldErrorCode::Unknown)?;
        if kind == Some(ActivityKind::Unknown) {
            return Err(refused("query/kind", FieldErrorCode::Unknown));
        }
        let group = match asked.state.as_deref() {
            None => None,
            Some("open") => Some(Group::Open),
            Some("upcoming") => Some(Group::Upcoming),
            Some("closed") => Some(Group::Closed),
            Some(_) => return Err(refused("query/state", FieldErrorCode::Unknown)),
        };
        let after = asked
            .cursor
            .as_deref()
            .map(|cursor| read_cursor(cursor).ok_or_else(|| malformed("query/cursor")));
        Ok(Self {
            entity: word(asked.entity.as_deref(), "query/entity", FieldErrorCode::Malformed)?,
            kind,
            group,
            level: word(asked.level.as_deref(), "query/level", FieldErrorCode::Unknown)?,
            sector: word(asked.sector.as_deref(), "query/sector", FieldErrorCode::Malformed)?,
            topic: word(asked.topic.as_deref(), "query/topic", FieldErrorCode::Malformed)?,
            after: after.transpose()?,
        })
    }

    fn takes(&self, listed: &Listed<'_>, now_ms: i64) -> bool {
        self.entity.as_ref().is_none_or(|entity| listed.entity() == entity)
            && self.kind.is_none_or(|kind| listed.kind() == kind)
            && self.level.is_none_or(|level| listed.level() == level)
            && self.sector.as_ref().is_none_or(|sector| listed.sector() == Some(sector))
            && self.topic.as_ref().is_none_or(|topic| listed.topics().contains(topic))
            && self.group.is_none_or(|group| Group::of(listed.state(now_ms)) == group)
    }
}

fn malformed(pointer: &str) -> Refusal {
    refused(pointer, FieldErrorCode::Malformed)
}

/// What everyone may see, in the order of the list.
pub fn in_order<'a>(
    catalogue: &'a Catalogue,
    now_ms: i64,
    takes: impl Fn(&Listed<'a>) -> bool,
) -> Vec<(Place, Listed<'a>)> {
    let listed = catalogue.activities().into_iter().filter(takes);
    let mut placed: Vec<_> = listed.map(|one| (one.place(now_ms), one)).collect();
    placed.sort_by(|(a, _), (b, _)| a.cmp(b));
    placed
}

/// For how many seconds a cache may hold what was made of these.
pub fn max_age_secs<'a>(listed: impl Iterator<Item = Listed<'a>>, now_ms: i64) -> i64 {
    let next_ms = listed.filter_map(|one| one.stays_for_ms(now_ms)).min();
    next_ms.map_or(MAX_AGE_SECS, |ms| (ms / 1000).min(MAX_AGE_SECS))
}

/// Consultations, sessions, polls and threads: open first, the one that closes soonest at the top, then upcoming,
/// the soonest first, then closed, the latest first. What is a part of a consultation or a session is not listed
/// beside it.
#[utoipa::path(
    get, path = "/v1/activities", tag = "activities", params(Asked),
    responses(
        (status = 200, body = ActivityList),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No such entity"),
    )
)]
pub async fn activities(
    State(app): State<App>,
    asked: Result<Query<Asked>, axum::extract::rejection::QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let Query(asked) = asked.map_err(|_| malformed("query"))?;
    let wanted = Wanted::read(&asked)?;
    let catalogue = app.shelf.catalogue();
    if let Some(entity) = &wanted.entity {
        catalogue.entity(entity).ok_or_else(Refusal::not_found)?;
    }
    let now_ms = clock::now_ms();
    let max_age_secs = max_age_secs(catalogue.activities().into_iter(), now_ms);
    let placed = in_order(&catalogue, now_ms, |listed| wanted.takes(listed, now_ms));
    let mut left = placed
        .iter()
        .skip_while(|(place, _)| wanted.after.as_ref().is_some_and(|after| place <= after));
    let page: Vec<_> = left.by_ref().take(PAGE).collect();
    let next_cursor = match left.next() {
        Some(_) => page.last().map(|(place, _)| cursor(place)),
        None => None,
    };
    let body = ActivityList {
        now: clock::on_the_wire(now_ms),
        activities: page.iter().map(|(_, listed)| listed.activity(now_ms)).collect(),
        next_cursor,
    };
    Public { body, max_age_secs }.answer(&headers, |list| vec![&mut list.now])
}

fn cursor((group, order, kind, id): &Place) -> String {
    BASE64URL_NOPAD.encode(format!("{group} {order} {kind} {id}").as_bytes())
}

fn read_cursor(cursor: &str) -> Option<Place> {
    let written = String::from_utf8(BASE64URL_NOPAD.decode(cursor.as_bytes()).ok()?).ok()?;
    let mut parts = written.splitn(4, ' ');
    let mut next = || parts.next();
    let group = next()?.parse().ok()?;
    let order = next()?.parse().ok()?;
    let kind = next()?.parse().ok()?;
    Some((group, order, kind, next()?.to_owned()))
}
