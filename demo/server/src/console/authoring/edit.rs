//! Writing: the form of a consultation, a session, what came of them, and an entity's page.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::{ConsultationId, EntityId};
use serde::Deserialize;
use serde_json::Value;

use super::mistakes::{MistakeView, Mistakes, Teller};
use super::opened::{self, Opened};
use super::rules::Grade;
use super::sent::{NEW, Place, Sent, Sort};
use super::sheet::fill::filled;
use super::sheet::pieces::{Control, Drawing, Piece};
use super::sheet::read::read;
use super::sheet::typed::{Change, Typed};
use super::written::{Form, Purpose};
use super::{arrange, checked, keep};
use crate::app::App;
use crate::console::answer;
use crate::console::flash::Flash;
use crate::console::form::Asked;
use crate::console::frame::Frame;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::store::audit::Action;
use crate::store::authoring::AuthorError;

/// The query of the page for something new.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Whose {
    entity: String,
}

/// What differs between what was typed and what is on record.
#[derive(Debug)]
pub(crate) struct Difference {
    pub(crate) field: String,
    pub(crate) to: String,
    /// In the language of the page, paragraph by paragraph.
    pub(crate) there: Vec<String>,
    pub(crate) here: Vec<String>,
}

#[derive(Template)]
#[template(path = "console/authoring/edit.html")]
struct EditPage {
    frame: Frame,
    /// Where the form is sent.
    action: String,
    /// Where it leads back to.
    back: String,
    was: String,
    entity: String,
    about: String,
    /// The id as it was typed, while it can still be chosen.
    id: Option<String>,
    id_error: Option<String>,
    pieces: Vec<Piece>,
    mistakes: Vec<MistakeView>,
    differences: Vec<Difference>,
    is_conflict: bool,
    is_draft: bool,
}

/// What the form is shown with.
#[derive(Debug, Default)]
struct Shown {
    typed: Typed,
    id: String,
    focus: String,
    mistakes: Mistakes,
    differences: Option<Vec<Difference>>,
}

/// Shows the form.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    place: Place,
    Asked(Whose { entity }): Asked<Whose>,
) -> Result<Response, Trouble> {
    let form = Form::of(&place)?;
    let opened = open(&app, &place, &entity).await?;
    allowed(form, &opened)?;
    let shown = Shown { typed: form.filled(&opened), ..Shown::default() };
    Ok(show(&app, frame, form, &opened, shown))
}

