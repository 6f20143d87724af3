//! Forgetting what has been kept for its time.

use rusqlite::{Connection, TransactionBehavior};

use super::rows;
use crate::store::forms::{Forgotten, Retention, SubmissionId};

/// Since when a submission waits to be forgotten; `?2` is true where somebody answers.
const SINCE: &str = "CASE WHEN s.erased_at IS NOT NULL THEN s.erased_at
    WHEN s.state IN ('answered', 'closed') OR NOT ?2 THEN s.state_at END";

/// Whether the write-ahead log is to be emptied, which holds the pages as they were before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Log {
    /// Somebody has erased something.
    Emptied,
    /// Only where something is forgotten now.
    AsNeeded,
}

/// Deletes it, from the log, too.
pub(super) fn forget(
    connection: &mut Connection,
    retentions: &[Retention],
    log: Log,
) -> rusqlite::Result<Forgotten> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut forgotten = Forgotten::default();
    for retention in retentions {
        forgotten.contacts += contacts(&transaction, retention)?;
        forgotten.submissions += wholes(&transaction, retention)?;
    }
    transaction.commit()?;
    if log == Log::Emptied || forgotten != Forgotten::default() {
        empty_log(connection)?;
    }
    Ok(forgotten)
}

/// As far as nobody reads from it: what is left goes with a later one, or when the server stops.
pub(in crate::store::sqlite) fn empty_log(connection: &Connection) -> rusqlite::Result<()> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
}

fn contacts(connection: &Connection, retention: &Retention) -> rusqlite::Result<usize> {
    let sql = format!(
        "DELETE FROM submission_contacts WHERE submission IN (
            SELECT s.id FROM submissions s
            WHERE s.form = (SELECT serial FROM forms WHERE id = ?1) AND {SINCE} < ?3)
         RETURNING submission"
    );
    let mut ids = connection
        .prepare_cached(&sql)?
        .query_map(
            (retention.form.as_str(), retention.answered, retention.contact_before_ms),
            |row| row.get(0),
        )?
        .collect::<rusqlite::Result<Vec<i64>>>()?;
    ids.sort_unstable();
    ids.dedup();
    Ok(ids.len())
}

fn wholes(connection: &Connection, retention: &Retention) -> rusqlite::Result<usize> {
    let Some(before_ms) = retention.whole_before_ms else { return Ok(0) };
    let sql = format!(
        "SELECT s.id FROM submissions s
         WHERE s.form = (SELECT serial FROM forms WHERE id = ?1) AND {SINCE} < ?3"
    );
    let ids = connection
        .prepare_cached(&sql)?
        .query_map((retention.form.as_str(), retention.answered, before_ms), |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<i64>>>()?;
    for id in &ids {
        rows::delete_contents(connection, SubmissionId(*id))?;
        for delete in [
            "DELETE FROM submission_consents WHERE submission = ?1",
            "DELETE FROM submission_acts WHERE submission = ?1",
            "DELETE FROM submissions WHERE id = ?1",
        ] {
            connection.prepare_cached(delete)?.execute([id])?;
        }
    }
    Ok(ids.len())
}
