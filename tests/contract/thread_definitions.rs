//! Importing and exporting threads.

use serde_json::{Value, json};

use crate::support::Server;
use crate::threads::{draft, posted, thread, with_threads};

#[test]
fn every_mistake_of_a_thread_is_named_by_its_path() {
    let server = Server::with(&draft(&json!({})));
    let anchor = json!({ "id": "a", "label": { "ar": "أ" } });
    let broken = with_threads(&[
        thread("none", &json!({ "types": [] })),
        thread("song", &json!({ "types": ["comment", "song"] })),
        thread("twice", &json!({ "types": ["comment", "comment"] })),
        thread("long", &json!({ "max_graphemes": 4001 })),
        thread("window", &json!({ "edit_window_secs": 86_401 })),
        thread("promise", &json!({ "reply_within_days": 0 })),
        thread("rules", &json!({ "rules": { "version": "a b", "text": {} } })),
        thread("anchors", &json!({ "anchors": [anchor, anchor] })),
        thread("mute", &json!({ "title": {} })),
        thread("zone", &json!({ "time_zone": "Asia/Nowhere" })),
        thread("when", &json!({ "closes_at": "tomorrow" })),
        thread("when", &json!({})),
    ]);
    let said = server.import(&broken).unwrap_err();
    for path in [
        "/threads/0/types:",
        "/threads/1/types/1:",
        "/threads/2/types/1:",
        "/threads/3/max_graphemes:",
        "/threads/4/edit_window_secs:",
        "/threads/5/reply_within_days:",
        "/threads/6/rules/version:",
        "/threads/6/rules/text:",
        "/threads/7/anchors/1/id:",
        "/threads/8/title:",
        "/threads/9/time_zone:",
        "/threads/10/closes_at:",
        "/threads/11/id:",
    ] {
        assert!(said.contains(path), "{path} in {said}");
    }
    let stray = with_threads(&[thread("stray", &json!({ "entity": "nobody" }))]);
    assert!(server.import(&stray).unwrap_err().contains("/threads/0/entity"));
    let misspelt = draft(&json!({ "moderated": "pre" }));
    assert!(server.import(&misspelt).unwrap_err().contains("threads.0.moderated is no field"));
}

#[test]
fn a_thread_keeps_the_anchors_that_have_comments() {
    let server = Server::with(&draft(&json!({})));
    posted(&server.client().device(), "about four", &json!({ "anchor": "article-4" }));
    let said = server.import(&draft(&json!({ "anchors": [] }))).unwrap_err();
    assert!(said.contains("/threads/0/anchors") && said.contains("article-4"), "{said}");
    assert!(!said.contains("article-5"), "{said}");
}

#[test]
fn threads_that_were_imported_are_exported_and_import_again() {
    let server = Server::with(&draft(&json!({
        "types": ["suggestion", "comment"],
        "moderation": "pre",
        "closes_at": "2099-01-01T03:00:00+03:00",
        "reply_within_days": 5
    })));
    let export = || -> Value {
        let done = server.command("export").output().unwrap();
        serde_json::from_slice(&done.stdout).unwrap()
    };
    let first = export();
    assert_eq!(first["threads"][0]["closes_at"], "2099-01-01T00:00:00Z");
    assert_eq!(first["threads"][0]["types"], json!(["suggestion", "comment"]));
    server.import(&first).unwrap();
    assert_eq!(export(), first);
    let contract = server.client().get("/v1/openapi.json").json();
    for path in ["/v1/threads/{thread}", "/v1/threads/{thread}/comments"] {
        assert!(contract["paths"].get(path).is_some(), "{path}");
    }
    for name in ["Comment", "CommentPage", "PostComment", "RecordedComment", "Thread"] {
        assert!(contract["components"]["schemas"].get(name).is_some(), "{name}");
    }
}
