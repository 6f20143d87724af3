//! Arabic and English: as the browser asks, unless somebody chose.

use crate::server;
use crate::staff::{Browser, PASSWORD, signed_in};

const ARABIC: &str = "<html lang=\"ar\" dir=\"rtl\">";
const ENGLISH: &str = "<html lang=\"en\" dir=\"ltr\">";

#[test]
fn a_page_speaks_as_the_browser_asks_and_arabic_otherwise() {
    let server = server();
    for (asked, told) in [("en-GB,en;q=0.9", ENGLISH), ("ar", ARABIC), ("fr", ARABIC)] {
        let page = Browser::of(&server).speaking(asked).get("/console/sign-in");
        assert!(page.text.contains(told), "{asked}: {}", page.text);
        let language = if told == ENGLISH { "en" } else { "ar" };
        assert_eq!(page.header("content-language"), language);
    }
}

#[test]
fn a_choice_stays_with_the_browser_and_leads_back_to_the_page() {
    let server = server();
    let browser = Browser::of(&server);
    let pairs = [("language", "ar"), ("to", "/console/sign-in?to=%2Fconsole%2Faudit")];
    let answer = browser.post("/console/language", &pairs);
    assert_eq!(answer.header("location"), "/console/sign-in?to=%2Fconsole%2Faudit");
    assert!(answer.header("set-cookie").contains("Path=/console"), "{:?}", answer.headers);
    assert!(browser.follow(&answer).text.contains(ARABIC));
    let elsewhere = [("language", "en"), ("to", "https://evil.example/")];
    assert_eq!(browser.post("/console/language", &elsewhere).header("location"), "/console");
    assert_eq!(browser.post("/console/language", &[("language", "fr")]).status, 400);
}

#[test]
fn a_members_choice_follows_to_another_browser() {
    let server = server();
    let maryam = signed_in(&server, "maryam", "viewer").browser;
    assert!(maryam.get("/console").text.contains(ENGLISH));
    maryam.post("/console/language", &[("language", "ar")]);
    let other = Browser::of(&server);
    let page = other.follow(&other.sign_in("maryam", PASSWORD));
    assert!(page.text.contains(ARABIC), "{}", page.text);
}
