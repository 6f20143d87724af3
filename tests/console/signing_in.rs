//! Signing in: a link, a password, a second factor; and what is said when it does not work.

use crate::server;
use crate::staff::{App, Browser, PASSWORD, add, signed_in};

#[test]
fn a_link_sets_a_password_once_and_the_member_signs_in() {
    let server = server();
    let link = add(&server, "Maryam@MOC.example", "viewer");
    let browser = Browser::of(&server);
    let page = browser.get(&link);
    assert_eq!(page.status, 200);
    assert!(page.text.contains("value=\"maryam@moc.example\""), "{}", page.text);
    let pair = [("password", PASSWORD), ("again", PASSWORD)];
    let told = browser.follow(&browser.post(&link, &pair));
    assert!(told.text.contains("The password is set."), "{}", told.text);
    for again in [browser.get(&link), browser.post(&link, &pair)] {
        assert_eq!(again.status, 404);
        assert!(again.text.contains("This link is no longer good"), "{}", again.text);
    }
    let first = browser.sign_in(" MARYAM@moc.example ", PASSWORD);
    let page = browser.follow(&first);
    assert_eq!(page.status, 200);
    assert!(page.text.contains("<bdi>مريم</bdi>"), "{}", page.text);
}

#[test]
fn a_moderator_sets_up_a_second_factor_before_getting_in() {
    let server = server();
    let link = add(&server, "khalid", "moderator");
    let browser = Browser::of(&server);
    browser.post(&link, &[("password", PASSWORD), ("again", PASSWORD)]);
    let first = browser.sign_in("khalid", PASSWORD);
    assert_eq!(first.header("location"), "/console/enrolment");
    assert_eq!(browser.get("/console").status, 303, "the first factor alone opens nothing");
    let page = browser.follow(&first);
    assert!(page.text.contains("<img src=\"data:image/svg+xml;base64,"), "{}", page.text);
    let app = App::of(&page.text);
    let wrong = browser.post("/console/enrolment", &[("code", "000000")]);
    assert_eq!(wrong.status, 422);
    assert_eq!(App::of(&wrong.text).code(0), app.code(0), "the key stays until it is confirmed");
    let done = browser.post("/console/enrolment", &[("code", &app.code(0))]);
    assert_eq!(done.status, 200);
    assert_eq!(done.text.matches("<li><bdi dir=\"ltr\">").count(), 10, "{}", done.text);
    assert_eq!(browser.get("/console").status, 200);
}

#[test]
fn a_code_is_good_once_and_only_near_its_time() {
    let server = server();
    let khalid = signed_in(&server, "khalid", "moderator");
    let app = khalid.app.unwrap();
    let browser = Browser::of(&server);
    let first = browser.sign_in("khalid", PASSWORD);
    assert_eq!(first.header("location"), "/console/second-factor");
    // The first was used to set it up.
    for refused in [app.code(0), app.code(-1), app.code(5), "123".to_owned()] {
        let answer = browser.post("/console/second-factor", &[("code", &refused)]);
        assert_eq!(answer.status, 422, "{refused}");
        assert!(answer.text.contains("or was used before"), "{}", answer.text);
    }
    let next = app.code(1);
    let arabic: String = next
        .chars()
        .map(|digit| char::from_u32(0x660 + digit.to_digit(10).unwrap()).unwrap())
        .collect();
    let answer = browser.post("/console/second-factor", &[("code", &arabic)]);
    assert_eq!(browser.follow(&answer).status, 200);
    let other = Browser::of(&server);
    other.sign_in("khalid", PASSWORD);
    assert_eq!(other.post("/console/second-factor", &[("code", &next)]).status, 422);
}

#[test]
fn a_recovery_code_stands_in_once() {
    let server = server();
    let khalid = signed_in(&server, "khalid", "editor");
    let code = khalid.recovery[3].to_lowercase().replace('-', " ");
    for status in [303, 422] {
        let browser = Browser::of(&server);
        browser.sign_in("khalid", PASSWORD);
        let answer = browser.post("/console/second-factor", &[("code", &code)]);
        assert_eq!(answer.status, status, "{}", answer.text);
        assert_eq!(browser.get("/console").status == 200, status == 303);
    }
}

