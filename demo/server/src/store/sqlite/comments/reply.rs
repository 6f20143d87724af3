//! Official replies.

use rusqlite::{Connection, TransactionBehavior};
use sawt_wire::{CommentId, CommentState, EntityDefinition, OfficeId};

use super::super::read::from_json;
use super::rows::Standing;
use super::{read, rows};
use crate::store::comments::{KeptComment, Proof};
use crate::store::moderation::{DecisionError, NewReply};

/// In a transaction of its own, beside a server that writes to the same file.
pub(super) fn reply(
    connection: &mut Connection,
    id: &CommentId,
    reply: &NewReply,
) -> Result<KeptComment, DecisionError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let comment = rows::standing(&transaction, id)?.ok_or(DecisionError::NotFound)?;
    match comment.state {
        CommentState::Published => {}
        CommentState::Withdrawn => return Err(DecisionError::Withdrawn),
        _ => return Err(DecisionError::NotPublished),
    }
    let offices = offices(&transaction, &comment)?;
    if !offices.contains(&reply.office) {
        return Err(DecisionError::UnknownOffice { found: reply.office.clone(), offices });
    }
    transaction
        .prepare_cached(
            "INSERT INTO official_replies (comment, office, text, at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (comment) DO UPDATE
             SET office = excluded.office, text = excluded.text, at = excluded.at
             WHERE office != excluded.office OR text != excluded.text",
        )?
        .execute((comment.serial, reply.office.as_str(), &reply.text, reply.at_ms))?;
    rows::count(&transaction, &comment, 0, i64::from(!comment.answered))?;
    let replied = read::one(&transaction, id, Proof::default())?.ok_or(DecisionError::NotFound)?;
    transaction.commit()?;
    Ok(replied)
}

/// In a transaction of its own, beside a server that writes to the same file.
pub(super) fn remove(
    connection: &mut Connection,
    id: &CommentId,
) -> Result<KeptComment, DecisionError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let comment = rows::standing(&transaction, id)?.ok_or(DecisionError::NotFound)?;
    transaction
        .prepare_cached("DELETE FROM official_replies WHERE comment = ?1")?
        .execute([comment.serial])?;
    if comment.answered && comment.state == CommentState::Published {
        rows::count(&transaction, &comment, 0, -1)?;
    }
    let left = read::one(&transaction, id, Proof::default())?.ok_or(DecisionError::NotFound)?;
    transaction.commit()?;
    Ok(left)
}

/// Those of the entity whose thread it is.
fn offices(connection: &Connection, comment: &Standing) -> rusqlite::Result<Vec<OfficeId>> {
    let entity: EntityDefinition = connection
        .prepare_cached(
            "SELECT e.definition FROM threads t JOIN entities e ON e.id = t.entity
             WHERE t.serial = ?1",
        )?
        .query_row([comment.thread], |row| from_json(row, 0))?;
    Ok(entity.offices.into_iter().map(|office| office.id).collect())
}
