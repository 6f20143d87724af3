//! Definitions into the tables, and the tie to a secret.

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};
use sawt_wire::{
    AnchorId, ConsultationDefinition, Definitions, EntityDefinition, EntityId, FormDefinition,
    OfficeId, PollDefinition, SessionDefinition, ThreadDefinition, ThreadId,
};

use super::{forms, read, references, tags};
use crate::clock;
use crate::definitions::{self, Mistake};
use crate::secrecy::Hash;
use crate::store::DefineError;

impl From<rusqlite::Error> for DefineError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

/// Creates or replaces all of them or none.
pub(super) fn define(
    connection: &mut Connection,
    definitions: &Definitions,
) -> Result<(), DefineError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    write(&transaction, definitions)?;
    Ok(transaction.commit()?)
}

/// Writes all of them under a new revision, inside the transaction of whatever belongs to it. When it errs, that must
/// not be committed.
pub(super) fn write(
    transaction: &Connection,
    definitions: &Definitions,
) -> Result<(), DefineError> {
    let mut mistakes = Vec::new();
    for (at, entity) in definitions.entities.iter().enumerate() {
        let used = used_offices(transaction, &entity.id)?;
        mistakes.extend(definitions::lost_offices(&format!("/entities/{at}"), entity, &used));
        write_entity(transaction, entity)?;
    }
    for (at, poll) in definitions.polls.iter().enumerate() {
        let path = format!("/polls/{at}");
        if let Some(stray) = stray(transaction, &path, &poll.entity)? {
            mistakes.push(stray);
            continue;
        }
        mistakes.extend(tags::unknown(transaction, &path, poll.into())?);
        if let Some(before) = voted_on(transaction, poll)? {
            mistakes.extend(definitions::contradictions(&path, &before, poll));
        }
        write_poll(transaction, poll)?;
    }
    for (at, thread) in definitions.threads.iter().enumerate() {
        let path = format!("/threads/{at}");
        if let Some(stray) = stray(transaction, &path, &thread.entity)? {
            mistakes.push(stray);
            continue;
        }
        mistakes.extend(tags::unknown(transaction, &path, thread.into())?);
        let used = used_anchors(transaction, &thread.id)?;
        mistakes.extend(definitions::lost_anchors(&path, thread, &used));
        write_thread(transaction, thread)?;
    }
    for (at, form) in definitions.forms.iter().enumerate() {
        let path = format!("/forms/{at}");
        if let Some(stray) = stray(transaction, &path, &form.entity)? {
            mistakes.push(stray);
            continue;
        }
        if let Some(before) = forms::submitted_to(transaction, &form.id)? {
            mistakes.extend(definitions::form_contradictions(&path, &before, form));
        }
        mistakes.extend(references::of_form(transaction, &path, form)?);
        write_form(transaction, form)?;
    }
    for (at, consultation) in definitions.consultations.iter().enumerate() {
        let path = format!("/consultations/{at}");
        if let Some(stray) = stray(transaction, &path, &consultation.entity)? {
            mistakes.push(stray);
            continue;
        }
        mistakes.extend(tags::unknown(transaction, &path, consultation.into())?);
        if let Some(before) = references::published(transaction, &consultation.id)? {
            mistakes.extend(definitions::shortened(&path, &before, consultation, clock::now_ms()));
        }
        mistakes.extend(references::of_consultation(transaction, &path, consultation)?);
        write_consultation(transaction, consultation)?;
    }
    for (at, session) in definitions.sessions.iter().enumerate() {
        let path = format!("/sessions/{at}");
        if let Some(stray) = stray(transaction, &path, &session.entity)? {
            mistakes.push(stray);
            continue;
        }
        mistakes.extend(tags::unknown(transaction, &path, session.into())?);
        mistakes.extend(references::of_session(transaction, &path, session)?);
        write_session(transaction, session)?;
    }
    mistakes.extend(tags::lost(transaction, definitions)?);
    if !mistakes.is_empty() {
        return Err(DefineError::Mistakes(mistakes));
    }
    transaction.execute("UPDATE revision SET value = value + 1", [])?;
    Ok(())
}

fn write_entity(connection: &Connection, entity: &EntityDefinition) -> Result<(), DefineError> {
    connection
        .prepare_cached(
            "INSERT INTO entities (id, definition) VALUES (?1, ?2)
             ON CONFLICT (id) DO UPDATE SET definition = excluded.definition",
        )?
        .execute((entity.id.as_str(), to_json(entity)?))?;
    Ok(())
}

