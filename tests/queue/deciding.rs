//! Decisions, one and many, and taking them back.

use serde_json::json;

use crate::staff::admin;
use crate::threads::{DRAFT, moderate, posted};
use crate::{comment, decide, ids, moderated, moderator, pick, public, told, undo};

const QUEUE: &str = "/console/queue";

#[test]
fn what_waits_is_published_with_one_press_and_undone_with_another() {
    let server = moderated(&json!({}));
    let id = comment(&server, "ملاحظة");
    let browser = moderator(&server);
    let page = browser.get(QUEUE);
    assert_eq!(ids(&page), [id.as_str()]);
    assert!(page.text.contains("<title>(\u{2068}1\u{2069}) Review queue"), "{}", page.text);
    let one = format!("publish {}", pick(&page, &id));
    let key = crate::key(&page);
    let answer = browser.post(QUEUE, &[("key", &key), ("back", QUEUE), ("one", &one)]);
    let done = told(&browser, &answer);
    assert!(done.text.contains("One comment was published"), "{}", done.text);
    assert_eq!(ids(&done), [""; 0]);
    assert_eq!(public(&server, &id).unwrap()["state"], "published");

    let undone = undo(&browser, &done);
    let page = told(&browser, &undone);
    assert!(page.text.contains("The decision about one comment was undone"), "{}", page.text);
    assert_eq!(ids(&page), [id.as_str()]);
    assert_eq!(public(&server, &id), None);
    // An undo is a decision as well.
    told(&browser, &undo(&browser, &page));
    assert_eq!(public(&server, &id).unwrap()["state"], "published");
    assert!(server.command("check").output().unwrap().status.success());
}

#[test]
fn many_are_refused_at_once_and_what_cannot_be_is_named() {
    let server = moderated(&json!({}));
    let device = server.client().device();
    let [first, second] = ["الأول", "الثاني"].map(|text| posted(&device, text, &json!({})));
    let gone = posted(&device, "سيُسحب", &json!({}));
    let browser = moderator(&server);
    let page = browser.get(QUEUE);
    let picks = [&first, &second, &gone].map(|id| pick(&page, id));
    let path = format!("{DRAFT}/{gone}");
    assert_eq!(device.write("DELETE", &path, "k", &serde_json::Value::Null).status, 200);
    let key = crate::key(&page);
    let mut pairs = vec![("key", key.as_str()), ("back", QUEUE), ("do", "refuse")];
    pairs.extend(picks.iter().map(|pick| ("pick", pick.as_str())));
    pairs.push(("reason", " خارج الموضوع\u{202E} "));
    let done = told(&browser, &browser.post(QUEUE, &pairs));
    assert!(done.text.contains("2\u{2069} comments were refused"), "{}", done.text);
    assert!(done.text.contains(&format!("/console/queue/{gone}\"")), "{}", done.text);
    assert!(
        done.text.contains("Its author has withdrawn it")
            || done.text.contains("edited it meanwhile")
    );
    for id in [&first, &second] {
        let seen = device.get(&format!("{DRAFT}/{id}")).json()["comment"].clone();
        assert_eq!(
            (&seen["state"], &seen["reason"]),
            (&json!("not-published"), &json!("خارج الموضوع"))
        );
    }
    let undone = told(&browser, &undo(&browser, &done));
    assert_eq!(ids(&undone), [first.as_str(), second.as_str()]);
    let seen = device.get(&format!("{DRAFT}/{first}")).json()["comment"].clone();
    assert_eq!((&seen["state"], seen.get("reason")), (&json!("awaiting-review"), None));
}

#[test]
fn all_of_a_page_are_chosen_with_one_tick() {
    let server = moderated(&json!({}));
    let all: Vec<String> = (0..3).map(|n| comment(&server, &format!("نص {n}"))).collect();
    let browser = moderator(&server);
    let page = browser.get(QUEUE);
    let (picks, key) =
        (all.iter().map(|id| pick(&page, id)).collect::<Vec<_>>(), crate::key(&page));
    let mut pairs = vec![("key", key.as_str()), ("back", QUEUE), ("do", "publish"), ("all", "yes")];
    pairs.extend(picks.iter().map(|pick| ("listed", pick.as_str())));
    told(&browser, &browser.post(QUEUE, &pairs));
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 3);
}

