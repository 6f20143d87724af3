//! Instants on the wire.

use serde::{Deserialize, Serialize};

/// An instant as RFC 3339 in UTC, for example `2026-11-22T20:59:59Z`.
///
/// It stays text here, so that this crate needs no calendar: a server parses it with its own library,
/// a browser with `Date.parse`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Timestamp(pub String);

impl Timestamp {
    /// The instant as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
