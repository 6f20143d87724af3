//! The definitions as the handlers read them: in memory, and never older than a second.

mod activity;
mod dated;
mod held_thread;
mod opening;

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use sawt_wire::{
    ActivityState, ConsultationId, EntityDefinition, EntityId, FormId, FormKind, PollDefinition,
    PollId, PollSummary, ResultsVisibility, SessionId, ThreadId,
};

pub use self::activity::{Group, Listed, Place};
pub use self::dated::{Dated, HeldConsultation, HeldForm, HeldSession};
pub use self::held_thread::HeldThread;
use self::opening::Opening;
use crate::screening::Screen;
use crate::store::{Defined, ReadError, Store};

/// A poll with what is worked out once.
#[derive(Debug, Clone)]
pub struct Held {
    /// As its author wrote it.
    pub poll: Arc<PollDefinition>,
    /// Who asks.
    pub entity: Arc<EntityDefinition>,
    opening: Opening,
    /// Newest first: by this, then by id. Milliseconds since the Unix epoch.
    pub since_ms: i64,
}

impl Held {
    /// Where it stands at `now_ms`.
    pub fn state(&self, now_ms: i64) -> ActivityState {
        if self.poll.published_results.is_some() {
            return ActivityState::ResultsOut;
        }
        self.opening.state(now_ms, self.poll.state_flags())
    }

    /// When it opens and when it closes, in milliseconds since the Unix epoch.
    pub fn edges_ms(&self) -> (Option<i64>, Option<i64>) {
        self.opening.edges_ms()
    }

    /// How long its state stays at least what it is, in milliseconds; `None` when for good.
    pub fn stays_for_ms(&self, now_ms: i64) -> Option<i64> {
        self.opening.stays_for_ms(now_ms)
    }

    /// True when everyone may see the results in that state.
    pub fn shows_results_to_everyone(&self, state: ActivityState) -> bool {
        match self.poll.results {
            _ if self.poll.published_results.is_some() => true,
            ResultsVisibility::Always => true,
            ResultsVisibility::AfterVote | ResultsVisibility::AfterClose => {
                state == ActivityState::ResultsOut
            }
            ResultsVisibility::Never => false,
        }
    }

    /// Its line in a list.
    pub fn summary(&self, now_ms: i64) -> PollSummary {
        PollSummary {
            id: self.poll.id.clone(),
            entity: self.poll.entity.clone(),
            question: self.poll.question.clone(),
            state: self.state(now_ms),
            opens_at: self.poll.opens_at.clone(),
            closes_at: self.poll.closes_at.clone(),
        }
    }
}

/// All definitions of one revision.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// See [`Defined::revision`].
    pub revision: i64,
    entities: HashMap<EntityId, Arc<EntityDefinition>>,
    polls: HashMap<PollId, Arc<Held>>,
    newest_first: Vec<Arc<Held>>,
    threads: HashMap<ThreadId, Arc<HeldThread>>,
    consultations: Vec<Arc<HeldConsultation>>,
    sessions: Vec<Arc<HeldSession>>,
    forms: Vec<Arc<HeldForm>>,
    origins: HashSet<String>,
}

impl Catalogue {
    /// Of what a store holds.
    pub fn of(defined: Defined) -> Self {
        let Defined { revision, definitions, created_at, words } = defined;
        let entities: HashMap<_, _> = definitions
            .entities
            .into_iter()
            .map(|entity| (entity.id.clone(), Arc::new(entity)))
            .collect();
        let mut newest_first: Vec<Arc<Held>> = definitions
            .polls
            .into_iter()
            .zip(created_at)
            .filter_map(|(poll, created)| {
                let entity = Arc::clone(entities.get(&poll.entity)?);
                let opening = Opening::of(poll.opens_at.as_ref(), poll.closes_at.as_ref());
                let since_ms = opening.since_ms().unwrap_or(created * 1000);
                let poll = Arc::new(poll);
                Some(Arc::new(Held { poll, entity, opening, since_ms }))
            })
            .collect();
        newest_first.sort_by_key(|held| (Reverse(held.since_ms), held.poll.id.clone()));
        let polls = newest_first.iter().map(|held| (held.poll.id.clone(), Arc::clone(held)));
        let screens: HashMap<_, _> = entities
            .values()
            .map(|entity: &Arc<EntityDefinition>| {
                let listed = words.get(&entity.id).map_or(&[][..], Vec::as_slice);
                (entity.id.clone(), Arc::new(Screen::of(entity, listed)))
            })
            .collect();
        let threads = definitions.threads.into_iter().filter_map(|thread| {
            let entity = Arc::clone(entities.get(&thread.entity)?);
            let screen = Arc::clone(screens.get(&thread.entity)?);
            Some((thread.id.clone(), Arc::new(HeldThread::of(thread, entity, screen))))
        });
        let threads = threads.collect();
        let consultations = definitions.consultations.into_iter().filter_map(|consultation| {
            let entity = Arc::clone(entities.get(&consultation.entity)?);
            Some(Arc::new(HeldConsultation::of(consultation, entity)))
        });
        let consultations = consultations.collect();
        let sessions = definitions.sessions.into_iter().filter_map(|session| {
            let entity = Arc::clone(entities.get(&session.entity)?);
            Some(Arc::new(HeldSession::of(session, entity)))
        });
        let mut sessions: Vec<_> = sessions.collect();
        sessions.sort_by_key(|held| (held.since_ms(), held.definition.id.clone()));
        let forms = definitions.forms.into_iter().filter_map(|form| {
            let entity = Arc::clone(entities.get(&form.entity)?);
            Some(Arc::new(HeldForm::of(form, entity)))
        });
        let forms = forms.collect();
        let origins = entities.values().flat_map(|entity| entity.origins.iter().cloned());
        Self {
            revision,
            polls: polls.collect(),
            threads,
            consultations,
            sessions,
            forms,
            origins: origins.collect(),
            entities,
            newest_first,
        }
    }

