//! Two people at one text, and sessions that end.

use serde_json::json;

use crate::form::Form;
use crate::staff::signed_in;
use crate::{LIST, confirmed, consultation, editor, form, log, public, server};

#[test]
fn who_saves_second_sees_both_and_decides() {
    let server = server(&[consultation("now", &json!({}))]);
    let first = editor(&server);
    let second = signed_in(&server, "second", "owner").browser;
    let path = format!("{LIST}/now/edit");
    let (one, other) = (form(&first, &path), form(&second, &path));
    let saved = one.set("f.scope.en", "Chapters one to three").press(&first, "save");
    assert_eq!(saved.status, 303, "{}", saved.text);
    let late = other.set("f.scope.en", "Chapter four <alone>").set("f.title.en", "Another title");
    let late = late.press(&second, "save");
    assert_eq!(late.status, 409);
    assert!(late.text.contains("Somebody has changed this meanwhile"), "{}", late.text);
    for both in
        ["Chapters one to three", "Chapter four &#60;alone&#62;", "Another title", "Draft policy"]
    {
        assert!(late.text.contains(both), "{both} in {}", late.text);
    }
    let now = public(&server, "now").unwrap();
    assert_eq!(now["consultation"]["scope"]["en"], "Chapters one to three");
    // The form is still filled in, and saving it again is a decision.
    let again = Form::of(&late);
    assert_eq!(again.get("f.scope.en"), "Chapter four <alone>");
    assert_eq!(again.press(&second, "save").status, 303);
    let now = public(&server, "now").unwrap();
    assert_eq!(now["consultation"]["scope"]["en"], "Chapter four <alone>");
    assert_eq!(log(&server).len(), 2);
}

#[test]
fn an_id_that_is_taken_is_told_and_overwrites_nothing() {
    let server = server(&[consultation("draft-policy", &json!({}))]);
    let browser = editor(&server);
    let new = form(&browser, &format!("{LIST}/new")).both("title", "أخرى", "Draft policy");
    let taken = new.press(&browser, "save");
    assert_eq!(taken.status, 422);
    assert!(taken.text.contains("in use already"), "{}", taken.text);
    let other = Form::of(&taken).set("id", "draft-policy-2").press(&browser, "save");
    assert_eq!(other.status, 303, "{}", other.text);
    assert_eq!(
        public(&server, "draft-policy").unwrap()["consultation"]["title"]["ar"],
        "مسودة السياسة"
    );
    for bad in ["new", "Upper", "مسودة", "a b"] {
        let answer = form(&browser, &format!("{LIST}/new")).set("id", bad).press(&browser, "save");
        assert_eq!(answer.status, 422, "{bad}");
        assert!(answer.text.contains("id=\"id-error\""), "{bad}: {}", answer.text);
    }
}

#[test]
fn what_is_published_meanwhile_is_not_published_unseen() {
    let server = server(&[consultation("plan", &json!({ "draft": true }))]);
    let first = editor(&server);
    let second = signed_in(&server, "second", "editor").browser;
    let publish = form(&first, &format!("{LIST}/plan/publish"));
    let edit = form(&second, &format!("{LIST}/plan/edit")).set("f.title.en", "Quite another plan");
    assert_eq!(edit.press(&second, "save").status, 303);
    let late = confirmed(publish).press(&first, "");
    assert_eq!(late.status, 409);
    assert!(late.text.contains("Quite another plan"), "{}", late.text);
    assert_eq!(public(&server, "plan"), None);
}

#[test]
fn what_was_typed_outlives_the_session() {
    let server = server(&[]);
    let browser = editor(&server);
    let long = "نص طويل ".repeat(2_000);
    let new = form(&browser, &format!("{LIST}/new"))
        .both("title", "خطة <أ>", "A plan")
        .set("f.scope.ar", &long)
        .set("f.closes_at.day", "١/٢/٢٠٣٠");
    let twin = browser.twin();
    assert_eq!(browser.post("/console/sign-out", &[]).status, 303);
    let kept = new.press(&twin, "save");
    assert_eq!(kept.status, 401);
    assert!(kept.text.contains("Your session has ended"), "{}", kept.text);
    assert!(kept.text.contains("name=\"f.title.ar\" value=\"خطة &#60;أ&#62;\""), "{}", kept.text);
    assert!(kept.text.contains("name=\"f.closes_at.day\" value=\"١/٢/٢٠٣٠\""));
    assert!(kept.text.contains(long.trim()));
    assert!(kept.text.contains(&format!("action=\"{LIST}/new\"")), "{}", kept.text);
    let other = signed_in(&server, "other", "editor").browser;
    assert_eq!(new.press(&other, "save").status, 303);
}
