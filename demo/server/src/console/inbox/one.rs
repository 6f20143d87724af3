//! One submission: what was answered, who can be reached, what the entity replies, and what was done so far.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::{OfficeId, SubmissionState, Writer};
use serde::Deserialize;

use super::PATH;
use super::act::{self, Came, LeftView};
use super::answers::{self, AnswerView, Told};
use super::draft::{Draft, Mistake};
use super::filters::{Filters, state_name};
use super::history::{EntryView, Teller};
use super::line::LineView;
use crate::app::App;
use crate::catalogue::HeldForm;
use crate::clock;
use crate::console::answer;
use crate::console::flash::Flash;
use crate::console::form::{Asked, Form};
use crate::console::frame::Frame;
use crate::console::member::{Member, Right};
use crate::console::queue::card::{Paragraphs, ReplyView, office_name};
use crate::console::queue::choices::{self, Group};
use crate::console::queue::key;
use crate::console::queue::when::When;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::http::body::Named;
use crate::said::Said;
use crate::store::forms::SubmissionId;
use crate::store::forms::inbox::{Whole, Wish};
use crate::store::moderation::acts::Desk;
use crate::store::moderation::wordings::Use;
use crate::words::Language;

/// The query of its address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    /// The inbox as it was left.
    from: String,
}

/// What was written since, either way.
#[derive(Debug)]
struct MessageView {
    from_sender: bool,
    text: Paragraphs,
    at: When,
}

/// What a colleague noted.
#[derive(Debug)]
struct NoteView {
    by: Option<String>,
    text: Paragraphs,
    at: When,
}

#[derive(Template)]
#[template(path = "console/inbox/one.html")]
struct OnePage {
    frame: Frame,
    line: LineView,
    language_name: Option<&'static str>,
    page: Option<String>,
    taken_by: Option<String>,
    answers: Vec<AnswerView>,
    /// True while contact data is kept.
    has_contact: bool,
    /// With its question; only where it was asked for.
    contact: Vec<AnswerView>,
    reply: Option<ReplyView>,
    rating: Option<(u8, Option<String>)>,
    messages: Vec<MessageView>,
    notes: Vec<NoteView>,
    history: Vec<EntryView>,
    draft: Draft,
    mistake: Option<Mistake>,
    left: Vec<LeftView>,
    preview: Option<ReplyView>,
    letter: Option<Paragraphs>,
    signing: Vec<Group>,
    ready: Vec<Group>,
    offices: Vec<Group>,
    /// In forms, its message, and whether it stands there.
    states: Vec<(&'static str, String, bool)>,
    may_answer: bool,
    /// The inbox as it was left.
    from: String,
}

impl OnePage {
    /// True where that field is filled in wrongly.
    fn is_wrong(&self, field: &str) -> bool {
        self.mistake.is_some_and(|mistake| mistake.field() == field)
    }
}

/// What the page is shown with.
#[derive(Default)]
pub(super) struct Shown {
    draft: Draft,
    shows_contact: bool,
    mistake: Option<Mistake>,
    left: Vec<LeftView>,
    /// The reply, or the message, as its sender would read it.
    previews: bool,
}

impl Shown {
    /// With contact data, and all that was filled in.
    pub(super) fn with_contact(draft: Draft) -> Self {
        Self { draft, shows_contact: true, ..Self::default() }
    }
}

/// Shows it.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    member: Member,
    Named(id): Named<String>,
    Asked(From { from }): Asked<From>,
) -> Result<Response, Trouble> {
    let draft = Draft::empty(Filters::of_path(&from).path())?;
    show(&app, frame, &member, read(&id)?, Shown { draft, ..Shown::default() }).await
}

