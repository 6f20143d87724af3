//! Something that is written, as it is on record now.

use std::sync::Arc;

use sawt_wire::{
    ActivityState, ConsultationDefinition, EntityDefinition, LanguageMap, SessionDefinition, Tag,
};
use serde::Serialize;
use serde_json::{Map, Value};

use super::sent::Sort;
use super::sheet::pieces::Sources;
use crate::app::App;
use crate::catalogue::{Catalogue, Dated, HeldConsultation, HeldSession};
use crate::console::trouble::Trouble;
use crate::console::words::Words;
use crate::said::Said;
use crate::store::authoring::{Print, Work};
use crate::words::Language;
use crate::{clock, taxonomy};

/// It, with what it is to others.
#[derive(Debug, Clone)]
pub(crate) struct Opened {
    pub(crate) sort: Sort,
    /// Empty while it is not there yet.
    pub(crate) id: String,
    /// As its definition has it.
    pub(crate) value: Map<String, Value>,
    /// `None` while it is not there yet.
    pub(crate) print: Option<Print>,
    pub(crate) entity: Arc<EntityDefinition>,
    /// True while nobody outside sees it.
    pub(crate) draft: bool,
    /// Where it stands, as if it were published.
    pub(crate) state: Option<ActivityState>,
}

impl Opened {
    /// What is on record under that id.
    ///
    /// # Errors
    /// `not-found`, `unavailable`.
    pub(crate) async fn of(app: &App, sort: Sort, id: &str) -> Result<Self, Trouble> {
        app.shelf.refresh(&*app.store).await?;
        Self::among(&app.shelf.catalogue(), sort, id)
    }

    fn among(catalogue: &Catalogue, sort: Sort, id: &str) -> Result<Self, Trouble> {
        match sort {
            Sort::Consultation => {
                let all = catalogue.written_consultations().iter();
                let mut all = all.filter(|held| held.definition.id.as_str() == id);
                all.next().and_then(|held| Self::consultation(held))
            }
            Sort::Session => {
                let all = catalogue.written_sessions().iter();
                let mut all = all.filter(|held| held.definition.id.as_str() == id);
                all.next().and_then(|held| Self::session(held))
            }
            Sort::Entity => {
                let found = id.parse().ok().and_then(|id| catalogue.entity(&id));
                found.and_then(|entity| Self::entity(&entity))
            }
        }
        .ok_or(Trouble::NotFound)
    }

    /// A consultation.
    pub(crate) fn consultation(held: &HeldConsultation) -> Option<Self> {
        let ConsultationDefinition { id, draft, .. } = &*held.definition;
        Self::dated(Sort::Consultation, held, id.as_str(), *draft)
    }

    /// A session.
    pub(crate) fn session(held: &HeldSession) -> Option<Self> {
        let SessionDefinition { id, draft, .. } = &*held.definition;
        Self::dated(Sort::Session, held, id.as_str(), *draft)
    }

    fn dated<T: Serialize>(sort: Sort, held: &Dated<T>, id: &str, draft: bool) -> Option<Self> {
        Some(Self {
            sort,
            id: id.to_owned(),
            value: object(&*held.definition)?,
            print: Some(Print::of(&*held.definition)),
            entity: Arc::clone(&held.entity),
            draft,
            state: Some(held.state(clock::now_ms())),
        })
    }

    fn entity(entity: &Arc<EntityDefinition>) -> Option<Self> {
        Some(Self {
            sort: Sort::Entity,
            id: entity.id.to_string(),
            value: object(&**entity)?,
            print: Some(Print::of(&**entity)),
            entity: Arc::clone(entity),
            draft: false,
            state: None,
        })
    }

    /// Something new of that entity.
    pub(crate) fn begun(sort: Sort, entity: Arc<EntityDefinition>) -> Self {
        let mut value = Map::new();
        value.insert("entity".to_owned(), entity.id.as_str().into());
        value.insert("time_zone".to_owned(), entity.time_zone.as_str().into());
        value.insert("draft".to_owned(), true.into());
        Self { sort, id: String::new(), value, print: None, entity, draft: true, state: None }
    }

    /// With another content, as it is kept.
    ///
    /// # Errors
    /// When a field holds what its definition cannot.
    pub(crate) fn work(&self, value: Map<String, Value>) -> Result<Work, serde_json::Error> {
        let value = Value::Object(value);
        Ok(match self.sort {
            Sort::Consultation => Work::Consultation(Box::new(serde_json::from_value(value)?)),
            Sort::Session => Work::Session(Box::new(serde_json::from_value(value)?)),
            Sort::Entity => Work::Entity(Box::new(serde_json::from_value(value)?)),
        })
    }

