//! What a person has chosen so far, before it is a vote.

use sawt_kit::options;
use sawt_wire::{
    CastVote, FieldErrorCode, OptionId, PollDefinition, PollKind, PollOption, VoteError,
    WRITE_IN_MAX_GRAPHEMES,
};
use serde::{Deserialize, Serialize};

/// Choices in the making; in order of preference for a ranking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The chosen options.
    pub choices: Vec<OptionId>,
    /// What stands in the write-in field, also while its option is not chosen.
    pub write_in: String,
}

/// Why a draft is not a vote yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// A rule of the contract.
    Vote(VoteError),
    /// The write-in text is too long.
    TooLong,
}

impl Mistake {
    /// True when the write-in field is what is wrong.
    pub fn is_in_write_in(&self) -> bool {
        match self {
            Self::Vote(error) => {
                matches!(error.field().0, FieldErrorCode::Required | FieldErrorCode::Unexpected)
            }
            Self::TooLong => true,
        }
    }
}

impl Draft {
    /// Takes what was entered into the plain form: `choice`, `rank-<option>` and `write_in`.
    pub fn carried(poll: &PollDefinition, fields: &[(String, String)]) -> Self {
        let mut draft = Self::default();
        let mut ranks: Vec<(u16, OptionId)> = Vec::new();
        for (name, value) in fields {
            if let Some(id) = name.strip_prefix("rank-") {
                if let (Ok(id), Ok(rank)) = (id.parse(), value.parse()) {
                    ranks.push((rank, id));
                }
            } else if name == "choice" {
                draft.choices.extend(value.parse().ok());
            } else if name == "write_in" {
                draft.write_in.clone_from(value);
            }
        }
        ranks.sort();
        draft.choices.extend(ranks.into_iter().map(|(_, id)| id));
        draft.fitted(poll)
    }

    /// The same without options that the poll does not have, or has no room for.
    #[must_use]
    pub fn fitted(mut self, poll: &PollDefinition) -> Self {
        let mut seen: Vec<OptionId> = Vec::new();
        self.choices.retain(|id| {
            let fits = poll.option(id).is_some() && !seen.contains(id);
            seen.push(id.clone());
            fits
        });
        if poll.choice_limits().1 == 1 {
            self.choices.truncate(1);
        }
        self
    }

    /// True when nothing was entered.
    pub fn is_empty(&self) -> bool {
        self.choices.is_empty() && self.write_in.is_empty()
    }

    /// True when that option is chosen.
    pub fn has(&self, id: &OptionId) -> bool {
        self.choices.contains(id)
    }

    /// Chooses an option, or takes it back where several may be chosen.
    pub fn choose(&mut self, kind: PollKind, id: OptionId) {
        match kind {
            PollKind::Single | PollKind::Scale => self.choices = vec![id],
            PollKind::Multiple | PollKind::Ranking => {
                if self.has(&id) {
                    self.choices.retain(|one| *one != id);
                } else {
                    self.choices.push(id);
                }
            }
        }
    }

    /// Moves an option of a ranking to place `to` (from 0), ranking it if it was not.
    pub fn rank(&mut self, id: OptionId, to: usize) {
        self.choices.retain(|one| *one != id);
        self.choices.insert(to.min(self.choices.len()), id);
    }

    /// True when the write-in option is chosen, so that its text counts.
    pub fn writes_in(&self, poll: &PollDefinition) -> bool {
        self.choices.iter().any(|id| poll.option(id).is_some_and(|option| option.write_in))
    }

    /// The vote that this makes; `graphemes` is the length of the write-in text as a reader counts it.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn vote(&self, poll: &PollDefinition, graphemes: usize) -> Result<CastVote, Mistake> {
        let write_in = self.writes_in(poll).then(|| self.write_in.trim().to_owned());
        let vote = CastVote { choices: self.choices.clone(), write_in };
        poll.check(&vote).map_err(Mistake::Vote)?;
        if vote.write_in.is_some() && graphemes > WRITE_IN_MAX_GRAPHEMES {
            return Err(Mistake::TooLong);
        }
        Ok(vote)
    }
}

impl From<&CastVote> for Draft {
    fn from(vote: &CastVote) -> Self {
        Self { choices: vote.choices.clone(), write_in: vote.write_in.clone().unwrap_or_default() }
    }
}

/// The options in the order in which this person sees them: shuffled by `seed` where the poll asks for
/// it, the write-in option last; a scale keeps its order.
pub fn order(poll: &PollDefinition, seed: u32) -> Vec<PollOption> {
    let shuffled = poll.shuffle && poll.kind != PollKind::Scale;
    options::ordered(&poll.options, shuffled.then_some((seed, poll.id.as_str())))
}