/// Does what a button asks for; the page comes back with what was filled in when nothing was done.
pub(super) async fn act(
    State(app): State<App>,
    visit: Visit,
    frame: Frame,
    member: Member,
    Named(id): Named<String>,
    Form(mut draft): Form<Draft>,
) -> Result<Response, Trouble> {
    let id = read(&id)?;
    let mut shown = Shown::default();
    match draft.deed.as_str() {
        "preview" => {
            shown.mistake = draft.answer()?.err();
            shown.previews = shown.mistake.is_none();
        }
        // What is sent cannot be taken back: it is read once more before.
        "message" => {
            shown.mistake = draft.letter().err();
            shown.previews = shown.mistake.is_none();
        }
        "ready" => {
            let ready = choices::wording(&app, &draft.ready).await?;
            let both = format!("{}\n\n{ready}", draft.reply.trim_end());
            both.trim().clone_into(&mut draft.reply);
        }
        deed => {
            let message = act::told(deed);
            match act::carry_out(&app, &member, frame.words(), &draft).await? {
                Came::Done(done, left) if left.is_empty() => {
                    let flash = Flash::done(message).counting(done);
                    return answer::back_to(&visit, &here(id, &draft.back), flash).await;
                }
                Came::Done(_, left) => {
                    shown.left = left;
                    draft.key = key::new_key()?;
                }
                Came::Mistaken(mistake) => shown.mistake = Some(mistake),
            }
        }
    }
    show(&app, frame, &member, id, Shown { draft, ..shown }).await
}

fn read(id: &str) -> Result<SubmissionId, Trouble> {
    id.parse().map_err(|_| Trouble::NotFound)
}

/// The page.
///
/// # Errors
/// `not-found`, `unavailable`.
pub(super) async fn show(
    app: &App,
    frame: Frame,
    member: &Member,
    id: SubmissionId,
    Shown { mut draft, shows_contact, mistake, left, previews }: Shown,
) -> Result<Response, Trouble> {
    let whole = app.store.submission(id).await?.ok_or(Trouble::NotFound)?;
    let files = app.store.files_of(id).await?;
    app.shelf.refresh(&*app.store).await?;
    let catalogue = app.shelf.catalogue();
    let mut forms = catalogue.written_forms().iter();
    let held = forms.find(|held| held.definition.id == whole.line.submission.form);
    let held = held.ok_or(Trouble::NotFound)?;
    let language = frame.language;
    fill_in(&mut draft, held, &whole);
    let teller = One { held, language };
    let preview = match draft.answer()? {
        Ok(Wish::Reply { office, text }) if previews && draft.deed == "preview" => {
            Some(teller.reply(&office, &text, clock::now_ms()))
        }
        _ => None,
    };
    let letter = draft.letter().ok().filter(|_| previews && draft.deed == "message");
    let entity = || std::iter::once(&*held.entity);
    let ready = choices::of_wordings(app, entity(), Use::Reply, &draft.ready, language).await?;
    let status = match (&mistake, left.is_empty()) {
        (Some(_), _) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, false) => StatusCode::CONFLICT,
        (None, true) => StatusCode::OK,
    };
    let may_answer = frame.may(Right::Moderate);
    let contact =
        if shows_contact && may_answer { teller.contact(&whole.contact) } else { Vec::new() };
    let Whole { line, taken_by_name, messages, notes, history, .. } = whole;
    let submission = &line.submission;
    let history = Teller {
        words: frame.words(),
        entity: &held.entity,
        zone: &held.definition.time_zone,
        language,
    }
    .history(history);
    let messages = messages.into_iter().map(|message| MessageView {
        from_sender: message.from == Writer::Sender,
        text: Paragraphs::whole(&message.text),
        at: teller.when(message.at_ms),
    });
    let notes = notes.into_iter().map(|note| NoteView {
        by: note.by,
        text: Paragraphs::whole(&note.text),
        at: teller.when(note.at_ms),
    });
    let reply = submission.reply.as_ref();
    let reply = reply.map(|reply| teller.reply(&reply.office, &reply.text, reply.at_ms));
    let rating = submission.rating.clone().map(|rating| (rating.rating, rating.text));
    let assigned = submission.office.clone().map(|office| teller.desk(office)).unwrap_or_default();
    let from = Filters::of_path(&draft.back).path();
    let view = LineView::of(&line, held, member.id(), language);
    let title = match &view.reference {
        Some(reference) => {
            frame.text("inbox-one").with("reference", reference.as_str()).to_string()
        }
        None => frame.text("inbox-unnamed").to_string(),
    };
    Ok(frame.titled(title).send(status, |frame| OnePage {
        language_name: Language::of_tag(&submission.language).map(Language::name),
        page: submission.page.clone(),
        taken_by: taken_by_name,
        answers: answers::all(&held.definition, &submission.answers, &files, language),
        has_contact: line.has_contact,
        contact,
        reply,
        rating,
        messages: messages.collect(),
        notes: notes.collect(),
        history,
        signing: choices::of_offices(entity(), &draft.signed, language),
        offices: choices::of_offices(entity(), &assigned, language),
        states: states(submission.state),
        line: view,
        from,
        draft,
        mistake,
        left,
        preview,
        letter: letter.map(|text| Paragraphs::whole(&text)),
        ready,
        may_answer,
        frame,
    }))
}

