//! The questions that are asked about comments.

use rusqlite::{Connection, OptionalExtension as _, Row};
use sawt_wire::{CommentId, ThreadId};

use super::super::read::malformed;
use super::rows::{from_word, word};
use crate::secrecy::Hash;
use crate::store::comments::{CommentCounts, KeptComment, KeptReply, Level, Order, Proof, Wanted};

/// A comment as whoever holds that proof sees it: `?1` the hash of the device that may have written it, `?2` that of the
/// edit token, `?3` that of the device that may support it.
macro_rules! select {
    ($($rest:literal)+) => {
        concat!(
            "SELECT c.serial, c.id, t.id, c.type, c.name, c.text, p.id, c.anchor, c.created_at, c.edited_at,
                    c.state, c.reason, c.replies, c.author IS ?1 OR c.edit_key IS ?2, c.supports,
                    EXISTS (SELECT 1 FROM supports s WHERE s.comment = c.serial AND s.supporter = ?3),
                    r.office, r.text, r.at
             FROM comments c
             JOIN threads t ON t.serial = c.thread
             LEFT JOIN official_replies r ON r.comment = c.serial
             LEFT JOIN comments p ON p.serial = c.parent
             ",
            $($rest),+
        )
    };
}

fn kept(row: &Row<'_>) -> rusqlite::Result<KeptComment> {
    let id = |column: usize, text: String| {
        text.parse().map_err(|invalid: sawt_wire::InvalidId| malformed(column, invalid))
    };
    let thread: String = row.get(2)?;
    let anchor: Option<String> = row.get(7)?;
    Ok(KeptComment {
        place: row.get(0)?,
        id: id(1, row.get(1)?)?,
        thread: thread.parse().map_err(|invalid| malformed(2, invalid))?,
        kind: from_word(3, row.get(3)?)?,
        name: row.get(4)?,
        text: row.get(5)?,
        parent: row.get::<_, Option<String>>(6)?.map(|parent| id(6, parent)).transpose()?,
        anchor: anchor
            .map(|anchor| anchor.parse().map_err(|invalid| malformed(7, invalid)))
            .transpose()?,
        created_ms: row.get(8)?,
        edited_ms: row.get(9)?,
        state: from_word(10, row.get(10)?)?,
        reason: row.get(11)?,
        replies: row.get(12)?,
        is_own: row.get(13)?,
        supports: row.get(14)?,
        is_supported: row.get(15)?,
        reply: reply(row)?,
    })
}

fn reply(row: &Row<'_>) -> rusqlite::Result<Option<KeptReply>> {
    let Some(office) = row.get::<_, Option<String>>(16)? else { return Ok(None) };
    let office = office.parse().map_err(|invalid| malformed(16, invalid))?;
    Ok(Some(KeptReply { office, text: row.get(17)?, at_ms: row.get(18)? }))
}

pub(super) fn serial(connection: &Connection, thread: &ThreadId) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT serial FROM threads WHERE id = ?1")?
        .query_row([thread.as_str()], |row| row.get(0))
        .optional()
}

/// As `select!` binds them.
fn hashes(proof: Proof) -> (Option<Hash>, Option<Hash>, Option<Hash>) {
    let Proof { author, edit_key, supporter } = proof;
    (author.map(|key| key.0), edit_key.map(|key| key.0), supporter.map(|key| key.0))
}

pub(in crate::store::sqlite) fn one(
    connection: &Connection,
    id: &CommentId,
    proof: Proof,
) -> rusqlite::Result<Option<KeptComment>> {
    let (author, edit_key, supporter) = hashes(proof);
    connection
        .prepare_cached(select!("WHERE c.id = ?4"))?
        .query_row((author, edit_key, supporter, id.as_str()), kept)
        .optional()
}

pub(in crate::store::sqlite) fn awaiting_review(
    connection: &Connection,
    after: i64,
    most: u32,
) -> rusqlite::Result<Vec<KeptComment>> {
    let nobody = None::<Hash>;
    connection
        .prepare_cached(select!(
            "WHERE c.state = 'awaiting-review' AND c.serial > ?4 ORDER BY c.serial LIMIT ?5"
        ))?
        .query_map((nobody, nobody, nobody, after, most), kept)?
        .collect()
}

