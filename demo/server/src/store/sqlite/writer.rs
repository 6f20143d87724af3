//! The thread that writes, and the queue before it.
//!
//! It takes whatever waits, up to [`MOST_AT_ONCE`], into one transaction, and answers each request
//! after the commit. There is no timer: while one batch is being synced to disk, the next one gathers.

use std::sync::Arc;

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use super::batch::{self, Batch, Write};
use super::{comments, forms};
use crate::store::comments::{CommentError, KeptComment};
use crate::store::forms::{Recorded, SubmitError};
use crate::store::{Counts, WriteError};

/// Requests that may wait; beyond, the answer is 503 with `Retry-After`.
const QUEUE: usize = 4096;

/// Requests in one transaction.
const MOST_AT_ONCE: usize = 512;

/// What came of a write, by way of a channel.
pub(super) type Answer<T, E> = oneshot::Sender<Result<T, E>>;

type Errand = Box<dyn FnOnce(&mut Connection) + Send>;

enum Job {
    Vote(Box<Write>, Answer<Arc<Counts>, WriteError>),
    Comment(Box<comments::Write>, Answer<KeptComment, CommentError>),
    Submission(Box<forms::Write>, Answer<Recorded, SubmitError>),
    Run(Errand),
    Close(oneshot::Sender<()>),
}

#[derive(Debug)]
pub(super) struct Writer {
    queue: mpsc::Sender<Job>,
}

impl Writer {
    pub(super) fn start(connection: Connection) -> std::io::Result<Self> {
        let (queue, jobs) = mpsc::channel(QUEUE);
        std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || work(connection, jobs))?;
        Ok(Self { queue })
    }

    /// Answered when it is on disk.
    pub(super) async fn vote(&self, write: Write) -> Result<Arc<Counts>, WriteError> {
        let (answer, answered) = oneshot::channel();
        self.queue(Job::Vote(Box::new(write), answer))?;
        answered.await.unwrap_or_else(|_| Err(stopped()))
    }

    /// Answered when it is on disk.
    pub(super) async fn comment(
        &self,
        write: comments::Write,
    ) -> Result<KeptComment, CommentError> {
        let (answer, answered) = oneshot::channel();
        self.queue(Job::Comment(Box::new(write), answer)).map_err(|error| match error {
            WriteError::QueueFull => CommentError::QueueFull,
            error => CommentError::Failed(error.to_string()),
        })?;
        answered.await.unwrap_or_else(|_| Err(CommentError::Failed(stopped().to_string())))
    }

    /// Answered when it is on disk.
    pub(super) async fn submission(&self, write: forms::Write) -> Result<Recorded, SubmitError> {
        let (answer, answered) = oneshot::channel();
        self.queue(Job::Submission(Box::new(write), answer)).map_err(|error| match error {
            WriteError::QueueFull => SubmitError::QueueFull,
            error => error.into(),
        })?;
        answered.await.unwrap_or_else(|_| Err(stopped().into()))
    }

    fn queue(&self, job: Job) -> Result<(), WriteError> {
        self.queue.try_send(job).map_err(|refused| match refused {
            mpsc::error::TrySendError::Full(_) => WriteError::QueueFull,
            mpsc::error::TrySendError::Closed(_) => stopped(),
        })
    }

    /// Runs a rarer errand between two batches; it brings its own transaction.
    pub(super) async fn run<T, F>(&self, errand: F) -> Result<T, WriteError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Connection) -> T + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let errand: Errand = Box::new(move |connection| {
            // Whoever asked may be gone; the errand is done all the same.
            let _ = answer.send(errand(connection));
        });
        self.queue.send(Job::Run(errand)).await.map_err(|_| stopped())?;
        answered.await.map_err(|_| stopped())
    }

    /// False once the thread has ended.
    pub(super) fn takes_writes(&self) -> bool {
        !self.queue.is_closed()
    }

    /// Returns when everything that was queued before is on disk and the file is closed.
    pub(super) async fn close(&self) {
        let (answer, answered) = oneshot::channel();
        if self.queue.send(Job::Close(answer)).await.is_ok() {
            // An error means that the thread has ended already.
            let _ = answered.await;
        }
    }
}

fn stopped() -> WriteError {
    WriteError::Failed("the store has been closed".into())
}

fn work(mut connection: Connection, mut jobs: mpsc::Receiver<Job>) {
    let mut batch = Batch::default();
    let mut closing = None;
    while let Some(first) = jobs.blocking_recv() {
        let mut next = Some(first);
        let mut errand = None;
        while let Some(job) = next.take() {
            match job {
                Job::Vote(write, answer) => batch.votes.push((*write, answer)),
                Job::Comment(write, answer) => batch.comments.push((*write, answer)),
                Job::Submission(write, answer) => batch.submissions.push((*write, answer)),
                Job::Run(run) => errand = Some(run),
                Job::Close(answer) => closing = Some(answer),
            }
            if errand.is_none() && closing.is_none() && batch.len() < MOST_AT_ONCE {
                next = jobs.try_recv().ok();
            }
        }
        batch::carry_out(&mut connection, &mut batch);
        if let Some(errand) = errand {
            errand(&mut connection);
        }
        if closing.is_some() {
            break;
        }
    }
    // Both leave a file that is whole without the log; without them SQLite recovers it at the next start.
    let emptied = connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)");
    if let Err(error) = emptied.and_then(|()| connection.close().map_err(|(_, error)| error)) {
        tracing::warn!(%error, "the database was not closed cleanly; it will recover by itself");
    }
    if let Some(answer) = closing {
        let _ = answer.send(());
    }
}
