//! A thread's comments as a file: for spreadsheets, for programs, and for importing them again.

mod csv;
mod json;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use sawt_wire::ThreadDefinition;

use super::comments::CommentsError;
use crate::store::archive::ArchivedComment;

/// How comments are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// A table that spreadsheets open
    Csv,
    /// JSON
    Json,
}

/// # Errors
/// [`CommentsError::Unwritable`].
pub(super) fn write(
    format: Format,
    thread: &ThreadDefinition,
    zone: &TimeZone,
    comments: Vec<ArchivedComment>,
    now_ms: i64,
) -> Result<String, CommentsError> {
    match format {
        Format::Csv => csv::write(thread, zone, &comments),
        Format::Json => json::write(thread, zone, comments, now_ms),
    }
}

/// As a clock on the wall of that zone shows it, with the offset.
fn local(ms: i64, zone: &TimeZone) -> String {
    let instant = Timestamp::from_millisecond(ms).unwrap_or_default();
    instant.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M:%S%:z").to_string()
}
