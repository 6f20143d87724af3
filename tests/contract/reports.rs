//! Readers tell moderators what is wrong with a comment, and nobody learns who did.

use serde_json::{Value, json};

use crate::support::{Answer, Device, Server, new_key};
use crate::threads::{DRAFT, draft, listed, moderate, posted};

fn report(device: &Device, id: &str, key: &str, body: &Value) -> Answer {
    device.write("POST", &format!("{DRAFT}/{id}/reports"), key, body)
}

fn reported(server: &Server) -> Vec<Value> {
    listed(server, "--reported")
}

#[test]
fn a_report_reaches_moderators_and_nobody_else() {
    let server = Server::with(&draft(&json!({})));
    let author = server.client().device();
    let id = posted(&author, "إساءة", &json!({}));
    posted(&author, "كلام طيب", &json!({}));
    let reader = server.client().device();
    let body = json!({ "reason": "abuse", "text": " إهانة\u{202E} " });
    for _ in 0..2 {
        let received = report(&reader, &id, "k", &body);
        assert_eq!(received.status, 201, "{}", received.text);
        assert_eq!(received.json()["comment"], id);
        assert!(received.json()["now"].is_string());
    }
    let other = report(&reader, &id, "k", &json!({ "reason": "spam" }));
    assert_eq!(other.code(), "idempotency-mismatch");
    let lines = reported(&server);
    assert_eq!((lines.len(), &lines[0]["id"]), (1, &json!(id)));
    let reports = lines[0]["reports"].as_array().unwrap();
    assert_eq!(reports.len(), 1);
    assert_eq!((&reports[0]["reason"], &reports[0]["text"]), (&json!("abuse"), &json!("إهانة")));
    for seen in
        [author.get(DRAFT), server.client().get(DRAFT), author.get(&format!("{DRAFT}/{id}"))]
    {
        assert!(!seen.text.contains("إهانة") && !seen.text.contains("report"), "{}", seen.text);
    }
}

#[test]
fn a_device_has_one_report_of_a_comment_and_its_last_word_counts() {
    let server = Server::with(&draft(&json!({})));
    let id = posted(&server.client().device(), "نص", &json!({}));
    let reader = server.client().device();
    report(&reader, &id, &new_key(), &json!({ "reason": "spam" }));
    let last = json!({ "reason": "personal-data", "text": "رقم هاتف" });
    assert_eq!(report(&reader, &id, &new_key(), &last).status, 201);
    report(&server.client().device(), &id, &new_key(), &json!({ "reason": "off-topic" }));
    let reasons = |server: &Server| -> Vec<Value> {
        let lines = reported(server);
        let reports = lines.iter().flat_map(|line| line["reports"].as_array().unwrap());
        reports.map(|report| report["reason"].clone()).collect()
    };
    assert_eq!(reasons(&server), ["personal-data", "off-topic"]);
    // Dealt with, it comes back for a reason that was not there before.
    assert!(moderate(&server, &["--resolve", &id]).status.success());
    assert_eq!(reasons(&server), [""; 0]);
    report(&reader, &id, &new_key(), &last);
    assert_eq!(reasons(&server), [""; 0]);
    report(&reader, &id, &new_key(), &json!({ "reason": "abuse" }));
    assert_eq!(reasons(&server), ["abuse"]);
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 1);
}

#[test]
fn a_report_that_does_not_fit_names_the_field() {
    let server = Server::with(&draft(&json!({})));
    let id = posted(&server.client().device(), "نص", &json!({}));
    let reader = server.client().device();
    let table = [
        (json!({ "reason": "other" }), 422, "/text", "required"),
        (json!({ "reason": "other", "text": " \u{200B}" }), 422, "/text", "required"),
        (json!({ "reason": "abuse", "text": "س".repeat(501) }), 422, "/text", "too-long"),
        (json!({ "reason": "boredom" }), 422, "/reason", "unknown"),
        (json!({ "text": "x" }), 400, "", "required"),
    ];
    for (body, status, pointer, code) in table {
        let answer = report(&reader, &id, &new_key(), &body);
        assert_eq!((answer.status, answer.code().as_str()), (status, "invalid"), "{body}");
        let error = &answer.json()["errors"][0];
        assert_eq!((&error["pointer"], &error["code"]), (&json!(pointer), &json!(code)), "{body}");
    }
    assert_eq!(report(&reader, "nosuch", "k", &json!({ "reason": "spam" })).code(), "not-found");
    let path = format!("{DRAFT}/{id}/reports");
    let headers = [("idempotency-key", "k"), ("content-type", "application/json")];
    let stranger = server.client().send("POST", &path, &headers, br#"{ "reason": "spam" }"#);
    assert_eq!((stranger.status, stranger.code().as_str()), (401, "unauthorized"));
    assert_eq!(reported(&server), Vec::<Value>::new());
}

#[test]
fn what_stands_in_a_closed_thread_is_reported_too_and_what_is_withdrawn_no_more() {
    let server = Server::with(&draft(&json!({})));
    let author = server.client().device();
    let (id, gone) = (posted(&author, "نص", &json!({})), posted(&author, "آخر", &json!({})));
    server.import(&draft(&json!({ "closes_at": "2020-01-01T00:00:00Z" }))).unwrap();
    while server.client().get("/v1/threads/draft").json()["state"] != "closed" {}
    let reader = server.client().device();
    for id in [&id, &gone] {
        assert_eq!(report(&reader, id, &new_key(), &json!({ "reason": "spam" })).status, 201);
    }
    author.write("DELETE", &format!("{DRAFT}/{gone}"), &new_key(), &Value::Null);
    let lines = reported(&server);
    assert_eq!((lines.len(), &lines[0]["id"]), (1, &json!(id)));
}

#[test]
fn who_reports_cannot_be_told_from_who_writes() {
    let server = Server::with(&draft(&json!({})));
    let reader = server.client().device();
    let id = posted(&server.client().device(), "نص", &json!({}));
    posted(&reader, "آخر", &json!({}));
    report(&reader, &id, &new_key(), &json!({ "reason": "spam" }));
    let file = rusqlite::Connection::open(server.database()).unwrap();
    let shared =
        "SELECT count(*) FROM reports JOIN comments ON author = reporter OR edit_key = reporter";
    let count = |sql: &str| file.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!((count(shared), count("SELECT count(*) FROM reports")), (0, 1));
}
