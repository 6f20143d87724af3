//! Comments that are moved in and out as a whole.

use std::collections::HashSet;

use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};
use sawt_wire::{CommentId, ThreadId};

use super::rows::Place;
use super::{read, rows};
use crate::secrecy::{AuthorKey, EditKey, Hash};
use crate::store::ReadError;
use crate::store::archive::{Archive, ArchiveError, ArchivedComment};
use crate::store::comments::{KeptReply, NewComment, Said};
use crate::store::sqlite::Sqlite;

impl From<rusqlite::Error> for ArchiveError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

#[async_trait]
impl Archive for Sqlite {
    async fn known(
        &self,
        thread: &ThreadId,
        ids: Vec<CommentId>,
    ) -> Result<HashSet<CommentId>, ArchiveError> {
        let thread = thread.clone();
        let read = self.readers.read(move |connection| Ok(known(connection, &thread, ids)));
        read.await.map_err(|ReadError(message)| ArchiveError::Failed(message))?
    }

    async fn take_over(
        &self,
        thread: &ThreadId,
        comments: Vec<ArchivedComment>,
    ) -> Result<(), ArchiveError> {
        let thread = thread.clone();
        self.writer
            .run(move |connection| take_over(connection, &thread, &comments))
            .await
            .map_err(|stopped| ArchiveError::Failed(stopped.to_string()))?
    }

    async fn archive(&self, thread: &ThreadId) -> Result<Vec<ArchivedComment>, ReadError> {
        let thread = thread.clone();
        self.readers.read(move |connection| archive(connection, &thread)).await
    }
}

/// The thread that a comment of that id is in.
fn thread_of(connection: &Connection, id: &CommentId) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT thread FROM comments WHERE id = ?1")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()
}

fn known(
    connection: &Connection,
    thread: &ThreadId,
    ids: Vec<CommentId>,
) -> Result<HashSet<CommentId>, ArchiveError> {
    let thread = read::serial(connection, thread)?.ok_or(ArchiveError::NoThread)?;
    let mut known = HashSet::new();
    for id in ids {
        match thread_of(connection, &id)? {
            None => {}
            Some(found) if found == thread => drop(known.insert(id)),
            Some(_) => return Err(ArchiveError::Elsewhere(id)),
        }
    }
    Ok(known)
}

/// In a transaction of its own, beside a server that writes to the same file.
fn take_over(
    connection: &mut Connection,
    thread: &ThreadId,
    comments: &[ArchivedComment],
) -> Result<(), ArchiveError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let thread = read::serial(&transaction, thread)?.ok_or(ArchiveError::NoThread)?;
    for comment in comments {
        match thread_of(&transaction, &comment.id)? {
            None => insert(&transaction, thread, comment)?,
            Some(found) if found == thread => {}
            Some(_) => return Err(ArchiveError::Elsewhere(comment.id.clone())),
        }
    }
    Ok(transaction.commit()?)
}

fn insert(
    connection: &Connection,
    thread: i64,
    comment: &ArchivedComment,
) -> Result<(), ArchiveError> {
    let parent = match &comment.parent {
        None => None,
        Some(id) => rows::standing(connection, id)?.map(|parent| parent.serial),
    };
    let place = Place {
        thread,
        parent,
        depth: comment.depth,
        anchor: comment.anchor.as_ref().map(|anchor| anchor.as_str().to_owned()),
    };
    let new = NewComment {
        id: comment.id.clone(),
        author: AuthorKey(nobody()?),
        edit_key: EditKey(nobody()?),
        kind: comment.kind,
        said: comment.said.clone(),
        parent: None,
        anchor: None,
        rules_version: None,
    };
    rows::insert(connection, &place, &new, comment.created_ms)?;
    let Some(standing) = rows::standing(connection, &comment.id)? else { return Ok(()) };
    connection
        .prepare_cached("UPDATE comments SET edited_at = ?2, supports = ?3 WHERE serial = ?1")?
        .execute((standing.serial, comment.edited_ms, comment.supports))?;
    for _ in 0..comment.supports {
        connection
            .prepare_cached("INSERT INTO supports (comment, supporter) VALUES (?1, ?2)")?
            .execute((standing.serial, nobody()?))?;
    }
    if let Some(KeptReply { office, text, at_ms }) = &comment.reply {
        connection
            .prepare_cached(
                "INSERT INTO official_replies (comment, office, text, at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((standing.serial, office.as_str(), text, at_ms))?;
    }
    // Read again: what is answered counts as such.
    if let Some(standing) = rows::standing(connection, &comment.id)? {
        rows::set_state(connection, &standing, comment.state, comment.reason.as_deref())?;
    }
    Ok(())
}

/// A hash that no device and no token has.
fn nobody() -> Result<Hash, ArchiveError> {
    let mut hash = Hash::default();
    getrandom::fill(&mut hash).map_err(|_| ArchiveError::NoRandomness)?;
    Ok(hash)
}

fn archive(connection: &Connection, thread: &ThreadId) -> rusqlite::Result<Vec<ArchivedComment>> {
    connection
        .prepare_cached(
            "SELECT c.id, p.id, c.depth, c.anchor, c.type, c.text, c.name, c.folded, c.state, c.reason,
                    c.created_at, c.edited_at, c.supports, r.office, r.text, r.at
             FROM comments c
             LEFT JOIN comments p ON p.serial = c.parent
             LEFT JOIN official_replies r ON r.comment = c.serial
             WHERE c.thread = (SELECT serial FROM threads WHERE id = ?1)
             ORDER BY c.serial",
        )?
        .query_map([thread.as_str()], |row| {
            let parent: Option<String> = row.get(1)?;
            let anchor: Option<String> = row.get(3)?;
            Ok(ArchivedComment {
                id: rows::parsed(0, &row.get::<_, String>(0)?)?,
                parent: parent.map(|parent| rows::parsed(1, &parent)).transpose()?,
                depth: row.get(2)?,
                anchor: anchor.map(|anchor| rows::parsed(3, &anchor)).transpose()?,
                kind: rows::from_word(4, row.get(4)?)?,
                said: Said { text: row.get(5)?, name: row.get(6)?, folded: row.get(7)?, flags: Vec::new() },
                state: rows::from_word(8, row.get(8)?)?,
                reason: row.get(9)?,
                created_ms: row.get(10)?,
                edited_ms: row.get(11)?,
                reply: rows::reply(row, 13)?,
                supports: row.get(12)?,
            })
        })?
        .collect()
}
