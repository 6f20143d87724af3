//! What an entity's own staff writes in the console: kept together with its line in the audit log, and never over what
//! somebody else has changed meanwhile.

use async_trait::async_trait;
use data_encoding::HEXLOWER;
use sawt_wire::{
    ConsultationDefinition, Definitions, EntityDefinition, FormDefinition, SessionDefinition,
};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::audit::{Entry, Witness};
use crate::definitions::Mistake;

/// Something that staff writes, as a whole.
#[derive(Debug, Clone, PartialEq)]
pub enum Work {
    /// A consultation.
    Consultation(Box<ConsultationDefinition>),
    /// A session.
    Session(Box<SessionDefinition>),
    /// An entity.
    Entity(Box<EntityDefinition>),
    /// A form.
    Form(Box<FormDefinition>),
}

impl Work {
    /// Alone, as they are imported.
    pub fn definitions(self) -> Definitions {
        let none = Definitions::default();
        match self {
            Self::Consultation(one) => Definitions { consultations: vec![*one], ..none },
            Self::Session(one) => Definitions { sessions: vec![*one], ..none },
            Self::Entity(one) => Definitions { entities: vec![*one], ..none },
            Self::Form(one) => Definitions { forms: vec![*one], ..none },
        }
    }

    /// How the audit log calls it.
    pub fn subject(&self) -> String {
        match self {
            Self::Consultation(one) => format!("consultation/{}", one.id),
            Self::Session(one) => format!("session/{}", one.id),
            Self::Entity(one) => format!("entity/{}", one.id),
            Self::Form(one) => format!("form/{}", one.id),
        }
    }

    /// Tells it from every other version of itself.
    pub fn print(&self) -> Print {
        match self {
            Self::Consultation(one) => Print::of(one),
            Self::Session(one) => Print::of(one),
            Self::Entity(one) => Print::of(one),
            Self::Form(one) => Print::of(one),
        }
    }
}

/// The fingerprint of one version: the same for the same content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print(pub String);

impl Print {
    /// Of that definition.
    pub fn of(definition: &impl Serialize) -> Self {
        // A definition has no key that JSON could not write.
        let written = serde_json::to_vec(definition).unwrap_or_default();
        Self(HEXLOWER.encode(&Sha256::digest(written)))
    }
}

/// Why nothing was kept.
#[derive(Debug, Clone, thiserror::Error)]
pub enum AuthorError {
    /// It is not what was read before: somebody has changed it, or there is one of that id already.
    #[error("it was changed meanwhile")]
    Changed,
    /// It contradicts what is on record.
    #[error("{} mistake(s)", .0.len())]
    Mistakes(Vec<Mistake>),
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// A place where that is kept.
#[async_trait]
pub trait AuthoringStore {
    /// Keeps a new version in the place of the one that was read, or a new one where nothing was read, with its line
    /// in the log.
    async fn author(
        &self,
        witness: Witness,
        read: Option<Print>,
        work: Work,
        entry: Entry,
    ) -> Result<(), AuthorError>;
}
