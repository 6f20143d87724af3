//! A month on one page, and as a mail.

use serde_json::json;

use crate::staff::{Browser, signed_in};
use crate::support::Server;
use crate::threads::{answering, moderate, posted, replied};

/// The month that it is now where the server of these tests counts.
fn this_month(server: &Server) -> String {
    let page = signed_in(server, "reader", "viewer").browser.get("/console/digest");
    crate::staff::between(&page.text, "name=\"month\" value=\"", "\"").to_owned()
}

/// A ministry with a thread that promises replies, a poll, and comments: one answered by an office, one of another
/// clause, one that waits; and what was posted long ago and is late.
fn served() -> Server {
    let mut all = answering(
        &json!({ "moderation": "pre", "reply_within_days": 3, "opens_at": "2020-01-01T00:00:00Z" }),
        &json!({ "participation": { "target": { "baseline_year": 2020, "counted_elsewhere": { "2020": 50 } } } }),
    );
    all["polls"] = json!([crate::polls::poll("drinks", &json!({ "results": "never" }))]);
    let mut server = Server::with(&all);
    let device = server.client().device();
    let mut ids = Vec::new();
    for (text, anchor) in
        [("أول", "article-4"), ("ثانٍ", "article-4"), ("ثالث", "article-5"), ("قديم", "article-5")]
    {
        let id = posted(&device, text, &json!({ "anchor": anchor }));
        assert!(moderate(&server, &["--publish", &id]).status.success());
        ids.push(id);
    }
    posted(&device, "ينتظر", &json!({}));
    replied(&server, &ids[0], "شكرًا");
    server.client().device().vote("drinks", &json!({ "choices": ["tea"] }));
    server.kill();
    let database = rusqlite::Connection::open(server.database()).unwrap();
    let moved = database
        .execute("UPDATE comments SET created_at = 1600000000000 WHERE id = ?1", [&ids[3]])
        .unwrap();
    assert_eq!(moved, 1);
    drop(database);
    server.start();
    server
}

/// The figures of a page, by their names.
fn figures(page: &str) -> Vec<(String, String)> {
    let list = crate::staff::between(page, "<dl class=\"digest-figures\">", "</dl>");
    list.split("<dt>")
        .skip(1)
        .map(|one| {
            let (name, rest) = one.split_once("</dt><dd>").unwrap();
            (plain(name), plain(rest.split("</dd>").next().unwrap()))
        })
        .collect()
}

fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_month_is_counted_on_one_page() {
    let server = served();
    let reader = signed_in(&server, "maryam", "viewer").browser;
    let page = reader.get("/console/digest");
    assert_eq!(page.status, 200, "{}", page.text);
    let told = figures(&page.text);
    let of = |name: &str| told.iter().find(|(have, _)| have == name).unwrap().1.as_str();
    assert_eq!(of("Comments in the month"), "3");
    assert_eq!(of("Official replies"), "1");
    assert_eq!(of("Comments awaiting review now"), "1");
    assert_eq!(of("Replies late now"), "1");
    for part in ["Article 4", "2 comments", "E-participation officer", "Which drink?", "Target for"]
    {
        assert!(plain(&page.text).contains(part), "{part} in {}", page.text);
    }
    assert!(page.text.contains("/console/queue?state=all&#38;only=overdue&#38;entity=ministry"));
    // The month of what came long ago: nothing of this one, and a way on to the next.
    let past = reader.get("/console/digest?entity=ministry&month=2020-09").text;
    assert_eq!(figures(&past)[2].1, "1");
    assert!(plain(&past).contains("0 of 1"), "{past}");
    assert!(past.contains("month=2020-10") && past.contains("month=2020-08"), "{past}");
    assert!(!past.contains("Which drink?") || past.contains("Open"), "{past}");
    // What an office answered, and nothing else.
    let own = reader.get("/console/digest?office=participation").text;
    assert_eq!(figures(&own)[2].1, "1");
    for (query, status) in [("month=2026-13", 400), ("entity=nobody", 404), ("office=nobody", 404)]
    {
        assert_eq!(reader.get(&format!("/console/digest?{query}")).status, status, "{query}");
    }
    let arabic: Browser = signed_in(&server, "salim", "viewer").browser.speaking("ar");
    arabic.post("/console/language", &[("language", "ar")]);
    assert!(arabic.get("/console/digest").text.contains("الموجز الشهري"));
}

