//! What a person sees of an entity's page: its blocks, one below the other.

mod arrivals;
mod contact;
mod endings;
mod figures;
mod people;
mod share;
mod years;

use std::sync::Arc;

use leptos::prelude::StoredValue;
use sawt_kit::dom::{El, el};
use sawt_kit::embed::embed;
use sawt_kit::i18n::Texts;
use sawt_kit::loading::Loading;
use sawt_kit::parts::unavailable;
use sawt_kit::program::{self, Dispatch, Reading};
use sawt_kit::widget::Host;
use sawt_wire::EntityDefinition;

use super::config::ParticipationConfig;
use super::effects::{Performer, focus_name};
use super::model::{Model, Section};
use super::state::{Event, Figures, Target, update};

/// What every part of the view needs. A copy is the same.
#[derive(Clone, Copy)]
struct Ui {
    host: Host,
    model: Reading<Model>,
    dispatch: Dispatch<Event>,
    texts: Texts,
    config: StoredValue<ParticipationConfig>,
}

impl Ui {
    fn send(self, event: Event) {
        self.dispatch.send(event);
    }

    fn get(self, message: &str) -> String {
        self.texts.get(message)
    }

    /// A count in the element's digits.
    fn number(self, count: u64) -> String {
        #[expect(clippy::cast_precision_loss, reason = "exact below 2^53, far above any count")]
        self.texts.locale().number(count as f64)
    }

    /// A calendar year in the element's digits, which no separator divides.
    fn year(self, year: i16) -> String {
        let locale = self.texts.locale();
        let digit = |c: char| match c.to_digit(10) {
            Some(digit) => locale.number(f64::from(digit)),
            None => c.to_string(),
        };
        year.to_string().chars().map(digit).collect()
    }
}

/// The whole page.
pub(super) fn participation(config: ParticipationConfig, host: Host) -> El {
    let performer = Performer::new(host, config.entity.clone());
    let figures = if config.sections.contains(&Section::Indicators) {
        Figures::Shown
    } else {
        Figures::LeftOut
    };
    let (model, dispatch) = program::run(Model::default(), update, move |effect, dispatch| {
        performer.perform(effect, dispatch);
    });
    let ui = Ui { host, model, dispatch, texts: host.texts(), config: StoredValue::new(config) };
    dispatch.send(Event::Begun(figures));
    el("section")
        .attr("part", "frame")
        .class("frame page")
        .live_flag("aria-busy", move || model.with(|model| model.entity == Loading::Waiting))
        .live(
            move || model.with(|model| model.entity.clone()),
            move |entity| match entity {
                Loading::Waiting if host.has_fallback() => vec![],
                Loading::Waiting => {
                    vec![el("p").class("loading").text(&ui.get("common-loading"))]
                }
                Loading::Failed(failure) => {
                    vec![unavailable(failure, ui.texts, move || ui.send(Event::RetryAsked))]
                }
                Loading::Loaded(entity) => vec![page(entity, ui)],
            },
        )
}

fn page(entity: &Arc<EntityDefinition>, ui: Ui) -> El {
    use leptos::prelude::WithValue;
    let sections = ui.config.with_value(|config| config.sections.clone());
    let blocks = sections.iter().flat_map(|section| drawn(*section, entity, ui));
    el("div")
        .class("blocks")
        .attr("tabindex", "-1")
        .attr("data-focus", focus_name(Target::Page))
        .children(blocks)
}

/// The blocks of a section; none where the entity has defined nothing for it.
fn drawn(section: Section, entity: &Arc<EntityDefinition>, ui: Ui) -> Vec<El> {
    let defined = entity.participation.clone().unwrap_or_default();
    match section {
        Section::Commitment => {
            defined.commitment.iter().map(|it| people::commitment(it, ui)).collect()
        }
        Section::Officer => vec![people::officer(entity, &defined, ui)],
        Section::Channels if defined.channels.is_empty() => vec![],
        Section::Channels => vec![people::channels(&defined.channels, ui)],
        Section::Activities => vec![activities(entity, ui)],
        Section::Indicators => vec![figures::figures(ui)],
        Section::Disclaimer => {
            defined.disclaimer.iter().map(|it| endings::disclaimer(it, ui)).collect()
        }
        Section::Blocks => defined.blocks.iter().map(|it| endings::block(it, ui)).collect(),
        Section::Share => share::share(entity, ui).into_iter().collect(),
    }
}

/// A block below its heading.
fn block(part: &str, title: El) -> El {
    let title = title.attr("part", "title").class("title");
    el("section")
        .attr("part", &["block ", part].concat())
        .class(&["block ", part].concat())
        .child(title)
}

/// A block whose heading is one of our messages.
fn named(part: &str, message: &str, ui: Ui) -> El {
    let id = ["title-", part].concat();
    block(part, ui.host.heading(0).attr("id", &id).text(&ui.get(message)))
        .attr("aria-labelledby", &id)
}

/// It brings its own heading.
fn activities(entity: &EntityDefinition, ui: Ui) -> El {
    let list = embed(ui.host, "activities", &[("entity", entity.id.as_str())]).class("inner");
    el("div").attr("part", "block activities").class("block activities").child(list)
}

/// A term and what stands for it.
fn fact(term: El, value: El) -> El {
    el("div").class("fact").child(el("dt").child(term)).child(el("dd").child(value))
}

fn span(text: &str) -> El {
    el("span").text(text)
}
