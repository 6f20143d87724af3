//! Members and their sessions.

mod sessions;

use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{Sqlite, read};
use crate::store::staff::{KeptMember, KeptSession, MemberId, Role, StaffStore, Standing};
use crate::store::{ReadError, WriteError};
use crate::words::Language;

/// What [`member`] reads.
const COLUMNS: &str = "serial, login, name, role, language, disabled, password IS NOT NULL, \
                       factor IS NOT NULL, epoch, seen_at";

fn member(row: &Row<'_>) -> rusqlite::Result<KeptMember> {
    let role = row.get_ref(3)?.as_str()?;
    let language = row.get_ref(4)?.as_str_or_null()?;
    Ok(KeptMember {
        id: MemberId(row.get(0)?),
        login: row.get(1)?,
        name: row.get(2)?,
        role: Role::of_name(role).ok_or_else(|| read::malformed(3, UnknownRole))?,
        language: language.and_then(Language::of_tag),
        standing: if row.get(5)? { Standing::Disabled } else { Standing::Active },
        has_password: row.get(6)?,
        has_factor: row.get(7)?,
        epoch: row.get(8)?,
        seen_ms: row.get(9)?,
    })
}

#[derive(Debug, thiserror::Error)]
#[error("there is no such role")]
struct UnknownRole;

fn by_id(connection: &Connection, id: MemberId) -> rusqlite::Result<Option<KeptMember>> {
    connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM members WHERE serial = ?1"))?
        .query_row([id.0], member)
        .optional()
}

fn all(connection: &Connection) -> rusqlite::Result<Vec<KeptMember>> {
    connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM members ORDER BY name, serial"))?
        .query_map([], member)?
        .collect()
}

#[async_trait]
impl StaffStore for Sqlite {
    async fn member(&self, id: MemberId) -> Result<Option<KeptMember>, ReadError> {
        self.readers.read(move |connection| by_id(connection, id)).await
    }

    async fn members(&self) -> Result<Vec<KeptMember>, ReadError> {
        self.readers.read(all).await
    }

    async fn set_language(&self, id: MemberId, language: Language) -> Result<(), WriteError> {
        self.run(move |connection| {
            connection
                .prepare_cached("UPDATE members SET language = ?2 WHERE serial = ?1")?
                .execute((id.0, language.tag()))
                .map(|_| ())
        })
        .await
    }

    async fn session(&self, id: [u8; 32], now: i64) -> Result<Option<KeptSession>, ReadError> {
        self.readers.read(move |connection| sessions::find(connection, id, now)).await
    }

    async fn begin_session(&self, session: KeptSession) -> Result<bool, WriteError> {
        self.run(move |connection| sessions::begin(connection, &session)).await
    }

    async fn keep_session(&self, session: KeptSession) -> Result<(), WriteError> {
        self.run(move |connection| sessions::keep(connection, &session)).await
    }

    async fn end_session(&self, id: [u8; 32]) -> Result<(), WriteError> {
        self.run(move |connection| sessions::end(connection, id)).await
    }

    async fn forget_expired(&self, now: i64) -> Result<(), WriteError> {
        self.run(move |connection| sessions::forget_expired(connection, now)).await
    }
}

impl Sqlite {
    /// A rarer write, between two batches.
    async fn run<T: Send + 'static>(
        &self,
        write: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, WriteError> {
        let done = self.writer.run(write).await?;
        done.map_err(|error| WriteError::Failed(error.to_string()))
    }
}
