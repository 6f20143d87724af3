//! How forms are written in the console, and what becomes of what people submit, over HTTP against the real server and a
//! real database file.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

#[expect(dead_code, reason = "what concerns votes is used by other tests")]
#[path = "support/polls.rs"]
mod polls;
#[expect(dead_code, reason = "what concerns some kinds of forms is used by other tests")]
#[path = "support/questionnaires.rs"]
mod questionnaires;
#[expect(dead_code, reason = "what concerns accounts is used by other tests")]
#[path = "support/staff.rs"]
mod staff;
#[expect(dead_code, reason = "what concerns operators is used by other tests")]
mod support;

#[path = "inbox/answering.rs"]
mod answering;
#[path = "inbox/contact.rs"]
mod contact;
#[path = "inbox/finding.rs"]
mod finding;
#[path = "inbox/publishing.rs"]
mod publishing;
#[path = "inbox/results.rs"]
mod results;
#[path = "inbox/several.rs"]
mod several;
#[path = "inbox/writing.rs"]
mod writing;

use serde_json::{Value, json};

use self::questionnaires::{complaint, with_forms};
use self::staff::{Browser, between, signed_in};
use self::support::{Answer, Server};

/// Where submissions are.
const INBOX: &str = "/console/inbox";
/// Where forms are.
const FORMS: &str = "/console/forms";

/// A ministry with an office and a form for complaints.
fn taking() -> Server {
    Server::with(&with_forms(&[complaint(&json!({ "office": "care" }))]))
}

fn member(server: &Server, role: &str) -> Browser {
    signed_in(server, role, role).browser
}

/// The submissions of a page of the inbox, in order: their ids.
fn ids(page: &Answer) -> Vec<String> {
    assert!(matches!(page.status, 200 | 409 | 422), "{} {}", page.status, page.text);
    let items = page.text.split("<li class=\"item").skip(1);
    items.map(|item| between(item, "id=\"s-", "\"").to_owned()).collect()
}

/// The one submission of the inbox: its page.
fn only(browser: &Browser) -> String {
    let all = ids(&browser.get(INBOX));
    assert_eq!(all.len(), 1, "{all:?}");
    format!("{INBOX}/{}", all[0])
}

/// What a form of that page carries for the submission and for itself.
fn carried(page: &Answer) -> [String; 2] {
    ["key", "pick"]
        .map(|name| between(&page.text, &format!("name=\"{name}\" value=\""), "\"").to_owned())
}

/// Presses a button of a submission's page with these fields.
fn press(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    press_on(browser, &browser.get(path), path, fields)
}

/// The same, of the page as it was read.
fn press_on(browser: &Browser, page: &Answer, path: &str, fields: &[(&str, &str)]) -> Answer {
    let [key, pick] = carried(page);
    let all = [&[("key", key.as_str()), ("pick", pick.as_str()), ("back", INBOX)], fields].concat();
    browser.post(path, &all)
}

/// What the audit log says was done about that, the first first.
fn log(server: &Server, subject: &str) -> Vec<String> {
    let database = rusqlite::Connection::open(server.database()).unwrap();
    let mut query =
        database.prepare("SELECT action FROM audit WHERE subject = ?1 ORDER BY serial").unwrap();
    let rows = query.query_map([subject], |row| row.get(0));
    rows.unwrap().map(Result::unwrap).collect()
}

/// The form as the public has it; `None` when it does not.
fn public(server: &Server, id: &str) -> Option<Value> {
    let answer = server.client().get(&format!("/v1/forms/{id}"));
    (answer.status == 200).then(|| answer.json()["form"].clone())
}
