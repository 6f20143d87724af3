//! One line, for a list or a page of other things: where it stands and the time left.

use std::sync::Arc;

use sawt_kit::dom::{El, el};
use sawt_kit::parts::{entity_text, page_link, state_word};
use sawt_wire::ActivityState;

use super::super::period::{About, Period};
use super::{Ui, timer};

pub(super) fn badge(period: &Arc<Period>, ui: Ui) -> El {
    let state = ui.part(|model| model.told);
    let link = page_link(period.page.as_ref(), ui.texts);
    let badge = link.unwrap_or_else(|| el("span"));
    let label = ui.configured(|config| config.label.clone());
    let about = period.about;
    let word = move || state().map(|state| ui.texts.get(word(about, state))).unwrap_or_default();
    let left = move || ui.model.with(|model| timer::told(model, ui.texts));
    let badge = badge.attr("part", "badge").class("badge");
    let badge = match (label, &period.title) {
        (Some(label), _) => {
            badge.child(el("span").attr("part", "label").class("name").text(&label))
        }
        // Those who do not see what is around it hear what it is about.
        (None, Some(title)) => {
            badge.child(el("span").class("said").child(entity_text(title, ui.texts)))
        }
        (None, None) => badge,
    };
    badge
        .child(
            el("span")
                .attr("part", "state")
                .class("standing")
                .live_attr("data-state", move || state().map(|state| state_word(state).into()))
                .live_text(word),
        )
        .when(
            move || ui.model.with(|model| model.left().is_some()),
            move || {
                [el("span")
                    .attr("part", "timer")
                    .class("words")
                    .attr("role", "timer")
                    .attr("aria-live", "off")
                    .live_text(left)]
            },
        )
}

fn word(about: About, state: ActivityState) -> &'static str {
    match (about, state) {
        (_, ActivityState::Upcoming) => "countdown-word-upcoming",
        (_, ActivityState::ResultsOut) => "countdown-word-results-out",
        (About::Session, ActivityState::Closed) => "countdown-word-session-closed",
        (About::Session, _) => "countdown-word-session-open",
        (About::Views, ActivityState::Open) => "countdown-word-open",
        (About::Views, ActivityState::ClosingSoon) => "countdown-word-closing-soon",
        (About::Views, ActivityState::Extended) => "countdown-word-extended",
        (About::Views, ActivityState::Closed) => "countdown-word-closed",
    }
}
