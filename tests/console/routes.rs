//! Every page of the console against every role. The list comes from the server itself: a page that is not in the table
//! below, or that is open to others than the table says, fails.

use std::collections::BTreeMap;

use crate::server;
use crate::staff::{Browser, SignedIn, signed_in};

/// From the least to the most.
const ROLES: [&str; 4] = ["viewer", "moderator", "editor", "owner"];

/// Everybody.
const OPEN: usize = 0;
/// The roles from that one on.
const VIEWER: usize = 1;
const MODERATOR: usize = 2;
const EDITOR: usize = 3;
const OWNER: usize = 4;

/// Method and path, and who may pass.
const TABLE: &[(&str, usize)] = &[
    ("GET /console", VIEWER),
    ("GET /console/console.css", OPEN),
    ("POST /console/language", OPEN),
    ("GET /console/sign-in", OPEN),
    ("POST /console/sign-in", OPEN),
    ("GET /console/second-factor", OPEN),
    ("POST /console/second-factor", OPEN),
    ("GET /console/enrolment", OPEN),
    ("POST /console/enrolment", OPEN),
    ("GET /console/set-up/{link}", OPEN),
    ("POST /console/set-up/{link}", OPEN),
    ("GET /console/identity", OPEN),
    ("GET /console/identity/return", OPEN),
    ("POST /console/sign-out", OPEN),
    ("GET /console/account", VIEWER),
    ("POST /console/account/password", VIEWER),
    ("POST /console/account/begin-second-factor", VIEWER),
    ("GET /console/account/second-factor", VIEWER),
    ("POST /console/account/second-factor", VIEWER),
    ("POST /console/account/recovery-codes", VIEWER),
    ("GET /console/members", OWNER),
    ("POST /console/members", OWNER),
    ("GET /console/members/new", OWNER),
    ("GET /console/members/{member}", OWNER),
    ("POST /console/members/{member}/role", OWNER),
    ("POST /console/members/{member}/standing", OWNER),
    ("POST /console/members/{member}/second-factor", OWNER),
    ("POST /console/members/{member}/link", OWNER),
    ("GET /console/queue", VIEWER),
    ("POST /console/queue", MODERATOR),
    ("GET /console/queue/{comment}", VIEWER),
    ("POST /console/queue/{comment}", MODERATOR),
    ("POST /console/undo", MODERATOR),
    ("POST /console/office", MODERATOR),
    ("GET /console/words", EDITOR),
    ("POST /console/words", EDITOR),
    ("GET /console/texts", EDITOR),
    ("POST /console/texts", EDITOR),
    ("GET /console/participation", VIEWER),
    ("GET /console/participation/consultations", VIEWER),
    ("GET /console/participation/consultations/new", EDITOR),
    ("POST /console/participation/consultations/new", EDITOR),
    ("GET /console/participation/consultations/{consultation}", VIEWER),
    ("GET /console/participation/consultations/{consultation}/edit", EDITOR),
    ("POST /console/participation/consultations/{consultation}/edit", EDITOR),
    ("GET /console/participation/consultations/{consultation}/publish", EDITOR),
    ("POST /console/participation/consultations/{consultation}/publish", EDITOR),
    ("GET /console/participation/consultations/{consultation}/extend", EDITOR),
    ("POST /console/participation/consultations/{consultation}/extend", EDITOR),
    ("GET /console/participation/consultations/{consultation}/outcome", EDITOR),
    ("POST /console/participation/consultations/{consultation}/outcome", EDITOR),
    ("POST /console/participation/consultations/{consultation}/withdraw", EDITOR),
    ("GET /console/participation/sessions", VIEWER),
    ("GET /console/participation/sessions/new", EDITOR),
    ("POST /console/participation/sessions/new", EDITOR),
    ("GET /console/participation/sessions/{session}", VIEWER),
    ("GET /console/participation/sessions/{session}/edit", EDITOR),
    ("POST /console/participation/sessions/{session}/edit", EDITOR),
    ("GET /console/participation/sessions/{session}/publish", EDITOR),
    ("POST /console/participation/sessions/{session}/publish", EDITOR),
    ("GET /console/participation/sessions/{session}/outcome", EDITOR),
    ("POST /console/participation/sessions/{session}/outcome", EDITOR),
    ("POST /console/participation/sessions/{session}/withdraw", EDITOR),
    ("GET /console/participation/entities", VIEWER),
    ("GET /console/participation/entities/{entity}", VIEWER),
    ("GET /console/participation/entities/{entity}/edit", EDITOR),
    ("POST /console/participation/entities/{entity}/edit", EDITOR),
    ("GET /console/files/{file}", VIEWER),
    ("GET /console/forms", VIEWER),
    ("GET /console/forms/new", EDITOR),
    ("POST /console/forms/new", EDITOR),
    ("GET /console/forms/{form}", VIEWER),
    ("GET /console/forms/{form}/edit", EDITOR),
    ("POST /console/forms/{form}/edit", EDITOR),
    ("GET /console/forms/{form}/publish", EDITOR),
    ("POST /console/forms/{form}/publish", EDITOR),
    ("POST /console/forms/{form}/withdraw", EDITOR),
    ("GET /console/forms/{form}/results", VIEWER),
    ("GET /console/forms/{form}/results/{field}", VIEWER),
    ("POST /console/forms/{form}/export", MODERATOR),
    ("GET /console/inbox", VIEWER),
    ("POST /console/inbox", MODERATOR),
    ("GET /console/inbox/{submission}", VIEWER),
    ("POST /console/inbox/{submission}", MODERATOR),
    ("POST /console/inbox/{submission}/contact", MODERATOR),
    ("GET /console/digest", VIEWER),
    ("GET /console/audit", VIEWER),
    ("GET /console/audit/check", VIEWER),
];

