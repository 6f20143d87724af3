//! What a screen reader is told without being asked.

use leptos::prelude::*;

/// A polite live region: empty when it is inserted, filled later, as assistive technology needs it.
#[derive(Debug, Clone, Copy)]
pub struct Live(RwSignal<String>);

impl Live {
    /// An empty one.
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Says `message`, once, however often it is said in a row.
    pub fn say(self, message: String) {
        if self.0.try_with_untracked(|said| *said != message) == Some(true) {
            self.0.set(message);
        }
    }

    /// The region itself, once for each element.
    pub fn region(self) -> impl IntoView {
        view! { <p part="status" class="live" role="status">{move || self.0.get()}</p> }
    }
}

impl Default for Live {
    fn default() -> Self {
        Self::new()
    }
}
