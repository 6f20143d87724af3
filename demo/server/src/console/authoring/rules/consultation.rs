//! What is checked of a consultation alone.

use serde_json::Value;

use super::{Found, Grade, Looked, list};
use crate::console::authoring::sheet::fill::join;

/// Days that a consultation is open at least, where its entity says nothing else.
const FEWEST_DAYS: u16 = 15;

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

pub(super) fn look(found: &mut Found, looked: Looked<'_>) {
    period(found, looked);
    ways(found, looked.value.get("ways"));
    for (nth, document) in list(looked.value.get("documents")).iter().enumerate() {
        if list(document.get("files")).is_empty() {
            let at = join("documents", &nth.to_string());
            found.add(Grade::Warning, join(&at, "files"), "authoring-rule-no-file");
        }
    }
    if looked.value.get("audience").is_none() {
        found.add(Grade::Note, "audience", "authoring-rule-no-audience");
    }
    if looked.value.get("documents").is_none() {
        found.add(Grade::Warning, "documents", "authoring-rule-no-documents");
    }
}

fn period(found: &mut Found, looked: Looked<'_>) {
    let at = "closes_at.day";
    let Some(closes) = looked.at("closes_at") else {
        return found.add(Grade::Warning, at, "authoring-rule-no-end");
    };
    let opens = looked.at("opens_at");
    if opens.is_some_and(|opens| opens >= closes) {
        return found.add(Grade::Error, at, "authoring-rule-ends-before-it-begins");
    }
    if closes <= looked.now_ms {
        found.add(Grade::Warning, at, "authoring-rule-closes-in-the-past");
    }
    let days = (closes - opens.unwrap_or(looked.now_ms)).div_euclid(DAY_MS);
    let fewest = looked.entity.minimum_days.unwrap_or(FEWEST_DAYS);
    if days < i64::from(fewest) {
        found.counting(Grade::Warning, at, "authoring-rule-short", u64::from(fewest));
    }
    if !looked.is_working(closes) {
        found.add(Grade::Warning, at, "authoring-rule-closes-on-a-day-off");
    }
}

fn ways(found: &mut Found, ways: Option<&Value>) {
    let ways = list(ways);
    if ways.is_empty() {
        found.add(Grade::Warning, "ways", "authoring-rule-no-way");
    }
    let is_mail = |way: &Value| way.get("kind").and_then(Value::as_str) == Some("email");
    if !ways.iter().any(is_mail) {
        found.add(Grade::Note, "ways", "authoring-rule-no-mail");
    }
}
