//! Members and their sessions.

mod change;
mod sessions;

use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension as _, Row, TransactionBehavior};

use super::{Sqlite, audit, read};
use crate::secrecy::Hash;
use crate::store::audit::{Entry, Witness};
use crate::store::staff::{
    Credentials, KeptMember, KeptSession, MemberChange, MemberId, NewMember, Role, StaffError,
    StaffStore, Standing,
};
use crate::store::{ReadError, WriteError};
use crate::words::Language;

/// What [`member`] reads.
const COLUMNS: &str = "serial, login, name, role, language, disabled, password IS NOT NULL, \
                       factor IS NOT NULL, subject IS NOT NULL, epoch, seen_at";

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
        has_identity: row.get(8)?,
        epoch: row.get(9)?,
        seen_ms: row.get(10)?,
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

/// By a condition on one column.
fn credentials(
    connection: &Connection,
    condition: &str,
    value: impl rusqlite::ToSql,
) -> rusqlite::Result<Option<Credentials>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS}, password, factor FROM members WHERE {condition}"
        ))?
        .query_row([value], |row| {
            Ok(Credentials { member: member(row)?, password: row.get(11)?, factor: row.get(12)? })
        })
        .optional()
}

fn link_owner(
    connection: &Connection,
    link: Hash,
    now_ms: i64,
) -> rusqlite::Result<Option<KeptMember>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM members WHERE NOT disabled AND serial =
             (SELECT member FROM setup_links WHERE link = ?1 AND expires_at > ?2)"
        ))?
        .query_row((link, now_ms), member)
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

    async fn credentials(&self, login: &str) -> Result<Option<Credentials>, ReadError> {
        let login = login.to_owned();
        self.readers.read(move |connection| credentials(connection, "login = ?1", login)).await
    }

    async fn credentials_of(&self, id: MemberId) -> Result<Option<Credentials>, ReadError> {
        self.readers.read(move |connection| credentials(connection, "serial = ?1", id.0)).await
    }

    async fn member_of_identity(&self, subject: &str) -> Result<Option<KeptMember>, ReadError> {
        let subject = subject.to_owned();
        let found = move |connection: &Connection| {
            Ok(credentials(connection, "subject = ?1", subject)?.map(|found| found.member))
        };
        self.readers.read(found).await
    }

    async fn link_owner(&self, link: Hash, now_ms: i64) -> Result<Option<KeptMember>, ReadError> {
        self.readers.read(move |connection| link_owner(connection, link, now_ms)).await
    }

    async fn add_member(
        &self,
        member: NewMember,
        witness: Witness,
    ) -> Result<MemberId, StaffError> {
        self.writer.run(move |connection| change::add(connection, &member, &witness)).await?
    }

    async fn change_member(
        &self,
        id: MemberId,
        change: MemberChange,
        witness: Witness,
    ) -> Result<KeptMember, StaffError> {
        self.writer.run(move |connection| change::change(connection, id, &change, &witness)).await?
    }

    async fn use_link(
        &self,
        link: Hash,
        password: String,
        witness: Witness,
    ) -> Result<KeptMember, StaffError> {
        self.writer
            .run(move |connection| change::use_link(connection, link, password, &witness))
            .await?
    }

    async fn use_step(&self, id: MemberId, step: i64) -> Result<bool, WriteError> {
        self.run(move |connection| change::use_step(connection, id, step)).await
    }

    async fn use_recovery(
        &self,
        id: MemberId,
        code: Hash,
        witness: Witness,
    ) -> Result<bool, WriteError> {
        self.run(move |connection| change::use_recovery(connection, id, code, &witness)).await
    }

    async fn record(&self, entry: Entry, witness: Witness) -> Result<(), WriteError> {
        self.run(move |connection| {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            audit::append(&transaction, &witness, &entry)?;
            transaction.commit()
        })
        .await
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
