//! The rows of submissions.

use rusqlite::Connection;

use super::super::comments::rows::word;
use crate::store::forms::{NewSubmission, SubmissionId};

pub(super) fn insert(
    connection: &Connection,
    form: i64,
    new: &NewSubmission,
    reference: Option<&str>,
    seal: Option<[u8; 16]>,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO submissions (id, form, seal, reference, access_key, state, state_at, received_at, reply_by,
                                      language, page, answers, folded, suspicions, office)
             VALUES (?1, ?2, ?3, ?4, ?5, 'received', ?6, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute((
            new.id.0,
            form,
            seal,
            reference,
            new.naming.as_ref().map(|naming| naming.access_key.0),
            new.at_ms,
            new.reply_by_ms,
            &new.language,
            &new.page,
            json(&new.answers)?,
            searched(&new.folded, reference),
            json(&new.suspicions)?,
            new.office.as_ref().map(sawt_wire::OfficeId::as_str),
        ))?;
    apart(connection, new)
}

/// With the reference as it is shown and as it is typed in a hurry.
fn searched(folded: &str, reference: Option<&str>) -> String {
    let Some(reference) = reference else { return folded.to_owned() };
    [folded, reference, &reference.replace('-', "")].join(" ")
}

/// What lies in tables of its own.
fn apart(connection: &Connection, new: &NewSubmission) -> rusqlite::Result<()> {
    for (field, value, folded) in &new.contact {
        connection
            .prepare_cached(
                "INSERT INTO submission_contacts (submission, field, value, folded)
                 VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((new.id.0, field.as_str(), value, folded))?;
    }
    for (field, version) in &new.consents {
        connection
            .prepare_cached(
                "INSERT OR REPLACE INTO submission_consents (submission, field, version, language, at)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((new.id.0, field.as_str(), version, &new.language, new.at_ms))?;
    }
    Ok(())
}

/// Answers otherwise than before; the seal of the first request stays.
pub(super) fn amend(connection: &Connection, new: &NewSubmission) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "UPDATE submissions SET language = ?2, answers = ?3, folded = ?4, suspicions = ?5, version = version + 1
             WHERE id = ?1 AND erased_at IS NULL",
        )?
        .execute((
            new.id.0,
            &new.language,
            json(&new.answers)?,
            &new.folded,
            json(&new.suspicions)?,
        ))?;
    connection
        .prepare_cached("DELETE FROM submission_contacts WHERE submission = ?1")?
        .execute([new.id.0])?;
    apart(connection, new)
}

pub(super) fn count_persona(
    connection: &Connection,
    form: i64,
    new: &NewSubmission,
) -> rusqlite::Result<()> {
    let Some(choice) = new.persona.as_ref().filter(|_| new.suspicions.is_empty()) else {
        return Ok(());
    };
    let role = choice.role.as_ref().map(sawt_wire::OptionId::as_str).unwrap_or_default();
    connection
        .prepare_cached(
            "INSERT INTO form_personas (form, persona, role, submissions) VALUES (?1, ?2, ?3, 1)
             ON CONFLICT DO UPDATE SET submissions = submissions + 1",
        )?
        .execute((form, choice.persona.as_str(), role))
        .map(|_| ())
}

/// A further message; false when the mailbox is full.
pub(super) fn add_message(
    connection: &Connection,
    submission: SubmissionId,
    key: &[u8; 16],
    writer: sawt_wire::Writer,
    text: &str,
    at_ms: i64,
) -> rusqlite::Result<bool> {
    let added = connection
        .prepare_cached(
            "INSERT INTO submission_messages (submission, nth, key, writer, text, at)
             SELECT ?1, n.nth, ?2, ?3, ?4, ?5
             FROM (SELECT ifnull(max(nth), 0) + 1 AS nth FROM submission_messages WHERE submission = ?1) n
             WHERE n.nth <= ?6",
        )?
        .execute((submission.0, key, word(&writer)?, text, at_ms, MOST_MESSAGES))?;
    connection
        .prepare_cached("UPDATE submissions SET version = version + ?2 WHERE id = ?1")?
        .execute((submission.0, added))?;
    Ok(added == 1)
}

/// Messages of one mailbox.
const MOST_MESSAGES: i64 = 200;

/// All that was said, in every table: `secure_delete` overwrites it in the file. The row of the submission stays.
pub(super) fn delete_contents(
    connection: &Connection,
    submission: SubmissionId,
) -> rusqlite::Result<()> {
    for delete in [
        "DELETE FROM submission_contacts WHERE submission = ?1",
        "DELETE FROM submission_messages WHERE submission = ?1",
        "DELETE FROM submission_notes WHERE submission = ?1",
        "DELETE FROM form_files WHERE submission = ?1",
    ] {
        connection.prepare_cached(delete)?.execute([submission.0])?;
    }
    connection
        .prepare_cached(
            "UPDATE submissions
             SET seal = NULL, page = NULL, answers = '{}', folded = '', reply_text = NULL, reply_office = NULL,
                 reply_at = NULL, rating = NULL, rating_text = NULL, version = version + 1
             WHERE id = ?1",
        )?
        .execute([submission.0])
        .map(|_| ())
}

pub(super) fn json<T: serde::Serialize>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}
