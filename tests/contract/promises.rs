//! By when the entity replies, and what it has replied to.

use serde_json::{Value, json};

use crate::support::{Device, Server};
use crate::threads::{DRAFT, answering, moderate, posted, replied, texts};

/// Every day is a working day, so that the end of the promise is known whenever the test runs.
fn server(thread: &Value) -> Server {
    let week = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    Server::with(&answering(thread, &json!({ "working_days": week, "time_zone": "Etc/UTC" })))
}

fn read(server: &Server, id: &str) -> Value {
    server.client().get(&format!("{DRAFT}/{id}")).json()["comment"].clone()
}

/// The day of that comment, in seconds since the epoch; a day has 86 400 of them in UTC.
fn day_after(created: &Value, days: i64) -> String {
    let file = rusqlite::Connection::open_in_memory().unwrap();
    let ends = "SELECT date(?1, ?2) || 'T23:59:59.999Z'";
    let ahead = format!("+{days} days");
    file.query_row(ends, (created.as_str().unwrap(), ahead), |row| row.get(0)).unwrap()
}

#[test]
fn a_promise_ends_with_a_working_day_and_with_the_reply() {
    let server = server(&json!({ "reply_within_days": 3 }));
    let id = posted(&server.client().device(), "متى؟", &json!({ "type": "enquiry" }));
    let comment = read(&server, &id);
    assert_eq!(comment["reply_by"], day_after(&comment["created_at"], 3));
    assert_eq!(server.client().get(DRAFT).json()["comments"][0]["reply_by"], comment["reply_by"]);
    replied(&server, &id, "غدًا.");
    assert_eq!(read(&server, &id).get("reply_by"), None);
    assert!(moderate(&server, &["--unreply", &id]).status.success());
    assert_eq!(read(&server, &id)["reply_by"], comment["reply_by"]);
}

#[test]
fn nothing_is_promised_to_thanks_replies_and_what_nobody_can_read() {
    let server = server(&json!({ "reply_within_days": 3 }));
    let device = server.client().device();
    let id = posted(&device, "نص", &json!({}));
    assert!(read(&server, &id)["reply_by"].is_string());
    for changes in [json!({ "type": "thanks" }), json!({ "parent": id, "type": "enquiry" })] {
        let other = posted(&device, "آخر", &changes);
        assert_eq!(read(&server, &other).get("reply_by"), None, "{changes}");
    }
    let held = posted(&device, "محجوز", &json!({ "website": "x" }));
    let own = device.get(&format!("{DRAFT}/{held}")).json()["comment"].clone();
    assert_eq!((own["state"].as_str(), own.get("reply_by")), (Some("awaiting-review"), None));
}

#[test]
fn a_thread_without_a_promise_shows_none() {
    let server = server(&json!({}));
    let id = posted(&server.client().device(), "نص", &json!({ "type": "enquiry" }));
    assert_eq!(read(&server, &id).get("reply_by"), None);
}

#[test]
fn what_was_answered_is_found_by_itself() {
    let server = server(&json!({}));
    let device: Device = server.client().device();
    let ids: Vec<String> = (0..5)
        .map(|n| posted(&device, &format!("{n}"), &json!({ "anchor": "article-4" })))
        .collect();
    let below = posted(&device, "reply", &json!({ "parent": ids[0] }));
    for id in [&ids[1], &ids[3], &below] {
        replied(&server, id, "رد");
    }
    let found = |query: &str| texts(&server.client().get(&format!("{DRAFT}?{query}")));
    assert_eq!(found("answered=true"), ["3", "1"]);
    assert_eq!(found("answered=true&sort=oldest"), ["1", "3"]);
    assert_eq!(found("answered=true&anchor=article-5"), [""; 0]);
    assert_eq!(found(&format!("answered=true&parent={}", ids[0])), ["reply"]);
    assert_eq!(found("answered=false").len(), 5);
    assert_eq!(server.client().get(&format!("{DRAFT}?answered=maybe")).code(), "invalid");
    assert_eq!(server.client().get("/v1/threads/draft").json()["answered"], 3);
}
