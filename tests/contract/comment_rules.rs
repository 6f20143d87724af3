//! What is not taken as a comment, and what becomes of the texts that are.

use serde_json::{Value, json};

use crate::support::{Server, new_key};
use crate::threads::{DRAFT, draft, post, posted, thread, with_threads};

#[test]
fn comments_that_do_not_fit_name_the_field() {
    let server = Server::with(&draft(&json!({
        "types": ["comment", "enquiry"],
        "max_graphemes": 10,
        "rules": { "version": "v2", "text": { "ar": "الضوابط" } }
    })));
    let device = server.client().device();
    let fit = json!({ "type": "comment", "text": "نص", "rules_version": "v2" });
    let parent = post(&device, &fit).json()["comment"]["id"].clone();
    let table = [
        (json!({ "text": "" }), 422, "/text", "required"),
        (json!({ "text": " \u{200B}\u{202E}\n\u{2066}\u{2069}" }), 422, "/text", "required"),
        (json!({ "text": "س".repeat(11) }), 422, "/text", "too-long"),
        (json!({ "name": "س".repeat(81) }), 422, "/name", "too-long"),
        (json!({ "type": "thanks" }), 422, "/type", "unknown"),
        (json!({ "type": "song" }), 422, "/type", "unknown"),
        (json!({ "type": 7 }), 400, "/type", "malformed"),
        (json!({ "anchor": "article-9" }), 422, "/anchor", "unknown"),
        (json!({ "anchor": "article-4", "parent": parent }), 422, "/anchor", "unexpected"),
        (json!({ "parent": "nosuchcomment" }), 422, "/parent", "unknown"),
        (json!({ "parent": "No Id" }), 400, "/parent", "malformed"),
        (json!({ "rules_version": null }), 422, "/rules_version", "required"),
        (json!({ "rules_version": "v1" }), 422, "/rules_version", "unknown"),
        (json!({ "text": 7 }), 400, "/text", "malformed"),
    ];
    for (changes, status, pointer, code) in table {
        let mut body = fit.clone();
        for (field, value) in changes.as_object().unwrap() {
            body[field] = value.clone();
        }
        let answer = post(&device, &body);
        assert_eq!((answer.status, answer.code().as_str()), (status, "invalid"), "{body}");
        let error = &answer.json()["errors"][0];
        assert_eq!((&error["pointer"], &error["code"]), (&json!(pointer), &json!(code)), "{body}");
    }
    // Ten letters that take many bytes, and a name that says nothing.
    let most =
        json!({ "type": "enquiry", "text": "👨‍👩‍👧‍👦".repeat(10), "name": " ", "rules_version": "v2" });
    let answer = post(&device, &most);
    assert_eq!((answer.status, answer.json()["comment"].get("name")), (201, None));
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 2);
}

#[test]
fn replies_go_three_deep_and_only_below_what_is_published() {
    let server = Server::with(&with_threads(&[
        thread("draft", &json!({})),
        thread("other", &json!({})),
        thread("pre", &json!({ "moderation": "pre" })),
    ]));
    let device = server.client().device();
    let mut parent = posted(&device, "0", &json!({}));
    for depth in 1..=3 {
        parent = posted(&device, &depth.to_string(), &json!({ "parent": parent }));
    }
    let deeper = json!({ "type": "comment", "text": "4", "parent": parent });
    let error = post(&device, &deeper).json()["errors"][0].clone();
    assert_eq!(error, json!({ "pointer": "/parent", "code": "too-deep" }));
    let elsewhere = device.write("POST", "/v1/threads/other/comments", &new_key(), &deeper);
    assert_eq!(elsewhere.json()["errors"][0]["code"], "unknown");
    let pre = "/v1/threads/pre/comments";
    let unread = json!({ "type": "comment", "text": "0" });
    let unread = device.write("POST", pre, &new_key(), &unread).json()["comment"]["id"].clone();
    let reply = json!({ "type": "comment", "text": "1", "parent": unread });
    let refused = device.write("POST", pre, &new_key(), &reply);
    assert_eq!(refused.json()["errors"][0], json!({ "pointer": "/parent", "code": "unknown" }));
}

