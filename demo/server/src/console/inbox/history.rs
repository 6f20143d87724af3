//! What was done about a submission so far, in words.

use sawt_wire::EntityDefinition;

use super::filters::state_name;
use crate::console::queue::card::office_name;
use crate::console::queue::when::When;
use crate::console::words::Words;
use crate::store::forms::inbox::{Deed, Entry, Handling};
use crate::words::Language;

/// A line of the history.
#[derive(Debug)]
pub(crate) struct EntryView {
    /// `None` is the command line.
    pub(crate) by: Option<String>,
    pub(crate) at: When,
    pub(crate) deed: &'static str,
    pub(crate) changes: Vec<Change>,
}

/// What changed of one thing.
#[derive(Debug)]
pub(crate) struct Change {
    pub(crate) message: &'static str,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

/// In which words.
pub(super) struct Teller<'a> {
    pub(super) words: Words,
    pub(super) entity: &'a EntityDefinition,
    pub(super) zone: &'a str,
    pub(super) language: Language,
}

impl Teller<'_> {
    /// The latest first.
    pub(super) fn history(&self, entries: Vec<Entry>) -> Vec<EntryView> {
        let told = entries.into_iter().rev().map(|entry| EntryView {
            by: entry.by,
            at: When::of(entry.at_ms, self.zone, self.language),
            deed: deed_message(entry.deed),
            changes: self.changes(&entry.before, &entry.after),
        });
        told.collect()
    }

    fn changes(&self, before: &Handling, after: &Handling) -> Vec<Change> {
        let state = |of: &Handling| {
            Some(self.words.text(&format!("inbox-state-{}", state_name(of.state))).to_string())
        };
        let office = |of: &Handling| {
            let office = of.office.as_ref()?;
            Some(office_name(self.entity, office, self.language).text)
        };
        let all = [
            ("inbox-state", state(before), state(after)),
            ("queue-office", office(before), office(after)),
        ];
        let changed = all.into_iter().filter(|(_, before, after)| before != after);
        changed.map(|(message, before, after)| Change { message, before, after }).collect()
    }
}

fn deed_message(deed: Deed) -> &'static str {
    match deed {
        Deed::Put => "inbox-deed-put",
        Deed::Assign => "inbox-deed-assign",
        Deed::Take => "inbox-deed-take",
        Deed::Release => "inbox-deed-release",
        Deed::Reply => "inbox-deed-reply",
        Deed::Message => "inbox-deed-message",
        Deed::Note => "inbox-deed-note",
        Deed::Trust => "inbox-deed-trust",
    }
}
