//! Drafts: what a person has entered and not sent, kept for the tab and erasable.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::json;
use crate::storage::{self, Shelf};

fn place(name: &str) -> String {
    format!("draft.{name}")
}

/// Keeps `draft` under `name`, a widget's kind and subject such as `poll/budget-2027`.
pub fn save<T: Serialize>(name: &str, draft: &T) {
    if let Some(json) = json::to_string(draft) {
        // A browser without storage still has the draft on the screen.
        let _ = storage::write(Shelf::Tab, &place(name), &json);
    }
}

/// The draft under `name`, if there is one that can be read.
pub fn load<T: DeserializeOwned>(name: &str) -> Option<T> {
    json::from_str(&storage::read(Shelf::Tab, &place(name))?)
}

/// Forgets it.
pub fn erase(name: &str) {
    storage::remove(Shelf::Tab, &place(name));
}
