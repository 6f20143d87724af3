//! What the indicators ask of a database.

use std::collections::HashMap;

use async_trait::async_trait;
use sawt_wire::{EntityId, PollId, ThreadId};

use super::ReadError;

/// From the first millisecond since the Unix epoch up to, but without, the second.
pub type Span = (i64, i64);

/// What was written in a span of time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Comments that are published.
    pub comments: u64,
    /// Submissions, but for taps of `clarity` and for reports, for what may come from a program, and for what was erased.
    pub submissions: u64,
    /// Official replies to either.
    pub replies: u64,
}

/// A submission with a promise to answer it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promised {
    /// By when: milliseconds since the Unix epoch.
    pub due_ms: i64,
    /// When it was answered.
    pub replied_ms: Option<i64>,
}

/// A published comment of the first level, other than one of thanks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Awaiting {
    /// When it was posted: milliseconds since the Unix epoch.
    pub created_ms: i64,
    /// When its official reply was given.
    pub replied_ms: Option<i64>,
}

/// Counts of an entity's participation.
#[async_trait]
pub trait IndicatorStore {
    /// How many ballots each of the entity's polls counts; one without may be missing.
    async fn ballots(&self, entity: &EntityId) -> Result<HashMap<PollId, u64>, ReadError>;

    /// When the first was written that counts in [`Written`]: milliseconds since the Unix epoch.
    async fn first_written_ms(&self, entity: &EntityId) -> Result<Option<i64>, ReadError>;

    /// What was written for the entity in each of these spans.
    async fn written(&self, entity: &EntityId, spans: Vec<Span>)
    -> Result<Vec<Written>, ReadError>;

    /// The entity's submissions that were promised an answer by then (milliseconds since the Unix epoch).
    async fn promised(&self, entity: &EntityId, before_ms: i64)
    -> Result<Vec<Promised>, ReadError>;

    /// The comments of a thread that wait for a reply, or have waited for one.
    async fn awaiting(&self, thread: &ThreadId) -> Result<Vec<Awaiting>, ReadError>;
}
