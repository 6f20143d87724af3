//! Tables that are handed out: UTF-8 with the mark by which spreadsheets know it, nothing that they would calculate,
//! nothing that turns the direction of a line.

use csv::{Terminator, WriterBuilder};

use crate::transfer::formula;

/// Why a table was not written.
#[derive(Debug, thiserror::Error)]
#[error("a table cannot be written: {0}")]
pub struct TableError(String);

impl TableError {
    fn of(error: impl std::fmt::Display) -> Self {
        Self(error.to_string())
    }
}

/// As CSV, with its columns' names first; lines end as RFC 4180 has it.
///
/// # Errors
/// When a row has another number of cells.
pub fn written<R: AsRef<[String]>>(
    columns: &[&str],
    rows: impl IntoIterator<Item = R>,
) -> Result<String, TableError> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(columns).map_err(TableError::of)?;
    for row in rows {
        let cells = row.as_ref().iter().map(|cell| formula::cell(cell));
        writer.write_record(cells).map_err(TableError::of)?;
    }
    let table = writer.into_inner().map_err(TableError::of)?;
    let table = String::from_utf8(table).map_err(TableError::of)?;
    Ok(format!("\u{FEFF}{table}"))
}
