//! What a person sees of the chooser: personas, then the roles of the chosen one.

use std::rc::Rc;

use sawt_kit::dom::{El, button, el};
use sawt_kit::i18n::Texts;
use sawt_kit::live;
use sawt_kit::loading::Loading;
use sawt_kit::parts::{note, unavailable};
use sawt_kit::program::{self, Dispatch, Reading};
use sawt_kit::widget::Host;
use sawt_wire::{OptionId, PersonaChoice};

use super::config::PersonaConfig;
use super::effects::{FIRST, Performer, Words};
use super::model::{Model, Offered, Source};
use super::state::{Event, update};

/// What every part of the view needs. A copy is the same.
#[derive(Clone, Copy)]
struct Ui {
    host: Host,
    model: Reading<Model>,
    dispatch: Dispatch<Event>,
    texts: Texts,
}

/// The whole chooser.
pub(super) fn persona(config: PersonaConfig, host: Host) -> El {
    let texts = host.texts();
    let source = match config.entity {
        Some(_) => Source::Entity(Loading::Waiting),
        None => Source::Usual,
    };
    let performer = Performer::new(host, config.entity);
    let reading = Rc::new(std::cell::OnceCell::<Reading<Model>>::new());
    let words: Words = {
        let reading = reading.clone();
        Rc::new(move |choice| {
            reading.get().map_or_else(String::new, |model| {
                model.with_untracked(|model| told(choice, model, texts))
            })
        })
    };
    let (model, dispatch) = program::run(Model::new(source), update, move |effect, dispatch| {
        performer.perform(effect, dispatch, &words);
    });
    // Set once, before anything can be chosen.
    let _ = reading.set(model);
    let ui = Ui { host, model, dispatch, texts };
    dispatch.send(Event::Begun);
    el("section").attr("part", "frame").class("frame").live(
        move || model.with(|model| (model.source.clone(), model.personas())),
        move |(source, personas)| match (source, personas) {
            (_, Some(personas)) => vec![question(personas, ui)],
            (Source::Entity(Loading::Failed(failure)), None) => {
                vec![unavailable(failure, texts, move || dispatch.send(Event::RetryAsked))]
            }
            _ if host.has_fallback() => vec![],
            _ => vec![el("p").class("loading").text(&texts.get("common-loading"))],
        },
    )
}

fn question(personas: &[Offered], ui: Ui) -> El {
    let chosen = move || ui.model.with(|model| model.chosen.clone());
    let roles = move || ui.model.with(|model| (!model.roles().is_empty()).then(|| model.roles()));
    let cleared = move || chosen().is_some();
    el("div")
        .class("question-and-roles")
        .child(group(
            ui.host.heading(0).class("question").text(&ui.texts.get("persona-question")),
            "persona",
            personas,
            ui,
        ))
        .live(roles, move |roles| {
            let legend = el("span").class("sub").text(&ui.texts.get("persona-role-question"));
            roles.as_ref().map(|roles| group(legend, "role", roles, ui))
        })
        .child(el("div").class("footer").child(note(&ui.texts.get("persona-note"))).when(
            cleared,
            move || {
                let press = move || ui.dispatch.send(Event::Cleared);
                [button("clear", "button link", &ui.texts.get("persona-clear"), press)]
            },
        ))
        .child(live::said(move || match ui.model.with(|model| model.chosen.clone()) {
            Some(choice) => {
                let words = ui.model.with(|model| told(&choice, model, ui.texts));
                ui.texts.with("persona-chosen", [("choice", words.into())])
            }
            None => String::new(),
        }))
}

/// Radio buttons, side by side where there is room.
fn group(legend: El, name: &'static str, offered: &[Offered], ui: Ui) -> El {
    let choices = offered.iter().enumerate().map(|(at, one)| choice(name, at, one, ui));
    el("fieldset")
        .attr("part", name)
        .class("group")
        .child(el("legend").child(legend))
        .child(el("div").class("choices").children(choices))
}

fn choice(name: &'static str, at: usize, offered: &Offered, ui: Ui) -> El {
    let (id, mine) = (offered.id.clone(), offered.id.clone());
    let is_role = name == "role";
    let checked = move || {
        ui.model.with(|model| {
            model.chosen.as_ref().is_some_and(|it| {
                if is_role { it.role.as_ref() == Some(&mine) } else { it.persona == mine }
            })
        })
    };
    let input = el("input")
        .attr("type", "radio")
        .attr("name", name)
        .attr("value", id.as_str())
        .maybe_attr("data-focus", (at == 0 && !is_role).then_some(FIRST))
        .live_prop("checked", checked)
        .on("change", move |_| {
            let id = id.clone();
            let event = if is_role { Event::RoleChosen(id) } else { Event::Chosen(id) };
            ui.dispatch.send(event);
        });
    let label = el("span").text(&label(offered, ui.texts));
    el("label").attr("part", "option").class("choice").child(input).child(label)
}

/// In the entity's words, else in ours.
fn label(offered: &Offered, texts: Texts) -> String {
    match &offered.label {
        Some(label) => texts.pick(label).text,
        None => texts.with("persona-label", [("who", offered.id.as_str().into())]),
    }
}

/// A choice in words, for example "resident, parent".
fn told(choice: &PersonaChoice, model: &Model, texts: Texts) -> String {
    let of = |offered: Vec<Offered>, id: &OptionId| {
        offered.iter().find(|it| it.id == *id).map(|it| label(it, texts)).unwrap_or_default()
    };
    let persona = of(model.personas().unwrap_or_default(), &choice.persona);
    match &choice.role {
        Some(role) => {
            let role = of(model.roles(), role);
            texts.with("persona-with-role", [("persona", persona.into()), ("role", role.into())])
        }
        None => persona,
    }
}
