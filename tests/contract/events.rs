//! What listeners are told: that something is new, once a second at most, until the server stops.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::polls::PAGE;
use crate::support::Server;
use crate::threads::{DRAFT, answering, draft, moderate, posted, replied, thread, with_threads};

const EVENTS: &str = "/v1/events?topics=thread:draft";

/// An open stream, read line by line.
struct Stream(BufReader<TcpStream>);

impl Stream {
    /// Opened; past its head.
    fn open(server: &Server, path: &str) -> Self {
        let address = server.url.strip_prefix("http://").unwrap();
        let mut stream = TcpStream::connect(address).unwrap();
        let head = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n\r\n");
        stream.write_all(head.as_bytes()).unwrap();
        let mut stream = Self(BufReader::new(stream));
        assert_eq!(stream.line().unwrap(), "HTTP/1.1 200 OK");
        while !stream.line().unwrap().is_empty() {}
        stream
    }

    /// `None` at the end of the connection.
    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        let read = self.0.read_line(&mut line).unwrap();
        (read > 0).then(|| line.trim_end().to_owned())
    }

    /// The next event; lengths of chunks are passed over.
    fn news(&mut self) -> Value {
        loop {
            let line = self.line().unwrap();
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
            assert!(line.strip_prefix("event: ").is_none_or(|event| event == "thread"), "{line}");
        }
    }
}

fn told(news: &Value) -> (u64, u64) {
    (news["comments"].as_u64().unwrap(), news["answered"].as_u64().unwrap())
}

#[test]
fn a_stream_tells_what_there_is_and_then_what_is_new() {
    let server = Server::with(&answering(&json!({ "moderation": "pre" }), &json!({})));
    let device = server.client().device();
    let first = posted(&device, "one", &json!({}));
    let mut stream = Stream::open(&server, EVENTS);
    let news = stream.news();
    assert_eq!((told(&news), &news["thread"]), ((0, 0), &json!("draft")));
    assert!(news["now"].is_string());
    // Decided by another process.
    assert!(moderate(&server, &["--publish", &first]).status.success());
    assert_eq!(told(&stream.news()), (1, 0));
    replied(&server, &first, "رد");
    assert_eq!(told(&stream.news()), (1, 1));
    assert!(moderate(&server, &["--refuse", &first, "--reason", "مكرر"]).status.success());
    assert_eq!(told(&stream.news()), (0, 0));
}

#[test]
fn many_comments_are_told_together() {
    let server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    let mut stream = Stream::open(&server, EVENTS);
    assert_eq!(told(&stream.news()), (0, 0));
    let begun = Instant::now();
    for n in 0..60 {
        posted(&device, &format!("{n}"), &json!({}));
    }
    let (mut events, mut last) = (0, 0);
    while last < 60 {
        last = told(&stream.news()).0;
        events += 1;
    }
    let secs = begun.elapsed().as_secs();
    assert!(events <= secs + 2, "{events} events in {secs} s");
}

#[test]
fn one_comment_in_anothers_place_is_news_too() {
    let server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    let first = posted(&device, "one", &json!({}));
    let mut stream = Stream::open(&server, EVENTS);
    assert_eq!(told(&stream.news()), (1, 0));
    assert!(moderate(&server, &["--refuse", &first, "--reason", "مكرر"]).status.success());
    posted(&device, "two", &json!({}));
    while told(&stream.news()) != (1, 0) {}
}

#[test]
fn several_threads_are_told_in_one_stream() {
    let threads = [thread("draft", &json!({})), thread("other", &json!({}))];
    let server = Server::with(&with_threads(&threads));
    let mut stream = Stream::open(&server, "/v1/events?topics=thread:draft,thread:other");
    let both = [stream.news()["thread"].clone(), stream.news()["thread"].clone()];
    assert_eq!(both, ["draft", "other"]);
    posted(&server.client().device(), "one", &json!({}));
    assert_eq!(stream.news()["thread"], "draft");
}

