//! Where two versions of a definition differ.

use serde_json::Value;

/// Places that are told at once.
const MOST: usize = 40;

/// A place with what stands there in both.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// A JSON pointer.
    pub(crate) path: String,
    /// `None` where there is nothing.
    pub(crate) there: Option<String>,
    pub(crate) here: Option<String>,
}

/// All of them, the innermost ones.
pub(crate) fn between(there: &Value, here: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    collect(&mut found, String::new(), Some(there), Some(here));
    found.truncate(MOST);
    found
}

fn collect(found: &mut Vec<Difference>, path: String, there: Option<&Value>, here: Option<&Value>) {
    match (there, here) {
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            let added = after.keys().filter(|key| !before.contains_key(*key));
            for key in before.keys().chain(added) {
                collect(found, format!("{path}/{key}"), before.get(key), after.get(key));
            }
        }
        (Some(Value::Array(before)), Some(Value::Array(after))) => {
            for at in 0..before.len().max(after.len()) {
                collect(found, format!("{path}/{at}"), before.get(at), after.get(at));
            }
        }
        (there, here) if there != here => {
            found.push(Difference { path, there: there.map(told), here: here.map(told) });
        }
        _ => {}
    }
}

fn told(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => serde_json::to_string_pretty(other).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::between;

    #[test]
    fn the_innermost_places_are_told() {
        let there = json!({ "a": { "x": "1" }, "list": [1, 2], "same": true });
        let here = json!({ "a": { "x": "2" }, "list": [1], "same": true, "new": "n" });
        let found = between(&there, &here);
        let told: Vec<_> = found
            .iter()
            .map(|one| (one.path.as_str(), one.there.as_deref(), one.here.as_deref()))
            .collect();
        let expected = [
            ("/a/x", Some("1"), Some("2")),
            ("/list/1", Some("2"), None),
            ("/new", None, Some("n")),
        ];
        assert_eq!(told, expected);
    }
}
