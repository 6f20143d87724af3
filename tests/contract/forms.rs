//! Votes from plain HTML forms, without script.

use serde_json::json;

use crate::polls::{PAGE, drinks, poll, three, with};
use crate::support::{Answer, Server};

const POST: &str = "/v1/polls/drinks/votes";

fn field(page: &Answer, name: &str) -> String {
    let before = format!("name=\"{name}\" value=\"");
    let start = page.text.find(&before).unwrap() + before.len();
    page.text[start..].split('"').next().unwrap().to_owned()
}

fn ballots(server: &Server) -> u64 {
    let results = server.client().get("/v1/polls/drinks/results").json();
    results["ballots"].as_u64().unwrap()
}

#[test]
fn a_form_is_confirmed_once_and_counted_once() {
    let server = Server::with(&drinks(&json!({ "results": "always" })));
    let client = server.client();
    let asked = client.post_form(POST, &[("origin", PAGE)], "lang=ar&choice=tea");
    assert_eq!((asked.status, ballots(&server)), (200, 0));
    assert!(asked.text.contains("lang=\"ar\" dir=\"rtl\""));
    assert!(asked.text.contains("شاي"));
    assert!(asked.header("content-security-policy").contains("frame-ancestors 'none'"));
    let confirmed = format!("lang=ar&choice=tea&token={}", field(&asked, "token"));
    for _ in 0..2 {
        let counted = client.post_form(POST, &[], &confirmed);
        assert_eq!((counted.status, ballots(&server)), (200, 1));
        assert!(counted.text.contains("رمز إيصال المشاركة"));
    }
    let other = client.post_form(POST, &[], &confirmed.replace("tea", "coffee"));
    assert_eq!((other.status, ballots(&server)), (422, 1));
}

#[test]
fn another_site_cannot_make_a_browser_confirm() {
    let server = Server::with(&drinks(&json!({ "results": "always" })));
    let client = server.client();
    let asked = client.post_form(POST, &[], "choice=tea");
    let confirmed = format!("choice=tea&token={}", field(&asked, "token"));
    for headers in
        [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example"), ("origin", "null")]
    {
        let answer = client.post_form(POST, &[headers], &confirmed);
        assert_eq!((answer.status, ballots(&server)), (200, 0), "{headers:?}");
        assert!(answer.text.contains("name=\"token\""));
    }
}

#[test]
fn a_token_that_is_forged_or_of_another_poll_counts_nothing() {
    let server = Server::with(&with(&[
        poll("drinks", &json!({ "results": "always" })),
        poll("other", &json!({})),
    ]));
    let client = server.client();
    let elsewhere = client.post_form("/v1/polls/other/votes", &[], "choice=tea");
    for token in [field(&elsewhere, "token"), "a.b.c".into(), String::new()] {
        let answer = client.post_form(POST, &[], &format!("choice=tea&token={token}"));
        assert_eq!((answer.status, ballots(&server)), (200, 0), "{token}");
    }
}

#[test]
fn a_form_that_is_not_right_comes_back_with_what_was_chosen() {
    let server = Server::with(&drinks(&json!({ "results": "always" })));
    let table = [
        ("lang=en", "Too few answers are chosen"),
        ("lang=en&choice=tea&choice=coffee", "Too many answers are chosen"),
        ("lang=en&choice=milk", "not part of this poll"),
        ("lang=en&choice=<script>", "not part of this poll"),
        ("lang=en&choice=other", "Please write the text"),
        ("lang=ar&choice=other", "يرجى كتابة نص الإجابة الأخرى"),
        ("lang=en&choice=tea&write_in=x", "without choosing"),
    ];
    for (fields, words) in table {
        let page = server.client().post_form(POST, &[], fields);
        assert_eq!(page.status, 422, "{fields}");
        assert!(page.text.contains(words), "{fields}: {}", page.text);
        assert!(!page.text.contains("<script"), "{fields}");
    }
    let page = server.client().post_form(POST, &[], "lang=en&choice=other");
    assert!(page.text.contains("value=\"other\" checked"));
    assert_eq!(ballots(&server), 0);
}

#[test]
fn a_ranking_is_read_from_its_places() {
    let server = Server::with(&drinks(&json!({
        "kind": "ranking", "options": three(), "results": "always"
    })));
    let client = server.client();
    let twice = client.post_form(POST, &[], "lang=en&rank-a=1&rank-b=1&rank-c=2");
    assert_eq!(twice.status, 422);
    let asked = client.post_form(POST, &[], "lang=en&rank-a=2&rank-b=3&rank-c=1");
    let token = field(&asked, "token");
    let confirmed = format!("lang=en&choice=c&choice=a&choice=b&token={token}");
    assert_eq!(client.post_form(POST, &[], &confirmed).status, 200);
    let results = client.get("/v1/polls/drinks/results").json();
    assert_eq!(results["options"][2]["count"], 1);
}

#[test]
fn a_poll_that_takes_no_plain_forms_says_how_to_take_part() {
    let server = Server::with(&drinks(&json!({ "native_votes": false })));
    let page = server.client().post_form(POST, &[], "lang=en&choice=tea");
    assert_eq!(page.status, 403);
    assert!(page.text.contains("JavaScript"));
}

#[test]
fn after_closing_a_form_is_answered_by_a_page() {
    let server = Server::with(&drinks(&json!({ "closes_at": "2020-01-01T00:00:00Z" })));
    let page = server.client().post_form(POST, &[], "lang=ar&choice=tea");
    assert_eq!(page.status, 409);
    assert!(page.text.contains("انتهت فترة التصويت"));
}

#[test]
fn a_form_to_no_poll_is_answered_by_a_page() {
    let server = Server::with(&drinks(&json!({})));
    let page = server.client().post_form("/v1/polls/none/votes", &[], "choice=tea");
    assert_eq!(page.status, 404);
    assert!(page.header("content-type").starts_with("text/html"));
}

#[test]
fn the_snippet_holds_the_form_in_its_language() {
    let server = Server::with(&drinks(&json!({})));
    let arabic = server.client().get("/v1/polls/drinks/snippet?lang=ar");
    let action = format!("action=\"{}/v1/polls/drinks/votes\"", server.url);
    for part in [
        "<sawt-poll poll=\"drinks\"",
        "lang=\"ar\"",
        "شاي",
        "type=\"radio\"",
        "<script async",
        &action,
    ] {
        assert!(arabic.text.contains(part), "{part}: {}", arabic.text);
    }
    let english = server.client().get("/v1/polls/drinks/snippet?lang=en");
    for part in ["Tea", "Voting is open", "Please choose one answer.", "counts."] {
        assert!(english.text.contains(part), "{part}: {}", english.text);
    }
    // A policy against inline styles has nothing to refuse in it.
    assert!(!english.text.contains("style"));
    // An Arabic label on an English page is marked as such.
    assert!(english.text.contains("<span lang=\"ar\" dir=\"rtl\">أخرى"));
}
