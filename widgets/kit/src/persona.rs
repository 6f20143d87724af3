//! For whom somebody seeks services on this page: one element tells it, the others may read it.
//!
//! It lies on the element that asks, so that it lives as long as the page: nothing is stored.

use gloo_events::EventListener;
use sawt_wire::PersonaChoice;
use web_sys::Element;

use crate::dom::document;
use crate::host::Host;

const CHOICE: &str = "data-persona";
const WORDS: &str = "data-persona-words";

/// What was chosen, in the contract's words and in those of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What is sent along.
    pub choice: PersonaChoice,
    /// What the person read.
    pub words: String,
}

/// Tells the page what was chosen in this element; `None` takes it back.
pub fn tell(host: Host, told: Option<&Told>) {
    let Some(element) = host.element() else { return };
    let Some(Told { choice, words }) = told else {
        // Absent already, at worst.
        let _ = element.remove_attribute(CHOICE);
        let _ = element.remove_attribute(WORDS);
        return;
    };
    let role = choice.role.iter().flat_map(|role| ["/", role.as_str()]);
    let choice: String = [choice.persona.as_str()].into_iter().chain(role).collect();
    // Only an invalid name is refused.
    let _ = element.set_attribute(CHOICE, &choice);
    let _ = element.set_attribute(WORDS, words);
}

/// What the first element of the page that was told something was told.
pub fn told() -> Option<Told> {
    let element = document().query_selector(&["[", CHOICE, "]"].concat()).ok()??;
    read(&element)
}

fn read(element: &Element) -> Option<Told> {
    let written = element.get_attribute(CHOICE)?;
    let (persona, role) = match written.split_once('/') {
        Some((persona, role)) => (persona, Some(role)),
        None => (written.as_str(), None),
    };
    let role = role.and_then(|role| role.parse().ok());
    let choice = PersonaChoice { persona: persona.parse().ok()?, role };
    Some(Told { choice, words: element.get_attribute(WORDS).unwrap_or_default() })
}

/// Calls back whenever something on the page was chosen, until it is dropped.
pub fn on_change(changed: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "sawt-change", move |_| changed())
}
