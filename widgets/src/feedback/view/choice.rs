//! What is chosen: one option, several, a step of a scale, an order; and what is agreed to.

use sawt_kit::dom::{El, checked, el, value};
use sawt_kit::options;
use sawt_kit::parts::{entity_prose, entity_text, option_label};
use sawt_kit::ranking::{Ranking, ranking};
use sawt_wire::{FieldType, FormField, OptionId, PollOption, WRITE_IN_MAX_GRAPHEMES};

use super::super::entry::Change;
use super::super::model::Known;
use super::Ui;
use super::field::{described, enter, entered, focus, grouped, is_wrong};
use super::text::counter;

/// Up to how many options a scale lies in a row, where there is room.
const IN_A_ROW: usize = 11;

/// Radio buttons or check boxes.
pub(super) fn choices(of: &FormField, form: &Known, ui: Ui) -> El {
    let several = of.kind == FieldType::Multiple;
    let class = match of.kind {
        FieldType::Scale if of.options.len() <= IN_A_ROW => "options scale",
        _ => "options",
    };
    let first = focus(of);
    let drawn = ordered(of, form).into_iter().enumerate().map(|(at, option)| {
        let name = if at == 0 { first.clone() } else { [&first, "=", option.id.as_str()].concat() };
        choice(of, &option, &name, ui)
    });
    let all = el("div").attr("part", "options").class(class).children(drawn);
    let limits = several.then(|| limits(of, ui));
    let controls = limits.into_iter().chain([all]).chain(write_in(of, ui)).collect();
    grouped(of, (!several).then_some("radiogroup"), controls, ui)
}

fn choice(of: &FormField, option: &PollOption, focus: &str, ui: Ui) -> El {
    let id = option.id.clone();
    let chosen = entered(&of.id, ui, move |entry| entry.is_some_and(|it| it.choices.contains(&id)));
    let (enter, id) = (enter(&of.id, ui), option.id.clone());
    let input = el("input")
        .attr("type", if of.kind == FieldType::Multiple { "checkbox" } else { "radio" })
        .attr("name", of.id.as_str())
        .attr("value", option.id.as_str())
        .attr("data-focus", focus)
        .live_prop("checked", chosen)
        .on("change", move |_| enter(Change::Chosen(id.clone())));
    let label = el("label").attr("part", "option").class("option").child(input);
    label.child(option_label(option, ui.texts))
}

/// In the order in which this person sees them.
fn ordered(of: &FormField, form: &Known) -> Vec<PollOption> {
    let subject = [form.id.as_str(), "/", of.id.as_str()].concat();
    let shuffled = of.shuffle && of.kind != FieldType::Scale;
    let seed = shuffled.then(|| (sawt_kit::device_seed(), subject.as_str()));
    options::ordered(&of.options, seed)
}

/// How many may be chosen, where that is not all.
fn limits(of: &FormField, ui: Ui) -> El {
    let (min, max) = of.choice_limits();
    let words = if max == of.options.len() && min <= 1 {
        ui.texts.get("feedback-several")
    } else {
        ui.texts.with("feedback-between", [("min", min.into()), ("max", max.into())])
    };
    el("p").class("hint").text(&words)
}

/// The field of "other (please specify)", while that is chosen.
fn write_in(of: &FormField, ui: Ui) -> Option<El> {
    let option = of.options.iter().find(|option| option.write_in)?.id.clone();
    let shown = entered(&of.id, ui, move |entry| {
        entry.is_some_and(|entry| entry.choices.contains(&option))
    });
    let text = entered(&of.id, ui, |entry| entry.map(|it| it.text.clone()).unwrap_or_default());
    let enter = enter(&of.id, ui);
    let field = el("input")
        .attr("type", "text")
        .attr("part", "write-in")
        .class("text-field")
        .attr("autocomplete", "off")
        .attr("dir", "auto")
        .attr("aria-label", &ui.texts.get("feedback-write-in"))
        .attr("data-focus", &[&focus(of), "=other"].concat())
        .live_flag("aria-invalid", is_wrong(&of.id, ui))
        .live_prop("value", text.clone())
        .on("input", move |event| enter(Change::Text(value(event))));
    let block = el("div").class("write-in").live_class("gone", move || !shown()).child(field);
    Some(block.child(counter(WRITE_IN_MAX_GRAPHEMES, text, ui)))
}

/// Options that are put in order.
pub(super) fn ranked(of: &FormField, form: &Known, ui: Ui) -> El {
    let (min, max) = of.choice_limits();
    let hint = if min == of.options.len() {
        ui.texts.get("feedback-rank-all")
    } else {
        ui.texts.with("feedback-rank", [("min", min.into()), ("max", max.into())])
    };
    let hint = el("p").class("hint").text(&hint);
    let ranked = entered(&of.id, ui, |entry| -> Vec<OptionId> {
        entry.map(|it| it.choices.clone()).unwrap_or_default()
    });
    let (rank, take_out) = (enter(&of.id, ui), enter(&of.id, ui));
    let lists = ranking(Ranking {
        host: ui.host,
        texts: ui.texts,
        options: ordered(of, form),
        most: max,
        focus: ["rank=", of.id.as_str(), "="].concat(),
        ranked: Box::new(ranked),
        rank: Box::new(move |id, to| rank(Change::Ranked(id, to))),
        take_out: Box::new(move |id| take_out(Change::Chosen(id))),
    });
    let controls = std::iter::once(hint).chain(lists).collect();
    // What is wrong is wrong with all of them.
    grouped(of, None, controls, ui).attr("tabindex", "-1").attr("data-focus", &focus(of))
}

/// A tick under the text that is agreed to.
pub(super) fn consent(of: &FormField, ui: Ui) -> El {
    let agreed = entered(&of.id, ui, |entry| entry.is_some_and(|it| it.agreed));
    let enter = enter(&of.id, ui);
    let input = el("input")
        .attr("type", "checkbox")
        .attr("data-focus", &focus(of))
        .maybe_attr("aria-required", of.required.then_some("true"))
        .live_prop("checked", agreed)
        .on("change", move |event| enter(Change::Agreed(checked(event))));
    let help = ["help-", of.id.as_str()].concat();
    let text = of.help.as_ref().map(|text| {
        let prose = entity_prose(text, ui.texts);
        el("div").attr("part", "help").class("consent-text").attr("id", &help).child(prose)
    });
    let label = el("span").attr("part", "question").child(entity_text(&of.label, ui.texts));
    let tick = el("label").attr("part", "option").class("option");
    let tick = tick.child(described(input, of, None, ui)).child(label.class("option-label"));
    let whole = el("div").attr("part", "field").class("field").children(text);
    super::field::with_fault(whole, of, ui).child(tick)
}
