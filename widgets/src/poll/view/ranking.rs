//! A ranking: options are put in order by buttons, by keys on the handle, or by dragging it.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use sawt_kit::drag;
use sawt_wire::{OptionId, PollDefinition, PollOption};

use super::super::state::Event;
use super::{Ui, entity_text};

/// Ranked options in their order first, then those not ranked yet.
pub(super) fn ranking(
    poll: &Arc<PollDefinition>,
    options: Vec<PollOption>,
    ui: Ui,
) -> impl IntoView + use<> {
    let (_, max) = poll.choice_limits();
    let options = StoredValue::new(options);
    let ranked = ui.part(|model| model.draft.choices.clone());
    let find = move |id: &OptionId| {
        options.with_value(|options| options.iter().find(|option| option.id == *id).cloned())
    };
    let places = move || {
        let ids = ranked();
        let count = ids.len();
        let rows = ids.iter().filter_map(find).enumerate();
        rows.map(|(at, option)| place(&option, at, count, ui)).collect::<Vec<_>>()
    };
    let rest = move || {
        let ids = ranked();
        let full = ids.len() >= max;
        let left = options.with_value(|options| {
            options.iter().filter(|option| !ids.contains(&option.id)).cloned().collect::<Vec<_>>()
        });
        left.iter().map(|option| unranked(option, full, ids.len(), ui)).collect::<Vec<_>>()
    };
    view! {
        <ol part="ranking" class="ranking">{places}</ol>
        <ul class="unranked">{rest}</ul>
    }
}

fn label(option: &PollOption, ui: Ui) -> String {
    ui.texts.pick(&option.label).text
}

/// One ranked option with its place and its controls.
fn place(option: &PollOption, at: usize, count: usize, ui: Ui) -> impl IntoView + use<> {
    let id = option.id.clone();
    let name = label(option, ui);
    let named = |message: &str| ui.texts.with(message, [("option", name.as_str().into())]);
    let to = move |id: &OptionId, to: usize| ui.send(Event::Ranked(id.clone(), to));
    let handle_keys = {
        let id = id.clone();
        move |event: KeyboardEvent| {
            let target = match event.key().as_str() {
                "ArrowUp" if at > 0 => at - 1,
                "ArrowDown" if at + 1 < count => at + 1,
                "Home" => 0,
                "End" => count - 1,
                _ => return,
            };
            event.prevent_default();
            to(&id, target);
            ui.refocus(&format!("rank={id}"));
        }
    };
    let drag = {
        let id = id.clone();
        move |event: PointerEvent| {
            let id = id.clone();
            drag::sort(&event, move |place| to(&id, place));
        }
    };
    let (up, down, out) = (id.clone(), id.clone(), id.clone());
    view! {
        <li part="option" class="place">
            <button type="button" class="handle" data-focus=format!("rank={id}")
                aria-label=ui.texts.with("poll-rank-handle", [
                    ("option", name.as_str().into()), ("place", (at + 1).into()), ("count", count.into()),
                ])
                on:keydown=handle_keys on:pointerdown=drag>
                <span class="number" aria-hidden="true">{ui.texts.locale().number(as_f64(at + 1))}</span>
            </button>
            <span part="option-label" class="option-label">{entity_text(&option.label, ui)}</span>
            <span class="moves">
                <button type="button" class="move move-up" aria-label=named("poll-rank-up")
                    aria-disabled=(at == 0).then_some("true")
                    on:click=move |_| to(&up, at.saturating_sub(1))></button>
                <button type="button" class="move move-down" aria-label=named("poll-rank-down")
                    aria-disabled=(at + 1 == count).then_some("true")
                    on:click=move |_| to(&down, at + 1)></button>
                <button type="button" class="move move-out" aria-label=named("poll-rank-out")
                    on:click=move |_| {
                        ui.refocus(&format!("rank={out}"));
                        ui.send(Event::Chosen(out.clone()));
                    }></button>
            </span>
        </li>
    }
}

/// One option that has no place yet; pressing it gives it the next one.
fn unranked(option: &PollOption, full: bool, next: usize, ui: Ui) -> impl IntoView + use<> {
    let id = option.id.clone();
    let name = label(option, ui);
    view! {
        <li>
            <button type="button" part="option" class="option add" data-focus=format!("rank={id}")
                aria-label=ui.texts.with("poll-rank-add", [
                    ("option", name.into()), ("place", (next + 1).into()),
                ])
                aria-disabled=full.then_some("true")
                on:click=move |_| if !full {
                    ui.refocus(&format!("rank={id}"));
                    ui.send(Event::Ranked(id.clone(), next));
                }>
                <span part="option-label" class="option-label">{entity_text(&option.label, ui)}</span>
            </button>
        </li>
    }
}

#[expect(clippy::cast_precision_loss, reason = "at most 500 options")]
fn as_f64(n: usize) -> f64 {
    n as f64
}
