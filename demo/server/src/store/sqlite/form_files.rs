//! Files in the same database file.

use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension as _, Row, TransactionBehavior};
use sawt_wire::{Answers, FieldId, FileId};

use super::{Sqlite, forms, read};
use crate::secrecy::Seal;
use crate::store::form_files::{FileLine, FileStore, KeepError, NewFile, StoredFile};
use crate::store::forms::{NewSubmission, SubmissionId};
use crate::store::{ReadError, WriteError};

/// How many bytes may wait for their submissions, of all forms together.
const MOST_WAITING: u64 = 1024 * 1024 * 1024;

impl From<rusqlite::Error> for KeepError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

#[async_trait]
impl FileStore for Sqlite {
    async fn keep_file(&self, file: NewFile) -> Result<FileLine, KeepError> {
        let kept = self.writer.run(move |connection| keep(connection, &file)).await;
        kept.unwrap_or_else(|stopped| Err(KeepError::Failed(stopped.to_string())))
    }

    async fn kept_file(&self, id: FileId, seal: Seal) -> Result<Option<FileLine>, KeepError> {
        let found = self.readers.read(move |connection| standing(connection, &id)).await;
        match found.map_err(|error| KeepError::Failed(error.to_string()))? {
            Some((sealed, _)) if sealed != seal.0 => Err(KeepError::KeyReused),
            found => Ok(found.map(|(_, line)| line)),
        }
    }

    async fn files_of(&self, submission: SubmissionId) -> Result<Vec<FileLine>, ReadError> {
        let read = move |connection: &Connection| {
            connection
                .prepare_cached(
                    "SELECT id, field, name, media_type, length(content) FROM form_files
                     WHERE submission = ?1 ORDER BY field, id",
                )?
                .query_map([submission.0], line)?
                .collect()
        };
        self.readers.read(read).await
    }

    async fn submitted_file(&self, id: FileId) -> Result<Option<StoredFile>, ReadError> {
        let read = move |connection: &Connection| {
            connection
                .prepare_cached(
                    "SELECT id, field, name, media_type, length(content), content FROM form_files
                     WHERE id = ?1 AND submission IS NOT NULL",
                )?
                .query_row([id.as_str()], |row| {
                    Ok(StoredFile { line: line(row)?, content: row.get(5)? })
                })
                .optional()
        };
        self.readers.read(read).await
    }

    async fn forget_files(&self, before_ms: i64) -> Result<usize, WriteError> {
        let forget = move |connection: &mut Connection| -> rusqlite::Result<usize> {
            let forgotten = connection
                .prepare_cached("DELETE FROM form_files WHERE submission IS NULL AND kept_at < ?1")?
                .execute([before_ms])?;
            if forgotten > 0 {
                forms::empty_log(connection)?;
            }
            Ok(forgotten)
        };
        self.writer.run(forget).await?.map_err(WriteError::from)
    }
}

fn line(row: &Row<'_>) -> rusqlite::Result<FileLine> {
    let id = |column| row.get::<_, String>(column);
    Ok(FileLine {
        id: id(0)?.parse().map_err(|invalid| read::malformed(0, invalid))?,
        field: id(1)?.parse().map_err(|invalid| read::malformed(1, invalid))?,
        name: row.get(2)?,
        media_type: row.get(3)?,
        bytes: row.get(4)?,
    })
}

fn standing(
    connection: &Connection,
    id: &FileId,
) -> rusqlite::Result<Option<([u8; 16], FileLine)>> {
    connection
        .prepare_cached(
            "SELECT id, field, name, media_type, length(content), seal FROM form_files WHERE id = ?1",
        )?
        .query_row([id.as_str()], |row| Ok((row.get(5)?, line(row)?)))
        .optional()
}

fn keep(connection: &mut Connection, file: &NewFile) -> Result<FileLine, KeepError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    match standing(&transaction, &file.id)? {
        Some((seal, line)) if seal == file.seal.0 => return Ok(line),
        Some(_) => return Err(KeepError::KeyReused),
        None => {}
    }
    let waiting: u64 = transaction
        .prepare_cached(
            "SELECT ifnull(sum(length(content)), 0) FROM form_files WHERE submission IS NULL",
        )?
        .query_row([], |row| row.get(0))?;
    if waiting + file.content.len() as u64 > MOST_WAITING {
        return Err(KeepError::TooManyWaiting);
    }
    let form: Option<i64> = transaction
        .prepare_cached("SELECT serial FROM forms WHERE id = ?1")?
        .query_row([file.form.as_str()], |row| row.get(0))
        .optional()?;
    let form = form.ok_or(KeepError::NoForm)?;
    transaction
        .prepare_cached(
            "INSERT INTO form_files (id, seal, form, field, name, media_type, content, kept_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((
            file.id.as_str(),
            file.seal.0,
            form,
            file.field.as_str(),
            &file.name,
            file.media_type,
            &file.content,
            file.at_ms,
        ))?;
    let (_, line) = standing(&transaction, &file.id)?.ok_or(KeepError::NoForm)?;
    transaction.commit()?;
    Ok(line)
}

/// The first field of these answers that names a file which does not wait for it.
pub(super) fn missing(
    connection: &Connection,
    form: i64,
    answers: &Answers,
) -> rusqlite::Result<Option<FieldId>> {
    let mut waits = connection.prepare_cached(
        "SELECT 1 FROM form_files WHERE id = ?1 AND form = ?2 AND field = ?3 AND submission IS NULL",
    )?;
    for (field, answer) in answers.iter() {
        for (nth, file) in answer.files.iter().enumerate() {
            let known = waits.exists((file.as_str(), form, field))?;
            if !known || answer.files[..nth].contains(file) {
                return field.parse().map(Some).map_err(|invalid| read::malformed(0, invalid));
            }
        }
    }
    Ok(None)
}

/// From now on the files that a submission names are kept for as long as it is.
pub(super) fn claim(connection: &Connection, new: &NewSubmission) -> rusqlite::Result<()> {
    let mut claim = connection.prepare_cached(
        "UPDATE form_files SET submission = ?2, kept_at = ?3 WHERE id = ?1 AND submission IS NULL",
    )?;
    for file in new.answers.iter().flat_map(|(_, answer)| &answer.files) {
        claim.execute((file.as_str(), new.id.0, new.at_ms))?;
    }
    Ok(())
}
