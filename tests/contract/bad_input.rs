//! Bad input: a problem with a code, never a 500, nothing written.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use serde_json::json;

use crate::polls::drinks;
use crate::support::{Answer, Server, new_key};

const POST: &str = "/v1/polls/drinks/votes";

/// Sends a body as it is.
fn raw(server: &Server, body: &[u8]) -> Answer {
    let device = server.client().device();
    let key = new_key();
    let headers = [
        ("sawt-device", device.token.as_str()),
        ("idempotency-key", key.as_str()),
        ("content-type", "application/json"),
    ];
    server.client().send("POST", POST, &headers, body)
}

fn ballots(server: &Server) -> u64 {
    let results = server.client().get("/v1/polls/drinks/results").json();
    results["ballots"].as_u64().unwrap()
}

#[test]
fn votes_that_do_not_fit_the_poll_name_the_field() {
    let server = Server::with(&drinks(&json!({ "results": "always" })));
    let long = "س".repeat(201);
    let table = [
        (json!({ "choices": [] }), 422, "/choices", "too-few"),
        (json!({ "choices": ["tea", "coffee"] }), 422, "/choices", "too-many"),
        (json!({ "choices": ["milk"] }), 422, "/choices/0", "unknown"),
        (json!({ "choices": ["other"] }), 422, "/write_in", "required"),
        (
            json!({ "choices": ["other"], "write_in": "\u{200B}\u{202E} " }),
            422,
            "/write_in",
            "required",
        ),
        (json!({ "choices": ["tea"], "write_in": "x" }), 422, "/write_in", "unexpected"),
        (json!({ "choices": ["other"], "write_in": long }), 422, "/write_in", "too-long"),
        (json!({ "choices": ["TEA!"] }), 400, "/choices/0", "malformed"),
        (json!({ "choices": ["te\0a"] }), 400, "/choices/0", "malformed"),
        (json!({ "choices": "tea" }), 400, "/choices", "malformed"),
        (json!({ "choices": [7] }), 400, "/choices/0", "malformed"),
        (json!({ "choices": ["tea"], "write_in": 7 }), 400, "/write_in", "malformed"),
        (json!({}), 400, "", "required"),
        (json!([]), 400, "", "malformed"),
        (json!(null), 400, "", "malformed"),
    ];
    for (vote, status, pointer, code) in table {
        let answer = raw(&server, vote.to_string().as_bytes());
        assert_eq!((answer.status, answer.code().as_str()), (status, "invalid"), "{vote}");
        let error = &answer.json()["errors"][0];
        assert_eq!((&error["pointer"], &error["code"]), (&json!(pointer), &json!(code)), "{vote}");
    }
    assert_eq!(ballots(&server), 0);
}

#[test]
fn bodies_that_are_no_json_are_refused() {
    let server = Server::with(&drinks(&json!({ "results": "always" })));
    let deep =
        format!("{{\"choices\":[\"tea\"],\"x\":{}{}}}", "[".repeat(10_000), "]".repeat(10_000));
    let deep = &deep.as_bytes()[..deep.len().min(16_000)];
    let table: [&[u8]; 9] = [
        b"",
        b"{",
        b"{\"choices\":[\"tea\"]",
        b"{\"choices\":[\"tea\"]} {}",
        b"\0",
        b"{\"choices\":[\"other\"],\"write_in\":\"\xFF\xFE\"}",
        br#"{"choices":["other"],"write_in":"\ud800"}"#,
        br#"{"choices":["other"],"write_in":"\udc00x"}"#,
        deep,
    ];
    for body in table {
        let answer = raw(&server, body);
        let shown = String::from_utf8_lossy(&body[..body.len().min(60)]).into_owned();
        assert_eq!((answer.status, answer.code().as_str()), (400, "invalid"), "{shown}");
    }
    assert_eq!(ballots(&server), 0);
}

#[test]
fn json_ten_thousand_deep_is_refused() {
    let server = Server::with(&drinks(&json!({})));
    let answer = raw(&server, "[".repeat(10_000).as_bytes());
    assert_eq!((answer.status, answer.code().as_str()), (400, "invalid"));
}

