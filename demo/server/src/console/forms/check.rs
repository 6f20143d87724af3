//! What stands against publishing a form, and what deserves a second look.

use sawt_wire::{Definitions, EntityDefinition, FormDefinition};
use serde_json::Value;

use super::reading::{Wrong, placed};
use super::rule_words;
use crate::clock;
use crate::console::authoring::rules::Grade;
use crate::console::words::Words;
use crate::definitions::{self, Mistake};

/// What was found.
#[derive(Debug, Clone)]
pub(crate) struct Finding {
    pub(crate) grade: Grade,
    /// A JSON pointer into the form.
    pub(crate) path: String,
    /// As a sentence.
    pub(crate) text: String,
}

/// All of it, the gravest first.
pub(crate) fn before_publishing(
    form: &FormDefinition,
    entity: &EntityDefinition,
    words: Words,
) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut definitions = Definitions { forms: vec![form.clone()], ..Definitions::default() };
    if let Err(mistakes) = definitions::check(&mut definitions) {
        found.extend(of_mistakes(&mistakes, words));
    }
    let mut add = |grade, path: &str, message: &str| {
        let text = words.text(message).to_string();
        found.push(Finding { grade, path: path.to_owned(), text });
    };
    if let Some(office) = &form.office
        && !entity.offices.iter().any(|known| known.id == *office)
    {
        add(Grade::Error, "/office", "forms-rule-office");
    }
    let closes = form.closes_at.as_ref().and_then(clock::read);
    if closes.is_some_and(|at| at <= clock::now_ms()) && form.published_results.is_none() {
        add(Grade::Warning, "/closes_at", "forms-rule-closed");
    }
    if form.answered && form.reply_within_days.is_none() {
        add(Grade::Warning, "/reply_within_days", "forms-rule-no-promise");
    }
    let keeps_contact = form.fields().any(|field| field.kind.is_contact());
    if keeps_contact && !form.fields().any(|field| field.version.is_some()) {
        add(Grade::Warning, "/pages", "forms-rule-no-consent");
    }
    if let Ok(value) = serde_json::to_value(form) {
        let mut missing = Vec::new();
        untranslated(&mut missing, String::new(), &value);
        for (path, message) in missing {
            add(Grade::Warning, &path, message);
        }
    }
    found.sort_by_key(|finding| finding.grade);
    found
}

/// What the import would say of a form.
pub(crate) fn of_mistakes(mistakes: &[Mistake], words: Words) -> Vec<Finding> {
    let finding = |mistake: &Mistake| {
        // `/forms/0/pages/1/fields/2/id`
        let inner: Vec<&str> = mistake.path.split('/').skip(3).collect();
        let path = if inner.is_empty() { String::new() } else { format!("/{}", inner.join("/")) };
        Finding { grade: Grade::Error, path, text: rule_words::told(words, &mistake.message) }
    };
    mistakes.iter().map(finding).collect()
}

/// Those of a grade, at their lines.
pub(crate) fn at_lines(text: &str, found: &[Finding], grade: Grade) -> Vec<Wrong> {
    let of_grade = found.iter().filter(|finding| finding.grade == grade);
    placed(text, of_grade.map(|finding| (finding.path.clone(), finding.text.clone())))
}

/// Texts that are there in one of the two languages alone.
fn untranslated(found: &mut Vec<(String, &'static str)>, path: String, value: &Value) {
    match value {
        Value::Object(object) => {
            let is_text = !object.is_empty() && object.values().all(Value::is_string);
            match (object.contains_key("ar"), object.contains_key("en")) {
                (false, true) if is_text => found.push((path, "forms-rule-no-arabic")),
                (true, false) if is_text => found.push((path, "forms-rule-no-english")),
                _ => {
                    for (key, value) in object {
                        untranslated(found, format!("{path}/{key}"), value);
                    }
                }
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                untranslated(found, format!("{path}/{at}"), item);
            }
        }
        _ => {}
    }
}
