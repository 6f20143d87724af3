//! The error summary: what is wrong, first, focused, each mistake leading to its field.

use crate::dom::{El, button, el};
use crate::i18n::Texts;
use crate::widget::Host;

/// A box that carries `data-focus="mistakes"`; pressing the message moves the focus to `field`, the
/// `data-focus` of what is to be mended.
pub fn error_summary(host: Host, texts: Texts, message: &str, field: String) -> El {
    el("div")
        .attr("part", "error-summary")
        .class("notice notice-error")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("data-focus", "mistakes")
        .child(el("p").class("notice-title").text(&texts.get("common-please-correct")))
        .child(button("", "button link", message, move || host.focus(&field)))
}
