//! One page of a form: how far it is, what is wrong, the fields, and what leads on.

use sawt_kit::dom::{El, el};
use sawt_kit::parts::{entity_prose, entity_text, note, trap};
use sawt_kit::phrase;
use sawt_kit::summary::error_list;
use sawt_wire::{AnswerError, FormKind, ProblemCode};

use super::super::effects::focus_name;
use super::super::model::{Known, Model, Notice};
use super::super::state::{Event, Target};
use super::{Ui, faults, field, head, report};

pub(super) fn page(form: &Known, at: usize, ui: Ui) -> El {
    let first = ui.model.with_untracked(|model| model.previous_page().is_none());
    let sending = ui.part(|model| model.sending.is_some());
    let shown = form.clone();
    let fields = el("fieldset").class("fields").live_prop("disabled", sending).each(
        move || {
            let on_page = move |model: &Model| {
                let asked = model.asked.iter().filter(|(page, _)| *page == at);
                asked.map(|(_, id)| id.clone()).collect()
            };
            ui.model.with(on_page)
        },
        move |id| match shown.field(id) {
            Some(found) => field::field(found, &shown, ui),
            None => el("div"),
        },
    );
    let page = form.pages.get(at);
    let title = page.and_then(|page| page.title.as_ref()).map(|title| {
        let heading = ui.host.heading(1).attr("part", "page-title").class("page-title");
        let heading =
            if first { heading } else { heading.attr("tabindex", "-1").attr("data-focus", "page") };
        heading.child(entity_text(title, ui.texts))
    });
    let untitled = title.is_none() && !first;
    let described = page.and_then(|page| page.description.as_ref());
    let described = described.map(|text| entity_prose(text, ui.texts));
    let top = if first { head::head(form, ui) } else { head::brief(form, ui) };
    let many = ui.model.with_untracked(Model::checks);
    let progress = many.then(|| {
        let progress = progress(ui);
        if untitled { progress.attr("tabindex", "-1").attr("data-focus", "page") } else { progress }
    });
    let body = el("form")
        .attr("part", "form")
        .class("form")
        .attr("novalidate", "")
        .live_flag("aria-busy", sending)
        .on("submit", move |event| {
            event.prevent_default();
            ui.send(Event::NextAsked);
        });
    let body = with_mistakes(with_notice(body, ui), form, ui)
        .children(title)
        .children(described)
        .child(fields)
        .children(first.then(|| trap(move |text| ui.send(Event::Trapped(text)))))
        .children((!many).then(|| goes_along(ui)))
        .child(actions(form, many, ui));
    let before = if first { report::before(form, ui) } else { vec![] };
    // A form without pages names the competent bodies, and takes nothing itself.
    let body = (!form.pages.is_empty()).then_some(body);
    el("div").class("page").child(top).children(before).children(progress).children(body)
}

/// Which page this is, out of those that are asked.
fn progress(ui: Ui) -> El {
    let place = ui.part(|model| {
        let pages = model.pages();
        let at = pages.iter().position(|page| *page == model.step.page).unwrap_or_default() + 1;
        (at, pages.len())
    });
    let words = move || {
        let (at, count) = place();
        ui.texts.with("feedback-progress", [("page", at.into()), ("count", count.into())])
    };
    let share = move || {
        let (at, count) = place();
        format!("{}%", at * 100 / count.max(1))
    };
    let bar = el("span").class("progress-bar").live_style("--_share", share);
    el("div")
        .attr("part", "progress")
        .class("progress")
        .child(el("p").class("hint").live_text(words))
        .child(el("span").class("progress-track").attr("aria-hidden", "true").child(bar))
}

/// Adds what happened last.
pub(super) fn with_notice(within: El, ui: Ui) -> El {
    within.live(ui.part(|model| model.notice.clone()), move |notice| {
        let (class, message) = match notice.as_ref()? {
            Notice::Restored => ("notice", "feedback-restored"),
            Notice::Refused(failure) if failure.code() == Some(ProblemCode::AlreadyVoted) => {
                ("notice", "feedback-already")
            }
            Notice::Refused(failure) => ("notice notice-error", phrase::failure(failure)),
        };
        let title = el("p").class("notice-title").text(&ui.texts.get(message));
        let notice = el("div").attr("part", "notice").class(class).attr("tabindex", "-1");
        Some(notice.attr("data-focus", "notice").child(title))
    })
}

/// Adds what is to be corrected.
pub(super) fn with_mistakes(within: El, form: &Known, ui: Ui) -> El {
    let form = form.clone();
    within.live(ui.part(|model| model.mistakes.clone()), move |mistakes| {
        let line = |error: &AnswerError| {
            let field = form.field(&error.field)?;
            let about = faults::about(error, field, ui);
            Some((about, faults::words(error, field, ui), place(error)))
        };
        let lines: Vec<_> = mistakes.iter().filter_map(line).collect();
        (!lines.is_empty()).then(|| error_list(ui.host, ui.texts, lines))
    })
}

/// The `data-focus` of what is to be mended.
fn place(error: &AnswerError) -> String {
    let field = focus_name(&Target::Field(error.field.clone()));
    match (&error.row, error.fault) {
        (Some(row), _) => [&field, "=", row.as_str()].concat(),
        (None, sawt_wire::Fault::OtherMissing) => [&field, "=other"].concat(),
        _ => field,
    }
}

/// What is sent along without being asked.
pub(super) fn goes_along(ui: Ui) -> El {
    el("div")
        .class("along")
        .when(ui.part(Model::sends_page), move || {
            let path = ui.model.with_untracked(|model| model.page.clone());
            let path = el("bdi").class("code").attr("dir", "ltr").text(&path);
            let label = el("span").text(&ui.texts.get("feedback-page"));
            [el("p").attr("part", "note").class("note").child(label).text(" ").child(path)]
        })
        .live(ui.part(|model| model.sent_persona().map(|told| told.words.clone())), move |words| {
            let words = words.as_deref()?;
            Some(note(&ui.texts.with("feedback-persona", [("persona", words.into())])))
        })
}

fn actions(form: &Known, many: bool, ui: Ui) -> El {
    let sending = ui.part(|model| model.sending.is_some());
    let message = match (many, form.kind) {
        (true, _) => "feedback-next",
        (false, FormKind::Survey) => "feedback-submit-survey",
        (false, _) => "feedback-submit",
    };
    let submit = el("button")
        .attr("type", "submit")
        .attr("part", "submit")
        .class("button")
        .attr("data-focus", "submit")
        .live_flag("aria-disabled", move || sending() || ui.model.with(Model::is_uploading))
        .text(&ui.texts.get(message));
    let back = ui.part(|model| model.previous_page().is_some());
    el("p")
        .class("actions")
        .child(submit)
        .when(back, move || {
            [ui.button("back", "button quiet", "feedback-back", || Event::BackAsked)]
        })
        .child(erasing(ui))
}

/// Forgetting what was entered, once something was and stays on the device.
pub(super) fn erasing(ui: Ui) -> El {
    let written = ui.part(|model| model.keeps() && model.is_begun() && model.sending.is_none());
    el("span").class("erasing").when(written, move || {
        [ui.button("erase", "button plain", "feedback-erase", || Event::EraseAsked)]
    })
}
