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
    let head = el("tr")
        .child(column(&ui.get("participation-column-year")))
        .children(COLUMNS.iter().map(|(message, _)| column(&ui.get(message))));
    let row = |counts: &YearCounts| {
        let cells = COLUMNS.iter().map(|(_, read)| el("td").text(&ui.number(read(counts))));
        el("tr").child(year(counts.year, indicators, ui)).children(cells)
    };
    let rows = indicators.years.iter().map(row);
    Some(yearly("years", ["participation-years", "participation-years-note"], head, rows, ui))
}

/// A table with its caption and a note below.
pub(super) fn yearly(
    id: &str,
    [caption, remark]: [&str; 2],
    head: El,
    rows: impl Iterator<Item = El>,
    ui: Ui,
) -> El {
    let table = el("table")
        .attr("part", "table")
        .class("years")
        .child(el("caption").attr("id", id).text(&ui.get(caption)))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows));
    let region = el("div")
        .class("scroll")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-labelledby", id)
        .child(table);
    el("div").class("yearly").child(region).child(note(&ui.get(remark)))
}

/// The name of a row: a year, which may not be over.
pub(super) fn year(year: i16, indicators: &Indicators, ui: Ui) -> El {
    let name = ui.year(year);
    let name = if is_running(indicators, year) {
        ui.texts.with("participation-year-running", [("year", name.into())])
    } else {
        name
    };
    el("th").attr("scope", "row").text(&name)
}

/// The name of a column.
pub(super) fn column(name: &str) -> El {
    el("th").attr("scope", "col").text(name)
}
