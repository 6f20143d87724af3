//! After sending: thanks, how to come back to it, and the results where they may be seen; and what stands there when
//! nothing is taken any more.

use leptos::prelude::{Get, RwSignal, Set};
use sawt_kit::dom::{El, button, el};
use sawt_kit::i18n::Arg;
use sawt_kit::parts::note;
use sawt_kit::phrase::{self, Edge};
use sawt_kit::{clipboard, clock, save};
use sawt_wire::{FormKind, RecordedSubmission};

use super::super::model::Known;
use super::super::state::Event;
use super::{Ui, head, results};

pub(super) fn sent(form: &Known, ui: Ui) -> El {
    let shown = form.clone();
    let receipt =
        el("div").class("receipt").live(ui.part(|model| model.sent.clone()), move |sent| {
            sent.as_ref().map(|recorded| thanks(&shown, recorded, ui))
        });
    let again = (!form.once_each && form.kind != FormKind::Survey).then(|| {
        let again = ui.button("again", "button plain", "feedback-again", || Event::AgainAsked);
        el("p").class("actions").child(again)
    });
    el("div")
        .class("page")
        .child(head::brief(form, ui))
        .child(receipt)
        .children(again)
        .child(results::results(form, ui))
}

/// What is shown of a form that takes nothing.
pub(super) fn closed(form: &Known, ui: Ui) -> El {
    el("div").class("page").child(head::head(form, ui)).child(results::results(form, ui))
}

fn thanks(form: &Known, recorded: &RecordedSubmission, ui: Ui) -> El {
    let texts = ui.texts;
    let title = match form.kind {
        FormKind::Report => "feedback-received-report",
        _ => "feedback-received",
    };
    let box_ = el("div")
        .attr("part", "notice")
        .class("notice notice-done")
        .attr("tabindex", "-1")
        .attr("data-focus", "notice")
        .child(el("p").class("notice-title").text(&texts.get(title)));
    let Some(reference) = &recorded.reference else { return box_ };
    let code = recorded.access_code.as_deref();
    let codes = el("dl")
        .class("codes")
        .children(Some(coded("reference", "feedback-reference", reference, ui)))
        .children(code.map(|code| coded("access-code", "feedback-access-code", code, ui)));
    let promise = recorded.reply_by.as_ref().map(|at| {
        let words =
            phrase::moment(texts, "feedback-reply-by", Some(at), &form.time_zone, Edge::Closes);
        el("p").text(&words)
    });
    box_.child(codes)
        .children(code.map(|_| el("p").text(&texts.get("feedback-keep-codes"))))
        .children(promise)
        .child(keeping(form, recorded, ui))
}

fn coded(part: &str, label: &str, code: &str, ui: Ui) -> El {
    let value = el("bdi").attr("part", part).class("code").attr("dir", "ltr").text(code);
    el("div").child(el("dt").text(&ui.texts.get(label))).child(el("dd").child(value))
}

/// Ways to keep the codes.
fn keeping(form: &Known, recorded: &RecordedSubmission, ui: Ui) -> El {
    let text = receipt_text(form, recorded, ui);
    let copied = RwSignal::new(None);
    let said = move || {
        let message = match copied.get() {
            Some(true) => "feedback-copied",
            Some(false) => "feedback-not-copied",
            None => return String::new(),
        };
        ui.texts.get(message)
    };
    let copy_text = text.clone();
    let copy = button("copy", "button quiet", &ui.texts.get("feedback-copy"), move || {
        clipboard::copy(&copy_text, move |done| copied.set(Some(done)));
    });
    let name = [recorded.reference.as_deref().unwrap_or_default(), ".txt"].concat();
    let keep = button("save", "button plain", &ui.texts.get("feedback-save"), move || {
        save::file(&name, "text/plain;charset=utf-8", &text);
    });
    let print = button("print", "button plain", &ui.texts.get("feedback-print"), save::print);
    el("div")
        .class("keeping")
        .child(el("p").class("actions").child(copy).child(keep).child(print))
        .child(note("").attr("role", "status").live_text(said))
}

/// The receipt as a file: without the marks that isolate codes on a page, which would be copied along with them.
fn receipt_text(form: &Known, recorded: &RecordedSubmission, ui: Ui) -> String {
    let text = |text: &Option<String>| Arg::from(text.as_deref().unwrap_or_default());
    let at = clock::parse_ms(&recorded.now).unwrap_or_default();
    let written = ui.texts.with(
        "feedback-receipt",
        [
            ("title", ui.texts.pick(&form.title).text.into()),
            ("reference", text(&recorded.reference)),
            ("code", text(&recorded.access_code)),
            ("at", Arg::Number(at)),
            ("zone", form.time_zone.as_str().into()),
        ],
    );
    let plain = |c: &char| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    written.chars().filter(plain).collect()
}
