//! The questions that are asked about comments.

use std::collections::HashMap;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Row};
use sawt_wire::{CommentId, ThreadId};

use super::super::read::malformed;
use super::rows::{from_word, word};
use crate::secrecy::Hash;
use crate::store::comments::{
    CommentCounts, KeptComment, KeptReply, Level, Order, Proof, Published, Wanted,
};

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

pub(in crate::store::sqlite) fn reported(
    connection: &Connection,
    after: i64,
    most: u32,
) -> rusqlite::Result<Vec<KeptComment>> {
    let nobody = None::<Hash>;
    connection
        .prepare_cached(select!(
            "WHERE c.serial IN (SELECT comment FROM reports WHERE resolved_at IS NULL)
             AND c.state = 'published' AND c.serial > ?4 ORDER BY c.serial LIMIT ?5"
        ))?
        .query_map((nobody, nobody, nobody, after, most), kept)?
        .collect()
}

/// A page of those that `$shown` lets through, beyond a spot in one order.
macro_rules! page {
    ($shown:literal, $beyond:literal, $order:literal) => {
        select!(
            "WHERE c.thread = ?4 AND " $shown "
             AND (?6 IS NULL OR c.type = ?6) AND (?7 IS NULL OR c.anchor = ?7)
             AND (NOT ?8 OR (r.comment IS NOT NULL AND c.state = 'published')) AND " $beyond "
             ORDER BY " $order " LIMIT ?9"
        )
    };
}

/// Each way through a level or a search: beyond place `?10` and `?11` supports, which is true where they don't matter.
macro_rules! ordered {
    ($order:expr, $shown:literal) => {
        match $order {
            Order::Newest => page!($shown, "c.serial < ?10 AND ?11", "c.serial DESC"),
            Order::Oldest => page!($shown, "c.serial > ?10 AND ?11", "c.serial ASC"),
            Order::MostSupported => page!(
                $shown,
                "(c.supports, c.serial) < (?11, ?10)",
                "c.supports DESC, c.serial DESC"
            ),
        }
    };
}

/// Of one level (`IS` finds the top by NULL): the published, the reader's own, and the places of those that have
/// replies.
fn level(order: Order) -> &'static str {
    ordered!(order, "c.parent IS ?5 AND (c.state = 'published' OR c.replies > 0 OR c.author IS ?1)")
}

/// Of all levels, those that hold each of the words, the first of which is the rarest. What may not be read is not
/// found either.
fn holding(order: Order) -> &'static str {
    ordered!(
        order,
        "(c.state = 'published' OR c.author IS ?1)
         AND instr(c.folded, json_extract(?5, '$[0]')) > 0
         AND NOT EXISTS (SELECT 1 FROM json_each(?5) w WHERE instr(c.folded, w.value) = 0)"
    )
}

/// One page, in the order that was asked for.
pub(super) fn page(connection: &Connection, wanted: &Wanted) -> rusqlite::Result<Vec<KeptComment>> {
    let Some(thread) = serial(connection, &wanted.thread)? else { return Ok(Vec::new()) };
    // Their own comments are those of the device; an edit token shows one alone.
    let (reader, _, supporter) = hashes(wanted.reader);
    let nobody = None::<Hash>;
    let kind = wanted.kind.map(|kind| word(&kind)).transpose()?;
    let anchor = wanted.anchor.as_ref().map(sawt_wire::AnchorId::as_str);
    let (place, supports) = beyond(wanted);
    let (sql, below) = match &wanted.level {
        Level::Top => (level(wanted.order), Value::Null),
        Level::Under(parent) => {
            let Some(parent) = below(connection, thread, parent)? else { return Ok(Vec::new()) };
            (level(wanted.order), Value::Integer(parent))
        }
        Level::Holding(words) => (holding(wanted.order), Value::Text(rarest_first(words)?)),
    };
    let Wanted { answered, most, .. } = *wanted;
    connection
        .prepare_cached(sql)?
        .query_map(
            (
                reader, nobody, supporter, thread, below, kind, anchor, answered, most, place,
                supports,
            ),
            kept,
        )?
        .collect()
}

/// Place and supports that all of the page are beyond.
fn beyond(wanted: &Wanted) -> (i64, i64) {
    match (wanted.after, wanted.order) {
        (Some(spot), Order::MostSupported) => (spot.place, i64::from(spot.supports)),
        (Some(spot), _) => (spot.place, 1),
        (None, Order::Oldest) => (0, 1),
        (None, _) => (i64::MAX, i64::MAX),
    }
}

/// As JSON. The longest word is the rarest, most likely.
fn rarest_first(words: &[String]) -> rusqlite::Result<String> {
    let mut words: Vec<&String> = words.iter().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    serde_json::to_string(&words)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
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

pub(super) fn published(connection: &Connection) -> rusqlite::Result<HashMap<ThreadId, Published>> {
    connection
        .prepare_cached(
            "SELECT t.id, sum(n.comments), sum(n.answered), sum(n.changes)
             FROM thread_counts n JOIN threads t ON t.serial = n.thread GROUP BY n.thread",
        )?
        .query_map([], |row| {
            let id: String = row.get(0)?;
            let id = id.parse().map_err(|invalid| malformed(0, invalid))?;
            let (comments, answered, changes) = (row.get(1)?, row.get(2)?, row.get(3)?);
            Ok((id, Published { comments, answered, changes }))
        })?
        .collect()
}
