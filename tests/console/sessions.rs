//! Sessions: how they begin, what ends them, what their cookie looks like.

use crate::staff::{Browser, PASSWORD, admin, signed_in};
use crate::{nothing, server};

const COOKIE: &str = "sawt-console";

fn is_in(browser: &Browser) -> bool {
    browser.get("/console/account").status == 200
}

#[test]
fn the_cookie_is_for_this_host_alone_and_no_script() {
    let server = server();
    signed_in(&server, "maryam", "viewer");
    let set = Browser::of(&server).sign_in("maryam", PASSWORD);
    let cookie = set.header("set-cookie").to_owned();
    for part in ["sawt-console=", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1800"] {
        assert!(cookie.contains(part), "{part}: {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");

    let arguments = ["--rate-per-second", "0", "--public-url", "https://sawt.example"];
    let tls = crate::support::Server::with_arguments(&nothing(), &arguments);
    let link = crate::staff::add(&tls, "maryam", "viewer");
    let browser = Browser::of(&tls);
    browser.post(&link, &[("password", PASSWORD), ("again", PASSWORD)]);
    let cookie = browser.sign_in("maryam", PASSWORD).header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-sawt-console="), "{cookie}");
    assert!(cookie.contains("Secure") && cookie.contains("Path=/"), "{cookie}");
}

#[test]
fn a_sign_in_gets_a_new_id() {
    let server = server();
    signed_in(&server, "maryam", "viewer");
    let browser = Browser::of(&server);
    // Something to be told puts a session there before.
    browser.post("/console/sign-out", &[]);
    let before = browser.cookie(COOKIE).unwrap();
    let attacker = browser.twin();
    browser.sign_in("maryam", PASSWORD);
    assert_ne!(browser.cookie(COOKIE).unwrap(), before);
    assert!(is_in(&browser) && !is_in(&attacker));
}

#[test]
fn signing_out_ends_the_session_here_and_not_only_in_the_browser() {
    let server = server();
    let maryam = signed_in(&server, "maryam", "viewer").browser;
    let thief = maryam.twin();
    assert!(is_in(&thief));
    let told = maryam.follow(&maryam.post("/console/sign-out", &[]));
    assert!(told.text.contains("You are signed out."), "{}", told.text);
    assert!(!is_in(&thief) && !is_in(&maryam));
}

#[test]
fn a_new_password_ends_the_other_sessions() {
    let server = server();
    let maryam = signed_in(&server, "maryam", "viewer").browser;
    let elsewhere = Browser::of(&server);
    elsewhere.sign_in("maryam", PASSWORD);
    let thief = maryam.twin();
    let new = "a quiet morning tide";
    let pairs = [("current", PASSWORD), ("password", new), ("again", new)];
    let told = maryam.follow(&maryam.post("/console/account/password", &pairs));
    assert!(told.text.contains("The password is changed."), "{}", told.text);
    assert!(is_in(&maryam), "whoever changed it stays");
    assert!(!is_in(&elsewhere) && !is_in(&thief));
    assert_eq!(Browser::of(&server).sign_in("maryam", PASSWORD).status, 422);
    assert_eq!(Browser::of(&server).sign_in("maryam", new).status, 303);
}

#[test]
fn a_disabled_member_is_out_at_once_and_stays_out() {
    let server = server();
    let maryam = signed_in(&server, "maryam", "viewer").browser;
    admin(&server, &["disable", "--login", "maryam"]);
    assert!(!is_in(&maryam));
    assert_eq!(Browser::of(&server).sign_in("maryam", PASSWORD).status, 422);
    admin(&server, &["enable", "--login", "maryam"]);
    assert!(!is_in(&maryam), "the old session stays over");
    assert_eq!(Browser::of(&server).sign_in("maryam", PASSWORD).status, 303);
}

#[test]
fn another_role_ends_the_sessions() {
    let server = server();
    let owner = signed_in(&server, "owner", "owner").browser;
    let maryam = signed_in(&server, "maryam", "viewer").browser;
    let answer = owner.post("/console/members/2/role", &[("role", "moderator")]);
    assert_eq!(answer.status, 303, "{}", answer.text);
    assert!(!is_in(&maryam));
    let again = Browser::of(&server).sign_in("maryam", PASSWORD);
    assert_eq!(again.header("location"), "/console/enrolment");
}

#[test]
fn half_an_hour_without_a_request_ends_a_session_and_twelve_hours_in_any_case() {
    let server = server();
    let database = rusqlite::Connection::open(server.database()).unwrap();
    let idle = signed_in(&server, "maryam", "viewer").browser;
    let left: i64 = database
        .query_row("SELECT max(expires_at) - unixepoch() FROM sessions", [], |row| row.get(0))
        .unwrap();
    assert!((1790..=1800).contains(&left), "{left}");
    database.execute("UPDATE sessions SET expires_at = unixepoch() - 1", []).unwrap();
    assert!(!is_in(&idle));

    let long = Browser::of(&server);
    long.sign_in("maryam", PASSWORD);
    let backdate = |hours: i64| {
        let earlier = hours * 3_600_000 - 30_000;
        let changed = database
            .execute(
                "UPDATE sessions SET data = json_set(data, '$.\"signed-in\".since_ms',
                 json_extract(data, '$.\"signed-in\".since_ms') - ?1)
                 WHERE json_extract(data, '$.\"signed-in\"') IS NOT NULL AND expires_at > unixepoch()",
                [earlier],
            )
            .unwrap();
        assert_eq!(changed, 1);
    };
    backdate(12);
    assert!(is_in(&long), "30 seconds are left");
    backdate(1);
    assert!(!is_in(&long));
}

#[test]
fn a_session_in_use_is_renewed() {
    let server = server();
    let browser = signed_in(&server, "maryam", "viewer").browser;
    let database = rusqlite::Connection::open(server.database()).unwrap();
    let expires = || -> i64 {
        database
            .query_row(
                "SELECT expires_at - unixepoch() FROM sessions WHERE data LIKE '%signed-in%'",
                [],
                |row| row.get(0),
            )
            .unwrap()
    };
    database
        .execute(
            "UPDATE sessions SET expires_at = unixepoch() + 60, data = json_set(data,
             '$.\"signed-in\".seen_ms', json_extract(data, '$.\"signed-in\".seen_ms') - 120000)
             WHERE data LIKE '%signed-in%'",
            [],
        )
        .unwrap();
    assert!(is_in(&browser));
    assert!(expires() > 1700, "{}", expires());
}
