//! What is known of an entity's activities, and what a reader wants to see of them.

use std::sync::Arc;

use sawt_kit::backend::Failure;
use sawt_wire::{Activity, ActivityKind, ActivityState, Addresses, Level};
use serde::{Deserialize, Serialize};

/// What a list is divided into, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Takes answers.
    Open,
    /// Will open.
    Upcoming,
    /// Takes none any more.
    Closed,
}

impl Group {
    /// Where a state belongs.
    pub fn of(state: ActivityState) -> Self {
        match state {
            ActivityState::Upcoming => Self::Upcoming,
            ActivityState::Closed | ActivityState::ResultsOut => Self::Closed,
            _ => Self::Open,
        }
    }
}

/// The groups by their words in the contract.
pub const GROUPS: [(&str, Group); 3] =
    [("open", Group::Open), ("upcoming", Group::Upcoming), ("closed", Group::Closed)];

/// The kinds by their words in the contract.
pub const KINDS: [(&str, ActivityKind); 5] = [
    ("consultation", ActivityKind::Consultation),
    ("poll", ActivityKind::Poll),
    ("thread", ActivityKind::Thread),
    ("session", ActivityKind::Session),
    ("survey", ActivityKind::Survey),
];

/// The levels by their words in the contract.
pub const LEVELS: [(&str, Level); 3] = [
    ("information", Level::Information),
    ("consultation", Level::Consultation),
    ("decision", Level::Decision),
];

/// The word of `value` in one of the tables.
pub(super) fn word_of<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    words.iter().find(|(_, known)| known == value).map_or("unknown", |(word, _)| word)
}

/// Which activities; `None` means all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// In this group alone.
    pub state: Option<Group>,
    /// Of this kind alone.
    pub kind: Option<ActivityKind>,
    /// Of this level alone.
    pub level: Option<Level>,
}

impl Query {
    /// Both at once; where both say something, this one counts.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            state: self.state.or(other.state),
            kind: self.kind.or(other.kind),
            level: self.level.or(other.level),
        }
    }

    /// True where it leaves anything out.
    pub fn is_narrow(self) -> bool {
        self != Self::default()
    }
}

/// What a reader sees, kept for the tab.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// What the reader chose.
    pub chosen: Query,
    /// How many lines at most.
    pub shown: usize,
}

/// How far the first load has come.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Phase {
    /// It is on its way.
    #[default]
    Waiting,
    /// It did not come.
    Failed(Failure),
    /// There is a list.
    Ready,
}

/// All that the view shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// What the webmaster asked for: readers choose among the rest.
    pub fixed: Query,
    /// How many more lines each time.
    pub step: usize,
    /// What the reader sees.
    pub view: View,
    /// How far the first load has come.
    pub phase: Phase,
    /// What came, in the server's order.
    pub lines: Vec<Arc<Activity>>,
    /// Where the rest begins; `None` where there is none.
    pub next: Option<String>,
    /// What has come so far of the list that is being read.
    pub coming: Vec<Arc<Activity>>,
    /// The number of the question that is being answered.
    pub turn: u32,
    /// True while it is.
    pub reading: bool,
    /// True where a person asked it: then they are told what came of it.
    pub asked: bool,
    /// True while the lines are not those of the query that was asked last.
    pub stale: bool,
    /// The line that takes the focus when it comes.
    pub focus_from: Option<usize>,
    /// Why what was asked for did not come.
    pub failure: Option<Failure>,
    /// How many lines a person was told of last.
    pub told: Option<usize>,
    /// The entity's page.
    pub page: Option<Addresses>,
}

impl Model {
    /// Before anything was asked, with what the reader saw before.
    pub fn new(fixed: Query, step: usize, recalled: Option<View>) -> Self {
        let view = recalled.unwrap_or(View { chosen: Query::default(), shown: step });
        Self {
            fixed,
            step,
            // What was kept may be another release's.
            view: View { shown: view.shown.max(step), ..view },
            phase: Phase::Waiting,
            lines: Vec::new(),
            next: None,
            coming: Vec::new(),
            turn: 0,
            reading: false,
            asked: false,
            stale: false,
            focus_from: None,
            failure: None,
            told: None,
            page: None,
        }
    }

    /// The lines that are shown.
    pub fn shown(&self) -> &[Arc<Activity>] {
        &self.lines[..self.view.shown.min(self.lines.len())]
    }

    /// The lines of a group that are shown.
    pub fn shown_in(&self, group: Group) -> Vec<Arc<Activity>> {
        self.shown().iter().filter(|line| Group::of(line.state) == group).cloned().collect()
    }

    /// The groups that have lines, in their order.
    pub fn groups(&self) -> Vec<Group> {
        let has = |group| self.shown().iter().any(|line| Group::of(line.state) == group);
        GROUPS.iter().map(|(_, group)| *group).filter(|group| has(*group)).collect()
    }

    /// True where there are more lines than are shown.
    pub fn has_more(&self) -> bool {
        self.lines.len() > self.view.shown || self.next.is_some()
    }

    /// Fewer than this need no filter.
    pub const FILTER_FROM: usize = 4;

    /// True where choosing among them is worth it.
    pub fn is_worth_filtering(&self) -> bool {
        self.lines.len() >= Self::FILTER_FROM || self.has_more() || self.view.chosen.is_narrow()
    }
}
