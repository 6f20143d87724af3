//! The figures year by year.

use sawt_kit::dom::{El, el};
use sawt_kit::parts::note;
use sawt_wire::{Indicators, YearCounts};

use super::super::model::is_running;
use super::Ui;

/// What a column is called, and what stands in it.
type Column = (&'static str, fn(&YearCounts) -> u64);

/// The columns after the year.
const COLUMNS: [Column; 7] = [
    ("participation-column-consultations", |counts| counts.consultations),
    ("participation-column-polls", |counts| counts.polls),
    ("participation-column-threads", |counts| counts.threads),
    ("participation-column-sessions", |counts| counts.sessions),
    ("participation-column-outcomes", |counts| counts.outcomes),
    ("participation-column-participations", |counts| counts.participations),
    ("participation-column-replies", |counts| counts.replies),
];

/// The table, which scrolls by itself where it is too wide; `None` where no year has a figure.
pub(super) fn table(indicators: &Indicators, ui: Ui) -> Option<El> {
    if indicators.years.is_empty() {
        return None;
    }
    let column = |message: &str| el("th").attr("scope", "col").text(&ui.get(message));
    let head = el("tr")
        .child(column("participation-column-year"))
        .children(COLUMNS.iter().map(|(message, _)| column(message)));
    let row = |counts: &YearCounts| {
        let year = ui.year(counts.year);
        let year = if is_running(indicators, counts.year) {
            ui.texts.with("participation-year-running", [("year", year.into())])
        } else {
            year
        };
        let cells = COLUMNS.iter().map(|(_, read)| el("td").text(&ui.number(read(counts))));
        el("tr").child(el("th").attr("scope", "row").text(&year)).children(cells)
    };
    let table = el("table")
        .attr("part", "table")
        .class("years")
        .child(el("caption").attr("id", "years").text(&ui.get("participation-years")))
        .child(el("thead").child(head))
        .child(el("tbody").children(indicators.years.iter().map(row)));
    let region = el("div")
        .class("scroll")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-labelledby", "years")
        .child(table);
    let notes = note(&ui.get("participation-years-note"));
    Some(el("div").class("yearly").child(region).child(notes))
}
