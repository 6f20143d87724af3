//! A member's own account.

use crate::server;
use crate::staff::{App, Browser, PASSWORD, between, signed_in};

#[test]
fn a_viewer_may_set_up_a_second_factor_and_is_asked_for_it_from_then_on() {
    let server = server();
    let maryam = signed_in(&server, "maryam", "viewer").browser;
    let key = "/console/account/second-factor";
    assert_eq!(maryam.get(key).header("location"), "/console/account", "the password comes first");
    let begin = "/console/account/begin-second-factor";
    assert_eq!(maryam.post(begin, &[("current", "not the password")]).status, 422);
    let page = maryam.follow(&maryam.post(begin, &[("current", PASSWORD)]));
    let app = App::of(&page.text);
    assert_eq!(maryam.post(key, &[("code", "000000")]).status, 422);
    let done = maryam.post(key, &[("code", &app.code(0))]);
    assert_eq!(done.status, 200, "{}", done.text);
    assert!(done.text.contains("Recovery codes"), "{}", done.text);
    assert_eq!(maryam.get("/console/account").status, 200, "the session goes on");
    let again = Browser::of(&server).sign_in("maryam", PASSWORD);
    assert_eq!(again.header("location"), "/console/second-factor");
}

#[test]
fn new_recovery_codes_make_the_old_ones_void() {
    let server = server();
    let khalid = signed_in(&server, "khalid", "moderator");
    let made = khalid.browser.post("/console/account/recovery-codes", &[("current", PASSWORD)]);
    assert_eq!(made.status, 200, "{}", made.text);
    let new = between(&made.text, "<li><bdi dir=\"ltr\">", "</bdi>");
    for (code, status) in [(khalid.recovery[0].as_str(), 422), (new, 303)] {
        let browser = Browser::of(&server);
        browser.sign_in("khalid", PASSWORD);
        let answer = browser.post("/console/second-factor", &[("code", code)]);
        assert_eq!(answer.status, status, "{code}");
    }
}

#[test]
fn a_stolen_session_cannot_try_passwords_without_end() {
    let server = server();
    let maryam = signed_in(&server, "maryam", "viewer").browser;
    let attempt = || {
        let pairs = [("current", "wrong, and wrong again"), ("password", "x"), ("again", "x")];
        maryam.post("/console/account/password", &pairs).text
    };
    for _ in 0..5 {
        assert!(attempt().contains("The current password is not right."));
    }
    let told = attempt();
    assert!(told.contains("Too many attempts."), "{told}");
}
