//! The rows of acts and of what each decided: how they are told again, and undone.

use rusqlite::{Connection, OptionalExtension as _, Transaction};
use sawt_wire::CommentId;
use serde::{Deserialize, Serialize};

use super::super::audit;
use super::super::comments::rows::{from_word, word};
use super::super::read::{from_json, malformed};
use super::current::Current;
use crate::store::audit::{Action, Actor, Entry as Line};
use crate::store::moderation::acts::{ActId, Begun, Decided, Deed, Left, Outcome, Settlement};
use crate::store::moderation::history::{Entry, RecordedAct};
use crate::store::staff::MemberId;

/// What an act did to one comment.
pub(super) struct Step {
    pub(super) comment: CommentId,
    pub(super) before: Decided,
    pub(super) after: Decided,
    pub(super) reports: Vec<ReportChange>,
}

/// What it did to one report: `None` is open.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct ReportChange {
    pub(super) report: i64,
    pub(super) before: Option<Settlement>,
    pub(super) after: Option<Settlement>,
}

impl ReportChange {
    pub(super) fn back(self) -> Self {
        Self { before: self.after, after: self.before, ..self }
    }
}

/// Begins an act; what it does follows.
pub(super) fn act(
    connection: &Connection,
    begun: &Begun,
    deed: Deed,
    undoes: Option<ActId>,
    left: &[Left],
) -> rusqlite::Result<ActId> {
    connection
        .prepare_cached(
            "INSERT INTO acts (key, member, at, deed, undoes, left) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .insert((
            &begun.key,
            member(begun.witness.actor),
            begun.at_ms,
            word(&deed)?,
            undoes.map(|act| act.0),
            json(&left)?,
        ))
        .map(ActId)
}

pub(super) fn decision(
    connection: &Connection,
    act: ActId,
    now: &Current,
    after: &Decided,
    reports: &[ReportChange],
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO decisions (comment, act, before, after, reports) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((now.standing.serial, act.0, json(&now.decided)?, json(after)?, json(&reports)?))
        .map(|_| ())
}

/// What an act of that key did, when it was carried out.
pub(super) fn outcome_of(connection: &Connection, key: &str) -> rusqlite::Result<Option<Outcome>> {
    let act = connection
        .prepare_cached("SELECT serial FROM acts WHERE key = ?1")?
        .query_row([key], |row| row.get(0).map(ActId))
        .optional()?;
    let Some(act) = act else { return Ok(None) };
    let recorded = find(connection, act)?;
    Ok(recorded.map(|RecordedAct { id, done, left, .. }| Outcome { act: Some(id), done, left }))
}

pub(super) fn find(connection: &Connection, id: ActId) -> rusqlite::Result<Option<RecordedAct>> {
    let found = connection
        .prepare_cached(
            "SELECT m.name, a.at, a.deed, a.left, EXISTS (SELECT 1 FROM acts u WHERE u.undoes = a.serial)
             FROM acts a LEFT JOIN members m ON m.serial = a.member WHERE a.serial = ?1",
        )?
        .query_row([id.0], |row| {
            Ok(RecordedAct {
                id,
                by: row.get(0)?,
                at_ms: row.get(1)?,
                deed: from_word(2, row.get(2)?)?,
                done: Vec::new(),
                left: from_json(row, 3)?,
                undone: row.get(4)?,
            })
        })
        .optional()?;
    let Some(mut found) = found else { return Ok(None) };
    found.done = steps(connection, id)?.into_iter().map(|step| step.comment).collect();
    Ok(Some(found))
}

pub(super) fn steps(connection: &Connection, act: ActId) -> rusqlite::Result<Vec<Step>> {
    connection
        .prepare_cached(
            "SELECT c.id, d.before, d.after, d.reports
             FROM decisions d JOIN comments c ON c.serial = d.comment
             WHERE d.act = ?1 ORDER BY d.comment",
        )?
        .query_map([act.0], |row| {
            let id: String = row.get(0)?;
            Ok(Step {
                comment: id
                    .parse()
                    .map_err(|invalid: sawt_wire::InvalidId| malformed(0, invalid))?,
                before: from_json(row, 1)?,
                after: from_json(row, 2)?,
                reports: from_json(row, 3)?,
            })
        })?
        .collect()
}

/// Every decision about a comment, the first one first.
pub(super) fn history(connection: &Connection, id: &CommentId) -> rusqlite::Result<Vec<Entry>> {
    connection
        .prepare_cached(
            "SELECT a.serial, m.name, a.at, a.deed, d.before, d.after, d.reports,
                    EXISTS (SELECT 1 FROM acts u JOIN decisions e ON e.act = u.serial AND e.comment = d.comment
                            WHERE u.undoes = a.serial)
             FROM decisions d JOIN acts a ON a.serial = d.act
             LEFT JOIN members m ON m.serial = a.member
             WHERE d.comment = (SELECT serial FROM comments WHERE id = ?1) ORDER BY a.serial",
        )?
        .query_map([id.as_str()], |row| {
            Ok(Entry {
                act: ActId(row.get(0)?),
                by: row.get(1)?,
                at_ms: row.get(2)?,
                deed: from_word(3, row.get(3)?)?,
                before: from_json(row, 4)?,
                after: from_json(row, 5)?,
                reports: from_json::<Vec<ReportChange>>(row, 6)?.len(),
                undone: row.get(7)?,
            })
        })?
        .collect()
}

/// Whoever is no member acts on the command line.
fn member(actor: Actor) -> Option<i64> {
    match actor {
        Actor::Member(MemberId(member)) => Some(member),
        Actor::CommandLine | Actor::Server => None,
    }
}

/// Says it in the audit log.
pub(super) fn audit(
    transaction: &Transaction<'_>,
    begun: &Begun,
    deed: Deed,
    now: &Current,
    after: &Decided,
) -> rusqlite::Result<()> {
    let details = serde_json::json!({ "deed": deed, "before": now.decided, "after": after });
    let line = Line::of(Action::CommentDecided, format!("comment/{}", now.id)).with(details);
    audit::append(transaction, &begun.witness, &line)
}

fn json<T: Serialize>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}
