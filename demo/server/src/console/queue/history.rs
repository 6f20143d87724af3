//! What was decided about a comment so far, in words: what held before, and what has held since.

use sawt_wire::EntityDefinition;

use super::card::office_name;
use super::filters::state_name;
use super::notice::deed_name;
use super::when::When;
use crate::console::words::Words;
use crate::store::moderation::acts::{Decided, Reply};
use crate::store::moderation::history::Entry;
use crate::words::Language;

/// A line of the history.
#[derive(Debug)]
pub(crate) struct EntryView {
    pub(crate) act: i64,
    /// `None` is the command line.
    pub(crate) by: Option<String>,
    pub(crate) at: When,
    pub(crate) deed: String,
    pub(crate) changes: Vec<Change>,
    /// Reports that it closed or opened again.
    pub(crate) reports: usize,
    pub(crate) undone: bool,
    /// True where nothing has happened since.
    pub(crate) is_last: bool,
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
    pub(super) language: Language,
}

impl Teller<'_> {
    /// The latest first.
    pub(super) fn history(&self, entries: Vec<Entry>) -> Vec<EntryView> {
        let all = entries.len();
        let told = entries.into_iter().enumerate().map(|(at, entry)| EntryView {
            act: entry.act.0,
            by: entry.by,
            at: When::of(entry.at_ms, &self.entity.time_zone, self.language),
            deed: format!("queue-deed-{}", deed_name(entry.deed)),
            changes: self.changes(&entry.before, &entry.after),
            reports: entry.reports,
            undone: entry.undone,
            is_last: at + 1 == all,
        });
        let mut told: Vec<EntryView> = told.collect();
        told.reverse();
        told
    }

    fn changes(&self, before: &Decided, after: &Decided) -> Vec<Change> {
        let state = |of: &Decided| {
            let message = format!("queue-state-{}", state_name(of.state));
            Some(self.words.text(&message).to_string())
        };
        let mark = |of: &Decided| of.marked.then(|| self.words.text("queue-marked").to_string());
        let office = |of: &Decided| of.office.as_ref().map(|office| self.office(office));
        let reason = |of: &Decided| of.reason.clone();
        let signed = |of: &Decided| of.reply.as_ref().map(|reply| self.office(&reply.office));
        let reply = |of: &Decided| of.reply.as_ref().map(|Reply { text, .. }| text.clone());
        let all = [
            ("queue-state", state(before), state(after)),
            ("queue-reason", reason(before), reason(after)),
            ("queue-mark", mark(before), mark(after)),
            ("queue-office", office(before), office(after)),
            ("queue-reply", reply(before), reply(after)),
            ("queue-signed", signed(before), signed(after)),
        ];
        let changed = all.into_iter().filter(|(_, before, after)| before != after);
        changed.map(|(message, before, after)| Change { message, before, after }).collect()
    }

    fn office(&self, office: &sawt_wire::OfficeId) -> String {
        office_name(self.entity, office, self.language).text
    }
}
