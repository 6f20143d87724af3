//! From a starting point to the public and back, and who may do what.

use super::questionnaires::sent;
use super::staff::between;
use super::writing::editor;
use super::{Browser, FORMS, log, member, public, taking};

fn was(browser: &Browser, path: &str) -> String {
    between(&browser.get(path).text, "name=\"was\" value=\"", "\"").to_owned()
}

#[test]
fn a_form_is_begun_published_changed_and_withdrawn() {
    let server = taking();
    let writer = member(&server, "editor");
    let [text, _] = editor(&writer.get(&format!("{FORMS}/new?from=clarity")).text);
    let kept = writer.post(&format!("{FORMS}/new"), &[("definition", &text), ("do", "publish")]);
    let publish = format!("{FORMS}/is-this-clear/publish");
    assert_eq!(kept.header("location"), publish, "{}", kept.text);
    assert_eq!(public(&server, "is-this-clear"), None);
    let was_draft = was(&writer, &publish);
    let done = writer.post(&publish, &[("was", &was_draft), ("seen", ""), ("anyway", "")]);
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(public(&server, "is-this-clear").unwrap()["kind"], "clarity");
    assert_eq!(writer.post(&publish, &[("was", &was_draft)]).status, 409);
    let path = format!("{FORMS}/is-this-clear");
    let back = writer.post(&format!("{path}/withdraw"), &[("was", &was(&writer, &path))]);
    assert_eq!(back.status, 303, "{}", back.text);
    assert_eq!(public(&server, "is-this-clear"), None);
    let expected = ["draft-begun", "draft-published", "withdrawn"];
    assert_eq!(log(&server, "form/is-this-clear"), expected);
}

#[test]
fn a_warning_is_confirmed_before_a_form_is_public() {
    let server = taking();
    let writer = member(&server, "editor");
    let [text, _] = editor(&writer.get(&format!("{FORMS}/new?from=clarity")).text);
    let mut form: serde_json::Value = serde_json::from_str(&text).unwrap();
    form["title"].as_object_mut().unwrap().remove("en");
    let text = form.to_string();
    writer.post(&format!("{FORMS}/new"), &[("definition", &text), ("do", "save")]);
    let publish = format!("{FORMS}/is-this-clear/publish");
    let page = writer.get(&publish);
    assert!(page.text.contains("There is no English text."), "{}", page.text);
    let was = between(&page.text, "name=\"was\" value=\"", "\"").to_owned();
    let seen = between(&page.text, "name=\"seen\" value=\"", "\"").to_owned();
    let send =
        |anyway: &str| writer.post(&publish, &[("was", &was), ("seen", &seen), ("anyway", anyway)]);
    assert_eq!(send("").status, 422);
    assert_eq!(public(&server, "is-this-clear"), None);
    assert_eq!(send("yes").status, 303);
    assert!(public(&server, "is-this-clear").is_some());
}

#[test]
fn what_has_submissions_is_withdrawn_no_more() {
    let server = taking();
    sent(&server);
    let writer = member(&server, "editor");
    let path = format!("{FORMS}/complaint");
    let was = was(&writer, &format!("{path}/edit"));
    assert_eq!(writer.post(&format!("{path}/withdraw"), &[("was", &was)]).status, 409);
    assert!(public(&server, "complaint").is_some());
    assert!(!writer.get(&path).text.contains("/withdraw"));
}
