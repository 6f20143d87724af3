//! What a digest counts.

use async_trait::async_trait;
use rusqlite::Connection;
use sawt_wire::EntityId;

use super::Sqlite;
use super::comments::rows::{self, parsed};
use crate::store::ReadError;
use crate::store::digest::{Countable, DigestStore};

#[async_trait]
impl DigestStore for Sqlite {
    async fn countable(
        &self,
        entity: &EntityId,
        since_ms: i64,
    ) -> Result<Vec<Countable>, ReadError> {
        let entity = entity.clone();
        self.readers.read(move |connection| countable(connection, &entity, since_ms)).await
    }
}

fn countable(
    connection: &Connection,
    entity: &EntityId,
    since_ms: i64,
) -> rusqlite::Result<Vec<Countable>> {
    connection
        .prepare_cached(
            "SELECT t.id, c.anchor, c.type, c.state, c.parent IS NULL, c.office, c.created_at, r.office, r.at
             FROM threads t
             CROSS JOIN comments c ON c.thread = t.serial
             LEFT JOIN official_replies r ON r.comment = c.serial
             WHERE t.entity = ?1 AND c.state IN ('awaiting-review', 'published')
               AND (c.created_at >= ?2 OR r.at >= ?2 OR r.at IS NULL)",
        )?
        .query_map((entity.as_str(), since_ms), |row| {
            let anchor: Option<String> = row.get(1)?;
            let assigned: Option<String> = row.get(5)?;
            let office: Option<String> = row.get(7)?;
            let reply = match office {
                Some(office) => Some((parsed(7, &office)?, row.get(8)?)),
                None => None,
            };
            Ok(Countable {
                thread: parsed(0, &row.get::<_, String>(0)?)?,
                anchor: anchor.map(|anchor| parsed(1, &anchor)).transpose()?,
                kind: rows::from_word(2, row.get(2)?)?,
                state: rows::from_word(3, row.get(3)?)?,
                is_first: row.get(4)?,
                assigned: assigned.map(|office| parsed(5, &office)).transpose()?,
                created_ms: row.get(6)?,
                reply,
            })
        })?
        .collect()
}
