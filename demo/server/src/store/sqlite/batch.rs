//! One transaction of many requests: each stands or falls by itself, none is answered before the commit.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Connection, Transaction, TransactionBehavior};
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

/// Why nothing of a batch was written.
enum Broken {
    /// The database could not carry out one of the requests.
    ByRequest(rusqlite::Error),
    /// The database could not begin, count or commit.
    ByItself(rusqlite::Error),
}

impl From<rusqlite::Error> for Broken {
    fn from(error: rusqlite::Error) -> Self {
        Self::ByItself(error)
    }
}

/// How the requests of a batch share its transaction.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Together {
    /// All of them are written or none.
    Bound,
    /// Each in a savepoint, which costs about as much as the request.
    Apart,
}

/// What came of each request, in their order.
type Outcomes = Vec<Result<Arc<Counts>, WriteError>>;

/// Carries all of them out, commits, then answers. Leaves `batch` empty.
pub(super) fn carry_out(connection: &mut Connection, batch: &mut Vec<(Write, Answer)>) {
    if batch.is_empty() {
        return;
    }
    let (writes, answers): (Vec<_>, Vec<_>) = batch.drain(..).unzip();
    let outcomes = match commit(connection, &writes, Together::Bound) {
        Err(Broken::ByRequest(error)) => {
            tracing::warn!(%error, requests = writes.len(), "a batch is written once more, with care");
            commit(connection, &writes, Together::Apart)
        }
        outcomes => outcomes,
    };
    match outcomes {
        Ok(outcomes) => {
            for (answer, outcome) in answers.into_iter().zip(outcomes) {
                // Whoever asked may have gone away: the vote is counted, a repeated request learns it.
                let _ = answer.send(outcome);
            }
        }
        Err(Broken::ByRequest(error) | Broken::ByItself(error)) => {
            tracing::error!(%error, requests = answers.len(), "a batch was rolled back");
            for answer in answers {
                let _ = answer.send(Err(WriteError::Failed(error.to_string())));
            }
        }
    }
}

fn commit(
    connection: &mut Connection,
    writes: &[Write],
    together: Together,
) -> Result<Outcomes, Broken> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let revision = read::revision(&transaction)?;
    let mut polls: HashMap<&PollId, Touched> = HashMap::new();
    let mut refused = Vec::with_capacity(writes.len());
    for write in writes {
        let id = &write.part.poll.id;
        if !polls.contains_key(id)
            && let Some(serial) = read::serial(&transaction, id)?
        {
            polls.insert(id, Touched::of(serial));
        }
        let Some(touched) = polls.get_mut(id) else {
            refused.push(Some(WriteError::Outdated));
            continue;
        };
        let done = match together {
            Together::Bound => apply(&transaction, write, touched, revision),
            Together::Apart => apply_apart(&transaction, write, touched, revision),
        };
        match done {
            Ok(()) => refused.push(None),
            Err(Stopped::Refused(reason)) => refused.push(Some(reason)),
            Err(Stopped::Sqlite(error)) => return Err(Broken::ByRequest(error)),
        }
    }
    for touched in polls.values_mut() {
        touched.difference.write(&transaction, touched.serial)?;
        touched.counts = Arc::new(read::counts(&transaction, touched.serial)?);
    }
    transaction.commit()?;
    let outcomes = writes.iter().zip(refused).map(|(write, refused)| match refused {
        Some(reason) => Err(reason),
        None => polls
            .get(&write.part.poll.id)
            .map(|touched| Arc::clone(&touched.counts))
            .ok_or(WriteError::Outdated),
    });
    Ok(outcomes.collect())
}

/// Inside a savepoint, so that a request which the database cannot carry out takes no other with it.
fn apply_apart(
    transaction: &Transaction<'_>,
    write: &Write,
    touched: &mut Touched,
    revision: i64,
) -> Result<(), Stopped> {
    transaction.prepare_cached("SAVEPOINT request")?.execute([])?;
    let done = match apply(transaction, write, touched, revision) {
        // Some failures, a full disk for one, end the whole transaction.
        Err(Stopped::Sqlite(error)) if !transaction.is_autocommit() => {
            tracing::error!(%error, "a request was rolled back");
            transaction.prepare_cached("ROLLBACK TO request")?.execute([])?;
            Err(Stopped::Refused(WriteError::Failed(error.to_string())))
        }
        done => done,
    };
    if !transaction.is_autocommit() {
        transaction.prepare_cached("RELEASE request")?.execute([])?;
    }
    done
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

/// Writes one request's rows and counts it; a request that was carried out before changes nothing.
fn apply(
    connection: &Connection,
    write: &Write,
    touched: &mut Touched,
    revision: i64,
) -> Result<(), Stopped> {
    let part = &write.part;
    if !rows::remember(connection, part)? {
        return match read::recalled(connection, part.request)? {
            Some(Recalled::Done) => Ok(()),
            Some(Recalled::Other) | None => Err(Stopped::Refused(WriteError::KeyReused)),
        };
    }
    let done = if part.revision == revision {
        change(connection, write, touched)
    } else {
        Err(Stopped::Refused(WriteError::Outdated))
    };
    if let Err(Stopped::Refused(_)) = done {
        rows::forget(connection, part)?;
    }
    done
}

/// Changes the vote. Counts last, since what failed is not counted.
fn change(connection: &Connection, write: &Write, touched: &mut Touched) -> Result<(), Stopped> {
    let Write { part, change } = write;
    let Touched { serial, difference, .. } = touched;
    match change {
        Change::Cast(vote, policy) => {
            if !rows::insert_voter(connection, *serial, part)? && *policy == OneVoteEach::Enforced {
                let current = read::vote(connection, *serial, part.ballot)?.unwrap_or_default();
                return Err(Stopped::Refused(WriteError::AlreadyVoted(current)));
            }
            rows::insert_ballot(connection, *serial, part, vote)?;
            difference.count(&part.poll, vote, Added::Once);
        }
        Change::Replace(vote) => {
            let before = current(connection, *serial, part)?;
            rows::replace_ballot(connection, *serial, part, vote)?;
            difference.count(&part.poll, &before, Added::Back);
            difference.count(&part.poll, vote, Added::Once);
        }
        Change::Withdraw => {
            let before = current(connection, *serial, part)?;
            rows::delete_vote(connection, *serial, part)?;
            difference.count(&part.poll, &before, Added::Back);
        }
    }
    Ok(())
}

fn current(connection: &Connection, poll: i64, part: &Participation) -> Result<CastVote, Stopped> {
    read::vote(connection, poll, part.ballot)?.ok_or(Stopped::Refused(WriteError::NotVoted))
}
