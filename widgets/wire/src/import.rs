//! Definitions as a file: what an operator imports and exports.

use serde::{Deserialize, Serialize};

use crate::{
    ConsultationDefinition, EntityDefinition, FormDefinition, PollDefinition, SessionDefinition,
    ThreadDefinition,
};

/// Entities first, then what belongs to them; importing the same file again changes nothing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Definitions {
    /// Created or replaced by id.
    #[serde(default)]
    pub entities: Vec<EntityDefinition>,
    /// Created or replaced by id. A poll that has votes keeps its kind and its options' ids.
    #[serde(default)]
    pub polls: Vec<PollDefinition>,
    /// Created or replaced by id. A thread keeps the anchors that have comments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub threads: Vec<ThreadDefinition>,
    /// Created or replaced by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consultations: Vec<ConsultationDefinition>,
    /// Created or replaced by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<SessionDefinition>,
    /// Created or replaced by id. A form that has submissions keeps its fields' ids and types.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<FormDefinition>,
}
