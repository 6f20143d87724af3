//! From a definition to its form and back.
#![expect(clippy::expect_used, reason = "a test says what is missing by failing")]

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::fill::filled;
use super::pieces::{Drawing, Piece, Sources};
use super::read::read;
use super::typed::Typed;
use crate::console::authoring::forms::{consultation, entity, outcome, session};
use crate::console::words::Words;
use crate::words::Language;

const ZONE: &str = "Asia/Qatar";

fn object(value: &Value) -> Map<String, Value> {
    value.as_object().expect("an object").clone()
}

/// All that a consultation may hold.
fn whole() -> Map<String, Value> {
    object(&json!({
        "title": { "ar": "مسودة", "en": "Draft", "ur": "مسودہ" },
        "level": "decision",
        "subject": "application",
        "purpose": { "ar": "هدف\nثانٍ" },
        "scope": {},
        "procedure": { "en": "How" },
        "audience": ["citizens", "companies"],
        "page": { "ar": "/ar/policy", "en": "/en/policy" },
        "opens_at": "2026-09-14T21:00:00Z",
        "closes_at": "2026-10-15T11:30:00Z",
        "time_zone": "Asia/Qatar",
        "documents": [
            {
                "title": { "en": "One" }, "kind": "draft", "version": "1.0", "date": "2026-09-01",
                "files": [{ "language": "ar", "url": "/a.pdf", "media_type": "application/pdf", "bytes": 12 }]
            },
            { "title": { "en": "Two" }, "kind": "annex" }
        ],
        "stages": [{ "title": { "en": "First" }, "date": "2026-01-01", "changes": { "en": "All" } }],
        "ways": [
            { "kind": "poll", "id": "drinks" },
            { "kind": "thread", "id": "draft", "anchor": "article-4" },
            { "kind": "form", "id": "long" },
            { "kind": "email", "address": "a@example.gov.qa" },
            { "kind": "link", "title": { "en": "There" }, "url": "https://example.gov.qa" }
        ]
    }))
}

#[test]
fn a_form_gives_back_what_it_was_filled_with() {
    let value = whole();
    let reading = read(consultation::FIELDS, &filled(consultation::FIELDS, &value, ZONE), ZONE);
    assert_eq!(reading.slips, []);
    assert_eq!(Value::Object(reading.value), Value::Object(value));
}

#[test]
fn an_entitys_page_gives_back_what_it_was_filled_with() {
    let value = object(&json!({
        "participation": {
            "commitment": {
                "aims": { "ar": "أ" }, "activities": {}, "plans": {}, "contact": {}, "topics": {}
            },
            "officials": [{ "role": "spokesperson", "phone": "+974 4406 9999" }],
            "channels": [{ "kind": "phone", "address": "+974 1", "reply_within_days": 3 }],
            "disclaimer": { "text": { "ar": "نص" }, "version": "2026-01" },
            "blocks": [{ "title": { "en": "More" }, "text": { "en": "Text" } }],
            "page": "/one-for-both",
            "target": { "baseline_year": 2025, "growth_percent": 20, "counted_elsewhere": { "2025": 410 } }
        },
        "minimum_days": 20,
        "hijri_adjust": -1
    }));
    let reading = read(entity::FIELDS, &filled(entity::FIELDS, &value, ZONE), ZONE);
    assert_eq!(reading.slips, []);
    assert_eq!(Value::Object(reading.value), Value::Object(value));
}

#[test]
fn what_cannot_be_read_is_named_by_its_place_and_an_empty_item_is_none() {
    let pairs = [
        ("f.closes_at.day", "٣١/٩/٢٠٢٦"),
        ("f.closes_at.time", ""),
        ("f.opens_at.day", ""),
        ("f.opens_at.time", "9:00"),
        ("f.time_zone", "Asia/Nowhere"),
        ("f.documents.0.title.ar", " "),
        ("f.documents.0.kind", "draft"),
        ("f.documents.1.title.ar", "وثيقة"),
        ("f.documents.1.date", "soon"),
        ("f.documents.1.files.0.bytes", "many"),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let reading = read(consultation::FIELDS, &Typed::of(&pairs), ZONE);
    let slips: BTreeMap<&str, &str> =
        reading.slips.iter().map(|slip| (slip.path.as_str(), slip.message)).collect();
    let expected = BTreeMap::from([
        ("closes_at.day", "authoring-slip-no-such-day"),
        ("opens_at.day", "authoring-slip-time-without-day"),
        ("time_zone", "authoring-slip-zone"),
        ("documents.1.date", "authoring-slip-day"),
        ("documents.1.files.0.bytes", "authoring-slip-number"),
    ]);
    assert_eq!(slips, expected);
    assert_eq!(reading.value["documents"].as_array().map(Vec::len), Some(1));
}

#[test]
fn every_input_of_every_form_has_an_id_of_its_own() {
    let (errors, sources) = (BTreeMap::new(), Sources::default());
    let forms = [
        consultation::FIELDS,
        consultation::EXTENSION,
        outcome::FIELDS,
        session::FIELDS,
        session::AFTERWARDS,
        entity::FIELDS,
    ];
    for fields in forms {
        let typed = filled(fields, &whole(), ZONE);
        let drawing = Drawing {
            words: Words::of(Language::Arabic),
            typed: &typed,
            errors: &errors,
            focus: "",
            sources: &sources,
        };
        let mut ids = Vec::new();
        for piece in drawing.pieces(fields) {
            match piece {
                Piece::Field(field) => ids.extend(field.inputs.into_iter().map(|input| input.id)),
                Piece::GroupBegin { id, .. } | Piece::ItemBegin { id, .. } => ids.push(id),
                _ => {}
            }
        }
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert!(count > 1 && ids.len() == count, "{ids:?}");
    }
}
