//! The counts behind the indicators.

use std::collections::HashMap;

use async_trait::async_trait;
use rusqlite::Connection;
use sawt_wire::{EntityId, PollId, ThreadId};

use super::Sqlite;
use super::read::malformed;
use crate::store::ReadError;
use crate::store::indicators::{Awaiting, IndicatorStore, Promised, Span, Written};

#[async_trait]
impl IndicatorStore for Sqlite {
    async fn ballots(&self, entity: &EntityId) -> Result<HashMap<PollId, u64>, ReadError> {
        let entity = entity.clone();
        self.readers.read(move |connection| ballots(connection, &entity)).await
    }

    async fn first_written_ms(&self, entity: &EntityId) -> Result<Option<i64>, ReadError> {
        let entity = entity.clone();
        self.readers.read(move |connection| first_written_ms(connection, &entity)).await
    }

    async fn promised(
        &self,
        entity: &EntityId,
        before_ms: i64,
    ) -> Result<Vec<Promised>, ReadError> {
        let entity = entity.clone();
        self.readers.read(move |connection| promised(connection, &entity, before_ms)).await
    }

    async fn written(
        &self,
        entity: &EntityId,
        spans: Vec<Span>,
    ) -> Result<Vec<Written>, ReadError> {
        let entity = entity.clone();
        let each = move |connection: &Connection| {
            spans.into_iter().map(|span| written(connection, &entity, span)).collect()
        };
        self.readers.read(each).await
    }

    async fn awaiting(&self, thread: &ThreadId) -> Result<Vec<Awaiting>, ReadError> {
        let thread = thread.clone();
        self.readers.read(move |connection| awaiting(connection, &thread)).await
    }
}

fn ballots(connection: &Connection, entity: &EntityId) -> rusqlite::Result<HashMap<PollId, u64>> {
    connection
        .prepare_cached(
            "SELECT p.id, t.ballots FROM polls p JOIN totals t ON t.poll = p.serial
             WHERE p.entity = ?1",
        )?
        .query_map([entity.as_str()], |row| {
            let id: String = row.get(0)?;
            Ok((id.parse().map_err(|invalid| malformed(0, invalid))?, row.get(1)?))
        })?
        .collect()
}

/// Submissions that count, of an entity (`?1`).
const SUBMISSIONS: &str = "submissions s JOIN forms f ON f.serial = s.form
    WHERE f.entity = ?1 AND f.definition ->> '$.kind' NOT IN ('clarity', 'report')
      AND s.suspicions = '[]' AND s.erased_at IS NULL";

fn first_written_ms(connection: &Connection, entity: &EntityId) -> rusqlite::Result<Option<i64>> {
    let sql = format!(
        "SELECT min(at) FROM (
            SELECT min((SELECT min(c.created_at) FROM comments c
                        WHERE c.thread = t.serial AND c.state = 'published')) AS at
            FROM threads t WHERE t.entity = ?1
            UNION ALL SELECT min(s.received_at) FROM {SUBMISSIONS})"
    );
    connection.prepare_cached(&sql)?.query_row([entity.as_str()], |row| row.get(0))
}

fn promised(
    connection: &Connection,
    entity: &EntityId,
    before_ms: i64,
) -> rusqlite::Result<Vec<Promised>> {
    let sql = format!("SELECT s.reply_by, s.reply_at FROM {SUBMISSIONS} AND s.reply_by < ?2");
    connection
        .prepare_cached(&sql)?
        .query_map((entity.as_str(), before_ms), |row| {
            Ok(Promised { due_ms: row.get(0)?, replied_ms: row.get(1)? })
        })?
        .collect()
}

fn written(
    connection: &Connection,
    entity: &EntityId,
    (from, to): Span,
) -> rusqlite::Result<Written> {
    let comments = connection
        .prepare_cached(
            "SELECT count(*) FROM threads t CROSS JOIN comments c ON c.thread = t.serial
             WHERE t.entity = ?1 AND c.state = 'published' AND c.created_at >= ?2 AND c.created_at < ?3",
        )?
        .query_row((entity.as_str(), from, to), |row| row.get(0))?;
    let sql = format!(
        "SELECT count(*) FILTER (WHERE s.received_at >= ?2 AND s.received_at < ?3),
                count(*) FILTER (WHERE s.reply_at >= ?2 AND s.reply_at < ?3)
         FROM {SUBMISSIONS}"
    );
    let (submissions, answered): (u64, u64) = connection
        .prepare_cached(&sql)?
        .query_row((entity.as_str(), from, to), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let replies: u64 = connection
        .prepare_cached(
            "SELECT count(*) FROM official_replies r
             CROSS JOIN comments c ON c.serial = r.comment
             CROSS JOIN threads t ON t.serial = c.thread
             WHERE r.at >= ?2 AND r.at < ?3 AND c.state = 'published' AND t.entity = ?1",
        )?
        .query_row((entity.as_str(), from, to), |row| row.get(0))?;
    Ok(Written { comments, submissions, replies: replies + answered })
}

fn awaiting(connection: &Connection, thread: &ThreadId) -> rusqlite::Result<Vec<Awaiting>> {
    connection
        .prepare_cached(
            "SELECT c.created_at, r.at FROM comments c
             LEFT JOIN official_replies r ON r.comment = c.serial
             WHERE c.thread = (SELECT serial FROM threads WHERE id = ?1)
               AND c.state = 'published' AND c.parent IS NULL AND c.type <> 'thanks'",
        )?
        .query_map([thread.as_str()], |row| {
            Ok(Awaiting { created_ms: row.get(0)?, replied_ms: row.get(1)? })
        })?
        .collect()
}
