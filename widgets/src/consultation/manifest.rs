//! What `<sawt-consultation>` tells about itself.

use crate::manifest::{Attribute, Event, Manifest, Named, Subject};

const DETAIL: &str = "ConsultationEventDetail";

pub(super) const CONSULTATION: Manifest = Manifest {
    kind: "consultation",
    tag: super::TAG,
    summary: "A consultation: what it is about, until when, how to take part, and what came of it.",
    subject: Some(Subject { attribute: "consultation", collection: "consultations" }),
    composes: &["countdown"],
    attributes: &[Attribute {
        name: "consultation",
        values: &[],
        default: "",
        description: "The consultation's id. Required.",
    }],
    events: &[
        Event {
            name: "sawt-ready",
            description: "The consultation is shown; `state` says where it stands.",
            detail: DETAIL,
        },
        Event { name: "sawt-error", description: "The consultation did not load.", detail: DETAIL },
    ],
    parts: &[
        Named { name: "base", description: "Everything." },
        Named { name: "frame", description: "The box around the consultation." },
        Named { name: "level", description: "Which level of taking part this is." },
        Named { name: "state", description: "Where the consultation stands." },
        Named { name: "title", description: "What the consultation is about." },
        Named { name: "countdown", description: "The time that is left; a widget of its own." },
        Named { name: "in-brief", description: "The consultation in a few plain sentences." },
        Named { name: "about", description: "Its purpose, its scope and how it runs." },
        Named { name: "facts", description: "Whom it is for, what it is about, its reference." },
        Named { name: "out-of-scope", description: "What it does not cover." },
        Named { name: "documents", description: "The documents." },
        Named { name: "document", description: "One document." },
        Named { name: "file", description: "A document in one language." },
        Named { name: "stages", description: "The stages from the first draft to adoption." },
        Named { name: "stage", description: "One stage." },
        Named { name: "outcome", description: "What came of it." },
        Named { name: "theme", description: "What was said about a theme, and what was done." },
        Named { name: "decision", description: "What was decided." },
        Named { name: "ways", description: "The ways to take part." },
        Named {
            name: "way",
            description: "One of them; a poll or a thread is a widget of its own.",
        },
        Named { name: "mail", description: "The link that begins a mail." },
        Named { name: "sessions", description: "The live sessions." },
        Named { name: "session", description: "One session." },
        Named { name: "calendar", description: "The link that adds a session to a calendar." },
        Named { name: "share", description: "How to hand the consultation on." },
        Named { name: "share-link", description: "One link that does." },
        Named { name: "error", description: "That the consultation did not load." },
        Named { name: "retry", description: "The button that tries again." },
        Named { name: "note", description: "A note in small type." },
    ],
    tokens: &[Named {
        name: "--sawt-consultation-done-color",
        description: "The line beside what was decided.",
    }],
    slots: &[Named {
        name: "",
        description: "The page's own content, shown until the widget has taken over, and again if it can't.",
    }],
};
