//! Listed words in the tables.

use std::collections::HashMap;

use rusqlite::{Connection, TransactionBehavior};
use sawt_wire::EntityId;

use super::audit;
use super::comments::rows::{from_word, word};
use super::read::malformed;
use crate::listing;
use crate::screening::ListedWord;
use crate::store::audit::{Action, Entry, Witness};
use crate::store::moderation::ListError;

/// Replaces an entity's list, under a new revision.
pub(super) fn replace(
    connection: &mut Connection,
    witness: &Witness,
    entity: &EntityId,
    read: Option<&[ListedWord]>,
    words: &[ListedWord],
) -> Result<(), ListError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let exists = transaction
        .prepare_cached("SELECT 1 FROM entities WHERE id = ?1")?
        .exists([entity.as_str()])?;
    if !exists {
        return Err(ListError::NoEntity(entity.clone()));
    }
    let before = all(&transaction)?.remove(entity).unwrap_or_default();
    if read.is_some_and(|read| read != before) {
        return Err(ListError::Changed);
    }
    transaction.execute("DELETE FROM listed_words WHERE entity = ?1", [entity.as_str()])?;
    for listed in words {
        // Of two that fold to the same, the graver one stands.
        transaction
            .prepare_cached(
                "INSERT INTO listed_words (entity, word, folded, extent, severity)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT DO UPDATE SET word = excluded.word, severity = excluded.severity
                 WHERE excluded.severity = 'refuse'",
            )?
            .execute((
                entity.as_str(),
                &listed.word,
                listed.folded(),
                word(&listed.extent)?,
                word(&listed.severity)?,
            ))?;
    }
    transaction.execute("UPDATE revision SET value = value + 1", [])?;
    let lines = |words: &[ListedWord]| words.iter().map(listing::written).collect::<Vec<_>>();
    let details = serde_json::json!({ "before": lines(&before), "after": lines(words) });
    let line = Entry::of(Action::WordsListed, format!("entity/{entity}")).with(details);
    audit::append(&transaction, witness, &line)?;
    Ok(transaction.commit()?)
}

/// Every list.
pub(super) fn all(connection: &Connection) -> rusqlite::Result<HashMap<EntityId, Vec<ListedWord>>> {
    let mut lists: HashMap<EntityId, Vec<ListedWord>> = HashMap::new();
    let mut statement = connection.prepare_cached(
        "SELECT entity, word, extent, severity FROM listed_words ORDER BY entity, folded, extent",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let entity: String = row.get(0)?;
        let entity = entity.parse().map_err(|invalid| malformed(0, invalid))?;
        lists.entry(entity).or_default().push(ListedWord {
            word: row.get(1)?,
            extent: from_word(2, row.get(2)?)?,
            severity: from_word(3, row.get(3)?)?,
        });
    }
    Ok(lists)
}
