//! Which activities are shown.

use sawt_kit::dom::{El, el, value};

use super::super::model::{GROUPS, KINDS, LEVELS, Query, word_of};
use super::super::state::Event;
use super::Ui;

pub(super) fn filter(ui: Ui) -> El {
    let fixed = ui.model.with_untracked(|model| model.fixed);
    let states = GROUPS.map(|(word, _)| {
        (word, ui.texts.with("activities-filter-group", [("group", word.into())]))
    });
    let kinds =
        KINDS.map(|(word, _)| (word, ui.texts.with("activities-kind", [("kind", word.into())])));
    let levels =
        LEVELS.map(|(word, _)| (word, ui.texts.with("activities-level", [("level", word.into())])));
    let state = fixed.state.is_none().then(|| {
        select(
            "activities-filter-state",
            "state",
            &states,
            |query| query.state.map_or("", |state| word_of(&GROUPS, &state)),
            |query, word| query.state = named(&GROUPS, word),
            ui,
        )
    });
    let kind = fixed.kind.is_none().then(|| {
        select(
            "activities-filter-kind",
            "kind",
            &kinds,
            |query| query.kind.map_or("", |kind| word_of(&KINDS, &kind)),
            |query, word| query.kind = named(&KINDS, word),
            ui,
        )
    });
    let level = fixed.level.is_none().then(|| {
        select(
            "activities-filter-level",
            "level",
            &levels,
            |query| query.level.map_or("", |level| word_of(&LEVELS, &level)),
            |query, word| query.level = named(&LEVELS, word),
            ui,
        )
    });
    el("div")
        .attr("part", "filter")
        .class("filter")
        .attr("role", "group")
        .attr("aria-label", &ui.texts.get("activities-filter"))
        .children(state)
        .children(kind)
        .children(level)
}

fn named<T: Copy>(words: &[(&str, T)], word: &str) -> Option<T> {
    words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// A labelled list to choose from: words of the contract with what they are called, and all of them.
fn select(
    label: &str,
    name: &str,
    words: &[(&'static str, String)],
    chosen: fn(&Query) -> &'static str,
    choose: fn(&mut Query, &str),
    ui: Ui,
) -> El {
    let option = |value: &str, words: &str| el("option").attr("value", value).text(words);
    let list = el("select")
        .class("text-field")
        .attr("name", name)
        .attr("data-focus", name)
        .child(option("", &ui.texts.get("activities-all")))
        .children(words.iter().map(|(word, called)| option(word, called)))
        .live_prop("value", move || ui.model.with(|model| chosen(&model.view.chosen)))
        .on("change", move |event| {
            let mut query = ui.model.with_untracked(|model| model.view.chosen);
            choose(&mut query, &value(event));
            ui.send(Event::QueryChanged(query));
        });
    let label = el("span").class("field-label").text(&ui.texts.get(label));
    el("label").class("labelled").child(label).child(list)
}
