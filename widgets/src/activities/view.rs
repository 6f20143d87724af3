//! What a person sees of an entity's activities.

mod badge;
mod filter;
mod line;

use leptos::prelude::StoredValue;
use sawt_kit::backend::Failure;
use sawt_kit::dom::{El, button, el};
use sawt_kit::i18n::Texts;
use sawt_kit::parts::{note, unavailable};
use sawt_kit::program::{self, Dispatch, Reading};
use sawt_kit::widget::Host;
use sawt_wire::Addresses;

use super::config::{ActivitiesConfig, Variant};
use super::effects::{self, Performer, focus_name};
use super::model::{GROUPS, Group, Model, Phase, Query, word_of};
use super::state::{Event, Target, update};

/// What a badge counts at most: no home page has more.
const COUNTED: usize = 500;

/// What every part of the view needs. A copy is the same.
#[derive(Clone, Copy)]
struct Ui {
    host: Host,
    model: Reading<Model>,
    dispatch: Dispatch<Event>,
    texts: Texts,
}

impl Ui {
    /// A part of the model, read anew with every change.
    fn part<T: 'static>(self, read: fn(&Model) -> T) -> impl Fn() -> T + Copy {
        move || self.model.with(read)
    }

    fn send(self, event: Event) {
        self.dispatch.send(event);
    }

    /// A button that says `message` and sends `event`.
    fn button(self, part: &str, message: &str, event: fn() -> Event) -> El {
        let words = self.texts.get(message);
        button(part, "button quiet", &words, move || self.send(event()))
    }
}

/// The list, or the badge.
pub(super) fn activities(config: ActivitiesConfig, host: Host) -> El {
    let (variant, href) = (config.variant, config.href.clone().map(Addresses::Same));
    let fixed = match variant {
        Variant::List => config.fixed,
        Variant::Badge => Query { state: Some(Group::Open), ..config.fixed },
    };
    let step = if variant == Variant::Badge { COUNTED } else { config.limit };
    let initial = Model::new(fixed, step, effects::recalled(&config));
    let performer = Performer::new(host, config);
    let (model, dispatch) = program::run(initial, update, {
        let performer = performer.clone();
        move |effect, dispatch| performer.perform(effect, dispatch)
    });
    let ui = Ui { host, model, dispatch, texts: host.texts() };
    effects::watch(dispatch);
    dispatch.send(Event::Begun);
    if variant == Variant::Badge {
        if href.is_none() {
            performer.find_page(dispatch);
        }
        return badge::badge(fixed.kind, href, ui);
    }
    let performer = StoredValue::new_local(performer);
    el("section")
        .attr("part", "frame")
        .class("frame")
        .live_flag("aria-busy", ui.part(|model| model.phase == Phase::Waiting))
        .live(ui.part(|model| model.phase.clone()), move |phase| match phase {
            Phase::Waiting if host.has_fallback() => None,
            Phase::Waiting => Some(loading(ui)),
            Phase::Failed(failure) => {
                Some(unavailable(failure, ui.texts, move || ui.send(Event::RetryAsked)))
            }
            Phase::Ready => Some(list(performer, ui)),
        })
}

fn loading(ui: Ui) -> El {
    el("p").class("loading").text(&ui.texts.get("common-loading"))
}

fn list(performer: StoredValue<Performer, leptos::prelude::LocalStorage>, ui: Ui) -> El {
    let title = ui
        .host
        .heading(0)
        .attr("part", "title")
        .class("title")
        .attr("tabindex", "-1")
        .attr("data-focus", &focus_name(&Target::List))
        .text(&ui.texts.get("activities-title"));
    let groups = el("div")
        .class("groups")
        .live_flag("aria-busy", ui.part(|model| model.reading))
        .each(ui.part(Model::groups), move |group| section(*group, ui));
    el("div")
        .class("activities")
        .child(title)
        .when(ui.part(Model::is_worth_filtering), move || [filter::filter(ui)])
        .child(status(ui))
        .child(groups)
        .live(ui.part(absence), move |absence| absent(absence, ui))
        .when(ui.part(|model| model.has_more() && model.failure.is_none()), move || {
            [el("p").class("actions more").child(more(ui))]
        })
        .child(feeds(performer, ui))
}

/// How many are shown, told to everyone once somebody has asked for others.
fn status(ui: Ui) -> El {
    let words = move || {
        ui.model.with(|model| match model.told {
            _ if model.reading && model.asked => ui.texts.get("common-loading"),
            None => String::new(),
            Some(count) if model.has_more() => {
                ui.texts.with("activities-shown-of-more", [("count", count.into())])
            }
            Some(count) => ui.texts.with("activities-shown", [("count", count.into())]),
        })
    };
    el("p").attr("part", "status").class("note status").attr("role", "status").live_text(words)
}

fn section(group: Group, ui: Ui) -> El {
    let word = word_of(&GROUPS, &group);
    let heading = ui
        .host
        .heading(1)
        .class("group-title")
        .attr("id", word)
        .text(&ui.texts.with("activities-group", [("group", word.into())]));
    let lines = move || ui.model.with(|model| model.shown_in(group));
    let list = el("ol")
        .attr("part", "list")
        .class("list")
        .each(lines, move |activity| line::line(activity, ui));
    el("section")
        .attr("part", "group")
        .class("group")
        .attr("aria-labelledby", word)
        .child(heading)
        .child(list)
}

/// Why there is nothing to see.
#[derive(Debug, Clone, PartialEq)]
enum Absence {
    None,
    Failed(Failure),
    /// There is none of that group, or none at all.
    Empty(Option<Group>),
    /// What the reader chose leaves none over.
    NotFound,
}

fn absence(model: &Model) -> Absence {
    match &model.failure {
        Some(failure) => Absence::Failed(failure.clone()),
        None if !model.lines.is_empty() || model.reading => Absence::None,
        None if model.view.chosen.is_narrow() => Absence::NotFound,
        None => Absence::Empty(model.fixed.state),
    }
}

fn absent(absence: &Absence, ui: Ui) -> Vec<El> {
    match absence {
        Absence::None => vec![],
        Absence::Failed(failure) => {
            vec![unavailable(failure, ui.texts, move || ui.send(Event::RetryAsked))]
        }
        Absence::Empty(group) => {
            let group = group.map_or("any", |group| word_of(&GROUPS, &group));
            vec![note(&ui.texts.with("activities-none", [("group", group.into())]))]
        }
        Absence::NotFound => {
            let everything =
                ui.button("everything", "activities-everything", || Event::EverythingAsked);
            vec![
                note(&ui.texts.get("activities-none-found")),
                el("p").class("actions").child(everything),
            ]
        }
    }
}

fn more(ui: Ui) -> El {
    ui.button("more", "activities-more", || Event::MoreAsked)
        .live_flag("aria-disabled", ui.part(|model| model.reading))
}

fn feeds(performer: StoredValue<Performer, leptos::prelude::LocalStorage>, ui: Ui) -> El {
    use leptos::prelude::WithValue;
    let link = |form: &str, format: &str| {
        let address = performer.with_value(|performer| performer.feed(form));
        let words = ui.texts.with("activities-feed", [("format", format.into())]);
        el("li").child(el("a").attr("href", &address).text(&words))
    };
    let links = el("ul").class("feed-links").child(link("rss", "RSS")).child(link("json", "JSON"));
    el("nav")
        .attr("part", "feeds")
        .class("feeds")
        .attr("aria-label", &ui.texts.get("activities-feeds"))
        .child(el("span").attr("aria-hidden", "true").text(&ui.texts.get("activities-feeds")))
        .child(links)
}
