//! A ranking: options are put in order by buttons, by keys on the handle, or by dragging it.

use std::sync::Arc;

use leptos::prelude::{Get, RwSignal, Set};
use sawt_kit::dom::{El, button, el, key};
use sawt_kit::drag;
use sawt_wire::{OptionId, PollDefinition, PollOption};

use super::super::state::Event;
use super::Ui;
use super::ballot::option_label;

/// Ranked options in their order first, then those not ranked yet. Each option has one item for either
/// list, made once, so that what is moved keeps its focus.
pub(super) fn ranking(poll: &Arc<PollDefinition>, options: &[PollOption], ui: Ui) -> Vec<El> {
    let (_, max) = poll.choice_limits();
    let items = |item: &dyn Fn(&PollOption) -> El| -> Vec<(OptionId, El)> {
        options.iter().map(|option| (option.id.clone(), item(option))).collect()
    };
    let said = RwSignal::new(String::new());
    let places = items(&|option| place(option, said, ui));
    let rest = items(&|option| unranked(option, max, ui));
    let ranked = ui.part(|model| model.draft.choices.clone());
    let in_order = move || {
        let of = |id| places.iter().find(|(have, _)| have == id).map(|(_, item)| item.clone());
        ranked().iter().filter_map(of).collect()
    };
    let left = move || {
        let ids = ranked();
        rest.iter().filter(|(id, _)| !ids.contains(id)).map(|(_, item)| item.clone()).collect()
    };
    vec![
        el("ol").attr("part", "ranking").class("ranking").arranged(in_order),
        el("ul").class("unranked").arranged(left),
        // Where what was moved stands now: the focus has moved with it, so nothing else says so.
        el("p").class("said").attr("role", "status").live_text(move || said.get()),
    ]
}

/// Where an option stands, from 0, and how many are ranked.
fn standing(ui: Ui, id: &OptionId) -> (Option<usize>, usize) {
    ui.model.with(|model| {
        let ranked = &model.draft.choices;
        (ranked.iter().position(|have| have == id), ranked.len())
    })
}

/// One ranked option with its place and its controls; `said` gets its place when it has moved.
fn place(option: &PollOption, said: RwSignal<String>, ui: Ui) -> El {
    let id = &option.id;
    let name = ui.texts.pick(&option.label).text;
    // What is drawn follows the place; what is pressed asks for it.
    let at = {
        let id = id.clone();
        move || match standing(ui, &id) {
            (Some(at), count) => (at, count),
            (None, count) => (count, count),
        }
    };
    let move_to = {
        let (id, name, at) = (id.clone(), name.clone(), at.clone());
        move |to: usize| {
            ui.send(Event::Ranked(id.clone(), to));
            let (at, count) = at();
            let (option, place) = (name.as_str().into(), (at + 1).into());
            let args = [("option", option), ("place", place), ("count", count.into())];
            said.set(ui.texts.with("poll-rank-moved", args));
        }
    };
    let step = |class: &str, message: &str, target: fn(usize, usize) -> usize| {
        let (at, stuck, move_to) = (at.clone(), at.clone(), move_to.clone());
        button("", class, "", move || {
            let (at, count) = at();
            move_to(target(at, count));
        })
        .attr("aria-label", &ui.texts.with(message, [("option", name.as_str().into())]))
        .live_flag("aria-disabled", move || {
            let (at, count) = stuck();
            target(at, count) == at
        })
    };
    let up = step("move move-up", "poll-rank-up", |at, _| at.saturating_sub(1));
    let down =
        step("move move-down", "poll-rank-down", |at, count| (at + 1).min(count.saturating_sub(1)));
    let out = {
        let id = id.clone();
        button("", "move move-out", "", move || {
            ui.refocus(&format!("rank={id}"));
            ui.send(Event::Chosen(id.clone()));
        })
        .attr("aria-label", &ui.texts.with("poll-rank-out", [("option", name.as_str().into())]))
    };
    el("li")
        .attr("part", "option")
        .class("place")
        .child(handle(id, name, at, move_to, ui))
        .child(option_label(option, ui))
        .child(el("span").class("moves").child(up).child(down).child(out))
}

/// The number of a place: keys move its option, and so does dragging it.
fn handle(
    id: &OptionId,
    name: String,
    at: impl Fn() -> (usize, usize) + Clone + 'static,
    move_to: impl Fn(usize) + Clone + 'static,
    ui: Ui,
) -> El {
    let (labelled, numbered, dragged_to) = (at.clone(), at.clone(), move_to.clone());
    let number = el("span").class("number").attr("aria-hidden", "true");
    let number = number.live_text(move || ui.texts.locale().number(as_f64(numbered().0 + 1)));
    el("button")
        .attr("type", "button")
        .class("handle")
        .attr("data-focus", &format!("rank={id}"))
        .live_attr("aria-label", move || {
            let (at, count) = labelled();
            let (name, place) = (name.as_str().into(), (at + 1).into());
            let args = [("option", name), ("place", place), ("count", count.into())];
            Some(ui.texts.with("poll-rank-handle", args).into())
        })
        .on("keydown", move |event| {
            let (at, count) = at();
            let target = match key(event).as_str() {
                "ArrowUp" if at > 0 => at - 1,
                "ArrowDown" if at + 1 < count => at + 1,
                "Home" => 0,
                "End" => count - 1,
                _ => return,
            };
            event.prevent_default();
            move_to(target);
        })
        .on("pointerdown", move |event| drag::sort(event, dragged_to.clone()))
        .child(number)
}

/// One option that has no place yet; pressing it gives it the next one.
fn unranked(option: &PollOption, max: usize, ui: Ui) -> El {
    let (id, named) = (option.id.clone(), option.id.clone());
    let name = ui.texts.pick(&option.label).text;
    let count = move || standing(ui, &named).1;
    let (full, next) = (count.clone(), count.clone());
    let add = el("button")
        .attr("type", "button")
        .attr("part", "option")
        .class("option add")
        .attr("data-focus", &format!("rank={id}"))
        .live_attr("aria-label", move || {
            let (name, place) = (name.as_str().into(), (count() + 1).into());
            Some(ui.texts.with("poll-rank-add", [("option", name), ("place", place)]).into())
        })
        .live_flag("aria-disabled", move || full() >= max)
        .on("click", move |_| {
            if next() < max {
                ui.refocus(&format!("rank={id}"));
                ui.send(Event::Ranked(id.clone(), next()));
            }
        })
        .child(option_label(option, ui));
    el("li").child(add)
}

#[expect(clippy::cast_precision_loss, reason = "at most 500 options")]
fn as_f64(n: usize) -> f64 {
    n as f64
}