#[test]
fn a_body_of_a_mebibyte_is_too_large() {
    let server = Server::with(&drinks(&json!({ "results": "always" })));
    let body = json!({ "choices": ["other"], "write_in": "x".repeat(1024 * 1024) }).to_string();
    let device = server.client().device();
    // By hand: the server may answer and close before all of it is sent.
    let mut stream = TcpStream::connect(server.url.strip_prefix("http://").unwrap()).unwrap();
    let head = format!(
        "POST {POST} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n\
         idempotency-key: k\r\nsawt-device: {}\r\ncontent-length: {}\r\n\r\n",
        device.token,
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    let _ = stream.write_all(&body.as_bytes()[..20_000]);
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 413");
    assert_eq!(ballots(&server), 0);
}

#[test]
fn a_body_over_16_kib_is_too_large() {
    let server = Server::with(&drinks(&json!({})));
    let answer = raw(&server, &vec![b' '; 16 * 1024 + 1]);
    assert_eq!((answer.status, answer.code().as_str()), (413, "too-large"));
}

#[test]
fn headers_of_a_write_are_asked_for() {
    let server = Server::with(&drinks(&json!({ "results": "always" })));
    let device = server.client().device();
    let token = device.token.as_str();
    let (id, signature) = token.split_once('.').unwrap();
    let forged = format!("{id}.{}", signature.chars().rev().collect::<String>());
    let long = "k".repeat(65);
    let json = ("content-type", "application/json");
    let key = ("idempotency-key", "k");
    let device = ("sawt-device", token);
    let table = [
        (vec![json, device], 400, "invalid"),
        (vec![json, device, ("idempotency-key", "")], 400, "invalid"),
        (vec![json, device, ("idempotency-key", "a b")], 400, "invalid"),
        (vec![json, device, ("idempotency-key", &long)], 400, "invalid"),
        (vec![json, key], 401, "unauthorized"),
        (vec![json, key, ("sawt-device", "nonsense")], 401, "unauthorized"),
        (vec![json, key, ("sawt-device", &forged)], 401, "unauthorized"),
        (vec![("content-type", "text/plain"), key, device], 415, "invalid"),
    ];
    for (headers, status, code) in table {
        let answer = server.client().send("POST", POST, &headers, br#"{"choices":["tea"]}"#);
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{headers:?}");
    }
    assert_eq!(ballots(&server), 0);
}

#[test]
fn what_does_not_exist_is_not_found() {
    let server = Server::with(&drinks(&json!({})));
    for path in [
        "/v1/polls/unknown",
        "/v1/polls/UPPER",
        "/v1/polls/%00",
        "/v1/polls/%ff",
        "/v1/polls/..%2f..%2fetc",
        "/v1/polls/unknown/results",
        "/v1/entities/unknown",
        "/v1/nothing",
        "/v1/dist/none/sawt.js",
        "/nothing",
    ] {
        let answer = server.client().get(path);
        assert_eq!((answer.status, answer.code().as_str()), (404, "not-found"), "{path}");
    }
    let unknown = server.client().device().vote("unknown", &json!({ "choices": ["tea"] }));
    assert_eq!(unknown.code(), "not-found");
}

#[test]
fn a_method_that_does_not_exist_is_refused() {
    let server = Server::with(&drinks(&json!({})));
    let answer = server.client().send("DELETE", "/v1/polls/drinks", &[], &[]);
    assert_eq!((answer.status, answer.code().as_str()), (405, "invalid"));
}

#[test]
fn a_problem_speaks_the_language_that_was_asked_for() {
    let server = Server::with(&drinks(&json!({})));
    let title = |accepted: &str| {
        let headers = [("accept-language", accepted)];
        let answer = server.client().send("GET", "/v1/polls/unknown", &headers, &[]);
        answer.json()["title"].as_str().unwrap().to_owned()
    };
    let (arabic, english) = ("لم يُعثر على المطلوب", "This was not found");
    for (accepted, expected) in [
        ("ar-QA", arabic),
        ("en-GB,en;q=0.9", english),
        ("fr, en;q=0.5, ar;q=0.8", arabic),
        ("fr", arabic),
        ("*", arabic),
        ("en;q=0", arabic),
        ("\"", arabic),
    ] {
        assert_eq!(title(accepted), expected, "{accepted}");
    }
}
