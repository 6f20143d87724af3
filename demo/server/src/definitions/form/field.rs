//! What can be wrong with a field of a form.

use sawt_wire::written::is_day;
use sawt_wire::{FieldType, FormField};

use crate::definitions::Findings;
use crate::feedback::files::content::TYPES;

/// Options of one field.
const MOST_OPTIONS: usize = 200;

/// Rows of one matrix.
const MOST_ROWS: usize = 50;

/// Files of one field.
const MOST_FILES: u16 = 10;

/// Bytes of one file.
const MOST_BYTES: u32 = 20 * 1024 * 1024;

impl Findings {
    pub(super) fn field(&mut self, path: &str, field: &FormField) {
        self.text(path, "label", &field.label);
        self.optional_text(path, "help", field.help.as_ref());
        self.choices(path, field);
        self.rows(path, field);
        self.limits(path, field);
        self.graphemes(path, field);
        self.numbers(path, field);
        self.days(path, field);
        self.consent(path, field);
        self.country(path, field);
        self.files(path, field);
    }

    /// Whatever is there and is not of its type.
    fn foreign(&mut self, path: &str, what: &str, there: bool, of: &str, fits: bool) {
        if there && !fits {
            self.add(path, what, format!("is for {of}; leave it out"));
        }
    }

    fn choices(&mut self, path: &str, field: &FormField) {
        use FieldType::{Multiple, Ranking, Single};
        let (kind, count) = (field.kind, field.options.len());
        let of = "the types \"single\", \"multiple\", \"scale\", \"matrix\" and \"ranking\"";
        self.foreign(path, "options", count > 0, of, kind.has_options());
        let of = "the types \"single\", \"multiple\" and \"ranking\"";
        self.foreign(
            path,
            "shuffle",
            field.shuffle,
            of,
            matches!(kind, Single | Multiple | Ranking),
        );
        if !kind.has_options() {
            return;
        }
        let fewest = if kind == Multiple { 1 } else { 2 };
        if !(fewest..=MOST_OPTIONS).contains(&count) {
            let message = format!("{count} options; it takes {fewest} to {MOST_OPTIONS}");
            self.add(path, "options", message);
        }
        let ids = field.options.iter().map(|option| option.id.as_str());
        self.repeated(&format!("{path}/options"), ids, "option");
        for (at, option) in field.options.iter().enumerate() {
            self.text(&format!("{path}/options/{at}"), "label", &option.label);
        }
        let write_ins = field.options.iter().filter(|option| option.write_in).count();
        if write_ins > 1 {
            self.add(path, "options", "several take a text (\"write_in\"); at most one may");
        }
        if write_ins > 0 && !matches!(kind, Single | Multiple) {
            self.add(path, "options", "\"write_in\" is for the types \"single\" and \"multiple\"");
        }
    }

    fn rows(&mut self, path: &str, field: &FormField) {
        let (matrix, count) = (field.kind == FieldType::Matrix, field.rows.len());
        self.foreign(path, "rows", count > 0, "the type \"matrix\"", matrix);
        if !matrix {
            return;
        }
        if !(1..=MOST_ROWS).contains(&count) {
            self.add(path, "rows", format!("{count} rows; it takes 1 to {MOST_ROWS}"));
        }
        self.repeated(&format!("{path}/rows"), field.rows.iter().map(|row| row.id.as_str()), "row");
        for (at, row) in field.rows.iter().enumerate() {
            self.text(&format!("{path}/rows/{at}"), "label", &row.label);
        }
    }

