//! Reasons and replies that an entity gives again and again, in both languages.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::EntityId;
use serde::Deserialize;

use super::card::Paragraphs;
use super::choices::{self, Choice};
use super::notice::beginning;
use crate::app::App;
use crate::console::answer;
use crate::console::flash::Flash;
use crate::console::form::{Asked, Form};
use crate::console::frame::Frame;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::moderating::{REASON_MAX_GRAPHEMES, REPLY_MAX_GRAPHEMES, fitting};
use crate::store::moderation::wordings::{NewWording, Use, WordingId};

/// The query of its address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Whose {
    pub(super) entity: String,
}

/// The entity that an address names, else the first one; and the choice between all.
pub(super) fn entity(
    app: &App,
    frame: &Frame,
    named: &str,
) -> Result<(EntityId, Vec<Choice>), Trouble> {
    let catalogue = app.shelf.catalogue();
    let all = choices::of_entities(&catalogue, named, frame.language);
    let named =
        if named.is_empty() { all.first().map(|first| first.value.as_str()) } else { Some(named) };
    let id: EntityId = named.and_then(|id| id.parse().ok()).ok_or(Trouble::NotFound)?;
    let known = catalogue.entity(&id).ok_or(Trouble::NotFound)?;
    Ok((known.id.clone(), choices::of_entities(&catalogue, id.as_str(), frame.language)))
}

/// The fields of the page's forms.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Change {
    entity: String,
    /// Which one goes.
    remove: Option<i64>,
    purpose: String,
    arabic: String,
    english: String,
}

/// A ready text.
#[derive(Debug)]
struct WordingView {
    id: i64,
    /// In the language of the page.
    beginning: String,
    arabic: Paragraphs,
    english: Paragraphs,
}

#[derive(Template)]
#[template(path = "console/queue/texts.html")]
struct TextsPage {
    frame: Frame,
    entity: String,
    entities: Vec<Choice>,
    /// A heading, and what stands below it.
    lists: [(&'static str, Vec<WordingView>); 2],
    typed: Change,
    mistake: Option<&'static str>,
}

/// Shows them.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    Asked(Whose { entity }): Asked<Whose>,
) -> Result<Response, Trouble> {
    show(&app, frame, Change { entity, ..Change::default() }, None).await
}

/// Adds one or removes one.
pub(super) async fn change(
    State(app): State<App>,
    visit: Visit,
    frame: Frame,
    member: Member,
    Form(change): Form<Change>,
) -> Result<Response, Trouble> {
    let (entity, _) = entity(&app, &frame, &change.entity)?;
    let path = format!("/console/texts?entity={entity}");
    let witness = member.witness(&app.secret);
    if let Some(id) = change.remove {
        app.store.remove_wording(witness, entity, WordingId(id)).await?;
        return answer::back_to(&visit, &path, Flash::done("queue-text-removed")).await;
    }
    let purpose = Use::of_name(&change.purpose).ok_or(Trouble::Malformed)?;
    let most = match purpose {
        Use::Reason => REASON_MAX_GRAPHEMES,
        Use::Reply => REPLY_MAX_GRAPHEMES,
    };
    match (fitting(&change.arabic, most), fitting(&change.english, most)) {
        (Ok(arabic), Ok(english)) => {
            app.store.add_wording(witness, NewWording { entity, purpose, arabic, english }).await?;
            answer::back_to(&visit, &path, Flash::done("queue-text-added")).await
        }
        (Err(0), _) | (_, Err(0)) => {
            show(&app, frame, change, Some("queue-mistake-both-languages")).await
        }
        _ => show(&app, frame, change, Some("queue-mistake-long-text")).await,
    }
}

async fn show(
    app: &App,
    frame: Frame,
    typed: Change,
    mistake: Option<&'static str>,
) -> Result<Response, Trouble> {
    let (entity, entities) = entity(app, &frame, &typed.entity)?;
    let (reasons, replies): (Vec<_>, Vec<_>) = app
        .store
        .wordings(entity.clone())
        .await?
        .into_iter()
        .partition(|wording| wording.purpose == Use::Reason);
    let language = frame.language;
    let view = |wording: crate::store::moderation::wordings::KeptWording| WordingView {
        id: wording.id.0,
        beginning: beginning(wording.text(language)),
        arabic: Paragraphs::whole(&wording.arabic),
        english: Paragraphs::whole(&wording.english),
    };
    let status = if mistake.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = frame.text("bar-texts").to_string();
    Ok(frame.titled(title).send(status, |frame| TextsPage {
        frame,
        entity: entity.into(),
        entities,
        lists: [
            ("queue-texts-reasons", reasons.into_iter().map(view).collect()),
            ("queue-texts-replies", replies.into_iter().map(view).collect()),
        ],
        typed,
        mistake,
    }))
}
