//! The body that asks the public: a ministry, an authority, a municipality.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{EntityId, LanguageMap, Timestamp};

/// Which digits an entity prints. Both are accepted on input.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Digits {
    /// 2026, as Gulf government portals print.
    #[default]
    Latn,
    /// ٢٠٢٦.
    Arab,
}

/// An entity as its operator defines it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EntityDefinition {
    /// Its id.
    pub id: EntityId,
    /// Its full name.
    pub name: LanguageMap,
    /// IANA zone of its deadlines, for example `Asia/Qatar`.
    pub time_zone: String,
    /// Web origins whose pages may call the backend for this entity, for example
    /// `https://www.example.gov.qa`.
    #[serde(default)]
    pub origins: Vec<String>,
    /// Which digits it prints.
    #[serde(default)]
    pub digits: Digits,
    /// Public design tokens without their `--sawt-` prefix: `color-accent` to `#8a1538`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub branding: BTreeMap<String, String>,
}

/// The answer to `GET /v1/entities/{entity}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Entity {
    /// The server's time.
    pub now: Timestamp,
    /// Who it is.
    pub entity: EntityDefinition,
}
