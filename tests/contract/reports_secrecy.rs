//! Whoever reports is nobody: nothing that could name them is found anywhere afterwards.

use std::process::Stdio;

use serde_json::{Value, json};

use crate::questionnaires::{answers, complaint, report, with_forms};
use crate::support::{Answer, Server, new_key};

const ADDRESS: &str = "203.0.113.99";
const CANARIES: [&str; 9] = [
    ADDRESS,
    "CanaryBrowser/9",
    "canary-person",
    "canary-query",
    "canary-cookie",
    "canary@example.com",
    "canary-device",
    "canary-key",
    "Canary Name",
];

/// Everything that a browser could send along, whether anybody asks for it or not.
fn send(server: &Server, method: &str, path: &str, code: &str, body: &Value) -> Answer {
    let key = format!("canary-key-{}-{:016}", new_key(), 7);
    let headers = [
        ("idempotency-key", key.as_str()),
        ("sawt-access-code", code),
        ("sawt-device", "canary-device.canary-device"),
        ("content-type", "application/json"),
        ("user-agent", "CanaryBrowser/9"),
        ("x-forwarded-for", ADDRESS),
        ("forwarded", "for=203.0.113.99"),
        ("referer", "https://www.example.gov.qa/page?person=canary-person"),
        ("cookie", "name=canary-cookie"),
        ("from", "canary@example.com"),
    ];
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let path = format!("{path}?from=canary-query");
    server.client().send(method, &path, &headers, body.as_bytes())
}

#[test]
fn nothing_of_whoever_reports_is_found_anywhere_but_what_they_wrote() {
    let arguments = ["--trusted-hops", "1", "--log", "trace"];
    let mut server = Server::logging(&with_forms(&[report(&json!({}))]), &arguments);
    let mut body = answers(json!({ "what": { "text": "The tender was split. reported-words" } }));
    body["page"] = "/page?person=canary-person".into();
    body["persona"] = json!({ "persona": "citizen" });
    body["name"] = "Canary Name".into();
    body["email"] = "canary@example.com".into();
    let path = "/v1/forms/report/submissions";
    let submitted = send(&server, "POST", path, "", &body);
    assert_eq!(submitted.status, 201, "{}", submitted.text);
    let told = |field: &str| submitted.json()[field].as_str().unwrap().to_owned();
    let (reference, code) = (told("reference"), told("access_code"));
    let at = format!("/v1/submissions/{reference}");
    let message = json!({ "text": "More of it. reported-message" });
    assert_eq!(send(&server, "POST", &format!("{at}/messages"), &code, &message).status, 201);
    let status = send(&server, "GET", &at, &code, &Value::Null);
    let status = status.json();
    assert_eq!(status["received_at"], Value::Null);
    let message = &status["messages"][0];
    assert_eq!((&message["at"], &message["on"]), (&Value::Null, &status["received_on"]));
    // What is refused leaves no more traces than what is taken.
    let contact = answers(json!({
        "what": { "text": "x" }, "name": { "text": "Canary Name" }, "email": { "text": "canary@example.com" }
    }));
    assert_eq!(send(&server, "POST", path, "", &contact).code(), "invalid");
    assert_eq!(send(&server, "GET", &at, "0000-0000-0000-0000", &Value::Null).status, 404);
    assert_eq!(send(&server, "GET", "/v1/forms/report", "", &Value::Null).status, 200);
    let copy = server.database().with_file_name("copy.db");
    let backup = server.command("backup").arg(&copy).stdout(Stdio::null()).status().unwrap();
    assert!(backup.success());
    let kept: Vec<i64> = {
        let file = rusqlite::Connection::open(&copy).unwrap();
        let counts = ["requests", "form_takers", "form_personas", "submission_contacts"];
        let count = |table| {
            file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
        };
        let day =
            "SELECT min(received_at % 3600000 = 0 AND state_at = received_at) FROM submissions";
        let by_day: i64 = file.query_row(day, [], |row| row.get(0)).unwrap();
        let message = "SELECT min(at % 3600000 = 0) FROM submission_messages";
        let message: i64 = file.query_row(message, [], |row| row.get(0)).unwrap();
        counts.map(count).into_iter().chain([by_day, message]).collect()
    };
    assert_eq!(kept, [0, 0, 0, 0, 1, 1]);
    let database = server.read_after_stop();
    let (copied, logged) = (std::fs::read(copy).unwrap(), server.logged());
    let holds =
        |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    for written in ["reported-words", "reported-message"] {
        assert!(
            holds(&database, written) && holds(&copied, written),
            "the search finds what is there"
        );
        assert!(!holds(&logged, written), "{written}");
    }
    assert!(holds(&logged, "/v1/forms/{form}/submissions"), "the log is as talkative as it gets");
    for canary in CANARIES.into_iter().chain([code.as_str(), &code.replace('-', "")]) {
        for (name, place) in [("database", &database), ("copy", &copied), ("log", &logged)] {
            assert!(!holds(place, canary), "{canary} in the {name}");
        }
    }
    assert!(!holds(&logged, &reference), "not even which report");
}

