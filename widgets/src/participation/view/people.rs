//! What the entity commits itself to, who answers for it, and how to reach it.

use sawt_kit::dom::{El, el};
use sawt_kit::parts::{entity_prose, entity_text};
use sawt_wire::{Channel, Commitment, EntityDefinition, Participation};

use super::super::model::{Capacity, responsible};
use super::{Ui, contact, fact, named, span};

pub(super) fn commitment(commitment: &Commitment, ui: Ui) -> El {
    let fields = [
        ("participation-aims", &commitment.aims),
        ("participation-activities", &commitment.activities),
        ("participation-plans", &commitment.plans),
        ("participation-contact", &commitment.contact),
        ("participation-topics", &commitment.topics),
    ];
    let facts = fields
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(message, text)| fact(span(&ui.get(message)), entity_prose(text, ui.texts)));
    named("commitment", "participation-commitment", ui)
        .child(el("dl").class("fields").children(facts))
}

/// The word of a capacity, as messages and style sheets know it.
fn capacity_word(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::Officer => "officer",
        Capacity::Spokesperson => "spokesperson",
        Capacity::PublicRelations => "public-relations",
        Capacity::Other => "other",
        Capacity::Entity => "entity",
    }
}

pub(super) fn officer(entity: &EntityDefinition, defined: &Participation, ui: Ui) -> El {
    let found = responsible(defined);
    let told = |message: &str| {
        ui.texts.with(message, [("capacity", capacity_word(found.capacity).into())])
    };
    let official = found.official;
    let post = official.and_then(|one| one.post.as_ref()).filter(|text| !text.is_empty());
    let name = official.and_then(|one| one.name.as_ref()).filter(|text| !text.is_empty());
    let who = match (post, official) {
        (Some(post), _) => entity_text(post, ui.texts),
        (None, Some(_)) => span(&told("participation-role")),
        (None, None) => entity_text(&entity.name, ui.texts),
    };
    // Most posts say it themselves.
    let role = told("participation-role");
    let said = post.is_none_or(|post| ui.texts.pick(post).text.contains(&role));
    let role = (!said).then(|| el("p").class("role").text(&role));
    let email = official.and_then(|one| one.email.as_deref());
    let phone = official.and_then(|one| one.phone.as_deref());
    let own = [
        email.map(|it| fact(span(&ui.get("participation-email")), contact::mail(it))),
        phone.map(|it| fact(span(&ui.get("participation-phone")), contact::phone(it))),
    ];
    let instead = found
        .channel
        .and_then(|channel| Some(fact(contact::kind(channel, ui), contact::address(channel, ui)?)));
    let facts: Vec<El> = own.into_iter().flatten().chain(instead).collect();
    let facts = (!facts.is_empty()).then(|| el("dl").class("facts").children(facts));
    named("officer", "participation-officer", ui)
        .attr("data-capacity", capacity_word(found.capacity))
        .child(
            el("div")
                .class("person")
                .child(el("p").class("who").child(who))
                .children(
                    name.map(|name| el("p").class("called").child(entity_text(name, ui.texts))),
                )
                .children(role)
                .child(
                    el("p")
                        .attr("part", "capacity")
                        .class("capacity")
                        .text(&told("participation-capacity")),
                )
                .children(facts),
        )
}

pub(super) fn channels(channels: &[Channel], ui: Ui) -> El {
    let list = channels.iter().map(|channel| {
        let kind = el("p").class("channel-kind").child(contact::kind(channel, ui));
        let address =
            contact::address(channel, ui).map(|it| el("p").class("channel-address").child(it));
        let purpose = channel
            .purpose
            .as_ref()
            .map(|text| el("p").class("purpose").child(entity_text(text, ui.texts)));
        let promise = channel.reply_within_days.map(|days| {
            let days = u32::from(days);
            let words = ui.texts.with("participation-reply-within", [("days", days.into())]);
            el("p").attr("part", "promise").class("promise").text(&words)
        });
        el("li")
            .attr("part", "channel")
            .class("channel")
            .child(kind)
            .children(address)
            .children(purpose)
            .children(promise)
    });
    named("channels", "participation-channels", ui)
        .child(el("ul").class("channel-list").children(list))
}
