//! What a program has doubts about is held for a moderator, and nothing of it is lost.

use std::io::Write as _;

use serde_json::{Value, json};

use crate::support::{Server, new_key};
use crate::threads::{DRAFT, answering, draft, listed, moderate, post, posted, texts};

const LONG: &str = "نص طويل لا يكتبه أحد في ثانية واحدة مهما أسرع في الكتابة على لوحة المفاتيح.";

/// The comment of this post, and why it is held.
fn held(server: &Server, body: &Value) -> (Value, Vec<Value>) {
    let answer = post(&server.client().device(), body);
    assert_eq!(answer.status, 201, "{}", answer.text);
    let comment = answer.json()["comment"].clone();
    let lines = listed(server, "--list");
    let line = lines.iter().find(|line| line["id"] == comment["id"]);
    let flags = line.and_then(|line| line["flags"].as_array().cloned()).unwrap_or_default();
    (comment, flags)
}

/// Lists these words for the ministry, and waits until the server knows.
fn list(server: &Server, words: &str) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(words.as_bytes()).unwrap();
    let done = server.command("words").arg("ministry").arg(file.path()).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn what_looks_like_a_program_is_held_whole_and_published_by_a_moderator() {
    let server = Server::with(&draft(&json!({})));
    let table = [
        (json!({ "website": "https://spam.example" }), "honeypot"),
        (json!({ "text": LONG, "composed_secs": 2 }), "quick"),
        (json!({ "text": "http://a.qa https://b.qa www.c.qa https://www.d.qa" }), "links"),
        (json!({ "name": "الوِزارة - حساب رسمي" }), "name"),
        (json!({ "name": "Тhе Мinistrу" }), "name"),
    ];
    for (changes, flag) in table {
        let mut body =
            json!({ "type": "comment", "text": "نص", "website": "", "composed_secs": 30 });
        for (field, value) in changes.as_object().unwrap() {
            body[field] = value.clone();
        }
        let (comment, flags) = held(&server, &body);
        assert_eq!(
            (&comment["state"], &comment["text"]),
            (&json!("awaiting-review"), &body["text"])
        );
        assert_eq!(flags, [json!({ "flag": flag })], "{body}");
        assert_eq!(texts(&server.client().get(DRAFT)), [""; 0]);
        let id = comment["id"].as_str().unwrap();
        assert!(moderate(&server, &["--publish", id]).status.success());
        assert_eq!(texts(&server.client().get(DRAFT)), [body["text"].as_str().unwrap()]);
        assert!(moderate(&server, &["--refuse", id, "--reason", "تجربة"]).status.success());
    }
}

#[test]
fn a_person_is_not_taken_for_a_program() {
    let server = Server::with(&draft(&json!({})));
    for changes in [
        json!({}),
        json!({ "website": " " }),
        json!({ "composed_secs": 0 }),
        json!({ "text": LONG, "composed_secs": 3 }),
        json!({ "text": LONG }),
        json!({ "text": "http://a.qa https://b.qa www.c.qa" }),
        json!({ "name": "مريم" }),
    ] {
        let mut body = json!({ "type": "comment", "text": "نص" });
        for (field, value) in changes.as_object().unwrap() {
            body[field] = value.clone();
        }
        let (comment, _) = held(&server, &body);
        assert_eq!(comment["state"], "published", "{body}");
    }
}

#[test]
fn the_same_again_in_the_same_place_is_held_and_elsewhere_it_is_meant() {
    let server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    let first = posted(&device, "أوافق", &json!({}));
    let state = |text: &str, changes: Value| {
        let mut body = json!({ "type": "comment", "text": text });
        for (field, value) in changes.as_object().unwrap() {
            body[field] = value.clone();
        }
        post(&device, &body).json()["comment"]["state"].clone()
    };
    assert_eq!(state("اوافق", json!({})), "awaiting-review");
    assert_eq!(listed(&server, "--list")[0]["flags"], json!([{ "flag": "duplicate" }]));
    for elsewhere in
        [json!({ "anchor": "article-4" }), json!({ "parent": first }), json!({ "name": "مريم" })]
    {
        assert_eq!(state("أوافق", elsewhere), "published");
    }
    let other = post(&server.client().device(), &json!({ "type": "comment", "text": "أوافق" }));
    assert_eq!(other.json()["comment"]["state"], "published");
}

