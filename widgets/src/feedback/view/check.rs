//! All answers before they are sent, each with a way back to its question.

use std::sync::Arc;

use sawt_kit::dom::{El, button, el};
use sawt_kit::parts::entity_text;
use sawt_wire::{FormField, FormKind};

use super::super::model::{Known, Model};
use super::super::state::Event;
use super::page::{erasing, goes_along, with_notice};
use super::{Ui, answers, head};

pub(super) fn check(form: &Known, ui: Ui) -> El {
    let sending = ui.part(|model| model.sending.is_some());
    let title = ui
        .host
        .heading(1)
        .attr("part", "page-title")
        .class("page-title")
        .attr("tabindex", "-1")
        .attr("data-focus", "page")
        .text(&ui.texts.get("feedback-check"));
    let shown = form.clone();
    let pages = el("div")
        .class("answers")
        .live(ui.part(|model| model.asked.clone()), move |asked| pages(&shown, asked, ui));
    let body = el("form")
        .attr("part", "form")
        .class("form")
        .attr("novalidate", "")
        .live_flag("aria-busy", sending)
        .on("submit", move |event| {
            event.prevent_default();
            ui.send(Event::Submitted);
        });
    let message = match form.kind {
        FormKind::Survey => "feedback-submit-survey",
        _ => "feedback-submit",
    };
    let submit = el("button")
        .attr("type", "submit")
        .attr("part", "submit")
        .class("button")
        .attr("data-focus", "submit")
        .live_flag("aria-disabled", sending)
        .text(&ui.texts.get(message));
    let resting = ui.part(|model| model.sending.is_none());
    let actions = el("p").class("actions").child(submit).when(resting, move || {
        [ui.button("back", "button quiet", "feedback-back", || Event::BackAsked)]
    });
    let body = with_notice(body, ui)
        .child(title)
        .child(el("p").text(&ui.texts.get("feedback-check-hint")))
        .child(pages)
        .child(goes_along(ui))
        .child(actions.child(erasing(ui)));
    el("div").class("page").child(head::brief(form, ui)).child(body)
}

/// The answers of each page below its title.
fn pages(form: &Known, asked: &Arc<Vec<(usize, sawt_wire::FieldId)>>, ui: Ui) -> Vec<El> {
    let mut drawn = Vec::new();
    for (at, page) in form.pages.iter().enumerate() {
        let fields: Vec<&FormField> =
            asked.iter().filter(|(of, _)| *of == at).filter_map(|(_, id)| form.field(id)).collect();
        if fields.is_empty() {
            continue;
        }
        let title = page.title.as_ref().map(|title| {
            ui.host.heading(2).class("answers-title").child(entity_text(title, ui.texts))
        });
        let lines = fields.into_iter().map(|field| line(field, ui));
        drawn.extend(title);
        drawn.push(el("dl").class("answer-list").children(lines));
    }
    drawn
}

fn line(field: &FormField, ui: Ui) -> El {
    let entry = ui.model.with_untracked(|model| model.entry(&field.id));
    let id = field.id.clone();
    let question = ui.texts.pick(&field.label).text;
    let change =
        button("change", "button link change", &ui.texts.get("feedback-change"), move || {
            ui.send(Event::ChangeAsked(id.clone()));
        });
    let named = ui.texts.with("feedback-change-this", [("question", question.into())]);
    let resting = ui.part(|model: &Model| model.sending.is_none());
    let change = change.attr("aria-label", &named).live_class("gone", move || !resting());
    el("div")
        .attr("part", "answer")
        .class("answer")
        .child(el("dt").child(entity_text(&field.label, ui.texts)))
        .child(el("dd").children(answers::lines(field, &entry, ui)).child(change))
}
