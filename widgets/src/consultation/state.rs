//! The consultation as a pure machine: events in, the next model and effects out.

use std::sync::Arc;

use sawt_kit::backend::Failure;
use sawt_kit::loading::Loading;
use sawt_wire::{ActivityState, Problem, ProblemCode};

use super::model::{Card, Model, Standing};

/// What happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// It came, and stands there.
    Loaded(Box<Card>, Standing),
    /// It did not come.
    LoadFailed(Failure),
    /// The person wants another try.
    RetryAsked,
    /// It may have opened or closed, or the page was away.
    TimePassed,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Ask the backend.
    Load,
    /// Show the widget in place of the page's own content, once it is drawn.
    Show,
    /// Tell the page.
    Tell(Told),
}

/// What the page is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// It is shown, and stands there.
    Ready(ActivityState),
    /// It is not shown, for the backend's reason where it gave one.
    Failed(Option<ProblemCode>),
}

/// The next model, and what is to be done.
#[must_use]
pub fn update(model: &Model, event: Event) -> (Model, Vec<Effect>) {
    let mut next = model.clone();
    let effects = match event {
        // Its author is still at it, and nobody else is to see it.
        Event::Loaded(card, _) if card.consultation.draft => failed(&mut next, not_there()),
        Event::Loaded(card, standing) => {
            let first = model.card.loaded().is_none();
            let told = Told::Ready(standing.state);
            if model.card.loaded().map(AsRef::as_ref) != Some(&*card) {
                next.card = Loading::Loaded(Arc::new(*card));
            }
            next.standing = standing;
            if first { vec![Effect::Show, Effect::Tell(told)] } else { vec![] }
        }
        // What was known before is better than a failure.
        Event::LoadFailed(_) if model.card.loaded().is_some() => vec![],
        Event::LoadFailed(failure) => failed(&mut next, failure),
        Event::RetryAsked if matches!(model.card, Loading::Failed(_)) => {
            next.card = Loading::Waiting;
            vec![Effect::Load]
        }
        Event::RetryAsked => vec![],
        Event::TimePassed => vec![Effect::Load],
    };
    (next, effects)
}

fn failed(next: &mut Model, failure: Failure) -> Vec<Effect> {
    let code = failure.code();
    next.card = Loading::Failed(failure);
    vec![Effect::Tell(Told::Failed(code))]
}

fn not_there() -> Failure {
    Failure::Refused(Box::new(Problem {
        kind: String::new(),
        status: 404,
        code: ProblemCode::NotFound,
        title: String::new(),
        now: None,
        errors: Vec::new(),
        retry_after_secs: None,
        current: None,
    }))
}
