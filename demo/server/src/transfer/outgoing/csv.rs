//! A table for spreadsheets.

use jiff::tz::TimeZone;
use sawt_wire::{CommentId, ThreadDefinition};

use super::local;
use crate::store::archive::ArchivedComment;
use crate::transfer::comments::CommentsError;
use crate::{clock, spreadsheet};

const COLUMNS: [&str; 16] = [
    "id",
    "thread",
    "parent",
    "type",
    "anchor",
    "name",
    "text",
    "created_at",
    "created_at_local",
    "edited_at",
    "state",
    "reason",
    "supports",
    "official_reply",
    "official_reply_office",
    "official_reply_at",
];

pub(super) fn write(
    thread: &ThreadDefinition,
    zone: &TimeZone,
    comments: &[ArchivedComment],
) -> Result<String, CommentsError> {
    let rows = comments.iter().map(|comment| cells(thread, zone, comment));
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    let table = spreadsheet::written(&COLUMNS, rows)
        .map_err(|error| CommentsError::Unwritable(error.to_string()))?;
    Ok(table.trim_end().to_owned())
}

/// In the order of [`COLUMNS`].
fn cells(
    thread: &ThreadDefinition,
    zone: &TimeZone,
    comment: &ArchivedComment,
) -> Result<[String; 16], CommentsError> {
    let utc = |ms: i64| clock::on_the_wire(ms).as_str().to_owned();
    let reply = comment.reply.as_ref();
    Ok([
        comment.id.as_str().to_owned(),
        thread.id.as_str().to_owned(),
        comment.parent.as_ref().map(CommentId::as_str).unwrap_or_default().to_owned(),
        word(&comment.kind)?,
        comment.anchor.as_ref().map(|anchor| anchor.as_str().to_owned()).unwrap_or_default(),
        comment.said.name.clone().unwrap_or_default(),
        comment.said.text.clone(),
        utc(comment.created_ms),
        local(comment.created_ms, zone),
        comment.edited_ms.map(utc).unwrap_or_default(),
        word(&comment.state)?,
        comment.reason.clone().unwrap_or_default(),
        comment.supports.to_string(),
        reply.map(|reply| reply.text.clone()).unwrap_or_default(),
        reply.map(|reply| reply.office.as_str().to_owned()).unwrap_or_default(),
        reply.map(|reply| utc(reply.at_ms)).unwrap_or_default(),
    ])
}

/// As it stands on the wire.
fn word<T: serde::Serialize>(value: &T) -> Result<String, CommentsError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        Ok(other) => Err(CommentsError::Unwritable(format!("{other} is no word"))),
        Err(error) => Err(CommentsError::Unwritable(error.to_string())),
    }
}
