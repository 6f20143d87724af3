//! Deciding about comments on the command line, beside a running server.

use serde_json::{Value, json};

use crate::support::Server;
use crate::threads::{DRAFT, draft, listed, moderate, posted, texts};

fn waiting(server: &Server) -> Vec<Value> {
    listed(server, "--list")
}

#[test]
fn what_waits_is_listed_and_each_is_published_or_refused() {
    let server = Server::with(&draft(&json!({ "moderation": "pre" })));
    let device = server.client().device();
    let good = posted(&device, "مفيد\nجدًا", &json!({ "name": "مريم" }));
    let bad = posted(&device, "خارج الموضوع", &json!({ "type": "complaint" }));
    let listed = waiting(&server);
    assert_eq!(listed.len(), 2);
    assert_eq!((&listed[0]["id"], &listed[0]["text"]), (&json!(good), &json!("مفيد\nجدًا")));
    assert_eq!((&listed[0]["thread"], &listed[0]["name"]), (&json!("draft"), &json!("مريم")));
    assert_eq!(
        (&listed[1]["type"], &listed[1]["state"]),
        (&json!("complaint"), &json!("awaiting-review"))
    );

    for _ in 0..2 {
        assert!(moderate(&server, &["--publish", &good]).status.success());
        let reason = ["--refuse", &bad, "--reason", " خارج موضوع الاستشارة\u{202E} "];
        assert!(moderate(&server, &reason).status.success());
    }
    assert_eq!(waiting(&server), Vec::<Value>::new());
    assert_eq!(texts(&server.client().get(DRAFT)), ["مفيد\nجدًا"]);
    let told = device.get(&format!("{DRAFT}/{bad}")).json()["comment"].clone();
    assert_eq!(told["state"], "not-published");
    assert_eq!(told["reason"], "خارج موضوع الاستشارة");
    assert_eq!(server.client().get(&format!("{DRAFT}/{bad}")).code(), "not-found");

    // A decision can be turned round.
    let reason = ["--refuse", &good, "--reason", "مكرر"];
    assert!(moderate(&server, &reason).status.success());
    assert_eq!(texts(&server.client().get(DRAFT)), [""; 0]);
    assert!(moderate(&server, &["--publish", &bad]).status.success());
    assert_eq!(device.get(&format!("{DRAFT}/{bad}")).json()["comment"].get("reason"), None);
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 1);
    let checked = server.command("check").output().unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[test]
fn a_decision_that_cannot_be_carried_out_says_why() {
    let server = Server::with(&draft(&json!({ "moderation": "pre" })));
    let device = server.client().device();
    let id = posted(&device, "نص", &json!({}));
    let withdrawn = posted(&device, "نص", &json!({}));
    let path = format!("{DRAFT}/{withdrawn}");
    assert_eq!(device.write("DELETE", &path, "k", &Value::Null).status, 200);
    let long = "س".repeat(501);
    let table: [(&[&str], &str); 8] = [
        (&[], "required arguments were not provided"),
        (&["--list", "--publish", &id], "cannot be used with"),
        (&["--refuse", &id], "--reason"),
        (&["--refuse", &id, "--reason", " "], "the reason has 0 letters; it takes 1 to 500"),
        (&["--refuse", &id, "--reason", &long], "the reason has 501 letters"),
        (&["--publish", "No Id"], "is not an id"),
        (&["--publish", "nosuch"], "nothing was decided about nosuch: there is no such comment"),
        (&["--publish", &withdrawn], "this comment was withdrawn by its author"),
    ];
    for (arguments, sentence) in table {
        let done = moderate(&server, arguments);
        assert!(!done.status.success(), "{arguments:?}");
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(said.contains(sentence), "{sentence} in {said}");
        assert!(!said.contains("panicked"), "{said}");
    }
    assert_eq!(waiting(&server).len(), 1);
}

#[test]
fn decisions_and_posts_at_once_lose_nothing() {
    let server = Server::with(&draft(&json!({ "moderation": "pre" })));
    let ids: Vec<String> = (0..4)
        .map(|n| posted(&server.client().device(), &format!("first {n}"), &json!({})))
        .collect();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let device = server.client().device();
            scope.spawn(move || {
                for n in 0..20 {
                    posted(&device, &format!("then {writer} {n}"), &json!({}));
                }
            });
        }
        for id in &ids {
            assert!(moderate(&server, &["--publish", id]).status.success());
        }
    });
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 4);
    assert_eq!(waiting(&server).len(), 80);
    assert!(server.command("check").output().unwrap().status.success());
}
