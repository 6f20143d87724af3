//! Answers in words, as they are looked through before they are sent.

use sawt_kit::day::{Day, ZONE};
use sawt_kit::dom::{El, el};
use sawt_kit::parts::entity_text;
use sawt_wire::{FieldType, FormField, OptionId};

use super::super::entry::Entry;
use super::Ui;

/// What was answered, one line or more.
pub(super) fn lines(field: &FormField, entry: &Entry, ui: Ui) -> Vec<El> {
    if entry.is_empty() || (field.kind == FieldType::Consent && !entry.agreed) {
        return vec![el("p").class("unanswered").text(&ui.texts.get("feedback-unanswered"))];
    }
    match field.kind {
        FieldType::Single | FieldType::Multiple | FieldType::Scale => {
            entry.choices.iter().filter_map(|id| chosen(field, entry, id, ui)).collect()
        }
        FieldType::Ranking => {
            let ranked = entry.choices.iter().filter_map(|id| chosen(field, entry, id, ui));
            vec![el("ol").class("ranked").children(ranked.map(|line| el("li").child(line)))]
        }
        FieldType::Matrix => {
            let row = |row: &sawt_wire::MatrixRow| {
                let option = field.option(entry.rows.get(row.id.as_str())?)?;
                let about = el("span").class("hint").child(entity_text(&row.label, ui.texts));
                Some(el("p").child(about).text(": ").child(entity_text(&option.label, ui.texts)))
            };
            field.rows.iter().filter_map(row).collect()
        }
        FieldType::Consent => vec![el("p").text(&ui.texts.get("feedback-agreed"))],
        FieldType::Date => {
            let day = Day::parse(&entry.text).map(|day| {
                ui.texts.with("feedback-on", [("day", day.into()), ("zone", ZONE.into())])
            });
            vec![el("p").text(&day.unwrap_or_else(|| entry.parts.join(" ")))]
        }
        FieldType::Number => {
            let number = sawt_wire::written::number(&entry.text);
            let words = number.map(|number| ui.texts.locale().number(number));
            vec![el("p").text(&words.unwrap_or_else(|| entry.text.clone()))]
        }
        FieldType::File => {
            let name = |file: &sawt_wire::KeptFile| el("p").child(el("bdi").text(&file.name));
            entry.files.iter().map(name).collect()
        }
        FieldType::Email | FieldType::Phone => {
            vec![el("p").child(el("bdi").attr("dir", "ltr").text(entry.text.trim()))]
        }
        FieldType::ShortText | FieldType::LongText | FieldType::Name => {
            vec![el("p").class("said-text").attr("dir", "auto").text(entry.text.trim())]
        }
    }
}

fn chosen(field: &FormField, entry: &Entry, id: &OptionId, ui: Ui) -> Option<El> {
    let option = field.option(id)?;
    let label = el("p").child(entity_text(&option.label, ui.texts));
    let written = option.write_in.then(|| el("bdi").text(entry.text.trim()));
    Some(match written {
        Some(written) => label.text(": ").child(written),
        None => label,
    })
}
