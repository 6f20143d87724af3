//! What is typed: lines, paragraphs, numbers, names, addresses.

use sawt_kit::dom::{El, el, value};
use sawt_kit::intl;
use sawt_wire::{FieldType, FormField};

use super::super::entry::Change;
use super::Ui;
use super::field::{described, enter, entered, labelled};

/// From how many characters before the end on the writer is told how many are left.
const COUNT_FROM: usize = 100;

/// One line.
pub(super) fn line(of: &FormField, ui: Ui) -> El {
    // Type, how it is typed, what the browser may know, and the direction.
    let (kind, mode, complete, dir) = match of.kind {
        FieldType::Name => ("text", None, "name", "auto"),
        FieldType::Email => ("email", Some("email"), "email", "ltr"),
        FieldType::Phone => ("tel", Some("tel"), "tel", "ltr"),
        FieldType::Number if of.whole && of.min.is_some_and(|min| min >= 0.0) => {
            ("text", Some("numeric"), "off", "ltr")
        }
        FieldType::Number => ("text", Some("decimal"), "off", "ltr"),
        _ => ("text", None, "off", "auto"),
    };
    let class = match of.kind {
        FieldType::Number => "text-field narrow",
        FieldType::Phone => "text-field medium",
        _ => "text-field",
    };
    let field = el("input")
        .attr("type", kind)
        .class(class)
        .maybe_attr("inputmode", mode)
        .attr("autocomplete", complete)
        .attr("dir", dir);
    typed(of, field, None, ui)
}

/// Paragraphs.
pub(super) fn paragraphs(of: &FormField, ui: Ui) -> El {
    let id = ["personal-", of.id.as_str()].concat();
    let field = el("textarea").class("text-field").attr("rows", "4").attr("dir", "auto");
    let hint = el("p").attr("id", &id).class("hint");
    typed(of, field, Some((id, hint.text(&ui.texts.get("common-no-personal-data")))), ui)
}

fn typed(of: &FormField, field: El, hint: Option<(String, El)>, ui: Ui) -> El {
    let text = entered(&of.id, ui, |entry| entry.map(|it| it.text.clone()).unwrap_or_default());
    let enter = enter(&of.id, ui);
    let field = field
        .attr("part", "text")
        .live_prop("value", text.clone())
        .on("input", move |event| enter(Change::Text(value(event))));
    let field = described(field, of, hint.as_ref().map(|(id, _)| id.as_str()), ui);
    let counts = matches!(of.kind, FieldType::ShortText | FieldType::LongText | FieldType::Name);
    let counter = counts.then(|| counter(of.longest(), text, ui));
    let rest = hint.map(|(_, hint)| hint).into_iter().chain(counter).collect();
    labelled(of, field, rest, ui)
}

/// How many characters are left, or too many, near the end.
pub(super) fn counter(max: usize, text: impl Fn() -> String + 'static, ui: Ui) -> El {
    let near = COUNT_FROM.min(max / 2);
    let left = move || {
        let text = text();
        // Letters are never more than bytes: most texts need not be counted.
        if text.len() + near < max {
            return String::new();
        }
        let length = intl::graphemes(text.trim());
        if length > max {
            return ui.texts.with("common-characters-over", [("count", (length - max).into())]);
        }
        if length + near < max {
            return String::new();
        }
        ui.texts.with("common-characters-left", [("count", (max - length).into())])
    };
    el("p").class("hint").attr("role", "status").live_text(left)
}
