//! The sessions of members' browsers.

use rusqlite::{Connection, OptionalExtension as _};

use crate::store::staff::KeptSession;

pub(super) fn find(
    connection: &Connection,
    id: [u8; 32],
    now: i64,
) -> rusqlite::Result<Option<KeptSession>> {
    connection
        .prepare_cached("SELECT data, expires_at FROM sessions WHERE id = ?1 AND expires_at > ?2")?
        .query_row((id, now), |row| {
            Ok(KeptSession { id, data: row.get(0)?, expires_at: row.get(1)? })
        })
        .optional()
}

/// False when there is one of that id.
pub(super) fn begin(connection: &Connection, session: &KeptSession) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "INSERT INTO sessions (id, data, expires_at) VALUES (?1, ?2, ?3)
             ON CONFLICT DO NOTHING",
        )?
        .execute((session.id, &session.data, session.expires_at))
        .map(|rows| rows == 1)
}

/// Of a session that has ended, nothing comes back: a request that was under way at the sign-out changes nothing.
pub(super) fn keep(connection: &Connection, session: &KeptSession) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE sessions SET data = ?2, expires_at = ?3 WHERE id = ?1")?
        .execute((session.id, &session.data, session.expires_at))
        .map(|_| ())
}

pub(super) fn end(connection: &Connection, id: [u8; 32]) -> rusqlite::Result<()> {
    connection.prepare_cached("DELETE FROM sessions WHERE id = ?1")?.execute([id]).map(|_| ())
}

pub(super) fn forget_expired(connection: &Connection, now: i64) -> rusqlite::Result<()> {
    connection.prepare_cached("DELETE FROM sessions WHERE expires_at <= ?1")?.execute([now])?;
    connection
        .prepare_cached("DELETE FROM setup_links WHERE expires_at <= ?1 * 1000")?
        .execute([now])
        .map(|_| ())
}
