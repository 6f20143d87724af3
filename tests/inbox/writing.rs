//! The editor: what is wrong is named with its line and its path, and what was typed stays.

use serde_json::json;

use super::staff::between;
use super::{Browser, FORMS, Server, member, taking};

/// What stands in an attribute or a text area.
pub(super) fn unescaped(text: &str) -> String {
    [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// The text in the editor, and the version that it was read in.
pub(super) fn editor(page: &str) -> [String; 2] {
    let text =
        between(page, "<textarea class=\"json\"", "</textarea>").split_once(">\n").unwrap().1;
    [unescaped(text), between(page, "name=\"was\" value=\"", "\"").to_owned()]
}

/// The text of a starting point.
fn start(browser: &Browser, kind: &str) -> String {
    let [text, _] = editor(&browser.get(&format!("{FORMS}/new?entity=ministry&from={kind}")).text);
    text
}

fn check(browser: &Browser, text: &str) -> super::Answer {
    browser.post(&format!("{FORMS}/new"), &[("definition", text), ("was", ""), ("do", "check")])
}

#[test]
fn every_starting_point_is_right_and_shown_in_both_languages() {
    let server = taking();
    let editor = member(&server, "editor");
    for kind in ["feedback", "survey", "clarity", "report"] {
        let page = check(&editor, &start(&editor, kind));
        assert_eq!(page.status, 200, "{kind}: {}", page.text);
        assert!(page.text.contains("Everything is right."), "{kind}: {}", page.text);
        assert!(page.text.contains("class=\"panel reading drawing\" lang=\"ar\" dir=\"rtl\""));
        assert!(page.text.contains("class=\"panel reading drawing\" lang=\"en\" dir=\"ltr\""));
    }
}

#[test]
fn every_mistake_is_named_with_its_line_its_path_and_in_the_language_of_the_editor() {
    let server = taking();
    let english = member(&server, "editor");
    let text = "{\n \"id\": \"Über\",\n \"entity\": \"ministry\",\n \"kind\": \"quiz\",\n \"time_zone\": \"Asia/Qatar\",\n \"answered\": \"yes\",\n \"pages\": [\n  {\n   \"fields\": [\n    { \"id\": \"a\", \"type\": \"long-text\", \"label\": { \"ar\": \"س\" }, \"requird\": true }\n   ]\n  }\n ],\n \"id\": \"twice\"\n}";
    let page = check(&english, text);
    assert_eq!(page.status, 422);
    for (line, path, why) in [
        (1, "/title", "This key is missing."),
        (4, "/kind", "Only these are possible"),
        (6, "/answered", "Only true or false is possible here."),
        (10, "/pages/0/fields/0/requird", "There is no such key here."),
        (14, "/id", "This key stands twice."),
    ] {
        let told = page.text.split("<li>").find(|item| {
            item.contains(&format!("<code dir=\"ltr\">{path}</code>")) && item.contains(why)
        });
        let told = told.unwrap_or_else(|| panic!("no {path} {why} in {}", page.text));
        // A number stands in a sentence isolated from what is around it.
        assert!(
            told.replace(['\u{2068}', '\u{2069}'], "").contains(&format!("Line {line}<")),
            "{told}"
        );
    }
    assert_eq!(super::writing::editor(&page.text)[0], text, "what was typed stays");
    let arabic = english.twin().speaking("ar");
    arabic.post("/console/language", &[("language", "ar"), ("to", "/console")]);
    let page = check(&arabic, "{\n \"id\": «x»،\n}");
    assert_eq!(page.status, 422);
    let plain = page.text.replace(['\u{2068}', '\u{2069}'], "");
    assert!(plain.contains("السطر 2"), "{plain}");
    assert!(check(&arabic, "{ \"id\": \"x\"").text.contains("ينتهي النص قبل أوانه"));
    assert!(check(&arabic, "").text.contains("لا يوجد نص."));
}

#[test]
fn a_draft_may_lack_what_a_public_form_may_not_but_not_its_shape() {
    let server = taking();
    let editor = member(&server, "editor");
    let mut form: serde_json::Value = serde_json::from_str(&start(&editor, "feedback")).unwrap();
    form["pages"] = json!([]);
    let text = serde_json::to_string_pretty(&form).unwrap();
    let new = format!("{FORMS}/new");
    let kept = editor.post(&new, &[("definition", &text), ("was", ""), ("do", "save")]);
    assert_eq!(kept.status, 303, "{}", kept.text);
    assert_eq!(kept.header("location"), format!("{FORMS}/feedback"));
    let again = editor.post(&new, &[("definition", &text), ("was", ""), ("do", "save")]);
    assert_eq!(again.status, 422, "{}", again.text);
    assert!(again.text.contains("This identifier is in use already"), "{}", again.text);
    let publish = editor.get(&format!("{FORMS}/feedback/publish"));
    assert!(publish.text.contains("<code dir=\"ltr\">/pages</code>"), "{}", publish.text);
    assert!(!publish.text.contains(">Publish<"), "{}", publish.text);
    assert_eq!(super::public(&server, "feedback"), None);
    assert_eq!(super::log(&server, "form/feedback"), ["draft-begun"]);
}

#[test]
fn two_editors_at_once_lose_nothing() {
    let server = taking();
    let path = format!("{FORMS}/complaint/edit");
    let first = member(&server, "editor");
    let second = member(&server, "owner");
    let [text, was] = editor(&first.get(&path).text);
    let save = |browser: &Browser, text: &str, was: &str| {
        browser.post(&path, &[("definition", text), ("was", was), ("do", "save")])
    };
    let mine = text.replace("Complaint or suggestion", "Complaints");
    assert_eq!(save(&first, &mine, &was).status, 303);
    let theirs = text.replace("شكوى أو مقترح", "الشكاوى");
    let page = save(&second, &theirs, &was);
    assert_eq!(page.status, 409, "{}", page.text);
    assert!(page.text.contains("<code dir=\"ltr\">/title/en</code>"), "{}", page.text);
    let [kept, now] = editor(&page.text);
    assert_eq!(kept, theirs, "what was typed stays");
    assert_eq!(public_title(&server), "Complaints");
    assert_eq!(save(&second, &kept, &now).status, 303);
    assert_eq!(public_title(&server), "Complaint or suggestion");
    assert_eq!(super::log(&server, "form/complaint"), ["published-changed", "published-changed"]);
}

fn public_title(server: &Server) -> String {
    super::public(server, "complaint").unwrap()["title"]["en"].as_str().unwrap().to_owned()
}
