//! What is wrong with an answer, for the person who gave it.

use sawt_wire::{AnswerError, Fault, FieldType, FormField};

use crate::said::Said;
use crate::words::Language;

/// In words; of a matrix, with the row that it is about.
pub(super) fn text(field: &FormField, error: &AnswerError, language: Language) -> String {
    let texts = language.form_words();
    let min = |sentence: &str, min: &dyn ToString| sentence.replace("{min}", &min.to_string());
    let max = |sentence: &str, max: &dyn ToString| sentence.replace("{max}", &max.to_string());
    let said = match error.fault {
        Fault::Required => texts.fault_required.to_owned(),
        Fault::Unexpected if field.kind == FieldType::Number => texts.fault_number.to_owned(),
        Fault::Unexpected => texts.fault_unexpected.to_owned(),
        Fault::Unknown => texts.fault_unknown.to_owned(),
        Fault::Repeated => texts.fault_repeated.to_owned(),
        Fault::TooFew { min: least } => min(texts.fault_too_few, &least),
        Fault::TooMany { max: most } => max(texts.fault_too_many, &most),
        Fault::TooLong { max: most } => max(texts.fault_too_long, &most),
        Fault::TooSmall { min: least } => min(texts.fault_too_small, &least),
        Fault::TooLarge { max: most } => max(texts.fault_too_large, &most),
        Fault::NotWhole => texts.fault_not_whole.to_owned(),
        Fault::TooEarly => texts.fault_too_early.to_owned(),
        Fault::TooLate => texts.fault_too_late.to_owned(),
        Fault::Malformed => malformed(field.kind, language).to_owned(),
        Fault::OtherMissing => texts.fault_other.to_owned(),
    };
    let row = error.row.as_ref().and_then(|id| field.rows.iter().find(|row| row.id == *id));
    match row {
        Some(row) => [&Said::of(&row.label, language).text, ": ", &said].concat(),
        None => said,
    }
}

fn malformed(kind: FieldType, language: Language) -> &'static str {
    let texts = language.form_words();
    match kind {
        FieldType::Number => texts.fault_number,
        FieldType::Date => texts.fault_date,
        FieldType::Name => texts.fault_name,
        FieldType::Email => texts.fault_email,
        FieldType::Phone => texts.fault_phone,
        _ => texts.fault_unexpected,
    }
}
