//! Two at once, the same twice, and what is typed when it cannot be carried out.

use serde_json::json;

use crate::staff::signed_in;
use crate::support::new_key;
use crate::threads::{DRAFT, posted};
use crate::{comment, decide, key, moderated, moderator, pick, public, told};

const QUEUE: &str = "/console/queue";

#[test]
fn who_decides_second_is_told_what_happened_and_overwrites_nothing() {
    let server = moderated(&json!({}));
    let id = comment(&server, "نص");
    let first = moderator(&server);
    let second = signed_in(&server, "second", "moderator").browser;
    let (page, at) = (second.get(QUEUE), format!("/console/queue/{id}"));
    let late = second.get(&at);
    told(&first, &decide(&first, QUEUE, &[&id], &[("do", "publish")]));
    let (form, picked) = (key(&page), pick(&page, &id));
    let typed = "سبب كُتب بعناية";
    let pairs = [
        ("key", form.as_str()),
        ("back", QUEUE),
        ("pick", &picked),
        ("do", "refuse"),
        ("reason", typed),
    ];
    let told = second.post(QUEUE, &pairs);
    assert_eq!(told.status, 409);
    assert!(told.text.contains("has decided about it meanwhile"), "{}", told.text);
    assert!(told.text.contains("Publishing"), "{}", told.text);
    assert_eq!(public(&server, &id).unwrap()["state"], "published");
    // On its own page what was typed is still there.
    let (form, picked) = (key(&late), pick(&late, &id));
    let pairs = [("key", form.as_str()), ("pick", &picked), ("do", "refuse"), ("reason", typed)];
    let told = second.post(&at, &pairs);
    assert_eq!(told.status, 409);
    assert!(told.text.contains(&format!("\n{typed}</textarea>")), "{}", told.text);
}

#[test]
fn what_its_author_has_edited_is_read_again_before_it_is_published() {
    let server = moderated(&json!({}));
    let device = server.client().device();
    let id = posted(&device, "مهذب", &json!({}));
    let browser = moderator(&server);
    let page = browser.get(QUEUE);
    let edit = json!({ "text": "غير مهذب" });
    assert_eq!(device.write("PUT", &format!("{DRAFT}/{id}"), &new_key(), &edit).status, 200);
    let (form, one) = (key(&page), format!("publish {}", pick(&page, &id)));
    let told = browser.post(QUEUE, &[("key", &form), ("back", QUEUE), ("one", &one)]);
    assert_eq!(told.status, 409);
    assert!(told.text.contains("Its author has edited it meanwhile"), "{}", told.text);
    assert_eq!(public(&server, &id), None);
}

#[test]
fn a_form_that_comes_twice_acts_once() {
    let server = moderated(&json!({}));
    let id = comment(&server, "نص");
    let browser = moderator(&server);
    let page = browser.get(QUEUE);
    let (form, picked) = (key(&page), pick(&page, &id));
    let pairs = [("key", form.as_str()), ("back", QUEUE), ("pick", &picked), ("do", "mark")];
    let first = browser.post(QUEUE, &pairs);
    let again = browser.post(QUEUE, &pairs);
    assert_eq!((first.status, again.status), (303, 303), "{}", again.text);
    assert_eq!(first.header("location"), again.header("location"));
    let history = browser.get(&format!("/console/queue/{id}")).text;
    assert_eq!(history.matches("Marking").count(), 1, "{history}");
}

#[test]
fn a_form_with_a_mistake_comes_back_as_it_was_sent() {
    let server = moderated(&json!({}));
    let id = comment(&server, "نص");
    let browser = moderator(&server);
    let long = "س".repeat(501);
    let back = "/console/queue?q=%D9%86%D8%B5";
    for (pairs, sentence) in [
        (vec![("do", "refuse"), ("reason", " ")], "Please give a reason"),
        (vec![("do", "refuse"), ("reason", &long)], "longer than 500 letters"),
    ] {
        let answer = decide(&browser, back, &[&id], &pairs);
        assert_eq!(answer.status, 422);
        assert!(answer.text.contains(sentence), "{}", answer.text);
        assert!(answer.text.contains(&format!("{}</textarea>", pairs[1].1)), "{}", answer.text);
        let chosen = format!("value=\"{}\" checked", pick(&answer, &id));
        assert!(answer.text.contains(&chosen), "{}", answer.text);
    }
    let none = decide(&browser, QUEUE, &[], &[("do", "publish"), ("reason", "لم يضع")]);
    assert_eq!(none.status, 422);
    assert!(none.text.contains("Please choose at least one comment"), "{}", none.text);
    assert!(none.text.contains("لم يضع</textarea>"), "{}", none.text);
    assert_eq!(public(&server, &id), None);
}

#[test]
fn what_was_typed_outlives_the_session() {
    let server = moderated(&json!({}));
    let id = comment(&server, "نص");
    let browser = moderator(&server);
    let at = format!("/console/queue/{id}");
    let page = browser.get(&at);
    let (form, picked) = (key(&page), pick(&page, &id));
    let pairs =
        [("key", form.as_str()), ("pick", &picked), ("do", "refuse"), ("reason", "سبب <طويل>")];
    let twin = browser.twin();
    assert_eq!(browser.post("/console/sign-out", &[]).status, 303);
    let kept = twin.post(&at, &pairs);
    assert_eq!(kept.status, 401);
    assert!(kept.text.contains("Your session has ended"), "{}", kept.text);
    assert!(kept.text.contains("name=\"reason\" value=\"سبب &#60;طويل&#62;\""), "{}", kept.text);
    assert!(kept.text.contains(&format!("action=\"{at}\"")), "{}", kept.text);
    // Signed in again, the same form is carried out.
    let other = signed_in(&server, "other", "moderator").browser;
    told(&other, &other.post(&at, &pairs));
    let history = other.get(&at).text;
    assert!(history.contains("سبب &#60;طويل&#62;"), "{history}");
}