    fn limits(&mut self, path: &str, field: &FormField) {
        use FieldType::{File, Multiple, Ranking};
        let (kind, all) = (field.kind, field.options.len());
        let (min, max) = (field.min_choices, field.max_choices);
        let of = "the types \"multiple\" and \"ranking\"";
        self.foreign(path, "min_choices", min.is_some(), of, matches!(kind, Multiple | Ranking));
        let of = "the types \"multiple\", \"ranking\" and \"file\"";
        self.foreign(
            path,
            "max_choices",
            max.is_some(),
            of,
            matches!(kind, Multiple | Ranking | File),
        );
        for (name, limit) in [("min_choices", min), ("max_choices", max)] {
            let Some(limit) = limit else { continue };
            if limit == 0 {
                self.add(path, name, "0; it takes 1 or more");
            }
            if matches!(kind, Multiple | Ranking) && usize::from(limit) > all {
                self.add(path, name, format!("{limit} of {all} options"));
            }
            if kind == File && limit > MOST_FILES {
                self.add(path, name, format!("{limit} files; it takes at most {MOST_FILES}"));
            }
        }
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            self.add(path, "min_choices", format!("{min} is above \"max_choices\", {max}"));
        }
    }

    fn graphemes(&mut self, path: &str, field: &FormField) {
        let Some(found) = field.max_graphemes else { return };
        let most = match field.kind {
            FieldType::ShortText => 500,
            FieldType::LongText => 20_000,
            FieldType::Name => 200,
            _ => {
                let message =
                    "is for the types \"short-text\", \"long-text\" and \"name\"; leave it out";
                return self.add(path, "max_graphemes", message);
            }
        };
        if !(1..=most).contains(&found) {
            self.add(path, "max_graphemes", format!("{found}; it takes 1 to {most}"));
        }
    }

    fn numbers(&mut self, path: &str, field: &FormField) {
        let number = field.kind == FieldType::Number;
        let of = "the type \"number\"";
        self.foreign(path, "min", field.min.is_some(), of, number);
        self.foreign(path, "max", field.max.is_some(), of, number);
        self.foreign(path, "whole", field.whole, of, number);
        if let (Some(min), Some(max)) = (field.min, field.max)
            && min > max
        {
            self.add(path, "min", format!("{min} is above \"max\", {max}"));
        }
    }

    fn days(&mut self, path: &str, field: &FormField) {
        let date = field.kind == FieldType::Date;
        let (earliest, latest) = (field.earliest.as_deref(), field.latest.as_deref());
        let of = "the type \"date\"";
        self.foreign(path, "earliest", earliest.is_some(), of, date);
        self.foreign(path, "latest", latest.is_some(), of, date);
        self.foreign(path, "hijri", field.hijri, of, date);
        for (name, day) in [("earliest", earliest), ("latest", latest)] {
            if let Some(day) = day.filter(|day| !is_day(day)) {
                let message = format!("\"{day}\" is no day; it takes one like 2026-12-18");
                self.add(path, name, message);
            }
        }
        if let (Some(earliest), Some(latest)) = (earliest, latest)
            && earliest > latest
        {
            self.add(path, "earliest", format!("{earliest} is after \"latest\", {latest}"));
        }
    }

    fn consent(&mut self, path: &str, field: &FormField) {
        let consent = field.kind == FieldType::Consent;
        self.foreign(path, "version", field.version.is_some(), "the type \"consent\"", consent);
        if !consent {
            return;
        }
        let shaped = |version: &String| {
            (1..=64).contains(&version.len()) && version.bytes().all(|b| b.is_ascii_graphic())
        };
        if !field.version.as_ref().is_some_and(shaped) {
            let message =
                "it takes 1 to 64 visible ASCII characters without spaces, for example 2026-11";
            self.add(path, "version", message);
        }
    }

    fn country(&mut self, path: &str, field: &FormField) {
        let phone = field.kind == FieldType::Phone;
        let Some(code) = field.country_code.as_deref() else { return };
        self.foreign(path, "country_code", true, "the type \"phone\"", phone);
        let digits = code.bytes().all(|b| b.is_ascii_digit()) && !code.starts_with('0');
        if !(1..=3).contains(&code.len()) || !digits {
            let message =
                format!("\"{code}\" is no country's code; it takes 1 to 3 digits, for example 974");
            self.add(path, "country_code", message);
        }
    }

    fn files(&mut self, path: &str, field: &FormField) {
        let file = field.kind == FieldType::File;
        let of = "the type \"file\"";
        self.foreign(path, "accept", !field.accept.is_empty(), of, file);
        self.foreign(path, "max_bytes", field.max_bytes.is_some(), of, file);
        let known = TYPES.join(", ");
        if file && field.accept.is_empty() {
            self.add(path, "accept", format!("missing; it takes some of {known}"));
        }
        for (at, accepted) in field.accept.iter().enumerate() {
            if !TYPES.contains(&accepted.as_str()) {
                let message = format!("\"{accepted}\" is not taken; it takes {known}");
                self.add(&format!("{path}/accept"), &at.to_string(), message);
            }
        }
        if let Some(bytes) = field.max_bytes.filter(|bytes| !(1..=MOST_BYTES).contains(bytes)) {
            self.add(path, "max_bytes", format!("{bytes}; it takes 1 to {MOST_BYTES}"));
        }
    }
}
