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
    /// Official replies to comments that are published.
    pub replies: u64,
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

    /// When the entity's first comment was posted that is published: milliseconds since the Unix epoch.
    async fn first_comment_ms(&self, entity: &EntityId) -> Result<Option<i64>, ReadError>;

    /// What was written for the entity in each of these spans.
    async fn written(&self, entity: &EntityId, spans: Vec<Span>)
    -> Result<Vec<Written>, ReadError>;

    /// The comments of a thread that wait for a reply, or have waited for one.
    async fn awaiting(&self, thread: &ThreadId) -> Result<Vec<Awaiting>, ReadError>;
}
