//! The entity's replies: previewed, published, edited, removed, and all of it in the history.

use serde_json::json;

use crate::staff::Browser;
use crate::support::{Answer, Server};
use crate::{comment, key, moderated, moderator, pick, public, told, undo};

const OFFICE: (&str, &str) = ("signed", "ministry/relations");

fn send(browser: &Browser, id: &str, pairs: &[(&str, &str)]) -> Answer {
    let at = format!("/console/queue/{id}");
    let page = browser.get(&at);
    let (form, picked) = (key(&page), pick(&page, id));
    let mut all = vec![("key", form.as_str()), ("pick", picked.as_str())];
    all.extend(pairs);
    browser.post(&at, &all)
}

fn answered(server: &Server) -> serde_json::Value {
    server.client().get("/v1/threads/draft").json()["answered"].clone()
}

#[test]
fn a_reply_is_published_with_its_comment_under_the_name_of_the_office() {
    let server = moderated(&json!({}));
    let id = comment(&server, "متى؟");
    let browser = moderator(&server);
    let preview = send(&browser, &id, &[("do", "preview"), OFFICE, ("reply", "قريبًا <b>جدًا</b>")]);
    assert!(preview.text.contains("The reply as the public will read it"), "{}", preview.text);
    assert!(preview.text.contains("<p dir=\"auto\">قريبًا &#60;b&#62;جدًا&#60;/b&#62;</p>"));
    assert!(preview.text.contains("قريبًا &#60;b&#62;جدًا&#60;/b&#62;</textarea>"));
    assert_eq!((public(&server, &id), answered(&server)), (None, json!(0)));

    let reply = [("do", "publish-and-reply"), OFFICE, ("reply", "قريبًا.")];
    let done = told(&browser, &send(&browser, &id, &reply));
    assert!(done.text.contains("published with its official reply"), "{}", done.text);
    let seen = public(&server, &id).unwrap();
    assert_eq!(seen["official_reply"]["text"], "قريبًا.");
    assert_eq!(seen["official_reply"]["role"]["en"], "Public relations");
    assert!(!seen.to_string().contains("مريم"), "{seen}");
    assert_eq!(answered(&server), 1);

    let edit = [("do", "reply"), OFFICE, ("reply", "في يناير.")];
    told(&browser, &send(&browser, &id, &edit));
    assert_eq!(public(&server, &id).unwrap()["official_reply"]["text"], "في يناير.");
    let removed = told(&browser, &send(&browser, &id, &[("do", "remove-reply")]));
    assert_eq!(
        (public(&server, &id).unwrap().get("official_reply"), answered(&server)),
        (None, json!(0))
    );
    // Each of the texts is kept in the history.
    assert!(
        removed.text.contains("<span class=\"old\" dir=\"auto\">قريبًا.</span>"),
        "{}",
        removed.text
    );
    assert!(removed.text.contains("<span class=\"old\" dir=\"auto\">في يناير.</span>"));
    told(&browser, &undo(&browser, &removed));
    assert_eq!(public(&server, &id).unwrap()["official_reply"]["text"], "في يناير.");
    assert_eq!(answered(&server), 1);
    assert!(server.command("check").output().unwrap().status.success());
}

#[test]
fn a_reply_that_is_not_right_comes_back_as_it_was_typed() {
    let server = moderated(&json!({}));
    let id = comment(&server, "متى؟");
    let browser = moderator(&server);
    let long = "س".repeat(4001);
    for (pairs, sentence) in [
        (vec![("do", "publish-and-reply"), ("signed", ""), ("reply", "نص")], "choose the office"),
        (vec![("do", "publish-and-reply"), OFFICE, ("reply", &long)], "longer than 4000"),
        (vec![("do", "preview"), OFFICE, ("reply", " ")], "Please write the reply"),
    ] {
        let answer = send(&browser, &id, &pairs);
        assert_eq!(answer.status, 422, "{}", answer.text);
        assert!(answer.text.contains(sentence), "{sentence} in {}", answer.text);
        assert!(answer.text.contains(&format!("{}</textarea>", pairs[2].1)));
    }
    let refused = [("do", "reply"), OFFICE, ("reply", "نص")];
    let answer = send(&browser, &id, &refused);
    assert_eq!(answer.status, 409);
    assert!(answer.text.contains("Only a published comment can be answered"), "{}", answer.text);
    assert_eq!(public(&server, &id), None);
}
