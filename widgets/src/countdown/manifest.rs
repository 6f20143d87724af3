//! What `<sawt-countdown>` tells about itself.

use crate::manifest::{Attribute, Event, Manifest, Named, Room, Subject};

const DETAIL: &str = "CountdownEventDetail";

pub(super) const COUNTDOWN: Manifest = Manifest {
    kind: "countdown",
    tag: super::TAG,
    summary: "Where something stands that opens and closes, until when, and how long that still is.",
    subject: Some(Subject { attribute: "consultation", collection: "consultations" }),
    composes: &[],
    attributes: &[
        Attribute {
            name: "consultation",
            values: &[],
            default: "absent",
            description: "The id of the consultation whose deadline it is.",
        },
        Attribute {
            name: "session",
            values: &[],
            default: "absent",
            description: "The id of the session whose beginning and end it is.",
        },
        Attribute {
            name: "closes",
            values: &[],
            default: "absent",
            description: "Without consultation and session: the deadline. A day is meant until its end; else a time in the zone, or an instant.",
        },
        Attribute {
            name: "opens",
            values: &[],
            default: "absent",
            description: "With closes: when it opens.",
        },
        Attribute {
            name: "zone",
            values: &[],
            default: "absent",
            description: "With closes: the IANA zone in which its times are told. Required there.",
        },
        Attribute {
            name: "extended-from",
            values: &[],
            default: "absent",
            description: "With closes: the deadline before it was moved.",
        },
        Attribute {
            name: "label",
            values: &[],
            default: "absent",
            description: "What stands above it.",
        },
        Attribute {
            name: "variant",
            values: &["text", "blocks", "bar", "badge"],
            default: "text",
            description: "How it looks.",
        },
        Attribute {
            name: "hijri-adjust",
            values: &["-1", "0", "1"],
            default: "what the backend says, else 0",
            description: "By how many days the Hijri date differs from Umm al-Qura.",
        },
        Attribute {
            name: "no-hijri",
            values: &[],
            default: "absent",
            description: "Leaves out the Hijri date.",
        },
        Attribute {
            name: "no-calendar",
            values: &[],
            default: "absent",
            description: "Leaves out the button that adds it to a calendar.",
        },
    ],
    events: &[
        Event { name: "sawt-ready", description: "It is shown.", detail: DETAIL },
        Event {
            name: "sawt-change",
            description: "It has opened, closes soon, or has closed.",
            detail: DETAIL,
        },
        Event { name: "sawt-error", description: "It did not load.", detail: DETAIL },
    ],
    parts: &[
        Named { name: "base", description: "Everything." },
        Named { name: "frame", description: "The box around it, or the badge." },
        Named { name: "label", description: "What stands above it." },
        Named { name: "state", description: "Where it stands and until when." },
        Named { name: "timer", description: "The time left." },
        Named { name: "block", description: "A box with a number and its unit." },
        Named { name: "number", description: "The number in a box." },
        Named { name: "unit", description: "The unit in a box." },
        Named { name: "track", description: "The ground of the bar." },
        Named { name: "bar", description: "How much of the time is over." },
        Named { name: "own-time", description: "The deadline in the reader's own zone." },
        Named { name: "outcome", description: "What came of it." },
        Named { name: "calendar", description: "The button that adds it to a calendar." },
        Named { name: "extensions", description: "How the deadline was moved." },
        Named { name: "error", description: "That it did not load." },
        Named { name: "retry", description: "The button that tries again." },
        Named { name: "status", description: "What is announced to screen readers." },
    ],
    tokens: &[
        Named { name: "--sawt-countdown-bar-color", description: "The colour of the bar." },
        Named { name: "--sawt-countdown-track-color", description: "The ground of the bar." },
        Named { name: "--sawt-countdown-block-color", description: "The ground of a box." },
    ],
    slots: &[Named {
        name: "",
        description: "The page's own content, shown until the widget has taken over, and again if it can't.",
    }],
};

/// As high as it is on a wide page with what is there most often: the standing, the time left, the calendar.
pub(super) const ROOMS: &[Room] = &[
    Room { when: Some(("variant", "badge")), size: "2.25rem" },
    Room { when: Some(("variant", "blocks")), size: "16rem" },
    Room { when: Some(("variant", "bar")), size: "11.5rem" },
    Room { when: None, size: "10.5rem" },
];