/// Arranges, or keeps what was written.
pub(super) async fn send(
    State(app): State<App>,
    visit: Visit,
    frame: Frame,
    member: Member,
    place: Place,
    sent: Sent,
) -> Result<Response, Trouble> {
    let form = Form::of(&place)?;
    let opened = open(&app, &place, &sent.one("entity")).await?;
    allowed(form, &opened)?;
    let mut shown = Shown { typed: sent.typed.clone(), id: sent.one("id"), ..Shown::default() };
    if let Some(change) = Change::of(&sent.deed) {
        shown.focus = arrange::arrange(form.fields, &mut shown.typed, change);
        return Ok(show(&app, frame, form, &opened, shown));
    }
    if !matches!(sent.deed.as_str(), "save" | "check") {
        return Ok(show(&app, frame, form, &opened, shown));
    }
    let teller = Teller { words: frame.words(), fields: form.fields };
    let reading = read(form.fields, &shown.typed, opened.zone());
    shown.mistakes = teller.slips(&shown.typed, &reading.slips);
    let id = new_id(&opened, &shown.id, &reading.value);
    if let Err(message) = &id {
        let text = frame.text(message).to_string();
        shown.mistakes.by_path.insert("id".to_owned(), text.clone());
        shown.mistakes.listed.push(MistakeView { to: "id".to_owned(), text });
    }
    if !shown.mistakes.listed.is_empty() {
        return Ok(show(&app, frame, form, &opened, shown));
    }
    let mut whole = form.merged(&opened.value, reading.value);
    if let Ok(Some(id)) = &id {
        whole.insert("id".to_owned(), id.clone().into());
    }
    checked::fill_in(form, &opened, &mut whole);
    // Nothing that was left empty stands between the fields any more: places are those of the definition.
    shown.typed = filled(form.fields, &form.own(&whole), opened.zone());
    if sent.was != opened.was() {
        shown.differences = Some(differences(&frame, form, &opened, &whole));
        return Ok(show(&app, frame, form, &opened, shown));
    }
    if !opened.draft {
        let found = checked::before_publishing(form, &opened, &whole);
        let errors = found.iter().filter(|finding| finding.grade == Grade::Error);
        shown.mistakes = teller.findings(&shown.typed, errors);
        if !shown.mistakes.listed.is_empty() {
            return Ok(show(&app, frame, form, &opened, shown));
        }
    }
    let work = match opened.work(whole.clone()) {
        Ok(work) => work,
        Err(error) => return Ok(unreadable(&app, frame, form, &opened, shown, &error)),
    };
    let action = action(form, &opened);
    let changed = checked::changed_keys(&opened.value, &opened::kept(&work));
    match keep::keep(&app, &member, &opened, work, action, changed).await {
        Ok(()) => {
            let id = id.ok().flatten().unwrap_or_else(|| opened.id.clone());
            let path = format!("{}/{id}", opened.sort.path());
            if sent.deed == "check" && opened.draft {
                return answer::back_to(&visit, &format!("{path}/publish"), done(action)).await;
            }
            answer::back_to(&visit, &path, done(action)).await
        }
        Err(AuthorError::Changed) if opened.print.is_none() => {
            let text = frame.text("authoring-slip-id-taken").to_string();
            shown.mistakes.by_path.insert("id".to_owned(), text.clone());
            shown.mistakes.listed.push(MistakeView { to: "id".to_owned(), text });
            Ok(show(&app, frame, form, &opened, shown))
        }
        Err(AuthorError::Changed) => {
            let opened = Opened::of(&app, opened.sort, &opened.id).await?;
            shown.differences = Some(differences(&frame, form, &opened, &whole));
            Ok(show(&app, frame, form, &opened, shown))
        }
        Err(AuthorError::Mistakes(mistakes)) => {
            let found = checked::of_mistakes(&mistakes);
            shown.mistakes = teller.findings(&shown.typed, found.iter());
            Ok(show(&app, frame, form, &opened, shown))
        }
        Err(AuthorError::Failed(why)) => {
            tracing::error!(%why, "a work was not kept");
            Err(Trouble::Unavailable)
        }
    }
}

/// What the page is about: something on record, or something new of an entity.
async fn open(app: &App, place: &Place, entity: &str) -> Result<Opened, Trouble> {
    if place.id != NEW || place.sort == Sort::Entity {
        return Opened::of(app, place.sort, &place.id).await;
    }
    let catalogue = app.shelf.catalogue();
    let first = || catalogue.entities().first().map(|entity| entity.id.clone());
    let id: Option<EntityId> = if entity.is_empty() { first() } else { entity.parse().ok() };
    let entity = id.and_then(|id| catalogue.entity(&id)).ok_or(Trouble::NotFound)?;
    Ok(Opened::begun(place.sort, entity))
}

/// A deadline is moved while it lies ahead, and what came of something is written once it is over.
fn allowed(form: &Form, opened: &Opened) -> Result<(), Trouble> {
    let may = match form.purpose {
        Purpose::Main => true,
        Purpose::Extension => opened.may_be_extended(),
        Purpose::Outcome => !opened.draft && opened.is_over(),
    };
    if may { Ok(()) } else { Err(Trouble::Outdated) }
}

