//! What is looked at before something is kept or published, beside the rules of one form.

use serde_json::{Map, Value};

use super::edit::Difference;
use super::mistakes::Teller;
use super::opened::Opened;
use super::rules::Finding;
use super::sent::Sort;
use super::sheet::field::Kind;
use super::sheet::summary::{self, Row};
use super::written::{Form, Purpose};
use crate::console::times;
use crate::console::words::Words;
use crate::definitions::{self, Mistake};
use crate::words::Language;

/// What the author need not say: the day on which an outcome is published.
pub(super) fn fill_in(form: &Form, opened: &Opened, whole: &mut Map<String, Value>) {
    let Some(part) = form.part.and_then(|part| whole.get_mut(part)) else { return };
    if part.get("published_on").and_then(Value::as_str) == Some("") {
        let today = times::today(opened.zone());
        part["published_on"] = today.to_string().into();
    }
}

/// All that stands against or deserves a look, in what is public or is to be.
pub(super) fn before_publishing(
    form: &Form,
    opened: &Opened,
    whole: &Map<String, Value>,
) -> Vec<Finding> {
    let mut found = form.findings(opened, whole);
    if form.purpose == Purpose::Main {
        found.extend(moved(opened, whole));
    }
    found.extend(same_version(opened, whole));
    let known = |found: &[Finding], path: &str| found.iter().any(|one| one.path == path);
    let mut definitions = match opened.work(whole.clone()) {
        Ok(work) => work.definitions(),
        Err(_) => return found,
    };
    if let Err(mistakes) = definitions::check(&mut definitions) {
        let further = of_mistakes(&mistakes);
        let further = further.into_iter().filter(|one| !known(&found, &one.path));
        let further: Vec<_> = further.collect();
        found.extend(further);
    }
    found.sort_by_key(|finding| finding.grade);
    found
}

/// A deadline that is public is moved by an extension alone, which says why.
fn moved(opened: &Opened, whole: &Map<String, Value>) -> Option<Finding> {
    let is_public = opened.sort == Sort::Consultation && !opened.draft;
    let has_moved = opened.value.get("closes_at") != whole.get("closes_at");
    (is_public && has_moved)
        .then(|| Finding::error("closes_at.day", "authoring-rule-moved-without-a-reason"))
}

/// Who agrees to a disclaimer agrees to one version of it.
fn same_version(opened: &Opened, whole: &Map<String, Value>) -> Option<Finding> {
    let part = |whole: &Map<String, Value>, key: &str| {
        whole.get("participation")?.get("disclaimer")?.get(key).cloned()
    };
    let (before, after) = (part(&opened.value, "text")?, part(whole, "text")?);
    let is_same = part(&opened.value, "version") == part(whole, "version");
    (before != after && is_same)
        .then(|| Finding::error("participation.disclaimer.version", "authoring-rule-same-version"))
}

/// What the import would say, at its fields.
pub(super) fn of_mistakes(mistakes: &[Mistake]) -> Vec<Finding> {
    let found = mistakes.iter().map(|mistake| {
        tracing::info!(%mistake, "a work cannot be published");
        // `/consultations/0/documents/1/title/ar`
        let path: Vec<&str> = mistake.path.split('/').skip(3).collect();
        let path = path.join(".");
        let path = match path.as_str() {
            "opens_at" | "closes_at" | "starts_at" | "ends_at" => format!("{path}.day"),
            _ => path,
        };
        Finding::error(path, "authoring-rule-not-accepted")
    });
    found.collect()
}

/// The keys that have another value now, for the log.
pub(super) fn changed_keys(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<String> {
    let mut keys: Vec<&String> = before.keys().chain(after.keys()).collect();
    keys.sort();
    keys.dedup();
    keys.into_iter().filter(|key| before.get(*key) != after.get(*key)).cloned().collect()
}

/// Where two versions differ, each told in the language of the page.
pub(super) fn differences(
    words: Words,
    language: Language,
    form: &'static Form,
    opened: &Opened,
    mine: &Map<String, Value>,
) -> Vec<Difference> {
    let (there, here) = (form.own(&opened.value), form.own(mine));
    let teller = Teller { words, fields: form.fields };
    let told = |fields, value: &Map<String, Value>| {
        let languages = [language, language.other()];
        let rows = languages.map(|language| {
            summary::Teller { language, zone: opened.zone(), entity: &opened.entity }
                .rows(fields, value)
        });
        let [first, second] = rows.map(|rows| rows.into_iter().flat_map(lines).collect::<Vec<_>>());
        let further: Vec<String> =
            second.into_iter().filter(|line| !first.contains(line)).collect();
        [first, further].concat()
    };
    let fields = form.fields.iter().filter(|field| !matches!(field.kind, Kind::Heading));
    fields
        .filter(|field| there.get(field.key) != here.get(field.key))
        .map(|field| Difference {
            field: words.text(field.label).to_string(),
            to: teller.input(field.key),
            there: told(std::slice::from_ref(field), &there),
            here: told(std::slice::from_ref(field), &here),
        })
        .collect()
}

fn lines(row: Row) -> Vec<String> {
    match row {
        Row::Heading(_) => Vec::new(),
        Row::Item(item) => vec![item],
        Row::Fact { paragraphs, .. } => paragraphs,
    }
}
