//! What is asked below a comment: its link, what is wrong with it, whether to take it back.

use leptos::prelude::{GetUntracked, RwSignal, Set};
use sawt_kit::clipboard;
use sawt_kit::dom::{El, el, value};
use sawt_wire::{CommentId, ReportComment, ReportReason};

use super::super::effects::link_to;
use super::super::model::Panel;
use super::super::state::Event;
use super::Ui;
use super::filter::labelled;

/// The `data-focus` of the field of the words.
const WORDS: &str = "report-words";

const REASONS: [(&str, ReportReason); 5] = [
    ("abuse", ReportReason::Abuse),
    ("spam", ReportReason::Spam),
    ("personal-data", ReportReason::PersonalData),
    ("off-topic", ReportReason::OffTopic),
    ("other", ReportReason::Other),
];

pub(super) fn panel(id: &CommentId, asked: Panel, ui: Ui) -> El {
    let (inside, title) = match asked {
        Panel::Link => (link(id, ui), "comments-link-title"),
        Panel::Report => (report(id, ui), "comments-report-title"),
        Panel::Withdrawal => (withdrawal(id, ui), "comments-withdraw-sure"),
    };
    let title = ui.texts.get(title);
    el("div")
        .attr("part", "panel")
        .class("notice panel")
        .attr("role", "group")
        .attr("aria-label", &title)
        .attr("tabindex", "-1")
        .attr("data-focus", "panel")
        .child(el("p").class("notice-title").text(&title))
        .child(inside)
}

fn cancel(id: &CommentId, panel: Panel, ui: Ui) -> El {
    let id = id.clone();
    ui.button("cancel", "button plain", "common-cancel", move || {
        Event::PanelToggled(id.clone(), panel)
    })
}

fn link(id: &CommentId, ui: Ui) -> El {
    let address = link_to(id);
    let copied = RwSignal::new(false);
    let field = el("input")
        .attr("type", "text")
        .class("text-field code")
        .attr("readonly", "")
        .attr("dir", "ltr")
        .attr("aria-label", &ui.texts.get("comments-link-title"))
        .attr("value", &address);
    let copy =
        sawt_kit::dom::button("", "button quiet", &ui.texts.get("comments-copy"), move || {
            clipboard::copy(&address, move |done| copied.set(done));
        });
    let done = move || {
        let copied = leptos::prelude::Get::get(&copied);
        if copied { ui.texts.get("comments-copied") } else { String::new() }
    };
    el("div")
        .class("panel-body")
        .child(field)
        .child(el("p").class("actions").child(copy).child(cancel(id, Panel::Link, ui)))
        .child(el("p").class("hint").attr("role", "status").live_text(done))
}

fn report(id: &CommentId, ui: Ui) -> El {
    let reason = RwSignal::new(ReportReason::Abuse);
    let words = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let reasons = REASONS.iter().map(|(word, _)| {
        let text = ui.texts.with("comments-report-reason", [("reason", (*word).into())]);
        el("option").attr("value", word).text(&text)
    });
    let choice = el("select").class("text-field").children(reasons).on("change", move |event| {
        let word = value(event);
        if let Some((_, chosen)) = REASONS.iter().find(|(known, _)| *known == word) {
            reason.set(*chosen);
        }
    });
    let field = el("textarea")
        .class("text-field")
        .attr("rows", "2")
        .attr("dir", "auto")
        .attr("maxlength", "500")
        .attr("data-focus", WORDS)
        .live_flag("aria-invalid", move || leptos::prelude::Get::get(&missing))
        .on("input", move |event| {
            words.set(value(event));
            missing.set(false);
        });
    let of = id.clone();
    let send = el("button")
        .attr("type", "submit")
        .class("button")
        .text(&ui.texts.get("comments-report-send"));
    let wrong = move || {
        let missing = leptos::prelude::Get::get(&missing);
        if missing { ui.texts.get("comments-report-words-missing") } else { String::new() }
    };
    el("form")
        .class("panel-body")
        .attr("novalidate", "")
        .on("submit", move |event| {
            event.prevent_default();
            let (reason, text) = (reason.get_untracked(), words.get_untracked());
            let text = text.trim();
            if reason == ReportReason::Other && text.is_empty() {
                missing.set(true);
                ui.host.focus(WORDS);
                return;
            }
            let text = (!text.is_empty()).then(|| text.to_owned());
            ui.send(Event::Reported(of.clone(), ReportComment { reason, text }));
        })
        .child(labelled("comments-report-why", choice, ui))
        .child(labelled("comments-report-words", field, ui))
        .child(el("p").class("hint").attr("role", "status").live_text(wrong))
        .child(el("p").class("actions").child(send).child(cancel(id, Panel::Report, ui)))
}

fn withdrawal(id: &CommentId, ui: Ui) -> El {
    let of = id.clone();
    let sure = ui.button("withdraw", "button quiet", "comments-withdraw-confirm", move || {
        Event::WithdrawConfirmed(of.clone())
    });
    el("p").class("actions").child(sure).child(cancel(id, Panel::Withdrawal, ui))
}
