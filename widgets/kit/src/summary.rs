//! The error summary: what is wrong, first, focused, each mistake leading to its field.

use crate::dom::{El, button, el};
use crate::i18n::Texts;
use crate::widget::Host;

/// A box that carries `data-focus="mistakes"`; pressing the message moves the focus to `field`, the
/// `data-focus` of what is to be mended.
pub fn error_summary(host: Host, texts: Texts, message: &str, field: String) -> El {
    summary(texts).child(leading(host, message, field))
}

/// As [`error_summary`], of several mistakes: each is about something, says what is wrong with it, and leads to a
/// field.
pub fn error_list(host: Host, texts: Texts, mistakes: Vec<(String, String, String)>) -> El {
    let lines = mistakes.into_iter().map(|(about, message, field)| {
        let about = el("bdi").class("about").text(&about);
        let line = leading(host, "", field).child(about).child(el("span").text(&message));
        el("li").child(line)
    });
    summary(texts).child(el("ul").class("mistakes").children(lines))
}

fn summary(texts: Texts) -> El {
    el("div")
        .attr("part", "error-summary")
        .class("notice notice-error")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("data-focus", "mistakes")
        .child(el("p").class("notice-title").text(&texts.get("common-please-correct")))
}

fn leading(host: Host, message: &str, field: String) -> El {
    button("", "button link", message, move || host.focus(&field))
}
