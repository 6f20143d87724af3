//! Live sessions: when and where, the questions to them, and what came of them.

use std::sync::Arc;

use sawt_kit::day::Day;
use sawt_kit::dom::{El, el};
use sawt_kit::embed::embed;
use sawt_kit::i18n::Arg;
use sawt_kit::parts::{entity_prose, entity_text, state_word};
use sawt_kit::{address, clock, phrase};
use sawt_wire::{ActivityState, SessionDefinition};

use super::super::model::Card;
use super::{Ui, about, fact, outcome};

pub(super) fn sessions(card: &Arc<Card>, ui: Ui) -> Option<El> {
    let sessions = card.sessions.iter().enumerate().map(|(at, one)| session(at, one, ui));
    let section = || ui.section("sessions", "consultation-sessions");
    (!card.sessions.is_empty())
        .then(|| section().child(el("div").class("sessions").children(sessions)))
}

fn session(at: usize, session: &SessionDefinition, ui: Ui) -> El {
    let state = move || {
        let known = |at| ui.model.with(|model| model.standing.sessions.get(at).copied());
        known(at).unwrap_or(ActivityState::Upcoming)
    };
    let upcoming = move || state() == ActivityState::Upcoming;
    let badge = el("span")
        .class("badge standing")
        .live_attr("data-state", move || Some(state_word(state()).into()))
        .live_text(move || ui.texts.get(standing(state())));
    let edition = session.edition.map(|number| {
        let edition = ui.texts.with("consultation-edition", [("number", number.into())]);
        el("span").class("badge").text(&edition)
    });
    let title = ui.host.heading(2).class("subheading");
    let description = session.description.as_ref().filter(|text| !text.is_empty());
    let countdown = {
        let id = session.id.clone();
        move || {
            [embed(
                ui.host,
                "countdown",
                &[("session", id.as_str()), ("variant", "text"), ("no-calendar", "")],
            )
            .class("countdown")]
        }
    };
    let calendar = {
        let address = calendar(session, ui);
        move || {
            let link =
                el("a").attr("part", "calendar").class("button quiet").attr("href", &address);
            [el("p").class("actions").child(link.text(&ui.texts.get("consultation-calendar")))]
        }
    };
    let questions = session.questions.as_ref().map(|thread| {
        let heading =
            ui.host.heading(3).class("label").text(&ui.texts.get("consultation-questions"));
        let inner = embed(ui.host, "comments", &[("thread", thread.as_str())]);
        let inner = inner.class("embedded").attr("heading-level", ui.host.heading_level(4));
        el("div").class("told").child(heading).child(inner)
    });
    let stream = session.stream.clone();
    let summary = session.summary.as_ref().filter(|text| !text.is_empty());
    el("article")
        .attr("part", "session")
        .class("session")
        .child(el("p").class("badges").children(edition).child(badge))
        .child(title.child(entity_text(&session.title, ui.texts)))
        .children(description.map(|text| entity_prose(text, ui.texts)))
        .child(
            facts(session, ui).live(state, move |state| stream_of(stream.as_deref(), *state, ui)),
        )
        .when(upcoming, countdown)
        .when(upcoming, calendar)
        .children(summary.map(|text| ui.told(3, "consultation-session-summary", text)))
        .children(outcome::decided(session.presented_on.as_deref(), session.decision.as_ref(), ui))
        .children(questions)
}

fn standing(state: ActivityState) -> &'static str {
    match state {
        ActivityState::Upcoming => "consultation-session-upcoming",
        ActivityState::Closed | ActivityState::ResultsOut => "consultation-session-over",
        _ => "consultation-session-live",
    }
}

/// When, where, under which name, and for whom.
fn facts(session: &SessionDefinition, ui: Ui) -> El {
    let place = session.place.as_ref().filter(|place| !place.is_empty());
    let hashtag = session.hashtag.as_deref().map(|tag| tag.trim_start_matches('#'));
    el("dl")
        .class("facts")
        .child(fact(
            &ui.texts.get("consultation-session-time"),
            el("span").text(&time(session, ui)),
        ))
        .children(place.map(|place| {
            fact(&ui.texts.get("consultation-session-place"), entity_text(place, ui.texts))
        }))
        .children(hashtag.filter(|tag| !tag.is_empty()).map(|tag| {
            fact(
                &ui.texts.get("consultation-session-hashtag"),
                el("bdi").text(&["#", tag].concat()),
            )
        }))
        .children(about::audience(&session.audience, ui))
}

/// From when to when, on one day or on several.
fn time(session: &SessionDefinition, ui: Ui) -> String {
    let zone = session.time_zone.as_str();
    let ms = |at| clock::parse_ms(at).unwrap_or_default();
    let (from, to) = (ms(&session.starts_at), ms(&session.ends_at));
    let one_day = Day::at(from, zone) == Day::at(to, zone);
    ui.texts.with(
        "consultation-session-when",
        [
            ("span", if one_day { "day" } else { "days" }.into()),
            ("from", Arg::Number(from)),
            ("to", Arg::Number(to)),
            ("zone", zone.into()),
            ("place", phrase::place(ui.texts, zone).into()),
        ],
    )
}

fn stream_of(stream: Option<&str>, state: ActivityState, ui: Ui) -> Option<El> {
    let url = stream.and_then(address::page)?;
    let over = matches!(state, ActivityState::Closed | ActivityState::ResultsOut);
    let label = if over { "consultation-recording" } else { "consultation-stream" };
    let link = el("a").class("link").attr("href", url).text(&ui.texts.get(label));
    Some(fact(&ui.texts.get("consultation-session-stream"), link))
}

/// Where the backend keeps the session for calendars.
fn calendar(session: &SessionDefinition, ui: Ui) -> String {
    let connection = ui.host.connection();
    let language = ui.texts.locale().language;
    let path = ["/v1/sessions/", session.id.as_str(), "/calendar.ics?lang=", &language].concat();
    [connection.0.name(), &path].concat()
}
