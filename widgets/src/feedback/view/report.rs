//! Beside the fields of a report: the competent bodies, what protects its sender and what can't, the quick way out.

use sawt_kit::address;
use sawt_kit::dom::{El, el};
use sawt_kit::parts::{entity_prose, entity_text};
use sawt_wire::CompetentBody;

use super::super::model::Known;
use super::Ui;

/// What stands before the fields, on the first page.
pub(super) fn before(form: &Known, ui: Ui) -> Vec<El> {
    [bodies(form, ui), limits(form, ui)].into_iter().flatten().collect()
}

/// The quick way out: in place of this page, so that the way back does not lead here.
pub(super) fn exit(form: &Known, ui: Ui) -> Option<El> {
    let url = address::page(form.exit_url.as_deref()?)?.to_owned();
    let link = el("a")
        .attr("part", "exit")
        .class("button exit")
        .attr("href", &url)
        .attr("rel", "noreferrer")
        .on("click", move |event| {
            event.prevent_default();
            address::leave_for(&url);
        })
        .text(&ui.texts.get("feedback-exit"));
    Some(el("p").class("way-out").child(link))
}

fn bodies(form: &Known, ui: Ui) -> Option<El> {
    let list = el("ul").class("bodies").children(form.bodies.iter().map(|it| body(it, ui)));
    let heading = ui.host.heading(1).class("page-title").text(&ui.texts.get("feedback-bodies"));
    (!form.bodies.is_empty())
        .then(|| el("section").attr("part", "bodies").class("section").child(heading).child(list))
}

fn body(body: &CompetentBody, ui: Ui) -> El {
    let name = entity_text(&body.name, ui.texts);
    let name = match body.url.as_deref().and_then(address::page) {
        Some(url) => el("a").class("link").attr("href", url).attr("rel", "noreferrer").child(name),
        None => name,
    };
    let phone = body.phone.as_deref().map(|number| {
        let shown = el("bdi").attr("dir", "ltr").text(number);
        let label = el("span").text(&ui.texts.get("feedback-call"));
        let shown = match address::phone(number) {
            Some(url) => el("a").class("link").attr("href", &url).child(shown),
            None => shown,
        };
        el("p").class("note").child(label).text(" ").child(shown)
    });
    let note =
        body.note.as_ref().map(|note| el("p").class("note").child(entity_text(note, ui.texts)));
    el("li")
        .attr("part", "body")
        .class("body")
        .child(el("p").class("body-name").child(name))
        .child(el("p").child(entity_text(&body.competence, ui.texts)))
        .children(note)
        .children(phone)
}

/// What protects a sender here, above the fields that are sent to the entity itself.
fn limits(form: &Known, ui: Ui) -> Option<El> {
    let text = form.limits.as_ref()?;
    let heading =
        ui.host.heading(1).class("page-title").text(&ui.texts.get("feedback-report-here"));
    let limits = el("div").class("notice").child(entity_prose(text, ui.texts));
    Some(el("section").attr("part", "limits").class("section").child(heading).child(limits))
}
