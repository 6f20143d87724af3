//! The page as a pure machine: events in, the next model and effects out.

use sawt_kit::backend::Failure;
use sawt_kit::loading::Loading;
use sawt_wire::{Addresses, EntityDefinition, Indicators, ProblemCode};

use super::model::{Copied, Model};

/// What happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The element is there; figures are shown, or not.
    Begun(Figures),
    /// The entity came, or did not.
    EntityCame(Result<Box<EntityDefinition>, Failure>),
    /// Its figures came, or did not.
    IndicatorsCame(Result<Box<Indicators>, Failure>),
    /// The whole page shall be tried again.
    RetryAsked,
    /// The figures alone shall be.
    IndicatorsRetryAsked,
    /// The link shall lie in the clipboard.
    CopyAsked,
    /// It does, or the browser did not let it.
    CopyEnded(Copied),
}

/// Whether figures are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figures {
    /// They are.
    Shown,
    /// The webmaster left them out.
    LeftOut,
}

/// What is to be done outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Ask for the entity.
    LoadEntity,
    /// Ask for its figures.
    LoadIndicators,
    /// Put the link to the entity's page into the clipboard; to this page, where it has none.
    Copy(Option<Addresses>),
    /// Move the focus.
    Focus(Target),
    /// Tell the page.
    Tell(Told),
}

/// Where the focus goes when a button that tried again goes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// To the whole page.
    Page,
    /// To the figures.
    Indicators,
}

/// What the page is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// The page is there.
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
        Event::Begun(Figures::Shown) => vec![Effect::LoadEntity, Effect::LoadIndicators],
        Event::EntityCame(answer) => {
            let again = matches!(model.entity, Loading::Failed(_));
            model.entity = model.entity.after(answer.map(|entity| *entity));
            match &model.entity {
                Loading::Failed(failure) => vec![Effect::Tell(Told::Failed(failure.code()))],
                _ if again => vec![Effect::Tell(Told::Ready), Effect::Focus(Target::Page)],
                _ => vec![Effect::Tell(Told::Ready)],
            }
        }
        Event::IndicatorsCame(answer) => {
            let again = matches!(model.indicators, Loading::Failed(_)) && answer.is_ok();
            model.indicators = model.indicators.after(answer.map(|indicators| *indicators));
            again.then_some(Effect::Focus(Target::Indicators)).into_iter().collect()
        }
        Event::Begun(Figures::LeftOut) | Event::RetryAsked => vec![Effect::LoadEntity],
        Event::IndicatorsRetryAsked => vec![Effect::LoadIndicators],
        Event::CopyAsked => vec![Effect::Copy(model.page())],
        Event::CopyEnded(copied) => {
            model.copied = copied;
            vec![]
        }
    }
}
