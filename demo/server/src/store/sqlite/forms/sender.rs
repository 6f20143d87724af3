//! What a submission's sender does with reference and code.

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};
use sawt_wire::Writer;

use super::super::audit;
use super::{read, rows};
use crate::secrecy::MessageKey;
use crate::store::audit::{Action, Entry, Witness};
use crate::store::forms::{Claim, Opened, Rating, SenderError, SubmissionId};

pub(super) fn open(connection: &Connection, claim: &Claim) -> rusqlite::Result<Option<Opened>> {
    let Some((id, Erased::No)) = find(connection, claim)? else { return Ok(None) };
    whole(connection, id)
}

fn whole(connection: &Connection, id: SubmissionId) -> rusqlite::Result<Option<Opened>> {
    let Some(submission) = read::one(connection, id)? else { return Ok(None) };
    let messages = read::messages(connection, id)?;
    let has_contact = !read::contact(connection, id)?.is_empty();
    Ok(Some(Opened { submission, messages, has_contact }))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Erased {
    Yes,
    No,
}

fn find(
    connection: &Connection,
    claim: &Claim,
) -> rusqlite::Result<Option<(SubmissionId, Erased)>> {
    connection
        .prepare_cached(
            "SELECT id, erased_at IS NOT NULL FROM submissions WHERE reference = ?1 AND access_key = ?2",
        )?
        .query_row((&claim.reference, claim.access_key.0), |row| {
            let erased = if row.get(1)? { Erased::Yes } else { Erased::No };
            Ok((SubmissionId(row.get(0)?), erased))
        })
        .optional()
}

fn standing(connection: &Connection, claim: &Claim) -> Result<SubmissionId, SenderError> {
    match find(connection, claim)? {
        Some((id, Erased::No)) => Ok(id),
        _ => Err(SenderError::NotFound),
    }
}

pub(super) fn message(
    connection: &mut Connection,
    claim: &Claim,
    key: MessageKey,
    text: &str,
    at_ms: i64,
) -> Result<Opened, SenderError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let id = standing(&transaction, claim)?;
    let written: Option<String> = transaction
        .prepare_cached("SELECT text FROM submission_messages WHERE submission = ?1 AND key = ?2")?
        .query_row((id.0, key.0), |row| row.get(0))
        .optional()?;
    match written {
        Some(written) if written == text => {}
        Some(_) => return Err(SenderError::KeyReused),
        None if rows::add_message(&transaction, id, &key.0, Writer::Sender, text, at_ms)? => {}
        None => return Err(SenderError::MailboxFull),
    }
    let opened = whole(&transaction, id)?.ok_or(SenderError::NotFound)?;
    transaction.commit()?;
    Ok(opened)
}

pub(super) fn rate(
    connection: &mut Connection,
    claim: &Claim,
    rating: &Rating,
) -> Result<Opened, SenderError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let id = standing(&transaction, claim)?;
    let rated = transaction
        .prepare_cached(
            "UPDATE submissions SET rating = ?2, rating_text = ?3, version = version + 1
             WHERE id = ?1 AND reply_at IS NOT NULL",
        )?
        .execute((id.0, rating.rating, &rating.text))?;
    if rated == 0 {
        return Err(SenderError::NotAnswered);
    }
    let opened = whole(&transaction, id)?.ok_or(SenderError::NotFound)?;
    transaction.commit()?;
    Ok(opened)
}

/// What was erased already is erased.
pub(super) fn erase(
    connection: &mut Connection,
    claim: &Claim,
    at_ms: i64,
    witness: Option<&Witness>,
) -> Result<(), SenderError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let (id, erased) = find(&transaction, claim)?.ok_or(SenderError::NotFound)?;
    if erased == Erased::Yes {
        return Ok(());
    }
    rows::delete_contents(&transaction, id)?;
    transaction
        .prepare_cached("UPDATE submissions SET erased_at = ?2 WHERE id = ?1")?
        .execute((id.0, at_ms))?;
    if let Some(witness) = witness {
        let subject = format!("submission/{}", claim.reference);
        audit::append(&transaction, witness, &Entry::of(Action::SubmissionErased, subject))?;
    }
    Ok(transaction.commit()?)
}
