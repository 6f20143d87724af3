//! What `<sawt-participation>` tells about itself.

use crate::manifest::{Attribute, Event, Manifest, Named, Subject};

const DETAIL: &str = "ParticipationEventDetail";

pub(super) const PARTICIPATION: Manifest = Manifest {
    kind: "participation",
    tag: super::TAG,
    summary: "An entity's whole e-participation page: commitment, responsible official, channels, activities, indicators, disclaimer.",
    subject: Some(Subject { attribute: "entity", collection: "entities" }),
    composes: &["activities", "countdown"],
    attributes: &[
        Attribute {
            name: "entity",
            values: &[],
            default: "",
            description: "The entity's id. Required.",
        },
        Attribute {
            name: "sections",
            values: &[],
            default: "all of them",
            description: "Which blocks, in this order: some of commitment, officer, channels, activities, indicators, disclaimer, blocks, share.",
        },
    ],
    events: &[
        Event { name: "sawt-ready", description: "The page is shown.", detail: DETAIL },
        Event { name: "sawt-error", description: "The page did not load.", detail: DETAIL },
    ],
    parts: &[
        Named { name: "base", description: "Everything." },
        Named { name: "frame", description: "All blocks." },
        Named { name: "block", description: "A block; its name is a part of it, too." },
        Named { name: "commitment", description: "What the entity commits itself to." },
        Named { name: "officer", description: "Who answers for its e-participation." },
        Named { name: "channels", description: "How to reach it." },
        Named { name: "activities", description: "What the public can take part in." },
        Named { name: "indicators", description: "How much it asks and answers." },
        Named { name: "disclaimer", description: "What it does not answer for." },
        Named { name: "further", description: "One of the entity's own blocks." },
        Named { name: "share", description: "How to hand the page on." },
        Named { name: "title", description: "The heading of a block." },
        Named { name: "capacity", description: "In which capacity somebody answers." },
        Named { name: "channel", description: "One channel." },
        Named { name: "promise", description: "Within how many working days it answers." },
        Named { name: "growth", description: "How participation has grown." },
        Named { name: "kept", description: "How promises to reply were kept." },
        Named { name: "table", description: "The figures year by year." },
        Named { name: "version", description: "The version of the disclaimer." },
        Named { name: "copy", description: "The button that copies the link." },
        Named { name: "link", description: "The link to this page." },
        Named {
            name: "share-link",
            description: "A link that hands the page on by mail or a service.",
        },
        Named { name: "status", description: "Whether the link was copied." },
        Named { name: "note", description: "A note in small type." },
        Named { name: "error", description: "That something did not load." },
        Named { name: "retry", description: "The buttons that try again." },
    ],
    tokens: &[],
    slots: &[Named {
        name: "",
        description: "The page's own content, shown until the widget has taken over, and again if it can't.",
    }],
};
