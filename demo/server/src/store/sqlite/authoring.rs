//! What staff writes, into the tables.

use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use super::{Sqlite, audit, define, read};
use crate::store::audit::{Entry, Witness};
use crate::store::authoring::{AuthorError, AuthoringStore, Print, Work};
use crate::store::{DefineError, WriteError};

impl From<rusqlite::Error> for AuthorError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<WriteError> for AuthorError {
    fn from(stopped: WriteError) -> Self {
        Self::Failed(stopped.to_string())
    }
}

impl From<DefineError> for AuthorError {
    fn from(error: DefineError) -> Self {
        match error {
            DefineError::Mistakes(mistakes) => Self::Mistakes(mistakes),
            DefineError::Failed(why) => Self::Failed(why),
        }
    }
}

#[async_trait]
impl AuthoringStore for Sqlite {
    async fn author(
        &self,
        witness: Witness,
        read: Option<Print>,
        work: Work,
        entry: Entry,
    ) -> Result<(), AuthorError> {
        let keep = move |connection: &mut Connection| {
            author(connection, &witness, read.as_ref(), work, &entry)
        };
        self.writer.run(keep).await?
    }
}

fn author(
    connection: &mut Connection,
    witness: &Witness,
    read: Option<&Print>,
    work: Work,
    entry: &Entry,
) -> Result<(), AuthorError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if current(&transaction, &work)?.as_ref() != read {
        return Err(AuthorError::Changed);
    }
    define::write(&transaction, &work.definitions())?;
    audit::append(&transaction, witness, entry)?;
    Ok(transaction.commit()?)
}

/// The version on record; `None` when there is none of that id.
fn current(connection: &Connection, work: &Work) -> rusqlite::Result<Option<Print>> {
    let (table, id) = match work {
        Work::Consultation(one) => ("consultations", one.id.as_str()),
        Work::Session(one) => ("live_sessions", one.id.as_str()),
        Work::Entity(one) => ("entities", one.id.as_str()),
        Work::Form(one) => ("forms", one.id.as_str()),
    };
    connection
        .prepare_cached(&format!("SELECT definition FROM {table} WHERE id = ?1"))?
        .query_row([id], |row| {
            Ok(match work {
                Work::Consultation(_) => Work::Consultation(read::from_json(row, 0)?),
                Work::Session(_) => Work::Session(read::from_json(row, 0)?),
                Work::Entity(_) => Work::Entity(read::from_json(row, 0)?),
                Work::Form(_) => Work::Form(read::from_json(row, 0)?),
            }
            .print())
        })
        .optional()
}
