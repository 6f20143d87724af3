//! Arrivals, day by day.

use async_trait::async_trait;
use rusqlite::Connection;
use sawt_wire::{Arrival, EntityId, ShareChannel};

use super::Sqlite;
use crate::store::arrivals::{ArrivalStore, Arrived};
use crate::store::{ReadError, WriteError};

#[async_trait]
impl ArrivalStore for Sqlite {
    async fn arrived(
        &self,
        entity: &EntityId,
        arrival: Arrival,
        day: String,
    ) -> Result<(), WriteError> {
        let entity = entity.clone();
        let count = move |connection: &mut Connection| count(connection, &entity, &arrival, &day);
        self.writer.run(count).await?.map_err(|error| WriteError::Failed(error.to_string()))
    }

    async fn arrivals(&self, entity: &EntityId) -> Result<Vec<Arrived>, ReadError> {
        let entity = entity.clone();
        self.readers.read(move |connection| all(connection, &entity)).await
    }
}

fn count(
    connection: &Connection,
    entity: &EntityId,
    arrival: &Arrival,
    day: &str,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO arrivals (entity, campaign, channel, day, count) VALUES (?1, ?2, ?3, ?4, 1)
             ON CONFLICT DO UPDATE SET count = count + 1",
        )?
        .execute((entity.as_str(), &arrival.campaign, arrival.channel.word(), day))
        .map(|_| ())
}

fn all(connection: &Connection, entity: &EntityId) -> rusqlite::Result<Vec<Arrived>> {
    connection
        .prepare_cached(
            "SELECT campaign, channel, CAST(substr(day, 1, 4) AS INTEGER), sum(count) FROM arrivals
             WHERE entity = ?1 GROUP BY 1, 2, 3",
        )?
        .query_map([entity.as_str()], |row| {
            let channel: String = row.get(1)?;
            Ok(Arrived {
                campaign: row.get(0)?,
                channel: ShareChannel::of_word(&channel).unwrap_or(ShareChannel::Unknown),
                year: row.get(2)?,
                count: row.get(3)?,
            })
        })?
        .collect()
}
