//! What a person sees of a countdown: where it stands, the time left, and what belongs to its deadline.

mod badge;
mod calendar;
mod extensions;
mod standing;
mod timer;

use std::sync::Arc;

use leptos::prelude::{StoredValue, WithValue};
use sawt_kit::backend::Failure;
use sawt_kit::dom::{El, el};
use sawt_kit::i18n::Texts;
use sawt_kit::live;
use sawt_kit::parts::{note, state_word, unavailable};
use sawt_kit::program::{self, Dispatch, Reading};
use sawt_kit::widget::Host;

use super::config::{CountdownConfig, Variant};
use super::effects::Performer;
use super::model::{Model, Said};
use super::period::Period;
use super::state::{Effect, Event, update};

/// What every part of the view needs. A copy is the same.
#[derive(Clone, Copy)]
struct Ui {
    host: Host,
    model: Reading<Model>,
    dispatch: Dispatch<Event>,
    texts: Texts,
    config: StoredValue<CountdownConfig>,
}

impl Ui {
    /// A part of the model, read anew with every change.
    fn part<T: 'static>(self, read: fn(&Model) -> T) -> impl Fn() -> T + Copy {
        move || self.model.with(read)
    }

    fn configured<T>(self, read: impl FnOnce(&CountdownConfig) -> T) -> T {
        self.config.with_value(read)
    }

    /// By how many days the Hijri date differs, where it is shown.
    fn hijri(self, period: &Period) -> Option<i8> {
        self.configured(|config| {
            config.hijri.then(|| config.hijri_adjust.unwrap_or(period.hijri_adjust))
        })
    }
}

/// Which face it shows.
#[derive(Debug, Clone, PartialEq)]
enum Face {
    Loading,
    Unavailable(Failure),
    Period(Arc<Period>),
}

fn face(model: &Model) -> Face {
    use sawt_kit::loading::Loading;

    match &model.period {
        // The time is told a moment after what is counted down to.
        Loading::Loaded(period) if model.told.is_some() => Face::Period(period.clone()),
        Loading::Failed(failure) => Face::Unavailable(failure.clone()),
        Loading::Waiting | Loading::Loaded(_) => Face::Loading,
    }
}

/// The whole countdown.
pub(super) fn countdown(config: CountdownConfig, host: Host) -> El {
    let performer = Performer::new(host, config.source.clone());
    let variant = config.variant;
    let (model, dispatch) = program::run(Model::new(variant.pace()), update, {
        let performer = performer.clone();
        move |effect, dispatch| performer.perform(effect, dispatch)
    });
    let ui = Ui { host, model, dispatch, texts: host.texts(), config: StoredValue::new(config) };
    performer.perform(Effect::Load, dispatch);
    let badge = variant == Variant::Badge;
    el(if badge { "span" } else { "section" })
        .attr("part", "frame")
        .class(match variant {
            Variant::Badge => "badge-frame",
            Variant::Text => "frame text",
            Variant::Blocks => "frame blocks",
            Variant::Bar => "frame bars",
        })
        .live_attr("data-state", move || {
            model.with(|model| model.state().map(|state| state_word(state).into()))
        })
        .live_flag("aria-busy", move || model.with(|model| face(model) == Face::Loading))
        .live(ui.part(face), move |face| match face {
            Face::Loading => vec![note(&ui.texts.get("common-loading"))],
            Face::Unavailable(failure) => {
                vec![unavailable(failure, ui.texts, move || dispatch.send(Event::RetryAsked))]
            }
            Face::Period(period) if badge => vec![badge::badge(period, ui)],
            Face::Period(period) => vec![whole(period, variant, ui)],
        })
        .child(live::said(move || model.with(|model| said(model, ui.texts))))
}

fn whole(period: &Arc<Period>, variant: Variant, ui: Ui) -> El {
    let label = ui.configured(|config| config.label.clone());
    let timer = match variant {
        Variant::Blocks => timer::blocks(ui),
        Variant::Bar => timer::bar(ui),
        Variant::Text | Variant::Badge => timer::words(ui),
    };
    el("div")
        .class("countdown")
        .children(label.map(|label| el("p").attr("part", "label").class("label").text(&label)))
        .child(standing::standing(period, ui))
        .child(timer)
        .child(standing::own_time(period, ui))
        .child(standing::outcome(period, ui))
        .child(calendar::add(period, ui))
        .children(extensions::extensions(period, ui))
}

/// What screen readers are told without being asked.
fn said(model: &Model, texts: Texts) -> String {
    let about = model.period.loaded().map(|period| standing::about(period.about));
    let about = about.unwrap_or_default();
    match model.said {
        None => String::new(),
        Some(Said::Opened) => texts.with("countdown-has-opened", [("about", about.into())]),
        Some(Said::Left(left)) => {
            texts.with("countdown-left", [("left", left.words(texts).into())])
        }
        Some(Said::Closed) => texts.with("countdown-has-closed", [("about", about.into())]),
    }
}
