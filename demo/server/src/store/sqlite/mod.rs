//! Votes and comments in one `SQLite` file: one thread writes, in batches that are acknowledged after their commit;
//! read-only connections stand beside it.

mod arrivals;
mod audit;
mod authoring;
mod batch;
mod comments;
mod define;
mod digest;
mod form_files;
mod forms;
mod indicators;
mod listed;
mod moderation;
mod open_data;
mod read;
mod readers;
mod references;
mod rows;
mod schema;
mod staff;
mod tags;
mod tally;
mod upkeep;
mod writer;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use async_trait::async_trait;
use sawt_wire::{CastVote, Definitions, PollDefinition};

use self::batch::{Change, Write};
use self::readers::Readers;
pub use self::upkeep::{Checked, UpkeepError};
use self::writer::Writer;
use super::{
    Counts, DefineError, Defined, OneVoteEach, Participation, ReadError, Recalled, Request, Store,
    WriteError,
};
use crate::secrecy::{BallotKey, Hash, VoterKey};

/// How a database file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// In `SQLite`'s own words.
    #[error("cannot open the database {path}: {source}")]
    Sqlite {
        /// Which file.
        path: String,
        /// What `SQLite` said.
        source: rusqlite::Error,
    },
    /// Written by a later release.
    #[error(
        "the database {path} is of a newer release (schema {found}); this one knows up to {known}"
    )]
    Newer {
        /// Which file.
        path: String,
        /// Its schema.
        found: usize,
        /// The latest schema of this release.
        known: usize,
    },
    /// The operating system gave no file or no thread.
    #[error("cannot open the database: {0}")]
    System(#[from] std::io::Error),
}

/// The store over one `SQLite` file.
#[derive(Debug)]
pub struct Sqlite {
    writer: Writer,
    readers: Readers,
    /// Somebody has erased a submission since the log was emptied.
    erased: AtomicBool,
}

impl Sqlite {
    /// Opens the file, creates it when it is absent, and brings its schema up to date.
    ///
    /// # Errors
    /// [`OpenError`], in a sentence for the operator.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        let connection = schema::open_for_writing(path)?;
        let (writer, readers) = (Writer::start(connection)?, Readers::new(path));
        Ok(Self { writer, readers, erased: AtomicBool::new(false) })
    }

    /// Reads the whole file, and counts every ballot again.
    ///
    /// # Errors
    /// [`UpkeepError`], when it cannot be read at all.
    pub async fn check(&self) -> Result<Checked, UpkeepError> {
        let done = self.writer.run(|connection| upkeep::check(connection)).await;
        done.map_err(UpkeepError::of)?
    }

    /// Copies what is there now into a new file.
    ///
    /// # Errors
    /// [`UpkeepError`], for one when the file exists.
    pub async fn copy_to(&self, copy: &Path) -> Result<(), UpkeepError> {
        let copy = copy.to_owned();
        let done = self.writer.run(move |connection| upkeep::copy_to(connection, &copy)).await;
        done.map_err(UpkeepError::of)?
    }

    /// Writes what waits, empties the write-ahead log and closes the file.
    pub async fn close(&self) {
        self.writer.close().await;
    }
}

#[async_trait]
impl Store for Sqlite {
    async fn cast_vote(
        &self,
        part: Participation,
        vote: CastVote,
        policy: OneVoteEach,
    ) -> Result<Arc<Counts>, WriteError> {
        self.writer.vote(Write { part, change: Change::Cast(vote, policy) }).await
    }

    async fn change_vote(
        &self,
        part: Participation,
        vote: CastVote,
    ) -> Result<Arc<Counts>, WriteError> {
        self.writer.vote(Write { part, change: Change::Replace(vote) }).await
    }

    async fn withdraw_vote(&self, part: Participation) -> Result<Arc<Counts>, WriteError> {
        self.writer.vote(Write { part, change: Change::Withdraw }).await
    }

    async fn recall(
        &self,
        _poll: &PollDefinition,
        request: Request,
    ) -> Result<Option<Recalled>, ReadError> {
        self.readers.read(move |connection| read::recalled(connection, request)).await
    }

    async fn vote(
        &self,
        poll: &PollDefinition,
        ballot: BallotKey,
    ) -> Result<Option<CastVote>, ReadError> {
        let poll = poll.id.clone();
        self.readers
            .read(move |connection| match read::serial(connection, &poll)? {
                Some(serial) => read::vote(connection, serial, ballot),
                None => Ok(None),
            })
            .await
    }

    async fn has_voted(&self, poll: &PollDefinition, voter: VoterKey) -> Result<bool, ReadError> {
        let poll = poll.id.clone();
        self.readers
            .read(move |connection| match read::serial(connection, &poll)? {
                Some(serial) => read::has_voted(connection, serial, voter),
                None => Ok(false),
            })
            .await
    }

    async fn results(&self, poll: &PollDefinition) -> Result<Counts, ReadError> {
        let poll = poll.id.clone();
        self.readers
            .read(move |connection| match read::serial(connection, &poll)? {
                Some(serial) => read::counts(connection, serial),
                None => Ok(Counts::default()),
            })
            .await
    }

    async fn revision(&self) -> Result<i64, ReadError> {
        self.readers.read(read::revision).await
    }

    async fn is_well(&self) -> bool {
        self.writer.takes_writes() && self.revision().await.is_ok()
    }

    async fn definitions(&self) -> Result<Defined, ReadError> {
        self.readers.read(read::definitions).await
    }

    async fn define(&self, definitions: Definitions) -> Result<(), DefineError> {
        self.writer
            .run(move |connection| define::define(connection, &definitions))
            .await
            .unwrap_or_else(|stopped| Err(DefineError::Failed(stopped.to_string())))
    }

    async fn forget_requests(&self, slice: u8, today: i64) -> Result<(), WriteError> {
        let forgotten = move |connection: &mut rusqlite::Connection| {
            rows::forget_requests(connection, slice, today)
        };
        match self.writer.run(forgotten).await {
            Ok(done) => done.map_err(|error| WriteError::Failed(error.to_string())),
            Err(stopped) => Err(stopped),
        }
    }

    async fn claim(&self, fingerprint: Hash) -> Result<bool, WriteError> {
        match self.writer.run(move |connection| define::claim(connection, fingerprint)).await {
            Ok(done) => done.map_err(|error| WriteError::Failed(error.to_string())),
            Err(stopped) => Err(stopped),
        }
    }
}
