//! Comments from plain HTML forms, without script.

use serde_json::{Value, json};

use crate::polls::{PAGE, poll};
use crate::support::{Answer, Server};
use crate::threads::{DRAFT, draft, listed, texts, thread, with_threads};

fn field(page: &Answer, name: &str) -> String {
    let before = format!("name=\"{name}\" value=\"");
    let start = page.text.find(&before).unwrap() + before.len();
    page.text[start..].split('"').next().unwrap().to_owned()
}

fn published(server: &Server) -> Vec<String> {
    texts(&server.client().get(DRAFT))
}

/// The form again, under the token of the page that asked to confirm.
fn confirmed(asked: &Answer, fields: &str) -> String {
    format!("{fields}&token={}", field(asked, "token"))
}

#[test]
fn a_form_is_shown_then_confirmed_and_kept_once() {
    let server = Server::with(&draft(&json!({})));
    let client = server.client();
    let fields = "lang=ar&type=enquiry&anchor=article-4&name=مريم&text=متى؟%0D%0A%0D%0A<b>شكرًا";
    let asked = client.post_form(DRAFT, &[("origin", PAGE)], fields);
    assert_eq!((asked.status, published(&server).len()), (200, 0), "{}", asked.text);
    for part in [
        "lang=\"ar\" dir=\"rtl\"",
        "<p dir=\"auto\">متى؟</p>",
        "&#60;b&#62;شكرًا",
        "<bdi>مريم</bdi>",
        "استفسار",
        "المادة 4",
    ] {
        assert!(asked.text.contains(part), "{part}: {}", asked.text);
    }
    assert!(asked.header("content-security-policy").contains("frame-ancestors 'none'"));
    let confirmed = confirmed(&asked, fields);
    for _ in 0..2 {
        let done = client.post_form(DRAFT, &[], &confirmed);
        assert_eq!(done.status, 200, "{}", done.text);
        assert!(done.text.contains("تم نشر تعليقكم"), "{}", done.text);
        assert_eq!(published(&server), ["متى؟\n\n<b>شكرًا"]);
    }
    let comment = client.get(DRAFT).json()["comments"][0].clone();
    assert_eq!((&comment["type"], &comment["anchor"]), (&json!("enquiry"), &json!("article-4")));
    assert_eq!(comment["name"], "مريم");
    let other = client.post_form(DRAFT, &[], &confirmed.replace("متى", "أين"));
    assert_eq!(other.status, 422);
    assert!(other.text.contains("أين؟") && other.text.contains("نسخه"), "{}", other.text);
    assert_eq!(published(&server).len(), 1);
}

#[test]
fn what_awaits_review_is_told_so_in_the_language_of_the_form() {
    let server = Server::with(&draft(&json!({ "moderation": "pre" })));
    for (lang, words) in [("ar", "وسيُنشر بعد مراجعته"), ("en", "published after review")]
    {
        let fields = format!("lang={lang}&text=one {lang}");
        let asked = server.client().post_form(DRAFT, &[], &fields);
        let done = server.client().post_form(DRAFT, &[], &confirmed(&asked, &fields));
        assert!(done.text.contains(words), "{}", done.text);
        assert_eq!(done.header("content-language"), lang);
    }
    assert_eq!(listed(&server, "--list").len(), 2);
}

