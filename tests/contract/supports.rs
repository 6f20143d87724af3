//! Readers support what others wrote: once each, and nobody learns who.

use serde_json::{Value, json};

use crate::support::{Answer, Device, Server, new_key};
use crate::threads::{DRAFT, draft, moderate, posted, texts};

fn supporting() -> Server {
    Server::with(&draft(&json!({ "supports": true })))
}

fn support(device: &Device, method: &str, id: &str, key: &str) -> Answer {
    device.write(method, &format!("{DRAFT}/{id}/support"), key, &Value::Null)
}

fn given(device: &Device, id: &str) -> Answer {
    support(device, "PUT", id, &new_key())
}

#[test]
fn a_device_supports_a_comment_once_and_takes_it_back() {
    let server = supporting();
    let id = posted(&server.client().device(), "نص", &json!({}));
    let reader = server.client().device();
    let public = || server.client().get(&format!("{DRAFT}/{id}")).json()["comment"].clone();
    assert_eq!((&public()["supports"], public().get("supported")), (&json!(0), None));
    for key in ["k1", "k1", "k2"] {
        let answer = support(&reader, "PUT", &id, key);
        assert_eq!(answer.status, 200, "{}", answer.text);
        let comment = answer.json()["comment"].clone();
        assert_eq!((&comment["supports"], &comment["supported"]), (&json!(1), &json!(true)));
    }
    assert_eq!(given(&server.client().device(), &id).json()["comment"]["supports"], 2);
    assert_eq!((&public()["supports"], public().get("supported")), (&json!(2), None));
    assert_eq!(reader.get(DRAFT).json()["comments"][0]["supported"], true);
    let other = support(&reader, "DELETE", &id, "k1");
    assert_eq!((other.status, other.code().as_str()), (422, "idempotency-mismatch"));
    for key in ["k3", "k3", "k4"] {
        let comment = support(&reader, "DELETE", &id, key).json()["comment"].clone();
        assert_eq!((&comment["supports"], comment.get("supported")), (&json!(1), None));
    }
    assert_eq!(given(&reader, &id).json()["comment"]["supports"], 2);
    assert!(server.command("check").output().unwrap().status.success());
}

#[test]
fn many_supports_at_once_are_all_counted_once() {
    let server = supporting();
    let id = posted(&server.client().device(), "نص", &json!({}));
    let readers: Vec<Device> = (0..8).map(|_| server.client().device()).collect();
    std::thread::scope(|scope| {
        for reader in readers.iter().chain(&readers) {
            scope.spawn(|| assert_eq!(given(reader, &id).status, 200));
        }
    });
    let read = server.client().get(&format!("{DRAFT}/{id}")).json();
    assert_eq!(read["comment"]["supports"], 8);
    assert!(server.command("check").output().unwrap().status.success());
    let damage = rusqlite::Connection::open(server.database()).unwrap();
    damage.execute("UPDATE comments SET supports = 7", []).unwrap();
    let checked = server.command("check").output().unwrap();
    let said = String::from_utf8(checked.stderr).unwrap();
    assert!(said.contains(&id) && said.contains("its supports"), "{said}");
}

#[test]
fn a_support_that_cannot_be_given_says_why() {
    let server = supporting();
    let author = server.client().device();
    let id = posted(&author, "نص", &json!({}));
    let own = given(&author, &id);
    assert_eq!((own.status, own.code().as_str()), (422, "invalid"));
    assert!(own.json()["title"].as_str().unwrap().contains("لكاتب التعليق"), "{}", own.text);
    let reader = server.client().device();
    assert_eq!(given(&reader, "nosuch").code(), "not-found");
    let path = format!("{DRAFT}/{id}/support");
    let stranger = server.client().send("PUT", &path, &[("idempotency-key", "k")], &[]);
    assert_eq!((stranger.status, stranger.code().as_str()), (401, "unauthorized"));
    let keyless = server.client().send("PUT", &path, &[("sawt-device", &reader.token)], &[]);
    assert_eq!(keyless.json()["errors"][0]["pointer"], "header/Idempotency-Key");
    assert!(moderate(&server, &["--refuse", &id, "--reason", "مكرر"]).status.success());
    assert_eq!(given(&reader, &id).code(), "not-found");
}

