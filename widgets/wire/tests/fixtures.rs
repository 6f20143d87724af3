//! The golden examples: each is read as its type and written again without losing or gaining a field.
#![expect(clippy::panic, reason = "a test may stop at once")]

use sawt_wire::{Comment, CommentKind, CommentState, Problem};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads and writes an example; its JSON before and after.
type Passage = fn(&str) -> (Value, Value);

fn through<T: DeserializeOwned + Serialize>(text: &str) -> (Value, Value) {
    let before: Value = serde_json::from_str(text).unwrap_or_else(|error| fail(&error, text));
    let mut grown = before.clone();
    grown["a_field_of_a_later_release"] = Value::Bool(true);
    let read: T = serde_json::from_value(grown).unwrap_or_else(|error| fail(&error, text));
    (before, serde_json::to_value(&read).unwrap_or_else(|error| fail(&error, text)))
}

fn fail<T>(error: &serde_json::Error, text: &str) -> T {
    panic!("{error} in {text}")
}

macro_rules! examples {
    ($($name:literal: $type:ty,)+) => {
        [$(($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/v1/", $name, ".json")), through::<$type> as Passage),)+]
    };
}

#[test]
fn every_example_passes_through_its_type_unchanged() {
    let examples = include!("../fixtures/examples.rs");
    for (name, text, through) in examples {
        let (before, after) = through(text);
        assert_eq!(before, after, "{name}");
    }
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/v1");
    let files = std::fs::read_dir(folder).map(Iterator::count).unwrap_or_default();
    assert_eq!(files, examples.len(), "every file is one of the examples");
}

#[test]
fn a_code_of_a_later_backend_is_read_as_unknown() {
    let text = include_str!("../fixtures/v1/problem-unavailable.json")
        .replace("\"unavailable\"", "\"on-fire\"");
    let read = serde_json::from_str::<Problem>(&text).map(|problem| problem.code);
    assert_eq!(read.ok(), Some(sawt_wire::ProblemCode::Unknown));
}

#[test]
fn a_comment_of_a_later_backend_is_read_with_its_kind_and_state_unknown() {
    let text = r#"{ "id": "c", "type": "song", "text": "♪", "created_at": "2030-01-01T00:00:00Z",
        "state": "framed" }"#;
    let read = serde_json::from_str::<Comment>(text).map(|comment| (comment.kind, comment.state));
    assert_eq!(read.ok(), Some((CommentKind::Unknown, CommentState::Unknown)));
}
