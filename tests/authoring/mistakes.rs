//! What cannot be read or published is named at its field, and nothing is lost.

use serde_json::json;

use crate::form::Form;
use crate::{LIST, confirmed, consultation, editor, form, public, server};

#[test]
fn impossible_dates_are_named_in_the_digits_in_which_they_were_typed() {
    let server = server(&[]);
    let browser = editor(&server);
    for (day, time, sentence, at) in [
        ("٣١/٩/٢٠٢٦", "", "There is no such day: “\u{2068}٣١/٩/٢٠٢٦\u{2069}”", "closes_at-day"),
        ("30/2/2027", "", "There is no such day", "closes_at-day"),
        ("soon", "", "is not a date", "closes_at-day"),
        ("15/9/2026", "25:00", "is not a time", "closes_at-time"),
        ("", "١٤:٣٠", "stands without a date", "closes_at-day"),
    ] {
        let wrong = form(&browser, &format!("{LIST}/new"))
            .set("f.title.ar", "خطة")
            .set("f.closes_at.day", day)
            .set("f.closes_at.time", time)
            .press(&browser, "save");
        assert_eq!(wrong.status, 422, "{day} {time}");
        assert!(wrong.text.contains(sentence), "{sentence} in {}", wrong.text);
        assert!(wrong.text.contains(&format!("href=\"#{at}\"")), "{}", wrong.text);
        let back = Form::of(&wrong);
        assert_eq!((back.get("f.closes_at.day"), back.get("f.closes_at.time")), (day, time));
        assert_eq!(back.get("f.title.ar"), "خطة");
    }
    assert!(!browser.get(LIST).text.contains("class=\"work\""));
}

#[test]
fn a_day_in_arabic_digits_ends_with_its_end_in_its_zone() {
    let server = server(&[consultation("soon", &json!({ "draft": true }))]);
    let browser = editor(&server);
    let edit = form(&browser, &format!("{LIST}/soon/edit"))
        .set("f.closes_at.day", "١٥/٩/٢٠٤٨")
        .set("f.closes_at.time", "")
        .set("f.opens_at.day", "2048-09-01")
        .set("f.opens_at.time", "٩:٣٠");
    assert_eq!(edit.press(&browser, "save").status, 303);
    let publish = form(&browser, &format!("{LIST}/soon/publish"));
    assert_eq!(confirmed(publish).press(&browser, "").status, 303);
    let shown = public(&server, "soon").unwrap();
    assert_eq!(shown["consultation"]["closes_at"], "2048-09-15T21:00:00Z");
    assert_eq!(shown["consultation"]["opens_at"], "2048-09-01T06:30:00Z");
    let again = form(&browser, &format!("{LIST}/soon/edit"));
    assert_eq!(again.get("f.closes_at.day"), "2048-09-15");
    assert_eq!(again.get("f.closes_at.time"), "");
    let page = browser.get(&format!("{LIST}/soon")).text;
    assert!(page.contains("Until the end of \u{2068}15 September 2048\u{2069}"), "{page}");
}

#[test]
fn what_is_public_keeps_what_it_must_have() {
    let server = server(&[consultation("now", &json!({}))]);
    let browser = editor(&server);
    let edit = form(&browser, &format!("{LIST}/now/edit"))
        .both("purpose", " ", "")
        .arrange(&browser, "add stages")
        .both("stages.0.title", "أولى", "First")
        .set("f.stages.0.url", "javascript:alert(1)");
    let wrong = edit.press(&browser, "save");
    assert_eq!(wrong.status, 422);
    for part in ["href=\"#purpose-ar\"", "id=\"stages-0-url-error\"", "Stage \u{2068}1\u{2069}"] {
        assert!(wrong.text.contains(part), "{part} in {}", wrong.text);
    }
    assert_eq!(Form::of(&wrong).get("f.stages.0.url"), "javascript:alert(1)");
    let shown = public(&server, "now").unwrap();
    assert_eq!(shown["consultation"]["purpose"]["ar"], "معرفة الآراء");
}

#[test]
fn what_is_written_is_no_markup_anywhere() {
    let evil = "<img src=x onerror=alert(1)>";
    let changes =
        json!({ "title": { "ar": evil, "en": evil }, "scope": { "ar": evil, "en": evil } });
    let server = server(&[consultation("now", &changes)]);
    let browser = editor(&server);
    for path in [LIST.to_owned(), format!("{LIST}/now"), format!("{LIST}/now/edit")] {
        let page = browser.get(&path);
        assert_eq!(page.status, 200);
        assert!(!page.text.contains("<img"), "{path}: {}", page.text);
        assert!(page.text.contains("&#60;img"), "{path}: {}", page.text);
    }
}

#[test]
fn a_form_of_another_website_changes_nothing() {
    let server = server(&[consultation("now", &json!({}))]);
    let browser = editor(&server);
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ];
    for path in ["now/edit", "now/extend", "now/publish", "now/withdraw", "new"] {
        let answer = browser.send("POST", &format!("{LIST}/{path}"), &headers, "do=save");
        assert_eq!(answer.status, 403, "{path}");
        assert!(answer.text.contains("not sent by this console"), "{}", answer.text);
    }
    let page = browser.get(&format!("{LIST}/now/edit"));
    assert!(page.header("content-security-policy").contains("default-src 'none'"));
    assert!(!page.text.contains("<script") && !page.text.contains(" style="));
}
