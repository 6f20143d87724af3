//! The fields of a consultation.

use crate::console::authoring::sheet::field::{Edge, Field, Group, Kind, Shape, Source, Variant};

/// Which level of taking part it is.
pub(crate) const LEVELS: &[(&str, &str)] = &[
    ("consultation", "authoring-level-consultation"),
    ("information", "authoring-level-information"),
    ("decision", "authoring-level-decision"),
];

/// Whom something is meant for.
pub(crate) const AUDIENCES: &[(&str, &str)] = &[
    ("everyone", "authoring-audience-everyone"),
    ("citizens", "authoring-audience-citizens"),
    ("residents", "authoring-audience-residents"),
    ("visitors", "authoring-audience-visitors"),
    ("companies", "authoring-audience-companies"),
    ("government-entities", "authoring-audience-government-entities"),
    ("civil-society", "authoring-audience-civil-society"),
    ("specialists", "authoring-audience-specialists"),
    ("social-media", "authoring-audience-social-media"),
];

/// Whether it is a part of the entity's open data.
pub(crate) const OPEN_DATA: &[(&str, &str)] =
    &[("true", "authoring-open-data-yes"), ("false", "authoring-open-data-no")];

const SUBJECTS: &[(&str, &str)] =
    &[("drafting", "authoring-subject-drafting"), ("application", "authoring-subject-application")];

const KINDS: &[(&str, &str)] = &[
    ("annex", "authoring-document-annex"),
    ("draft", "authoring-document-draft"),
    ("adopted", "authoring-document-adopted"),
    ("form", "authoring-document-form"),
    ("easy-read", "authoring-document-easy-read"),
    ("audio", "authoring-document-audio"),
];

const FILE_LANGUAGES: &[(&str, &str)] =
    &[("ar", "authoring-in-arabic"), ("en", "authoring-in-english")];

const MEDIA_TYPES: &[(&str, &str)] = &[
    ("application/pdf", "authoring-file-pdf"),
    (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "authoring-file-word",
    ),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "authoring-file-sheet"),
    (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "authoring-file-slides",
    ),
    ("text/html", "authoring-file-page"),
    ("text/csv", "authoring-file-csv"),
    ("audio/mpeg", "authoring-file-audio"),
    ("video/mp4", "authoring-file-video"),
];

const FILES: Group = Group {
    variants: &[Variant {
        kind: "",
        add: "authoring-add-file",
        one: "authoring-one-file",
        fields: &[
            Field::new("language", "authoring-file-language", Kind::Choice(FILE_LANGUAGES)),
            Field::address("url", "authoring-file-url").hint("authoring-file-url-hint").always(),
            Field::new("media_type", "authoring-file-type", Kind::Choice(MEDIA_TYPES)),
            Field::new("bytes", "authoring-file-bytes", Kind::Number(u32::MAX))
                .hint("authoring-file-bytes-hint"),
        ],
    }],
};

const DOCUMENTS: Group = Group {
    variants: &[Variant {
        kind: "",
        add: "authoring-add-document",
        one: "authoring-one-document",
        fields: &[
            Field::line("title", "authoring-document-title").always(),
            Field::new("kind", "authoring-document-kind", Kind::Choice(KINDS)),
            Field::new("version", "authoring-document-version", Kind::Word(Shape::Version)),
            Field::new("date", "authoring-document-date", Kind::Day).hint("authoring-day-hint"),
            Field::new("files", "authoring-files", Kind::Group(&FILES)),
        ],
    }],
};

const STAGES: Group = Group {
    variants: &[Variant {
        kind: "",
        add: "authoring-add-stage",
        one: "authoring-one-stage",
        fields: &[
            Field::line("title", "authoring-stage-title").always(),
            Field::new("date", "authoring-stage-date", Kind::Day).hint("authoring-day-hint"),
            Field::long("changes", "authoring-stage-changes"),
            Field::address("url", "authoring-stage-url").hint("authoring-file-url-hint"),
        ],
    }],
};

