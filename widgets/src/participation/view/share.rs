//! How to hand the page on: links that lead back to it.

use sawt_kit::dom::{El, button, el};
use sawt_kit::share::Shared;
use sawt_wire::{EntityDefinition, Participation, ShareChannel};

use super::super::model::Copied;
use super::super::state::Event;
use super::{Ui, named};

/// `None` where the entity offers no way that is known here.
pub(super) fn share(entity: &EntityDefinition, ui: Ui) -> Option<El> {
    let defined = entity.participation.as_ref();
    let channels = defined.map_or(&ShareChannel::ALL[..], Participation::offered);
    let name = ui.texts.pick(&entity.name).text;
    let shared = Shared {
        title: &ui.texts.with("participation-shared", [("entity", name.into())]),
        page: defined.and_then(|it| it.page.as_ref()),
        campaign: entity.id.as_str(),
    };
    let links = shared.links(channels, ui.texts);
    let is_copied = channels.contains(&ShareChannel::Copy);
    (is_copied || !links.is_empty()).then_some(())?;
    let copy = is_copied.then(|| {
        button("copy", "button quiet", &ui.get("participation-copy"), move || {
            ui.send(Event::CopyAsked);
        })
    });
    let actions = el("p").class("actions").children(copy).children(links);
    let drawn = named("share", "participation-share", ui)
        .child(el("p").text(&ui.get("participation-share-note")));
    Some(if is_copied {
        drawn.child(field(&shared, ui)).child(actions).child(status(ui))
    } else {
        drawn.child(actions)
    })
}

/// The link itself, for those whose browser lets nothing be copied.
fn field(shared: &Shared<'_>, ui: Ui) -> El {
    let address = shared.address(ShareChannel::Copy, &ui.texts.locale().language);
    let field = el("input")
        .attr("type", "text")
        .attr("part", "link")
        .class("text-field")
        .attr("dir", "ltr")
        .attr("readonly", "")
        .attr("value", &address);
    let label = el("span").class("field-label").text(&ui.get("participation-link"));
    el("label").class("labelled").child(label).child(field)
}

fn status(ui: Ui) -> El {
    let said = move || match ui.model.with(|model| model.copied) {
        Copied::NotAsked => String::new(),
        Copied::Done => ui.get("participation-copied"),
        Copied::Refused => ui.get("participation-not-copied"),
    };
    el("p").attr("part", "status").class("note").attr("role", "status").live_text(said)
}
