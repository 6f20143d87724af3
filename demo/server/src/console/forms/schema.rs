//! The published schema of forms as the editor checks by it.

use std::sync::LazyLock;

use serde_json::Value;

use crate::feedback::schema;

/// Where it is published.
pub(crate) const ADDRESS: &str = "/v1/form.schema.json";

/// Without `null`: what is left out is left out, so that each mistake has one reason.
pub(crate) static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    let published = schema::document("").unwrap_or_else(|error| {
        tracing::error!(%error, "the schema of forms cannot be written");
        Value::Bool(true)
    });
    let mut schema = without_null(published);
    if let Value::Object(schema) = &mut schema {
        schema.remove("$id");
    }
    schema
});

fn without_null(schema: Value) -> Value {
    let Value::Object(mut object) = schema else {
        return match schema {
            Value::Array(items) => items.into_iter().map(without_null).collect(),
            other => other,
        };
    };
    if let Some(Value::Array(choices)) = object.get_mut("oneOf") {
        choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
        if let [only] = choices.as_slice() {
            return without_null(only.clone());
        }
    }
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            object["type"] = only.clone();
        }
    }
    object.into_iter().map(|(key, value)| (key, without_null(value))).collect()
}
