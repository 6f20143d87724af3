//! What must stay as it is once a form has submissions.

use sawt_wire::{FormDefinition, FormField, OptionId};

use crate::definitions::{Findings, Mistake};

/// Whoever reads submissions reads each answer under its question.
pub fn form_contradictions(
    path: &str,
    before: &FormDefinition,
    after: &FormDefinition,
) -> Vec<Mistake> {
    let mut found = Findings::default();
    if before.kind != after.kind {
        found.add(path, "kind", "this form has submissions; its kind cannot change any more");
    }
    if !before.draft && after.draft {
        found.add(path, "draft", "this form has submissions; it cannot become a draft any more");
    }
    if before.entity != after.entity {
        found.add(path, "entity", "this form has submissions; they stay with their entity");
    }
    if before.published_results.is_none() && after.published_results.is_some() {
        let text = "this form has submissions of its own; published figures cannot replace them";
        found.add(path, "published_results", text);
    }
    for kept in before.fields() {
        let Some((at, field)) = place(after, kept) else {
            let message =
                format!("this form has submissions; field \"{}\" cannot be removed", kept.id);
            found.add(path, "pages", message);
            continue;
        };
        if field.kind != kept.kind {
            let message = "this form has submissions; the type of a field cannot change any more";
            found.add(&[path, &at].concat(), "type", message);
        }
        let lost = |ids: Vec<&OptionId>, has: &dyn Fn(&OptionId) -> bool| {
            ids.into_iter().find(|id| !has(id)).cloned()
        };
        let options = kept.options.iter().map(|option| &option.id).collect();
        if let Some(option) = lost(options, &|id| field.option(id).is_some()) {
            let message = format!("this form has submissions; keep option \"{option}\"");
            found.add(&[path, &at].concat(), "options", message);
        }
        let rows = kept.rows.iter().map(|row| &row.id).collect();
        if let Some(row) = lost(rows, &|id| field.rows.iter().any(|row| row.id == *id)) {
            let message = format!("this form has submissions; keep row \"{row}\"");
            found.add(&[path, &at].concat(), "rows", message);
        }
    }
    found.0
}

/// The field of the same id, and the pointer to it within the form.
fn place<'a>(form: &'a FormDefinition, field: &FormField) -> Option<(String, &'a FormField)> {
    form.pages.iter().enumerate().find_map(|(page, fields)| {
        let at = fields.fields.iter().position(|other| other.id == field.id)?;
        Some((format!("/pages/{page}/fields/{at}"), &fields.fields[at]))
    })
}
