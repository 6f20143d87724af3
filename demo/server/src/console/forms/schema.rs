//! The JSON Schema of a form's definition, made out of the contract's own types.

use std::sync::LazyLock;

use sawt_wire::FormDefinition;
use serde_json::{Map, Value, json};
use utoipa::{PartialSchema as _, ToSchema as _};

/// Where it is published.
pub(crate) const ADDRESS: &str = "/v1/form.schema.json";

/// The schema, in its dialect of 2020-12. Keys that it does not know are mistakes.
pub(crate) static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    let mut named = Vec::new();
    FormDefinition::schemas(&mut named);
    let parts: Map<String, Value> =
        named.into_iter().map(|(name, schema)| (name, tidy(json!(schema)))).collect();
    let mut root = tidy(json!(FormDefinition::schema()));
    root["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    root["$defs"] = parts.into();
    root
});

/// What is left out is left out, instead of being `null`; parts are found below `$defs`.
fn tidy(schema: Value) -> Value {
    let Value::Object(mut object) = schema else {
        return match schema {
            Value::Array(items) => items.into_iter().map(tidy).collect(),
            other => other,
        };
    };
    if let Some(Value::Array(choices)) = object.get_mut("oneOf")
        && choices.iter().any(is_null)
    {
        choices.retain(|choice| !is_null(choice));
        if let [only] = choices.as_slice() {
            return tidy(only.clone());
        }
    }
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            object["type"] = only.clone();
        }
    }
    if let Some(Value::String(target)) = object.get_mut("$ref") {
        *target = target.replace("#/components/schemas/", "#/$defs/");
    }
    if object.contains_key("properties") {
        object.insert("additionalProperties".to_owned(), false.into());
    }
    object.into_iter().map(|(key, value)| (key, tidy(value))).collect()
}

fn is_null(choice: &Value) -> bool {
    choice.get("type").is_some_and(|name| name == "null")
}
