//! A poll: one question, its possible answers and the rules of taking part.

use serde::{Deserialize, Serialize};

use crate::truth::{is_true, yes};
use crate::{
    ActivityState, Addresses, EntityId, LanguageMap, Level, OptionId, PollId, PublishedResults,
    Results, StateFlags, TagId, Timestamp,
};

/// How an answer is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum PollKind {
    /// Exactly one option.
    Single,
    /// Between `min_choices` and `max_choices` options, in no order.
    Multiple,
    /// Options in order of preference, the best first: all of them, or between `min_choices` and
    /// `max_choices`.
    Ranking,
    /// Exactly one option out of an ordered scale; the first option is its low end.
    Scale,
}

/// Who may see the results, and when. The backend enforces it by leaving them out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum ResultsVisibility {
    /// Everyone, at any time.
    Always,
    /// Whoever has voted; everyone after closing.
    #[default]
    AfterVote,
    /// Everyone after closing.
    AfterClose,
    /// Nobody.
    Never,
}

/// What keeps one person from voting twice. The widget tells the voter in words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum DuplicatePolicy {
    /// Nothing: every vote counts.
    None,
    /// One vote a browser, by its anonymous token.
    #[default]
    Device,
    /// One vote a code that the entity gave out.
    Code,
    /// One vote a person whom the host page has signed in.
    Verified,
}

/// One possible answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PollOption {
    /// Its id within the poll.
    pub id: OptionId,
    /// What the voter reads.
    pub label: LanguageMap,
    /// True for "other (please specify)": choosing it takes a text. At most one in a poll, shown last.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub write_in: bool,
}

/// A poll as its author wrote it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[expect(clippy::struct_excessive_bools, reason = "each is a field of the contract by itself")]
pub struct PollDefinition {
    /// Its id, unique in the backend.
    pub id: PollId,
    /// Who asks.
    pub entity: EntityId,
    /// The question.
    pub question: LanguageMap,
    /// What a voter should know before answering.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<LanguageMap>,
    /// How it is answered.
    pub kind: PollKind,
    /// For `multiple` (default 1) and `ranking` (default all).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_choices: Option<u16>,
    /// For `multiple` and `ranking` (default all).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_choices: Option<u16>,
    /// 2 to 500 options.
    pub options: Vec<PollOption>,
    /// Shown in a random order that stays the same for one person. Never for `scale`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shuffle: bool,
    /// First instant at which votes are taken; absent: at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<Timestamp>,
    /// First instant at which votes are taken no more; absent: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Timestamp>,
    /// The deadline before it was moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extended_from: Option<Timestamp>,
    /// IANA zone in which its times are shown, for example `Asia/Qatar`.
    pub time_zone: String,
    /// Who may see the results.
    #[serde(default)]
    pub results: ResultsVisibility,
    /// True when a vote may be changed or withdrawn until closing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub revisable: bool,
    /// What keeps one person from voting twice.
    #[serde(default)]
    pub duplicates: DuplicatePolicy,
    /// Counts below this number are not shown, nor any from which they could be worked out; 0 shows all.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub min_group: u32,
    /// False refuses votes from plain HTML forms, which carry no device token.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub native_votes: bool,
    /// Which level of taking part this is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Figures of a poll that was held elsewhere: shown as they were published, and no votes are taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_results: Option<PublishedResults>,
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

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde calls")]
fn is_zero(n: &u32) -> bool {
    *n == 0
}

impl PollDefinition {
    /// The fewest and the most options that a vote may name.
    pub fn choice_limits(&self) -> (usize, usize) {
        let all = self.options.len();
        let most = self.max_choices.map_or(all, |n| usize::from(n).min(all));
        match self.kind {
            PollKind::Single | PollKind::Scale => (1, 1),
            PollKind::Multiple => (self.min_choices.map_or(1, usize::from).min(most), most),
            PollKind::Ranking => (self.min_choices.map_or(most, usize::from).min(most), most),
        }
    }

    /// What beside the clock decides this poll's state.
    pub fn state_flags(&self) -> StateFlags {
        StateFlags {
            extended: self.extended_from.is_some(),
            results_public: self.results != ResultsVisibility::Never,
        }
    }

    /// The option of that id.
    pub fn option(&self, id: &OptionId) -> Option<&PollOption> {
        self.options.iter().find(|option| option.id == *id)
    }
}

/// The answer to `GET /v1/polls/{poll}`: the same for everyone, so that a cache may hold it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Poll {
    /// The server's time.
    pub now: Timestamp,
    /// Where it stands at `now`.
    pub state: ActivityState,
    /// The question and its rules.
    pub poll: PollDefinition,
    /// Present when everyone may see them at `now`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<Results>,
}

/// A line of [`PollList`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PollSummary {
    /// Its id.
    pub id: PollId,
    /// Who asks.
    pub entity: EntityId,
    /// The question.
    pub question: LanguageMap,
    /// Where it stands.
    pub state: ActivityState,
    /// When it opens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<Timestamp>,
    /// When it closes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Timestamp>,
}

/// The answer to `GET /v1/polls?entity=&state=&cursor=`, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PollList {
    /// The server's time.
    pub now: Timestamp,
    /// One page of them.
    pub polls: Vec<PollSummary>,
    /// Names the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}
