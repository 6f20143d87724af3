//! What the rules of definitions say of a form, in the words of the console.

use crate::console::words::Words;

/// A part of what they say, and the message for it; the first that fits counts.
const KNOWN: [(&str, &str); 24] = [
    ("this form has submissions", "forms-said-has-submissions"),
    ("is no field that is asked before", "forms-said-asked-before"),
    ("has no option", "forms-said-no-option"),
    ("names another", "forms-said-id-twice"),
    ("no page;", "forms-said-no-page"),
    ("no field;", "forms-said-no-field"),
    ("takes nothing that names its sender", "forms-said-no-sender"),
    ("a report takes no files", "forms-said-no-files"),
    ("takes no contact data and no files", "forms-said-no-files"),
    ("leave it out", "forms-said-leave-out"),
    ("leave this out", "forms-said-leave-out"),
    ("at most one may", "forms-said-write-in"),
    ("is above", "forms-said-above"),
    ("is after", "forms-said-after"),
    ("is empty", "forms-said-empty"),
    ("no text;", "forms-said-empty"),
    ("missing", "forms-wrong-missing"),
    ("is no language tag", "forms-said-language"),
    ("is no IANA time zone", "forms-said-zone"),
    ("is no address", "forms-said-address"),
    ("is no telephone number", "forms-said-phone"),
    ("is no day", "forms-said-day"),
    ("leads to another website", "forms-said-exit"),
    ("options; it takes", "forms-said-options"),
];

/// As a sentence; in the rules' own words where the console has none.
pub(super) fn told(words: Words, said: &str) -> String {
    let known = KNOWN.iter().find(|(part, _)| said.contains(part));
    match known {
        Some((_, message)) => words.text(message).to_string(),
        None => words.text("forms-rule-not-accepted").with("why", said).to_string(),
    }
}
