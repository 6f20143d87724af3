//! Writing a form as JSON: what is wrong is named line by line, what is right is seen as the public would see it.

use askama::Template;
use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::{FormDefinition, FormId};
use serde::Deserialize;
use serde_json::json;

use super::check;
use super::differences::{self, Difference};
use super::drawing::{self, Control, Drawing};
use super::opened::Opened;
use super::reading::{self, Wrong};
use super::{PATH, schema};
use crate::app::App;
use crate::console::answer;
use crate::console::authoring::keep;
use crate::console::authoring::rules::Grade;
use crate::console::flash::Flash;
use crate::console::form::{Form, MOST_BYTES_OF_ALL};
use crate::console::frame::Frame;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::http::body::Named;
use crate::store::audit::Action;
use crate::store::authoring::{AuthorError, Print, Work};

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    definition: String,
    /// The version that was read.
    was: String,
    /// The button that was pressed.
    #[serde(rename = "do")]
    deed: String,
}

/// A form that may be as long as any.
pub(super) struct Sent(Typed);

impl<S: Sync> FromRequest<S> for Sent {
    type Rejection = Trouble;

    async fn from_request(request: Request, _: &S) -> Result<Self, Trouble> {
        let Form(typed) = Form::<Typed>::read_up_to(request, MOST_BYTES_OF_ALL).await?;
        // Browsers send the end of a line as two characters.
        Ok(Self(Typed { definition: typed.definition.replace("\r\n", "\n"), ..typed }))
    }
}

/// What the editor is shown with.
#[derive(Debug, Default)]
struct Shown {
    definition: String,
    errors: Vec<Wrong>,
    warnings: Vec<Wrong>,
    differences: Option<Vec<Difference>>,
    drawings: Vec<Drawing>,
    /// True when it was checked, and nothing stands against it.
    is_right: bool,
}

#[derive(Template)]
#[template(path = "console/forms/edit.html")]
struct EditPage {
    frame: Frame,
    action: String,
    back: String,
    was: String,
    schema: &'static str,
    is_draft: bool,
    is_conflict: bool,
    differences: Vec<Difference>,
    errors: Vec<Wrong>,
    warnings: Vec<Wrong>,
    drawings: Vec<Drawing>,
    is_right: bool,
    definition: String,
}

/// Shows the editor of a form.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    Named(id): Named<FormId>,
) -> Result<Response, Trouble> {
    let opened = Opened::of(&app, id.as_str()).await?;
    let shown = Shown { definition: opened.text(), ..Shown::default() };
    Ok(show(frame, Some(&opened), shown))
}

/// Checks or keeps a new form.
pub(super) async fn begin(
    State(app): State<App>,
    visit: Visit,
    frame: Frame,
    member: Member,
    Sent(typed): Sent,
) -> Result<Response, Trouble> {
    app.shelf.refresh(&*app.store).await?;
    send_to(&app, &visit, frame, &member, None, typed).await
}

/// Checks or keeps another version.
pub(super) async fn send(
    State(app): State<App>,
    visit: Visit,
    frame: Frame,
    member: Member,
    Named(id): Named<FormId>,
    Sent(typed): Sent,
) -> Result<Response, Trouble> {
    let opened = Opened::of(&app, id.as_str()).await?;
    send_to(&app, &visit, frame, &member, Some(opened), typed).await
}

