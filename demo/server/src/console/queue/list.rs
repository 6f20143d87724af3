//! The queue: what waits, in the order in which it should be looked at, and the form that decides about it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use sawt_wire::CommentKind;

use super::act::{self, Came};
use super::card::{Card, Telling};
use super::choices::{self, Choice, Group};
use super::draft::{Draft, Mistake};
use super::filters::{CONCERNS, Filters, STATES, kind_name};
use super::notice::{self, LeftView, Notice};
use crate::app::App;
use crate::clock;
use crate::console::answer;
use crate::console::flash::Flash;
use crate::console::form::{Asked, Form};
use crate::console::frame::Frame;
use crate::console::member::{Member, Right};
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::said::Said;
use crate::store::moderation::queue::{After, Concern, QueueCounts};
use crate::store::moderation::wordings::Use;

/// Comments of a page.
const PAGE: u32 = 25;

/// A link that changes a filter.
#[derive(Debug)]
pub(crate) struct Tab {
    pub(crate) message: String,
    pub(crate) count: u64,
    pub(crate) path: String,
    pub(crate) current: bool,
}

#[derive(Template)]
#[template(path = "console/queue/list.html")]
struct QueuePage {
    frame: Frame,
    filters: Filters,
    draft: Draft,
    mistake: Option<Mistake>,
    left: Vec<LeftView>,
    notice: Option<Notice>,
    states: Vec<Tab>,
    concerns: Vec<Tab>,
    /// Published comments whose reply is late, where this page does not show them.
    overdue: Option<(u64, String)>,
    entities: Vec<Choice>,
    threads: Vec<Group>,
    /// In addresses, its message, and whether it is chosen.
    kinds: Vec<(&'static str, String, bool)>,
    offices: Vec<Group>,
    own_offices: Vec<Group>,
    own_office: Option<Said>,
    assigned: Vec<Group>,
    wordings: Vec<Group>,
    cards: Vec<Card>,
    next: Option<String>,
    moderates: bool,
    /// From here on, as the comments' pages come back to it.
    here: String,
}

impl QueuePage {
    /// True where that field is filled in wrongly.
    fn is_wrong(&self, field: &str) -> bool {
        self.mistake.is_some_and(|mistake| mistake.field() == field)
    }
}

/// Shows it.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    member: Member,
    Asked(filters): Asked<Filters>,
) -> Result<Response, Trouble> {
    let draft = Draft::empty(filters.path())?;
    show(&app, frame, &member, Shown { filters, draft, mistake: None, left: Vec::new() }).await
}

/// Decides, then shows the page that the form stands on; with what was filled in when nothing could be done.
pub(super) async fn decide(
    State(app): State<App>,
    visit: Visit,
    frame: Frame,
    member: Member,
    Form(draft): Form<Draft>,
) -> Result<Response, Trouble> {
    let filters = Filters::of_path(&draft.back);
    if draft.stays() {
        let shown = Shown { filters, draft, mistake: None, left: Vec::new() };
        return show(&app, frame, &member, shown).await;
    }
    let (mistake, left) = match act::carry_out(&app, &member, &draft).await? {
        Came::Done(outcome) => {
            return match outcome.act {
                Some(act) => {
                    Ok(Redirect::to(&notice::telling(&filters.path(), act)).into_response())
                }
                None => {
                    answer::back_to(&visit, &filters.path(), Flash::done("queue-told-same")).await
                }
            };
        }
        Came::Nothing(outcome) => {
            (None, notice::all_left(&app, frame.words(), &outcome.left).await?)
        }
        Came::Mistaken(mistake) => (Some(mistake), Vec::new()),
    };
    show(&app, frame, &member, Shown { filters, draft, mistake, left }).await
}

/// What the page is shown with.
struct Shown {
    filters: Filters,
    draft: Draft,
    mistake: Option<Mistake>,
    left: Vec<LeftView>,
}

