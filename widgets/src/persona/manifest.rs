//! What `<sawt-persona>` tells about itself.

use crate::manifest::{Attribute, Manifest, Named};

pub(super) const MANIFEST: Manifest = Manifest {
    kind: "persona",
    tag: "sawt-persona",
    summary: "Says hello and takes an answer.",
    subject: None,
    composes: &[],
    attributes: &[Attribute {
        name: "quiet",
        values: &[],
        default: "absent",
        description: "Shows the question alone.",
    }],
    events: &[],
    parts: &[
        Named { name: "frame", description: "The whole widget." },
        Named { name: "submit", description: "The button." },
        Named { name: "status", description: "What is announced to screen readers." },
    ],
    tokens: &[],
    slots: &[Named {
        name: "",
        description: "The page's own content, until the widget takes over.",
    }],
};
