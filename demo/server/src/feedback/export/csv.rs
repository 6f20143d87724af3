//! A table in ids: UTF-8 with the mark by which spreadsheets know it, and nothing that they would calculate.

use csv::{Terminator, WriterBuilder};

use super::table::{Cell, columns};
use super::{Export, ExportError};
use crate::transfer::formula;
use crate::words::Language;

pub(super) fn write(export: &Export, language: Language) -> Result<Vec<u8>, ExportError> {
    let unwritable = |error: csv::Error| ExportError::Unwritable(error.to_string());
    let columns = columns(export, language);
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    writer.write_record(columns.iter().map(|column| &column.id)).map_err(unwritable)?;
    for row in &export.rows {
        let cells = columns.iter().map(|column| match column.cell(row) {
            Cell::Empty => String::new(),
            Cell::Text(text) => formula::cell(&text),
            // What a number begins with is calculated to that number.
            Cell::Number(number) => number.to_string(),
            Cell::Word(id, _) => id,
        });
        writer.write_record(cells).map_err(unwritable)?;
    }
    writer.into_inner().map_err(|error| ExportError::Unwritable(error.to_string()))
}
