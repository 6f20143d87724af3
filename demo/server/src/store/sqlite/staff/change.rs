//! What is changed about members, each change with its line in the audit log.

use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde_json::json;

use crate::clock;
use crate::secrecy::Hash;
use crate::store::WriteError;
use crate::store::audit::{Action, Entry, Witness};
use crate::store::sqlite::audit;
use crate::store::staff::{
    KeptMember, MemberChange, MemberId, NewMember, Role, SetUpLink, StaffError, Standing,
};

impl From<rusqlite::Error> for StaffError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(WriteError::Failed(error.to_string()))
    }
}

pub(super) fn add(
    connection: &mut Connection,
    member: &NewMember,
    witness: &Witness,
) -> Result<MemberId, StaffError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let added = transaction
        .prepare_cached(
            "INSERT INTO members (login, name, role, created_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (login) DO NOTHING",
        )?
        .execute((&member.login, &member.name, member.role.name(), clock::now_ms()))?;
    if added == 0 {
        return Err(StaffError::LoginTaken);
    }
    let id = MemberId(transaction.last_insert_rowid());
    if let Some(link) = member.link {
        set_link(&transaction, id, link)?;
    }
    let details = json!({ "name": member.name, "role": member.role.name() });
    let entry = Entry::of(Action::MemberAdded, subject(id)).with(details);
    audit::append(&transaction, witness, &entry)?;
    transaction.commit()?;
    Ok(id)
}

/// How the log names a member.
fn subject(id: MemberId) -> String {
    format!("member/{id}")
}

pub(super) fn change(
    connection: &mut Connection,
    id: MemberId,
    change: &MemberChange,
    witness: &Witness,
) -> Result<KeptMember, StaffError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let changed = within(&transaction, id, change, witness)?;
    transaction.commit()?;
    Ok(changed)
}

fn within(
    transaction: &Transaction<'_>,
    id: MemberId,
    change: &MemberChange,
    witness: &Witness,
) -> Result<KeptMember, StaffError> {
    let before = super::by_id(transaction, id)?.ok_or(StaffError::NotFound)?;
    let loses_an_owner = match change {
        MemberChange::Role(role) => *role != Role::Owner,
        MemberChange::Standing(standing) => *standing == Standing::Disabled,
        _ => false,
    };
    if loses_an_owner && is_last_owner(transaction, &before)? {
        return Err(StaffError::LastOwner);
    }
    carry_out(transaction, id, change)?;
    if ends_sessions(change) {
        transaction
            .prepare_cached("UPDATE members SET epoch = epoch + 1 WHERE serial = ?1")?
            .execute([id.0])?;
    }
    audit::append(transaction, witness, &entry(&before, change))?;
    super::by_id(transaction, id)?.ok_or(StaffError::NotFound)
}

fn is_last_owner(connection: &Connection, member: &KeptMember) -> rusqlite::Result<bool> {
    if member.role != Role::Owner || member.standing == Standing::Disabled {
        return Ok(false);
    }
    let others = connection
        .prepare_cached(
            "SELECT 1 FROM members WHERE role = 'owner' AND NOT disabled AND serial != ?1",
        )?
        .exists([member.id.0])?;
    Ok(!others)
}

fn carry_out(
    transaction: &Transaction<'_>,
    id: MemberId,
    change: &MemberChange,
) -> rusqlite::Result<()> {
    let set = |sql: &str, value: &dyn rusqlite::ToSql| {
        let sql = format!("UPDATE members SET {sql} WHERE serial = ?1");
        transaction.prepare_cached(&sql)?.execute((id.0, value)).map(|_| ())
    };
    match change {
        MemberChange::Role(role) => set("role = ?2", &role.name()),
        MemberChange::Standing(standing) => {
            set("disabled = ?2", &(*standing == Standing::Disabled))
        }
        MemberChange::Link(link) => set_link(transaction, id, *link),
        MemberChange::Password(hashed) => {
            transaction
                .prepare_cached("DELETE FROM setup_links WHERE member = ?1")?
                .execute([id.0])?;
            set("password = ?2", hashed)
        }
        MemberChange::Factor { seed, step, recovery } => {
            set("factor = ?2", seed)?;
            set("factor_step = ?2", step)?;
            set_recovery(transaction, id, recovery)
        }
        MemberChange::Recovery(codes) => set_recovery(transaction, id, codes),
        MemberChange::NoFactor => {
            set("factor = ?2", &None::<Hash>)?;
            set_recovery(transaction, id, &[])
        }
        MemberChange::Identity(subject) => set("subject = ?2", subject),
        MemberChange::SignedIn(_) => set("seen_at = ?2", &clock::now_ms()),
    }
}

