//! The audit log's rows, each sealed together with the one before it.

use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior};

use super::Sqlite;
use crate::clock;
use crate::secrecy::Secret;
use crate::store::audit::{Actor, AuditStore, Broken, Entry, Head, KeptEntry, SealOfRow, Witness};
use crate::store::staff::MemberId;
use crate::store::{ReadError, WriteError};

/// Writes a line into the log, inside the transaction of what it tells.
///
/// # Errors
/// Those of the database; the caller's transaction must not be committed then.
pub(super) fn append(
    transaction: &Transaction<'_>,
    witness: &Witness,
    entry: &Entry,
) -> rusqlite::Result<()> {
    let last = last(transaction)?;
    let row = Row {
        serial: last.rows + 1,
        at_ms: clock::now_ms(),
        member: match witness.actor {
            Actor::Member(MemberId(id)) => Some(id),
            Actor::CommandLine | Actor::Server => None,
        },
        actor: witness.actor.name().to_owned(),
        action: entry.action.name().to_owned(),
        subject: entry.subject.clone(),
        details: entry.details.to_string(),
        previous: last.seal,
    };
    let seal = row.seal(&witness.secret);
    transaction
        .prepare_cached(
            "INSERT INTO audit (serial, at, member, actor, action, subject, details, previous, seal)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute((
            row.serial,
            row.at_ms,
            row.member,
            &row.actor,
            &row.action,
            &row.subject,
            &row.details,
            row.previous,
            seal,
        ))?;
    transaction
        .prepare_cached(
            "INSERT INTO audit_head (only, rows, seal) VALUES (1, ?1, ?2)
             ON CONFLICT (only) DO UPDATE SET rows = excluded.rows, seal = excluded.seal",
        )?
        .execute((row.serial, witness.secret.audit_head(row.serial, &seal)))?;
    Ok(())
}

/// Everything of a row but its own seal.
struct Row {
    serial: i64,
    at_ms: i64,
    member: Option<i64>,
    actor: String,
    action: String,
    subject: String,
    details: String,
    previous: SealOfRow,
}

impl Row {
    fn seal(&self, secret: &Secret) -> SealOfRow {
        secret.audit_row(&[
            &self.serial.to_be_bytes(),
            &self.at_ms.to_be_bytes(),
            // An absent member is no bytes, and every part goes in with its length.
            self.member.map(i64::to_be_bytes).as_ref().map_or(&[], |bytes| bytes.as_slice()),
            self.actor.as_bytes(),
            self.action.as_bytes(),
            self.subject.as_bytes(),
            self.details.as_bytes(),
            &self.previous,
        ])
    }
}

fn last(connection: &Connection) -> rusqlite::Result<Head> {
    let found = connection
        .prepare_cached("SELECT serial, seal FROM audit ORDER BY serial DESC LIMIT 1")?
        .query_row([], |row| Ok(Head { rows: row.get(0)?, seal: row.get(1)? }))
        .optional()?;
    Ok(found.unwrap_or(Head { rows: 0, seal: [0; 32] }))
}

/// Walks the log from its first row.
fn verify(
    connection: &Connection,
    secret: &Secret,
    noted: Option<Head>,
) -> rusqlite::Result<Result<Head, Broken>> {
    let mut head = Head { rows: 0, seal: [0; 32] };
    let mut rows = connection.prepare(
        "SELECT serial, at, member, actor, action, subject, details, previous, seal
         FROM audit ORDER BY serial",
    )?;
    let mut rows = rows.query([])?;
    while let Some(found) = rows.next()? {
        let row = Row {
            serial: found.get(0)?,
            at_ms: found.get(1)?,
            member: found.get(2)?,
            actor: found.get(3)?,
            action: found.get(4)?,
            subject: found.get(5)?,
            details: found.get(6)?,
            previous: found.get(7)?,
        };
        let next = head.rows + 1;
        if row.serial != next {
            return Ok(Err(Broken::Missing(next)));
        }
        let seal: SealOfRow = found.get(8)?;
        if row.seal(secret) != seal {
            return Ok(Err(Broken::Altered(next)));
        }
        if row.previous != head.seal {
            return Ok(Err(Broken::Detached(next)));
        }
        head = Head { rows: next, seal };
        if noted.is_some_and(|noted| noted.rows == head.rows && noted.seal != head.seal) {
            return Ok(Err(Broken::NotAsNoted(head.rows)));
        }
    }
    let confirmed = connection
        .query_row("SELECT rows, seal FROM audit_head", [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, SealOfRow>(1)?))
        })
        .optional()?;
    let right = match confirmed {
        Some(confirmed) => confirmed == (head.rows, secret.audit_head(head.rows, &head.seal)),
        None => head.rows == 0,
    };
    if !right || noted.is_some_and(|noted| noted.rows > head.rows) {
        return Ok(Err(Broken::Shortened { found: head.rows }));
    }
    Ok(Ok(head))
}

fn page(connection: &Connection, before: i64, most: u32) -> rusqlite::Result<Vec<KeptEntry>> {
    connection
        .prepare_cached(
            "SELECT serial, at, member, actor, action, subject, details,
                 (SELECT name FROM members WHERE members.serial = member)
             FROM audit WHERE serial < ?1 ORDER BY serial DESC LIMIT ?2",
        )?
        .query_map((before, most), |row| {
            let member: Option<i64> = row.get(2)?;
            Ok(KeptEntry {
                serial: row.get(0)?,
                at_ms: row.get(1)?,
                actor: match (row.get_ref(3)?.as_str()?, member) {
                    ("member", Some(id)) => Actor::Member(MemberId(id)),
                    ("command-line", _) => Actor::CommandLine,
                    _ => Actor::Server,
                },
                member_name: row.get(7)?,
                action: row.get(4)?,
                subject: row.get(5)?,
                details: row.get(6)?,
            })
        })?
        .collect()
}

#[async_trait]
impl AuditStore for Sqlite {
    async fn audit(&self, before: i64, most: u32) -> Result<Vec<KeptEntry>, ReadError> {
        self.readers.read(move |connection| page(connection, before, most)).await
    }

    async fn write_down(&self, witness: Witness, entry: Entry) -> Result<(), WriteError> {
        let append = move |connection: &mut Connection| {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            append(&transaction, &witness, &entry)?;
            transaction.commit()
        };
        let written: rusqlite::Result<()> = self.writer.run(append).await?;
        written.map_err(|error| WriteError::Failed(error.to_string()))
    }

    async fn verify_audit(
        &self,
        secret: Secret,
        noted: Option<Head>,
    ) -> Result<Result<Head, Broken>, ReadError> {
        self.readers
            .read(move |connection| {
                // The rows and their count as of one moment.
                let as_of_now = connection.unchecked_transaction()?;
                verify(&as_of_now, &secret, noted)
            })
            .await
    }
}
