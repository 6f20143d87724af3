//! Addresses and numbers: isolated, from left to right, and links where they can be.

use sawt_kit::address;
use sawt_kit::dom::{El, el};
use sawt_kit::parts::entity_text;
use sawt_wire::{Channel, ChannelKind};

use super::Ui;

/// `text` from left to right, whatever stands around it. A mail address breaks behind its @ where it must.
fn isolated(text: &str) -> El {
    let isolated = el("bdi").attr("dir", "ltr").class("address");
    match text.find('@') {
        Some(at) => isolated.text(&text[..=at]).child(el("wbr")).text(&text[at + 1..]),
        None => isolated.text(text),
    }
}

fn linked(href: Option<&str>, inner: El) -> El {
    match href {
        Some(href) => el("a").class("contact").attr("href", href).child(inner),
        None => inner,
    }
}

/// A mail address.
pub(super) fn mail(mailbox: &str) -> El {
    linked(address::mailbox(mailbox).as_deref(), isolated(mailbox))
}

/// A telephone number.
pub(super) fn phone(number: &str) -> El {
    linked(address::phone(number).as_deref(), isolated(number))
}

/// What a channel is.
pub(super) fn kind(channel: &Channel, ui: Ui) -> El {
    let word = match channel.kind {
        ChannelKind::Email => "email",
        ChannelKind::Phone => "phone",
        ChannelKind::Social => "social",
        ChannelKind::App => "app",
        ChannelKind::Web => "web",
        ChannelKind::Office => "office",
        ChannelKind::Unknown => "unknown",
    };
    el("span").text(&ui.texts.with("participation-channel-kind", [("kind", word.into())]))
}

/// Where a channel leads, by its title or by its address; `None` where it has neither.
pub(super) fn address(channel: &Channel, ui: Ui) -> Option<El> {
    let written = channel.address.as_deref().map(str::trim).filter(|written| !written.is_empty());
    let title = channel.title.as_ref().filter(|title| !title.is_empty());
    let href = written.and_then(|written| match channel.kind {
        ChannelKind::Email => address::mailbox(written),
        ChannelKind::Phone => address::phone(written),
        _ => address::page(written).map(str::to_owned),
    });
    // Of a page its title says more than its address; a mail address or a number is needed itself.
    let needed = matches!(channel.kind, ChannelKind::Email | ChannelKind::Phone) || href.is_none();
    let shown = written.map(|written| written.strip_prefix("https://").unwrap_or(written));
    let inner = match (title, shown) {
        (Some(title), shown) => {
            let title = entity_text(title, ui.texts);
            let Some(shown) = shown.filter(|_| needed) else {
                return Some(linked(href.as_deref(), title));
            };
            let inner = linked(href.as_deref(), isolated(shown));
            return Some(el("span").class("titled").child(title).child(inner));
        }
        (None, Some(shown)) => isolated(shown),
        (None, None) => return None,
    };
    Some(linked(href.as_deref(), inner))
}
