//! Editing and withdrawing one's own.

use serde_json::{Value, json};

use crate::support::{Answer, Server, new_key};
use crate::threads::{DRAFT, draft, moderate, post, posted, texts};

const COMMENT: &str = r#"{ "type": "comment", "text": "before" }"#;

/// Posts a comment as a new device; its path and its edit token.
fn written(server: &Server) -> (crate::support::Device, String, String) {
    let device = server.client().device();
    let answer = post(&device, &serde_json::from_str(COMMENT).unwrap()).json();
    let path = format!("{DRAFT}/{}", answer["comment"]["id"].as_str().unwrap());
    (device, path, answer["edit_token"].as_str().unwrap().to_owned())
}

/// A write of somebody who has nothing but an edit token.
fn with_token(server: &Server, method: &str, path: &str, token: &str, body: &Value) -> Answer {
    let key = new_key();
    let headers = [
        ("sawt-edit-token", token),
        ("idempotency-key", key.as_str()),
        ("content-type", "application/json"),
    ];
    server.client().send(method, path, &headers, body.to_string().as_bytes())
}

#[test]
fn an_author_edits_by_device_or_by_token_and_nobody_else_does() {
    let server = Server::with(&draft(&json!({})));
    let (device, path, token) = written(&server);
    let edited = device.write("PUT", &path, "k", &json!({ "text": " after ", "name": "مريم" }));
    assert_eq!(edited.status, 200, "{}", edited.text);
    assert_eq!(edited.json()["comment"]["text"], "after");
    let again = device.write("PUT", &path, "k", &json!({ "text": " after ", "name": "مريم" }));
    assert_eq!(again.json()["comment"], edited.json()["comment"]);
    let public = server.client().get(&path).json()["comment"].clone();
    assert_eq!((&public["text"], &public["state"]), (&json!("after"), &json!("published")));
    assert!(public["edited_at"].is_string());

    let spoken = token.to_lowercase().replace('-', " ");
    let by_token = with_token(&server, "PUT", &path, &spoken, &json!({ "text": "by token" }));
    assert_eq!((by_token.status, &by_token.json()["comment"]["mine"]), (200, &json!(true)));
    assert_eq!(by_token.json()["comment"].get("name"), None);

    let other = server.client().device();
    let (_, _, other_token) = written(&server);
    for refused in [
        other.write("PUT", &path, &new_key(), &json!({ "text": "mine now" })),
        other.write("DELETE", &path, &new_key(), &Value::Null),
        with_token(&server, "PUT", &path, &other_token, &json!({ "text": "mine now" })),
        with_token(&server, "PUT", &path, "nonsense", &json!({ "text": "mine now" })),
        server.client().send("DELETE", &path, &[("idempotency-key", "k")], &[]),
    ] {
        assert_eq!((refused.status, refused.code().as_str()), (401, "unauthorized"));
    }
    assert_eq!(server.client().get(&path).json()["comment"]["text"], "by token");
    let blank = device.write("PUT", &path, &new_key(), &json!({ "text": " " }));
    assert_eq!(blank.json()["errors"][0], json!({ "pointer": "/text", "code": "required" }));
    let missing =
        device.write("PUT", &format!("{DRAFT}/nosuch"), &new_key(), &json!({ "text": "x" }));
    assert_eq!(missing.code(), "not-found");
}

#[test]
fn after_its_time_a_comment_stays_as_it_is() {
    let server = Server::with(&draft(&json!({ "edit_window_secs": 0 })));
    let (device, path, _) = written(&server);
    assert_eq!(device.get(&path).json()["comment"].get("editable_until"), None);
    for refused in [
        device.write("PUT", &path, "k", &json!({ "text": "after" })),
        device.write("DELETE", &path, "k", &Value::Null),
    ] {
        assert_eq!((refused.status, refused.code().as_str()), (409, "closed"));
    }
    assert_eq!(server.client().get(&path).json()["comment"]["text"], "before");
}

#[test]
fn what_is_edited_after_review_awaits_review_again() {
    let server = Server::with(&draft(&json!({ "moderation": "pre" })));
    let (device, path, _) = written(&server);
    let id = path.rsplit('/').next().unwrap();
    assert!(moderate(&server, &["--publish", id]).status.success());
    assert_eq!(server.client().get(&path).status, 200);
    let edited = device.write("PUT", &path, &new_key(), &json!({ "text": "unread" }));
    assert_eq!(edited.json()["comment"]["state"], "awaiting-review");
    assert_eq!(server.client().get(&path).status, 404);
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 0);
    assert_eq!(texts(&server.client().get(&format!("{DRAFT}?q=unread"))), [""; 0]);
    assert_eq!(texts(&device.get(&format!("{DRAFT}?q=unread"))), ["unread"]);
}

#[test]
fn a_withdrawn_comment_is_gone_and_leaves_a_place_for_its_replies() {
    let mut server = Server::with(&draft(&json!({})));
    let (device, path, _) = written(&server);
    let (_, lonely, token) = written(&server);
    let parent = path.rsplit('/').next().unwrap();
    device.write(
        "PUT",
        &path,
        &new_key(),
        &json!({ "text": "withdrawn-canary", "name": "name-canary" }),
    );
    posted(&server.client().device(), "a reply", &json!({ "parent": parent }));
    let gone = device.write("DELETE", &path, "k", &Value::Null);
    assert_eq!((gone.status, &gone.json()["comment"]["state"]), (200, &json!("withdrawn")));
    assert_eq!(device.write("DELETE", &path, "k", &Value::Null).status, 200);
    assert_eq!(device.write("PUT", &path, &new_key(), &json!({ "text": "x" })).code(), "closed");
    assert_eq!(with_token(&server, "DELETE", &lonely, &token, &json!({})).status, 200);
    assert_eq!(server.client().get(&lonely).status, 404);
    let page = server.client().get(DRAFT).json();
    assert_eq!(page["comments"].as_array().unwrap().len(), 1);
    let place = &page["comments"][0];
    assert_eq!((&place["text"], &place["replies"]), (&json!(""), &json!(1)));
    assert_eq!((&place["state"], place.get("name")), (&json!("withdrawn"), None));
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 1);
    assert!(server.command("check").output().unwrap().status.success());

    let stop = server.id().to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &stop]).status().unwrap().success());
    assert!(server.ended_well());
    let file = std::fs::read(server.database()).unwrap();
    let holds = |text: &str| file.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds("a reply"), "the search itself must find what is there");
    assert!(!holds("withdrawn-canary") && !holds("name-canary"));
    let (id, _) = device.token.split_once('.').unwrap();
    assert!(!holds(id) && !holds(&device.token) && !holds(&token));
}

#[test]
fn a_comment_may_be_withdrawn_after_its_thread_has_closed() {
    let server = Server::with(&draft(&json!({})));
    let (device, path, _) = written(&server);
    server.import(&draft(&json!({ "closes_at": "2020-01-01T00:00:00Z" }))).unwrap();
    while server.client().get("/v1/threads/draft").json()["state"] != "closed" {}
    let late = device.write("PUT", &path, &new_key(), &json!({ "text": "after" }));
    assert_eq!(late.code(), "closed");
    assert_eq!(device.write("DELETE", &path, &new_key(), &Value::Null).status, 200);
}
