//! A session: officials and the public at one time, in one place or on one channel.

use serde::{Deserialize, Serialize};

use crate::consultation::is_zero;
use crate::truth::{is_true, yes};
use crate::{
    ActivityState, Addresses, Audience, ConsultationId, EntityId, FormId, LanguageMap, Level,
    PollId, SessionId, StateFlags, TagId, ThreadId, Timestamp,
};

/// A session as its author wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SessionDefinition {
    /// Its id, unique among the sessions of the backend.
    pub id: SessionId,
    /// Who invites.
    pub entity: EntityId,
    /// The consultation that it belongs to, where it belongs to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consultation: Option<ConsultationId>,
    /// What it is about.
    pub title: LanguageMap,
    /// What to know before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<LanguageMap>,
    /// Which of a series it is: 6 for the sixth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<u32>,
    /// Which level of taking part this is.
    #[serde(default = "consultation")]
    pub level: Level,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// IANA zone in which its times are shown.
    pub time_zone: String,
    /// The hall, or the name of the channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<LanguageMap>,
    /// Where it can be followed live, or seen afterwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<String>,
    /// Without its `#`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hashtag: Option<String>,
    /// Whom it is meant for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audience: Vec<Audience>,
    /// The thread that takes its questions: they are sent and supported there, and answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub questions: Option<ThreadId>,
    /// Polls whose results were published with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub polls: Vec<PollId>,
    /// Surveys whose results were published with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<FormId>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<LanguageMap>,
    /// The day on which that was presented to the entity's management.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presented_on: Option<String>,
    /// What was decided on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<LanguageMap>,
    /// The address of the page that it stands on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Addresses>,
    /// What it is about, in the entity's taxonomy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<TagId>,
    /// Finer subjects of the entity's taxonomy.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TagId>,
    /// False keeps it out of the entity's open data.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub open_data: bool,
    /// True while its author is still at it: nobody else sees it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
}

fn consultation() -> Level {
    Level::Consultation
}

impl SessionDefinition {
    /// What beside the clock decides this session's state.
    pub fn state_flags(&self) -> StateFlags {
        StateFlags { extended: false, results_public: self.summary.is_some() }
    }
}

/// The answer to `GET /v1/sessions/{session}`: the same for everyone, so that a cache may hold it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Session {
    /// The server's time.
    pub now: Timestamp,
    /// Where it stands at `now`.
    pub state: ActivityState,
    /// What it is.
    pub session: SessionDefinition,
    /// By how many days the entity's Hijri calendar differs from Umm al-Qura: -1, 0 or 1.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub hijri_adjust: i8,
}
