//! In which office each member works.

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use super::super::audit;
use super::super::read::malformed;
use crate::store::audit::{Action, Actor, Entry, Witness};
use crate::store::moderation::acts::Desk;
use crate::store::staff::MemberId;

pub(super) fn of(connection: &Connection, member: MemberId) -> rusqlite::Result<Option<Desk>> {
    connection
        .prepare_cached("SELECT entity || '/' || office FROM member_offices WHERE member = ?1")?
        .query_row([member.0], |row| {
            let desk: String = row.get(0)?;
            desk.parse().map_err(|invalid: sawt_wire::InvalidId| malformed(0, invalid))
        })
        .optional()
}

/// Who is no member has no office.
pub(super) fn choose(
    connection: &mut Connection,
    witness: &Witness,
    desk: Option<&Desk>,
) -> rusqlite::Result<()> {
    let Actor::Member(member) = witness.actor else { return Ok(()) };
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if of(&transaction, member)?.as_ref() == desk {
        return Ok(());
    }
    transaction
        .prepare_cached("DELETE FROM member_offices WHERE member = ?1")?
        .execute([member.0])?;
    if let Some(Desk { entity, office }) = desk {
        transaction
            .prepare_cached(
                "INSERT INTO member_offices (member, entity, office) VALUES (?1, ?2, ?3)",
            )?
            .execute((member.0, entity.as_str(), office.as_str()))?;
    }
    let details = serde_json::json!({ "office": desk.map(ToString::to_string) });
    let line = Entry::of(Action::OfficeChosen, format!("member/{member}")).with(details);
    audit::append(&transaction, witness, &line)?;
    transaction.commit()
}
