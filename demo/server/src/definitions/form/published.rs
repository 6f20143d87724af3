//! What can be wrong with figures that were published elsewhere.

use sawt_wire::{
    FieldResults, FieldType, FormDefinition, FormField, FormKind, OptionResult,
    PublishedFormResults,
};

use crate::definitions::Findings;

impl Findings {
    pub(super) fn published_form(
        &mut self,
        path: &str,
        form: &FormDefinition,
        published: &PublishedFormResults,
    ) {
        if form.kind != FormKind::Survey {
            let message = "is for the kind \"survey\"; leave it out";
            self.add(path, "published_results", message);
        }
        let path = format!("{path}/published_results");
        self.optional_text(&path, "note", published.note.as_ref());
        let mut next = form.fields();
        for (at, one) in published.fields.iter().enumerate() {
            let path = format!("{path}/fields/{at}");
            let id = &one.field;
            match next.find(|field| field.id == *id) {
                Some(field) => self.field_results(&path, field, one, published.submissions),
                None if form.fields().any(|field| field.id == *id) => {
                    let message = format!("\"{id}\" comes twice, or not in the order of the form");
                    self.add(&path, "field", message);
                    next = form.fields();
                }
                None => {
                    self.add(&path, "field", format!("\"{id}\" is no field of this form"));
                    next = form.fields();
                }
            }
        }
    }

    fn field_results(
        &mut self,
        path: &str,
        field: &FormField,
        found: &FieldResults,
        submissions: Option<u64>,
    ) {
        if found.base.zip(submissions).is_some_and(|(base, all)| base > all) {
            self.add(path, "base", "is above \"submissions\"");
        }
        if found.base.zip(found.asked).is_some_and(|(base, asked)| base > asked) {
            self.add(path, "base", "is above \"asked\"");
        }
        let matrix = field.kind == FieldType::Matrix;
        if field.kind.has_options() && !matrix {
            self.option_results(path, field, &found.options, found.base);
        } else if !found.options.is_empty() {
            self.add(path, "options", "this field has none of its own; leave this out");
        }
        let rows: Vec<_> = found.rows.iter().map(|row| &row.row).collect();
        let expected: Vec<_> = field.rows.iter().map(|row| &row.id).collect();
        if rows != expected {
            self.add(path, "rows", "it takes one entry a row of the field, in the same order");
        }
        for (at, row) in found.rows.iter().enumerate().filter(|_| matrix) {
            self.option_results(&format!("{path}/rows/{at}"), field, &row.options, row.base);
        }
        if found.number.is_some() && field.kind != FieldType::Number {
            self.add(path, "number", "is for the type \"number\"; leave it out");
        }
    }

    fn option_results(
        &mut self,
        path: &str,
        field: &FormField,
        found: &[OptionResult],
        base: Option<u64>,
    ) {
        let expected: Vec<_> = field.options.iter().map(|option| &option.id).collect();
        if found.iter().map(|one| &one.option).collect::<Vec<_>>() != expected {
            self.add(path, "options", "it takes one entry an option, in the same order");
        }
        for (at, one) in found.iter().enumerate() {
            let path = format!("{path}/options/{at}");
            if one.percent.is_some_and(|percent| percent > 100) {
                self.add(&path, "percent", "it takes 0 to 100");
            }
            if one.count.zip(base).is_some_and(|(count, base)| count > base) {
                self.add(&path, "count", "is above \"base\"");
            }
        }
    }
}
