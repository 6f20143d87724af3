//! Tables: a header line, then a line for each comment.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};

use csv::{ErrorKind, ReaderBuilder, StringRecord};
use jiff::tz::TimeZone;

use super::row::Row;
use super::{Incoming, MOST_BYTES, Mistakes};
use crate::transfer::comments::CommentsError;
use crate::transfer::formula;

/// The columns that are taken over.
const COLUMNS: [&str; 16] = [
    "id",
    "thread",
    "parent",
    "type",
    "anchor",
    "name",
    "text",
    "html",
    "created_at",
    "edited_at",
    "state",
    "reason",
    "supports",
    "official_reply",
    "official_reply_office",
    "official_reply_at",
];

/// A column that an export writes for its readers.
const FOR_READERS: &str = "created_at_local";

/// Columns about a person, which are known so that they are left behind rather than a mistake.
const PERSONAL: [&str; 11] = [
    "email",
    "e-mail",
    "author_email",
    "phone",
    "ip",
    "ip_address",
    "author_ip",
    "user_agent",
    "avatar",
    "url",
    "website",
];

pub(super) fn read(file: File, zone: &TimeZone) -> Result<Incoming, CommentsError> {
    let mut file = BufReader::new(file.take(MOST_BYTES));
    let unreadable = |source| CommentsError::Unreadable { path: "the file".into(), source };
    let delimiter = delimiter(file.fill_buf().map_err(unreadable)?);
    let mut reader = ReaderBuilder::new().delimiter(delimiter).from_reader(file);
    let headers: StringRecord = reader
        .headers()
        .map_err(|error| malformed(&error))?
        .iter()
        .map(|header| header.trim().trim_start_matches('\u{FEFF}').to_lowercase())
        .collect();
    let mut mistakes = Mistakes::default();
    let mut incoming = Incoming { notes: columns(&headers, &mut mistakes), ..Incoming::default() };
    mistakes.none()?;

    let mut mistakes = Mistakes::default();
    let mut record = StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {}
            Err(error) => match error.kind() {
                ErrorKind::UnequalLengths { pos: Some(position), expected_len, len } => {
                    let message =
                        format!("{len} cells; it takes {expected_len}, as the first line has");
                    mistakes.add(&format!("line {}", position.line()), message);
                    continue;
                }
                _ => return Err(malformed(&error)),
            },
        }
        let line = record.position().map_or(0, csv::Position::line);
        let cells: StringRecord = record.iter().map(formula::unguarded).collect();
        let row: Row = cells.deserialize(Some(&headers)).map_err(|error| malformed(&error))?;
        let id = row.id.as_deref().map(|id| format!(", comment {id}")).unwrap_or_default();
        let place = format!("line {line}{id}");
        match row.comment(place.clone(), zone) {
            Ok(comment) => incoming.comments.push(comment),
            Err(wrong) => wrong.into_iter().for_each(|message| mistakes.add(&place, message)),
        }
    }
    mistakes.none()?;
    Ok(incoming)
}

/// What stands between cells: spreadsheets in Arabic write a semicolon.
fn delimiter(beginning: &[u8]) -> u8 {
    let header = beginning.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let often = |delimiter: u8| header.split(|byte| *byte == delimiter).count();
    let mut found = b',';
    for delimiter in [b';', b'\t'] {
        if often(delimiter) > often(found) {
            found = delimiter;
        }
    }
    found
}

/// Checks the header line; what of it is left behind.
fn columns(headers: &StringRecord, mistakes: &mut Mistakes) -> Vec<String> {
    let accepted = COLUMNS.join(", ");
    let mut notes = Vec::new();
    for (at, header) in headers.iter().enumerate() {
        if headers.iter().take(at).any(|before| before == header) {
            mistakes.add("line 1", format!("column \"{header}\" is there twice"));
        } else if PERSONAL.contains(&header) {
            notes.push(format!("column \"{header}\" is left behind: nothing of it is stored"));
        } else if !COLUMNS.contains(&header) && header != FOR_READERS {
            mistakes
                .add("line 1", format!("column \"{header}\" is not known; it takes {accepted}"));
        }
    }
    let has = |name: &str| headers.iter().any(|header| header == name);
    if !has("created_at") {
        mistakes.add("line 1", format!("column \"created_at\" is missing; it takes {accepted}"));
    }
    if has("text") == has("html") {
        mistakes
            .add("line 1", "it takes one of the columns \"text\" (plain) and \"html\" (marked up)");
    }
    notes
}

fn malformed(error: &csv::Error) -> CommentsError {
    let line = error.position().map_or(1, csv::Position::line);
    let message = match error.kind() {
        ErrorKind::Utf8 { .. } => {
            "not UTF-8; spreadsheets call the right format \"CSV UTF-8\"".into()
        }
        _ => error.to_string(),
    };
    CommentsError::Malformed { place: format!("line {line}"), message }
}
