//! The rules, one by one.
#![expect(clippy::expect_used, reason = "a test says what is missing by failing")]

use serde_json::{Map, Value, json};

use super::{Finding, Grade, Looked, findings};
use crate::console::authoring::forms;
use crate::console::authoring::sent::Sort;

/// Tuesday, 1 September 2026, 08:00 in Doha.
const NOW: i64 = 1_788_238_800_000;

fn found(sort: Sort, value: &Value, entity: &Value) -> Vec<Finding> {
    let mut whole = json!({ "id": "ministry", "name": { "en": "M" }, "time_zone": "Asia/Qatar" });
    for (key, value) in entity.as_object().expect("an object") {
        whole[key] = value.clone();
    }
    let entity = serde_json::from_value(whole).expect("an entity");
    let value: Map<String, Value> = value.as_object().expect("an object").clone();
    let fields = match sort {
        Sort::Consultation => forms::consultation::FIELDS,
        Sort::Session => forms::session::FIELDS,
        Sort::Entity => forms::entity::FIELDS,
    };
    findings(Looked { sort, fields, value: &value, entity: &entity, now_ms: NOW })
}

/// One in which nothing is found.
fn whole() -> Value {
    let both = json!({ "ar": "نص", "en": "Text" });
    json!({
        "title": both, "purpose": both, "scope": both, "procedure": both,
        "opens_at": "2026-09-01T21:00:00Z",
        "closes_at": "2026-09-17T21:00:00Z",
        "time_zone": "Asia/Qatar",
        "audience": ["everyone"],
        "documents": [{
            "title": both,
            "files": [{ "language": "ar", "url": "/draft.pdf", "media_type": "application/pdf" }]
        }],
        "ways": [{ "kind": "email", "address": "views@example.gov.qa" }]
    })
}

fn changed(changes: &Value) -> Vec<(Grade, String, &'static str)> {
    let mut value = whole();
    for (key, change) in changes.as_object().expect("an object") {
        match change {
            Value::Null => {
                value.as_object_mut().expect("an object").remove(key);
            }
            change => value[key] = change.clone(),
        }
    }
    let all = found(Sort::Consultation, &value, &json!({}));
    all.into_iter().map(|one| (one.grade, one.path, one.message)).collect()
}

#[test]
fn nothing_is_found_where_all_is_there() {
    assert_eq!(changed(&json!({})), []);
}

#[test]
fn what_the_policy_asks_for_is_required() {
    for key in ["title", "purpose", "scope", "procedure"] {
        let expected = (Grade::Error, key.to_owned(), "authoring-rule-required");
        assert_eq!(changed(&json!({ key: {} })), std::slice::from_ref(&expected), "{key}");
        assert_eq!(changed(&json!({ key: null })), [expected], "{key}");
    }
}

#[test]
fn a_text_in_one_language_is_named_with_the_other() {
    let found = changed(&json!({ "scope": { "ar": "نص" } }));
    assert_eq!(found, [(Grade::Warning, "scope.en".into(), "authoring-rule-no-english")]);
    let found = changed(&json!({ "in_brief": { "en": "Text" } }));
    assert_eq!(found, [(Grade::Warning, "in_brief.ar".into(), "authoring-rule-no-arabic")]);
}

#[test]
fn the_shortest_time_is_the_entitys_own_or_fifteen_days() {
    let short = json!({ "closes_at": "2026-09-15T21:00:00Z" });
    let at = || "closes_at.day".to_owned();
    assert_eq!(changed(&short), [(Grade::Warning, at(), "authoring-rule-short")]);
    assert_eq!(changed(&json!({ "closes_at": "2026-09-16T21:00:00Z" })), []);
    let found = found(Sort::Consultation, &whole(), &json!({ "minimum_days": 30 }));
    let count: Vec<_> = found.iter().map(|one| (one.message, one.count)).collect();
    assert_eq!(count, [("authoring-rule-short", Some(30))]);
}

