//! Forms to import.

use serde_json::{Value, json};

/// A survey with every type of field.
pub(crate) fn every_field() -> Value {
    serde_json::from_str(include_str!("../fixtures/form.json")).unwrap()
}

/// That form with these changes, and the entity that it belongs to.
pub(crate) fn with_form(changes: &Value) -> Value {
    let mut form = every_field();
    form.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    let mut definitions = crate::polls::with(&[]);
    definitions["forms"] = json!([form]);
    definitions
}
