//! Published comments for open data.

use async_trait::async_trait;
use rusqlite::Connection;
use sawt_wire::ThreadId;

use super::Sqlite;
use super::comments::rows::{self, parsed};
use crate::store::ReadError;
use crate::store::open_data::{OpenComment, OpenDataStore};

#[async_trait]
impl OpenDataStore for Sqlite {
    async fn open_comments(&self, thread: &ThreadId) -> Result<Vec<OpenComment>, ReadError> {
        let thread = thread.clone();
        self.readers.read(move |connection| open_comments(connection, &thread)).await
    }
}

fn open_comments(connection: &Connection, thread: &ThreadId) -> rusqlite::Result<Vec<OpenComment>> {
    connection
        .prepare_cached(
            "SELECT c.id, p.id, c.anchor, c.type, c.text, c.created_at, c.supports, r.office, r.text, r.at
             FROM comments c
             LEFT JOIN comments p ON p.serial = c.parent
             LEFT JOIN official_replies r ON r.comment = c.serial
             WHERE c.thread = (SELECT serial FROM threads WHERE id = ?1) AND c.state = 'published'
             ORDER BY c.serial",
        )?
        .query_map([thread.as_str()], |row| {
            let parent: Option<String> = row.get(1)?;
            let anchor: Option<String> = row.get(2)?;
            Ok(OpenComment {
                id: parsed(0, &row.get::<_, String>(0)?)?,
                parent: parent.map(|parent| parsed(1, &parent)).transpose()?,
                anchor: anchor.map(|anchor| parsed(2, &anchor)).transpose()?,
                kind: rows::from_word(3, row.get(3)?)?,
                text: row.get(4)?,
                created_ms: row.get(5)?,
                supports: row.get(6)?,
                reply: rows::reply(row, 7)?,
            })
        })?
        .collect()
}
