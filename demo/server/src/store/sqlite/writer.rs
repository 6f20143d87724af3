//! The thread that writes, and the queue before it.
//!
//! It takes whatever waits, up to [`MOST_AT_ONCE`], into one transaction, and answers each request
//! after the commit. There is no timer: while one batch is being synced to disk, the next one gathers.

use std::sync::Arc;

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use super::batch::{self, Write};
use crate::store::{Counts, WriteError};

/// Requests that may wait; beyond, the answer is 503 with `Retry-After`.
const QUEUE: usize = 4096;

/// Requests in one transaction.
const MOST_AT_ONCE: usize = 512;

/// What came of a write, by way of a channel.
pub(super) type Answer = oneshot::Sender<Result<Arc<Counts>, WriteError>>;

type Errand = Box<dyn FnOnce(&mut Connection) + Send>;

enum Job {
    Write(Box<Write>, Answer),
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
    pub(super) async fn write(&self, write: Write) -> Result<Arc<Counts>, WriteError> {
        let (answer, answered) = oneshot::channel();
        self.queue.try_send(Job::Write(Box::new(write), answer)).map_err(
            |refused| match refused {
                mpsc::error::TrySendError::Full(_) => WriteError::QueueFull,
                mpsc::error::TrySendError::Closed(_) => stopped(),
            },
        )?;
        answered.await.unwrap_or_else(|_| Err(stopped()))
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
    let mut batch = Vec::with_capacity(MOST_AT_ONCE);
    let mut closing = None;
    while let Some(first) = jobs.blocking_recv() {
        let mut next = Some(first);
        let mut errand = None;
        while let Some(job) = next.take() {
            match job {
                Job::Write(write, answer) => batch.push((*write, answer)),
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