#[test]
fn another_site_cannot_make_a_browser_confirm() {
    let server = Server::with(&draft(&json!({})));
    let asked = server.client().post_form(DRAFT, &[], "text=x");
    for headers in
        [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example"), ("origin", "null")]
    {
        let answer = server.client().post_form(DRAFT, &[headers], &confirmed(&asked, "text=x"));
        assert_eq!((answer.status, published(&server).len()), (200, 0), "{headers:?}");
        assert!(answer.text.contains("name=\"token\""));
    }
}

#[test]
fn a_token_that_is_forged_or_of_something_else_keeps_nothing_and_loses_nothing() {
    let mut definitions = with_threads(&[thread("draft", &json!({})), thread("other", &json!({}))]);
    definitions["polls"] = json!([poll("draft", &json!({}))]);
    let server = Server::with(&definitions);
    let client = server.client();
    let elsewhere = client.post_form("/v1/threads/other/comments", &[], "text=x");
    let vote = client.post_form("/v1/polls/draft/votes", &[], "choice=tea");
    for token in [field(&elsewhere, "token"), field(&vote, "token"), "a.b.c".into(), String::new()]
    {
        let answer = client.post_form(DRAFT, &[], &format!("text=kept&token={token}"));
        assert_eq!((answer.status, published(&server).len()), (200, 0), "{token}");
        assert_eq!(field(&answer, "text"), "kept");
    }
}

#[test]
fn a_form_that_is_not_right_comes_back_with_what_was_written() {
    let server =
        Server::with(&draft(&json!({ "max_graphemes": 20, "types": ["comment", "thanks"] })));
    let table = [
        ("lang=en&name=Maryam&text=+", "The comment has not been written", "value=\"Maryam\""),
        ("lang=ar&name=مريم", "لم يُكتب نص التعليق", "value=\"مريم\""),
        (
            "lang=en&text=123456789012345678901",
            "Maximum number of characters: 20",
            "123456789012345678901</textarea>",
        ),
        ("lang=en&type=song&text=kept", "not part of this subject", "kept</textarea>"),
        ("lang=en&anchor=article-9&text=kept", "not part of this subject", "kept</textarea>"),
    ];
    for (fields, words, kept) in table {
        let page = server.client().post_form(DRAFT, &[], fields);
        assert_eq!(page.status, 422, "{fields}: {}", page.text);
        assert!(page.text.contains(words) && page.text.contains(kept), "{fields}: {}", page.text);
    }
    let long = format!("lang=en&text=kept&name={}", "x".repeat(81));
    let page = server.client().post_form(DRAFT, &[], &long);
    assert!(page.text.contains("The name is too long"), "{}", page.text);
    let edit = server.client().post_form(DRAFT, &[], "lang=en&type=thanks&text=<i>&edit=yes");
    assert_eq!(edit.status, 200);
    assert!(edit.text.contains("&#60;i&#62;</textarea>"), "{}", edit.text);
    assert!(edit.text.contains("value=\"thanks\" selected"), "{}", edit.text);
    assert_eq!(published(&server).len(), 0);
}

#[test]
fn the_rules_are_shown_and_recorded_before_anything_is_sent() {
    let rules = |version: &str, text: &str| {
        draft(&json!({ "rules": { "version": version, "text": { "ar": text } } }))
    };
    let server = Server::with(&rules("v1", "الضوابط الأولى"));
    let asked = server.client().post_form(DRAFT, &[], "text=x");
    assert!(asked.text.contains("الضوابط الأولى"), "{}", asked.text);
    let fields = format!("text=x&rules_version={}", field(&asked, "rules_version"));
    server.import(&rules("v2", "الضوابط الثانية")).unwrap();
    let version =
        || server.client().get("/v1/threads/draft").json()["thread"]["rules"]["version"].clone();
    while version() != "v2" {}
    let again = server.client().post_form(DRAFT, &[], &confirmed(&asked, &fields));
    assert_eq!(published(&server).len(), 0);
    assert!(again.text.contains("تغيّرت ضوابط المشاركة") && again.text.contains("الضوابط الثانية"));
    let fields = format!("text=x&rules_version={}", field(&again, "rules_version"));
    let done = server.client().post_form(DRAFT, &[], &confirmed(&again, &fields));
    assert_eq!((done.status, published(&server).len()), (200, 1), "{}", done.text);
}

#[test]
fn a_program_that_fills_in_everything_is_held() {
    let server = Server::with(&draft(&json!({})));
    let asked = server.client().post_form(DRAFT, &[], "text=x&website=https://spam.example");
    let fields = format!("text=x&website={}", field(&asked, "website"));
    let done = server.client().post_form(DRAFT, &[], &confirmed(&asked, &fields));
    assert_eq!((done.status, published(&server).len()), (200, 0));
    let flags: Value = listed(&server, "--list")[0]["flags"].clone();
    assert_eq!(flags, json!([{ "flag": "honeypot" }]));
}

#[test]
fn after_closing_a_form_is_answered_by_a_page_with_its_text() {
    let server = Server::with(&draft(&json!({ "closes_at": "2020-01-01T00:00:00Z" })));
    let page = server.client().post_form(DRAFT, &[], "lang=ar&text=نص+طويل");
    assert_eq!(page.status, 409);
    assert!(page.text.contains("انتهت فترة استقبال التعليقات") && page.text.contains("نص طويل"));
    let none = server.client().post_form("/v1/threads/none/comments", &[], "text=x");
    assert_eq!(none.status, 404);
    assert!(none.header("content-type").starts_with("text/html"));
}

#[test]
fn the_snippet_holds_the_form_in_its_language() {
    let server =
        Server::with(&draft(&json!({ "moderation": "pre", "closes_at": "2099-01-01T00:00:00Z" })));
    let arabic = server.client().get("/v1/threads/draft/snippet?lang=ar");
    let action = format!("action=\"{}{DRAFT}\"", server.url);
    for part in [
        "<sawt-comments thread=\"draft\"",
        "lang=\"ar\"",
        "مسودة السياسة",
        "المادة 4",
        "استفسار",
        "<textarea name=\"text\"",
        "<p hidden>",
        "تُنشر التعليقات بعد مراجعتها",
        "<script async",
        &action,
    ] {
        assert!(arabic.text.contains(part), "{part}: {}", arabic.text);
    }
    let english = server.client().get("/v1/threads/draft/snippet?lang=en");
    for part in ["Draft policy", "Article 4", "Enquiry", "Comments are taken until", "Send"] {
        assert!(english.text.contains(part), "{part}: {}", english.text);
    }
    assert!(!english.text.contains("style"));
    let closed = Server::with(&draft(&json!({ "closes_at": "2020-01-01T00:00:00Z" })));
    let closed = closed.client().get("/v1/threads/draft/snippet?lang=en");
    assert!(closed.text.contains("Comments were taken until") && !closed.text.contains("<form"));
    assert_eq!(server.client().get("/v1/threads/none/snippet").status, 404);
}
