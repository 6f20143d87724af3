//! What an entity says about its e-participation, and two settings of its calendar.

use super::consultation::OPEN_DATA;
use crate::console::authoring::sheet::field::{Field, Group, Kind, Shape, Source, Variant};

const ROLES: &[(&str, &str)] = &[
    ("officer", "authoring-role-officer"),
    ("spokesperson", "authoring-role-spokesperson"),
    ("public-relations", "authoring-role-public-relations"),
];

const CHANNEL_KINDS: &[(&str, &str)] = &[
    ("email", "authoring-channel-email"),
    ("phone", "authoring-channel-phone"),
    ("social", "authoring-channel-social"),
    ("app", "authoring-channel-app"),
    ("web", "authoring-channel-web"),
    ("office", "authoring-channel-office"),
];

const SHARES: &[(&str, &str)] = &[
    ("copy", "authoring-share-copy"),
    ("mail", "authoring-share-mail"),
    ("whatsapp", "authoring-share-whatsapp"),
    ("x", "authoring-share-x"),
];

const HIJRI: &[(&str, &str)] = &[
    ("0", "authoring-hijri-same"),
    ("-1", "authoring-hijri-before"),
    ("1", "authoring-hijri-after"),
];

const OFFICIALS: Group = Group {
    variants: &[Variant {
        kind: "",
        add: "authoring-add-official",
        one: "authoring-one-official",
        fields: &[
            Field::new("role", "authoring-official-role", Kind::Choice(ROLES)),
            Field::line("post", "authoring-official-post"),
            Field::line("name", "authoring-official-name").hint("authoring-official-name-hint"),
            Field::mail("email", "authoring-official-email"),
            Field::new("phone", "authoring-official-phone", Kind::Word(Shape::Free))
                .hint("authoring-phone-hint"),
        ],
    }],
};

const CHANNELS: Group = Group {
    variants: &[Variant {
        kind: "",
        add: "authoring-add-channel",
        one: "authoring-one-channel",
        fields: &[
            Field::new("kind", "authoring-channel-kind", Kind::Choice(CHANNEL_KINDS)),
            Field::line("title", "authoring-channel-title").hint("authoring-channel-title-hint"),
            Field::new("address", "authoring-channel-address", Kind::Word(Shape::Free))
                .hint("authoring-channel-address-hint"),
            Field::line("purpose", "authoring-channel-purpose"),
            Field::new("reply_within_days", "authoring-channel-promise", Kind::Number(260))
                .hint("authoring-channel-promise-hint"),
        ],
    }],
};

const BLOCKS: Group = Group {
    variants: &[Variant {
        kind: "",
        add: "authoring-add-block",
        one: "authoring-one-block",
        fields: &[
            Field::line("title", "authoring-block-title").always(),
            Field::long("text", "authoring-block-text").always(),
            Field::address("url", "authoring-block-url").hint("authoring-file-url-hint"),
        ],
    }],
};

const COMMITMENT: &[Field] = &[
    Field::long("aims", "authoring-commitment-aims").always(),
    Field::long("activities", "authoring-commitment-activities").always(),
    Field::long("plans", "authoring-commitment-plans").always(),
    Field::long("contact", "authoring-commitment-contact").always(),
    Field::long("topics", "authoring-commitment-topics").always(),
];

const DISCLAIMER: &[Field] = &[
    Field::long("text", "authoring-disclaimer-text").always(),
    Field::new("version", "authoring-disclaimer-version", Kind::Word(Shape::Version))
        .hint("authoring-disclaimer-version-hint")
        .always(),
];

const TARGET: &[Field] = &[
    Field::new("baseline_year", "authoring-target-baseline", Kind::Number(9999)).always(),
    Field::new("growth_percent", "authoring-target-growth", Kind::Number(1000))
        .hint("authoring-target-growth-hint"),
    Field::long("definition", "authoring-target-definition")
        .hint("authoring-target-definition-hint"),
    Field::new("counted_elsewhere", "authoring-target-figures", Kind::Figures)
        .hint("authoring-target-figures-hint"),
];

const TAG: &[Field] = &[
    Field::new("id", "authoring-tag-id", Kind::Word(Shape::Id))
        .hint("authoring-tag-id-hint")
        .always(),
    Field::line("label", "authoring-tag-label").always(),
];

const SECTORS: Group = Group {
    variants: &[Variant {
        kind: "",
        add: "authoring-add-sector",
        one: "authoring-one-sector",
        fields: TAG,
    }],
};

const TOPICS: Group = Group {
    variants: &[Variant {
        kind: "",
        add: "authoring-add-topic",
        one: "authoring-one-topic",
        fields: TAG,
    }],
};

const TAXONOMY: &[Field] = &[
    Field::heading("authoring-section-taxonomy"),
    Field::new("preset", "authoring-preset", Kind::Reference(Source::Presets))
        .hint("authoring-preset-hint"),
    Field::new("sectors", "authoring-sectors", Kind::Group(&SECTORS))
        .hint("authoring-sectors-hint"),
    Field::new("topics", "authoring-activity-topics", Kind::Group(&TOPICS))
        .hint("authoring-activity-topics-hint"),
];

const LICENCE: &[Field] = &[
    Field::line("title", "authoring-licence-title").always(),
    Field::address("url", "authoring-licence-url"),
];

const PARTICIPATION: &[Field] = &[
    Field::heading("authoring-section-commitment"),
    Field::new("commitment", "authoring-commitment", Kind::Part(COMMITMENT))
        .hint("authoring-commitment-hint"),
    Field::heading("authoring-section-officials"),
    Field::new("officials", "authoring-officials", Kind::Group(&OFFICIALS))
        .hint("authoring-officials-hint"),
    Field::heading("authoring-section-channels"),
    Field::new("channels", "authoring-channels", Kind::Group(&CHANNELS))
        .hint("authoring-channels-hint"),
    Field::heading("authoring-section-disclaimer"),
    Field::new("disclaimer", "authoring-disclaimer", Kind::Part(DISCLAIMER)),
    Field::heading("authoring-section-blocks"),
    Field::new("blocks", "authoring-blocks", Kind::Group(&BLOCKS)).hint("authoring-blocks-hint"),
    Field::heading("authoring-section-target"),
    Field::new("target", "authoring-target", Kind::Part(TARGET)).hint("authoring-target-hint"),
    Field::addresses("page", "authoring-page").hint("authoring-page-hint"),
    Field::new("share", "authoring-share", Kind::Checks(SHARES)).hint("authoring-share-hint"),
];

/// Its fields.
pub(crate) const FIELDS: &[Field] = &[
    Field::new("participation", "authoring-participation", Kind::Part(PARTICIPATION)),
    Field::new("taxonomy", "authoring-taxonomy", Kind::Part(TAXONOMY)),
    Field::heading("authoring-section-open-data"),
    Field::new("open_data", "authoring-open-data", Kind::Step(OPEN_DATA))
        .hint("authoring-open-data-hint"),
    Field::new("licence", "authoring-licence", Kind::Part(LICENCE)).hint("authoring-licence-hint"),
    Field::heading("authoring-section-settings"),
    Field::new("minimum_days", "authoring-minimum-days", Kind::Number(365))
        .hint("authoring-minimum-days-hint"),
    Field::new("hijri_adjust", "authoring-hijri", Kind::Step(HIJRI)).hint("authoring-hijri-hint"),
];