#[test]
fn listed_words_are_found_however_they_are_written() {
    let server = Server::with(&draft(&json!({})));
    list(&server, "# a comment\n\nقمار\nمراهن*\n! ممنوع \nأرباح سريعة\n");
    let state = |text: &str| {
        let answer = post(&server.client().device(), &json!({ "type": "comment", "text": text }));
        answer.json()["comment"]["state"].clone()
    };
    // The server reads the list within a second, and holds each post after that.
    while state("القِمـار") == "published" {}
    let (_, flags) =
        held(&server, &json!({ "type": "comment", "text": "موقع للمراهنات والقمار، قمار." }));
    assert_eq!(flags, [json!({ "flag": "word", "detail": "قمار" })]);
    assert_eq!(state("مراهنة"), "awaiting-review");
    assert_eq!(state("ارباح، سريعه"), "awaiting-review");
    assert_eq!(state("مقمار"), "published");
    let (_, flags) = held(&server, &json!({ "type": "comment", "text": "x", "name": "قمار" }));
    assert_eq!(flags[0]["detail"], "قمار");
    let done = server.command("words").arg("ministry").output().unwrap();
    let printed = String::from_utf8(done.stdout).unwrap();
    let mut lines: Vec<&str> = printed.lines().collect();
    lines.sort_unstable();
    assert_eq!(lines, ["!ممنوع", "أرباح سريعة", "قمار", "مراهن*"]);
    // Names and texts that were held for a word are the author's alone until they are read.
    assert_eq!(texts(&server.client().get(&format!("{DRAFT}?q=مراهنة"))), [""; 0]);
}

#[test]
fn a_refused_word_is_told_in_the_language_asked_for() {
    let server = Server::with(&draft(&json!({})));
    list(&server, "!ممنوع");
    let device = server.client().device();
    let send = |language: &str| {
        let key = new_key();
        let headers = [
            ("sawt-device", device.token.as_str()),
            ("idempotency-key", key.as_str()),
            ("content-type", "application/json"),
            ("accept-language", language),
        ];
        let body = json!({ "type": "comment", "text": "كلام مَمنوع" }).to_string();
        server.client().send("POST", DRAFT, &headers, body.as_bytes())
    };
    while send("ar").status == 201 {}
    for (language, words) in [("ar", "ضوابط المشاركة"), ("en", "participation rules")]
    {
        let refused = send(language);
        assert_eq!((refused.status, refused.code().as_str()), (422, "invalid"));
        let error = &refused.json()["errors"][0];
        assert_eq!(error, &json!({ "pointer": "/text", "code": "unexpected" }));
        assert!(refused.json()["title"].as_str().unwrap().contains(words), "{}", refused.text);
    }
}

#[test]
fn what_is_edited_into_doubt_awaits_review() {
    let server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    let id = posted(&device, "نص", &json!({}));
    let edit = json!({ "text": "نص", "name": "The Ministry" });
    let edited = device.write("PUT", &format!("{DRAFT}/{id}"), &new_key(), &edit);
    assert_eq!(edited.json()["comment"]["state"], "awaiting-review");
    assert_eq!(listed(&server, "--list")[0]["flags"], json!([{ "flag": "name" }]));
    let edit = json!({ "text": "نص" });
    let edited = device.write("PUT", &format!("{DRAFT}/{id}"), &new_key(), &edit);
    assert_eq!(edited.json()["comment"]["state"], "awaiting-review");
    assert_eq!(listed(&server, "--list")[0].get("flags"), None);
}

#[test]
fn a_name_that_looks_like_an_office_is_held() {
    let server = Server::with(&answering(&json!({}), &json!({})));
    let body = json!({ "type": "comment", "text": "نص", "name": "مسئول" });
    assert_eq!(held(&server, &body).0["state"], "published");
    let body = json!({ "type": "comment", "text": "نص", "name": "مسؤول المشاركة الالكترونية" });
    assert_eq!(held(&server, &body).1, [json!({ "flag": "name" })]);
}

#[test]
fn a_list_that_cannot_be_read_names_the_line() {
    let server = Server::with(&draft(&json!({})));
    for (words, sentence) in
        [("كلمة\n!\n", "line 2 is \"!\""), ("*", "line 1 is \"*\""), ("...", "line 1")]
    {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(words.as_bytes()).unwrap();
        let done = server.command("words").arg("ministry").arg(file.path()).output().unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(!done.status.success() && said.contains(sentence), "{sentence} in {said}");
    }
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all("كلمة".as_bytes()).unwrap();
    let done = server.command("words").arg("nobody").arg(file.path()).output().unwrap();
    assert!(String::from_utf8(done.stderr).unwrap().contains("\"nobody\" is no entity here"));
}

#[test]
fn a_flood_of_one_device_is_asked_to_wait_and_what_was_posted_is_told_again() {
    let server = Server::with_arguments(&draft(&json!({})), &["--comment-burst", "3"]);
    let device = server.client().device();
    let body = |n: usize| json!({ "type": "comment", "text": format!("تعليق {n}") });
    for n in 0..3 {
        assert_eq!(device.write("POST", DRAFT, &format!("k{n}"), &body(n)).status, 201);
    }
    let refused = device.write("POST", DRAFT, "k3", &body(3));
    assert_eq!((refused.status, refused.code().as_str()), (429, "too-many-requests"));
    let secs: u32 = refused.header("retry-after").parse().unwrap();
    assert!((1..=11).contains(&secs), "{secs}");
    assert_eq!(refused.json()["retry_after_secs"], secs);
    assert_eq!(device.write("POST", DRAFT, "k0", &body(0)).status, 201);
    assert_eq!(post(&server.client().device(), &body(4)).status, 201);
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 4);
}