async fn show(
    app: &App,
    frame: Frame,
    member: &Member,
    Shown { filters, draft, mistake, left }: Shown,
) -> Result<Response, Trouble> {
    let catalogue = app.shelf.catalogue();
    let language = frame.language;
    let own = app.store.own_office(member.id()).await?;
    let now_ms = clock::now_ms();
    let sought = filters.sought(&catalogue, own.as_ref(), now_ms)?;
    let counts = app.store.queue_counts(sought.clone()).await?;
    let mut lines = app.store.queue(sought.clone(), filters.after()?, PAGE + 1).await?;
    let more = lines.len() > PAGE as usize;
    lines.truncate(PAGE as usize);
    let last = lines.last().map(|line| After { late: line.late, place: line.comment.place });
    let next = last.filter(|_| more).map(|last| filters.beyond(last).path());
    let telling = Telling { catalogue: &catalogue, language };
    let mut cards: Vec<Card> = lines.into_iter().filter_map(|line| telling.card(line)).collect();
    for card in &mut cards {
        let id = card.pick.split(':').next();
        card.chosen = draft.pick.iter().any(|pick| pick.split(':').next() == id);
    }
    let only = sought.entity.clone();
    let theirs = || choices::entities(&catalogue, only.as_ref());
    let wordings =
        choices::of_wordings(app, theirs(), Use::Reason, &draft.wording, language).await?;
    let own_office = own.as_ref().and_then(|desk| {
        let entity = catalogue.entity(&desk.entity)?;
        Some(super::card::office_name(&entity, &desk.office, language))
    });
    let notice = notice::of(app, frame.words(), &filters.act).await?;
    let title = frame.text("queue-title").with("count", counts.awaiting).to_string();
    let status = match (&mistake, left.is_empty()) {
        (Some(_), _) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, false) => StatusCode::CONFLICT,
        (None, true) => StatusCode::OK,
    };
    let own_desk = own.map(|desk| desk.to_string()).unwrap_or_default();
    Ok(frame.titled(title).send(status, |frame| QueuePage {
        moderates: frame.may(Right::Moderate),
        overdue: overdue(&filters, &counts),
        states: states(&filters, &counts),
        concerns: concerns(&filters, &counts),
        entities: choices::of_entities(&catalogue, &filters.entity, language),
        threads: choices::of_threads(&catalogue, &filters, language),
        kinds: kinds(&filters),
        offices: choices::of_offices(
            choices::entities(&catalogue, None),
            &filters.office,
            language,
        ),
        own_offices: choices::of_offices(choices::entities(&catalogue, None), &own_desk, language),
        own_office,
        assigned: choices::of_offices(theirs(), &draft.office, language),
        here: filters.path(),
        wordings,
        filters,
        draft,
        mistake,
        left,
        notice,
        cards,
        next,
        frame,
    }))
}

fn states(filters: &Filters, counts: &QueueCounts) -> Vec<Tab> {
    let all = counts.awaiting + counts.published + counts.refused + counts.withdrawn;
    let count = |name: &str| match name {
        "awaiting" => counts.awaiting,
        "published" => counts.published,
        "refused" => counts.refused,
        "withdrawn" => counts.withdrawn,
        _ => all,
    };
    let tab = |(name, _): (&str, _)| Tab {
        message: format!("queue-state-{name}"),
        count: count(name),
        path: filters.in_state(name).path(),
        current: filters.state() == name,
    };
    STATES.map(tab).into()
}

fn concerns(filters: &Filters, counts: &QueueCounts) -> Vec<Tab> {
    let count = |concern| match concern {
        Concern::Flagged => counts.flagged,
        Concern::Reported => counts.reported,
        Concern::Overdue => counts.overdue,
        Concern::Marked => counts.marked,
    };
    let tab = |(name, concern): (&str, Concern)| Tab {
        message: format!("queue-only-{name}"),
        count: count(concern),
        path: filters.with_only(name).path(),
        current: filters.only == name,
    };
    CONCERNS.map(tab).into()
}

/// How many replies are late outside of what is shown, and where they are.
fn overdue(filters: &Filters, counts: &QueueCounts) -> Option<(u64, String)> {
    let elsewhere = counts.overdue_in_all.checked_sub(counts.overdue).filter(|count| *count > 0)?;
    let path = Filters { only: "overdue".to_owned(), ..filters.in_state("all") }.path();
    Some((elsewhere, path))
}

fn kinds(filters: &Filters) -> Vec<(&'static str, String, bool)> {
    let named = CommentKind::ALL.map(kind_name);
    named.map(|name| (name, format!("queue-kind-{name}"), name == filters.kind)).into()
}
