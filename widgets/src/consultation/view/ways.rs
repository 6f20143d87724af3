//! How to take part: polls, threads and forms in their place, mails and links.

use std::sync::Arc;

use sawt_kit::address;
use sawt_kit::dom::{El, el};
use sawt_kit::embed::embed;
use sawt_kit::parts::{entity_text, note};
use sawt_wire::{ActivityState, LanguageMap, Way};

use super::super::model::{Card, is_offered};
use super::{Ui, code, fact};

pub(super) fn ways(card: &Arc<Card>, ui: Ui) -> El {
    let offered = {
        let card = card.clone();
        move |state| {
            let ways = card.consultation.ways.iter().enumerate();
            ways.filter(|(_, way)| is_offered(way, state)).map(|(at, _)| at).collect::<Vec<_>>()
        }
    };
    let shown = offered.clone();
    let list = {
        let card = card.clone();
        let shown = offered.clone();
        el("div").class("ways").each(
            move || shown(ui.state()),
            move |at| {
                card.consultation.ways.get(*at).map_or_else(|| el("div"), |it| way(it, &card, ui))
            },
        )
    };
    let heading = ui.host.heading(1).class("heading").live_text(move || {
        let closed = matches!(ui.state(), ActivityState::Closed | ActivityState::ResultsOut);
        ui.texts.get(if closed { "consultation-received" } else { "consultation-ways" })
    });
    let remark = {
        let waits = card.consultation.ways.iter().any(|way| is_offered(way, ActivityState::Open));
        move || match ui.state() {
            ActivityState::Upcoming if waits => Some("consultation-ways-upcoming"),
            state if state.is_open() && offered(state).is_empty() => Some("consultation-ways-none"),
            _ => None,
        }
    };
    let nothing = move || {
        let state = ui.state();
        let closed = matches!(state, ActivityState::Closed | ActivityState::ResultsOut);
        closed && shown(state).is_empty()
    };
    el("section")
        .attr("part", "ways")
        .class("section")
        .live_attr("hidden", move || nothing().then(|| "".into()))
        .child(heading)
        .live(remark, move |remark| remark.map(|id| note(&ui.texts.get(id))))
        .child(list)
}

fn way(way: &Way, card: &Card, ui: Ui) -> El {
    match way {
        Way::Poll { id } => embedded(ui, "poll", &[("poll", id)]),
        Way::Thread { id, anchor } => {
            let anchor = anchor.as_ref().map(|anchor| ("anchor", anchor.as_str()));
            let own: Vec<_> = [("thread", id.as_str())].into_iter().chain(anchor).collect();
            embedded(ui, "comments", &own)
        }
        Way::Email { address } => mail(address, card, ui),
        Way::Link { title, url } => elsewhere(title, url, ui),
        Way::Form { id } => embedded(ui, "feedback", &[("form", id)]),
        Way::Unknown => el("div"),
    }
}

/// Another widget, whose title stands below ours.
fn embedded(ui: Ui, kind: &str, own: &[(&str, &str)]) -> El {
    let inner = embed(ui.host, kind, own).attr("part", "way").class("way embedded");
    inner.attr("heading-level", ui.host.heading_level(2))
}

/// Works without a mail program, too: the address and the reference can be read and copied.
fn mail(address: &str, card: &Card, ui: Ui) -> El {
    let reference = card.consultation.id.as_str();
    let title = ui.texts.pick(&card.consultation.title).text;
    let subject = ["[", reference, "] ", &title].concat();
    let begin = address::mail(address, &subject).map(|mail| {
        let begin = el("a").attr("part", "mail").class("button quiet").attr("href", &mail);
        el("p").class("actions").child(begin.text(&ui.texts.get("consultation-mail-write")))
    });
    el("div")
        .attr("part", "way")
        .class("way mail")
        .child(ui.host.heading(2).class("subheading").text(&ui.texts.get("consultation-mail")))
        .child(el("p").text(&ui.texts.get("consultation-mail-how")))
        .child(
            el("dl")
                .class("facts")
                .child(fact(&ui.texts.get("consultation-mail-address"), code(address)))
                .child(fact(&ui.texts.get("consultation-reference"), code(reference))),
        )
        .children(begin)
}

fn elsewhere(title: &LanguageMap, url: &str, ui: Ui) -> El {
    let title = entity_text(title, ui.texts);
    let shown = match address::page(url) {
        Some(address) => el("a").class("link").attr("href", address).child(title),
        None => title,
    };
    el("p").attr("part", "way").class("way").child(shown)
}
