//! The chooser as a pure machine: events in, the next model and effects out.

use sawt_kit::backend::Failure;
use sawt_kit::loading::Loading;
use sawt_wire::{OptionId, Persona, PersonaChoice, ProblemCode};

use super::model::{Model, Source};

/// What happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The element is there.
    Begun,
    /// The entity's personas came, or did not.
    Came(Result<Vec<Persona>, Failure>),
    /// They shall be asked for again.
    RetryAsked,
    /// A persona was chosen.
    Chosen(OptionId),
    /// A role within it was.
    RoleChosen(OptionId),
    /// Nothing shall be chosen any more.
    Cleared,
}

/// What is to be done outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Ask for the entity's personas.
    Load,
    /// Leave the choice on the page, and tell of it.
    Choose(Option<PersonaChoice>),
    /// Move the focus to the first persona.
    Focus,
    /// Tell the page that the question is there.
    Ready,
    /// Tell it that it is not.
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
        Event::Begun => match &model.source {
            Source::Usual => vec![Effect::Ready],
            Source::Entity(_) => vec![Effect::Load],
        },
        Event::RetryAsked => vec![Effect::Load],
        Event::Came(answer) => {
            let Source::Entity(loading) = &mut model.source else { return vec![] };
            *loading = loading.after(answer);
            match loading {
                Loading::Failed(failure) => vec![Effect::Failed(failure.code())],
                _ => vec![Effect::Ready],
            }
        }
        Event::Chosen(persona) => chosen(model, Some(PersonaChoice { persona, role: None })),
        Event::RoleChosen(role) => {
            let Some(PersonaChoice { persona, .. }) = model.chosen.clone() else { return vec![] };
            chosen(model, Some(PersonaChoice { persona, role: Some(role) }))
        }
        Event::Cleared => {
            let mut effects = chosen(model, None);
            effects.push(Effect::Focus);
            effects
        }
    }
}

fn chosen(model: &mut Model, choice: Option<PersonaChoice>) -> Vec<Effect> {
    model.chosen.clone_from(&choice);
    vec![Effect::Choose(choice)]
}
