//! A definition out of the text that somebody wrote: every mistake at once, each with its path and its line.

use std::sync::LazyLock;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, Validator};
use sawt_wire::FormDefinition;
use serde_json::Value;

use super::lines::{Line, Places};
use super::schema::SCHEMA;
use crate::console::words::Words;

/// Mistakes that are told at once.
const MOST: usize = 100;

/// `None` would mean that the contract's own types make no schema; a test holds that.
static VALIDATOR: LazyLock<Option<Validator>> = LazyLock::new(|| {
    jsonschema::validator_for(&SCHEMA)
        .inspect_err(|error| tracing::error!(%error, "the schema of forms cannot be used"))
        .ok()
});

/// Something that is wrong in a text.
#[derive(Debug, Clone)]
pub(crate) struct Wrong {
    /// A JSON pointer; empty for the text as a whole.
    pub(crate) path: String,
    pub(crate) line: Option<Line>,
    /// What, as a sentence.
    pub(crate) text: String,
}

/// Reads it.
///
/// # Errors
/// Every mistake of the text and of its shape, at most so many.
pub(crate) fn read(text: &str, words: Words) -> Result<FormDefinition, Vec<Wrong>> {
    let value: Value =
        serde_json::from_str(text).map_err(|error| vec![broken(text, words, &error)])?;
    let places = Places::of(text);
    let wrong = |path: String, text: String| Wrong { line: places.line(&path), path, text };
    let mut found: Vec<Wrong> = places
        .twice()
        .into_iter()
        .map(|path| wrong(path, words.text("forms-wrong-twice").to_string()))
        .collect();
    if let Some(validator) = &*VALIDATOR {
        let shape = validator.iter_errors(&value).flat_map(|error| shape(words, &error));
        found.extend(shape.map(|(path, text)| wrong(path, text)));
    }
    if !found.is_empty() {
        found.sort_by_key(|one| one.line.as_ref().map(|line| line.number));
        found.truncate(MOST);
        return Err(found);
    }
    serde_path_to_error::deserialize(value).map_err(|error| {
        // What the schema does not say, such as the greatest number of a type.
        let path = error.path().to_string().replace('[', ".").replace(']', "");
        let path = format!("/{}", path.trim_start_matches('.').replace('.', "/"));
        vec![wrong(path, words.text("forms-wrong-other").to_string())]
    })
}

/// Mistakes that were found in a definition, with their lines in its text.
pub(crate) fn placed(text: &str, found: impl Iterator<Item = (String, String)>) -> Vec<Wrong> {
    let places = Places::of(text);
    found.map(|(path, text)| Wrong { line: places.line(&path), path, text }).take(MOST).collect()
}

fn broken(text: &str, words: Words, error: &serde_json::Error) -> Wrong {
    let line = Line::of(text, error.line());
    let has = |signs: &[char]| line.text.contains(signs);
    let message = if text.trim().is_empty() {
        "forms-broken-empty"
    } else if error.is_eof() {
        "forms-broken-end"
    } else if has(&['\u{201C}', '\u{201D}', '\u{201E}', '«', '»']) && !line.text.contains('"') {
        "forms-broken-quotes"
    } else if line.text.trim_end().ends_with(['،', '؛']) {
        "forms-broken-comma"
    } else {
        "forms-broken"
    };
    let text = words.text(message).with("column", error.column()).to_string();
    Wrong { path: String::new(), line: Some(line), text }
}

/// What the schema does not take: paths and sentences.
fn shape(words: Words, error: &ValidationError<'_>) -> Vec<(String, String)> {
    let here = error.instance_path().as_str().to_owned();
    let below = |key: &str| format!("{here}/{}", key.replace('~', "~0").replace('/', "~1"));
    let listed = |values: &Value| {
        let all = values.as_array().into_iter().flatten().filter_map(Value::as_str);
        all.collect::<Vec<_>>().join(", ")
    };
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let text = words.text("forms-wrong-unknown").to_string();
            unexpected.iter().map(|key| (below(key), text.clone())).collect()
        }
        ValidationErrorKind::Required { property } => {
            let key = property.as_str().unwrap_or_default();
            vec![(below(key), words.text("forms-wrong-missing").to_string())]
        }
        ValidationErrorKind::Enum { options } => {
            let options = listed(options);
            vec![(here, words.text("forms-wrong-choice").with("options", options).to_string())]
        }
        ValidationErrorKind::Type { kind } => {
            let TypeKind::Single(kind) = kind else {
                return vec![(here, words.text("forms-wrong-other").to_string())];
            };
            let message = format!("forms-wrong-type-{kind}");
            vec![(here, words.text(&message).to_string())]
        }
        ValidationErrorKind::Pattern { .. } => {
            vec![(here, words.text("forms-wrong-id").to_string())]
        }
        ValidationErrorKind::MinItems { .. } => {
            vec![(here, words.text("forms-wrong-too-few").to_string())]
        }
        ValidationErrorKind::Minimum { .. } => {
            vec![(here, words.text("forms-wrong-negative").to_string())]
        }
        _ => vec![(here, words.text("forms-wrong-other").to_string())],
    }
}

#[cfg(test)]
mod tests {
    use super::super::presets::{self, PRESETS};
    use super::{VALIDATOR, read};
    use crate::console::words::Words;
    use crate::words::Language;

    #[test]
    fn the_contract_makes_a_schema() {
        assert!(VALIDATOR.is_some());
    }

    #[test]
    fn every_starting_point_is_a_definition() {
        for preset in PRESETS {
            let text = presets::text(preset, "ministry", "Asia/Qatar").unwrap_or_default();
            let read = read(&text, Words::of(Language::English));
            assert!(read.is_ok(), "{}: {read:?}", preset.name);
            let forms = read.into_iter().collect();
            let mut definitions = sawt_wire::Definitions { forms, ..Default::default() };
            assert_eq!(crate::definitions::check(&mut definitions), Ok(()), "{}", preset.name);
        }
    }
}
