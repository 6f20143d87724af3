//! Rows that are each answered by one option: a table where there is room, groups below each other where there is none.

use sawt_kit::dom::{El, el};
use sawt_kit::parts::entity_text;
use sawt_wire::{FormField, MatrixRow, PollOption};

use super::super::entry::Change;
use super::Ui;
use super::field::{enter, entered, focus, grouped};

/// One structure for both looks: each row is a group of radio buttons with its own name. The line of headings is for
/// the eye; every button says its option itself.
pub(super) fn matrix(of: &FormField, ui: Ui) -> El {
    let heading = |option: &PollOption| {
        el("span").class("column").child(entity_text(&option.label, ui.texts))
    };
    let headings = el("div")
        .class("matrix-head")
        .attr("aria-hidden", "true")
        .child(el("span"))
        .children(of.options.iter().map(heading));
    let rows = of.rows.iter().map(|row| line(of, row, ui));
    let table = el("div")
        .attr("part", "matrix")
        .class("matrix")
        .style("--_columns", &of.options.len().to_string())
        .child(headings)
        .children(rows);
    let first = focus(of);
    grouped(of, None, vec![table], ui).attr("tabindex", "-1").attr("data-focus", &first)
}

fn line(of: &FormField, row: &MatrixRow, ui: Ui) -> El {
    let name = [of.id.as_str(), "-", row.id.as_str()].concat();
    let label = ["row-", &name].concat();
    let first = [&focus(of), "=", row.id.as_str()].concat();
    let options = of.options.iter().enumerate().map(|(at, option)| {
        let focus =
            if at == 0 { first.clone() } else { [&first, "=", option.id.as_str()].concat() };
        cell(of, row, option, [&name, &focus], ui)
    });
    let wrong = {
        let (field, row) = (of.id.clone(), row.id.clone());
        move || {
            ui.model.with(|model| {
                let mut wrong = model.mistakes.iter();
                wrong.any(|error| error.field == field && error.row.as_ref() == Some(&row))
            })
        }
    };
    el("div")
        .attr("part", "row")
        .class("matrix-row")
        .attr("role", "radiogroup")
        .attr("aria-labelledby", &label)
        .maybe_attr("aria-required", of.required.then_some("true"))
        .live_flag("aria-invalid", wrong)
        .child(
            el("span")
                .attr("id", &label)
                .class("row-label")
                .child(entity_text(&row.label, ui.texts)),
        )
        .children(options)
}

fn cell(
    of: &FormField,
    row: &MatrixRow,
    option: &PollOption,
    [name, focus]: [&str; 2],
    ui: Ui,
) -> El {
    let (row_id, id) = (row.id.clone(), option.id.clone());
    let chosen = entered(&of.id, ui, move |entry| {
        entry.is_some_and(|entry| entry.rows.get(row_id.as_str()) == Some(&id))
    });
    let (enter, row, id) = (enter(&of.id, ui), row.id.clone(), option.id.clone());
    let input = el("input")
        .attr("type", "radio")
        .attr("name", name)
        .attr("value", option.id.as_str())
        .attr("data-focus", focus)
        .live_prop("checked", chosen)
        .on("change", move |_| enter(Change::Row(row.clone(), id.clone())));
    let words = el("span").class("cell-label").child(entity_text(&option.label, ui.texts));
    el("label").class("option cell").child(input).child(words)
}
