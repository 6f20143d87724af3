//! What the entity answers: signed by an office, below what it answers.

use serde_json::{Value, json};

use crate::support::{Server, new_key};
use crate::threads::{DRAFT, answering, draft, moderate, posted, replied, texts};

fn answered(server: &Server) -> Value {
    server.client().get("/v1/threads/draft").json()["answered"].clone()
}

#[test]
fn a_reply_is_signed_by_the_entity_and_its_office() {
    let server = Server::with(&answering(&json!({}), &json!({})));
    let id = posted(&server.client().device(), "متى؟", &json!({ "type": "enquiry" }));
    let one = format!("{DRAFT}/{id}");
    assert_eq!(server.client().get(&one).json()["comment"].get("official_reply"), None);
    replied(&server, &id, " في يناير.\u{202E}\n\n\n\nشكرًا لكم. ");
    for read in [
        server.client().get(&one).json()["comment"].clone(),
        server.client().get(DRAFT).json()["comments"][0].clone(),
        server.client().device().get(DRAFT).json()["comments"][0].clone(),
    ] {
        let reply = &read["official_reply"];
        assert_eq!(reply["text"], "في يناير.\n\nشكرًا لكم.");
        assert_eq!(
            (&reply["entity"], &reply["name"]["ar"]),
            (&json!("ministry"), &json!("الوزارة"))
        );
        assert_eq!(reply["role"]["en"], "E-participation officer");
        assert!(reply["at"].as_str().unwrap() >= read["created_at"].as_str().unwrap());
    }
    assert_eq!(answered(&server), 1);

    let other = ["--reply", &id, "--office", "relations", "--text", "في فبراير."];
    assert!(moderate(&server, &other).status.success());
    let reply = server.client().get(&one).json()["comment"]["official_reply"].clone();
    assert_eq!(
        (&reply["text"], &reply["role"]["en"]),
        (&json!("في فبراير."), &json!("Public relations"))
    );
    assert_eq!(answered(&server), 1);
    for _ in 0..2 {
        assert!(moderate(&server, &["--unreply", &id]).status.success());
    }
    assert_eq!(server.client().get(&one).json()["comment"].get("official_reply"), None);
    assert_eq!(answered(&server), 0);
    assert!(server.command("check").output().unwrap().status.success());
}

#[test]
fn a_reply_is_read_and_counted_as_long_as_its_comment_is() {
    let server = Server::with(&answering(&json!({}), &json!({})));
    let device = server.client().device();
    let id = posted(&device, "قبل", &json!({ "anchor": "article-4" }));
    replied(&server, &id, "رد");
    let one = format!("{DRAFT}/{id}");
    assert!(moderate(&server, &["--refuse", &id, "--reason", "مكرر"]).status.success());
    assert_eq!((answered(&server), server.client().get(&one).status), (json!(0), 404));
    assert!(moderate(&server, &["--publish", &id]).status.success());
    assert_eq!(answered(&server), 1);
    // What was answered says the same until a moderator has read what it says now.
    let edited = device.write("PUT", &one, &new_key(), &json!({ "text": "بعد" }));
    assert_eq!(edited.json()["comment"]["state"], "awaiting-review");
    assert_eq!((answered(&server), server.client().get(&one).status), (json!(0), 404));
    assert!(moderate(&server, &["--publish", &id]).status.success());
    assert_eq!(server.client().get(&one).json()["comment"]["official_reply"]["text"], "رد");
    assert_eq!(device.write("DELETE", &one, &new_key(), &Value::Null).status, 200);
    assert_eq!(answered(&server), 0);
    assert!(server.command("check").output().unwrap().status.success());
}

#[test]
fn a_reply_that_cannot_be_given_says_why() {
    let server = Server::with(&answering(&json!({ "moderation": "pre" }), &json!({})));
    let id = posted(&server.client().device(), "نص", &json!({}));
    let long = "س".repeat(4001);
    let refused = |arguments: &[&str], sentence: &str| {
        let done = moderate(&server, &[&["--reply", &id], arguments].concat());
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(!done.status.success() && said.contains(sentence), "{sentence} in {said}");
    };
    let office = ["--office", "participation", "--text"];
    refused(&[&office[..], &["رد"]].concat(), "publish it before replying");
    assert!(moderate(&server, &["--publish", &id]).status.success());
    refused(&["--text", "رد"], "--office");
    refused(&office[..2], "--text");
    let offices = "\"minister\" is no office of this entity; it has participation, relations";
    refused(&["--office", "minister", "--text", "رد"], offices);
    refused(&[&office[..], &[" "]].concat(), "the reply has 0 letters; it takes 1 to 4000");
    refused(&[&office[..], &[long.as_str()]].concat(), "the reply has 4001 letters");
    refused(&[&office[..], &["رد", "--list"]].concat(), "cannot be used with");
    let missing = [&["--reply", "nosuch"][..], &office, &["رد"]].concat();
    let said = String::from_utf8(moderate(&server, &missing).stderr).unwrap();
    assert!(said.contains("there is no such comment"), "{said}");
    assert_eq!(answered(&server), 0);
}

#[test]
fn an_entity_keeps_the_offices_that_have_replied() {
    let server = Server::with(&answering(&json!({}), &json!({})));
    let id = posted(&server.client().device(), "نص", &json!({}));
    replied(&server, &id, "رد");
    let said = server.import(&draft(&json!({}))).unwrap_err();
    assert!(said.contains("/entities/0/offices") && said.contains("participation"), "{said}");
    assert!(!said.contains("relations"), "{said}");
    assert_eq!(texts(&server.client().get(DRAFT)), ["نص"]);
}

#[test]
fn every_mistake_in_offices_and_working_days_is_named_by_its_path() {
    let server = Server::with(&draft(&json!({})));
    let office = json!({ "id": "one", "name": { "ar": "مكتب" } });
    let broken = answering(
        &json!({}),
        &json!({
            "offices": [office, office, { "id": "two", "name": {} }],
            "working_days": ["sunday", "monday", "sunday"],
            "holidays": ["2026-12-18", "2026-02-30", "tomorrow", "2026-12-18", "20261218"]
        }),
    );
    let said = server.import(&broken).unwrap_err();
    for path in [
        "/entities/0/offices/1/id:",
        "/entities/0/offices/2/name:",
        "/entities/0/working_days/2:",
        "/entities/0/holidays/1:",
        "/entities/0/holidays/2:",
        "/entities/0/holidays/3:",
        "/entities/0/holidays/4:",
    ] {
        assert!(said.contains(path), "{path} in {said}");
    }
    let idle = answering(&json!({}), &json!({ "working_days": [] }));
    assert!(server.import(&idle).unwrap_err().contains("/entities/0/working_days:"));
    let odd = answering(&json!({}), &json!({ "working_days": ["someday"] }));
    assert!(server.import(&odd).unwrap_err().contains("working_days"));
}
