//! The queue's filters, its pages and its order.

use rusqlite::Connection;
use serde_json::json;

use crate::support::Server;
use crate::threads::{answering, moderate, posted};
use crate::{comment, ids, moderated, moderator};

#[test]
fn comments_are_found_by_state_kind_thread_and_words_however_they_are_written() {
    let server = moderated(&json!({}));
    let device = server.client().device();
    let library = posted(&device, "المكتبة العامة", &json!({ "name": "أحمد" }));
    let enquiry = posted(&device, "متى؟", &json!({ "type": "enquiry" }));
    let public = comment(&server, "منشور");
    assert!(moderate(&server, &["--publish", &public]).status.success());
    let refused = comment(&server, "مرفوض");
    assert!(moderate(&server, &["--refuse", &refused, "--reason", "مكرر"]).status.success());
    let browser = moderator(&server);
    let table: [(&str, &[&String]); 9] = [
        ("", &[&library, &enquiry]),
        ("state=published", &[&public]),
        ("state=refused", &[&refused]),
        ("state=all", &[&refused, &public, &enquiry, &library]),
        ("type=enquiry", &[&enquiry]),
        ("q=%D9%85%D9%83%D8%AA%D8%A8%D9%87", &[&library]),
        ("q=%D8%A7%D8%AD%D9%85%D8%AF", &[&library]),
        ("entity=ministry&thread=draft&type=thanks", &[]),
        ("thread=other", &[]),
    ];
    for (query, found) in table {
        let shown = ids(&browser.get(&format!("/console/queue?{query}")));
        assert_eq!(shown.iter().collect::<Vec<_>>(), found, "{query}");
    }
    assert_eq!(browser.get("/console/queue?state=lost").status, 400);
    let page = browser.get("/console/queue").text;
    for (state, count) in [("Awaiting review", 2), ("Published", 1), ("Refused", 1), ("All", 4)] {
        let tab = format!("{state} <span class=\"count\">{count}</span>");
        assert!(page.contains(&tab), "{tab} in {page}");
    }
}

#[test]
fn a_long_queue_comes_in_pages_each_comment_once() {
    let server = moderated(&json!({}));
    let device = server.client().device();
    let all: Vec<String> = (0..60).map(|n| posted(&device, &format!("{n}"), &json!({}))).collect();
    let browser = moderator(&server);
    let (mut found, mut path) = (Vec::new(), Some("/console/queue".to_owned()));
    while let Some(here) = path {
        let page = browser.get(&here);
        found.extend(ids(&page));
        path = page
            .text
            .split_once("\" rel=\"next\"")
            .map(|(before, _)| before.rsplit_once("href=\"").unwrap().1.replace("&#38;", "&"));
    }
    assert_eq!(found, all);
}

/// So many days before now, without the clock of the database: comments are older than the test.
fn age(server: &Server, id: &str, days: i64) {
    let database = Connection::open(server.database()).unwrap();
    database
        .execute(
            "UPDATE comments SET created_at = created_at - ?2 * 86400000 WHERE id = ?1",
            (id, days),
        )
        .unwrap();
}

#[test]
fn late_replies_come_first_the_longest_wait_before_all_others() {
    let promise = json!({ "moderation": "pre", "reply_within_days": 3 });
    let server = Server::with(&answering(&promise, &json!({})));
    let device = server.client().device();
    let [fresh, late, thanks, answered, later] = [
        ("جديد", "enquiry"),
        ("متأخر", "enquiry"),
        ("شكرًا", "thanks"),
        ("مُجاب", "enquiry"),
        ("أقدم", "comment"),
    ]
    .map(|(text, kind)| posted(&device, text, &json!({ "type": kind })));
    for (id, days) in [(&late, 20), (&thanks, 30), (&answered, 30), (&later, 10)] {
        age(&server, id, days);
    }
    for id in [&late, &thanks, &answered, &later] {
        assert!(moderate(&server, &["--publish", id]).status.success());
    }
    crate::threads::replied(&server, &answered, "تم");
    let browser = moderator(&server);
    let all = ids(&browser.get("/console/queue?state=all"));
    assert_eq!(all, [&late, &later, &answered, &thanks, &fresh].map(String::as_str).to_vec());
    assert_eq!(ids(&browser.get("/console/queue?state=all&only=overdue")), [late.as_str(), &later]);
    let waiting = browser.get("/console/queue").text;
    assert!(waiting.contains("2\u{2069} replies are overdue outside of this list"), "{waiting}");
}

#[test]
fn the_promise_passes_over_the_week_and_the_holidays_of_the_entity() {
    // Of three working days within the last five days at least one is no working day in any week; with all of them
    // holidays nothing is late yet.
    let now = rusqlite::Connection::open_in_memory().unwrap();
    let days: Vec<String> = (0..6)
        .map(|ago| {
            let sql = format!("SELECT date('now', '+3 hours', '-{ago} days')");
            now.query_row(&sql, [], |row| row.get(0)).unwrap()
        })
        .collect();
    let promise = json!({ "moderation": "post", "reply_within_days": 1 });
    for (holidays, late) in [(json!([]), 1), (json!(days), 0)] {
        let week = json!({
            "holidays": holidays,
            "working_days": ["sunday", "monday", "tuesday", "wednesday", "thursday"]
        });
        let server = Server::with(&answering(&promise, &week));
        let id = comment(&server, "متى؟");
        age(&server, &id, 5);
        let browser = moderator(&server);
        let found = ids(&browser.get("/console/queue?state=all&only=overdue"));
        assert_eq!(found.len(), late, "{holidays}");
    }
}
