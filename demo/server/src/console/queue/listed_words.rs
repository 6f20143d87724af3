//! The words that an entity does not publish unread: a list of lines, as `sawt-server words` takes it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::EntityId;
use serde::Deserialize;

use super::choices::Choice;
use super::ready_texts::{Whose, entity};
use crate::app::App;
use crate::console::answer;
use crate::console::flash::Flash;
use crate::console::form::{Asked, Form};
use crate::console::frame::Frame;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::listing::{self, ListingError};
use crate::screening::{Extent, ListedWord, Screen, Severity};
use crate::store::ReadError;
use crate::store::moderation::ListError;
use crate::store::moderation::queue::Sought;

/// Comments that a new list is tried on.
const LOOKED: u32 = 500;

/// Words of a list.
const MOST: usize = 2000;

/// The fields of the form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    entity: String,
    #[serde(rename = "do")]
    deed: String,
    words: String,
    /// The list as it was when the page was opened.
    read: String,
}

/// A word as it is looked for.
#[derive(Debug)]
struct Matched {
    word: String,
    folded: String,
    refused: bool,
    begins: bool,
}

/// What the list would have done.
#[derive(Debug)]
struct Effect {
    matched: Vec<Matched>,
    looked: usize,
    held: usize,
    refused: usize,
}

#[derive(Template)]
#[template(path = "console/queue/words.html")]
struct WordsPage {
    frame: Frame,
    entity: String,
    entities: Vec<Choice>,
    typed: Typed,
    mistake: Option<String>,
    effect: Option<Effect>,
    /// The list as somebody else has left it.
    now: Option<String>,
}

/// Shows the list.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    Asked(Whose { entity: named }): Asked<Whose>,
) -> Result<Response, Trouble> {
    let (id, _) = entity(&app, &frame, &named)?;
    let words = written(&current(&app, &id).await?);
    let typed = Typed { entity: id.into(), read: words.clone(), words, ..Typed::default() };
    show(&app, frame, Shown { typed, ..Shown::default() })
}

/// Tries the list, or keeps it.
pub(super) async fn replace(
    State(app): State<App>,
    visit: Visit,
    frame: Frame,
    member: Member,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let (id, _) = entity(&app, &frame, &typed.entity)?;
    let words = match listing::read(&typed.words) {
        Ok(words) if words.len() > MOST => return Err(Trouble::TooLarge),
        Ok(words) => words,
        Err(error) => {
            let mistake = Some(told(&frame, &error));
            return show(&app, frame, Shown { typed, mistake, ..Shown::default() });
        }
    };
    if typed.deed == "preview" {
        let effect = Some(effect(&app, &id, &words).await?);
        return show(&app, frame, Shown { typed, effect, ..Shown::default() });
    }
    let read = listing::read(&typed.read).map_err(|_| Trouble::Malformed)?;
    let witness = member.witness(&app.secret);
    match app.store.list_words(witness, id.clone(), Some(read), words).await {
        Ok(()) => {
            app.shelf.refresh(&*app.store).await?;
            let path = format!("/console/words?entity={id}");
            answer::back_to(&visit, &path, Flash::done("queue-words-kept")).await
        }
        Err(ListError::Changed) => {
            let now = written(&current(&app, &id).await?);
            let mistake = Some(frame.text("queue-words-changed").to_string());
            let typed = Typed { read: now.clone(), ..typed };
            let shown = Shown { typed, mistake, now: Some(now), ..Shown::default() };
            show(&app, frame, shown)
        }
        Err(ListError::NoEntity(_)) => Err(Trouble::NotFound),
        Err(ListError::Failed(error)) => {
            tracing::error!(error, "a list was not kept");
            Err(Trouble::Unavailable)
        }
    }
}

fn told(frame: &Frame, error: &ListingError) -> String {
    match error {
        ListingError::NoWord { line, found } => frame
            .text("queue-words-no-word")
            .with("line", *line)
            .with("found", found.as_str())
            .to_string(),
        _ => frame.text("trouble-malformed").to_string(),
    }
}

async fn current(app: &App, entity: &EntityId) -> Result<Vec<ListedWord>, ReadError> {
    Ok(app.store.definitions().await?.words.remove(entity).unwrap_or_default())
}

fn written(words: &[ListedWord]) -> String {
    words.iter().map(listing::written).collect::<Vec<_>>().join("\n")
}

/// Of the entity's latest comments, those that the list would have held or refused.
async fn effect(app: &App, id: &EntityId, words: &[ListedWord]) -> Result<Effect, Trouble> {
    let catalogue = app.shelf.catalogue();
    let known = catalogue.entity(id).ok_or(Trouble::NotFound)?;
    let screen = Screen::of(&known, words);
    let sought = Sought { entity: Some(id.clone()), ..Sought::default() };
    let lines = app.store.queue(sought, None, LOOKED).await?;
    let (mut held, mut refused) = (0, 0);
    for line in &lines {
        match screen.look(&line.comment.text, line.comment.name.as_deref()) {
            Err(_) => refused += 1,
            Ok(flags) if flags.iter().any(|flag| flag.detail.is_some()) => held += 1,
            Ok(_) => {}
        }
    }
    let matched = words.iter().map(|word| Matched {
        word: word.word.clone(),
        folded: word.folded(),
        refused: word.severity == Severity::Refuse,
        begins: word.extent == Extent::Prefix,
    });
    Ok(Effect { matched: matched.collect(), looked: lines.len(), held, refused })
}

/// What the page is shown with.
#[derive(Default)]
struct Shown {
    typed: Typed,
    mistake: Option<String>,
    effect: Option<Effect>,
    now: Option<String>,
}

fn show(
    app: &App,
    frame: Frame,
    Shown { typed, mistake, effect, now }: Shown,
) -> Result<Response, Trouble> {
    let (id, entities) = entity(app, &frame, &typed.entity)?;
    let status = match (&mistake, &now) {
        (_, Some(_)) => StatusCode::CONFLICT,
        (Some(_), None) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, None) => StatusCode::OK,
    };
    let title = frame.text("bar-words").to_string();
    Ok(frame.titled(title).send(status, |frame| WordsPage {
        frame,
        entity: id.into(),
        entities,
        typed,
        mistake,
        effect,
        now,
    }))
}
