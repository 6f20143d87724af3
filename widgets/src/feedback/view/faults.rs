//! What is wrong with an answer, in whole sentences.

use sawt_kit::day::{Day, ZONE};
use sawt_wire::{AnswerError, Fault, FieldType, FormField};

use super::Ui;

/// How a type is called in messages.
fn kind(field: &FormField) -> &'static str {
    match field.kind {
        FieldType::ShortText | FieldType::LongText => "text",
        FieldType::Number => "number",
        FieldType::Date => "date",
        FieldType::File => "file",
        FieldType::Consent => "consent",
        FieldType::Name => "name",
        FieldType::Email => "email",
        FieldType::Phone => "phone",
        FieldType::Matrix => "rows",
        FieldType::Ranking => "ranking",
        FieldType::Single | FieldType::Multiple | FieldType::Scale => "choice",
    }
}

/// The question that it is about, or the row of it.
pub(super) fn about(error: &AnswerError, field: &FormField, ui: Ui) -> String {
    let row = error.row.as_ref().and_then(|id| field.rows.iter().find(|row| row.id == *id));
    ui.texts.pick(row.map_or(&field.label, |row| &row.label)).text
}

pub(super) fn words(error: &AnswerError, field: &FormField, ui: Ui) -> String {
    let texts = ui.texts;
    let kind = kind(field);
    let day = |id: &str, written: &Option<String>| {
        let day = written.as_deref().and_then(Day::parse);
        let Some(day) = day else { return texts.get("feedback-fault-unknown") };
        texts.with(id, [("day", day.into()), ("zone", ZONE.into())])
    };
    match error.fault {
        Fault::Required => texts.with("feedback-fault-required", [("kind", kind.into())]),
        Fault::OtherMissing => texts.get("feedback-fault-other"),
        Fault::TooFew { min } => texts.with("feedback-fault-too-few", [("min", min.into())]),
        Fault::TooMany { max } if field.kind == FieldType::File => {
            texts.with("feedback-fault-too-many-files", [("max", max.into())])
        }
        Fault::TooMany { max } => texts.with("feedback-fault-too-many", [("max", max.into())]),
        Fault::TooLong { max } => texts.with("feedback-fault-too-long", [("max", max.into())]),
        Fault::TooSmall { min } => texts.with("feedback-fault-too-small", [("min", min.into())]),
        Fault::TooLarge { max } => texts.with("feedback-fault-too-large", [("max", max.into())]),
        Fault::NotWhole => texts.get("feedback-fault-not-whole"),
        Fault::TooEarly => day("feedback-fault-too-early", &field.earliest),
        Fault::TooLate => day("feedback-fault-too-late", &field.latest),
        Fault::Malformed => {
            let code = field.country_code.as_deref().unwrap_or("974");
            let example = match field.kind {
                FieldType::Phone => ["+", code, " 4406 9999"].concat(),
                _ => "name@example.com".to_owned(),
            };
            let args = [("kind", kind.into()), ("example", example.into())];
            texts.with("feedback-fault-malformed", args)
        }
        Fault::Unexpected | Fault::Unknown | Fault::Repeated => texts.get("feedback-fault-unknown"),
    }
}
