//! The list as a pure machine: events in, the next model and effects out.

use std::sync::Arc;

use sawt_kit::backend::Failure;
use sawt_wire::{Activity, ActivityList, Addresses, ProblemCode};

use super::model::{Model, Phase, Query, View};

/// What happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The element is there.
    Begun,
    /// A page of the list came for the question of that number.
    Paged(u32, Box<ActivityList>),
    /// It did not.
    PageFailed(u32, Failure),
    /// Others are asked for.
    QueryChanged(Query),
    /// All are asked for.
    EverythingAsked,
    /// More are asked for.
    MoreAsked,
    /// Try again.
    RetryAsked,
    /// Something may have opened or closed, or the page was away.
    TimePassed,
    /// The address of the entity's page, where it has one.
    PageKnown(Option<Addresses>),
}

/// Where the focus goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The heading of the list.
    List,
    /// A line, by its kind's word and its id.
    Line(String),
}

/// What is to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Ask for a page of the list.
    Fetch {
        /// The number of the question.
        turn: u32,
        /// Which activities.
        query: Query,
        /// From where on.
        cursor: Option<String>,
    },
    /// Keep what the reader sees for this tab.
    Remember(View),
    /// Move the focus.
    Focus(Target),
    /// Tell the page.
    Tell(Told),
}

/// What the page is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// The list is there.
    Ready,
    /// It could not be loaded.
    Failed(Option<ProblemCode>),
}

/// The next model, and what is to be done.
pub fn update(model: &Model, event: Event) -> (Model, Vec<Effect>) {
    let mut next = model.clone();
    let effects = step(&mut next, event);
    (next, effects)
}

fn step(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Begun => vec![read(model)],
        Event::Paged(turn, list) if turn == model.turn => paged(model, *list),
        Event::PageFailed(turn, failure) if turn == model.turn => failed(model, failure),
        Event::QueryChanged(query) => turn_to(model, query),
        Event::EverythingAsked => {
            let mut effects = turn_to(model, Query::default());
            // The button that was pressed goes away.
            effects.push(Effect::Focus(Target::List));
            effects
        }
        Event::MoreAsked => more(model),
        Event::RetryAsked => {
            if model.phase == Phase::Ready {
                model.asked = true;
                model.focus_from = model.focus_from.or(Some(0));
            }
            vec![read(model)]
        }
        Event::TimePassed if model.phase == Phase::Ready && !model.reading => vec![read(model)],
        // An answer that was overtaken, and nothing to look at again.
        Event::Paged(..) | Event::PageFailed(..) | Event::TimePassed => vec![],
        Event::PageKnown(page) => {
            model.page = page;
            vec![]
        }
    }
}

/// Asks for the list from its beginning.
fn read(model: &mut Model) -> Effect {
    model.coming.clear();
    ask(model, None)
}

fn ask(model: &mut Model, cursor: Option<String>) -> Effect {
    model.turn += 1;
    model.reading = true;
    model.failure = None;
    Effect::Fetch { turn: model.turn, query: model.fixed.and(model.view.chosen), cursor }
}

fn turn_to(model: &mut Model, query: Query) -> Vec<Effect> {
    model.view = View { chosen: query, shown: model.step };
    model.asked = true;
    model.stale = true;
    model.focus_from = None;
    vec![read(model), Effect::Remember(model.view)]
}

fn more(model: &mut Model) -> Vec<Effect> {
    if model.reading {
        return more_of_what_comes(model);
    }
    if !model.has_more() {
        return vec![];
    }
    let first_new = model.shown().len();
    model.view.shown += model.step;
    let remember = Effect::Remember(model.view);
    match model.next.clone() {
        Some(cursor) if model.lines.len() < model.view.shown => {
            model.asked = true;
            model.focus_from = Some(first_new);
            model.coming.clone_from(&model.lines);
            vec![ask(model, Some(cursor)), remember]
        }
        _ => {
            model.told = Some(model.shown().len());
            let focus = model.lines.get(first_new).map(|line| Effect::Focus(line_of(line)));
            [remember].into_iter().chain(focus).collect()
        }
    }
}

/// What is on its way is read on until there is more. A second press asks for nothing else than the first.
fn more_of_what_comes(model: &mut Model) -> Vec<Effect> {
    if model.focus_from.is_some() {
        return vec![];
    }
    model.asked = true;
    model.focus_from = Some(model.view.shown);
    model.view.shown += model.step;
    vec![Effect::Remember(model.view)]
}

/// The target that a line is.
pub(super) fn line_of(line: &Activity) -> Target {
    let kind = super::model::word_of(&super::model::KINDS, &line.kind);
    Target::Line([kind, "/", &line.id].concat())
}

fn paged(model: &mut Model, list: ActivityList) -> Vec<Effect> {
    let known = model.coming.len();
    for activity in list.activities {
        // What moved between two pages comes twice.
        let same = |have: &Arc<Activity>| have.kind == activity.kind && have.id == activity.id;
        if !model.coming.iter().any(same) {
            model.coming.push(Arc::new(activity));
        }
    }
    // A page that brings nothing new would be asked for again and again.
    let goes_on = model.coming.len() > known && model.coming.len() < model.view.shown;
    if let Some(cursor) = list.next_cursor.clone().filter(|_| goes_on) {
        return vec![ask(model, Some(cursor))];
    }
    model.lines = std::mem::take(&mut model.coming);
    model.next = list.next_cursor;
    model.reading = false;
    model.stale = false;
    let mut effects = Vec::new();
    match std::mem::replace(&mut model.phase, Phase::Ready) {
        Phase::Ready => {}
        Phase::Waiting => effects.push(Effect::Tell(Told::Ready)),
        // The button that was pressed goes away.
        Phase::Failed(_) => {
            effects.extend([Effect::Tell(Told::Ready), Effect::Focus(Target::List)]);
        }
    }
    if std::mem::take(&mut model.asked) {
        model.told = Some(model.shown().len());
        let first_new = model.focus_from.take().and_then(|at| model.lines.get(at));
        effects.extend(first_new.map(|line| Effect::Focus(line_of(line))));
    }
    effects
}

fn failed(model: &mut Model, failure: Failure) -> Vec<Effect> {
    model.reading = false;
    model.coming.clear();
    if model.phase != Phase::Ready {
        let code = failure.code();
        model.phase = Phase::Failed(failure);
        return vec![Effect::Tell(Told::Failed(code))];
    }
    if std::mem::take(&mut model.asked) {
        if model.stale {
            model.lines.clear();
            model.next = None;
        }
        model.told = None;
        model.failure = Some(failure);
    }
    vec![]
}
