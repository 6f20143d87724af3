//! What members do about a submission: each wish is a transaction of its own, with its line in the audit log.

use rusqlite::{Connection, Transaction, TransactionBehavior};
use sawt_wire::{EntityDefinition, OfficeId, SubmissionState, Writer};

use super::super::audit;
use super::super::comments::rows::word;
use super::super::read::from_json;
use super::{read, rows};
use crate::secrecy::random_hash;
use crate::store::audit::{Action, Actor, Entry};
use crate::store::forms::inbox::{HandleError, Handled, Handling, Wish};
use crate::store::forms::{KeptSubmission, SubmissionId};
use crate::store::moderation::acts::Begun;
use crate::store::staff::MemberId;

pub(super) fn handle(
    connection: &mut Connection,
    begun: &Begun,
    id: SubmissionId,
    seen: Option<i64>,
    wish: &Wish,
) -> Result<Handled, HandleError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let now = read::one(&transaction, id)?.ok_or(HandleError::NotFound)?;
    if is_done(&transaction, begun, id)? {
        return Ok(Handled::Done);
    }
    if now.erased_ms.is_some() {
        return Err(HandleError::Erased);
    }
    if seen.is_some_and(|seen| seen != now.version) {
        return Err(HandleError::Changed);
    }
    let before = handling(&now);
    let after = next(&transaction, &now, begun, wish)?;
    if after == before && is_as_it_was(&now, wish) {
        return Ok(Handled::AsItWas);
    }
    set(&transaction, begun, &now, &after)?;
    say(&transaction, begun, id, wish)?;
    record(&transaction, begun, &now, wish, &before, &after)?;
    transaction.commit()?;
    Ok(Handled::Done)
}

fn member(begun: &Begun) -> Option<i64> {
    match begun.witness.actor {
        Actor::Member(MemberId(member)) => Some(member),
        Actor::CommandLine | Actor::Server => None,
    }
}

fn is_done(connection: &Connection, begun: &Begun, id: SubmissionId) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT 1 FROM submission_acts WHERE key = ?1 AND submission = ?2")?
        .exists((&begun.key, id.0))
}

fn handling(now: &KeptSubmission) -> Handling {
    Handling {
        state: now.state,
        office: now.office.clone(),
        taken_by: now.taken_by.map(|member| member.0),
        suspicious: !now.suspicions.is_empty(),
    }
}

/// What is written is always new, but for the same answer.
fn is_as_it_was(now: &KeptSubmission, wish: &Wish) -> bool {
    match wish {
        Wish::Message(_) | Wish::Note(_) => false,
        Wish::Reply { office, text } => {
            now.reply.as_ref().is_some_and(|reply| reply.office == *office && reply.text == *text)
        }
        _ => true,
    }
}

fn next(
    connection: &Connection,
    now: &KeptSubmission,
    begun: &Begun,
    wish: &Wish,
) -> Result<Handling, HandleError> {
    let mut after = handling(now);
    let studies = |state| match state {
        SubmissionState::Received => SubmissionState::UnderStudy,
        state => state,
    };
    match wish {
        Wish::Put(state) => after.state = *state,
        Wish::Assign(office) => {
            if let Some(office) = office {
                has_office(connection, now, office)?;
            }
            after.office.clone_from(office);
        }
        Wish::Take => {
            after.taken_by = member(begun);
            after.state = studies(after.state);
        }
        Wish::Release => after.taken_by = None,
        Wish::Reply { office, .. } => {
            has_office(connection, now, office)?;
            has_reader(now)?;
            after.state = SubmissionState::Answered;
        }
        Wish::Message(_) => {
            has_reader(now)?;
            after.state = studies(after.state);
        }
        Wish::Note(_) => {}
        Wish::Trust => after.suspicious = false,
    }
    Ok(after)
}

fn has_reader(now: &KeptSubmission) -> Result<(), HandleError> {
    if now.reference.is_some() { Ok(()) } else { Err(HandleError::NoReference) }
}

fn has_office(
    connection: &Connection,
    now: &KeptSubmission,
    office: &OfficeId,
) -> Result<(), HandleError> {
    let entity: EntityDefinition = connection
        .prepare_cached(
            "SELECT e.definition FROM entities e JOIN forms f ON f.entity = e.id WHERE f.id = ?1",
        )?
        .query_row([now.form.as_str()], |row| from_json(row, 0))?;
    let has = entity.offices.iter().any(|listed| listed.id == *office);
    if has { Ok(()) } else { Err(HandleError::NoSuchOffice) }
}

fn set(
    connection: &Connection,
    begun: &Begun,
    now: &KeptSubmission,
    after: &Handling,
) -> rusqlite::Result<()> {
    let state_ms = if after.state == now.state { now.state_ms } else { begun.at_ms };
    connection
        .prepare_cached(
            "UPDATE submissions
             SET state = ?2, state_at = ?3, office = ?4, taken_by = ?5, version = version + 1,
                 suspicions = CASE WHEN ?6 THEN suspicions ELSE '[]' END
             WHERE id = ?1",
        )?
        .execute((
            now.id.0,
            word(&after.state)?,
            state_ms,
            after.office.as_ref().map(OfficeId::as_str),
            after.taken_by,
            after.suspicious,
        ))
        .map(|_| ())
}

/// Writes what the wish says.
fn say(
    transaction: &Transaction<'_>,
    begun: &Begun,
    id: SubmissionId,
    wish: &Wish,
) -> Result<(), HandleError> {
    match wish {
        Wish::Reply { office, text } => {
            transaction
                .prepare_cached(
                    "UPDATE submissions SET reply_office = ?2, reply_text = ?3, reply_at = ?4 WHERE id = ?1",
                )?
                .execute((id.0, office.as_str(), text, begun.at_ms))?;
        }
        Wish::Message(text) => {
            let key = random_hash().map_err(|error| HandleError::Failed(error.to_string()))?;
            if !rows::add_message(transaction, id, &key, Writer::Entity, text, begun.at_ms)? {
                return Err(HandleError::MailboxFull);
            }
        }
        Wish::Note(text) => {
            transaction
                .prepare_cached(
                    "INSERT INTO submission_notes (submission, nth, member, text, at)
                     SELECT ?1, ifnull(max(nth), 0) + 1, ?2, ?3, ?4
                     FROM submission_notes WHERE submission = ?1",
                )?
                .execute((id.0, member(begun), text, begun.at_ms))?;
        }
        _ => {}
    }
    Ok(())
}

fn record(
    transaction: &Transaction<'_>,
    begun: &Begun,
    now: &KeptSubmission,
    wish: &Wish,
    before: &Handling,
    after: &Handling,
) -> rusqlite::Result<()> {
    let deed = wish.deed();
    transaction
        .prepare_cached(
            "INSERT INTO submission_acts (key, submission, member, at, deed, before, after)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((
            &begun.key,
            now.id.0,
            member(begun),
            begun.at_ms,
            word(&deed)?,
            rows::json(before)?,
            rows::json(after)?,
        ))?;
    let name = now.reference.clone().unwrap_or_else(|| now.id.to_string());
    let details =
        serde_json::json!({ "form": now.form, "deed": deed, "before": before, "after": after });
    let line = Entry::of(Action::SubmissionHandled, format!("submission/{name}")).with(details);
    audit::append(transaction, &begun.witness, &line)
}
