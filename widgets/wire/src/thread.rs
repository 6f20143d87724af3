//! A thread: what people are asked to write about, and the rules of writing.

use serde::{Deserialize, Serialize};

use crate::comment::CommentKind;
use crate::truth::{is_true, yes};
use crate::{
    ActivityState, Addresses, AnchorId, Dictionary, EntityId, LanguageMap, StateFlags, TagId,
    ThreadId, Timestamp,
};

/// When a comment becomes public.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Moderation {
    /// Once a moderator has published it; until then its author alone sees it.
    #[default]
    Pre,
    /// At once; a moderator may take it back.
    Post,
}

/// What the marks in a comment's text mean.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Markup {
    /// Nothing: they are letters.
    #[default]
    Plain,
    /// A few of Markdown's: `**strong**`, `*emphasis*`, `- item`, `> quote`, `[text](link)`.
    Simple,
}

impl Markup {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde calls")]
    fn is_plain(&self) -> bool {
        *self == Self::Plain
    }
}

/// What people agree to before they write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Rules {
    /// Names this text, for example a date; recorded with every comment that was written under it.
    pub version: String,
    /// The rules and the disclaimer, as plain text.
    pub text: LanguageMap,
}

/// A part of a draft that comments may be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Anchor {
    /// Its id within the thread.
    pub id: AnchorId,
    /// What people read, for example "Article 4".
    pub label: LanguageMap,
}

/// A thread as its author wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ThreadDefinition {
    /// Its id, unique among the threads of the backend.
    pub id: ThreadId,
    /// Who asks.
    pub entity: EntityId,
    /// What it is about.
    pub title: LanguageMap,
    /// What somebody should know before writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<LanguageMap>,
    /// Which kinds may be written, in the order in which they are offered; at least one.
    #[serde(default = "every_kind")]
    pub types: Vec<CommentKind>,
    /// When a comment becomes public.
    #[serde(default)]
    pub moderation: Moderation,
    /// First instant at which comments are taken; absent: at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<Timestamp>,
    /// First instant at which comments are taken no more; absent: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Timestamp>,
    /// The deadline before it was moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extended_from: Option<Timestamp>,
    /// IANA zone in which its times are shown, for example `Asia/Qatar`.
    pub time_zone: String,
    /// The longest text, in grapheme clusters: 1 to 4000.
    #[serde(default = "two_thousand")]
    pub max_graphemes: u16,
    /// For how long its author may edit or withdraw a comment, in seconds after it was posted; 0: not at all.
    #[serde(default = "fifteen_minutes")]
    pub edit_window_secs: u32,
    /// What people agree to before they write.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<Rules>,
    /// The clauses of a draft that comments may be about, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub anchors: Vec<Anchor>,
    /// What the marks in a text mean.
    #[serde(default, skip_serializing_if = "Markup::is_plain")]
    pub markup: Markup,
    /// True when readers may support a comment.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub supports: bool,
    /// Working days within which the entity promises to reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_within_days: Option<u16>,
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
}

fn every_kind() -> Vec<CommentKind> {
    CommentKind::ALL.to_vec()
}

fn two_thousand() -> u16 {
    2000
}

fn fifteen_minutes() -> u32 {
    15 * 60
}

impl ThreadDefinition {
    /// What beside the clock decides this thread's state.
    pub fn state_flags(&self) -> StateFlags {
        StateFlags { extended: self.extended_from.is_some(), results_public: false }
    }

    /// The anchor of that id.
    pub fn anchor(&self, id: &AnchorId) -> Option<&Anchor> {
        self.anchors.iter().find(|anchor| anchor.id == *id)
    }
}

/// The answer to `GET /v1/threads/{thread}`: the same for everyone, so that a cache may hold it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Thread {
    /// The server's time.
    pub now: Timestamp,
    /// Where it stands at `now`; comments are taken where a poll would take votes.
    pub state: ActivityState,
    /// What it is about, and its rules.
    pub thread: ThreadDefinition,
    /// Published comments and replies.
    pub comments: u64,
    /// Of these, how many have an official reply.
    #[serde(default)]
    pub answered: u64,
    /// How many of all are about each anchor; an anchor without any may be missing.
    #[serde(default, skip_serializing_if = "Dictionary::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, u64>))]
    #[cfg_attr(feature = "typescript", ts(as = "std::collections::BTreeMap<String, u64>"))]
    pub by_anchor: Dictionary<u64>,
}
