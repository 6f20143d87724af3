//! What `<sawt-persona>` tells about itself.

use crate::manifest::{Attribute, Event, Manifest, Named, Subject};

const DETAIL: &str = "PersonaEventDetail";

pub(super) const PERSONA: Manifest = Manifest {
    kind: "persona",
    tag: super::TAG,
    summary: "For whom services are sought: visitor, citizen or resident, and in which role. Remembered for the page only.",
    subject: Some(Subject { attribute: "entity", collection: "entities" }),
    composes: &[],
    attributes: &[Attribute {
        name: "entity",
        values: &[],
        default: "the usual personas, without a backend",
        description: "The entity's id, where it has personas of its own.",
    }],
    events: &[
        Event { name: "sawt-ready", description: "The question is shown.", detail: DETAIL },
        Event {
            name: "sawt-change",
            description: "Somebody was chosen, or the choice was taken back.",
            detail: DETAIL,
        },
        Event { name: "sawt-error", description: "The personas did not load.", detail: DETAIL },
    ],
    parts: &[
        Named { name: "base", description: "Everything." },
        Named { name: "frame", description: "The whole chooser." },
        Named { name: "persona", description: "The personas." },
        Named { name: "role", description: "The roles of the chosen one." },
        Named { name: "option", description: "One of either." },
        Named { name: "note", description: "What becomes of the choice." },
        Named { name: "clear", description: "The button that takes it back." },
        Named { name: "error", description: "That the personas did not load." },
        Named { name: "retry", description: "The button that tries again." },
    ],
    tokens: &[],
    slots: &[Named {
        name: "",
        description: "The page's own content, until the widget takes over.",
    }],
};
