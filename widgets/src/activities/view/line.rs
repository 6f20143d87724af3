//! One activity: what it is, where it stands, until when.

use std::sync::Arc;

use sawt_kit::dom::{El, el};
use sawt_kit::embed::embed;
use sawt_kit::parts::{entity_text, page_link, state_word};
use sawt_kit::phrase::{self, Edge};
use sawt_wire::{Activity, ActivityState};

use super::super::effects::focus_name;
use super::super::model::{KINDS, LEVELS, word_of};
use super::super::state::line_of;
use super::Ui;

pub(super) fn line(activity: &Arc<Activity>, ui: Ui) -> El {
    let words = |id: &str, name: &'static str, word: &str| ui.texts.with(id, [(name, word.into())]);
    let mark = |part: &str, class: &str, words: &str| {
        el("span").attr("part", part).class(class).text(words)
    };
    let kind = words("activities-kind", "kind", word_of(&KINDS, &activity.kind));
    let level = words("activities-level", "level", word_of(&LEVELS, &activity.level));
    let state = words("activities-state", "state", named(activity.state));
    let sector = activity.sector.as_ref().map(|sector| {
        el("span")
            .attr("part", "sector")
            .class("sector")
            .child(entity_text(&sector.label, ui.texts))
    });
    let marks = el("p")
        .class("marks")
        .child(mark("kind", "kind", &kind))
        .child(mark("level", "level", &level))
        .children(sector)
        .child(mark("state", "state", &state).attr("data-state", state_word(activity.state)));
    let title = entity_text(&activity.title, ui.texts);
    let title = match page_link(activity.page.as_ref(), ui.texts) {
        Some(link) => link.attr("part", "link").class("title-link").child(title),
        None => title,
    };
    let summary = activity.summary.as_ref().map(|summary| {
        el("p").attr("part", "description").class("summary").child(entity_text(summary, ui.texts))
    });
    el("li")
        .attr("part", "activity")
        .class("line")
        .attr("tabindex", "-1")
        .attr("data-focus", &focus_name(&line_of(activity)))
        .child(marks)
        .child(ui.host.heading(2).class("line-title").child(title))
        .children(summary)
        .child(time(activity, ui))
}

/// The state's word in the contract.
fn named(state: ActivityState) -> &'static str {
    match state {
        ActivityState::Upcoming => "upcoming",
        ActivityState::Open => "open",
        ActivityState::ClosingSoon => "closing-soon",
        ActivityState::Extended => "extended",
        ActivityState::Closed => "closed",
        ActivityState::ResultsOut => "results-out",
    }
}

/// When it begins or ends, in words; while it is open, also how long that is.
fn time(activity: &Activity, ui: Ui) -> El {
    let zone = activity.time_zone.as_str();
    let (message, at, edge) = match activity.state {
        ActivityState::Upcoming => ("activities-opens", &activity.opens_at, Edge::Opens),
        ActivityState::Closed | ActivityState::ResultsOut => {
            ("activities-closed", &activity.closes_at, Edge::Closes)
        }
        _ => ("activities-closes", &activity.closes_at, Edge::Closes),
    };
    let words = phrase::moment(ui.texts, message, at.as_ref(), zone, edge);
    let left = activity.closes_at.as_ref().filter(|_| activity.state.is_open()).map(|closes| {
        let mut attributes =
            vec![("variant", "badge"), ("closes", closes.as_str()), ("zone", zone)];
        attributes.extend(activity.opens_at.as_ref().map(|opens| ("opens", opens.as_str())));
        embed(ui.host, "countdown", &attributes).class("countdown")
    });
    el("div").attr("part", "time").class("time").child(el("p").text(&words)).children(left)
}
