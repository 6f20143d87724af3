//! What `<sawt-activities>` tells about itself.

use crate::manifest::{Attribute, Event, Manifest, Named};

const DETAIL: &str = "ActivitiesEventDetail";

pub(super) const ACTIVITIES: Manifest = Manifest {
    kind: "activities",
    tag: super::TAG,
    summary: "What an entity's public can take part in: open, upcoming and closed.",
    subject: None,
    composes: &["countdown"],
    attributes: &[
        Attribute {
            name: "entity",
            values: &[],
            default: "",
            description: "The entity's id. Required.",
        },
        Attribute {
            name: "state",
            values: &["all", "open", "upcoming", "closed"],
            default: "all",
            description: "Which of them alone; readers then choose among these.",
        },
        Attribute {
            name: "kind",
            values: &["consultation", "poll", "thread", "session", "survey"],
            default: "all kinds",
            description: "Of which kind alone.",
        },
        Attribute {
            name: "level",
            values: &["information", "consultation", "decision"],
            default: "all levels",
            description: "Of which level of participation alone.",
        },
        Attribute {
            name: "sector",
            values: &[],
            default: "all sectors",
            description: "About which sector of the entity alone, by its id.",
        },
        Attribute {
            name: "topic",
            values: &[],
            default: "all topics",
            description: "About which topic of the entity alone, by its id.",
        },
        Attribute {
            name: "limit",
            values: &[],
            default: "10",
            description: "How many are shown at first, and how many more each time: 1 to 255.",
        },
        Attribute {
            name: "variant",
            values: &["list", "badge"],
            default: "list",
            description: "The list, or one line for the home page with the number of open ones.",
        },
        Attribute {
            name: "href",
            values: &[],
            default: "the entity's e-participation page",
            description: "Where the badge leads.",
        },
    ],
    events: &[
        Event { name: "sawt-ready", description: "The list is shown.", detail: DETAIL },
        Event { name: "sawt-error", description: "The list did not load.", detail: DETAIL },
    ],
    parts: &[
        Named { name: "base", description: "Everything." },
        Named { name: "frame", description: "The box around the list." },
        Named { name: "title", description: "The heading." },
        Named { name: "filter", description: "What is shown." },
        Named { name: "status", description: "How many are shown." },
        Named { name: "group", description: "The open, the upcoming or the closed ones." },
        Named { name: "list", description: "The lines of a group." },
        Named { name: "activity", description: "One line." },
        Named { name: "link", description: "A line's title, and the badge." },
        Named { name: "kind", description: "What a line is." },
        Named { name: "level", description: "Its level of participation." },
        Named { name: "sector", description: "What it is about." },
        Named { name: "state", description: "Where it stands." },
        Named { name: "description", description: "What it is about." },
        Named { name: "time", description: "When it begins or ends." },
        Named { name: "note", description: "A note in small type." },
        Named { name: "everything", description: "The button that shows all activities." },
        Named { name: "more", description: "The button that shows more." },
        Named { name: "feeds", description: "The links to the feeds." },
        Named { name: "error", description: "That something did not load." },
        Named { name: "retry", description: "The button that tries again." },
    ],
    tokens: &[],
    slots: &[Named {
        name: "",
        description: "The page's own content, shown until the widget has taken over, and again if it can't.",
    }],
};
