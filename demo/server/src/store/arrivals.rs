//! What is kept of readers who come by links that were handed on: numbers, and nobody.

use async_trait::async_trait;
use sawt_wire::{Arrival, EntityId, ShareChannel};

use super::{ReadError, WriteError};

/// How many came to a campaign in a year, in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// What was handed on.
    pub campaign: String,
    /// In which way.
    pub channel: ShareChannel,
    /// A calendar year in the entity's zone.
    pub year: i16,
    /// How many came.
    pub count: u64,
}

/// Counts arrivals.
#[async_trait]
pub trait ArrivalStore {
    /// Counts one on that day (`2026-09-15`).
    async fn arrived(
        &self,
        entity: &EntityId,
        arrival: Arrival,
        day: String,
    ) -> Result<(), WriteError>;

    /// All of the entity's, in no order.
    async fn arrivals(&self, entity: &EntityId) -> Result<Vec<Arrived>, ReadError>;
}