#[test]
fn a_wrong_password_and_an_unknown_login_read_the_same() {
    let server = server();
    signed_in(&server, "maryam", "viewer");
    let told = |login: &str| {
        let answer = Browser::of(&server).sign_in(login, "a wrong password, alas");
        assert_eq!(answer.status, 422);
        answer.text.replace(login, "")
    };
    let (known, unknown) = (told("maryam"), told("nobody"));
    assert_eq!(known, unknown);
    assert!(known.contains("Login or password is not right."), "{known}");
}

#[test]
fn a_sixth_attempt_waits_and_is_told_how_long_also_in_arabic() {
    let server = server();
    signed_in(&server, "maryam", "viewer");
    let browser = Browser::of(&server).speaking("ar");
    for _ in 0..5 {
        assert_eq!(browser.sign_in("maryam", "a wrong password, alas").status, 422);
    }
    let refused = browser.sign_in("maryam", PASSWORD);
    assert_eq!(refused.status, 429, "the right password does not pass either");
    let secs: u32 = refused.header("retry-after").parse().unwrap();
    assert!((1..=6).contains(&secs), "{secs}");
    assert!(refused.text.contains("محاولات كثيرة"), "{}", refused.text);
    assert_eq!(browser.sign_in("somebody-else", "whatever it may be").status, 422);
}

#[test]
fn a_password_that_may_not_be_chosen_is_refused_in_words_and_the_link_stays() {
    let server = server();
    let link = add(&server, "maryam@moc.example", "viewer");
    let browser = Browser::of(&server);
    for (password, again, told) in [
        ("short", "short", "shorter than 12"),
        ("Password1234", "Password1234", "easy to guess"),
        ("maryam@moc.example", "maryam@moc.example", "the login itself"),
        (PASSWORD, "something else altogether", "not the same"),
    ] {
        let answer = browser.post(&link, &[("password", password), ("again", again)]);
        assert_eq!(answer.status, 422);
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
    }
    let answer = browser.post(&link, &[("password", PASSWORD), ("again", PASSWORD)]);
    assert_eq!(answer.status, 303);
}

#[test]
fn who_signs_in_comes_back_to_where_they_wanted_and_to_no_other_website() {
    let server = server();
    signed_in(&server, "maryam", "viewer");
    let browser = Browser::of(&server);
    let sent = browser.get("/console/audit?before=7");
    assert_eq!(sent.header("location"), "/console/sign-in?to=%2Fconsole%2Faudit%3Fbefore%3D7");
    let form = browser.follow(&sent);
    assert!(form.text.contains("name=\"to\" value=\"/console/audit?before=7\""), "{}", form.text);
    for (to, led) in [
        ("/console/audit?before=7", "/console/audit?before=7"),
        ("https://evil.example/", "/console"),
        ("//evil.example", "/console"),
        ("/\\evil.example", "/console"),
    ] {
        let pairs = [("login", "maryam"), ("password", PASSWORD), ("to", to)];
        let answer = Browser::of(&server).post("/console/sign-in", &pairs);
        assert_eq!(answer.header("location"), led);
    }
}

#[test]
fn the_file_holds_no_password_no_key_and_no_code() {
    let server = server();
    let khalid = signed_in(&server, "khalid", "owner");
    let database = rusqlite::Connection::open(server.database()).unwrap();
    let hash: String =
        database.query_row("SELECT password FROM members", [], |row| row.get(0)).unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    database.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let file = std::fs::read(server.database()).unwrap();
    let session = khalid.browser.cookie("sawt-console").unwrap();
    let mut secrets = vec![PASSWORD.to_owned(), session];
    secrets.extend(khalid.recovery);
    for secret in secrets {
        let found = file.windows(secret.len()).any(|part| part == secret.as_bytes());
        assert!(!found, "{secret} lies in the file");
    }
}