#[test]
fn what_is_marked_and_assigned_is_found_again() {
    let server = moderated(&json!({}));
    let (marked, assigned, other) =
        (comment(&server, "للمتابعة"), comment(&server, "للعلاقات"), comment(&server, "آخر"));
    let browser = moderator(&server);
    told(&browser, &decide(&browser, QUEUE, &[&marked], &[("do", "mark")]));
    let office = ("office", "ministry/relations");
    let done = told(&browser, &decide(&browser, QUEUE, &[&assigned], &[("do", "assign"), office]));
    assert!(done.text.contains("One comment was assigned"), "{}", done.text);
    assert_eq!(ids(&browser.get("/console/queue?only=marked")), [marked.as_str()]);
    let theirs = "/console/queue?office=ministry%2Frelations";
    assert_eq!(ids(&browser.get(theirs)), [assigned.as_str()]);
    assert_eq!(ids(&browser.get("/console/queue?office=none")), [marked.as_str(), other.as_str()]);
    told(&browser, &browser.post("/console/office", &[office, ("back", QUEUE)]));
    assert_eq!(ids(&browser.get("/console/queue?office=mine")), [assigned.as_str()]);
    told(&browser, &decide(&browser, theirs, &[&assigned], &[("do", "assign"), ("office", "")]));
    assert_eq!(ids(&browser.get(theirs)), [""; 0]);
    told(&browser, &decide(&browser, QUEUE, &[&marked], &[("do", "unmark")]));
    assert_eq!(ids(&browser.get("/console/queue?only=marked")), [""; 0]);
    let wrong = decide(&browser, QUEUE, &[&other], &[("do", "assign"), ("office", "ministry/x")]);
    assert_eq!(wrong.status, 409);
    assert!(wrong.text.contains("Its entity has no such office"), "{}", wrong.text);
}

#[test]
fn reports_are_closed_for_a_reason_and_opened_again_by_undoing() {
    let server = moderated(&json!({}));
    let id = comment(&server, "نص");
    assert!(moderate(&server, &["--publish", &id]).status.success());
    let path = format!("{DRAFT}/{id}/reports");
    let body = json!({ "reason": "other", "text": "يذكر <b>اسمي</b>" });
    assert!(server.client().device().write("POST", &path, "k", &body).status < 300);
    let browser = moderator(&server);
    let found = "/console/queue?state=published&only=reported";
    assert_eq!(ids(&browser.get(found)), [id.as_str()]);
    let at = format!("/console/queue/{id}");
    let page = browser.get(&at);
    assert!(page.text.contains("يذكر &#60;b&#62;اسمي&#60;/b&#62;"), "{}", page.text);
    let (key, picked) = (crate::key(&page), pick(&page, &id));
    let pairs = [("key", key.as_str()), ("pick", &picked), ("do", "dismiss")];
    let done = told(&browser, &browser.post(&at, &pairs));
    assert!(done.text.contains("Dismissed"), "{}", done.text);
    assert_eq!(ids(&browser.get(found)), [""; 0]);
    told(&browser, &undo(&browser, &done));
    assert_eq!(ids(&browser.get(found)), [id.as_str()]);
}

#[test]
fn every_decision_stands_in_the_audit_log_also_that_of_a_command() {
    let server = moderated(&json!({}));
    let id = comment(&server, "نص");
    assert!(moderate(&server, &["--publish", &id]).status.success());
    let browser = moderator(&server);
    let done = decide(&browser, "/console/queue?state=published", &[&id], &[("do", "mark")]);
    told(&browser, &undo(&browser, &told(&browser, &done)));
    let log = browser.get("/console/audit").text;
    assert_eq!(log.matches(&format!("comment/{id}")).count(), 3, "{log}");
    let verified = server.command("audit").arg("verify").output().unwrap();
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
    let history = browser.get(&format!("/console/queue/{id}")).text;
    let last = history.find("Undoing").unwrap();
    let middle = history.find("Marking").unwrap();
    let first = history.find("Publishing").unwrap();
    assert!(last < middle && middle < first && history.contains("Command line"), "{history}");
    assert!(history.contains("<bdi>مريم</bdi>"), "{history}");
    assert!(!admin(&server, &["list"]).is_empty());
}
