//! A question that one tap answers, and what may be said after it.

use sawt_kit::dom::{El, button, el};
use sawt_kit::parts::entity_text;
use sawt_wire::PollOption;

use super::super::entry::Change;
use super::super::model::{Known, Model};
use super::super::state::Event;
use super::page::{goes_along, with_mistakes, with_notice};
use super::{Ui, field};

pub(super) fn quick(form: &Known, ui: Ui) -> El {
    let tap = ui.part(|model| model.tap.as_ref().map(|tap| tap.explained));
    let form = form.clone();
    with_notice(el("div").class("quick"), ui).live(tap, move |tap| match tap {
        None => vec![question(&form, ui)],
        Some(false) => vec![thanks(ui, "feedback-thanks-more"), rest(&form, ui)],
        Some(true) => vec![thanks(ui, "feedback-thanks")],
    })
}

/// The question with a button for each answer, in one line where there is room.
fn question(form: &Known, ui: Ui) -> El {
    let title = ui
        .host
        .heading(0)
        .attr("part", "title")
        .attr("id", "quick")
        .class("quick-title")
        .attr("tabindex", "-1")
        .attr("data-focus", "page")
        .child(entity_text(&form.title, ui.texts));
    let first = form.fields().next();
    let answers = first.into_iter().flat_map(|field| {
        let tap = move |option: &PollOption| {
            let (id, option_id) = (field.id.clone(), option.id.clone());
            button("tap", "button quiet", "", move || {
                ui.send(Event::Tapped(id.clone(), Change::Chosen(option_id.clone())));
            })
            .child(entity_text(&option.label, ui.texts))
        };
        field.options.iter().map(tap)
    });
    let answers = el("div")
        .class("taps")
        .attr("role", "group")
        .attr("aria-labelledby", "quick")
        .children(answers);
    let line = el("div").class("quick-line").child(title).child(answers);
    el("div").class("quick").child(line).child(goes_along(ui))
}

fn thanks(ui: Ui, message: &str) -> El {
    el("p")
        .attr("part", "thanks")
        .class("quick-title")
        .attr("tabindex", "-1")
        .attr("data-focus", "notice")
        .text(&ui.texts.get(message))
}

/// What is asked after the tap.
fn rest(form: &Known, ui: Ui) -> El {
    let shown = form.clone();
    let fields = el("div").class("fields").each(
        ui.part(|model: &Model| model.asked.iter().skip(1).map(|(_, id)| id.clone()).collect()),
        move |id| match shown.field(id) {
            Some(found) => field::field(found, &shown, ui),
            None => el("div"),
        },
    );
    let submit = el("button").attr("type", "submit").attr("part", "submit").class("button");
    let submit = submit.attr("data-focus", "submit").text(&ui.texts.get("feedback-submit"));
    let body = el("form").attr("part", "form").class("form").attr("novalidate", "").on(
        "submit",
        move |event| {
            event.prevent_default();
            ui.send(Event::Submitted);
        },
    );
    with_mistakes(body, form, ui).child(fields).child(el("p").class("actions").child(submit))
}