/// In which words a submission to that form is told.
struct One<'a> {
    held: &'a HeldForm,
    language: Language,
}

impl One<'_> {
    fn when(&self, ms: i64) -> When {
        When::of(ms, &self.held.definition.time_zone, self.language)
    }

    fn desk(&self, office: OfficeId) -> String {
        Desk { entity: self.held.entity.id.clone(), office }.to_string()
    }

    fn reply(&self, office: &OfficeId, text: &str, at_ms: i64) -> ReplyView {
        ReplyView {
            entity: Said::of(&self.held.entity.name, self.language),
            office: office_name(&self.held.entity, office, self.language),
            text: Paragraphs::whole(text),
            at: self.when(at_ms),
        }
    }

    fn contact(&self, kept: &[(sawt_wire::FieldId, String)]) -> Vec<AnswerView> {
        let view = |(id, value): &(sawt_wire::FieldId, String)| {
            let field = self.held.definition.field(id);
            let question = field.map(|field| Said::of(&field.label, self.language));
            let is_name = field.is_some_and(|field| field.kind == sawt_wire::FieldType::Name);
            let told = if is_name {
                Told::Text(Paragraphs::whole(value))
            } else {
                Told::Latin(value.clone())
            };
            AnswerView { question: question.unwrap_or_else(|| Said::plain(id.as_str())), told }
        };
        kept.iter().map(view).collect()
    }
}

/// The reply that is there, and the office that looks after it, where nothing else was filled in.
fn fill_in(draft: &mut Draft, held: &HeldForm, whole: &Whole) {
    if !draft.deed.is_empty() {
        return;
    }
    let submission = &whole.line.submission;
    let signed = match &submission.reply {
        Some(reply) => {
            draft.reply.clone_from(&reply.text);
            Some(reply.office.clone())
        }
        None => submission.office.clone(),
    };
    let only = || match held.entity.offices.as_slice() {
        [only] => Some(only.id.clone()),
        _ => None,
    };
    let desk = |office| Desk { entity: held.entity.id.clone(), office }.to_string();
    draft.signed = signed.or_else(only).map(desk).unwrap_or_default();
}

fn states(now: SubmissionState) -> Vec<(&'static str, String, bool)> {
    let all = [
        SubmissionState::Received,
        SubmissionState::UnderStudy,
        SubmissionState::Answered,
        SubmissionState::Closed,
    ];
    let of = |state| {
        let name = state_name(state);
        (name, format!("inbox-state-{name}"), state == now)
    };
    all.map(of).into()
}

/// The address of this page, with the way back to the inbox.
fn here(id: SubmissionId, from: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("from", &Filters::of_path(from).path());
    format!("{PATH}/{id}?{}", query.finish())
}
