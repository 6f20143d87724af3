//! Forms of other websites, and what every answer of the console tells a browser.

use crate::server;
use crate::staff::{Browser, PASSWORD, fields, signed_in};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

#[test]
fn a_form_of_another_website_changes_nothing() {
    let server = server();
    let maryam = signed_in(&server, "maryam", "viewer").browser;
    for headers in [
        vec![("sec-fetch-site", "cross-site")],
        vec![("sec-fetch-site", "same-site")],
        vec![("origin", "https://evil.example")],
        vec![("origin", "null")],
        vec![("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
    ] {
        let all: Vec<_> = headers.iter().copied().chain([FORM]).collect();
        for path in ["/console/sign-out", "/console/sign-in", "/console/account/password"] {
            let body = fields(&[("login", "maryam"), ("password", PASSWORD)]);
            let answer = maryam.send("POST", path, &all, &body);
            assert_eq!(answer.status, 403, "{path} {headers:?}");
            assert!(answer.text.contains("it was not sent by this console"), "{}", answer.text);
        }
    }
    assert_eq!(maryam.get("/console").status, 200, "still signed in");
    let own = [("sec-fetch-site", "same-origin"), FORM];
    assert_eq!(maryam.send("POST", "/console/sign-out", &own, "").status, 303);
}

#[test]
fn every_answer_leaves_a_browser_nothing_to_guess() {
    let server = server();
    let maryam = signed_in(&server, "maryam", "viewer").browser;
    let strict = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
                  frame-ancestors 'none'; base-uri 'none'";
    for path in [
        "/console",
        "/console/account",
        "/console/members",
        "/console/no-such-page",
        "/console/sign-in",
        "/console/console.css",
    ] {
        let answer = maryam.get(path);
        assert_eq!(answer.header("content-security-policy"), strict, "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
        if path != "/console/console.css" {
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            assert!(!answer.text.contains("<script") && !answer.text.contains("style="), "{path}");
        }
    }
}

#[test]
fn what_is_no_page_is_told_in_words() {
    let server = server();
    let browser = Browser::of(&server);
    let missing = browser.get("/console/no-such-page");
    assert_eq!(missing.status, 404);
    assert!(missing.text.contains("This page was not found"), "{}", missing.text);
    let wrong =
        browser.send("DELETE", "/console/sign-in", &[("sec-fetch-site", "same-origin")], "");
    assert_eq!(wrong.status, 405);
    let own = [("sec-fetch-site", "same-origin"), ("content-type", "application/json")];
    assert_eq!(browser.send("POST", "/console/sign-in", &own, "{}").status, 400);
    let own = [("sec-fetch-site", "same-origin"), FORM];
    let long = fields(&[("login", &"a".repeat(20_000)), ("password", "b")]);
    assert_eq!(browser.send("POST", "/console/sign-in", &own, &long).status, 413);
}

#[test]
fn the_console_stands_beside_the_pages_of_a_site() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("index.html"), "a page of a site").unwrap();
    let sites = folder.path().to_str().unwrap();
    let arguments = ["--rate-per-second", "0", "--sites", sites];
    let server = crate::support::Server::with_arguments(&crate::nothing(), &arguments);
    let browser = Browser::of(&server);
    assert_eq!(browser.get("/").text, "a page of a site");
    assert_eq!(browser.get("/console").header("location"), "/console/sign-in?to=%2Fconsole");
    assert_eq!(browser.get("/console/no-such-page").status, 404);
}