async fn send_to(
    app: &App,
    visit: &Visit,
    frame: Frame,
    member: &Member,
    opened: Option<Opened>,
    Typed { definition, was, deed }: Typed,
) -> Result<Response, Trouble> {
    let words = frame.words();
    let mut shown = Shown { definition, ..Shown::default() };
    let mut form = match reading::read(&shown.definition, words) {
        Ok(form) => form,
        Err(wrong) => {
            shown.errors = wrong;
            return Ok(show(frame, opened.as_ref(), shown));
        }
    };
    let is_draft = opened.as_ref().is_none_or(|opened| opened.form().draft);
    form.draft = is_draft;
    let standing = standing(app, opened.as_ref(), &form);
    let (entity, wrong) = match standing {
        Ok(entity) => (entity, Vec::new()),
        Err((path, message)) => {
            let found = [(path.to_owned(), words.text(message).to_string())];
            shown.errors = reading::placed(&shown.definition, found.into_iter());
            shown.drawings = drawing::both(&form, frame.language).into();
            return Ok(show(frame, opened.as_ref(), shown));
        }
    };
    let found = check::before_publishing(&form, &entity, words);
    shown.errors = wrong;
    shown.errors.extend(check::at_lines(&shown.definition, &found, Grade::Error));
    shown.warnings = check::at_lines(&shown.definition, &found, Grade::Warning);
    shown.drawings = drawing::both(&form, frame.language).into();
    shown.is_right = shown.errors.is_empty();
    let saves = matches!(deed.as_str(), "save" | "publish");
    // A draft may lack what a public form may not.
    if !saves || !(is_draft || shown.is_right) {
        return Ok(show(frame, opened.as_ref(), shown));
    }
    let read = opened.as_ref().map(|opened| opened.print.clone());
    if read.as_ref().is_some_and(|print| print.0 != was) {
        return Ok(conflict(frame, opened.as_ref(), shown, &form));
    }
    let id = form.id.clone();
    match kept(app, member, read, form.clone(), opened.as_ref()).await {
        Ok(()) => {
            let path = format!("{PATH}/{id}");
            let (path, done) = match (is_draft, deed.as_str()) {
                (true, "publish") => (format!("{path}/publish"), "authoring-done-draft"),
                (true, _) => (path, "authoring-done-draft"),
                (false, _) => (path, "authoring-done-published"),
            };
            answer::back_to(visit, &path, Flash::done(done)).await
        }
        Err(AuthorError::Changed) if opened.is_none() => {
            let taken = words.text("authoring-slip-id-taken").to_string();
            let found = std::iter::once(("/id".to_owned(), taken));
            shown.errors = reading::placed(&shown.definition, found);
            Ok(show(frame, None, shown))
        }
        Err(AuthorError::Changed) => {
            let opened = Opened::of(app, id.as_str()).await?;
            Ok(conflict(frame, Some(&opened), shown, &form))
        }
        Err(AuthorError::Mistakes(mistakes)) => {
            let found = check::of_mistakes(&mistakes, words);
            shown.errors = check::at_lines(&shown.definition, &found, Grade::Error);
            Ok(show(frame, opened.as_ref(), shown))
        }
        Err(error @ AuthorError::Failed(_)) => Err(error.into()),
    }
}

/// The entity of a form that may stand where it was written; else a path and why not.
fn standing(
    app: &App,
    opened: Option<&Opened>,
    form: &FormDefinition,
) -> Result<std::sync::Arc<sawt_wire::EntityDefinition>, (&'static str, &'static str)> {
    if opened.is_some_and(|opened| opened.form().id != form.id) {
        return Err(("/id", "forms-wrong-other-id"));
    }
    if form.id.as_str() == super::NEW {
        return Err(("/id", "forms-wrong-id"));
    }
    app.shelf.catalogue().entity(&form.entity).ok_or(("/entity", "forms-rule-entity"))
}

async fn kept(
    app: &App,
    member: &Member,
    read: Option<Print>,
    form: FormDefinition,
    opened: Option<&Opened>,
) -> Result<(), AuthorError> {
    let action = match opened {
        None => Action::DraftBegun,
        Some(opened) if opened.form().draft => Action::DraftChanged,
        Some(_) => Action::PublishedChanged,
    };
    let changed = match opened {
        None => Vec::new(),
        Some(opened) => differences::between(&json!(opened.form()), &json!(form)),
    };
    let paths: Vec<String> = changed.into_iter().map(|difference| difference.path).collect();
    let work = Work::Form(Box::new(form));
    keep::keep_over(app, member, read, work, action, json!({ "changed": paths })).await
}

/// Somebody else has changed it: nothing was saved, and both versions are shown.
fn conflict(
    frame: Frame,
    opened: Option<&Opened>,
    mut shown: Shown,
    mine: &FormDefinition,
) -> Response {
    let there = opened.map_or(json!({}), |opened| json!(opened.form()));
    shown.differences = Some(differences::between(&there, &json!(mine)));
    show(frame, opened, shown)
}

/// The editor of a form that is not there yet.
pub(super) fn begun(frame: Frame, definition: String) -> Response {
    show(frame, None, Shown { definition, ..Shown::default() })
}

/// The editor.
fn show(frame: Frame, opened: Option<&Opened>, shown: Shown) -> Response {
    let status = match (&shown.differences, shown.errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let title = match opened {
        None => frame.text("forms-new").to_string(),
        Some(_) => frame.text("forms-edit").to_string(),
    };
    let back = opened.map_or_else(|| PATH.to_owned(), Opened::path);
    frame.titled(title).send(status, |frame| EditPage {
        action: opened.map_or_else(|| format!("{PATH}/new"), |_| format!("{back}/edit")),
        back,
        was: opened.map(|opened| opened.print.0.clone()).unwrap_or_default(),
        schema: schema::ADDRESS,
        is_draft: opened.is_none_or(|opened| opened.form().draft),
        is_conflict: shown.differences.is_some(),
        differences: shown.differences.unwrap_or_default(),
        errors: shown.errors,
        warnings: shown.warnings,
        drawings: shown.drawings,
        is_right: shown.is_right,
        definition: shown.definition,
        frame,
    })
}
