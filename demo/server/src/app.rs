//! What every handler has at hand.

use std::ops::Deref;
use std::sync::Arc;

use sawt_wire::{FormId, PollId, ThreadId};

use crate::catalogue::{Catalogue, Held, HeldForm, HeldThread, Shelf};
use crate::console::gate::Gate;
use crate::dist::Dist;
use crate::feedback::results::Counted;
use crate::http::limit::Limiter;
use crate::http::problem::Refusal;
use crate::news::News;
use crate::secrecy::Secret;
use crate::store::Store;

/// Cheap to clone: every request does so several times.
#[derive(Clone)]
pub struct App(Arc<Parts>);

impl App {
    /// Of its parts.
    pub fn of(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// See [`App`].
pub struct Parts {
    /// Where votes and comments are kept.
    pub store: Arc<dyn Store>,
    /// The definitions in memory.
    pub shelf: Shelf,
    /// The server's secret.
    pub secret: Secret,
    /// How browsers reach this server: scheme, host and port, no slash at the end.
    pub public_url: Arc<str>,
    /// The built package.
    pub dist: Dist,
    /// How often one address may write.
    pub limiter: Limiter,
    /// What signing in to the console works with.
    pub gate: Gate,
    /// What is new in the threads.
    pub news: News,
    /// What was counted of forms.
    pub counted: Counted,
}

impl Parts {
    /// A thread, and the revision under which it was read.
    ///
    /// # Errors
    /// `not-found`.
    pub fn thread(&self, id: &ThreadId) -> Result<(Arc<HeldThread>, i64), Refusal> {
        let catalogue = self.shelf.catalogue();
        let held = catalogue.thread(id).ok_or_else(Refusal::not_found)?;
        Ok((held, catalogue.revision))
    }

    /// A published form, and the revision under which it was read.
    ///
    /// # Errors
    /// `not-found`.
    pub fn form(&self, id: &FormId) -> Result<(Arc<HeldForm>, i64), Refusal> {
        let catalogue = self.shelf.catalogue();
        let held = catalogue.form(id).ok_or_else(Refusal::not_found)?;
        Ok((held, catalogue.revision))
    }

    /// A form, published or not: what was submitted to it stays.
    ///
    /// # Errors
    /// `not-found`.
    pub fn written_form(&self, id: &FormId) -> Result<Arc<HeldForm>, Refusal> {
        let catalogue = self.shelf.catalogue();
        let held = catalogue.written_forms().iter().find(|held| held.definition.id == *id);
        held.cloned().ok_or_else(Refusal::not_found)
    }

    /// A poll, with the revision under which it was read.
    ///
    /// # Errors
    /// `not-found`.
    pub fn poll(&self, id: &PollId) -> Result<(Arc<Held>, Arc<Catalogue>), Refusal> {
        let catalogue = self.shelf.catalogue();
        let held = catalogue.poll(id).ok_or_else(Refusal::not_found)?;
        Ok((held, catalogue))
    }
}
