//! A session's parts, in the columns of a consultation's.

use sawt_wire::{EntityDefinition, SessionDefinition};

use super::super::table::Table;
use super::consultation::{COLUMNS, Part};
use super::day;
use crate::addresses::absolute;
use crate::clock;

pub(in crate::open_data) fn table(
    session: &SessionDefinition,
    entity: &EntityDefinition,
    public_url: &str,
) -> Table {
    let told = Part {
        sort: "session",
        number: session.edition.and_then(|edition| usize::try_from(edition).ok()),
        date: clock::read(&session.starts_at).map(|ms| day(ms, &session.time_zone)),
        title: Some(&session.title),
        text: session.description.as_ref(),
        address: session.stream.as_deref().map(|url| absolute(url, entity, public_url)),
        ..Part::default()
    };
    let outcome = session.summary.as_ref().map(|summary| Part {
        sort: "outcome",
        text: Some(summary),
        response: session.decision.as_ref(),
        ..Part::default()
    });
    let presented = session.presented_on.clone().map(|day| Part {
        sort: "presented",
        date: Some(day),
        ..Part::default()
    });
    let parts = std::iter::once(told).chain(outcome).chain(presented);
    Table { columns: COLUMNS, rows: parts.map(Part::row).collect() }
}
