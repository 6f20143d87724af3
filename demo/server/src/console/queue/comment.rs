//! One comment: its text and its place, what speaks against it, what was decided, and the entity's reply.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use sawt_wire::{CommentId, ReportReason};
use serde::Deserialize;

use super::act::{self, Came};
use super::card::{Card, ReplyView, Telling};
use super::choices::{self, Group};
use super::draft::{Draft, Mistake};
use super::filters::Filters;
use super::history::{EntryView, Teller};
use super::late;
use super::notice::{self, LeftView, Notice};
use super::when::When;
use crate::app::App;
use crate::catalogue::HeldThread;
use crate::clock;
use crate::console::answer;
use crate::console::flash::Flash;
use crate::console::form::{Asked, Form};
use crate::console::frame::Frame;
use crate::console::member::{Member, Right};
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::http::body::Named;
use crate::store::moderation::KeptReport;
use crate::store::moderation::acts::{Desk, Reply, Settlement};
use crate::store::moderation::queue::Line;
use crate::store::moderation::wordings::Use;

/// The query of its address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    /// The queue as it was left.
    from: String,
    /// The act that the page tells of.
    act: String,
}

/// A reader's report.
#[derive(Debug)]
pub(crate) struct ReportView {
    pub(crate) reason: &'static str,
    pub(crate) text: Option<String>,
    pub(crate) at: When,
    pub(crate) standing: &'static str,
}

#[derive(Template)]
#[template(path = "console/queue/comment.html")]
struct CommentPage {
    frame: Frame,
    card: Card,
    draft: Draft,
    mistake: Option<Mistake>,
    left: Vec<LeftView>,
    notice: Option<Notice>,
    /// The reply as the public would read it.
    preview: Option<ReplyView>,
    signing: Vec<Group>,
    ready: Vec<Group>,
    offices: Vec<Group>,
    wordings: Vec<Group>,
    reports: Vec<ReportView>,
    history: Vec<EntryView>,
    undo_key: String,
    moderates: bool,
    /// The queue as it was left.
    from: String,
    /// This page.
    here: String,
}

impl CommentPage {
    /// True where that field is filled in wrongly.
    fn is_wrong(&self, field: &str) -> bool {
        self.mistake.is_some_and(|mistake| mistake.field() == field)
    }
}

/// Shows it.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    Named(id): Named<CommentId>,
    Asked(From { from, act }): Asked<From>,
) -> Result<Response, Trouble> {
    let draft = Draft::empty(Filters::of_path(&from).path())?;
    let shown = Shown { draft, act, ..Shown::default() };
    show(&app, frame, &id, shown).await
}

/// Decides, shows a preview or takes a ready reply; the page comes back with what was filled in when nothing was done.
pub(super) async fn decide(
    State(app): State<App>,
    visit: Visit,
    frame: Frame,
    member: Member,
    Named(id): Named<CommentId>,
    Form(mut draft): Form<Draft>,
) -> Result<Response, Trouble> {
    let mut shown = Shown::default();
    match draft.deed.as_str() {
        "preview" => {
            shown.mistake = draft.answer()?.err();
            shown.previews = shown.mistake.is_none();
        }
        "ready" => {
            let ready = choices::wording(&app, &draft.ready).await?;
            let both = format!("{}\n\n{ready}", draft.reply.trim_end());
            both.trim().clone_into(&mut draft.reply);
        }
        _ => match act::carry_out(&app, &member, &draft).await? {
            Came::Done(outcome) => {
                let here = here(&id, &draft.back);
                return match outcome.act {
                    Some(act) => Ok(Redirect::to(&notice::telling(&here, act)).into_response()),
                    None => answer::back_to(&visit, &here, Flash::done("queue-told-same")).await,
                };
            }
            Came::Nothing(outcome) => {
                shown.left = notice::all_left(&app, frame.words(), &outcome.left).await?;
            }
            Came::Mistaken(mistake) => shown.mistake = Some(mistake),
        },
    }
    show(&app, frame, &id, Shown { draft, ..shown }).await
}

/// What the page is shown with.
#[derive(Default)]
struct Shown {
    draft: Draft,
    act: String,
    mistake: Option<Mistake>,
    left: Vec<LeftView>,
    previews: bool,
}