/// The offices in whose name this entity has replied.
fn used_offices(connection: &Connection, entity: &EntityId) -> rusqlite::Result<Vec<OfficeId>> {
    connection
        .prepare_cached(
            "SELECT DISTINCT r.office FROM official_replies r
             JOIN comments c ON c.serial = r.comment
             JOIN threads t ON t.serial = c.thread
             WHERE t.entity = ?1
             UNION SELECT s.reply_office FROM submissions s JOIN forms f ON f.serial = s.form
             WHERE f.entity = ?1 AND s.reply_office IS NOT NULL
             UNION SELECT s.office FROM submissions s JOIN forms f ON f.serial = s.form
             WHERE f.entity = ?1 AND s.office IS NOT NULL",
        )?
        .query_map([entity.as_str()], |row| {
            row.get::<_, String>(0)?.parse().map_err(|invalid| read::malformed(0, invalid))
        })?
        .collect()
}

/// What is wrong when there is no such entity.
fn stray(
    connection: &Connection,
    path: &str,
    entity: &EntityId,
) -> rusqlite::Result<Option<Mistake>> {
    let exists = connection
        .prepare_cached("SELECT 1 FROM entities WHERE id = ?1")?
        .exists([entity.as_str()])?;
    let found = format!("\"{entity}\" is no entity here; import it before, or along");
    Ok((!exists).then(|| Mistake::new(format!("{path}/entity"), found)))
}

/// The definition under which votes are on record; `None` when there are none.
fn voted_on(
    connection: &Connection,
    poll: &PollDefinition,
) -> rusqlite::Result<Option<PollDefinition>> {
    connection
        .prepare_cached(
            "SELECT definition FROM polls
             WHERE id = ?1 AND EXISTS (SELECT 1 FROM ballots WHERE ballots.poll = polls.serial)",
        )?
        .query_row([poll.id.as_str()], |row| read::from_json(row, 0))
        .optional()
}

fn write_poll(connection: &Connection, poll: &PollDefinition) -> Result<(), DefineError> {
    connection
        .prepare_cached(
            "INSERT INTO polls (id, entity, definition, created_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE
             SET entity = excluded.entity, definition = excluded.definition",
        )?
        .execute((poll.id.as_str(), poll.entity.as_str(), to_json(poll)?, clock::now_secs()))?;
    Ok(())
}

/// The anchors that comments of this thread are about.
fn used_anchors(connection: &Connection, thread: &ThreadId) -> rusqlite::Result<Vec<AnchorId>> {
    connection
        .prepare_cached(
            "SELECT DISTINCT anchor FROM comments
             WHERE thread = (SELECT serial FROM threads WHERE id = ?1) AND anchor IS NOT NULL",
        )?
        .query_map([thread.as_str()], |row| {
            row.get::<_, String>(0)?.parse().map_err(|invalid| read::malformed(0, invalid))
        })?
        .collect()
}

fn write_thread(connection: &Connection, thread: &ThreadDefinition) -> Result<(), DefineError> {
    connection
        .prepare_cached(
            "INSERT INTO threads (id, entity, definition) VALUES (?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE
             SET entity = excluded.entity, definition = excluded.definition",
        )?
        .execute((thread.id.as_str(), thread.entity.as_str(), to_json(thread)?))?;
    Ok(())
}

fn write_consultation(
    connection: &Connection,
    consultation: &ConsultationDefinition,
) -> Result<(), DefineError> {
    let ConsultationDefinition { id, entity, .. } = consultation;
    connection
        .prepare_cached(
            "INSERT INTO consultations (id, entity, definition) VALUES (?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE
             SET entity = excluded.entity, definition = excluded.definition",
        )?
        .execute((id.as_str(), entity.as_str(), to_json(consultation)?))?;
    Ok(())
}

fn write_session(connection: &Connection, session: &SessionDefinition) -> Result<(), DefineError> {
    connection
        .prepare_cached(
            "INSERT INTO live_sessions (id, entity, definition) VALUES (?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE
             SET entity = excluded.entity, definition = excluded.definition",
        )?
        .execute((session.id.as_str(), session.entity.as_str(), to_json(session)?))?;
    Ok(())
}

fn write_form(connection: &Connection, form: &FormDefinition) -> Result<(), DefineError> {
    connection
        .prepare_cached(
            "INSERT INTO forms (id, entity, definition, created_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE
             SET entity = excluded.entity, definition = excluded.definition",
        )?
        .execute((form.id.as_str(), form.entity.as_str(), to_json(form)?, clock::now_secs()))?;
    Ok(())
}

fn to_json<T: serde::Serialize>(definition: &T) -> Result<String, DefineError> {
    serde_json::to_string(definition).map_err(|error| DefineError::Failed(error.to_string()))
}

/// True when the database is tied to that secret, from now on if it was tied to none.
pub(super) fn claim(connection: &mut Connection, fingerprint: Hash) -> rusqlite::Result<bool> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute(
        "INSERT INTO secret_fingerprint (only, value) VALUES (1, ?1) ON CONFLICT DO NOTHING",
        [fingerprint],
    )?;
    let found: Hash =
        transaction.query_row("SELECT value FROM secret_fingerprint", [], |row| row.get(0))?;
    transaction.commit()?;
    Ok(found == fingerprint)
}
