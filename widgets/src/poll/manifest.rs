//! What `<sawt-poll>` tells about itself.

use crate::manifest::{Attribute, Event, Manifest, Named, Subject};

const DETAIL: &str = "PollEventDetail";

pub(super) const POLL: Manifest = Manifest {
    kind: "poll",
    tag: super::TAG,
    summary: "A question, its options, and the count so far.",
    subject: Some(Subject { attribute: "poll", collection: "polls" }),
    composes: &[],
    attributes: &[
        Attribute {
            name: "poll",
            values: &[],
            default: "",
            description: "The poll's id. Required.",
        },
        Attribute {
            name: "no-results",
            values: &[],
            default: "absent",
            description: "Hides the results, also where the poll would show them.",
        },
        Attribute {
            name: "no-receipt",
            values: &[],
            default: "absent",
            description: "Leaves out the receipt code and the search for a vote.",
        },
    ],
    events: &[
        Event { name: "sawt-ready", description: "The question is shown.", detail: DETAIL },
        Event { name: "sawt-change", description: "The person's choice changed.", detail: DETAIL },
        Event {
            name: "sawt-submit",
            description: "The person pressed the button.",
            detail: DETAIL,
        },
        Event { name: "sawt-accept", description: "The backend has the vote.", detail: DETAIL },
        Event { name: "sawt-reject", description: "The backend refused it.", detail: DETAIL },
        Event { name: "sawt-error", description: "The poll did not load.", detail: DETAIL },
    ],
    parts: &[
        Named { name: "base", description: "Everything." },
        Named { name: "frame", description: "The box around the poll." },
        Named { name: "state", description: "Where the poll stands and until when." },
        Named { name: "form", description: "The question with its options and buttons." },
        Named { name: "question", description: "The question." },
        Named { name: "description", description: "What to know before answering." },
        Named { name: "hint", description: "How many answers may be chosen." },
        Named { name: "options", description: "All the options." },
        Named { name: "ranking", description: "The ranked options." },
        Named { name: "option", description: "One option." },
        Named { name: "option-label", description: "The words of an option." },
        Named { name: "write-in", description: "The field of the other answer." },
        Named { name: "submit", description: "The button that votes." },
        Named { name: "show-results", description: "The button that shows the results." },
        Named { name: "back", description: "The button back to the question." },
        Named { name: "change", description: "The button that changes the vote." },
        Named { name: "withdraw", description: "The buttons that withdraw the vote." },
        Named { name: "cancel", description: "The buttons that cancel." },
        Named { name: "retry", description: "The buttons that try again." },
        Named { name: "discard", description: "The button that deletes an unsent answer." },
        Named { name: "notice", description: "What happened." },
        Named { name: "error", description: "That the poll did not load." },
        Named { name: "error-summary", description: "What is to be corrected." },
        Named { name: "status", description: "How the sending goes." },
        Named { name: "receipt", description: "The receipt code." },
        Named { name: "my-vote", description: "The recorded choice." },
        Named { name: "results", description: "The table of results." },
        Named { name: "result", description: "One row of it." },
        Named { name: "track", description: "The ground of a bar." },
        Named { name: "bar", description: "A bar." },
        Named { name: "percent", description: "A share." },
        Named { name: "count", description: "A number of votes." },
        Named { name: "note", description: "A note in small type." },
        Named { name: "find", description: "The search for a vote." },
    ],
    tokens: &[
        Named { name: "--sawt-poll-bar-color", description: "The colour of the bars." },
        Named { name: "--sawt-poll-track-color", description: "The ground of the bars." },
    ],
    slots: &[Named {
        name: "",
        description: "The page's own content, shown until the widget has taken over, and again if it can't.",
    }],
};
