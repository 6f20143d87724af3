//! How consultations, sessions and an entity's page are written in the console and published, over HTTP against the real
//! server and a real database file.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

#[expect(dead_code, reason = "what concerns votes is used by other tests")]
#[path = "support/polls.rs"]
mod polls;
#[expect(dead_code, reason = "what concerns accounts is used by other tests")]
#[path = "support/staff.rs"]
mod staff;
#[expect(dead_code, reason = "what concerns citizens is used by other tests")]
mod support;
#[expect(dead_code, reason = "what concerns comments is used by other tests")]
#[path = "support/threads.rs"]
mod threads;

#[path = "authoring/arranging.rs"]
mod arranging;
#[path = "authoring/documents.rs"]
mod documents;
#[path = "authoring/entity.rs"]
mod entity;
#[path = "authoring/form.rs"]
mod form;
#[path = "authoring/life.rs"]
mod life;
#[path = "authoring/meanwhile.rs"]
mod meanwhile;
#[path = "authoring/mistakes.rs"]
mod mistakes;
#[path = "authoring/sessions.rs"]
mod sessions;

use serde_json::{Value, json};

use self::form::Form;
use self::staff::{Browser, signed_in};
use self::support::Server;

/// Where consultations are written.
const LIST: &str = "/console/participation/consultations";

/// One entity with a poll and a thread, and these consultations.
fn server(consultations: &[Value]) -> Server {
    server_of(&json!({}), consultations)
}

/// The same, with an entity that is changed as `entity` says.
fn server_of(entity: &Value, consultations: &[Value]) -> Server {
    let mut definitions = threads::draft(&json!({}));
    definitions["polls"] = json!([polls::poll("drinks", &json!({}))]);
    definitions["consultations"] = json!(consultations);
    for (field, value) in entity.as_object().unwrap() {
        definitions["entities"][0][field] = value.clone();
    }
    Server::with(&definitions)
}

/// A consultation that is open for years, changed as `changes` says.
fn consultation(id: &str, changes: &Value) -> Value {
    let both = |ar: &str, en: &str| json!({ "ar": ar, "en": en });
    let mut one = json!({
        "id": id,
        "entity": "ministry",
        "title": both("مسودة السياسة", "Draft policy"),
        "purpose": both("معرفة الآراء", "To learn what the public thinks"),
        "scope": both("المسودة كلها", "The whole draft"),
        "procedure": both("تُستقبل الآراء ثم تُلخَّص", "Views are taken and summed up"),
        "opens_at": "2026-01-04T05:00:00Z",
        "closes_at": "2048-06-30T21:00:00Z",
        "time_zone": "Asia/Qatar"
    });
    for (field, value) in changes.as_object().unwrap() {
        one[field] = value.clone();
    }
    one
}

fn editor(server: &Server) -> Browser {
    signed_in(server, "editor", "editor").browser
}

/// The consultation as the public has it; `None` when it does not.
fn public(server: &Server, id: &str) -> Option<Value> {
    let answer = server.client().get(&format!("/v1/consultations/{id}"));
    (answer.status == 200).then(|| answer.json())
}

/// What the audit log says was done, the latest first.
fn log(server: &Server) -> Vec<(String, String, Value)> {
    let database = rusqlite::Connection::open(server.database()).unwrap();
    let mut query = database
        .prepare(
            "SELECT action, subject, details FROM audit
             WHERE subject LIKE 'consultation/%' OR subject LIKE 'session/%' OR subject LIKE 'entity/%'
             ORDER BY serial DESC",
        )
        .unwrap();
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)));
    rows.unwrap()
        .map(|row| {
            let (action, subject, details) = row.unwrap();
            (action, subject, serde_json::from_str(&details).unwrap())
        })
        .collect()
}

/// The form of that page.
fn form(browser: &Browser, path: &str) -> Form {
    Form::of(&browser.get(path))
}

/// The form that publishes, with everything ticked that it asks for.
fn confirmed(publish: Form) -> Form {
    ["internal-security", "bilateral-relations", "multilateral-relations"]
        .iter()
        .fold(publish.tick("anyway", "yes"), |form, topic| form.tick("topic", topic))
}
