//! A month on one page, for those who answer for an entity: to read, and to print.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::{EntityDefinition, OfficeId};
use serde::Deserialize;

use super::form::Asked;
use super::frame::Frame;
use super::trouble::Trouble;
use super::words::Words;
use crate::app::App;
use crate::clock;
use crate::digest::{Digest, Month, Wanted, this_month};
use crate::said::Said;

/// The query of its address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    /// The first one by id when empty.
    entity: String,
    /// This one when empty.
    month: String,
    /// All of them when empty.
    office: String,
}

/// One of several to choose.
#[derive(Debug)]
struct Choice {
    id: String,
    name: Said,
    chosen: bool,
}

/// What there is to read.
struct Told {
    digest: Digest,
    entities: Vec<Choice>,
    offices: Vec<Choice>,
    month: Month,
    previous: String,
    /// `None` on the month that it is now.
    next: Option<String>,
    /// The queue, with the replies that are late.
    overdue: String,
    awaiting: String,
}

#[derive(Template)]
#[template(path = "console/digest/page.html")]
struct DigestPage {
    frame: Frame,
    words: Words,
    /// `None` while there is no entity.
    told: Option<Told>,
}

/// Shows it.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    Asked(query): Asked<Query>,
) -> Result<Response, Trouble> {
    app.shelf.refresh(&*app.store).await?;
    let catalogue = app.shelf.catalogue();
    let all = catalogue.entities();
    let entity = match query.entity.as_str() {
        "" => all.first().copied(),
        id => Some(*all.iter().find(|one| one.id.as_str() == id).ok_or(Trouble::NotFound)?),
    };
    let told = match entity {
        Some(entity) => Some(told(&app, &frame, &all, entity, &query).await?),
        None => None,
    };
    let title = frame.text("digest-title").to_string();
    let words = frame.words();
    Ok(frame.titled(title).send(StatusCode::OK, |frame| DigestPage { frame, words, told }))
}

async fn told(
    app: &App,
    frame: &Frame,
    all: &[&EntityDefinition],
    entity: &EntityDefinition,
    query: &Query,
) -> Result<Told, Trouble> {
    let now = this_month(entity);
    let month = match query.month.as_str() {
        "" => now,
        word => word.parse().map_err(|_| Trouble::Malformed)?,
    };
    let office: Option<OfficeId> = match query.office.as_str() {
        "" => None,
        word => {
            let office = entity.offices.iter().find(|office| office.id.as_str() == word);
            Some(office.ok_or(Trouble::NotFound)?.id.clone())
        }
    };
    let language = frame.language;
    let wanted = Wanted { entity, month, office: office.as_ref(), language };
    let catalogue = app.shelf.catalogue();
    let digest = Digest::of(&*app.store, &catalogue, wanted, clock::now_ms()).await?;
    let of_office = office.as_ref().map(|office| format!("&office={office}")).unwrap_or_default();
    let at =
        |month: Month| format!("/console/digest?entity={}&month={month}{of_office}", entity.id);
    let assigned =
        office.as_ref().map(|office| format!("&office={}/{office}", entity.id)).unwrap_or_default();
    Ok(Told {
        digest,
        entities: all
            .iter()
            .map(|one| Choice {
                id: one.id.to_string(),
                name: Said::of(&one.name, language),
                chosen: one.id == entity.id,
            })
            .collect(),
        offices: entity
            .offices
            .iter()
            .map(|one| Choice {
                id: one.id.to_string(),
                name: Said::of(&one.name, language),
                chosen: office.as_ref() == Some(&one.id),
            })
            .collect(),
        month,
        previous: at(month.previous()),
        next: (month < now).then(|| at(month.next())),
        overdue: format!("/console/queue?state=all&only=overdue&entity={}{assigned}", entity.id),
        awaiting: format!("/console/queue?state=awaiting&entity={}{assigned}", entity.id),
    })
}
