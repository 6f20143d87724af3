//! What a widget knows of its subject: nothing yet, why not, or what it is.

use std::sync::Arc;

use crate::backend::Failure;

/// Something that is read from the backend, once or again and again.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Loading<T> {
    /// It is on its way.
    #[default]
    Waiting,
    /// Nobody knows it yet; trying again is up to the person.
    Failed(Failure),
    /// What came last.
    Loaded(Arc<T>),
}

impl<T> Loading<T> {
    /// What is known after an answer, or after none: what was known before is better than a failure.
    #[must_use]
    pub fn after(&self, answer: Result<T, Failure>) -> Self {
        match (answer, self) {
            (Ok(found), _) => Self::Loaded(Arc::new(found)),
            (Err(_), Self::Loaded(known)) => Self::Loaded(known.clone()),
            (Err(failure), _) => Self::Failed(failure),
        }
    }

    /// What came last.
    pub fn loaded(&self) -> Option<&Arc<T>> {
        match self {
            Self::Loaded(found) => Some(found),
            Self::Waiting | Self::Failed(_) => None,
        }
    }
}
