//! What is submitted to a form: checked, kept once, and told again.

use serde_json::{Value, json};

use crate::questionnaires::{
    Ticket, answers, clarity, complained, complaint, report, submit, survey, with_forms,
};
use crate::support::{Server, new_key};

const POST: &str = "/v1/forms/complaint/submissions";

fn counted(server: &Server, table: &str) -> i64 {
    let file = rusqlite::Connection::open(server.database()).unwrap();
    file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

#[test]
fn a_submission_gets_a_reference_and_a_code_and_is_kept_once() {
    let server = Server::with(&with_forms(&[complaint(&json!({}))]));
    let (device, key) = (server.client().device(), new_key());
    let first = device.write("POST", POST, &key, &complained());
    let ticket = Ticket::of(&first);
    let digits: Vec<usize> = ticket.reference.split('-').map(str::len).collect();
    assert_eq!(digits, [3, 3, 4], "{}", ticket.reference);
    assert!(ticket.reference.chars().all(|c| c == '-' || c.is_ascii_digit()));
    assert!(first.json()["reply_by"].as_str().unwrap().ends_with("20:59:59.999Z"));
    let again = device.write("POST", POST, &key, &complained());
    assert_eq!(Ticket::of(&again), ticket);
    let mut other = complained();
    other["answers"]["text"]["text"] = "another".into();
    assert_eq!(device.write("POST", POST, &key, &other).code(), "idempotency-mismatch");
    assert_eq!(counted(&server, "submissions"), 1);
    assert_ne!(Ticket::of(&submit(&device, "complaint", &complained())), ticket);
}

#[test]
fn what_was_taken_in_time_is_told_again_after_closing() {
    let server = Server::with(&with_forms(&[complaint(&json!({}))]));
    let (device, key) = (server.client().device(), new_key());
    let ticket = Ticket::of(&device.write("POST", POST, &key, &complained()));
    let closed = json!({ "closes_at": "2020-01-01T00:00:00Z" });
    server.import(&with_forms(&[complaint(&closed)])).unwrap();
    let closed = || device.write("POST", POST, &new_key(), &complained());
    while closed().status == 201 {}
    assert_eq!(closed().code(), "closed");
    assert_eq!(Ticket::of(&device.write("POST", POST, &key, &complained())), ticket);
    assert_eq!(ticket.status(&server.client()).status, 200);
}

#[test]
fn every_mistake_is_named_by_its_path_and_nothing_is_kept() {
    let server = Server::with(&with_forms(&[survey(&json!({})), complaint(&json!({}))]));
    let device = server.client().device();
    let wrong = answers(json!({
        "who": { "choices": ["body"] },
        "staff": { "number": 1.5 },
        "since": { "text": "2027-01-01" },
        "ways": { "choices": ["web", "web"] },
        "parts": { "rows": { "speed": "none" } },
        "order": { "choices": ["a"] },
        "words": { "text": "123456789012345678901" },
        "else": { "text": "x" }
    }));
    let answer = submit(&device, "survey", &wrong);
    assert_eq!((answer.status, answer.code().as_str()), (422, "invalid"));
    let errors = answer.json()["errors"].as_array().unwrap().clone();
    let found: Vec<(&str, &str)> = errors
        .iter()
        .map(|error| (error["pointer"].as_str().unwrap(), error["code"].as_str().unwrap()))
        .collect();
    let expected = [
        ("/answers/staff", "malformed"),
        ("/answers/since", "too-large"),
        ("/answers/ways", "repeated"),
        ("/answers/parts/rows/speed", "unknown"),
        ("/answers/order", "too-few"),
        ("/answers/words", "too-long"),
        ("/answers/else", "unexpected"),
    ];
    assert_eq!(found, expected);
    // Of a person nobody asks how many staff.
    let strange = answers(json!({ "who": { "choices": ["person"] }, "staff": { "number": 3 } }));
    assert_eq!(submit(&device, "survey", &strange).code(), "invalid");
    let table = [
        (json!({ "language": "x y" }), "/language", "malformed"),
        (json!({ "amends": "key" }), "/amends", "unexpected"),
    ];
    for (change, pointer, code) in table {
        let mut body = complained();
        for (field, value) in change.as_object().unwrap() {
            body[field] = value.clone();
        }
        let answer = submit(&device, "complaint", &body).json();
        assert_eq!(answer["errors"][0], json!({ "pointer": pointer, "code": code }));
    }
    assert_eq!(counted(&server, "submissions"), 0);
}

#[test]
fn answers_are_kept_clean_and_contact_data_apart_from_them() {
    let server = Server::with(&with_forms(&[complaint(&json!({}))]));
    let device = server.client().device();
    let mut body = complained();
    body["answers"]["where"]["text"] = "  شارع\u{202E} الكورنيش \u{0}\n".into();
    body["page"] = "/services/roads?person=7#here".into();
    body["persona"] = json!({ "persona": "resident", "role": "parent" });
    let ticket = Ticket::of(&submit(&device, "complaint", &body));
    let status = ticket.status(&server.client()).json();
    assert_eq!(status["answers"]["where"]["text"], "شارع الكورنيش");
    assert_eq!(status["answers"]["text"]["text"], "حفرة في الطريق\n\nأمام المدرسة");
    assert_eq!(status["has_contact"], true);
    for hidden in ["name", "email", "phone"] {
        assert_eq!(status["answers"][hidden], Value::Null, "{hidden}");
    }
    let file = rusqlite::Connection::open(server.database()).unwrap();
    let one = |sql: &str| -> String { file.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(one("SELECT page FROM submissions"), "/services/roads");
    let phone = "SELECT value FROM submission_contacts WHERE field = 'phone'";
    assert_eq!(one(phone), "+97444069999");
    let consent = "SELECT field || ' ' || version || ' ' || language FROM submission_consents";
    assert_eq!(one(consent), "agreed 2026-11 ar");
    let persona = "SELECT persona || ' ' || role || ' ' || submissions FROM form_personas";
    assert_eq!(one(persona), "resident parent 1");
    assert!(!one("SELECT answers FROM submissions").contains("canary@example.com"));
    // Nothing that its entity does not offer is counted.
    body["persona"] = json!({ "persona": "alien" });
    Ticket::of(&submit(&device, "complaint", &body));
    assert_eq!(counted(&server, "form_personas"), 1);
}

#[test]
fn what_a_program_seems_to_have_sent_is_marked_and_never_refused() {
    let server = Server::with(&with_forms(&[complaint(&json!({}))]));
    let device = server.client().device();
    let mut trapped = complained();
    trapped["website"] = "https://example.com".into();
    let mut quick = complained();
    quick["answers"]["text"]["text"] = "word ".repeat(30).into();
    quick["composed_secs"] = 1.into();
    for body in [&trapped, &quick, &complained()] {
        Ticket::of(&submit(&device, "complaint", body));
    }
    let file = rusqlite::Connection::open(server.database()).unwrap();
    let mut rows = file.prepare("SELECT suspicions FROM submissions ORDER BY suspicions").unwrap();
    let found: Vec<String> =
        rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(found, ["[\"honeypot\"]", "[\"quick\"]", "[]"]);
}

#[test]
fn where_each_may_submit_once_a_device_does_so_once() {
    let server = Server::with(&with_forms(&[survey(&json!({ "once_each": true }))]));
    let (device, key) = (server.client().device(), new_key());
    let body = answers(json!({ "who": { "choices": ["person"] } }));
    let path = "/v1/forms/survey/submissions";
    for _ in 0..2 {
        let told = device.write("POST", path, &key, &body);
        assert_eq!((told.status, told.json().get("reference")), (201, None), "{}", told.text);
    }
    let second = submit(&device, "survey", &body);
    assert_eq!((second.status, second.code().as_str()), (409, "already-voted"));
    assert_eq!(submit(&server.client().device(), "survey", &body).status, 201);
    assert_eq!(counted(&server, "submissions"), 2);
}

#[test]
fn a_tap_and_its_reasons_count_once_whichever_comes_first() {
    let server = Server::with(&with_forms(&[clarity(&json!({}))]));
    let path = "/v1/forms/clear/submissions";
    let kept = || -> Vec<String> {
        let file = rusqlite::Connection::open(server.database()).unwrap();
        let mut rows = file.prepare("SELECT answers FROM submissions").unwrap();
        rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    for order in [[0, 1], [1, 0]] {
        let (device, tap, reasons) = (server.client().device(), new_key(), new_key());
        let tapped = answers(json!({ "easy": { "choices": ["no"] } }));
        let mut why = answers(json!({
            "easy": { "choices": ["no"] }, "why": { "choices": ["terms"] }
        }));
        why["amends"] = tap.as_str().into();
        let before = kept().len();
        for nth in order.into_iter().chain(order) {
            let (key, body) = [(&tap, &tapped), (&reasons, &why)][nth];
            let answer = device.write("POST", path, key, body);
            assert_eq!((answer.status, answer.json().get("reference")), (201, None));
        }
        assert_eq!(kept().len(), before + 1);
    }
    assert!(kept().iter().all(|answers| answers.contains("terms")), "{:?}", kept());
    // A key that another device has used amends nothing of that device.
    let (mine, theirs, key) = (server.client().device(), server.client().device(), new_key());
    let tapped = answers(json!({ "easy": { "choices": ["yes"] } }));
    assert_eq!(mine.write("POST", path, &key, &tapped).status, 201);
    let mut other = answers(json!({ "easy": { "choices": ["no"] } }));
    other["amends"] = key.as_str().into();
    assert_eq!(theirs.write("POST", path, &new_key(), &other).status, 201);
    assert_eq!(kept().len(), 4);
}

#[test]
fn a_long_survey_fits_and_a_longer_one_is_told_so() {
    let pages = json!([{ "fields": (0..60).map(|nth| json!({
        "id": format!("q{nth}"), "type": "long-text", "label": { "ar": "سؤال" }
    })).collect::<Vec<_>>() }]);
    let server = Server::with(&with_forms(&[survey(&json!({ "pages": pages }))]));
    let device = server.client().device();
    let body = |letters: usize| {
        let text = "ص".repeat(letters);
        let all = (0..60).map(|nth| (format!("q{nth}"), json!({ "text": text })));
        answers(Value::Object(all.collect()))
    };
    assert_eq!(submit(&device, "survey", &body(2000)).status, 201);
    assert_eq!(submit(&device, "survey", &body(2200)).code(), "too-large");
    let none = server.client().send("POST", "/v1/forms/survey/submissions", &[], b"{}");
    assert_eq!(none.status, 415);
}

#[test]
fn submissions_count_among_the_indicators_and_taps_reports_and_programs_do_not() {
    let forms = [complaint(&json!({})), clarity(&json!({})), report(&json!({}))];
    let server = Server::with(&with_forms(&forms));
    let device = server.client().device();
    let counted = || {
        let told = server.client().get("/v1/indicators?entity=ministry").json();
        let years = told["years"].as_array().unwrap().clone();
        (
            years.iter().map(|year| year["participations"].as_u64().unwrap()).sum::<u64>(),
            told["promises"].clone(),
        )
    };
    Ticket::of(&submit(&device, "complaint", &complained()));
    let late = Ticket::of(&submit(&device, "complaint", &complained()));
    let mut program = complained();
    program["website"] = "x".into();
    Ticket::of(&submit(&device, "complaint", &program));
    assert_eq!(
        submit(&device, "clear", &answers(json!({ "easy": { "choices": ["yes"] } }))).status,
        201
    );
    let key = format!("{}-0123456789abcdef", new_key());
    let reported = answers(json!({ "what": { "text": "x" } }));
    assert_eq!(device.write("POST", "/v1/forms/report/submissions", &key, &reported).status, 201);
    assert_eq!(counted(), (2, json!({ "due": 0, "kept": 0 })));
    let file = rusqlite::Connection::open(server.database()).unwrap();
    let sql = "UPDATE submissions SET received_at = received_at - 999999999, reply_by = reply_by - 999999999
               WHERE reference = ?1";
    assert_eq!(file.execute(sql, [&late.reference]).unwrap(), 1);
    assert_eq!(counted(), (2, json!({ "due": 1, "kept": 0 })));
}

#[test]
fn without_a_device_only_reports_are_taken() {
    let server = Server::with(&with_forms(&[complaint(&json!({}))]));
    let key = new_key();
    let headers = [("idempotency-key", key.as_str()), ("content-type", "application/json")];
    let body = complained().to_string();
    let answer = server.client().send("POST", POST, &headers, body.as_bytes());
    assert_eq!(answer.code(), "unauthorized");
    assert_eq!(server.client().get(POST).status, 405);
    assert_eq!(submit(&server.client().device(), "none", &complained()).code(), "not-found");
}
