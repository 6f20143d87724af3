//! Definitions that the tests vote on.

use serde_json::{Value, json};

/// A page that the entity allows.
pub(crate) const PAGE: &str = "https://www.example.gov.qa";

/// An open single choice between tea, coffee and another drink, changed as `changes` says.
pub(crate) fn poll(id: &str, changes: &Value) -> Value {
    let mut poll = json!({
        "id": id,
        "entity": "ministry",
        "question": { "ar": "ما المشروب المفضل؟", "en": "Which drink?" },
        "kind": "single",
        "options": [
            { "id": "tea", "label": { "ar": "شاي", "en": "Tea" } },
            { "id": "coffee", "label": { "ar": "قهوة", "en": "Coffee" } },
            { "id": "other", "label": { "ar": "أخرى (يرجى التحديد)" }, "write_in": true }
        ],
        "time_zone": "Asia/Qatar"
    });
    for (field, value) in changes.as_object().unwrap() {
        poll[field] = value.clone();
    }
    poll
}

/// Three plain options.
pub(crate) fn three() -> Value {
    json!([
        { "id": "a", "label": { "ar": "أ", "en": "A" } },
        { "id": "b", "label": { "ar": "ب", "en": "B" } },
        { "id": "c", "label": { "ar": "ج", "en": "C" } }
    ])
}

/// One entity and these polls.
pub(crate) fn with(polls: &[Value]) -> Value {
    json!({
        "entities": [{
            "id": "ministry",
            "name": { "ar": "الوزارة", "en": "The ministry" },
            "time_zone": "Asia/Qatar",
            "origins": [PAGE],
            "branding": { "color-accent": "#8a1538" }
        }],
        "polls": polls
    })
}

/// One entity and one poll, `drinks`.
pub(crate) fn drinks(changes: &Value) -> Value {
    with(&[poll("drinks", changes)])
}
