//! One transaction of many requests: each stands or falls by itself, none is answered before the commit.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use sawt_wire::{CastVote, PollId};

use super::tally::{Added, Difference};
use super::writer::Answer;
use super::{comments, forms, read, rows};
use crate::store::comments::{CommentError, KeptComment};
use crate::store::forms::{Recorded, SubmitError};
use crate::store::{Counts, OneVoteEach, Participation, Recalled, WriteError};

/// What waits to be written together.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) votes: Vec<(Write, Answer<Arc<Counts>, WriteError>)>,
    pub(super) comments: Vec<(comments::Write, Answer<KeptComment, CommentError>)>,
    pub(super) submissions: Vec<(forms::Write, Answer<Recorded, SubmitError>)>,
}

impl Batch {
    /// How many requests.
    pub(super) fn len(&self) -> usize {
        self.votes.len() + self.comments.len() + self.submissions.len()
    }
}

/// A request about a vote.
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
pub(super) enum Stopped<E> {
    /// For a reason of its own: it wrote nothing, and the others go on.
    Refused(E),
    /// By the database.
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for WriteError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<rusqlite::Error> for CommentError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

impl<E> From<rusqlite::Error> for Stopped<E> {
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
struct Outcomes {
    votes: Vec<Result<Arc<Counts>, WriteError>>,
    comments: Vec<Result<KeptComment, CommentError>>,
    submissions: Vec<Result<Recorded, SubmitError>>,
}

/// What is asked for.
struct Asked {
    votes: Vec<Write>,
    comments: Vec<comments::Write>,
    submissions: Vec<forms::Write>,
}

/// Carries all of them out, commits, then answers. Leaves `batch` empty.
pub(super) fn carry_out(connection: &mut Connection, batch: &mut Batch) {
    let requests = batch.len();
    if requests == 0 {
        return;
    }
    let (votes, vote_answers): (Vec<_>, Vec<_>) = batch.votes.drain(..).unzip();
    let (comments, comment_answers): (Vec<_>, Vec<_>) = batch.comments.drain(..).unzip();
    let (submissions, submission_answers): (Vec<_>, Vec<_>) = batch.submissions.drain(..).unzip();
    let asked = Asked { votes, comments, submissions };
    let outcomes = match commit(connection, &asked, Together::Bound) {
        Err(Broken::ByRequest(error)) => {
            tracing::warn!(%error, requests, "a batch is written once more, with care");
            commit(connection, &asked, Together::Apart)
        }
        outcomes => outcomes,
    };
    match outcomes {
        Ok(outcomes) => {
            answer(vote_answers, outcomes.votes);
            answer(comment_answers, outcomes.comments);
            answer(submission_answers, outcomes.submissions);
        }
        Err(Broken::ByRequest(error) | Broken::ByItself(error)) => {
            tracing::error!(%error, requests, "a batch was rolled back");
            let failed = error.to_string();
            let again = std::iter::repeat_with(|| failed.clone());
            answer(vote_answers, again.map(|error| Err(WriteError::Failed(error))));
            answer(comment_answers, again.map(|error| Err(CommentError::Failed(error))));
            let again = std::iter::repeat_with(|| failed.clone());
            answer(submission_answers, again.map(|error| Err(SubmitError::Failed(error))));
        }
    }
}

fn answer<T, E>(answers: Vec<Answer<T, E>>, outcomes: impl IntoIterator<Item = Result<T, E>>) {
    for (answer, outcome) in answers.into_iter().zip(outcomes) {
        // Whoever asked may have gone away: what was written stays, a repeated request learns it.
        let _ = answer.send(outcome);
    }
}

fn commit(
    connection: &mut Connection,
    asked: &Asked,
    together: Together,
) -> Result<Outcomes, Broken> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let revision = read::revision(&transaction)?;
    let votes = write_votes(&transaction, &asked.votes, revision, together)?;
    let comments = asked
        .comments
        .iter()
        .map(|write| {
            each(&transaction, together, || comments::apply(&transaction, write, revision))
        })
        .collect::<Result<_, _>>()?;
    let submissions = asked
        .submissions
        .iter()
        .map(|write| each(&transaction, together, || forms::apply(&transaction, write, revision)))
        .collect::<Result<_, _>>()?;
    transaction.commit()?;
    Ok(Outcomes { votes, comments, submissions })
}

fn write_votes(
    transaction: &Transaction<'_>,
    writes: &[Write],
    revision: i64,
    together: Together,
) -> Result<Vec<Result<Arc<Counts>, WriteError>>, Broken> {
    let mut polls: HashMap<&PollId, Touched> = HashMap::new();
    let mut done = Vec::with_capacity(writes.len());
    for write in writes {
        let id = &write.part.poll.id;
        if !polls.contains_key(id)
            && let Some(serial) = read::serial(transaction, id)?
        {
            polls.insert(id, Touched::of(serial));
        }
        done.push(match polls.get_mut(id) {
            Some(touched) => {
                each(transaction, together, || apply(transaction, write, touched, revision))?
            }
            None => Err(WriteError::Outdated),
        });
    }
    for touched in polls.values_mut() {
        touched.difference.write(transaction, touched.serial)?;
        touched.counts = Arc::new(read::counts(transaction, touched.serial)?);
    }
    let outcomes = writes.iter().zip(done).map(|(write, done)| {
        let touched = polls.get(&write.part.poll.id).ok_or(WriteError::Outdated);
        done.and_then(|()| touched.map(|touched| Arc::clone(&touched.counts)))
    });
    Ok(outcomes.collect())
}

/// One request's outcome; an error when the database could not carry it out and all go back.
fn each<T, E: From<rusqlite::Error>>(
    transaction: &Transaction<'_>,
    together: Together,
    apply: impl FnOnce() -> Result<T, Stopped<E>>,
) -> Result<Result<T, E>, Broken> {
    let done = match together {
        Together::Bound => apply(),
        Together::Apart => apart(transaction, apply),
    };
    match done {
        Ok(done) => Ok(Ok(done)),
        Err(Stopped::Refused(reason)) => Ok(Err(reason)),
        Err(Stopped::Sqlite(error)) => Err(Broken::ByRequest(error)),
    }
}

/// Inside a savepoint, so that a request which the database cannot carry out takes no other with it.
fn apart<T, E: From<rusqlite::Error>>(
    transaction: &Transaction<'_>,
    apply: impl FnOnce() -> Result<T, Stopped<E>>,
) -> Result<T, Stopped<E>> {
    transaction.prepare_cached("SAVEPOINT request")?.execute([])?;
    let done = match apply() {
        // Some failures, a full disk for one, end the whole transaction.
        Err(Stopped::Sqlite(error)) if !transaction.is_autocommit() => {
            tracing::error!(%error, "a request was rolled back");
            transaction.prepare_cached("ROLLBACK TO request")?.execute([])?;
            Err(Stopped::Refused(error.into()))
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
) -> Result<(), Stopped<WriteError>> {
    let part = &write.part;
    if !rows::remember(connection, part.request)? {
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
        rows::forget(connection, part.request)?;
    }
    done
}

/// Changes the vote. Counts last, since what failed is not counted.
fn change(
    connection: &Connection,
    write: &Write,
    touched: &mut Touched,
) -> Result<(), Stopped<WriteError>> {
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

fn current(
    connection: &Connection,
    poll: i64,
    part: &Participation,
) -> Result<CastVote, Stopped<WriteError>> {
    read::vote(connection, poll, part.ballot)?.ok_or(Stopped::Refused(WriteError::NotVoted))
}