#[test]
fn a_report_needs_a_key_that_nobody_guesses() {
    let server = Server::with(&with_forms(&[report(&json!({}))]));
    let body = answers(json!({ "what": { "text": "x" } })).to_string();
    let send = |key: &str| {
        let headers = [("idempotency-key", key), ("content-type", "application/json")];
        server.client().send("POST", "/v1/forms/report/submissions", &headers, body.as_bytes())
    };
    assert_eq!(send("short").code(), "invalid");
    let (first, again) = (send("0123456789abcdef"), send("0123456789abcdef"));
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.json()["reference"], again.json()["reference"]);
    assert_eq!(first.json()["access_code"], again.json()["access_code"]);
}

#[test]
fn a_form_that_only_names_competent_bodies_takes_no_report() {
    let server = Server::with(&with_forms(&[report(&json!({ "pages": [], "limits": null }))]));
    let body = answers(json!({}));
    let sent = send(&server, "POST", "/v1/forms/report/submissions", "", &body);
    assert_eq!(sent.code(), "closed");
    assert_eq!(server.client().get("/v1/forms/report").status, 200);
}

#[test]
fn contact_data_is_gone_after_its_time_and_so_is_the_whole_after_its_own() {
    let form = |changes: &Value| with_forms(&[complaint(changes)]);
    let mut server = Server::with(&form(&json!({ "keep_days": 90 })));
    let tickets = [
        crate::questionnaires::sent(&server),
        crate::questionnaires::sent(&server),
        crate::questionnaires::sent(&server),
    ];
    let moved = |days: i64, reference: &str, state: &str| {
        let file = rusqlite::Connection::open(server.database()).unwrap();
        let sql = "UPDATE submissions SET state = ?3, state_at = state_at - ?1 * 86400000 WHERE reference = ?2";
        assert_eq!(file.execute(sql, (days, reference, state)).unwrap(), 1);
    };
    // One was closed long ago, one a while ago, and one waits for its answer however long.
    moved(91, &tickets[0].reference, "closed");
    moved(31, &tickets[1].reference, "answered");
    moved(400, &tickets[2].reference, "received");
    server.read_after_stop();
    server.start();
    // It looks for what is to be forgotten as soon as it runs.
    while tickets[0].status(&server.client()).status == 200 {}
    let answered = tickets[1].status(&server.client()).json();
    assert_eq!((&answered["has_contact"], &answered["state"]), (&Value::Null, &json!("answered")));
    assert_eq!(tickets[2].status(&server.client()).json()["has_contact"], true);
    let erased = tickets[2].send(&server.client(), "DELETE", "", &Value::Null);
    assert_eq!(erased.status, 200);
    let everything = server.read_after_stop();
    let holds = |text: &str| everything.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds(&tickets[1].reference) && holds("شارع الكورنيش"));
    for gone in ["canary@example.com", "+97444069999", "ساكن الحي", tickets[0].reference.as_str()]
    {
        assert!(!holds(gone), "{gone}");
    }
}
