//! The inbox: what is due first, and the form that assigns and closes several at once.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::act::{self, Came, LeftView};
use super::draft::{Draft, Mistake};
use super::filters::{CONCERNS, Filters, STATES};
use super::line::LineView;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::clock;
use crate::console::answer;
use crate::console::flash::Flash;
use crate::console::form::{Asked, Form};
use crate::console::frame::Frame;
use crate::console::member::{Member, Right};
use crate::console::queue::choices::{self, Choice, Group};
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::said::Said;
use crate::store::forms::inbox::{InboxCounts, Searched, Sought};
use crate::words::Language;

/// Submissions of a page.
const PAGE: u32 = 25;

/// A link that changes a filter.
#[derive(Debug)]
struct Tab {
    message: String,
    count: Option<u64>,
    path: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "console/inbox/list.html")]
struct InboxPage {
    frame: Frame,
    filters: Filters,
    draft: Draft,
    mistake: Option<Mistake>,
    done: Option<String>,
    left: Vec<LeftView>,
    states: Vec<Tab>,
    concerns: Vec<Tab>,
    entities: Vec<Choice>,
    forms: Vec<Group>,
    offices: Vec<Group>,
    assigned: Vec<Group>,
    has_own_office: bool,
    lines: Vec<LineView>,
    next: Option<String>,
    answers: bool,
    /// From here on, as the submissions' pages come back to it.
    here: String,
}

/// What the page is shown with.
#[derive(Default)]
struct Shown {
    draft: Draft,
    mistake: Option<Mistake>,
    done: Option<String>,
    left: Vec<LeftView>,
}

/// Shows it.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    member: Member,
    Asked(filters): Asked<Filters>,
) -> Result<Response, Trouble> {
    let draft = Draft::empty(filters.path())?;
    show(&app, frame, &member, filters, Shown { draft, ..Shown::default() }).await
}

/// Assigns or closes, then shows the page again; with what could not be done.
pub(super) async fn act(
    State(app): State<App>,
    visit: Visit,
    frame: Frame,
    member: Member,
    Form(draft): Form<Draft>,
) -> Result<Response, Trouble> {
    let filters = Filters::of_path(&draft.back);
    if draft.deed == "stay" {
        return show(&app, frame, &member, filters, Shown { draft, ..Shown::default() }).await;
    }
    let message = act::told(&draft.deed);
    match act::carry_out(&app, &member, frame.words(), &draft).await? {
        Came::Done(done, left) if left.is_empty() => {
            answer::back_to(&visit, &filters.path(), Flash::done(message).counting(done)).await
        }
        Came::Done(done, left) => {
            let told = frame.text(message).with("count", done).to_string();
            let done = (done > 0).then_some(told);
            // What was chosen is read anew: it may be chosen again.
            let draft = Draft { pick: Vec::new(), ..Draft::empty(draft.back)? };
            let shown = Shown { draft, done, left, mistake: None };
            show(&app, frame, &member, filters, shown).await
        }
        Came::Mistaken(mistake) => {
            let shown = Shown { draft, mistake: Some(mistake), ..Shown::default() };
            show(&app, frame, &member, filters, shown).await
        }
    }
}

async fn show(
    app: &App,
    frame: Frame,
    member: &Member,
    filters: Filters,
    Shown { draft, mistake, done, left }: Shown,
) -> Result<Response, Trouble> {
    app.shelf.refresh(&*app.store).await?;
    let catalogue = app.shelf.catalogue();
    let language = frame.language;
    let own = app.store.own_office(member.id()).await?;
    let sought = filters.sought(member.id(), own.as_ref(), clock::now_ms())?;
    // Whoever may not read contact data does not find it out by searching either.
    let searched =
        if frame.may(Right::Moderate) { Searched::ContactsToo } else { Searched::Answers };
    let sought = Sought { searched, ..sought };
    let counts = app.store.inbox_counts(sought.clone()).await?;
    let page = app.store.inbox(sought.clone(), filters.order(), filters.spot()?, PAGE + 1);
    let mut found = page.await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let next = found.last().filter(|_| more).map(|last| filters.beyond(last.spot).path());
    let lines = found.iter().filter_map(|line| {
        let mut forms = catalogue.written_forms().iter();
        let held = forms.find(|held| held.definition.id == line.submission.form)?;
        let mut view = LineView::of(line, held, member.id(), language);
        view.chosen = draft.pick.contains(&view.pick);
        Some(view)
    });
    let lines = lines.collect();
    let status = match (&mistake, left.is_empty()) {
        (Some(_), _) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, false) => StatusCode::CONFLICT,
        (None, true) => StatusCode::OK,
    };
    let all = || choices::entities(&catalogue, None);
    let theirs = choices::entities(&catalogue, sought.entity.as_ref());
    let open = counts.received + counts.under_study;
    let title = frame.text("inbox-title").with("count", open).to_string();
    Ok(frame.titled(title).send(status, |frame| InboxPage {
        answers: frame.may(Right::Moderate),
        states: states(&filters, &counts),
        concerns: concerns(&filters, &counts),
        entities: choices::of_entities(&catalogue, &filters.entity, language),
        forms: forms(&catalogue, &filters.form, language),
        offices: choices::of_offices(all(), &filters.office, language),
        assigned: choices::of_offices(theirs, &draft.office, language),
        has_own_office: own.is_some(),
        here: filters.path(),
        filters,
        draft,
        mistake,
        done,
        left,
        lines,
        next,
        frame,
    }))
}

fn states(filters: &Filters, counts: &InboxCounts) -> Vec<Tab> {
    let InboxCounts { received, under_study, answered, closed, .. } = *counts;
    let count = |name: &str| match name {
        "open" => received + under_study,
        "received" => received,
        "under-study" => under_study,
        "answered" => answered,
        "closed" => closed,
        _ => received + under_study + answered + closed,
    };
    let tab = |(name, _): (&str, _)| Tab {
        message: format!("inbox-state-{name}"),
        count: Some(count(name)),
        path: filters.in_state(name).path(),
        current: filters.state() == name,
    };
    STATES.map(tab).into()
}

fn concerns(filters: &Filters, counts: &InboxCounts) -> Vec<Tab> {
    let count = |name: &str| match name {
        "overdue" => Some(counts.overdue),
        "awaiting" => Some(counts.awaiting),
        "suspicious" => Some(counts.suspicious),
        "erased" => Some(counts.erased),
        _ => None,
    };
    let tab = |name: &str| Tab {
        message: format!("inbox-only-{name}"),
        count: count(name),
        path: filters.with_only(name).path(),
        current: filters.only == name,
    };
    CONCERNS.map(tab).into()
}

/// All forms, by entity.
fn forms(catalogue: &Catalogue, chosen: &str, language: Language) -> Vec<Group> {
    let of = |entity: &sawt_wire::EntityDefinition| {
        let own = catalogue.written_forms().iter().filter(|held| held.entity.id == entity.id);
        let choices = own.filter(|held| !held.definition.draft).map(|held| Choice {
            value: held.definition.id.to_string(),
            label: Said::of(&held.definition.title, language),
            chosen: held.definition.id.as_str() == chosen,
        });
        Group { label: Said::of(&entity.name, language), choices: choices.collect() }
    };
    let groups = catalogue.entities().into_iter().map(of);
    groups.filter(|group| !group.choices.is_empty()).collect()
}
