//! What can be wrong with a thread.

use std::collections::HashSet;

use sawt_wire::{CommentKind, ThreadDefinition};

use super::Findings;

/// A comment must fit into 16 KiB.
const MOST_GRAPHEMES: u16 = 4000;

/// A day: who has not changed a comment by then is no longer correcting it.
const LONGEST_WINDOW_SECS: u32 = 24 * 60 * 60;

/// A year of working days.
const MOST_DAYS: u16 = 260;

impl Findings {
    pub(super) fn thread(&mut self, path: &str, thread: &mut ThreadDefinition) {
        self.text(path, "title", &thread.title);
        if let Some(description) = &thread.description {
            self.text(path, "description", description);
        }
        self.time_zone(path, &thread.time_zone);
        let ThreadDefinition { opens_at, closes_at, extended_from, .. } = thread;
        self.times(path, [opens_at, closes_at, extended_from]);
        self.kinds(path, &thread.types);
        if !(1..=MOST_GRAPHEMES).contains(&thread.max_graphemes) {
            let message = format!("{}; it takes 1 to {MOST_GRAPHEMES}", thread.max_graphemes);
            self.add(path, "max_graphemes", message);
        }
        if thread.edit_window_secs > LONGEST_WINDOW_SECS {
            let message =
                format!("{}; it takes 0 to {LONGEST_WINDOW_SECS}", thread.edit_window_secs);
            self.add(path, "edit_window_secs", message);
        }
        if let Some(days) = thread.reply_within_days.filter(|days| !(1..=MOST_DAYS).contains(days))
        {
            let message = format!("{days} working days; it takes 1 to {MOST_DAYS}");
            self.add(path, "reply_within_days", message);
        }
        self.rules(path, thread);
        self.addresses(path, "page", thread.page.as_ref());
        let ids = thread.anchors.iter().map(|anchor| anchor.id.as_str());
        self.repeated(&format!("{path}/anchors"), ids, "anchor");
        for (at, anchor) in thread.anchors.iter().enumerate() {
            self.text(&format!("{path}/anchors/{at}"), "label", &anchor.label);
        }
    }

    fn kinds(&mut self, path: &str, kinds: &[CommentKind]) {
        if kinds.is_empty() {
            self.add(path, "types", "none; it takes one or more");
        }
        let mut seen = HashSet::new();
        for (at, kind) in kinds.iter().enumerate() {
            let path = format!("{path}/types");
            if *kind == CommentKind::Unknown {
                let message = "it takes comment, suggestion, complaint, enquiry or thanks";
                self.add(&path, &at.to_string(), message);
            } else if !seen.insert(kind) {
                self.add(&path, &at.to_string(), "is there already");
            }
        }
    }

    fn rules(&mut self, path: &str, thread: &ThreadDefinition) {
        let Some(rules) = &thread.rules else { return };
        self.versioned(&format!("{path}/rules"), rules);
    }
}
