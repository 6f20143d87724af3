//! The browser's plain objects as types of the contract: the golden examples, read as the widgets read an
//! answer, are the same as serde's own reading of the same text.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is missing by failing")]

use sawt_kit::backend::{self, Failure};
use sawt_wire::{Poll, Problem, ProblemCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    backend::read(js_sys::JSON::parse(text).expect("JSON"))
}

fn same<T: DeserializeOwned + Serialize>(name: &str, text: &str) {
    let read: T = read(text).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
    let expected: serde_json::Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(serde_json::to_value(&read).expect("JSON"), expected, "{name}");
}

macro_rules! examples {
    ($($name:literal: $type:ty,)+) => {
        [$((
            $name,
            include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"), "/../../widgets/wire/fixtures/v1/", $name, ".json"
            )),
            same::<$type> as fn(&str, &str),
        ),)+]
    };
}

#[wasm_bindgen_test]
fn every_example_is_read_as_what_it_says() {
    for (name, text, same) in include!("../../widgets/wire/fixtures/examples.rs") {
        same(name, text);
    }
}

#[wasm_bindgen_test]
fn a_field_of_a_later_contract_is_passed_over_and_a_code_of_one_is_unknown() {
    let later = include_str!("../../widgets/wire/fixtures/v1/problem-unavailable.json")
        .replace("\"unavailable\"", "\"on-fire\", \"flames\": [1]");
    let problem: Problem = read(&later).expect("a problem");
    assert_eq!(problem.code, ProblemCode::Unknown);
}

#[wasm_bindgen_test]
fn what_is_of_another_shape_is_malformed() {
    let poll = include_str!("../../widgets/wire/fixtures/v1/poll.json");
    assert!(read::<Poll>(poll).is_ok());
    for (right, wrong) in [
        ("\"state\": \"closing-soon\"", "\"state\": \"ajar\""),
        ("\"poll\": {", "\"poll\": 7, \"x\": {"),
        ("\"now\":", "\"then\":"),
    ] {
        let broken = poll.replacen(right, wrong, 1);
        assert_ne!(broken, poll, "{right} is in the example");
        assert_eq!(read::<Poll>(&broken).err(), Some(Failure::Malformed), "{wrong}");
    }
    for other in ["[]", "null", "\"poll\"", "1"] {
        assert_eq!(read::<Poll>(other).err(), Some(Failure::Malformed), "{other}");
    }
}
