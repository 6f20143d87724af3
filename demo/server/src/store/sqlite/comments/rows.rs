//! The rows of comments, and the counts that follow their states.

use rusqlite::{Connection, OptionalExtension as _, Row};
use sawt_wire::{CommentId, CommentState};

use super::super::read::malformed;
use crate::store::comments::{KeptReply, NewComment, Said};

/// What of a comment decides what may be done with it.
#[derive(Debug, Clone)]
pub(in crate::store::sqlite) struct Standing {
    pub(in crate::store::sqlite) serial: i64,
    pub(in crate::store::sqlite) thread: i64,
    pub(in crate::store::sqlite) parent: Option<i64>,
    pub(in crate::store::sqlite) depth: u8,
    pub(in crate::store::sqlite) anchor: Option<String>,
    pub(in crate::store::sqlite) state: CommentState,
    pub(in crate::store::sqlite) created_ms: i64,
    /// There is an official reply.
    pub(in crate::store::sqlite) answered: bool,
    pub(in crate::store::sqlite) author: [u8; 16],
    pub(in crate::store::sqlite) edit_key: [u8; 16],
}

pub(in crate::store::sqlite) fn standing(
    connection: &Connection,
    id: &CommentId,
) -> rusqlite::Result<Option<Standing>> {
    connection
        .prepare_cached(
            "SELECT serial, thread, parent, depth, anchor, state, created_at, author, edit_key,
                    EXISTS (SELECT 1 FROM official_replies WHERE comment = serial)
             FROM comments WHERE id = ?1",
        )?
        .query_row([id.as_str()], |row| {
            Ok(Standing {
                serial: row.get(0)?,
                thread: row.get(1)?,
                parent: row.get(2)?,
                depth: row.get(3)?,
                anchor: row.get(4)?,
                state: from_word(5, row.get(5)?)?,
                created_ms: row.get(6)?,
                author: row.get(7)?,
                edit_key: row.get(8)?,
                answered: row.get(9)?,
            })
        })
        .optional()
}

/// Where a new comment goes.
pub(super) struct Place {
    pub(super) thread: i64,
    pub(super) parent: Option<i64>,
    pub(super) depth: u8,
    pub(super) anchor: Option<String>,
}

/// Adds a comment that nobody has read yet.
pub(super) fn insert(
    connection: &Connection,
    place: &Place,
    comment: &NewComment,
    at_ms: i64,
) -> rusqlite::Result<()> {
    let Said { text, name, folded, .. } = &comment.said;
    connection
        .prepare_cached(
            "INSERT INTO comments (id, thread, parent, depth, anchor, type, name, text, folded, state,
                                   created_at, rules_version, author, edit_key)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'awaiting-review', ?10, ?11, ?12, ?13)",
        )?
        .execute((
            comment.id.as_str(),
            place.thread,
            place.parent,
            place.depth,
            &place.anchor,
            word(&comment.kind)?,
            name,
            text,
            folded,
            at_ms,
            &comment.rules_version,
            comment.author.0,
            comment.edit_key.0,
        ))
        .map(|_| ())
}

pub(super) fn say(
    connection: &Connection,
    comment: &Standing,
    said: &Said,
    at_ms: i64,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "UPDATE comments SET text = ?2, name = ?3, folded = ?4, edited_at = ?5 WHERE serial = ?1",
        )?
        .execute((comment.serial, &said.text, &said.name, &said.folded, at_ms))
        .map(|_| ())
}

/// Forgets what it said; `secure_delete` overwrites it in the file.
pub(super) fn say_nothing(connection: &Connection, comment: &Standing) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "UPDATE comments SET text = '', name = NULL, folded = '', edited_at = NULL WHERE serial = ?1",
        )?
        .execute([comment.serial])
        .map(|_| ())
}

/// Puts it into that state, and counts it where it is published.
pub(in crate::store::sqlite) fn set_state(
    connection: &Connection,
    comment: &Standing,
    state: CommentState,
    reason: Option<&str>,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE comments SET state = ?2, reason = ?3 WHERE serial = ?1")?
        .execute((comment.serial, word(&state)?, reason))?;
    let published = |state| i64::from(state == CommentState::Published);
    match published(state) - published(comment.state) {
        0 => Ok(()),
        more => count(connection, comment, more, more * i64::from(comment.answered)),
    }
}

/// Counts so many more comments, and so many more with an official reply.
pub(in crate::store::sqlite) fn count(
    connection: &Connection,
    comment: &Standing,
    more: i64,
    answered: i64,
) -> rusqlite::Result<()> {
    let anchor = comment.anchor.as_deref().unwrap_or_default();
    connection
        .prepare_cached(
            "INSERT INTO thread_counts (thread, anchor, comments) VALUES (?1, ?2, 0)
             ON CONFLICT DO NOTHING",
        )?
        .execute((comment.thread, anchor))?;
    connection
        .prepare_cached(
            "UPDATE thread_counts
             SET comments = comments + ?3, answered = answered + ?4, changes = changes + 1
             WHERE thread = ?1 AND anchor = ?2",
        )?
        .execute((comment.thread, anchor, more, answered))?;
    connection
        .prepare_cached("UPDATE comments SET replies = replies + ?2 WHERE serial = ?1")?
        .execute((comment.parent, more))
        .map(|_| ())
}

/// An enumerated value of the contract, as it stands on the wire.
pub(in crate::store::sqlite) fn word<T: serde::Serialize>(value: &T) -> rusqlite::Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        Ok(_) => Err(rusqlite::Error::InvalidQuery),
        Err(error) => Err(rusqlite::Error::ToSqlConversionFailure(Box::new(error))),
    }
}

pub(in crate::store::sqlite) fn from_word<T: serde::de::DeserializeOwned>(
    column: usize,
    word: String,
) -> rusqlite::Result<T> {
    serde_json::from_value(serde_json::Value::String(word))
        .map_err(|error| malformed(column, error))
}

/// An official reply in three columns from that one on: office, text and instant.
pub(in crate::store::sqlite) fn reply(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<Option<KeptReply>> {
    let Some(office) = row.get::<_, Option<String>>(column)? else { return Ok(None) };
    let (text, at_ms) = (row.get(column + 1)?, row.get(column + 2)?);
    Ok(Some(KeptReply { office: parsed(column, &office)?, text, at_ms }))
}

/// An id out of that column.
pub(in crate::store::sqlite) fn parsed<T>(column: usize, word: &str) -> rusqlite::Result<T>
where
    T: std::str::FromStr<Err = sawt_wire::InvalidId>,
{
    word.parse().map_err(|invalid| malformed(column, invalid))
}
