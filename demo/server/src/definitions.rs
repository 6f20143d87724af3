//! Checking definitions before they are taken over: every mistake at once, each named by its path.

use std::collections::HashSet;
use std::fmt;

use sawt_wire::{
    Definitions, DuplicatePolicy, EntityDefinition, LanguageMap, PollDefinition, PollKind,
    PublishedResults, Timestamp,
};

use crate::clock;

/// A vote may name all options of a ranking, and must fit into 16 KiB.
const OPTION_IDS_MAX_BYTES: usize = 12 * 1024;

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

    fn entity(&mut self, path: &str, entity: &EntityDefinition) {
        self.text(path, "name", &entity.name);
        self.time_zone(path, &entity.time_zone);
        for (at, origin) in entity.origins.iter().enumerate() {
            if !is_origin(origin) {
                let message = format!(
                    "\"{origin}\" is no web origin; it takes https://host or http://host:port \
                     without a path, or \"*\" for every page"
                );
                self.add(&format!("{path}/origins"), &at.to_string(), message);
            }
        }
        for (token, value) in &entity.branding {
            let name =
                token.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            if token.is_empty() || !name {
                let message = "a token's name takes a-z, 0-9 and \"-\", without \"--sawt-\"";
                self.add(&format!("{path}/branding"), &escaped(token), message);
            }
            if !is_plain_css_value(value) {
                let message = format!(
                    "\"{value}\" is no plain CSS value; it takes a colour, a length, a font list: \
                     at most 200 letters, digits, spaces and # % . , ( ) ' - without url()"
                );
                self.add(&format!("{path}/branding"), &escaped(token), message);
            }
        }
    }

    fn poll(&mut self, path: &str, poll: &mut PollDefinition) {
        self.text(path, "question", &poll.question);
        if let Some(description) = &poll.description {
            self.text(path, "description", description);
        }
        self.time_zone(path, &poll.time_zone);
        self.options(path, poll);
        self.choice_limits(path, poll);
        self.times(path, poll);
        if poll.shuffle && poll.kind == PollKind::Scale {
            self.add(path, "shuffle", "a scale keeps its order; leave this out");
        }
        if poll.revisable && poll.duplicates == DuplicatePolicy::None {
            let message = "where every vote counts, none can be changed; leave this out, or set \
                           \"duplicates\" to \"device\"";
            self.add(path, "revisable", message);
        }
        if let Some(published) = &poll.published_results {
            self.published(path, poll, published);
        }
    }

    fn options(&mut self, path: &str, poll: &PollDefinition) {
        let count = poll.options.len();
        if !(2..=500).contains(&count) {
            self.add(path, "options", format!("{count} options; it takes 2 to 500"));
        }
        let ids = poll.options.iter().map(|option| option.id.as_str());
        self.repeated(&format!("{path}/options"), ids, "option");
        let bytes: usize = poll.options.iter().map(|option| option.id.as_str().len() + 3).sum();
        if bytes > OPTION_IDS_MAX_BYTES {
            let message = format!(
                "the ids of all options take {bytes} bytes in one vote; choose shorter ones, \
                 together at most {OPTION_IDS_MAX_BYTES}"
            );
            self.add(path, "options", message);
        }
        let mut write_ins = 0;
        for (at, option) in poll.options.iter().enumerate() {
            self.text(&format!("{path}/options/{at}"), "label", &option.label);
            write_ins += usize::from(option.write_in);
        }
        if write_ins > 1 {
            self.add(path, "options", "several take a text (\"write_in\"); at most one may");
        }
        if write_ins > 0 && matches!(poll.kind, PollKind::Scale | PollKind::Ranking) {
            self.add(path, "options", "\"write_in\" is for single and multiple choice");
        }
    }

    fn choice_limits(&mut self, path: &str, poll: &PollDefinition) {
        let all = poll.options.len();
        let chosen = [("min_choices", poll.min_choices), ("max_choices", poll.max_choices)];
        for (field, limit) in chosen {
            let Some(limit) = limit else { continue };
            if matches!(poll.kind, PollKind::Single | PollKind::Scale) {
                self.add(path, field, "is for \"multiple\" and \"ranking\"; leave it out");
            } else if usize::from(limit) > all {
                self.add(path, field, format!("{limit} of {all} options"));
            }
        }
        if poll.max_choices == Some(0) {
            self.add(path, "max_choices", "0; it takes 1 or more");
        }
        if let (Some(min), Some(max)) = (poll.min_choices, poll.max_choices)
            && min > max
        {
            self.add(path, "min_choices", format!("{min} is above \"max_choices\", {max}"));
        }
    }

    fn times(&mut self, path: &str, poll: &mut PollDefinition) {
        let opens = self.time(path, "opens_at", poll.opens_at.as_mut());
        let closes = self.time(path, "closes_at", poll.closes_at.as_mut());
        let extended = self.time(path, "extended_from", poll.extended_from.as_mut());
        if let (Some(opens), Some(closes)) = (opens, closes)
            && opens >= closes
        {
            self.add(path, "closes_at", "is not after \"opens_at\"");
        }
        match (extended, closes) {
            (Some(before), Some(now)) if before >= now => {
                self.add(path, "extended_from", "is not before \"closes_at\"");
            }
            (Some(_), None) if poll.closes_at.is_none() => {
                self.add(
                    path,
                    "extended_from",
                    "says that a deadline was moved, but there is no \"closes_at\"",
                );
            }
            _ => {}
        }
    }

    /// Its milliseconds; rewrites it in UTC.
    fn time(&mut self, path: &str, field: &str, time: Option<&mut Timestamp>) -> Option<i64> {
        let time = time?;
        if let Some(ms) = clock::read(time) {
            *time = clock::on_the_wire(ms);
            return Some(ms);
        }
        let message =
            format!("\"{}\" is no instant; it takes one like 2026-11-22T20:59:59Z", time.as_str());
        self.add(path, field, message);
        None
    }

    fn published(&mut self, path: &str, poll: &PollDefinition, published: &PublishedResults) {
        let path = format!("{path}/published_results");
        let expected: Vec<&str> = poll.options.iter().map(|option| option.id.as_str()).collect();
        let found: Vec<&str> = published.options.iter().map(|one| one.option.as_str()).collect();
        if expected != found {
            self.add(&path, "options", "it takes one entry an option, in the same order");
        }
        for (at, one) in published.options.iter().enumerate() {
            if one.percent.is_some_and(|percent| percent > 100) {
                self.add(&format!("{path}/options/{at}"), "percent", "it takes 0 to 100");
            }
            if one.count.is_some_and(|count| count > published.ballots) {
                self.add(&format!("{path}/options/{at}"), "count", "is above \"ballots\"");
            }
        }
    }

    fn text(&mut self, path: &str, field: &str, text: &LanguageMap) {
        if text.is_empty() {
            self.add(path, field, "no text; it takes {\"ar\": \"…\", \"en\": \"…\"}");
        }
        for (tag, words) in &text.0 {
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

fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let letters = primary.bytes().all(|b| b.is_ascii_lowercase());
    let subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    (2..=3).contains(&primary.len()) && letters && parts.all(subtag)
}

fn is_origin(word: &str) -> bool {
    if word == "*" {
        return true;
    }
    let Ok(uri) = word.parse::<axum::http::Uri>() else { return false };
    let scheme = uri.scheme_str().is_some_and(|scheme| scheme == "https" || scheme == "http");
    let host = uri.host().is_some_and(|host| !host.is_empty());
    let plain = !word.contains(['@', '?', '#']) && !word.ends_with('/');
    scheme && host && plain && uri.path() == "/" && word == word.to_ascii_lowercase()
}

fn is_plain_css_value(value: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || " #%.,()'\"-".contains(c);
    let lower = value.to_ascii_lowercase();
    (1..=200).contains(&value.len())
        && value.chars().all(plain)
        && !lower.contains("url")
        && !lower.contains("image")
}
