//! What came of a consultation.

use crate::console::authoring::sheet::field::{Field, Group, Kind, Variant};

const THEMES: Group = Group {
    variants: &[Variant {
        kind: "",
        add: "authoring-add-theme",
        one: "authoring-one-theme",
        fields: &[
            Field::line("title", "authoring-theme-title").always(),
            Field::long("said", "authoring-theme-said").always(),
            Field::long("done", "authoring-theme-done").hint("authoring-theme-done-hint").always(),
        ],
    }],
};

/// Its fields.
pub(crate) const FIELDS: &[Field] = &[
    Field::heading("authoring-section-outcome"),
    Field::long("summary", "authoring-outcome-summary")
        .hint("authoring-outcome-summary-hint")
        .always(),
    Field::new("participants", "authoring-outcome-participants", Kind::Number(u32::MAX))
        .hint("authoring-outcome-participants-hint"),
    Field::new("published_on", "authoring-outcome-published", Kind::Day)
        .hint("authoring-outcome-published-hint")
        .always(),
    Field::heading("authoring-section-themes"),
    Field::new("themes", "authoring-themes", Kind::Group(&THEMES)).hint("authoring-themes-hint"),
    Field::heading("authoring-section-decision"),
    Field::new("presented_on", "authoring-presented", Kind::Day).hint("authoring-day-hint"),
    Field::long("decision", "authoring-decision").hint("authoring-decision-hint"),
];