#[test]
fn what_cannot_be_listened_to_says_why() {
    let server = Server::with(&draft(&json!({})));
    let many = ["thread:draft"; 9].join(",");
    for (path, status, code) in [
        ("/v1/events", 400, "invalid"),
        ("/v1/events?topics=", 400, "invalid"),
        ("/v1/events?topics=poll:draft", 400, "invalid"),
        ("/v1/events?topics=thread:No%20Id", 400, "invalid"),
        (&format!("/v1/events?topics={many}"), 400, "invalid"),
        ("/v1/events?topics=thread:none", 404, "not-found"),
        ("/v1/events?topics=thread:draft,thread:none", 404, "not-found"),
    ] {
        let answer = server.client().get(path);
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{path}");
    }
    let evil = [("origin", "https://evil.example")];
    let refused = server.client().send("GET", EVENTS, &evil, &[]);
    assert_eq!((refused.status, refused.code().as_str()), (403, "origin-refused"));
    let missing =
        server.client().send("GET", "/v1/events?topics=thread:none", &[("origin", PAGE)], &[]);
    assert_eq!(missing.header("access-control-allow-origin"), PAGE);
}

#[test]
fn seats_are_limited_and_come_free_again() {
    let arguments = ["--streams", "2", "--address-streams", "1", "--trusted-hops", "1"];
    let server = Server::with_arguments(&draft(&json!({})), &arguments);
    let from =
        |address: &str| server.client().send("GET", EVENTS, &[("x-forwarded-for", address)], &[]);
    let mut first = Stream::open(&server, EVENTS);
    assert_eq!(told(&first.news()), (0, 0));
    let again = server.client().get(EVENTS);
    assert_eq!((again.status, again.code().as_str()), (429, "too-many-requests"));
    assert_eq!(again.header("retry-after"), "60");
    let mut second = open_from(&server, "192.0.2.1");
    assert_eq!(told(&second.news()), (0, 0));
    let full = from("192.0.2.2");
    assert_eq!((full.status, full.code().as_str()), (503, "unavailable"));
    drop(first);
    // The server notices with the next thing that it has to tell.
    let device = server.client().device();
    let mut freed = false;
    for n in 0.. {
        posted(&device, &format!("{n}"), &json!({}));
        let head = head_from(&server, "192.0.2.3");
        if head.starts_with("HTTP/1.1 200") {
            freed = true;
            break;
        }
        assert!(n < 1000, "no seat came free");
        second.news();
    }
    assert!(freed);
}

/// A stream behind a proxy.
fn open_from(server: &Server, address: &str) -> Stream {
    let host = server.url.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    let head =
        format!("GET {EVENTS} HTTP/1.1\r\nhost: {host}\r\nx-forwarded-for: {address}\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let mut stream = Stream(BufReader::new(stream));
    assert_eq!(stream.line().unwrap(), "HTTP/1.1 200 OK");
    stream
}

/// The first line of the answer.
fn head_from(server: &Server, address: &str) -> String {
    let host = server.url.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    let head =
        format!("GET {EVENTS} HTTP/1.1\r\nhost: {host}\r\nx-forwarded-for: {address}\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    Stream(BufReader::new(stream)).line().unwrap()
}

#[test]
fn told_to_stop_the_server_ends_its_streams_and_waits_for_none() {
    let mut server = Server::with(&draft(&json!({})));
    let mut streams: Vec<Stream> = (0..5).map(|_| Stream::open(&server, EVENTS)).collect();
    for stream in &mut streams {
        assert_eq!(told(&stream.news()), (0, 0));
    }
    let begun = Instant::now();
    let id = server.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    for stream in &mut streams {
        while stream.line().is_some() {}
    }
    assert!(server.ended_well());
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[test]
fn a_stream_lives_while_other_requests_end() {
    let server = Server::with(&draft(&json!({})));
    let mut stream = Stream::open(&server, EVENTS);
    assert_eq!(told(&stream.news()), (0, 0));
    // Longer than a head may take, a request, and the time between two signs of life.
    let begun = Instant::now();
    let mut signs = 0;
    while signs == 0 {
        signs += usize::from(stream.line().unwrap().starts_with(':'));
    }
    assert!(begun.elapsed() > Duration::from_secs(10));
    posted(&server.client().device(), "one", &json!({}));
    assert_eq!(told(&stream.news()), (1, 0));
    assert_eq!(server.client().get(DRAFT).status, 200);
}
