//! Where it stands and until when, in the zone of its deadline and in the reader's own.

use std::sync::Arc;

use sawt_kit::day;
use sawt_kit::dom::{El, el};
use sawt_kit::intl;
use sawt_kit::parts::{page_link, state_word};
use sawt_kit::phrase::{self, Edge};
use sawt_wire::ActivityState;

use super::super::period::{About, Period};
use super::Ui;

/// What is counted down to, as messages select it.
pub(super) fn about(about: About) -> &'static str {
    match about {
        About::Views => "views",
        About::Session => "session",
    }
}

#[expect(clippy::cast_precision_loss, reason = "exact below 2^53")]
pub(super) fn float(ms: i64) -> f64 {
    ms as f64
}

/// The instant that a state is told with.
fn edge(period: &Period, state: ActivityState) -> (Option<i64>, Edge) {
    match state {
        ActivityState::Upcoming => (period.opens_ms, Edge::Opens),
        _ => (period.closes_ms, Edge::Closes),
    }
}

/// Where it stands, in a sentence.
pub(super) fn sentence(period: &Period, state: ActivityState, ui: Ui) -> String {
    let message = match (period.about, state) {
        (About::Views, ActivityState::Upcoming) => "countdown-views-upcoming",
        (About::Views, ActivityState::Open) => "countdown-views-open",
        (About::Views, ActivityState::ClosingSoon) => "countdown-views-closing-soon",
        (About::Views, ActivityState::Extended) => "countdown-views-extended",
        (About::Views, ActivityState::Closed | ActivityState::ResultsOut) => {
            "countdown-views-closed"
        }
        (About::Session, ActivityState::Upcoming) => "countdown-session-upcoming",
        (About::Session, ActivityState::Closed | ActivityState::ResultsOut) => {
            "countdown-session-closed"
        }
        (About::Session, _) => "countdown-session-open",
    };
    let (at, edge) = edge(period, state);
    let hijri = ui.hijri(period);
    phrase::instant(ui.texts, message, at.map(float), &period.zone, edge, hijri)
}

/// Where it stands.
pub(super) fn standing(period: &Arc<Period>, ui: Ui) -> El {
    let state = ui.part(|model| model.told);
    let period = period.clone();
    el("p")
        .attr("part", "state")
        .class("standing")
        .live_attr("data-state", move || state().map(|state| state_word(state).into()))
        .live(state, move |state| state.map(|state| el("span").text(&sentence(&period, state, ui))))
}

/// The same instant as the reader's own clock shows it, where that differs.
pub(super) fn own_time(period: &Arc<Period>, ui: Ui) -> El {
    let period = period.clone();
    let seen = ui.part(|model| (model.told, model.own_offset_min));
    el("div").class("own").live(seen, move |(state, _)| {
        let (at, edge) = edge(&period, (*state)?);
        let is_over = matches!(state, Some(ActivityState::Closed | ActivityState::ResultsOut));
        let (at, own) = (at?, intl::own_zone());
        let differs = intl::offset_ms(at, &own)? != intl::offset_ms(at, &period.zone)?;
        let told =
            || phrase::instant(ui.texts, "countdown-own-time", Some(float(at)), &own, edge, None);
        (differs && !is_over).then(|| el("p").attr("part", "own-time").class("note").text(&told()))
    })
}

/// What came of it, once it is closed.
pub(super) fn outcome(period: &Arc<Period>, ui: Ui) -> El {
    let period = period.clone();
    el("div").class("outcome").live(ui.part(|model| model.told), move |state| {
        (*state == Some(ActivityState::ResultsOut)).then(|| outcome_line(&period, ui))
    })
}

fn outcome_line(period: &Period, ui: Ui) -> El {
    let about = about(period.about);
    let text = match period.outcome_on {
        Some(on) => ui.texts.with(
            "countdown-outcome-on",
            [("at", on.into()), ("zone", day::ZONE.into()), ("about", about.into())],
        ),
        None => ui.texts.with("countdown-outcome", [("about", about.into())]),
    };
    let line = el("p").attr("part", "outcome").class("notice notice-done");
    match page_link(period.page.as_ref(), ui.texts) {
        Some(leads) => line.child(leads.text(&text)),
        None => line.text(&text),
    }
}
