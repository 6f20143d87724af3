//! The fields of a session.

use super::consultation::{AUDIENCES, LEVELS, OPEN_DATA};
use crate::console::authoring::sheet::field::{Edge, Field, Kind, Shape, Source};

/// What everybody is told before it.
pub(crate) const FIELDS: &[Field] = &[
    Field::heading("authoring-section-what"),
    Field::line("title", "authoring-title").always(),
    Field::long("description", "authoring-session-description"),
    Field::new(
        "consultation",
        "authoring-session-consultation",
        Kind::Reference(Source::Consultations),
    ),
    Field::new("edition", "authoring-session-edition", Kind::Number(10_000))
        .hint("authoring-session-edition-hint"),
    Field::new("level", "authoring-level", Kind::Choice(LEVELS)),
    Field::new("audience", "authoring-audience", Kind::Checks(AUDIENCES)),
    Field::new("sector", "authoring-sector", Kind::Reference(Source::Sectors))
        .hint("authoring-sector-hint"),
    Field::new("topics", "authoring-activity-topics", Kind::References(Source::Topics)),
    Field::heading("authoring-section-when"),
    Field::new("starts_at", "authoring-session-starts", Kind::Moment(Edge::Opens))
        .hint("authoring-moment-hint")
        .always(),
    Field::new("ends_at", "authoring-session-ends", Kind::Moment(Edge::Closes))
        .hint("authoring-moment-hint")
        .always(),
    Field::new("time_zone", "authoring-zone", Kind::Word(Shape::Zone))
        .hint("authoring-zone-hint")
        .always(),
    Field::heading("authoring-section-where"),
    Field::line("place", "authoring-session-place").hint("authoring-session-place-hint"),
    Field::address("stream", "authoring-session-stream").hint("authoring-session-stream-hint"),
    Field::new("hashtag", "authoring-session-hashtag", Kind::Word(Shape::Free))
        .hint("authoring-session-hashtag-hint"),
    Field::new("questions", "authoring-session-questions", Kind::Reference(Source::Threads))
        .hint("authoring-session-questions-hint"),
    Field::addresses("page", "authoring-page").hint("authoring-page-hint"),
    Field::new("open_data", "authoring-open-data", Kind::Step(OPEN_DATA))
        .hint("authoring-open-data-hint"),
];

/// What came of it.
pub(crate) const AFTERWARDS: &[Field] = &[
    Field::heading("authoring-section-afterwards"),
    Field::long("summary", "authoring-session-summary").hint("authoring-session-summary-hint"),
    Field::new("presented_on", "authoring-presented", Kind::Day).hint("authoring-day-hint"),
    Field::long("decision", "authoring-decision").hint("authoring-decision-hint"),
];
