//! What comes several times is added, moved and taken away, and nothing typed is lost on the way.

use serde_json::json;

use crate::form::Form;
use crate::{LIST, consultation, editor, form, public, server};

fn focused(form: &Form) -> &str {
    let tag = form.page.split('<').find(|tag| tag.contains(" autofocus")).unwrap();
    for attribute in ["id=\"", "value=\""] {
        if let Some((_, rest)) = tag.split_once(attribute)
            && (attribute == "value=\"" || !tag.starts_with("button"))
        {
            return rest.split('"').next().unwrap();
        }
    }
    panic!("nothing in {tag}")
}

#[test]
fn every_button_brings_everything_back_and_the_focus_where_one_goes_on() {
    let server = server(&[]);
    let browser = editor(&server);
    let typed = form(&browser, &format!("{LIST}/new"))
        .set("f.title.ar", "<b>عنوان</b> & \"نص\"")
        .set("f.purpose.en", "line one\n\n  line two")
        .set("f.closes_at.day", "not yet known")
        .tick("f.audience", "visitors")
        .arrange(&browser, "add documents");
    assert_eq!(focused(&typed), "documents-0-title-ar");
    // A document is there in both languages from the beginning.
    assert_eq!(typed.get("f.documents.0.files.0.language"), "ar");
    assert_eq!(typed.get("f.documents.0.files.1.language"), "en");
    let typed = typed
        .set("f.documents.0.title.ar", "الأولى")
        .set("f.documents.0.files.1.url", "/first.pdf")
        .arrange(&browser, "add documents")
        .set("f.documents.1.title.ar", "الثانية")
        .arrange(&browser, "add documents.1.files");
    assert_eq!(focused(&typed), "documents-1-files-2-language");
    let typed = typed
        .set("f.documents.1.files.2.url", "/second.html")
        .arrange(&browser, "add ways thread")
        .set("f.ways.0.id", "draft")
        .arrange(&browser, "up documents 1");
    assert_eq!(focused(&typed), "documents-0-title-ar");
    assert_eq!(typed.get("f.documents.0.title.ar"), "الثانية");
    assert_eq!(typed.get("f.documents.0.files.2.url"), "/second.html");
    assert_eq!(typed.get("f.documents.1.files.1.url"), "/first.pdf");
    let typed = typed.arrange(&browser, "remove documents 0");
    assert_eq!(focused(&typed), "add documents");
    assert_eq!(typed.get("f.documents.0.title.ar"), "الأولى");
    assert!(!typed.has("f.documents.1.title.ar"), "{}", typed.page);
    // What has nothing to do with it is as it was typed, and is no markup.
    assert_eq!(typed.get("f.title.ar"), "<b>عنوان</b> & \"نص\"");
    assert_eq!(typed.get("f.purpose.en"), "line one\n\n  line two");
    assert_eq!(typed.get("f.closes_at.day"), "not yet known");
    assert_eq!(typed.get("f.audience"), "visitors");
    assert_eq!(typed.get("f.ways.0.id"), "draft");
    assert!(!typed.page.contains("<b>"), "{}", typed.page);
    // Enter in a field keeps nothing and loses nothing.
    let same = Form::of(&typed.press(&browser, "stay"));
    assert_eq!(same.get("f.documents.0.files.1.url"), "/first.pdf");
    assert!(!browser.get(LIST).text.contains("class=\"work\""), "nothing was kept");
}

#[test]
fn what_is_kept_is_what_the_form_shows_again() {
    let changes = json!({
        "level": "decision",
        "audience": ["companies"],
        "documents": [{
            "title": { "ar": "مسودة", "en": "Draft" }, "kind": "draft", "version": "1.0.2",
            "date": "2014-07-16",
            "files": [{ "language": "ar", "url": "/a.pdf", "media_type": "application/pdf", "bytes": 81_234 }]
        }],
        "stages": [{ "title": { "ar": "أولى", "en": "First" }, "date": "2014-07-16" }],
        "ways": [
            { "kind": "thread", "id": "draft", "anchor": "article-4" },
            { "kind": "link", "title": { "ar": "رابط", "en": "Link" }, "url": "https://example.gov.qa/" }
        ],
        "page": { "ar": "https://www.example.gov.qa/policy", "en": "/en/policy" }
    });
    let server = server(&[consultation("now", &changes)]);
    let browser = editor(&server);
    let before = public(&server, "now").unwrap()["consultation"].clone();
    let edit = form(&browser, &format!("{LIST}/now/edit")).both("in_brief", "باختصار", "In short");
    let told = browser.follow(&edit.press(&browser, "save"));
    assert!(told.text.contains("The public sees it from now on"), "{}", told.text);
    let mut after = public(&server, "now").unwrap()["consultation"].clone();
    assert_eq!(after["in_brief"], json!({ "ar": "باختصار", "en": "In short" }));
    after.as_object_mut().unwrap().remove("in_brief");
    assert_eq!(after, before);
}
