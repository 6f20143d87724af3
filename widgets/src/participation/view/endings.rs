//! What the entity does not answer for, and its own further blocks.

use sawt_kit::address;
use sawt_kit::dom::{El, el};
use sawt_kit::parts::{entity_prose, entity_text, note};
use sawt_wire::{PageBlock, Rules};

use super::{Ui, block as framed, named};

pub(super) fn disclaimer(rules: &Rules, ui: Ui) -> El {
    let version =
        ui.texts.with("participation-version", [("version", rules.version.as_str().into())]);
    named("disclaimer", "participation-disclaimer", ui)
        .child(entity_prose(&rules.text, ui.texts))
        .child(note(&version).attr("part", "note version"))
}

pub(super) fn block(block: &PageBlock, ui: Ui) -> El {
    let title = ui.texts.pick(&block.title).text;
    let more = block.url.as_deref().and_then(address::page).map(|address| {
        let words = ui.texts.with("participation-more", [("title", title.as_str().into())]);
        el("p").child(el("a").class("contact").attr("href", address).text(&words))
    });
    framed("further", ui.host.heading(0).child(entity_text(&block.title, ui.texts)))
        .child(entity_prose(&block.text, ui.texts))
        .children(more)
}
