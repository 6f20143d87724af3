//! What something is about: an entity's sectors and topics.

use serde::{Deserialize, Serialize};

use crate::{LanguageMap, TagId};

/// A sector or a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Tag {
    /// Its id within the entity.
    pub id: TagId,
    /// What people read, for example "Transport".
    pub label: LanguageMap,
}

/// Sectors that are ready to use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum SectorPreset {
    /// The five of the Smart Qatar programme: `transport`, `logistics`, `health`, `environment`, `sport`.
    Tasmu,
    /// A word of a later release.
    #[serde(other)]
    Unknown,
}

/// What an entity's activities may be about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Taxonomy {
    /// Sectors that come first; one of `sectors` with the same id stands in its place. An answer lists all in `sectors`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<SectorPreset>,
    /// The entity's own sectors, for example those of its national data portal. An activity has one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sectors: Vec<Tag>,
    /// Finer subjects. An activity has any number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Tag>,
}

/// Under which terms data may be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Licence {
    /// What it is called.
    pub title: LanguageMap,
    /// Where its text stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}
