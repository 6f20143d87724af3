//! Comments: who reads what, in which order, and that a repeated one is kept once.

use serde_json::{Value, json};

use crate::polls::PAGE;
use crate::support::{Device, Server};
use crate::threads::{DRAFT, draft, moderate, post, posted, texts};

#[test]
fn a_comment_is_seen_by_its_author_alone_until_it_is_published() {
    let server = Server::with(&draft(&json!({ "moderation": "pre" })));
    let (author, reader) = (server.client().device(), server.client().device());
    let answer = post(&author, &json!({ "type": "enquiry", "text": "متى؟", "name": " مريم " }));
    assert_eq!(answer.status, 201, "{}", answer.text);
    let comment = answer.json()["comment"].clone();
    assert_eq!(comment["state"], "awaiting-review");
    assert_eq!((&comment["name"], &comment["mine"]), (&json!("مريم"), &json!(true)));
    let id = comment["id"].as_str().unwrap();
    let one = format!("{DRAFT}/{id}");
    assert_eq!(author.get(DRAFT).json()["comments"][0]["state"], "awaiting-review");
    assert_eq!(author.get(&one).json()["comment"]["text"], "متى؟");
    for unseen in [server.client().get(DRAFT), reader.get(DRAFT)] {
        assert_eq!(unseen.json()["comments"], json!([]));
    }
    assert_eq!(server.client().get(&one).code(), "not-found");
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 0);

    assert!(moderate(&server, &["--publish", id]).status.success());
    let public = server.client().get(&one).json()["comment"].clone();
    assert_eq!((&public["text"], &public["state"]), (&json!("متى؟"), &json!("published")));
    assert_eq!((public.get("mine"), public.get("editable_until")), (None, None));
    assert_eq!(reader.get(DRAFT).json()["comments"][0]["id"], id);
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 1);
}

#[test]
fn a_thread_is_moderated_before_publishing_unless_it_says_otherwise() {
    let mut definitions = draft(&json!({}));
    definitions["threads"][0].as_object_mut().unwrap().remove("moderation");
    let server = Server::with(&definitions);
    let read = server.client().get("/v1/threads/draft").json();
    assert_eq!((&read["state"], &read["thread"]["moderation"]), (&json!("open"), &json!("pre")));
    let answer = post(&server.client().device(), &json!({ "type": "thanks", "text": "شكرًا" }));
    assert_eq!(answer.json()["comment"]["state"], "awaiting-review");
}

#[test]
fn a_repeated_key_posts_one_comment() {
    let server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    let body = json!({ "type": "comment", "text": "مرة واحدة" });
    let first = device.write("POST", DRAFT, "k", &body).json();
    for _ in 0..3 {
        let again = device.write("POST", DRAFT, "k", &body);
        assert_eq!(again.status, 201);
        assert_eq!(again.json()["comment"], first["comment"]);
        assert_eq!(again.json()["edit_token"], first["edit_token"]);
    }
    let other = device.write("POST", DRAFT, "k", &json!({ "type": "comment", "text": "أخرى" }));
    assert_eq!((other.status, other.code().as_str()), (422, "idempotency-mismatch"));
    assert_eq!(server.client().device().write("POST", DRAFT, "k", &body).status, 201);
    assert_eq!(texts(&server.client().get(DRAFT)).len(), 2);
}

#[test]
fn many_threads_with_one_key_post_one_comment() {
    let server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    let body = json!({ "type": "comment", "text": "مرة واحدة" });
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let post = || device.write("POST", DRAFT, "k", &body).status;
        let threads: Vec<_> = (0..16).map(|_| scope.spawn(post)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(statuses, [201; 16]);
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 1);
}

#[test]
fn an_acknowledged_comment_outlives_the_server() {
    let mut server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    let body = json!({ "type": "comment", "text": "باقٍ" });
    let first = device.write("POST", DRAFT, "k", &body).json();
    server.kill();
    server.start();
    assert_eq!(texts(&server.client().get(DRAFT)), ["باقٍ"]);
    let device = Device { client: server.client(), ..device };
    assert_eq!(device.write("POST", DRAFT, "k", &body).json()["comment"], first["comment"]);
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 1);
}

