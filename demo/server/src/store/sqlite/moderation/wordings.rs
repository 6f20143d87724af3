//! The texts that an entity uses again.

use rusqlite::{Connection, TransactionBehavior};
use sawt_wire::EntityId;

use super::super::audit;
use crate::store::audit::{Action, Entry, Witness};
use crate::store::moderation::wordings::{KeptWording, NewWording, Use, WordingId};

pub(super) fn of(connection: &Connection, entity: &EntityId) -> rusqlite::Result<Vec<KeptWording>> {
    connection
        .prepare_cached(
            "SELECT serial, use, ar, en FROM wordings WHERE entity = ?1 ORDER BY use, serial",
        )?
        .query_map([entity.as_str()], |row| {
            let purpose: String = row.get(1)?;
            Ok(KeptWording {
                id: WordingId(row.get(0)?),
                purpose: Use::of_name(&purpose).unwrap_or(Use::Reason),
                arabic: row.get(2)?,
                english: row.get(3)?,
            })
        })?
        .collect()
}

pub(super) fn add(
    connection: &mut Connection,
    witness: &Witness,
    wording: &NewWording,
) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let NewWording { entity, purpose, arabic, english } = wording;
    let added = transaction
        .prepare_cached(
            "INSERT INTO wordings (entity, use, ar, en) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
        )?
        .execute((entity.as_str(), purpose.name(), arabic, english))?;
    if added == 0 {
        return Ok(());
    }
    let details = serde_json::json!({ "use": purpose.name(), "ar": arabic, "en": english });
    let line = Entry::of(Action::WordingAdded, format!("entity/{entity}")).with(details);
    audit::append(&transaction, witness, &line)?;
    transaction.commit()
}

pub(super) fn remove(
    connection: &mut Connection,
    witness: &Witness,
    entity: &EntityId,
    id: WordingId,
) -> rusqlite::Result<bool> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let known = of(&transaction, entity)?.into_iter().find(|wording| wording.id == id);
    let Some(KeptWording { purpose, arabic, english, .. }) = known else { return Ok(false) };
    transaction.prepare_cached("DELETE FROM wordings WHERE serial = ?1")?.execute([id.0])?;
    let details = serde_json::json!({ "use": purpose.name(), "ar": arabic, "en": english });
    let line = Entry::of(Action::WordingRemoved, format!("entity/{entity}")).with(details);
    audit::append(&transaction, witness, &line)?;
    transaction.commit()?;
    Ok(true)
}
