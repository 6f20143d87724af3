//! The columns of a table of submissions: what is known of each, then question by question.

use jiff::Timestamp;
use sawt_wire::{Answer, FieldType, FormField, FormKind, OptionId, PollOption};

use super::{Contact, Export, Row};
use crate::console::words::Words;
use crate::words::Language;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// Nothing: it was not asked, or not answered.
    Empty,
    /// What somebody wrote.
    Text(String),
    /// A number.
    Number(f64),
    /// One of the form's own words: its id, and what people read.
    Word(String, String),
}

/// A column.
pub(super) struct Column<'a> {
    /// In the ids of the form.
    pub(super) id: String,
    /// What people read above it.
    pub(super) label: String,
    read: Box<dyn Fn(&Row) -> Cell + 'a>,
}

impl Column<'_> {
    /// Of that submission.
    pub(super) fn cell(&self, row: &Row) -> Cell {
        (self.read)(row)
    }
}

fn column<'a>(
    id: impl Into<String>,
    label: impl Into<String>,
    read: impl Fn(&Row) -> Cell + 'a,
) -> Column<'a> {
    Column { id: id.into(), label: label.into(), read: Box::new(read) }
}

fn text(text: Option<&str>) -> Cell {
    text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()))
}

/// All of them, from left to right or from right to left.
pub(super) fn columns(export: &Export, language: Language) -> Vec<Column<'_>> {
    let words = Words::of(language);
    let mut columns = known(export, words);
    for field in export.form.fields() {
        let question = field.label.get(language.tag()).map_or(field.id.as_str(), |(_, text)| text);
        if !field.kind.is_contact() {
            answered(field, question, language, &mut columns);
        } else if export.contact == Contact::Included {
            columns.push(column(field.id.as_str(), question, |row| {
                let value = row.contact.iter().find(|(id, _)| *id == field.id);
                text(value.map(|(_, value)| value.as_str()))
            }));
        }
    }
    columns
}

/// What is known of a submission beside its answers.
fn known(export: &Export, words: Words) -> Vec<Column<'_>> {
    let pattern = match export.form.kind {
        FormKind::Report => "%Y-%m-%d",
        _ => "%Y-%m-%d %H:%M",
    };
    vec![
        column("reference", words.text("export-reference").to_string(), |row| {
            text(row.submission.reference.as_deref())
        }),
        column("received_at", words.text("export-received-at").to_string(), move |row| {
            let at = Timestamp::from_millisecond(row.submission.received_ms).unwrap_or_default();
            let local = at.to_zoned(export.zone.clone()).strftime(pattern).to_string();
            Cell::Text(local)
        }),
        column("state", words.text("export-state").to_string(), move |row| {
            use sawt_wire::SubmissionState::{Answered, Closed, Received, UnderStudy, Unknown};
            let (id, label) = match row.submission.state {
                Received | Unknown => ("received", words.text("export-state-received")),
                UnderStudy => ("under-study", words.text("export-state-under-study")),
                Answered => ("answered", words.text("export-state-answered")),
                Closed => ("closed", words.text("export-state-closed")),
            };
            Cell::Word(id.to_owned(), label.to_string())
        }),
        column("language", words.text("export-language").to_string(), |row| {
            Cell::Text(row.submission.language.clone())
        }),
        column("page", words.text("export-page").to_string(), |row| {
            text(row.submission.page.as_deref())
        }),
        column("suspicious", words.text("export-suspicious").to_string(), |row| {
            Cell::Number(if row.submission.suspicions.is_empty() { 0.0 } else { 1.0 })
        }),
        column("rating", words.text("export-rating").to_string(), |row| {
            let rating = row.submission.rating.as_ref();
            rating.map_or(Cell::Empty, |rating| Cell::Number(rating.rating.into()))
        }),
    ]
}

/// The columns of one question; of several options or rows, one each.
fn answered<'a>(
    field: &'a FormField,
    question: &str,
    language: Language,
    columns: &mut Vec<Column<'a>>,
) {
    let answer = |row: &Row, read: &dyn Fn(&Answer) -> Cell| {
        let answer = row.submission.answers.get(field.id.as_str());
        answer.filter(|answer| !answer.is_empty()).map_or(Cell::Empty, read)
    };
    let id = field.id.as_str();
    let read = |option: &PollOption| label(option, language);
    match field.kind {
        FieldType::Multiple => {
            for option in &field.options {
                let head = [question, ": ", &read(option)].concat();
                columns.push(column(format!("{id}/{}", option.id), head, move |row| {
                    answer(row, &|answer| {
                        Cell::Number(if answer.choices.contains(&option.id) { 1.0 } else { 0.0 })
                    })
                }));
            }
        }
        FieldType::Ranking => {
            for option in &field.options {
                let head = [question, ": ", &read(option)].concat();
                columns.push(column(format!("{id}/{}", option.id), head, move |row| {
                    answer(row, &|answer| {
                        let at = answer.choices.iter().position(|choice| *choice == option.id);
                        at.and_then(|at| u32::try_from(at + 1).ok())
                            .map_or(Cell::Empty, |place| Cell::Number(place.into()))
                    })
                }));
            }
        }
        FieldType::Matrix => {
            for of in &field.rows {
                let name = of.label.get(language.tag()).map_or(of.id.as_str(), |(_, text)| text);
                let head = [question, ": ", name].concat();
                columns.push(column(format!("{id}/{}", of.id), head, move |row| {
                    answer(row, &|answer| word(field, answer.rows.get(of.id.as_str()), language))
                }));
            }
        }
        _ => columns.push(column(id, question, move |row| {
            answer(row, &|answer| one(field, answer, language))
        })),
    }
    for option in field.options.iter().filter(|option| option.write_in) {
        let head = [question, ": ", &read(option)].concat();
        columns.push(column(format!("{id}/{}/text", option.id), head, move |row| {
            answer(row, &|answer| {
                let chosen = answer.choices.contains(&option.id);
                text(answer.other.as_deref().filter(|_| chosen))
            })
        }));
    }
}

fn one(field: &FormField, answer: &Answer, language: Language) -> Cell {
    match field.kind {
        FieldType::Single | FieldType::Scale => word(field, answer.choices.first(), language),
        FieldType::Number => answer.number.map_or(Cell::Empty, Cell::Number),
        FieldType::Consent => text(answer.agreed.as_deref()),
        FieldType::File => {
            let ids: Vec<&str> = answer.files.iter().map(sawt_wire::FileId::as_str).collect();
            Cell::Text(ids.join(" "))
        }
        _ => text(answer.text.as_deref()),
    }
}

fn word(field: &FormField, chosen: Option<&OptionId>, language: Language) -> Cell {
    let Some(id) = chosen else { return Cell::Empty };
    let label = field.option(id).map_or_else(|| id.to_string(), |option| label(option, language));
    Cell::Word(id.to_string(), label)
}

pub(super) fn label(option: &PollOption, language: Language) -> String {
    option.label.get(language.tag()).map_or(option.id.as_str(), |(_, text)| text).to_owned()
}