/// A page of those that `$shown` lets through, beyond a place in one direction.
macro_rules! page {
    ($shown:literal, $beyond:literal, $way:literal) => {
        select!(
            "WHERE c.thread = ?4 AND " $shown "
             AND (?6 IS NULL OR c.type = ?6) AND (?7 IS NULL OR c.anchor = ?7) AND c.serial " $beyond " ?8
             ORDER BY c.serial " $way " LIMIT ?9"
        )
    };
}

/// Of one level (`IS` finds the top by NULL): the published, the reader's own, and the places of those that have
/// replies.
macro_rules! level {
    ($beyond:literal, $way:literal) => {
        page!(
            "c.parent IS ?5 AND (c.state = 'published' OR c.replies > 0 OR c.author IS ?1)",
            $beyond,
            $way
        )
    };
}

/// Of all levels, those that hold each of the words, the first of which is the rarest. What may not be read is not
/// found either.
macro_rules! holding {
    ($beyond:literal, $way:literal) => {
        page!(
            "(c.state = 'published' OR c.author IS ?1)
             AND instr(c.folded, json_extract(?5, '$[0]')) > 0
             AND NOT EXISTS (SELECT 1 FROM json_each(?5) w WHERE instr(c.folded, w.value) = 0)",
            $beyond,
            $way
        )
    };
}

/// One page, in the order that was asked for.
pub(super) fn page(connection: &Connection, wanted: &Wanted) -> rusqlite::Result<Vec<KeptComment>> {
    let Some(thread) = serial(connection, &wanted.thread)? else { return Ok(Vec::new()) };
    // Their own comments are those of the device; an edit token shows one alone.
    let (reader, _, supporter) = hashes(wanted.reader);
    let nobody = None::<Hash>;
    let kind = wanted.kind.map(|kind| word(&kind)).transpose()?;
    let anchor = wanted.anchor.as_ref().map(sawt_wire::AnchorId::as_str);
    let (sql, after) = match (&wanted.level, wanted.order) {
        (Level::Holding(_), Order::Newest) => {
            (holding!("<", "DESC"), wanted.after.unwrap_or(i64::MAX))
        }
        (Level::Holding(_), Order::Oldest) => (holding!(">", "ASC"), wanted.after.unwrap_or(0)),
        (_, Order::Newest) => (level!("<", "DESC"), wanted.after.unwrap_or(i64::MAX)),
        (_, Order::Oldest) => (level!(">", "ASC"), wanted.after.unwrap_or(0)),
    };
    let mut statement = connection.prepare_cached(sql)?;
    let found = match &wanted.level {
        Level::Holding(words) => {
            let mut words = words.clone();
            words.sort_by_key(|word| std::cmp::Reverse(word.len()));
            let words = serde_json::to_string(&words)
                .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
            statement.query_map(
                (reader, nobody, supporter, thread, words, kind, anchor, after, wanted.most),
                kept,
            )?
        }
        Level::Top => {
            let top = None::<i64>;
            statement.query_map(
                (reader, nobody, supporter, thread, top, kind, anchor, after, wanted.most),
                kept,
            )?
        }
        Level::Under(parent) => {
            let Some(parent) = below(connection, thread, parent)? else { return Ok(Vec::new()) };
            statement.query_map(
                (reader, nobody, supporter, thread, parent, kind, anchor, after, wanted.most),
                kept,
            )?
        }
    };
    found.collect()
}

fn below(connection: &Connection, thread: i64, id: &CommentId) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT serial FROM comments WHERE id = ?1 AND thread = ?2")?
        .query_row((id.as_str(), thread), |row| row.get(0))
        .optional()
}

pub(super) fn counts(
    connection: &Connection,
    thread: &ThreadId,
) -> rusqlite::Result<CommentCounts> {
    let rows = connection
        .prepare_cached(
            "SELECT anchor, comments, answered FROM thread_counts
             WHERE thread = (SELECT serial FROM threads WHERE id = ?1) AND comments > 0",
        )?
        .query_map([thread.as_str()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<Vec<(String, u64, u64)>>>()?;
    let about = rows.iter().filter(|(anchor, ..)| !anchor.is_empty());
    Ok(CommentCounts {
        comments: rows.iter().map(|(_, comments, _)| comments).sum(),
        answered: rows.iter().map(|(.., answered)| answered).sum(),
        by_anchor: about.map(|(anchor, comments, _)| (anchor.clone(), *comments)).collect(),
    })
}