    /// The zone of the first entity by id, in which the console tells times; UTC where there is none.
    pub fn zone(&self) -> &str {
        let first = self.entities.values().min_by_key(|entity| entity.id.as_str());
        first.map_or("UTC", |entity| entity.time_zone.as_str())
    }

    /// The poll of that id.
    pub fn poll(&self, id: &PollId) -> Option<Arc<Held>> {
        self.polls.get(id).cloned()
    }

    /// The thread of that id.
    pub fn thread(&self, id: &ThreadId) -> Option<Arc<HeldThread>> {
        self.threads.get(id).cloned()
    }

    /// The consultation of that id, once it is published.
    pub fn consultation(&self, id: &ConsultationId) -> Option<Arc<HeldConsultation>> {
        self.consultations().find(|held| held.definition.id == *id).cloned()
    }

    /// All consultations that are published.
    pub fn consultations(&self) -> impl Iterator<Item = &Arc<HeldConsultation>> {
        self.consultations.iter().filter(|held| !held.definition.draft)
    }

    /// All consultations, also those whose authors are still at them.
    pub fn written_consultations(&self) -> &[Arc<HeldConsultation>] {
        &self.consultations
    }

    /// The session of that id, once it is published.
    pub fn session(&self, id: &SessionId) -> Option<Arc<HeldSession>> {
        self.sessions().find(|held| held.definition.id == *id).cloned()
    }

    /// All sessions that are published, the earliest first.
    pub fn sessions(&self) -> impl Iterator<Item = &Arc<HeldSession>> {
        self.sessions.iter().filter(|held| !held.definition.draft)
    }

    /// All sessions, also those whose authors are still at them, the earliest first.
    pub fn written_sessions(&self) -> &[Arc<HeldSession>] {
        &self.sessions
    }

    /// The form of that id, once it is published.
    pub fn form(&self, id: &FormId) -> Option<Arc<HeldForm>> {
        self.forms().find(|held| held.definition.id == *id).cloned()
    }

    /// All forms that are published.
    pub fn forms(&self) -> impl Iterator<Item = &Arc<HeldForm>> {
        self.forms.iter().filter(|held| !held.definition.draft)
    }

    /// All published forms of the kind survey.
    pub fn surveys(&self) -> impl Iterator<Item = &Arc<HeldForm>> {
        self.forms().filter(|held| held.definition.kind == FormKind::Survey)
    }

    /// All forms, also those whose authors are still at them.
    pub fn written_forms(&self) -> &[Arc<HeldForm>] {
        &self.forms
    }

    /// The entity of that id.
    pub fn entity(&self, id: &EntityId) -> Option<Arc<EntityDefinition>> {
        self.entities.get(id).cloned()
    }

    /// All entities, by id.
    pub fn entities(&self) -> Vec<&EntityDefinition> {
        let mut all: Vec<&EntityDefinition> = self.entities.values().map(|held| &**held).collect();
        all.sort_by(|a, b| a.id.cmp(&b.id));
        all
    }

    /// All threads, by id.
    pub fn threads(&self) -> Vec<&HeldThread> {
        let mut all: Vec<&HeldThread> = self.threads.values().map(|held| &**held).collect();
        all.sort_by(|a, b| a.thread.id.cmp(&b.thread.id));
        all
    }

    /// All polls, the newest first.
    pub fn polls(&self) -> &[Arc<Held>] {
        &self.newest_first
    }

    /// True when some entity allows pages of that origin.
    pub fn allows(&self, origin: &str) -> bool {
        self.origins.contains(origin) || self.origins.contains("*")
    }
}

/// The current catalogue, shared by all handlers.
#[derive(Debug, Clone, Default)]
pub struct Shelf(Arc<RwLock<Arc<Catalogue>>>);

impl Shelf {
    /// What holds now.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the definitions again if they have changed.
    ///
    /// # Errors
    /// [`ReadError`]; what held before goes on.
    pub async fn refresh(&self, store: &dyn Store) -> Result<(), ReadError> {
        if store.revision().await? == self.catalogue().revision {
            return Ok(());
        }
        let next = Arc::new(Catalogue::of(store.definitions().await?));
        tracing::info!(
            revision = next.revision,
            polls = next.newest_first.len(),
            threads = next.threads.len(),
            "definitions read"
        );
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = next;
        Ok(())
    }
}