/// As the server prints it: method, path, right.
fn listed(server: &crate::support::Server) -> Vec<(String, String)> {
    let printed = server.command("console-routes").output().unwrap();
    assert!(printed.status.success());
    let printed = String::from_utf8(printed.stdout).unwrap();
    printed
        .lines()
        .map(|line| {
            let (route, right) = line.rsplit_once(' ').unwrap();
            (route.to_owned(), right.to_owned())
        })
        .collect()
}

/// With something in each place of the path that names nothing.
fn concrete(path: &str) -> String {
    path.replace("{member}", "999")
        .split('/')
        .map(|part| if part.starts_with('{') { "x" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

#[test]
fn every_route_stands_in_the_table() {
    let listed: BTreeMap<String, String> = listed(&server()).into_iter().collect();
    let table: BTreeMap<String, String> = TABLE
        .iter()
        .map(|&(route, from)| {
            let right = ["open", "read", "moderate", "edit", "manage"][from];
            (route.to_owned(), right.to_owned())
        })
        .collect();
    assert_eq!(listed, table);
}

#[test]
fn every_route_lets_in_the_roles_of_the_table_and_nobody_else() {
    let server = server();
    let members: Vec<SignedIn> = ROLES.iter().map(|role| signed_in(&server, role, role)).collect();
    let mut wrong = Vec::new();
    for &(route, from) in TABLE {
        let (method, path) = route.split_once(' ').unwrap();
        if path == "/console/sign-out" {
            continue; // Everybody may; it would end the sessions of this test.
        }
        let path = concrete(path);
        let ask = |browser: &Browser| match method {
            "GET" => browser.get(&path),
            _ => browser.post(&path, &[]),
        };
        let stranger = ask(&Browser::of(&server));
        let sent_away = stranger.header("location").starts_with("/console/sign-in?to=");
        if sent_away != (from > OPEN) {
            wrong.push(format!("{route}: a stranger got {}", stranger.status));
        }
        for (at, member) in members.iter().enumerate() {
            let answer = ask(&member.browser);
            let let_in = answer.status != 403;
            if let_in != (at + 1 >= from) {
                wrong.push(format!("{route}: a {} got {}", ROLES[at], answer.status));
            }
            if answer.status == 403 && !answer.text.contains("This page is not open to you") {
                wrong.push(format!("{route}: a {} was told nothing", ROLES[at]));
            }
            if answer.status >= 500 || answer.header("location").contains("sign-in?to") {
                wrong.push(format!("{route}: a {} got {}", ROLES[at], answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_page_that_is_not_open_says_so_in_the_members_language() {
    let server = server();
    let viewer = signed_in(&server, "maryam", "viewer").browser;
    viewer.post("/console/language", &[("language", "ar")]);
    let answer = viewer.get("/console/members");
    assert_eq!(answer.status, 403);
    assert!(answer.text.contains("هذه الصفحة غير متاحة لكم"), "{}", answer.text);
}
