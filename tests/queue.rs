//! What moderators do in the console, over HTTP against the real server and a real database file.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

#[expect(dead_code, reason = "what concerns polls is used by other tests")]
#[path = "support/polls.rs"]
mod polls;
#[expect(dead_code, reason = "what concerns accounts is used by other tests")]
#[path = "support/staff.rs"]
mod staff;
#[expect(dead_code, reason = "what concerns operators is used by other tests")]
mod support;
#[expect(dead_code, reason = "what concerns citizens is used by other tests")]
#[path = "support/threads.rs"]
mod threads;

#[path = "queue/deciding.rs"]
mod deciding;
#[path = "queue/digest.rs"]
mod digest;
#[path = "queue/finding.rs"]
mod finding;
#[path = "queue/meanwhile.rs"]
mod meanwhile;
#[path = "queue/replying.rs"]
mod replying;
#[path = "queue/showing.rs"]
mod showing;
#[path = "queue/words.rs"]
mod words;

use serde_json::{Value, json};

use self::staff::{Browser, between, signed_in};
use self::support::{Answer, Server};
use self::threads::{answering, posted};

/// A thread that is moderated first, of an entity with offices.
fn moderated(changes: &Value) -> Server {
    let mut all = json!({ "moderation": "pre" });
    for (field, value) in changes.as_object().unwrap() {
        all[field] = value.clone();
    }
    Server::with(&answering(&all, &json!({})))
}

fn moderator(server: &Server) -> Browser {
    signed_in(server, "moderator", "moderator").browser
}

/// Posts from a device of its own; its id.
fn comment(server: &Server, text: &str) -> String {
    posted(&server.client().device(), text, &json!({}))
}

/// What a form of that page carries for a comment: the comment with what was seen of it.
fn pick(page: &Answer, id: &str) -> String {
    assert!(matches!(page.status, 200 | 409 | 422), "{} {}", page.status, page.text);
    format!("{id}:{}", between(&page.text, &format!("value=\"{id}:"), "\""))
}

/// The key of the first form that has one.
fn key(page: &Answer) -> String {
    between(&page.text, "name=\"key\" value=\"", "\"").to_owned()
}

/// What the queue shows, in order: the ids.
fn ids(page: &Answer) -> Vec<String> {
    assert!(matches!(page.status, 200 | 409 | 422), "{} {}", page.status, page.text);
    let items = page.text.split("id=\"c-").skip(1);
    items.map(|item| item.split('"').next().unwrap().to_owned()).collect()
}

/// Sends the form of the queue that stands at `back`, for these comments.
fn decide(browser: &Browser, back: &str, chosen: &[&str], pairs: &[(&str, &str)]) -> Answer {
    let page = browser.get(back);
    let picks: Vec<String> = chosen.iter().map(|id| pick(&page, id)).collect();
    let key = key(&page);
    let mut all = vec![("key", key.as_str()), ("back", back)];
    all.extend(picks.iter().map(|pick| ("pick", pick.as_str())));
    all.extend(pairs);
    browser.post("/console/queue", &all)
}

/// The page that tells what was done.
fn told(browser: &Browser, answer: &Answer) -> Answer {
    assert_eq!(answer.status, 303, "{}", answer.text);
    let to = answer.header("location").to_owned();
    browser.get(to.split('#').next().unwrap())
}

/// Presses the button that undoes what a page tells.
fn undo(browser: &Browser, page: &Answer) -> Answer {
    let form = between(&page.text, "action=\"/console/undo\"", "</form>");
    let value = |name: &str| {
        between(form, &format!("name=\"{name}\" value=\""), "\"").replace("&#38;", "&")
    };
    let (act, key, back) = (value("act"), value("key"), value("back"));
    browser.post("/console/undo", &[("act", &act), ("key", &key), ("back", &back)])
}

/// A comment as its thread shows it to everybody; `None` when it does not.
fn public(server: &Server, id: &str) -> Option<Value> {
    let answer = server.client().get(&format!("{}/{id}", threads::DRAFT));
    (answer.status == 200).then(|| answer.json()["comment"].clone())
}
