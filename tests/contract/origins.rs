//! Which web pages may call.

use serde_json::json;

use crate::polls::{PAGE, drinks, with};
use crate::support::Server;

#[test]
fn a_page_that_the_entity_lists_may_read_and_vote() {
    let server = Server::with(&drinks(&json!({})));
    let device = server.client().device();
    let read = server.client().send("GET", "/v1/polls/drinks", &[("origin", PAGE)], &[]);
    assert_eq!((read.status, read.header("access-control-allow-origin")), (200, PAGE));
    assert_eq!(read.header("access-control-expose-headers"), "ETag, Retry-After, Age, Date");
    assert!(read.headers.get_all("vary").iter().any(|value| value == "Origin"));
    let headers = [
        ("origin", PAGE),
        ("sawt-device", device.token.as_str()),
        ("idempotency-key", "k"),
        ("content-type", "application/json"),
    ];
    let body = br#"{"choices":["tea"]}"#;
    let vote = server.client().send("POST", "/v1/polls/drinks/votes", &headers, body);
    assert_eq!((vote.status, vote.header("access-control-allow-origin")), (201, PAGE));
}

#[test]
fn any_other_page_is_refused_in_words_that_it_can_read() {
    let server = Server::with(&drinks(&json!({ "results": "always" })));
    let device = server.client().device();
    let own = server.url.clone();
    let lookalikes = [
        "https://evil.example",
        "http://www.example.gov.qa",
        "https://www.example.gov.qa.evil.example",
        "https://www.example.gov.qa:8443",
        "https://example.gov.qa",
        "null",
    ];
    for origin in lookalikes {
        for (method, path) in [
            ("GET", "/v1/polls/drinks"),
            ("GET", "/v1/entities/ministry"),
            ("GET", "/v1/polls"),
            ("POST", "/v1/devices"),
            ("POST", "/v1/polls/drinks/votes"),
            ("DELETE", "/v1/polls/drinks/votes/mine"),
        ] {
            let headers = [
                ("origin", origin),
                ("sawt-device", device.token.as_str()),
                ("idempotency-key", "k"),
                ("content-type", "application/json"),
            ];
            let body: &[u8] = if method == "GET" { b"" } else { br#"{"choices":["tea"]}"# };
            let answer = server.client().send(method, path, &headers, body);
            let found = (answer.status, answer.code());
            assert_eq!(found, (403, "origin-refused".to_owned()), "{origin} {method} {path}");
            assert_eq!(answer.header("access-control-allow-origin"), origin);
        }
    }
    let ballots = server.client().get("/v1/polls/drinks/results").json()["ballots"].clone();
    assert_eq!(ballots, 0);
    let from_own_page = server.client().send("GET", "/v1/polls/drinks", &[("origin", &own)], &[]);
    assert_eq!(from_own_page.status, 200);
}

#[test]
fn a_preflight_names_what_is_allowed() {
    let server = Server::with(&drinks(&json!({})));
    let headers = [("origin", PAGE), ("access-control-request-method", "PUT")];
    let answer = server.client().send("OPTIONS", "/v1/polls/drinks/votes/mine", &headers, &[]);
    assert_eq!(answer.status, 204);
    assert_eq!(answer.header("access-control-allow-methods"), "GET, POST, PUT, DELETE");
    let allowed = "Content-Type, Idempotency-Key, Sawt-Device, Sawt-Edit-Token, Sawt-Access-Code, Accept-Language";
    assert_eq!(answer.header("access-control-allow-headers"), allowed);
}

#[test]
fn a_star_allows_every_page() {
    let mut definitions = with(&[]);
    definitions["entities"][0]["origins"] = json!(["*"]);
    let server = Server::with(&definitions);
    let headers = [("origin", "https://anywhere.example")];
    assert_eq!(server.client().send("GET", "/v1/entities/ministry", &headers, &[]).status, 200);
}
