//! What came of it: the opinions, what was done about them, and what was decided.

use std::sync::Arc;

use sawt_kit::dom::{El, el};
use sawt_kit::parts::{entity_text, note};
use sawt_wire::{ActivityState, LanguageMap, Outcome, Theme};

use super::super::model::Card;
use super::{Ui, fact};

/// Nothing while views are taken; then that the outcome will come, or the outcome itself.
pub(super) fn outcome(card: &Arc<Card>, ui: Ui) -> El {
    let card = card.clone();
    el("div").class("after").live(ui.standing(|standing| standing.state), move |state| {
        match (state, &card.consultation.outcome) {
            (ActivityState::ResultsOut, Some(outcome)) => Some(whole(outcome, ui)),
            (ActivityState::Closed | ActivityState::ResultsOut, _) => {
                let section = ui.section("outcome", "consultation-outcome");
                Some(section.child(note(&ui.texts.get("consultation-outcome-awaited"))))
            }
            _ => None,
        }
    })
}

fn whole(outcome: &Outcome, ui: Ui) -> El {
    let themes = outcome.themes.iter().map(|one| theme(one, ui));
    let themes = (!outcome.themes.is_empty()).then(|| {
        let heading = ui.host.heading(2).class("subheading");
        el("div")
            .class("told")
            .child(heading.text(&ui.texts.get("consultation-themes")))
            .child(el("ul").class("themes").children(themes))
    });
    let participants = outcome.participants.map(|count| {
        let label = ui.texts.get("consultation-participants-label");
        let said = ui.texts.with("consultation-participants", [("count", count.into())]);
        fact(&label, el("span").text(&said))
    });
    let published = ui
        .day("consultation-day", &outcome.published_on)
        .map(|day| fact(&ui.texts.get("consultation-published"), el("span").text(&day)));
    ui.section("outcome", "consultation-outcome")
        .child(el("dl").class("facts").children(participants).children(published))
        .child(ui.told(2, "consultation-summary", &outcome.summary))
        .children(themes)
        .children(decided(outcome.presented_on.as_deref(), outcome.decision.as_ref(), ui))
}

/// What people said and what was done, side by side where there is room.
fn theme(theme: &Theme, ui: Ui) -> El {
    let title = ui.host.heading(3).class("theme-title");
    el("li")
        .attr("part", "theme")
        .class("theme")
        .child(title.child(entity_text(&theme.title, ui.texts)))
        .child(ui.labelled("heard", "consultation-said", &theme.said))
        .child(ui.labelled("done", "consultation-done", &theme.done))
}

/// When it was presented to the entity's management, and what was decided: of consultations and sessions alike.
pub(super) fn decided(
    presented_on: Option<&str>,
    decision: Option<&LanguageMap>,
    ui: Ui,
) -> Option<El> {
    let presented = presented_on.and_then(|day| ui.day("consultation-presented", day));
    let presented = presented.map(|said| el("p").class("presented").text(&said));
    let decision = decision.filter(|decision| !decision.is_empty());
    let decision = decision.map(|text| ui.labelled("done", "consultation-decision", text));
    (presented.is_some() || decision.is_some()).then(|| {
        el("div").attr("part", "decision").class("decision").children(presented).children(decision)
    })
}
