//! How to hand the page on: links that lead back to it.

use sawt_kit::address;
use sawt_kit::backend::encoded;
use sawt_kit::dom::{El, button, el};
use sawt_wire::EntityDefinition;

use super::super::model::Copied;
use super::super::state::Event;
use super::{Ui, named};

pub(super) fn share(entity: &EntityDefinition, ui: Ui) -> El {
    let page = entity.participation.as_ref().and_then(|it| it.page.as_ref());
    let here = address::absolute(page, &ui.texts.locale().language);
    let field = el("input")
        .attr("type", "text")
        .attr("part", "link")
        .class("text-field")
        .attr("dir", "ltr")
        .attr("readonly", "")
        .attr("value", &here);
    let label = el("span").class("field-label").text(&ui.get("participation-link"));
    let copy = button("copy", "button quiet", &ui.get("participation-copy"), move || {
        ui.send(Event::CopyAsked);
    });
    let mail = el("a")
        .class("button plain mail")
        .attr("href", &mail(&ui.texts.pick(&entity.name).text, &here, ui))
        .text(&ui.get("participation-mail"));
    let said = move || match ui.model.with(|model| model.copied) {
        Copied::NotAsked => String::new(),
        Copied::Done => ui.get("participation-copied"),
        Copied::Refused => ui.get("participation-not-copied"),
    };
    let status =
        el("p").attr("part", "status").class("note").attr("role", "status").live_text(said);
    named("share", "participation-share", ui)
        .child(el("p").text(&ui.get("participation-share-note")))
        .child(el("label").class("labelled").child(label).child(field))
        .child(el("p").class("actions").child(copy).child(mail))
        .child(status)
}

/// A message with the link. Marks that isolate a name on a page would be letters in a mail program.
fn mail(entity: &str, page: &str, ui: Ui) -> String {
    let plain = |message: &str| {
        let words = ui.texts.with(message, [("entity", entity.into())]);
        encoded(&words.replace(['\u{2068}', '\u{2069}'], ""))
    };
    let (subject, text) = (plain("participation-mail-subject"), plain("participation-mail-text"));
    ["mailto:?subject=", &subject, "&body=", &text, "%0D%0A", &encoded(page)].concat()
}
