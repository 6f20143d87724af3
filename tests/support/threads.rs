//! Threads that the tests write in.

use std::process::Output;

use serde_json::{Value, json};

use crate::polls::with;
use crate::support::{Answer, Device, Server, new_key};

/// Where comments of the thread `draft` are.
pub(crate) const DRAFT: &str = "/v1/threads/draft/comments";

/// An open thread about two articles, whose comments are public at once, changed as `changes` says.
pub(crate) fn thread(id: &str, changes: &Value) -> Value {
    let mut thread = json!({
        "id": id,
        "entity": "ministry",
        "title": { "ar": "مسودة السياسة", "en": "Draft policy" },
        "moderation": "post",
        "time_zone": "Asia/Qatar",
        "anchors": [
            { "id": "article-4", "label": { "ar": "المادة 4", "en": "Article 4" } },
            { "id": "article-5", "label": { "ar": "المادة 5", "en": "Article 5" } }
        ]
    });
    for (field, value) in changes.as_object().unwrap() {
        thread[field] = value.clone();
    }
    thread
}

/// One entity and these threads.
pub(crate) fn with_threads(threads: &[Value]) -> Value {
    let mut definitions = with(&[]);
    definitions["threads"] = json!(threads);
    definitions
}

/// One entity and one thread, `draft`.
pub(crate) fn draft(changes: &Value) -> Value {
    with_threads(&[thread("draft", changes)])
}

/// The offices of [`answering`].
pub(crate) fn offices() -> Value {
    json!([
        { "id": "participation", "name": { "ar": "مسؤول المشاركة الإلكترونية", "en": "E-participation officer" } },
        { "id": "relations", "name": { "ar": "العلاقات العامة", "en": "Public relations" } }
    ])
}

/// [`draft`], of an entity with offices, changed as `entity` says.
pub(crate) fn answering(changes: &Value, entity: &Value) -> Value {
    let mut definitions = draft(changes);
    definitions["entities"][0]["offices"] = offices();
    for (field, value) in entity.as_object().unwrap() {
        definitions["entities"][0][field] = value.clone();
    }
    definitions
}

/// Replies as the office `participation`.
pub(crate) fn replied(server: &Server, id: &str, text: &str) {
    let done = moderate(server, &["--reply", id, "--office", "participation", "--text", text]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// Posts under a new key.
pub(crate) fn post(device: &Device, body: &Value) -> Answer {
    device.write("POST", DRAFT, &new_key(), body)
}

/// Posts a plain comment with `changes`; its id.
pub(crate) fn posted(device: &Device, text: &str, changes: &Value) -> String {
    let mut body = json!({ "type": "comment", "text": text });
    for (field, value) in changes.as_object().unwrap() {
        body[field] = value.clone();
    }
    let answer = post(device, &body);
    assert_eq!(answer.status, 201, "{}", answer.text);
    answer.json()["comment"]["id"].as_str().unwrap().to_owned()
}

/// The texts of a page.
pub(crate) fn texts(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, 200, "{}", answer.text);
    let page = answer.json();
    let comments = page["comments"].as_array().unwrap().iter();
    comments.map(|comment| comment["text"].as_str().unwrap().to_owned()).collect()
}

/// What `moderate` prints of `--list` or `--reported`.
pub(crate) fn listed(server: &Server, which: &str) -> Vec<Value> {
    let done = moderate(server, &[which]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let printed = String::from_utf8(done.stdout).unwrap();
    printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What `moderate` did with these arguments.
pub(crate) fn moderate(server: &Server, arguments: &[&str]) -> Output {
    server.command("moderate").args(arguments).output().unwrap()
}