fn ends_sessions(change: &MemberChange) -> bool {
    match change {
        MemberChange::Role(_)
        | MemberChange::Standing(_)
        | MemberChange::Password(_)
        | MemberChange::Factor { .. }
        | MemberChange::NoFactor => true,
        MemberChange::Link(_)
        | MemberChange::Recovery(_)
        | MemberChange::Identity(_)
        | MemberChange::SignedIn(_) => false,
    }
}

fn entry(before: &KeptMember, change: &MemberChange) -> Entry {
    let of = |action| Entry::of(action, subject(before.id));
    match change {
        MemberChange::Role(role) => of(Action::RoleChanged)
            .with(json!({ "before": before.role.name(), "after": role.name() })),
        MemberChange::Standing(Standing::Active) => of(Action::MemberEnabled),
        MemberChange::Standing(Standing::Disabled) => of(Action::MemberDisabled),
        MemberChange::Link(_) => of(Action::LinkMade),
        MemberChange::Password(_) => of(Action::PasswordSet),
        MemberChange::Factor { .. } => of(Action::FactorSet),
        MemberChange::Recovery(_) => of(Action::RecoverySet),
        MemberChange::NoFactor => of(Action::FactorReset),
        MemberChange::Identity(_) => of(Action::IdentityTied),
        MemberChange::SignedIn(way) => of(Action::SignedIn).with(json!({ "by": way })),
    }
}

fn set_link(transaction: &Transaction<'_>, id: MemberId, link: SetUpLink) -> rusqlite::Result<()> {
    transaction
        .prepare_cached(
            "INSERT INTO setup_links (member, link, expires_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (member) DO UPDATE
             SET link = excluded.link, expires_at = excluded.expires_at",
        )?
        .execute((id.0, link.hash, link.expires_ms))
        .map(|_| ())
}

fn set_recovery(
    transaction: &Transaction<'_>,
    id: MemberId,
    codes: &[Hash],
) -> rusqlite::Result<()> {
    transaction.prepare_cached("DELETE FROM recovery_codes WHERE member = ?1")?.execute([id.0])?;
    let mut insert =
        transaction.prepare_cached("INSERT INTO recovery_codes (member, code) VALUES (?1, ?2)")?;
    codes.iter().try_for_each(|code| insert.execute((id.0, code)).map(|_| ()))
}

pub(super) fn use_link(
    connection: &mut Connection,
    link: Hash,
    password: String,
    witness: &Witness,
) -> Result<KeptMember, StaffError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let owner = super::link_owner(&transaction, link, clock::now_ms())?;
    let owner = owner.ok_or(StaffError::NotFound)?;
    let changed = within(&transaction, owner.id, &MemberChange::Password(password), witness)?;
    transaction.commit()?;
    Ok(changed)
}

/// Two requests with one code: the second changes no row.
pub(super) fn use_step(connection: &Connection, id: MemberId, step: i64) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "UPDATE members SET factor_step = ?2 WHERE serial = ?1 AND factor_step < ?2",
        )?
        .execute((id.0, step))
        .map(|rows| rows == 1)
}

pub(super) fn use_recovery(
    connection: &mut Connection,
    id: MemberId,
    code: Hash,
    witness: &Witness,
) -> rusqlite::Result<bool> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let used = transaction
        .prepare_cached("DELETE FROM recovery_codes WHERE member = ?1 AND code = ?2")?
        .execute((id.0, code))?;
    if used == 1 {
        audit::append(&transaction, witness, &Entry::of(Action::RecoveryUsed, subject(id)))?;
    }
    transaction.commit()?;
    Ok(used == 1)
}