#[test]
fn it_closes_later_on_a_day_on_which_somebody_works() {
    let at = || "closes_at.day".to_owned();
    let friday = json!({ "closes_at": "2026-09-18T21:00:00Z" });
    assert_eq!(changed(&friday), [(Grade::Warning, at(), "authoring-rule-closes-on-a-day-off")]);
    let past = changed(&json!({ "opens_at": null, "closes_at": "2026-08-31T21:00:00Z" }));
    assert!(past.contains(&(Grade::Warning, at(), "authoring-rule-closes-in-the-past")));
    let before = changed(&json!({ "closes_at": "2026-08-30T21:00:00Z" }));
    assert_eq!(before, [(Grade::Error, at(), "authoring-rule-ends-before-it-begins")]);
    let never = changed(&json!({ "closes_at": null }));
    assert_eq!(never, [(Grade::Warning, at(), "authoring-rule-no-end")]);
}

#[test]
fn without_a_way_to_take_part_it_is_no_consultation() {
    let found = changed(&json!({ "ways": null }));
    assert!(found.contains(&(Grade::Warning, "ways".into(), "authoring-rule-no-way")));
    let found = changed(&json!({ "ways": [{ "kind": "poll", "id": "drinks" }] }));
    assert_eq!(found, [(Grade::Note, "ways".into(), "authoring-rule-no-mail")]);
    let found = changed(&json!({ "ways": [{ "kind": "email", "address": "nobody" }] }));
    assert_eq!(found, [(Grade::Error, "ways.0.address".into(), "authoring-rule-mail")]);
}

#[test]
fn an_address_is_one_of_the_web_under_tls_or_a_path() {
    let good = ["/a.pdf", "https://example.gov.qa/a.pdf?x=1", "https://example.gov.qa"];
    let bad = [
        "a.pdf",
        "//evil.example/a",
        "http://example.gov.qa/a",
        "javascript:alert(1)",
        "https://",
        "https://a@b.example/",
        "/\\evil.example",
    ];
    for (urls, count) in [(&good[..], 0), (&bad[..], 1)] {
        for url in urls {
            let stage = json!({ "title": { "ar": "أ", "en": "A" }, "url": url });
            assert_eq!(changed(&json!({ "stages": [stage] })).len(), count, "{url}");
            let page = changed(&json!({ "page": { "ar": "/ar", "en": url } }));
            let told: Vec<&str> = page.iter().map(|(_, path, _)| path.as_str()).collect();
            assert_eq!(told, &["page.en"][..count], "{url}");
        }
    }
}

#[test]
fn a_document_needs_a_file_and_a_file_its_address() {
    let both = json!({ "ar": "نص", "en": "Text" });
    let found = changed(&json!({ "documents": [{ "title": both }] }));
    assert_eq!(found, [(Grade::Warning, "documents.0.files".into(), "authoring-rule-no-file")]);
    let files = json!([{ "language": "ar", "url": "", "media_type": "application/pdf" }]);
    let found = changed(&json!({ "documents": [{ "title": both, "files": files }] }));
    let at = "documents.0.files.0.url".to_owned();
    assert_eq!(found, [(Grade::Error, at, "authoring-rule-required")]);
}

#[test]
fn a_session_ends_after_it_begins_somewhere() {
    let both = json!({ "ar": "نص", "en": "Text" });
    let session = |starts: &str, ends: &str| json!({ "title": both, "starts_at": starts, "ends_at": ends, "time_zone": "Asia/Qatar" });
    let all = |value: Value| -> Vec<&'static str> {
        found(Sort::Session, &value, &json!({})).into_iter().map(|one| one.message).collect()
    };
    let (six, eight) = ("2026-09-14T15:00:00Z", "2026-09-14T17:00:00Z");
    assert_eq!(all(session(six, eight)), ["authoring-rule-no-place"]);
    assert_eq!(
        all(session(eight, six)),
        ["authoring-rule-ends-before-it-begins", "authoring-rule-no-place"]
    );
    assert_eq!(
        all(session("", "")),
        ["authoring-rule-required", "authoring-rule-required", "authoring-rule-no-place"]
    );
}
