//! The JSON Schema of a form's definition, for editors and for whoever writes forms by program.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use sawt_wire::{FieldType, FormDefinition};
use serde::Deserialize as _;
use serde_json::{Map, Value, json};
use utoipa::{PartialSchema as _, ToSchema};

use crate::app::App;
use crate::http::cached::PublicFile;
use crate::http::problem::Refusal;

/// It changes with the server's release alone.
const MAX_AGE_SECS: i64 = 3600;

/// What a form's definition looks like, as JSON Schema (draft 2020-12). A field that it does not name is refused
/// when a form is imported or published.
#[utoipa::path(
    get, path = "/v1/form.schema.json", tag = "forms",
    responses(
        (status = 200, body = Value, content_type = "application/schema+json"),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
    )
)]
pub async fn schema(State(app): State<App>, headers: HeaderMap) -> Result<Response, Refusal> {
    let body = document(&app.public_url).and_then(|document| serde_json::to_vec(&document));
    let body = body.map_err(|error| {
        tracing::error!(%error, "the schema cannot be written");
        Refusal::unavailable()
    })?;
    let file =
        PublicFile { body, content_type: "application/schema+json", max_age_secs: MAX_AGE_SECS };
    Ok(file.answer(&headers))
}

/// The contract's own description of its types, under the names that JSON Schema has for the same things.
pub(crate) fn document(public_url: &str) -> Result<Value, serde_json::Error> {
    let mut described = Vec::new();
    FormDefinition::schemas(&mut described);
    let mut defined: BTreeMap<String, Value> = BTreeMap::new();
    for (name, schema) in described {
        defined.insert(name, serde_json::to_value(schema)?);
    }
    needs_options(&mut defined);
    let mut root = serde_json::to_value(FormDefinition::schema())?;
    let head = [
        ("$schema", json!("https://json-schema.org/draft/2020-12/schema")),
        ("$id", json!([public_url, "/v1/form.schema.json"].concat())),
        ("title", json!("Form")),
        ("$defs", json!(defined)),
    ];
    if let Value::Object(root) = &mut root {
        root.extend(head.map(|(name, value)| (name.to_owned(), value)));
    }
    adapt(&mut root);
    Ok(root)
}

/// What is answered by choosing has something to choose from.
fn needs_options(defined: &mut BTreeMap<String, Value>) {
    let words = defined.get("FieldType").and_then(|kinds| kinds.get("enum"));
    let choosing: Vec<Value> = words
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter(|word| FieldType::deserialize(*word).is_ok_and(FieldType::has_options))
        .cloned()
        .collect();
    if let Some(Value::Object(field)) = defined.get_mut("FormField") {
        field.insert("if".to_owned(), json!({ "properties": { "type": { "enum": choosing } } }));
        let options =
            json!({ "required": ["options"], "properties": { "options": { "minItems": 1 } } });
        field.insert("then".to_owned(), options);
    }
}

/// References lead into this document, and an object has the fields that it names and no other.
fn adapt(schema: &mut Value) {
    match schema {
        Value::Object(schema) => {
            if let Some(Value::String(place)) = schema.get_mut("$ref") {
                *place = place.replace("#/components/schemas/", "#/$defs/");
            }
            lift_description(schema);
            if is_record(schema) {
                schema.entry("additionalProperties").or_insert(Value::Bool(false));
            }
            schema.values_mut().for_each(adapt);
        }
        Value::Array(schemas) => schemas.iter_mut().for_each(adapt),
        _ => {}
    }
}

/// What may be absent is described beside its reference; readers look for it at the field.
fn lift_description(schema: &mut Map<String, Value>) {
    let choices = schema.get_mut("oneOf").and_then(Value::as_array_mut);
    let referring = choices.into_iter().flatten().filter_map(Value::as_object_mut);
    let described = referring
        .filter(|choice| choice.contains_key("$ref"))
        .find_map(|choice| choice.remove("description"));
    if let Some(description) = described {
        schema.entry("description").or_insert(description);
    }
}

fn is_record(schema: &Map<String, Value>) -> bool {
    schema.get("type").is_some_and(|kind| kind == "object")
        && schema.get("properties").is_some_and(Value::is_object)
}
