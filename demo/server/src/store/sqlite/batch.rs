//! One transaction of many requests: each stands or falls by itself, none is answered before the commit.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Connection, TransactionBehavior};
use sawt_wire::{CastVote, PollId};

use super::tally::{Added, Difference};
use super::writer::Answer;
use super::{read, rows};
use crate::store::{Counts, OneVoteEach, Participation, Recalled, WriteError};

/// A request to the store.
#[derive(Debug)]
pub(super) struct Write {
    pub(super) part: Participation,
    pub(super) change: Change,
}

/// What is to happen to a vote.
#[derive(Debug)]
pub(super) enum Change {
    Cast(CastVote, OneVoteEach),
    Replace(CastVote),
    Withdraw,
}

/// Why one request of a batch was not carried out.
enum Stopped {
    /// For a reason of its own: it wrote nothing, and the others go on.
    Refused(WriteError),
    /// By the database.
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Stopped {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

/// Carries all of them out, commits, then answers. Leaves `batch` empty.
pub(super) fn carry_out(connection: &mut Connection, batch: &mut Vec<(Write, Answer)>) {
    if batch.is_empty() {
        return;
    }
    let (writes, answers): (Vec<_>, Vec<_>) = batch.drain(..).unzip();
    match commit(connection, writes) {
        Ok(outcomes) => {
            for (answer, outcome) in answers.into_iter().zip(outcomes) {
                // Whoever asked may have gone away: the vote is counted, a repeated request learns it.
                let _ = answer.send(outcome);
            }
        }
        Err(error) => {
            tracing::error!(%error, requests = answers.len(), "a batch was rolled back");
            for answer in answers {
                let _ = answer.send(Err(WriteError::Failed(error.to_string())));
            }
        }
    }
}

fn commit(
    connection: &mut Connection,
    writes: Vec<Write>,
) -> rusqlite::Result<Vec<Result<Arc<Counts>, WriteError>>> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let revision = read::revision(&transaction)?;
    let mut polls: HashMap<PollId, Touched> = HashMap::new();
    let mut outcomes = Vec::with_capacity(writes.len());
    for write in writes {
        let id = &write.part.poll.id;
        if !polls.contains_key(id)
            && let Some(serial) = read::serial(&transaction, id)?
        {
            polls.insert(id.clone(), Touched::of(serial));
        }
        let Some(touched) = polls.get_mut(id) else {
            outcomes.push(Err(WriteError::Outdated));
            continue;
        };
        transaction.prepare_cached("SAVEPOINT request")?.execute([])?;
        match apply(&transaction, &write, touched.serial, revision) {
            Ok(difference) => {
                touched.difference.add(difference);
                outcomes.push(Ok(id.clone()));
            }
            Err(Stopped::Refused(refused)) => outcomes.push(Err(refused)),
            Err(Stopped::Sqlite(error)) => {
                // Some failures, a full disk for one, end the whole transaction.
                if transaction.is_autocommit() {
                    return Err(error);
                }
                tracing::error!(%error, "a request was rolled back");
                transaction.prepare_cached("ROLLBACK TO request")?.execute([])?;
                outcomes.push(Err(WriteError::Failed(error.to_string())));
            }
        }
        transaction.prepare_cached("RELEASE request")?.execute([])?;
    }
    for touched in polls.values_mut() {
        touched.difference.write(&transaction, touched.serial)?;
        touched.counts = Arc::new(read::counts(&transaction, touched.serial)?);
    }
    transaction.commit()?;
    let counted = |id: PollId| polls.get(&id).map(|touched| Arc::clone(&touched.counts));
    Ok(outcomes
        .into_iter()
        .map(|outcome| outcome.and_then(|id| counted(id).ok_or(WriteError::Outdated)))
        .collect())
}

/// A poll in this batch.
struct Touched {
    serial: i64,
    difference: Difference,
    counts: Arc<Counts>,
}

impl Touched {
    fn of(serial: i64) -> Self {
        Self { serial, difference: Difference::default(), counts: Arc::default() }
    }
}

/// Writes one request's rows; the difference that it makes to the counts, nothing for a repeated one.
fn apply(
    connection: &Connection,
    write: &Write,
    poll: i64,
    revision: i64,
) -> Result<Difference, Stopped> {
    let Write { part, change } = write;
    match read::recalled(connection, part.request)? {
        Some(Recalled::Done) => return Ok(Difference::default()),
        Some(Recalled::Other) => return Err(Stopped::Refused(WriteError::KeyReused)),
        None => {}
    }
    if part.revision != revision {
        return Err(Stopped::Refused(WriteError::Outdated));
    }
    let mut difference = Difference::default();
    match change {
        Change::Cast(vote, policy) => {
            if !rows::insert_voter(connection, poll, part)? && *policy == OneVoteEach::Enforced {
                let current = read::vote(connection, poll, part.ballot)?.unwrap_or_default();
                return Err(Stopped::Refused(WriteError::AlreadyVoted(current)));
            }
            rows::insert_ballot(connection, poll, part, vote)?;
            difference.count(&part.poll, vote, Added::Once);
        }
        Change::Replace(vote) => {
            let before = current(connection, poll, part)?;
            rows::replace_ballot(connection, poll, part, vote)?;
            difference.count(&part.poll, &before, Added::Back);
            difference.count(&part.poll, vote, Added::Once);
        }
        Change::Withdraw => {
            let before = current(connection, poll, part)?;
            rows::delete_vote(connection, poll, part)?;
            difference.count(&part.poll, &before, Added::Back);
        }
    }
    rows::remember(connection, part)?;
    Ok(difference)
}

fn current(connection: &Connection, poll: i64, part: &Participation) -> Result<CastVote, Stopped> {
    read::vote(connection, poll, part.ballot)?.ok_or(Stopped::Refused(WriteError::NotVoted))
}
