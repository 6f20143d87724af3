//! What opens and closes: polls, threads, consultations, sessions; and an entity's list of them.

use serde::{Deserialize, Serialize};

use crate::{Addresses, EntityId, LanguageMap, Tag, Timestamp};

/// The policy's three levels of taking part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Level {
    /// The public is told.
    Information,
    /// The public is asked.
    Consultation,
    /// The public decides with the entity.
    Decision,
}

/// Where a poll, a thread or a consultation stands: one machine for everything that opens and closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum ActivityState {
    /// Not open yet.
    Upcoming,
    /// Takes answers.
    Open,
    /// Takes answers, and closes within [`ActivityState::CLOSING_SOON_MS`].
    ClosingSoon,
    /// Takes answers after its first deadline was moved.
    Extended,
    /// Takes no answers any more.
    Closed,
    /// Closed, and its results or its outcome are public.
    ResultsOut,
}

impl ActivityState {
    /// How long before its deadline something counts as closing soon: 48 hours, in milliseconds.
    pub const CLOSING_SOON_MS: i64 = 48 * 60 * 60 * 1000;

    /// The state at `now_ms` of something that opens at `opens_ms` (at once, if `None`) and closes at
    /// `closes_ms` (never, if `None`); all in milliseconds since the Unix epoch. The closing instant
    /// itself is closed.
    pub fn at(
        now_ms: i64,
        opens_ms: Option<i64>,
        closes_ms: Option<i64>,
        flags: StateFlags,
    ) -> Self {
        if opens_ms.is_some_and(|opens| now_ms < opens) {
            return Self::Upcoming;
        }
        match closes_ms {
            Some(closes) if now_ms >= closes => {
                if flags.results_public {
                    Self::ResultsOut
                } else {
                    Self::Closed
                }
            }
            Some(closes) if now_ms >= closes - Self::CLOSING_SOON_MS => Self::ClosingSoon,
            _ if flags.extended => Self::Extended,
            _ => Self::Open,
        }
    }

    /// True while answers are taken: votes, comments, submissions.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::ClosingSoon | Self::Extended)
    }
}

/// What beside the clock decides a [`ActivityState`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StateFlags {
    /// The first deadline was moved.
    pub extended: bool,
    /// Everyone may see the results, or the outcome, once it is closed.
    pub results_public: bool,
}

/// What an [`Activity`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum ActivityKind {
    /// A draft that the public is asked about.
    Consultation,
    /// A question with answers to choose from.
    Poll,
    /// A subject that people write about.
    Thread,
    /// A meeting with the public at a certain time.
    Session,
    /// A form of the kind survey.
    Survey,
    /// A word of a later release.
    #[serde(other)]
    Unknown,
}

/// A line of [`ActivityList`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Activity {
    /// What it is.
    pub kind: ActivityKind,
    /// Its id among those of its kind.
    pub id: String,
    /// Who asks.
    pub entity: EntityId,
    /// Its title, or its question.
    pub title: LanguageMap,
    /// In a sentence or two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<LanguageMap>,
    /// Which level of taking part this is.
    pub level: Level,
    /// Where it stands.
    pub state: ActivityState,
    /// When it opens, or begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<Timestamp>,
    /// When it closes, or ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Timestamp>,
    /// IANA zone in which its times are shown.
    pub time_zone: String,
    /// The address of the page that it stands on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Addresses>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<Tag>,
    /// Finer subjects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Tag>,
}

/// The answer to `GET /v1/activities?entity=&kind=&state=&level=&sector=&topic=&cursor=`: open first, the one that closes soonest
/// at the top, then upcoming, the soonest first, then closed, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ActivityList {
    /// The server's time.
    pub now: Timestamp,
    /// One page of them.
    pub activities: Vec<Activity>,
    /// Names the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}