async fn show(
    app: &App,
    frame: Frame,
    id: &CommentId,
    Shown { mut draft, act, mistake, left, previews }: Shown,
) -> Result<Response, Trouble> {
    let catalogue = app.shelf.catalogue();
    let promises = late::promises(&catalogue, clock::now_ms());
    let line = app.store.queue_line(id.clone(), promises).await?.ok_or(Trouble::NotFound)?;
    let held = catalogue.thread(&line.comment.thread).ok_or(Trouble::NotFound)?;
    let language = frame.language;
    let telling = Telling { catalogue: &catalogue, language };
    fill_in(&mut draft, &held, &line);
    let preview = match draft.answer()? {
        Ok(answer) if previews => {
            let reply = Reply { office: answer.office, text: answer.text, at_ms: clock::now_ms() };
            Some(telling.reply(&held, &reply))
        }
        _ => None,
    };
    let entity = || std::iter::once(&*held.entity);
    let wordings =
        choices::of_wordings(app, entity(), Use::Reason, &draft.wording, language).await?;
    let ready = choices::of_wordings(app, entity(), Use::Reply, &draft.ready, language).await?;
    let assigned =
        line.decided.office.clone().map(|office| desk(&held, office)).unwrap_or_default();
    let teller = Teller { words: frame.words(), entity: &held.entity, language };
    let history = teller.history(app.store.history(id.clone()).await?);
    let concerns = app.store.concerns(id.clone()).await?;
    let reports = concerns.reports.into_iter().map(|report| ReportView {
        reason: reason_message(report.reason),
        at: When::of(report.at_ms, &held.entity.time_zone, language),
        standing: standing_message(&report),
        text: report.text,
    });
    let notice = notice::of(app, frame.words(), &act).await?;
    let status = match (&mistake, left.is_empty()) {
        (Some(_), _) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, false) => StatusCode::CONFLICT,
        (None, true) => StatusCode::OK,
    };
    let from = Filters::of_path(&draft.back).path();
    let title = frame.text("queue-comment-title").to_string();
    let undo_key = super::key::new_key()?;
    let card = telling.card(line).ok_or(Trouble::NotFound)?;
    Ok(frame.titled(title).send(status, |frame| CommentPage {
        moderates: frame.may(Right::Moderate),
        signing: choices::of_offices(entity(), &draft.signed, language),
        offices: choices::of_offices(entity(), &assigned, language),
        here: here(id, &from),
        from,
        reports: reports.collect(),
        card,
        draft,
        mistake,
        left,
        notice,
        preview,
        ready,
        wordings,
        history,
        undo_key,
        frame,
    }))
}

/// The reply that is there, and the office that looks after the comment, where nothing else was filled in.
fn fill_in(draft: &mut Draft, held: &HeldThread, line: &Line) {
    if !draft.deed.is_empty() {
        return;
    }
    let signed = match &line.decided.reply {
        Some(reply) => {
            draft.reply.clone_from(&reply.text);
            Some(reply.office.clone())
        }
        None => line.decided.office.clone(),
    };
    let only = || match held.entity.offices.as_slice() {
        [only] => Some(only.id.clone()),
        _ => None,
    };
    draft.signed = signed.or_else(only).map(|office| desk(held, office)).unwrap_or_default();
}

fn desk(held: &HeldThread, office: sawt_wire::OfficeId) -> String {
    Desk { entity: held.entity.id.clone(), office }.to_string()
}

/// The address of this page, with the way back to the queue.
fn here(id: &CommentId, from: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("from", &Filters::of_path(from).path());
    format!("/console/queue/{id}?{}", query.finish())
}

fn reason_message(reason: ReportReason) -> &'static str {
    match reason {
        ReportReason::Abuse => "queue-report-abuse",
        ReportReason::Spam => "queue-report-spam",
        ReportReason::PersonalData => "queue-report-personal-data",
        ReportReason::OffTopic => "queue-report-off-topic",
        ReportReason::Other | ReportReason::Unknown => "queue-report-other",
    }
}

fn standing_message(report: &KeptReport) -> &'static str {
    match (report.resolved_ms, report.settled) {
        (None, _) => "queue-report-open",
        (_, Some(Settlement::Upheld)) => "queue-report-upheld",
        (_, Some(Settlement::Dismissed)) => "queue-report-dismissed",
        (_, None) => "queue-report-closed",
    }
}