    /// The page of it.
    pub(crate) fn path(&self) -> String {
        format!("{}/{}", self.sort.path(), self.id)
    }

    /// In which its times are told.
    pub(crate) fn zone(&self) -> &str {
        let own = self.value.get("time_zone").and_then(Value::as_str);
        own.filter(|zone| !zone.is_empty()).unwrap_or(&self.entity.time_zone)
    }

    /// What it is called; empty while it has no title.
    pub(crate) fn title(&self, language: Language) -> Said {
        let key = if self.sort == Sort::Entity { "name" } else { "title" };
        let texts = self.value.get(key).cloned();
        let texts: Option<LanguageMap> = texts.and_then(|texts| serde_json::from_value(texts).ok());
        Said::of(&texts.unwrap_or_default(), language)
    }

    /// Its fingerprint in a form.
    pub(crate) fn was(&self) -> String {
        self.print.as_ref().map(|print| print.0.clone()).unwrap_or_default()
    }

    /// True once it takes no answers any more.
    pub(crate) fn is_over(&self) -> bool {
        matches!(self.state, Some(ActivityState::Closed | ActivityState::ResultsOut))
    }

    /// True while a public deadline lies ahead that can be moved.
    pub(crate) fn may_be_extended(&self) -> bool {
        let is_open = self.state.is_some_and(ActivityState::is_open);
        !self.draft && is_open && self.value.contains_key("closes_at")
    }

    /// True while it is public and has not begun: it may still be taken back.
    pub(crate) fn may_be_withdrawn(&self) -> bool {
        !self.draft && self.state == Some(ActivityState::Upcoming)
    }

    /// True when what came of it is on record.
    pub(crate) fn has_outcome(&self) -> bool {
        let key = if self.sort == Sort::Session { "summary" } else { "outcome" };
        self.value.contains_key(key)
    }

    /// What its form may refer to.
    pub(crate) fn sources(&self, app: &App, language: Language) -> Sources {
        let catalogue = app.shelf.catalogue();
        let own = |entity: &EntityDefinition| entity.id == self.entity.id;
        let pair = |id: &str, title: &LanguageMap| (id.to_owned(), Said::of(title, language).text);
        let polls = catalogue.polls().iter().filter(|held| own(&held.entity));
        let threads = catalogue.threads().into_iter().filter(|held| own(&held.entity));
        let consultations =
            catalogue.written_consultations().iter().filter(|held| own(&held.entity));
        Sources {
            polls: polls.map(|held| pair(held.poll.id.as_str(), &held.poll.question)).collect(),
            threads: threads
                .map(|held| pair(held.thread.id.as_str(), &held.thread.title))
                .collect(),
            consultations: consultations
                .map(|held| pair(held.definition.id.as_str(), &held.definition.title))
                .collect(),
            ..tags(&self.entity, language)
        }
    }
}

/// What the entity's activities may be about.
fn tags(entity: &EntityDefinition, language: Language) -> Sources {
    let pair = |tag: &Tag| (tag.id.to_string(), Said::of(&tag.label, language).text);
    let taxonomy = entity.taxonomy.as_ref();
    let sectors = taxonomy.map(taxonomy::sectors).unwrap_or_default();
    Sources {
        sectors: sectors.iter().map(pair).collect(),
        topics: taxonomy.into_iter().flat_map(|all| &all.topics).map(pair).collect(),
        presets: vec![(
            "tasmu".to_owned(),
            Words::of(language).text("authoring-preset-tasmu").to_string(),
        )],
        ..Sources::default()
    }
}

/// What will be kept, without what goes without saying.
pub(super) fn kept(work: &Work) -> Map<String, Value> {
    let object = match work {
        Work::Consultation(it) => object(&**it),
        Work::Session(it) => object(&**it),
        Work::Entity(it) => object(&**it),
        Work::Form(it) => object(&**it),
    };
    object.unwrap_or_default()
}

/// A definition as JSON has it.
fn object(definition: &impl Serialize) -> Option<Map<String, Value>> {
    match serde_json::to_value(definition) {
        Ok(Value::Object(object)) => Some(object),
        _ => None,
    }
}
