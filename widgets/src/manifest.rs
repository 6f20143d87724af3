//! What each widget tells about itself: the source of the custom-elements manifest, of the loader's table
//! and of the documentation.

/// One documented thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "manifest", derive(serde::Serialize))]
pub struct Named {
    /// As it is written: `bar`, `--sawt-poll-bar-color`.
    pub name: &'static str,
    /// One sentence.
    pub description: &'static str,
}

/// An attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "manifest", derive(serde::Serialize))]
pub struct Attribute {
    /// In kebab case.
    pub name: &'static str,
    /// The words that it takes; empty when it takes any text or none.
    pub values: &'static [&'static str],
    /// What absence means.
    pub default: &'static str,
    /// One sentence.
    pub description: &'static str,
}

/// An event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "manifest", derive(serde::Serialize))]
pub struct Event {
    /// `sawt-` and a verb.
    pub name: &'static str,
    /// One sentence.
    pub description: &'static str,
    /// The TypeScript type of its `detail`.
    pub detail: &'static str,
}

/// What the loader may fetch before the wasm is there: `GET /v1/<collection>/<value of attribute>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "manifest", derive(serde::Serialize))]
pub struct Subject {
    /// The attribute that names the subject.
    pub attribute: &'static str,
    /// Its collection in the contract.
    pub collection: &'static str,
}

/// The room that an empty element keeps until it is drawn, where that is another than what the loader keeps for any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "manifest", derive(serde::Serialize))]
pub struct Room {
    /// The attribute and its value with which this holds; always, if `None`. The first that fits counts.
    pub when: Option<(&'static str, &'static str)>,
    /// How high, as CSS has it: `9rem`.
    pub size: &'static str,
}

/// A widget's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "manifest", derive(serde::Serialize))]
pub struct Manifest {
    /// The noun: `poll`.
    pub kind: &'static str,
    /// The tag: `sawt-poll`.
    pub tag: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// What is fetched early.
    pub subject: Option<Subject>,
    /// Nouns of the widgets that it draws inside of itself at once: its WebAssembly has them too.
    pub composes: &'static [&'static str],
    /// Its own attributes, without those that every element has.
    pub attributes: &'static [Attribute],
    /// Its events.
    pub events: &'static [Event],
    /// Its parts, for `::part()`.
    pub parts: &'static [Named],
    /// Its own tokens.
    pub tokens: &'static [Named],
    /// Its slots.
    pub slots: &'static [Named],
}

/// The attributes that every element has.
pub const EVERY_ELEMENT: &[Attribute] = &[
    Attribute {
        name: "backend",
        values: &[],
        default: "the origin of sawt.js",
        description: "Where answers go: the address of a server of the contract.",
    },
    Attribute {
        name: "lang",
        values: &[],
        default: "the nearest lang of the page, else ar",
        description: "The language of the element.",
    },
    Attribute {
        name: "theme",
        values: &["auto", "light", "dark"],
        default: "auto",
        description: "Light or dark; auto follows the page's color-scheme.",
    },
    Attribute {
        name: "digits",
        values: &["latn", "arab"],
        default: "latn",
        description: "Which digits are printed: 2026 or ٢٠٢٦.",
    },
    Attribute {
        name: "heading-level",
        values: &["2", "3", "4", "5", "6"],
        default: "2",
        description: "The level of its title among the page's headings; those inside follow.",
    },
];

/// The tokens that every element has.
pub const EVERY_TOKEN: &[Named] = &[
    Named { name: "--sawt-color-accent", description: "Buttons, links, bars, the chosen answer." },
    Named { name: "--sawt-color-on-accent", description: "Text on the accent colour." },
    Named {
        name: "--sawt-color-accent-dark",
        description: "The accent on dark ground; the accent, lifted, unless set.",
    },
    Named {
        name: "--sawt-color-on-accent-dark",
        description: "Text on the accent colour, on dark ground.",
    },
    Named { name: "--sawt-color-text", description: "Text." },
    Named { name: "--sawt-color-muted", description: "Hints and notes." },
    Named { name: "--sawt-color-surface", description: "The widget's ground." },
    Named { name: "--sawt-color-sunken", description: "The ground of notices and of bars." },
    Named { name: "--sawt-color-line", description: "Thin lines." },
    Named { name: "--sawt-color-field", description: "The borders of fields." },
    Named { name: "--sawt-color-focus", description: "The focus ring." },
    Named { name: "--sawt-color-done", description: "What succeeded." },
    Named { name: "--sawt-color-done-sunken", description: "The ground of what succeeded." },
    Named { name: "--sawt-color-error", description: "What went wrong." },
    Named { name: "--sawt-color-error-sunken", description: "The ground of what went wrong." },
    Named { name: "--sawt-font", description: "The font, before the list for Arabic." },
    Named { name: "--sawt-font-size", description: "The size of text; 1rem unless set." },
    Named { name: "--sawt-radius", description: "How round corners are." },
    Named { name: "--sawt-space", description: "The unit of distances." },
];