const WAYS: Group = Group {
    variants: &[
        Variant {
            kind: "poll",
            add: "authoring-add-way-poll",
            one: "authoring-one-way-poll",
            fields: &[
                Field::new("id", "authoring-way-poll", Kind::Reference(Source::Polls)).always()
            ],
        },
        Variant {
            kind: "thread",
            add: "authoring-add-way-thread",
            one: "authoring-one-way-thread",
            fields: &[
                Field::new("id", "authoring-way-thread", Kind::Reference(Source::Threads)).always(),
                Field::new("anchor", "authoring-way-anchor", Kind::Word(Shape::Id))
                    .hint("authoring-way-anchor-hint"),
            ],
        },
        Variant {
            kind: "form",
            add: "authoring-add-way-form",
            one: "authoring-one-way-form",
            fields: &[Field::new("id", "authoring-way-form", Kind::Word(Shape::Id)).always()],
        },
        Variant {
            kind: "email",
            add: "authoring-add-way-email",
            one: "authoring-one-way-email",
            fields: &[Field::mail("address", "authoring-way-email").always()],
        },
        Variant {
            kind: "link",
            add: "authoring-add-way-link",
            one: "authoring-one-way-link",
            fields: &[
                Field::line("title", "authoring-way-link-title").always(),
                Field::address("url", "authoring-way-link-url").always(),
            ],
        },
    ],
};

/// What everybody is told, before it closes.
pub(crate) const FIELDS: &[Field] = &[
    Field::heading("authoring-section-what"),
    Field::line("title", "authoring-title").always(),
    Field::new("level", "authoring-level", Kind::Choice(LEVELS)),
    Field::new("subject", "authoring-subject", Kind::Choice(SUBJECTS)),
    Field::long("purpose", "authoring-purpose").hint("authoring-purpose-hint").always(),
    Field::long("scope", "authoring-scope").hint("authoring-scope-hint").always(),
    Field::long("procedure", "authoring-procedure").hint("authoring-procedure-hint").always(),
    Field::long("in_brief", "authoring-in-brief").hint("authoring-in-brief-hint"),
    Field::long("out_of_scope", "authoring-out-of-scope").hint("authoring-out-of-scope-hint"),
    Field::new("audience", "authoring-audience", Kind::Checks(AUDIENCES)),
    Field::new("sector", "authoring-sector", Kind::Reference(Source::Sectors))
        .hint("authoring-sector-hint"),
    Field::new("topics", "authoring-activity-topics", Kind::References(Source::Topics)),
    Field::heading("authoring-section-when"),
    Field::new("opens_at", "authoring-opens", Kind::Moment(Edge::Opens))
        .hint("authoring-opens-hint"),
    Field::new("closes_at", "authoring-closes", Kind::Moment(Edge::Closes))
        .hint("authoring-closes-hint"),
    Field::new("time_zone", "authoring-zone", Kind::Word(Shape::Zone))
        .hint("authoring-zone-hint")
        .always(),
    Field::heading("authoring-section-ways"),
    Field::new("ways", "authoring-ways", Kind::Group(&WAYS)).hint("authoring-ways-hint"),
    Field::heading("authoring-section-documents"),
    Field::new("documents", "authoring-documents", Kind::Group(&DOCUMENTS))
        .hint("authoring-documents-hint"),
    Field::heading("authoring-section-stages"),
    Field::new("stages", "authoring-stages", Kind::Group(&STAGES)).hint("authoring-stages-hint"),
    Field::heading("authoring-section-page"),
    Field::addresses("page", "authoring-page").hint("authoring-page-hint"),
    Field::new("open_data", "authoring-open-data", Kind::Step(OPEN_DATA))
        .hint("authoring-open-data-hint"),
];

/// How a deadline is moved.
pub(crate) const EXTENSION: &[Field] = &[
    Field::heading("authoring-section-extension"),
    Field::new("to", "authoring-extension-to", Kind::Moment(Edge::Closes))
        .hint("authoring-closes-hint"),
    Field::long("reason", "authoring-extension-reason")
        .hint("authoring-extension-reason-hint")
        .always(),
];
