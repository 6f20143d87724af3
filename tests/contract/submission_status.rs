//! What a sender follows with reference and code: the state, the answer, the mailbox, erasing.

use serde_json::{Value, json};

use crate::questionnaires::{Ticket, complaint, sent, with_forms};
use crate::support::{Server, new_key};

fn server() -> Server {
    Server::with(&with_forms(&[complaint(&json!({}))]))
}

#[test]
fn a_wrong_code_and_an_unknown_reference_are_the_same_answer() {
    let server = server();
    let (client, ticket) = (server.client(), sent(&server));
    let open = ticket.status(&client);
    assert_eq!(open.status, 200, "{}", open.text);
    assert_eq!(open.header("cache-control"), "private, no-store");
    let status = open.json();
    assert_eq!((&status["state"], &status["form"]), (&json!("received"), &json!("complaint")));
    assert!(status["reply_by"].is_string() && status["received_at"].is_string());
    assert_eq!(status["received_on"].as_str().unwrap().len(), "2026-11-27".len());
    // As people type them.
    let typed = Ticket {
        reference: ticket.reference.replace('-', ""),
        code: ticket.code.replace('-', "").to_lowercase(),
    };
    assert_eq!(typed.status(&client).status, 200);
    let other = sent(&server);
    let code = ticket.code.clone();
    let wrong = [
        Ticket { code: other.code.clone(), ..ticket.clone() },
        Ticket { reference: "000-000-0000".into(), code: code.clone() },
        Ticket { reference: "none".into(), code: code.clone() },
        Ticket { code: "0123".into(), ..ticket.clone() },
    ];
    let mut answers: Vec<Value> = Vec::new();
    for ticket in wrong {
        for (method, part, body) in [
            ("GET", "", json!(null)),
            ("DELETE", "", json!(null)),
            ("POST", "/rating", json!({ "rating": 5 })),
            ("POST", "/messages", json!({ "text": "x" })),
        ] {
            let mut answer = ticket.send(&client, method, part, &body).json();
            answer.as_object_mut().unwrap().remove("now");
            answers.push(answer);
        }
    }
    assert_eq!(answers[0]["code"], "not-found");
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    let path = format!("/v1/submissions/{}", ticket.reference);
    assert_eq!(client.get(&path).code(), "unauthorized");
}

#[test]
fn nobody_tries_codes_without_end() {
    let definitions = with_forms(&[complaint(&json!({}))]);
    let server = Server::with_arguments(
        &definitions,
        &["--rate-per-second", "1000", "--rate-burst", "1000"],
    );
    let ticket = sent(&server);
    let wrong = Ticket { code: "0000-0000-0000-0000".into(), ..ticket };
    let codes: Vec<String> = (0..30).map(|_| wrong.status(&server.client()).code()).collect();
    assert_eq!(codes[0], "not-found");
    assert_eq!(codes.last().unwrap(), "too-many-requests");
}

#[test]
fn a_message_is_written_once_and_read_by_its_sender() {
    let server = server();
    let (client, ticket) = (server.client(), sent(&server));
    let path = format!("/v1/submissions/{}/messages", ticket.reference);
    let key = new_key();
    let headers = [
        ("sawt-access-code", ticket.code.as_str()),
        ("idempotency-key", key.as_str()),
        ("content-type", "application/json"),
    ];
    let write = |text: &str| {
        client.send("POST", &path, &headers, json!({ "text": text }).to_string().as_bytes())
    };
    for _ in 0..2 {
        let answer = write("  زيادة في البيان \u{202E}");
        assert_eq!(answer.status, 201, "{}", answer.text);
        let messages = answer.json()["messages"].as_array().unwrap().clone();
        assert_eq!(messages.len(), 1);
        assert_eq!(messages[0]["from"], "sender");
        assert_eq!(messages[0]["text"], "زيادة في البيان");
        assert!(messages[0]["at"].is_string());
    }
    assert_eq!(write("another").code(), "idempotency-mismatch");
    let empty = ticket.send(&client, "POST", "/messages", &json!({ "text": " \u{200F}" }));
    assert_eq!(empty.json()["errors"][0], json!({ "pointer": "/text", "code": "required" }));
    let long = json!({ "text": "ص".repeat(2001) });
    let long = ticket.send(&client, "POST", "/messages", &long);
    assert_eq!(long.json()["errors"][0], json!({ "pointer": "/text", "code": "too-long" }));
}

#[test]
fn only_an_answer_is_rated() {
    let server = server();
    let (client, ticket) = (server.client(), sent(&server));
    let rate = |rating: Value| ticket.send(&client, "POST", "/rating", &rating);
    assert_eq!(rate(json!({ "rating": 5 })).status, 409);
    assert_eq!(rate(json!({ "rating": 6 })).code(), "invalid");
    assert_eq!(rate(json!({ "rating": 0 })).code(), "invalid");
}

#[test]
fn what_is_erased_is_gone_from_the_file_and_its_reference_stays() {
    let server = server();
    let (client, ticket) = (server.client(), sent(&server));
    ticket.send(&client, "POST", "/messages", &json!({ "text": "canary-message" }));
    for _ in 0..2 {
        let erased = ticket.send(&client, "DELETE", "", &Value::Null);
        assert_eq!((erased.status, &erased.json()["reference"]), (200, &json!(ticket.reference)));
    }
    assert_eq!(ticket.status(&client).code(), "not-found");
    let message = ticket.send(&client, "POST", "/messages", &json!({ "text": "more" }));
    assert_eq!(message.code(), "not-found");
    let file = rusqlite::Connection::open(server.database()).unwrap();
    let left =
        "SELECT reference || ' ' || answers || folded FROM submissions WHERE erased_at IS NOT NULL";
    let left: String = file.query_row(left, [], |row| row.get(0)).unwrap();
    assert_eq!(left, format!("{} {{}}", ticket.reference));
    let told = "SELECT actor || ' ' || subject FROM audit WHERE action = 'submission-erased'";
    let told: String = file.query_row(told, [], |row| row.get(0)).unwrap();
    assert_eq!(told, format!("server submission/{}", ticket.reference));
    drop(file);
    let mut server = server;
    let everything = server.read_after_stop();
    let holds = |text: &str| everything.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds(&ticket.reference));
    for gone in
        ["canary@example.com", "canary-message", "شارع الكورنيش", "+97444069999", "ساكن الحي"]
    {
        assert!(!holds(gone), "{gone}");
    }
}