#[test]
fn what_was_posted_in_time_is_told_again_after_closing() {
    let server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    let body = json!({ "type": "comment", "text": "في الوقت" });
    let first = device.write("POST", DRAFT, "k", &body).json();
    server.import(&draft(&json!({ "closes_at": "2020-01-01T00:00:00Z" }))).unwrap();
    while server.client().get("/v1/threads/draft").json()["state"] != "closed" {}
    let again = device.write("POST", DRAFT, "k", &body);
    assert_eq!((again.status, &again.json()["comment"]["id"]), (201, &first["comment"]["id"]));
    assert_eq!(device.write("POST", DRAFT, "k2", &body).code(), "closed");
}

#[test]
fn comments_are_read_page_by_page_from_either_end() {
    let server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    let expected: Vec<String> = (0..45).map(|n| format!("comment {n}")).collect();
    for text in &expected {
        let kind = if text.ends_with('7') { "complaint" } else { "comment" };
        posted(&device, text, &json!({ "type": kind }));
    }
    let all = |query: &str| {
        let (mut all, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = server.client().get(&format!("{DRAFT}?{query}{cursor}"));
            all.extend(texts(&page));
            match page.json()["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return all,
            }
        }
    };
    assert_eq!(all("sort=oldest"), expected);
    let reversed: Vec<String> = expected.iter().rev().cloned().collect();
    assert_eq!(all("sort=newest"), reversed);
    assert_eq!(texts(&server.client().get(DRAFT)), reversed[..20]);
    assert_eq!(
        all("sort=oldest&type=complaint"),
        ["comment 7", "comment 17", "comment 27", "comment 37"]
    );
    assert_eq!(all("type=thanks"), Vec::<String>::new());
}

#[test]
fn replies_are_read_below_their_comment_and_are_about_its_clause() {
    let server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    let about = posted(&device, "about four", &json!({ "anchor": "article-4" }));
    posted(&device, "about all", &json!({}));
    let reply = posted(&device, "a reply", &json!({ "parent": about }));
    assert_eq!(texts(&server.client().get(DRAFT)), ["about all", "about four"]);
    assert_eq!(texts(&server.client().get(&format!("{DRAFT}?anchor=article-4"))), ["about four"]);
    assert_eq!(texts(&server.client().get(&format!("{DRAFT}?anchor=article-5"))), [""; 0]);
    let below = server.client().get(&format!("{DRAFT}?parent={about}")).json();
    let found: &Value = &below["comments"][0];
    assert_eq!((&found["id"], &found["parent"]), (&json!(reply), &json!(about)));
    assert_eq!(found["anchor"], "article-4");
    let read = server.client().get(&format!("{DRAFT}/{about}")).json();
    assert_eq!(read["comment"]["replies"], 1);
    let counted = server.client().get("/v1/threads/draft").json();
    assert_eq!(
        (&counted["comments"], &counted["by_anchor"]),
        (&json!(3), &json!({ "article-4": 2 }))
    );
}

#[test]
fn a_cache_may_hold_what_everyone_reads_and_never_what_an_author_does() {
    let server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    posted(&device, "one", &json!({}));
    let public = server.client().get(DRAFT);
    assert_eq!(public.header("cache-control"), "public, max-age=0, s-maxage=10");
    assert!(
        public.headers.get_all("vary").iter().any(|v| v.to_str().unwrap().contains("Sawt-Device"))
    );
    let tag = public.header("etag").to_owned();
    let known = [("if-none-match", tag.as_str())];
    assert_eq!(server.client().send("GET", DRAFT, &known, &[]).status, 304);
    posted(&device, "two", &json!({}));
    assert_eq!(server.client().send("GET", DRAFT, &known, &[]).status, 200);
    assert_eq!(device.get(DRAFT).header("cache-control"), "private, no-store");
    let page = server.client().send("GET", DRAFT, &[("origin", PAGE)], &[]);
    assert_eq!(page.header("access-control-allow-origin"), PAGE);
    let other = server.client().send("GET", DRAFT, &[("origin", "https://evil.example")], &[]);
    assert_eq!(other.code(), "origin-refused");
}
