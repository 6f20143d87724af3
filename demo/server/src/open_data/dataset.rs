//! What a package tells of itself.

use std::sync::Arc;

use sawt_wire::{ActivityState, EntityId, LanguageMap, Licence, ResultsVisibility, Tag, Timestamp};
use serde::{Deserialize, Serialize};

use super::dcat::placed;
use super::rows::{consultation, poll, session, thread};
use super::table::Table;
use crate::addresses;
use crate::app::App;
use crate::catalogue::{Catalogue, Held, HeldConsultation, HeldSession, HeldThread, Listed};
use crate::http::problem::Refusal;
use crate::polls;

/// Which kind of activity a package is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Results of a poll.
    Polls,
    /// Published comments of a thread.
    Threads,
    /// A consultation with its stages, documents and outcome.
    Consultations,
    /// A session and what came of it.
    Sessions,
}

/// What a package is about.
pub(super) enum Found {
    Poll(Arc<Held>),
    Thread(Arc<HeldThread>),
    Consultation(Arc<HeldConsultation>),
    Session(Arc<HeldSession>),
}

impl Found {
    /// The one of that id, when its data are open.
    ///
    /// # Errors
    /// `not-found`, also where it is kept out of open data; of a poll what its results answer to the public.
    pub(super) fn open(
        catalogue: &Catalogue,
        kind: Kind,
        id: &str,
        now_ms: i64,
    ) -> Result<Self, Refusal> {
        let found = match kind {
            Kind::Polls => id.parse().ok().and_then(|id| catalogue.poll(&id)).map(Self::Poll),
            Kind::Threads => id.parse().ok().and_then(|id| catalogue.thread(&id)).map(Self::Thread),
            Kind::Consultations => {
                let found = id.parse().ok().and_then(|id| catalogue.consultation(&id));
                found.map(Self::Consultation)
            }
            Kind::Sessions => {
                id.parse().ok().and_then(|id| catalogue.session(&id)).map(Self::Session)
            }
        };
        let found = found.ok_or_else(Refusal::not_found)?;
        may_be_read(&found.listed(), now_ms)?;
        Ok(found)
    }

    pub(super) fn listed(&self) -> Listed<'_> {
        match self {
            Self::Poll(held) => Listed::Poll(held),
            Self::Thread(held) => Listed::Thread(held),
            Self::Consultation(held) => Listed::Consultation(held),
            Self::Session(held) => Listed::Session(held),
        }
    }

    /// Its data, with how to read them where that was published.
    ///
    /// # Errors
    /// `unavailable`.
    pub(super) async fn table(
        &self,
        app: &App,
        now_ms: i64,
    ) -> Result<(Table, Option<LanguageMap>), Refusal> {
        Ok(match self {
            Self::Poll(held) => {
                let results = polls::results_of(app, held, held.state(now_ms), now_ms).await?;
                (poll::table(&held.poll, &results), results.note)
            }
            Self::Thread(held) => {
                let comments = app.store.open_comments(&held.thread.id).await?;
                (thread::table(held, &comments), None)
            }
            Self::Consultation(held) => {
                let url = &app.public_url;
                (consultation::table(&held.definition, &held.entity, url), None)
            }
            Self::Session(held) => {
                (session::table(&held.definition, &held.entity, &app.public_url), None)
            }
        })
    }
}

/// Nothing is open that its own address would not tell everyone.
///
/// # Errors
/// See [`Found::open`].
pub(super) fn may_be_read(listed: &Listed<'_>, now_ms: i64) -> Result<(), Refusal> {
    if !listed.is_open_data() {
        return Err(Refusal::not_found());
    }
    match listed {
        Listed::Poll(held) if !held.shows_results_to_everyone(held.state(now_ms)) => {
            Err(match held.poll.results {
                ResultsVisibility::Never => Refusal::results_never(),
                _ => Refusal::results_not_yet(),
            })
        }
        _ => Ok(()),
    }
}

/// Where the record of its package is; `None` where its data are not open.
pub(crate) fn address(listed: &Listed<'_>, public_url: &str, now_ms: i64) -> Option<String> {
    may_be_read(listed, now_ms).ok()?;
    Some(placed_at(listed, public_url).1)
}

/// A package's id and its address.
fn placed_at(listed: &Listed<'_>, public_url: &str) -> (String, String) {
    // As `Kind` reads it.
    let kind = match listed {
        Listed::Poll(_) => "polls",
        Listed::Thread(_) => "threads",
        Listed::Consultation(_) => "consultations",
        Listed::Session(_) => "sessions",
        Listed::Survey(_) => "surveys",
    };
    let id = format!("{kind}/{}", listed.id());
    let address = format!("{public_url}/v1/open-data/{id}");
    (id, address)
}

/// Who publishes.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct Publisher {
    /// The entity's id.
    pub(super) id: EntityId,
    /// Its full name.
    pub(super) name: LanguageMap,
}

/// What a package tells of itself.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct Dataset {
    /// Kind and id: `polls/traffic-2027`.
    pub(super) id: String,
    /// Where its record is.
    pub(super) address: String,
    /// The activity's title, or its question.
    pub(super) title: LanguageMap,
    /// In a sentence or two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<LanguageMap>,
    /// Who publishes.
    pub(super) publisher: Publisher,
    /// Under which terms the data may be used; absent where the entity says nothing of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) licence: Option<Licence>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sector: Option<Tag>,
    /// Finer subjects.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) topics: Vec<Tag>,
    /// Where the activity stands: until it is closed, its data may still change.
    pub(super) state: ActivityState,
    /// From when on answers were taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) opens_at: Option<Timestamp>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) closes_at: Option<Timestamp>,
    /// IANA zone of its days.
    pub(super) time_zone: String,
    /// The pages that the activity stands on, one for each language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) pages: Vec<String>,
    /// How to read the figures, where they come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<LanguageMap>,
}

impl Dataset {
    pub(super) fn of(listed: &Listed<'_>, public_url: &str, now_ms: i64) -> Self {
        let entity = listed.asker();
        let activity = listed.activity(now_ms);
        let (id, address) = placed_at(listed, public_url);
        Self {
            id,
            address,
            title: activity.title,
            description: activity.summary,
            publisher: Publisher { id: entity.id.clone(), name: entity.name.clone() },
            licence: entity.licence.as_ref().map(|licence| placed(licence, entity, public_url)),
            sector: activity.sector,
            topics: activity.topics,
            state: activity.state,
            opens_at: activity.opens_at,
            closes_at: activity.closes_at,
            time_zone: activity.time_zone,
            pages: addresses::pages(activity.page.as_ref(), entity, public_url),
            note: None,
        }
    }
}
