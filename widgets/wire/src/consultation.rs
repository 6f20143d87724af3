//! A consultation: a draft, what the public is asked about it, how long, and what came of it.

use serde::{Deserialize, Serialize};

use crate::truth::{is_true, yes};
use crate::{
    ActivityState, Addresses, AnchorId, ConsultationId, EntityId, LanguageMap, Level,
    SessionDefinition, ShareChannel, StateFlags, TagId, Timestamp,
};

/// What the consultation is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Subject {
    /// How something is to be worded: a policy, a law, a standard.
    #[default]
    Drafting,
    /// How something that is in force is applied.
    Application,
}

/// Whom it is meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Audience {
    /// Everyone.
    Everyone,
    /// Citizens.
    Citizens,
    /// Residents.
    Residents,
    /// Visitors.
    Visitors,
    /// Companies and private institutions.
    Companies,
    /// Government entities.
    GovernmentEntities,
    /// Associations and other bodies of civil society.
    CivilSociety,
    /// Specialists and academics.
    Specialists,
    /// Users of social media, activists and people with many followers.
    SocialMedia,
    /// A word of a later release.
    #[serde(other)]
    Unknown,
}

/// What a document is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum DocumentKind {
    /// The draft itself.
    Draft,
    /// The text that was adopted.
    Adopted,
    /// An explanation or an annex.
    #[default]
    Annex,
    /// A form of a service.
    Form,
    /// The draft in easy language.
    EasyRead,
    /// The draft to listen to.
    Audio,
    /// A word of a later release.
    #[serde(other)]
    Unknown,
}

/// A document in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DocumentFile {
    /// BCP 47.
    pub language: String,
    /// Where it lies: an `https:` address, or a path of the page's own site beginning with `/`.
    pub url: String,
    /// For example `application/pdf`.
    pub media_type: String,
    /// How long it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
}

/// A document, in every language in which it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Document {
    /// Its title.
    pub title: LanguageMap,
    /// What it is.
    #[serde(default)]
    pub kind: DocumentKind,
    /// For example `1.0.2`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The day of this version, `2014-07-16`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The same in each language; at least one.
    pub files: Vec<DocumentFile>,
}

/// A stage from the first draft to the adopted text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Stage {
    /// What people read, for example "First draft".
    pub title: LanguageMap,
    /// The day on which it begins, `2014-07-16`; absent while nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What has changed with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<LanguageMap>,
    /// Where its text lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A deadline that was moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Extension {
    /// The deadline before.
    pub from: Timestamp,
    /// The deadline since.
    pub to: Timestamp,
    /// Why.
    pub reason: LanguageMap,
    /// When that was announced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced_at: Option<Timestamp>,
}

/// A way to take part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", try_from = "WrittenWay")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Way {
    /// A poll of the same backend.
    Poll {
        /// Its id.
        id: String,
    },
    /// A thread of the same backend.
    Thread {
        /// Its id.
        id: String,
        /// The clause that it is about, where it is about one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        anchor: Option<AnchorId>,
    },
    /// A form of the same backend.
    Form {
        /// Its id.
        id: String,
    },
    /// A mail, with the consultation's reference in its subject.
    Email {
        /// To whom.
        address: String,
    },
    /// Anything else that has an address: a questionnaire elsewhere, an office hour.
    Link {
        /// What people read.
        title: LanguageMap,
        /// Where it leads.
        url: String,
    },
    /// A way of a later release.
    #[serde(other)]
    Unknown,
}

/// A way as it is written, read field by field: a browser's reader knows no types whose fields depend on a word.
#[derive(Deserialize)]
struct WrittenWay {
    kind: WayKind,
    id: Option<String>,
    anchor: Option<AnchorId>,
    address: Option<String>,
    title: Option<LanguageMap>,
    url: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum WayKind {
    Poll,
    Thread,
    Form,
    Email,
    Link,
    #[serde(other)]
    Unknown,
}

impl TryFrom<WrittenWay> for Way {
    type Error = &'static str;

    /// The field that is missing is named.
    fn try_from(written: WrittenWay) -> Result<Self, Self::Error> {
        let WrittenWay { kind, id, anchor, address, title, url } = written;
        let id = id.ok_or("missing field `id`");
        Ok(match kind {
            WayKind::Poll => Self::Poll { id: id? },
            WayKind::Thread => Self::Thread { id: id?, anchor },
            WayKind::Form => Self::Form { id: id? },
            WayKind::Email => Self::Email { address: address.ok_or("missing field `address`")? },
            WayKind::Link => Self::Link {
                title: title.ok_or("missing field `title`")?,
                url: url.ok_or("missing field `url`")?,
            },
            WayKind::Unknown => Self::Unknown,
        })
    }
}

/// "You said, we did", for one theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Theme {
    /// What it is about.
    pub title: LanguageMap,
    /// What people said.
    pub said: LanguageMap,
    /// What the entity did about it, or why not.
    pub done: LanguageMap,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Outcome {
    /// The day on which this was published, `2015-04-01`.
    pub published_on: String,
    /// The summary of the opinions that came in.
    pub summary: LanguageMap,
    /// How many took part, by all ways together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participants: Option<u64>,
    /// Theme by theme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// The day on which the opinions were presented to the entity's management.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presented_on: Option<String>,
    /// What was decided on them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<LanguageMap>,
}

/// A consultation as its author wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ConsultationDefinition {
    /// Its id, unique among the consultations of the backend.
    pub id: ConsultationId,
    /// Who asks.
    pub entity: EntityId,
    /// What it is about.
    pub title: LanguageMap,
    /// Which level of taking part this is.
    #[serde(default = "consultation")]
    pub level: Level,
    /// Whether something is drafted or applied.
    #[serde(default)]
    pub subject: Subject,
    /// Why the public is asked.
    pub purpose: LanguageMap,
    /// What it covers.
    pub scope: LanguageMap,
    /// How it runs.
    pub procedure: LanguageMap,
    /// In a few plain sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_brief: Option<LanguageMap>,
    /// What it does not cover.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_of_scope: Option<LanguageMap>,
    /// Whom it is meant for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audience: Vec<Audience>,
    /// Its documents.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Its stages, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<Stage>,
    /// First instant at which answers are taken; absent: at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<Timestamp>,
    /// First instant at which answers are taken no more; absent: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Timestamp>,
    /// IANA zone in which its times are shown, for example `Asia/Qatar`.
    pub time_zone: String,
    /// How its deadline was moved, the first time first; the last one's `to` is `closes_at`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
    /// How to take part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<Way>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
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

impl ConsultationDefinition {
    /// What beside the clock decides this consultation's state.
    pub fn state_flags(&self) -> StateFlags {
        StateFlags { extended: !self.extensions.is_empty(), results_public: self.outcome.is_some() }
    }
}

/// The answer to `GET /v1/consultations/{consultation}`: the same for everyone, so that a cache may hold it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Consultation {
    /// The server's time.
    pub now: Timestamp,
    /// Where it stands at `now`.
    pub state: ActivityState,
    /// What it is.
    pub consultation: ConsultationDefinition,
    /// The sessions that belong to it, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<SessionDefinition>,
    /// By how many days the entity's Hijri calendar differs from Umm al-Qura: -1, 0 or 1.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub hijri_adjust: i8,
    /// In which ways the entity lets its pages be handed on; all that there are, where this is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Vec<ShareChannel>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde calls")]
pub(crate) fn is_zero(n: &i8) -> bool {
    *n == 0
}