#[test]
fn a_thread_without_supports_takes_and_shows_none() {
    let server = Server::with(&draft(&json!({})));
    let id = posted(&server.client().device(), "نص", &json!({}));
    let refused = given(&server.client().device(), &id);
    assert_eq!((refused.status, refused.code().as_str()), (405, "invalid"));
    assert_eq!(server.client().get(DRAFT).json()["comments"][0].get("supports"), None);
}

#[test]
fn after_closing_a_support_may_be_taken_back_and_none_is_given() {
    let server = supporting();
    let id = posted(&server.client().device(), "نص", &json!({}));
    let reader = server.client().device();
    assert_eq!(support(&reader, "PUT", &id, "in-time").status, 200);
    let closed = json!({ "supports": true, "closes_at": "2020-01-01T00:00:00Z" });
    server.import(&draft(&closed)).unwrap();
    while server.client().get("/v1/threads/draft").json()["state"] != "closed" {}
    assert_eq!(given(&server.client().device(), &id).code(), "closed");
    assert_eq!(support(&reader, "PUT", &id, "in-time").json()["comment"]["supported"], true);
    let taken = support(&reader, "DELETE", &id, &new_key());
    assert_eq!(taken.json()["comment"]["supports"], 0);
}

#[test]
fn the_most_supported_come_first_page_by_page() {
    let server = supporting();
    let author = server.client().device();
    let ids: Vec<String> =
        (0..45).map(|n| posted(&author, &format!("comment {n}"), &json!({}))).collect();
    let readers: Vec<Device> = (0..3).map(|_| server.client().device()).collect();
    for (n, id) in ids.iter().enumerate() {
        for reader in &readers[..n % 4] {
            assert_eq!(given(reader, id).status, 200);
        }
    }
    let mut order: Vec<usize> = (0..45).collect();
    order.sort_by_key(|n| std::cmp::Reverse((n % 4, *n)));
    let expected: Vec<String> = order.iter().map(|n| format!("comment {n}")).collect();
    let (mut read, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = server.client().get(&format!("{DRAFT}?sort=most-supported{cursor}"));
        read.extend(texts(&page));
        match page.json()["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
        // What is written meanwhile comes last, or where it belongs, and shifts nothing.
        posted(&author, &format!("meanwhile {}", read.len()), &json!({}));
    }
    read.retain(|text| !text.starts_with("meanwhile"));
    assert_eq!(read, expected);
    let found = server.client().get(&format!("{DRAFT}?sort=most-supported&q=comment"));
    assert_eq!(texts(&found), expected[..20]);
}

#[test]
fn a_withdrawn_comment_is_supported_by_nobody() {
    let server = supporting();
    let author = server.client().device();
    let id = posted(&author, "نص", &json!({}));
    let reader = server.client().device();
    posted(&reader, "رد", &json!({ "parent": id }));
    assert_eq!(given(&reader, &id).status, 200);
    author.write("DELETE", &format!("{DRAFT}/{id}"), &new_key(), &Value::Null);
    let place = reader.get(DRAFT).json()["comments"][0].clone();
    assert_eq!((&place["supports"], place.get("supported")), (&json!(0), None));
    assert!(server.command("check").output().unwrap().status.success());
}

#[test]
fn who_supports_cannot_be_told_from_who_writes() {
    let server = supporting();
    let (one, other) = (server.client().device(), server.client().device());
    let id = posted(&one, "one", &json!({}));
    posted(&other, "other", &json!({}));
    assert_eq!(given(&other, &id).status, 200);
    let file = rusqlite::Connection::open(server.database()).unwrap();
    let shared: i64 = file
        .query_row(
            "SELECT count(*) FROM supports JOIN comments ON author = supporter OR edit_key = supporter",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let supports: i64 =
        file.query_row("SELECT count(*) FROM supports", [], |row| row.get(0)).unwrap();
    assert_eq!((shared, supports), (0, 1));
}
