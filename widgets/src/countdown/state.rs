//! What a countdown goes through: events in, the next model and effects out.

use sawt_kit::backend::Failure;
use sawt_kit::calendar::Appointment;
use sawt_kit::loading::Loading;
use sawt_wire::{ActivityState, ProblemCode};

use super::model::{MILESTONES_MS, Model, Said};
use super::period::Period;

/// What happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// It is known what it counts down to, or not.
    Loaded(Box<Result<Period, Failure>>),
    /// Time has passed.
    Ticked {
        /// In milliseconds since the Unix epoch.
        now_ms: i64,
        /// How far the device's zone is ahead of UTC, in minutes.
        own_offset_min: i32,
    },
    /// The clock may be wrong: the device has slept.
    Doubted,
    /// The person asked to try again.
    RetryAsked,
    /// The person wants it in a calendar.
    CalendarAsked(Box<Appointment>),
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Ask what it counts down to.
    Load,
    /// Tell the time, now and from now on.
    Tick,
    /// Tell the time again at this instant, or never.
    WakeAt(Option<i64>),
    /// Stand in the place of the page's own content.
    Show,
    /// Tell the page.
    Tell(Told),
    /// Hand an appointment to the reader's calendar.
    Save(Box<Appointment>),
}

/// What the page is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// It is shown, and stands so.
    Ready(ActivityState),
    /// It stands differently.
    Changed(ActivityState),
    /// It did not load.
    Failed(Option<ProblemCode>),
}

/// The next model, and what is to be done.
pub fn update(model: &Model, event: Event) -> (Model, Vec<Effect>) {
    match event {
        Event::Loaded(answer) => loaded(model, *answer),
        Event::Ticked { now_ms, own_offset_min } => ticked(model, now_ms, own_offset_min),
        Event::RetryAsked => {
            (Model { period: Loading::Waiting, ..model.clone() }, vec![Effect::Load])
        }
        // What is on its way has the time with it.
        Event::Doubted if model.period == Loading::Waiting => (model.clone(), Vec::new()),
        Event::Doubted => (model.clone(), vec![Effect::Load]),
        Event::CalendarAsked(appointment) => (model.clone(), vec![Effect::Save(appointment)]),
    }
}

fn loaded(model: &Model, answer: Result<Period, Failure>) -> (Model, Vec<Effect>) {
    let known = model.period.loaded().is_some();
    let code = answer.as_ref().err().map(Failure::code);
    let next = Model { period: model.period.after(answer), ..model.clone() };
    let effects = match code {
        None if known => vec![Effect::Tick],
        None => vec![Effect::Tick, Effect::Show],
        Some(_) if known => Vec::new(),
        Some(code) => vec![Effect::Tell(Told::Failed(code))],
    };
    (next, effects)
}

fn ticked(model: &Model, now_ms: i64, own_offset_min: i32) -> (Model, Vec<Effect>) {
    let mut next = Model { now_ms, own_offset_min, ..model.clone() };
    let mut effects = vec![Effect::WakeAt(next.next_change_ms())];
    next.told = next.state();
    match (model.told, next.told) {
        (None, Some(state)) => effects.push(Effect::Tell(Told::Ready(state))),
        (Some(before), Some(state)) => {
            next.said = said(model, &next).or(model.said);
            if before != state {
                effects.push(Effect::Tell(Told::Changed(state)));
            }
            if state == ActivityState::Closed && before != state {
                // The deadline may have been moved meanwhile, or the outcome be out.
                effects.push(Effect::Load);
            }
        }
        _ => {}
    }
    (next, effects)
}

fn said(before: &Model, now: &Model) -> Option<Said> {
    let (was, is) = (before.told?, now.told?);
    match (was.is_open(), is.is_open()) {
        (false, true) => Some(Said::Opened),
        (true, false) => Some(Said::Closed),
        (true, true) => {
            let closes = now.period.loaded()?.closes_ms?;
            let passed = MILESTONES_MS
                .iter()
                .any(|ms| closes - before.now_ms > *ms && closes - now.now_ms <= *ms);
            now.left().filter(|_| passed).map(Said::Left)
        }
        (false, false) => None,
    }
}
