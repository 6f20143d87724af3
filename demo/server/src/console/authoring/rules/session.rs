//! What is checked of a session alone.

use super::{Found, Grade, Looked};

pub(super) fn look(found: &mut Found, looked: Looked<'_>) {
    let at = "ends_at.day";
    let (starts, ends) = (looked.at("starts_at"), looked.at("ends_at"));
    if let (Some(starts), Some(ends)) = (starts, ends)
        && starts >= ends
    {
        found.add(Grade::Error, at, "authoring-rule-ends-before-it-begins");
    }
    if ends.is_some_and(|ends| ends <= looked.now_ms) {
        found.add(Grade::Warning, at, "authoring-rule-session-is-over");
    }
    if starts.is_some_and(|starts| !looked.is_working(starts + 1)) {
        found.add(Grade::Note, "starts_at.day", "authoring-rule-session-on-a-day-off");
    }
    if !["place", "stream"].iter().any(|key| looked.value.contains_key(*key)) {
        found.add(Grade::Warning, "place", "authoring-rule-no-place");
    }
}