/// The id of something new: as it was typed, else of its English title, else of today.
fn new_id(
    opened: &Opened,
    typed: &str,
    value: &serde_json::Map<String, Value>,
) -> Result<Option<String>, &'static str> {
    if opened.print.is_some() {
        return Ok(None);
    }
    let typed = typed.trim();
    let english = value.get("title").and_then(|title| title.get("en")).and_then(Value::as_str);
    let id = match (typed, english.map(slug)) {
        ("", Some(slug)) if !slug.is_empty() => slug,
        ("", _) => format!("{}-{}", opened.entity.id, crate::clock::now_secs()),
        (typed, _) => typed.to_owned(),
    };
    let fits = id != NEW && id.parse::<ConsultationId>().is_ok();
    if fits { Ok(Some(id)) } else { Err("authoring-slip-id") }
}

fn slug(title: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' };
    let words: String = title.chars().map(plain).collect();
    let mut slug = words.split_whitespace().collect::<Vec<_>>().join("-");
    slug.truncate(48);
    slug.trim_matches('-').to_owned()
}

fn action(form: &Form, opened: &Opened) -> Action {
    match (opened.sort, form.purpose) {
        (Sort::Entity, _) => Action::EntityChanged,
        (_, Purpose::Outcome) => Action::OutcomePublished,
        (_, Purpose::Extension) => Action::DeadlineMoved,
        _ if opened.print.is_none() => Action::DraftBegun,
        _ if opened.draft => Action::DraftChanged,
        _ => Action::PublishedChanged,
    }
}

fn done(action: Action) -> Flash {
    Flash::done(match action {
        Action::DraftBegun | Action::DraftChanged => "authoring-done-draft",
        Action::OutcomePublished => "authoring-done-outcome",
        Action::DeadlineMoved => "authoring-done-extension",
        _ => "authoring-done-published",
    })
}

/// A definition takes less than its form: told as it is, since no person can have typed it.
fn unreadable(
    app: &App,
    frame: Frame,
    form: &'static Form,
    opened: &Opened,
    mut shown: Shown,
    error: &serde_json::Error,
) -> Response {
    tracing::warn!(%error, "a form is no definition");
    let text = frame.text("authoring-slip-unreadable").to_string();
    shown.mistakes.listed.push(MistakeView { to: "main".to_owned(), text });
    show(app, frame, form, opened, shown)
}

fn differences(
    frame: &Frame,
    form: &'static Form,
    opened: &Opened,
    mine: &serde_json::Map<String, Value>,
) -> Vec<Difference> {
    checked::differences(frame.words(), frame.language, form, opened, mine)
}

fn show(app: &App, frame: Frame, form: &'static Form, opened: &Opened, shown: Shown) -> Response {
    let Shown { typed, id, focus, mistakes, differences } = shown;
    let status = match (&differences, mistakes.listed.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let sources = opened.sources(app, frame.language);
    let drawing = Drawing {
        words: frame.words(),
        typed: &typed,
        errors: &mistakes.by_path,
        focus: &focus,
        sources: &sources,
    };
    let pieces = drawing.pieces(form.fields);
    let is_new = opened.print.is_none();
    let deed = match form.purpose {
        Purpose::Main => "edit",
        Purpose::Extension => "extend",
        Purpose::Outcome => "outcome",
    };
    let action = if is_new {
        format!("{}/{NEW}", opened.sort.path())
    } else {
        format!("{}/{deed}", opened.path())
    };
    let back = if is_new { opened.sort.path().to_owned() } else { opened.path() };
    let title = match (is_new, opened.sort) {
        (true, Sort::Session) => frame.text("authoring-new-session").to_string(),
        (true, _) => frame.text("authoring-new-consultation").to_string(),
        (false, _) => frame.text(form.title).to_string(),
    };
    let about = opened.title(frame.language).text;
    frame.titled(title).send(status, |frame| EditPage {
        action,
        back,
        was: opened.was(),
        entity: opened.entity.id.to_string(),
        about,
        id: is_new.then_some(id),
        id_error: mistakes.by_path.get("id").cloned(),
        pieces,
        mistakes: mistakes.listed,
        is_conflict: differences.is_some(),
        differences: differences.unwrap_or_default(),
        is_draft: opened.draft,
        frame,
    })
}
