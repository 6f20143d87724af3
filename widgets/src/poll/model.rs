//! What is known of a poll, and of the person before it.

use std::sync::Arc;

use sawt_kit::backend::Failure;
use sawt_kit::outbox::{Kept, Progress};
use sawt_wire::{ActivityState, CastVote, PollDefinition, RecordedVote, Results};

use super::draft::{Draft, Mistake};

/// What an answer on its way is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A first vote.
    Cast,
    /// Another choice in place of the recorded one.
    Change,
    /// No vote at all.
    Withdraw,
}

/// What the person is waiting for, if anything.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// The poll itself.
    Loading,
    /// Nobody knows the poll's question yet; trying again is up to the person.
    Unavailable(Failure),
    /// Nothing.
    Ready,
    /// An answer is on its way.
    Sending {
        /// What it is for.
        purpose: Purpose,
        /// How the last try went.
        progress: Progress,
        /// Whether a reload loses it.
        kept: Kept,
    },
}

/// What stands above the poll until the next step.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// The vote is recorded.
    Recorded,
    /// The changed vote is recorded.
    Changed,
    /// The vote is withdrawn.
    Withdrawn,
    /// Another vote from here was recorded before this one.
    AlreadyVoted,
    /// The backend will not take it.
    Refused(Failure),
}

/// What "find my vote" has found.
#[derive(Debug, Clone, PartialEq)]
pub enum Search {
    /// Nothing was asked.
    Idle,
    /// The backend is asked.
    Asking,
    /// Its answer.
    Answered(Option<CastVote>),
    /// It did not answer.
    Failed(Failure),
}

/// All that the view draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The question; absent until it has come.
    pub poll: Option<Arc<PollDefinition>>,
    /// Where the poll stands by the server's clock.
    pub state: ActivityState,
    /// What is being waited for.
    pub phase: Phase,
    /// What was entered.
    pub draft: Draft,
    /// Why it could not be sent.
    pub mistake: Option<Mistake>,
    /// The vote on record.
    pub recorded: Option<RecordedVote>,
    /// True while the recorded vote is being changed.
    pub changing: bool,
    /// True while the person is asked whether the vote shall really be withdrawn.
    pub withdrawing: bool,
    /// True while the results are shown in place of the ballot.
    pub peeking: bool,
    /// The results that this person may see.
    pub results: Option<Results>,
    /// What happened last.
    pub notice: Option<Notice>,
    /// "Find my vote".
    pub search: Search,
}

impl Default for Model {
    fn default() -> Self {
        Self {
            poll: None,
            state: ActivityState::Upcoming,
            phase: Phase::Loading,
            draft: Draft::default(),
            mistake: None,
            recorded: None,
            changing: false,
            withdrawing: false,
            peeking: false,
            results: None,
            notice: None,
            search: Search::Idle,
        }
    }
}

impl Model {
    /// True when the person can choose now.
    pub fn shows_ballot(&self) -> bool {
        self.state.is_open() && !self.peeking && (self.recorded.is_none() || self.changing)
    }

    /// True while an answer is on its way, so that nothing else is sent.
    pub fn is_sending(&self) -> bool {
        matches!(self.phase, Phase::Sending { .. })
    }

    /// True when the recorded vote may be changed or withdrawn.
    pub fn may_revise(&self) -> bool {
        self.recorded.is_some()
            && self.state.is_open()
            && self.poll.as_ref().is_some_and(|poll| poll.revisable)
    }
}
