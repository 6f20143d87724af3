//! The JSON Schema of a form's definition, by an implementation that is not ours.

use serde_json::{Value, json};

use crate::forms_to_import::{every_field, with_form};
use crate::support::Server;

fn schema(server: &Server) -> Value {
    let answer = server.client().get("/v1/form.schema.json");
    assert_eq!(answer.header("content-type"), "application/schema+json");
    answer.json()
}

/// The forms that a deployment of the demo has.
fn of_the_demo() -> Vec<Value> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo/content");
    let mut forms = vec![];
    for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        if file.extension().is_some_and(|end| end == "json") {
            let content: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
            forms.extend(content["forms"].as_array().cloned().unwrap_or_default());
        }
    }
    forms
}

#[test]
fn forms_that_are_taken_are_valid_and_wrong_ones_are_not() {
    let server = Server::with(&with_form(&json!({})));
    let schema = schema(&server);
    assert!(jsonschema::meta::is_valid(&schema), "it is a schema itself");
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for form in of_the_demo().into_iter().chain([every_field()]) {
        let wrong: Vec<String> = validator
            .iter_errors(&form)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{}: {wrong:?}", form["id"]);
    }
    let table = [
        ("/id", json!("No Id")),
        ("/title", json!("bare text")),
        ("/kind", json!("quiz")),
        ("/opens_at", json!(7)),
        ("/results", json!("sometimes")),
        ("/keep_days", json!(-1)),
        ("/pages/0/fields/0/type", json!("dropdown")),
        ("/pages/0/fields/0/options", json!([])),
        ("/pages/0/fields/0/options/0/label", json!(null)),
        ("/pages/0/fields/0/requierd", json!(true)),
        ("/pages/1/fields/4/min", json!("0")),
        ("/pages/1/fields/4/shown_if/0/field", json!(null)),
        ("/nothing_of_ours", json!(1)),
    ];
    for (pointer, value) in table {
        let mut form = every_field();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = form.pointer_mut(parent).unwrap();
        match key.parse::<usize>() {
            Ok(at) => parent[at] = value,
            Err(_) => parent[key] = value,
        }
        let found = validator.iter_errors(&form).map(|error| error.instance_path().to_string());
        let expected = pointer.rsplit_once('/').unwrap().0;
        assert!(found.into_iter().any(|at| at == pointer || at == expected), "{pointer}");
    }
    let mut form = every_field();
    form.as_object_mut().unwrap().remove("title");
    assert!(!validator.is_valid(&form));
}

#[test]
fn whoever_writes_a_form_reads_what_each_field_means() {
    let server = Server::with(&with_form(&json!({})));
    let schema = schema(&server);
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["$id"], format!("{}/v1/form.schema.json", server.url));
    let mut mute = vec![];
    let types = schema["$defs"].as_object().unwrap().iter().map(|(name, of)| (name.as_str(), of));
    for (name, of) in types.chain([("Form", &schema)]) {
        for (property, described) in of["properties"].as_object().into_iter().flatten() {
            if described["description"].as_str().is_none_or(str::is_empty) {
                mute.push(format!("{name}.{property}"));
            }
        }
    }
    assert_eq!(mute, Vec::<String>::new());
    let known = server.client().get("/v1/form.schema.json").header("etag").to_owned();
    let again =
        server.client().send("GET", "/v1/form.schema.json", &[("if-none-match", &known)], &[]);
    assert_eq!(again.status, 304);
}
