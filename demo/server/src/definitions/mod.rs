//! Checking definitions before they are taken over: every mistake at once, each named by its path.

mod consultation;
mod entity;
mod form;
mod participation;
mod plain;
mod poll;
mod session;
mod taxonomy;
mod thread;
mod times;

use std::collections::HashSet;
use std::fmt;

use sawt_wire::{
    AnchorId, Definitions, EntityDefinition, LanguageMap, OfficeId, PollDefinition,
    ThreadDefinition,
};

pub use self::consultation::shortened;
pub use self::form::form_contradictions;
pub use self::plain::is_url;
pub use self::taxonomy::{lost_tags, unknown_tags};

/// One thing that is wrong in a file of definitions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// A JSON pointer (RFC 6901) into the file.
    pub path: String,
    /// What was found, and what is accepted.
    pub message: String,
}

impl Mistake {
    /// Of that place.
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: path.into(), message: message.into() }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// Checks a file by itself and writes its times in UTC.
///
/// # Errors
/// Every mistake that was found.
pub fn check(definitions: &mut Definitions) -> Result<(), Vec<Mistake>> {
    let mut found = Findings::default();
    let ids = definitions.entities.iter().map(|entity| entity.id.as_str());
    found.repeated("/entities", ids, "entity");
    let ids = definitions.polls.iter().map(|poll| poll.id.as_str());
    found.repeated("/polls", ids, "poll");
    for (at, entity) in definitions.entities.iter().enumerate() {
        found.entity(&format!("/entities/{at}"), entity);
    }
    for (at, poll) in definitions.polls.iter_mut().enumerate() {
        found.poll(&format!("/polls/{at}"), poll);
    }
    let ids = definitions.threads.iter().map(|thread| thread.id.as_str());
    found.repeated("/threads", ids, "thread");
    for (at, thread) in definitions.threads.iter_mut().enumerate() {
        found.thread(&format!("/threads/{at}"), thread);
    }
    let ids = definitions.consultations.iter().map(|consultation| consultation.id.as_str());
    found.repeated("/consultations", ids, "consultation");
    for (at, consultation) in definitions.consultations.iter_mut().enumerate() {
        found.consultation(&format!("/consultations/{at}"), consultation);
    }
    let ids = definitions.sessions.iter().map(|session| session.id.as_str());
    found.repeated("/sessions", ids, "session");
    for (at, session) in definitions.sessions.iter_mut().enumerate() {
        found.session(&format!("/sessions/{at}"), session);
    }
    let ids = definitions.forms.iter().map(|form| form.id.as_str());
    found.repeated("/forms", ids, "form");
    for (at, form) in definitions.forms.iter_mut().enumerate() {
        found.form(&format!("/forms/{at}"), form);
    }
    if found.0.is_empty() { Ok(()) } else { Err(found.0) }
}

/// What must stay as it is once a poll has votes.
pub fn contradictions(path: &str, before: &PollDefinition, after: &PollDefinition) -> Vec<Mistake> {
    let mut found = Findings::default();
    if before.kind != after.kind {
        found.add(path, "kind", "this poll has votes; its kind cannot change any more");
    }
    if before.duplicates != after.duplicates {
        found.add(path, "duplicates", "this poll has votes; this rule cannot change any more");
    }
    let ids = |poll: &PollDefinition| {
        poll.options.iter().map(|option| option.id.as_str().to_owned()).collect::<HashSet<_>>()
    };
    if ids(before) != ids(after) {
        let text = "this poll has votes; its options keep their ids, none is added or removed";
        found.add(path, "options", text);
    }
    if before.published_results.is_none() && after.published_results.is_some() {
        let text = "this poll has votes of its own; published figures cannot replace them";
        found.add(path, "published_results", text);
    }
    found.0
}

/// The anchors that a thread loses although comments are about them.
pub fn lost_anchors(path: &str, after: &ThreadDefinition, used: &[AnchorId]) -> Vec<Mistake> {
    let mut found = Findings::default();
    for anchor in used.iter().filter(|anchor| after.anchor(anchor).is_none()) {
        found.add(path, "anchors", format!("there are comments about \"{anchor}\"; keep it"));
    }
    found.0
}

/// The offices that an entity loses although they have replied.
pub fn lost_offices(path: &str, after: &EntityDefinition, used: &[OfficeId]) -> Vec<Mistake> {
    let mut found = Findings::default();
    let has = |office: &OfficeId| after.offices.iter().any(|listed| listed.id == *office);
    for office in used.iter().filter(|office| !has(office)) {
        found.add(path, "offices", format!("there are replies of \"{office}\"; keep it"));
    }
    found.0
}

#[derive(Default)]
struct Findings(Vec<Mistake>);

impl Findings {
    fn add(&mut self, path: &str, field: &str, message: impl Into<String>) {
        self.0.push(Mistake::new(format!("{path}/{field}"), message));
    }

    fn repeated<'a>(&mut self, path: &str, ids: impl Iterator<Item = &'a str>, what: &str) {
        let mut seen = HashSet::new();
        for (at, id) in ids.enumerate() {
            if !seen.insert(id) {
                self.add(
                    &format!("{path}/{at}"),
                    "id",
                    format!("\"{id}\" names another {what} too"),
                );
            }
        }
    }

    fn text(&mut self, path: &str, field: &str, text: &LanguageMap) {
        if text.is_empty() {
            self.add(path, field, "no text; it takes {\"ar\": \"…\", \"en\": \"…\"}");
        }
        for (tag, words) in text.0.iter() {
            if words.trim().is_empty() {
                self.add(&format!("{path}/{field}"), &escaped(tag), "is empty");
            }
            if !is_language_tag(tag) {
                let message = "is no language tag; it takes one like ar, en or ar-QA";
                self.add(&format!("{path}/{field}"), &escaped(tag), message);
            }
            if words.contains('\0') {
                self.add(&format!("{path}/{field}"), &escaped(tag), "holds a NUL character");
            }
        }
    }

    fn time_zone(&mut self, path: &str, zone: &str) {
        if jiff::tz::TimeZone::get(zone).is_err() {
            let message = format!("\"{zone}\" is no IANA time zone; it takes one like Asia/Qatar");
            self.add(path, "time_zone", message);
        }
    }
}

/// A key as a part of a JSON pointer.
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// True for a tag such as `ar` or `en-GB`.
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let letters = primary.bytes().all(|b| b.is_ascii_lowercase());
    let subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    (2..=3).contains(&primary.len()) && letters && parts.all(subtag)
}