#[test]
fn a_thread_that_is_closed_or_unknown_is_refused_in_the_language_asked_for() {
    let server = Server::with(&with_threads(&[
        thread("early", &json!({ "opens_at": "2099-01-01T00:00:00Z" })),
        thread("late", &json!({ "closes_at": "2020-01-01T00:00:00Z" })),
    ]));
    let device = server.client().device();
    let table = [
        (
            "early",
            409,
            "not-yet-open",
            "لم يبدأ استقبال التعليقات بعد",
            "Comments are not taken yet",
        ),
        ("late", 409, "closed", "انتهت فترة استقبال التعليقات", "Comments are no longer taken"),
        ("none", 404, "not-found", "لم يُعثر على المطلوب", "This was not found"),
    ];
    for (id, status, code, arabic, english) in table {
        for (language, title) in [("ar", arabic), ("en", english)] {
            let key = new_key();
            let headers = [
                ("sawt-device", device.token.as_str()),
                ("idempotency-key", key.as_str()),
                ("content-type", "application/json"),
                ("accept-language", language),
            ];
            let path = format!("/v1/threads/{id}/comments");
            let body = br#"{ "type": "comment", "text": "x" }"#;
            let answer = server.client().send("POST", &path, &headers, body);
            assert_eq!((answer.status, answer.code().as_str()), (status, code), "{id}");
            assert_eq!(answer.json()["title"], title);
        }
    }
}

#[test]
fn a_comment_needs_a_device_and_a_key() {
    let server = Server::with(&draft(&json!({})));
    let json = ("content-type", "application/json");
    let body = br#"{ "type": "comment", "text": "x" }"#;
    let stranger = server.client().send("POST", DRAFT, &[json, ("idempotency-key", "k")], body);
    assert_eq!((stranger.status, stranger.code().as_str()), (401, "unauthorized"));
    let device = server.client().device();
    let token = ("sawt-device", device.token.as_str());
    let keyless = server.client().send("POST", DRAFT, &[json, token], body);
    assert_eq!(keyless.json()["errors"][0]["pointer"], "header/Idempotency-Key");
    let forged = server.client().send("GET", DRAFT, &[("sawt-device", "x.y")], &[]);
    assert_eq!(forged.code(), "unauthorized");
}

#[test]
fn questions_that_cannot_be_answered_name_the_part() {
    let server = Server::with(&draft(&json!({})));
    let long = "%D8%B3".repeat(101);
    for (query, pointer) in [
        ("sort=loudest", "query"),
        ("type=song", "query/type"),
        ("anchor=No+Id", "query"),
        ("cursor=%21", "query/cursor"),
        (&format!("q={long}"), "query/q"),
        ("q=word&parent=abc", "query/parent"),
    ] {
        let answer = server.client().get(&format!("{DRAFT}?{query}"));
        assert_eq!((answer.status, answer.code().as_str()), (400, "invalid"), "{query}");
        assert_eq!(answer.json()["errors"][0]["pointer"], pointer, "{query}");
    }
}

#[test]
fn texts_are_kept_as_they_may_be_shown() {
    let server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    let table = [
        ("سطر\r\nثانٍ\r\r\r\n\n\nثالث  \u{A0} ", "سطر\nثانٍ\n\nثالث"),
        ("a\u{202E}gpj.exe\u{202C}", "agpj.exe"),
        ("هاتف \u{2066}+974 4406\u{2069}\u{2067}", "هاتف \u{2066}+974 4406\u{2069}"),
        ("e\u{301}\0\u{1B}[2J", "é[2J"),
        ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
    ];
    for (typed, kept) in table {
        let answer = post(&device, &json!({ "type": "comment", "text": typed, "name": typed }));
        let comment: Value = answer.json()["comment"].clone();
        assert_eq!(comment["text"], kept, "{typed:?}");
        let name = comment["name"].as_str().unwrap();
        assert!(!name.contains(['\n', '\u{202E}', '\u{2066}', '\u{2069}', '\0']), "{name:?}");
        let again = post(&device, &json!({ "type": "comment", "text": kept, "name": name }));
        assert_eq!(again.json()["comment"]["text"], kept);
        assert_eq!(again.json()["comment"]["name"], name);
    }
}
