//! How much an entity asks, how much it is answered, and how much it answers.

use serde::{Deserialize, Serialize};

use crate::{Arrivals, EntityId, LanguageMap, Timestamp};

/// The counts of one calendar year in the entity's zone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct YearCounts {
    /// For example 2026.
    pub year: i16,
    /// Consultations that opened in it.
    pub consultations: u64,
    /// Polls that opened in it.
    pub polls: u64,
    /// Threads that opened in it.
    pub threads: u64,
    /// Sessions that began in it.
    pub sessions: u64,
    /// Outcomes that were published in it.
    pub outcomes: u64,
    /// How often somebody took part: votes of polls that opened in it, comments written and forms submitted in it, and
    /// what was counted elsewhere.
    pub participations: u64,
    /// Official replies given in it.
    pub replies: u64,
}

/// How participation has grown since the baseline year, against the target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Growth {
    /// Counted from this year.
    pub baseline_year: i16,
    /// Its participations: the denominator.
    pub baseline: u64,
    /// The last year that is over; it is the one that is compared.
    pub year: i16,
    /// Its participations.
    pub actual: u64,
    /// What was wanted of it: the baseline, grown every year by `growth_percent`, rounded up.
    pub wanted: u64,
    /// How much more every year, in percent.
    pub growth_percent: u16,
    /// True where the baseline is so small (below 100) that percentages say little.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub small_base: bool,
    /// What counts as taking part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<LanguageMap>,
}

/// How promises to reply were kept, over all time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Promises {
    /// Comments whose day of reply has passed: the denominator.
    pub due: u64,
    /// Of these, how many were answered by then.
    pub kept: u64,
}

/// The answer to `GET /v1/indicators?entity=`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Indicators {
    /// The server's time.
    pub now: Timestamp,
    /// Whose they are.
    pub entity: EntityId,
    /// Year by year, the latest first; a year without anything is left out.
    pub years: Vec<YearCounts>,
    /// Absent where the entity has set no target, or its baseline year has no figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub growth: Option<Growth>,
    /// How promises were kept.
    pub promises: Promises,
    /// By which links readers came, the latest year first and in it the most frequent way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arrivals: Vec<Arrivals>,
}
