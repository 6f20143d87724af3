//! A comment as moderators find it, and as they leave it.

use rusqlite::{Connection, OptionalExtension as _, Row};
use sawt_wire::{CommentId, CommentState, EntityDefinition, EntityId, OfficeId};

use super::super::comments::rows::{self, Standing};
use super::super::read::{from_json, malformed};
use super::record::ReportChange;
use crate::store::moderation::acts::{Decided, Reply, Seen};

/// A comment within a transaction that decides about it.
pub(super) struct Current {
    pub(super) id: CommentId,
    pub(super) standing: Standing,
    pub(super) seen: Seen,
    pub(super) decided: Decided,
    /// Whose thread it is in.
    pub(super) entity: EntityId,
    /// Of that entity.
    pub(super) offices: Vec<OfficeId>,
}

/// What tells whether somebody has edited a comment or decided about it since.
macro_rules! seen {
    () => {
        "ifnull((SELECT max(d.act) FROM decisions d WHERE d.comment = c.serial), 0) || '.' ||
         ifnull(c.edited_at, 0) || '.' || c.state"
    };
}
pub(super) use seen;

/// The columns of [`decided`], where `r` is the official reply.
macro_rules! columns {
    () => {
        "c.state, c.reason, c.marked, c.office, r.office, r.text, r.at"
    };
}
pub(super) use columns;

/// Out of `columns!`, the first of which is that one.
pub(super) fn decided(row: &Row<'_>, first: usize) -> rusqlite::Result<Decided> {
    let office = |column: usize| {
        let id: Option<String> = row.get(column)?;
        let id = id.map(|id| {
            id.parse().map_err(|invalid: sawt_wire::InvalidId| malformed(column, invalid))
        });
        id.transpose()
    };
    let reply = match office(first + 4)? {
        None => None,
        Some(office) => {
            Some(Reply { office, text: row.get(first + 5)?, at_ms: row.get(first + 6)? })
        }
    };
    Ok(Decided {
        state: rows::from_word(first, row.get(first)?)?,
        reason: row.get(first + 1)?,
        marked: row.get(first + 2)?,
        office: office(first + 3)?,
        reply,
    })
}

pub(super) fn read(connection: &Connection, id: &CommentId) -> rusqlite::Result<Option<Current>> {
    let Some(standing) = rows::standing(connection, id)? else { return Ok(None) };
    let sql = concat!(
        "SELECT e.definition, ",
        seen!(),
        ", ",
        columns!(),
        " FROM comments c
          JOIN threads t ON t.serial = c.thread
          JOIN entities e ON e.id = t.entity
          LEFT JOIN official_replies r ON r.comment = c.serial
          WHERE c.serial = ?1"
    );
    connection
        .prepare_cached(sql)?
        .query_row([standing.serial], |row| {
            let entity: EntityDefinition = from_json(row, 0)?;
            Ok(Current {
                id: id.clone(),
                seen: Seen(row.get(1)?),
                decided: decided(row, 2)?,
                entity: entity.id,
                offices: entity.offices.into_iter().map(|office| office.id).collect(),
                standing,
            })
        })
        .optional()
}

/// Writes what differs.
pub(super) fn set(connection: &Connection, now: &Current, after: &Decided) -> rusqlite::Result<()> {
    let Current { standing, decided: before, .. } = now;
    if after.reply != before.reply {
        set_reply(connection, standing.serial, after.reply.as_ref())?;
        if before.state == CommentState::Published {
            let replies = |decided: &Decided| i64::from(decided.reply.is_some());
            rows::count(connection, standing, 0, replies(after) - replies(before))?;
        }
    }
    if (after.state, &after.reason) != (before.state, &before.reason) {
        let answered = after.reply.is_some();
        let standing = Standing { answered, ..standing.clone() };
        rows::set_state(connection, &standing, after.state, after.reason.as_deref())?;
    }
    if (after.marked, &after.office) != (before.marked, &before.office) {
        let office = after.office.as_ref().map(OfficeId::as_str);
        connection
            .prepare_cached("UPDATE comments SET marked = ?2, office = ?3 WHERE serial = ?1")?
            .execute((standing.serial, after.marked, office))?;
    }
    Ok(())
}

fn set_reply(connection: &Connection, comment: i64, reply: Option<&Reply>) -> rusqlite::Result<()> {
    match reply {
        None => connection
            .prepare_cached("DELETE FROM official_replies WHERE comment = ?1")?
            .execute([comment])?,
        Some(Reply { office, text, at_ms }) => connection
            .prepare_cached(
                "INSERT OR REPLACE INTO official_replies (comment, office, text, at)
                 VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((comment, office.as_str(), text, at_ms))?,
    };
    Ok(())
}

/// The reports of a comment that nobody has closed.
pub(super) fn open_reports(connection: &Connection, now: &Current) -> rusqlite::Result<Vec<i64>> {
    connection
        .prepare_cached(
            "SELECT serial FROM reports WHERE comment = ?1 AND resolved_at IS NULL ORDER BY serial",
        )?
        .query_map([now.standing.serial], |row| row.get(0))?
        .collect()
}

/// Closes a report, or opens it again.
pub(super) fn settle(
    connection: &Connection,
    change: &ReportChange,
    at_ms: i64,
) -> rusqlite::Result<()> {
    let settled = change.after.map(|settlement| rows::word(&settlement)).transpose()?;
    connection
        .prepare_cached("UPDATE reports SET resolved_at = ?2, settled = ?3 WHERE serial = ?1")?
        .execute((change.report, settled.as_ref().map(|_| at_ms), settled))
        .map(|_| ())
}
