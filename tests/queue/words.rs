//! The words and the texts that editors keep for an entity.

use serde_json::json;

use crate::staff::{Browser, between, signed_in};
use crate::support::Server;
use crate::threads::{answering, posted};
use crate::{comment, decide, ids, moderated, moderator, public, told};

fn editor(server: &Server) -> Browser {
    signed_in(server, "editor", "editor").browser
}

fn read(page: &str) -> String {
    between(page, "name=\"read\" value=\"", "\"").to_owned()
}

#[test]
fn a_listed_word_holds_the_next_comment_that_has_it() {
    let server = Server::with(&answering(&json!({ "moderation": "post" }), &json!({})));
    let before = comment(&server, "ربحٌ من القمار");
    let browser = editor(&server);
    let page = browser.get("/console/words").text;
    let words = "قمار\n!شتيمة\nمراهن*";
    let form = |deed| [("entity", "ministry"), ("read", ""), ("words", words), ("do", deed)];
    assert_eq!(read(&page), "");
    let preview = browser.post("/console/words", &form("preview")).text;
    assert!(preview.contains("\u{2068}1\u{2069} would have been held"), "{preview}");
    assert!(preview.contains("<code><bdi>شتيمه</bdi></code>"), "{preview}");
    told(&browser, &browser.post("/console/words", &form("keep")));
    let held = comment(&server, "المُراهَنات والقِمار");
    assert_eq!((public(&server, &before).is_some(), public(&server, &held)), (true, None));
    let found = browser.get("/console/queue?only=flagged");
    assert_eq!(ids(&found), [held.as_str()]);
    assert!(
        found.text.contains("A listed word: <bdi>قمار</bdi>")
            || found.text.contains("<bdi>مراهن</bdi>"),
        "{}",
        found.text
    );
    // Somebody who still has the empty list before them does not overwrite this one.
    let late = browser.post("/console/words", &form("keep"));
    assert_eq!(late.status, 409);
    assert!(late.text.contains("Somebody else has changed the list"), "{}", late.text);
    let wrong = [("entity", "ministry"), ("read", ""), ("words", "كلمة\n!*"), ("do", "keep")];
    let wrong = browser.post("/console/words", &wrong);
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("Line \u{2068}2\u{2069}"), "{}", wrong.text);
    assert!(wrong.text.contains("كلمة\n!*</textarea>"), "{}", wrong.text);
}

#[test]
fn a_ready_text_is_kept_in_both_languages_and_refuses_with_own_words_below_it() {
    let server = moderated(&json!({}));
    let device = server.client().device();
    let id = posted(&device, "نص", &json!({}));
    let browser = editor(&server);
    let add = |english| {
        [
            ("entity", "ministry"),
            ("purpose", "reason"),
            ("arabic", "خارج الموضوع"),
            ("english", english),
        ]
    };
    let missing = browser.post("/console/texts", &add(" "));
    assert_eq!(missing.status, 422);
    assert!(missing.text.contains("خارج الموضوع</textarea>"), "{}", missing.text);
    told(&browser, &browser.post("/console/texts", &add("Off topic")));
    let moderates = moderator(&server);
    let page = moderates.get("/console/queue").text;
    let wording = between(&page, "<option value=\"ministry/", "\"");
    let wording = format!("ministry/{}/ar", wording.split('/').next().unwrap());
    let pairs = [("do", "refuse"), ("wording", wording.as_str()), ("reason", "انظر المادة 4")];
    told(&moderates, &decide(&moderates, "/console/queue", &[&id], &pairs));
    let told_author = device.get(&format!("{}/{id}", crate::threads::DRAFT)).json();
    assert_eq!(told_author["comment"]["reason"], "خارج الموضوع\nانظر المادة 4");
    let texts = browser.get("/console/texts").text;
    let remove = between(&texts, "name=\"remove\" value=\"", "\"");
    let gone = browser.post("/console/texts", &[("entity", "ministry"), ("remove", remove)]);
    assert!(!told(&browser, &gone).text.contains("Off topic"));
}
