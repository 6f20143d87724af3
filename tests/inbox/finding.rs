//! Filters, search, order and pages of the inbox.

use serde_json::json;

use super::questionnaires::{answers, clarity, complained, complaint, sent, submit, with_forms};
use super::support::Server;
use super::{INBOX, ids, member, only, press, taking};

#[test]
fn filters_find_what_they_say() {
    let server = Server::with(&with_forms(&[complaint(&json!({})), clarity(&json!({}))]));
    sent(&server);
    let device = server.client().device();
    let mut hasty = complained();
    hasty["website"] = "https://spam.example".into();
    hasty["answers"]["text"]["text"] = "إعلان".into();
    assert_eq!(submit(&device, "complaint", &hasty).status, 201);
    let easy = answers(json!({ "easy": { "choices": ["yes"] } }));
    assert!(submit(&device, "clear", &easy).status < 300);
    let moderator = member(&server, "moderator");
    let count = |query: &str| ids(&moderator.get(&format!("{INBOX}?{query}"))).len();
    assert_eq!(count("form=complaint"), 2);
    assert_eq!(count("form=complaint&only=suspicious"), 1);
    assert_eq!(count("state=closed"), 0);
    assert_eq!(count("office=none"), 3);
    assert_eq!(count("office=ministry/care"), 0);
    assert_eq!(count("only=overdue"), 0);
    // Without hamza, without article, in another digit set.
    assert_eq!(count("q=%D8%A7%D9%84%D8%B7%D8%B1%D9%8A%D9%82"), 1);
    assert_eq!(count("q=%D8%A7%D8%B9%D9%84%D8%A7%D9%86"), 1);
    for wrong in ["state=none", "only=none", "office=a", "form=A", "after=x"] {
        assert_eq!(moderator.get(&format!("{INBOX}?{wrong}")).status, 400, "{wrong}");
    }
    let mine = ids(&moderator.get(&format!("{INBOX}?form=complaint&only=suspicious")));
    let path = format!("{INBOX}/{}", mine[0]);
    assert_eq!(press(&moderator, &path, &[("do", "take")]).status, 303);
    assert_eq!(ids(&moderator.get(&format!("{INBOX}?only=mine"))), mine);
    assert_eq!(press(&moderator, &path, &[("do", "trust")]).status, 303);
    assert_eq!(count("only=suspicious"), 0);
}

#[test]
fn what_is_overdue_comes_first_and_is_marked() {
    let server = taking();
    let late = sent(&server);
    sent(&server);
    let database = rusqlite::Connection::open(server.database()).unwrap();
    let past = "UPDATE submissions SET reply_by = 1700000000000 WHERE reference = ?1";
    assert_eq!(database.execute(past, [&late.reference]).unwrap(), 1);
    let viewer = member(&server, "viewer");
    let page = viewer.get(INBOX);
    let first = page.text.split("<li class=\"item").nth(1).unwrap();
    assert!(first.contains(&late.reference) && first.contains("badge warn"), "{first}");
    assert_eq!(ids(&viewer.get(&format!("{INBOX}?only=overdue"))).len(), 1);
}

#[test]
fn pages_show_each_submission_once() {
    let server = taking();
    let device = server.client().device();
    for _ in 0..30 {
        assert_eq!(submit(&device, "complaint", &complained()).status, 201);
    }
    let viewer = member(&server, "viewer");
    let page = viewer.get(INBOX);
    let next = super::between(&page.text, "<a href=\"/console/inbox?after=", "\" rel=\"next\"");
    let next = format!("{INBOX}?after={}", next.replace("&#38;", "&"));
    let mut all = ids(&page);
    assert_eq!(all.len(), 25);
    all.extend(ids(&viewer.get(&next)));
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 30);
    assert!(only_of_reference(&viewer, &page.text));
}

/// A reference is found as it is written.
fn only_of_reference(viewer: &super::Browser, page: &str) -> bool {
    let reference = super::between(page, "class=\"reference\">", "<");
    ids(&viewer.get(&format!("{INBOX}?q={reference}"))).len() == 1
}

#[test]
fn a_state_that_is_set_moves_a_submission() {
    let server = taking();
    sent(&server);
    let moderator = member(&server, "moderator");
    let path = only(&moderator);
    assert_eq!(press(&moderator, &path, &[("do", "close")]).status, 303);
    assert!(ids(&moderator.get(INBOX)).is_empty());
    assert_eq!(ids(&moderator.get(&format!("{INBOX}?state=closed"))).len(), 1);
    assert_eq!(press(&moderator, &path, &[("state", "received"), ("do", "put")]).status, 303);
    assert_eq!(format!("{INBOX}/{}", ids(&moderator.get(INBOX))[0]), path);
}