#[test]
fn the_same_month_goes_out_as_a_mail() {
    let server = served();
    let month = this_month(&server);
    let sent = |arguments: &[&str]| {
        let mut command = server.command("digest");
        command.args(["--from", "participation@ministry.example"]).args(arguments).output().unwrap()
    };
    let letter = sent(&[
        "--entity",
        "ministry",
        "--month",
        &month,
        "--lang",
        "en",
        "--to",
        "minister@ministry.example",
    ]);
    assert!(letter.status.success(), "{}", String::from_utf8_lossy(&letter.stderr));
    let raw = String::from_utf8(letter.stdout).unwrap();
    let lines: Vec<&str> = raw.split("\r\n").collect();
    assert!(lines.iter().all(|line| line.is_ascii() && line.len() <= 998), "{raw}");
    let read = mail_parser::MessageParser::default().parse(raw.as_bytes()).unwrap();
    assert_eq!(
        read.from().unwrap().first().unwrap().address().unwrap(),
        "participation@ministry.example"
    );
    assert_eq!(read.to().unwrap().first().unwrap().address().unwrap(), "minister@ministry.example");
    assert!(read.subject().unwrap().starts_with("Monthly digest of e-participation, "));
    assert!(read.date().is_some() && read.message_id().is_some());
    let (text, page) = (read.body_text(0).unwrap(), read.body_html(0).unwrap());
    for body in [&text, &page] {
        for part in
            ["Comments in the month", "Article 4", "E-participation officer", "Which drink?"]
        {
            assert!(body.contains(part), "{part} in {body}");
        }
    }
    assert!(
        text.contains("Official replies: 1") && page.contains("<html lang=\"en\" dir=\"ltr\">")
    );

    // Arabic, the last month that is over, nobody named: whatever sends it adds to whom.
    let arabic = sent(&["--entity", "ministry"]);
    let raw = String::from_utf8(arabic.stdout).unwrap();
    let read = mail_parser::MessageParser::default().parse(raw.as_bytes()).unwrap();
    assert!(read.to().is_none() && read.subject().unwrap().starts_with("الموجز الشهري"));
    assert!(read.body_html(0).unwrap().contains("dir=\"rtl\""));

    let refused: [(&[&str], &str); 5] = [
        (&["--entity", "nobody"], "\"nobody\" is no entity here"),
        (&["--entity", "ministry", "--office", "x"], "it takes participation, relations"),
        (&["--entity", "ministry", "--month", "2026-13"], "it takes one like 2026-11"),
        (&["--entity", "ministry", "--lang", "fr"], "it takes ar or en"),
        (&["--entity", "ministry", "--to", "a\r\nBcc: b@c.example"], "is no mail address"),
    ];
    for (arguments, expected) in refused {
        let done = sent(arguments);
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(!done.status.success() && said.contains(expected), "{arguments:?}: {said}");
        assert!(done.stdout.is_empty());
    }
}

#[test]
fn what_the_public_and_authors_write_stays_text() {
    let mut all = answering(&json!({ "title": { "ar": "<script>alert(1)</script>" } }), &json!({}));
    all["entities"][0]["name"] =
        json!({ "ar": "<img src=x onerror=alert(1)>\r\nBcc: x@evil.example" });
    let server = Server::with(&all);
    posted(&server.client().device(), "نص", &json!({ "anchor": "article-4" }));
    let page = signed_in(&server, "maryam", "viewer").browser.get("/console/digest").text;
    let month = this_month(&server);
    let letter = server
        .command("digest")
        .args(["--entity", "ministry", "--from", "a@b.example", "--month", &month])
        .output()
        .unwrap();
    let raw = String::from_utf8(letter.stdout).unwrap();
    let read = mail_parser::MessageParser::default().parse(raw.as_bytes()).unwrap();
    let html = read.body_html(0).unwrap();
    for page in [page.as_str(), &*html] {
        assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    }
    assert!(read.bcc().is_none() && !raw.contains("\r\nBcc"), "{raw}");
}
