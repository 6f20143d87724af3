//! Supports: one of each device, counted in the transaction that brings them.

use rusqlite::Connection;

use super::rows::Standing;
use crate::secrecy::SupporterKey;

pub(super) fn add(
    connection: &Connection,
    comment: &Standing,
    supporter: SupporterKey,
) -> rusqlite::Result<()> {
    let added = connection
        .prepare_cached(
            "INSERT INTO supports (comment, supporter) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        )?
        .execute((comment.serial, supporter.0))?;
    count(connection, comment, i64::try_from(added).unwrap_or_default())
}

pub(super) fn remove(
    connection: &Connection,
    comment: &Standing,
    supporter: SupporterKey,
) -> rusqlite::Result<()> {
    let removed = connection
        .prepare_cached("DELETE FROM supports WHERE comment = ?1 AND supporter = ?2")?
        .execute((comment.serial, supporter.0))?;
    count(connection, comment, -i64::try_from(removed).unwrap_or_default())
}

/// Of a comment whose text is gone.
pub(super) fn forget(connection: &Connection, comment: &Standing) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM supports WHERE comment = ?1")?
        .execute([comment.serial])?;
    connection
        .prepare_cached("UPDATE comments SET supports = 0 WHERE serial = ?1")?
        .execute([comment.serial])
        .map(|_| ())
}

fn count(connection: &Connection, comment: &Standing, more: i64) -> rusqlite::Result<()> {
    if more == 0 {
        return Ok(());
    }
    connection
        .prepare_cached("UPDATE comments SET supports = supports + ?2 WHERE serial = ?1")?
        .execute((comment.serial, more))
        .map(|_| ())
}
