//! Results of a poll, and what may be shown of its counts.

use serde::{Deserialize, Serialize};

use crate::percentages::{hidden, largest_remainder, mean_rank, rounded_share};
use crate::{LanguageMap, OptionId, PollDefinition, PollId, PollKind, Timestamp};

/// One option's share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OptionResult {
    /// Which option.
    pub option: OptionId,
    /// Ballots that chose it; for `ranking`, that put it first. Absent when it is too small to be shown
    /// or was never published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// Its share of the ballots, a whole number 0 to 100. For all kinds but `multiple` these add up to
    /// 100. Absent when the count is too small to be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<u8>,
    /// For `ranking`: its mean place, from 1; an option that a ballot left out counts as the mean of
    /// the places left over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean_rank: Option<f64>,
}

/// The answer to `GET /v1/polls/{poll}/results`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Results {
    /// Which poll.
    pub poll: PollId,
    /// The server's time at which this was counted.
    pub now: Timestamp,
    /// Ballots counted: the base of every percentage. Absent where nobody has published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ballots: Option<u64>,
    /// Ballots that chose nothing, where a poll takes such.
    #[serde(default)]
    pub no_answer: u64,
    /// In the order of the definition.
    pub options: Vec<OptionResult>,
    /// True once no vote can change them.
    #[serde(rename = "final", default)]
    pub is_final: bool,
    /// How to read the figures, where they come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LanguageMap>,
}

/// Figures of a poll that was held elsewhere, as they were published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PublishedResults {
    /// How many answered: the base; absent where it was not published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ballots: Option<u64>,
    /// One entry an option.
    pub options: Vec<OptionResult>,
    /// Source, base and rounding, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LanguageMap>,
}

/// Raw counts of a poll, as a store keeps them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Ballots counted.
    pub ballots: u64,
    /// Ballots that chose nothing.
    pub no_answer: u64,
    /// For each option of the definition, in its order: ballots that chose it (`ranking`: put it first).
    pub counts: Vec<u64>,
    /// For `ranking`, for each option: the sum over ballots of twice its place, so that the mean of
    /// places left over stays a whole number. Empty otherwise.
    pub double_places: Vec<u64>,
}

impl Tally {
    /// What may be shown of these counts, under the poll's rules.
    ///
    /// Percentages of kinds that add up are rounded by the largest remainder. A count below
    /// `min_group` is left out; when it could be worked out from the others, the smallest of those is
    /// left out too.
    pub fn results(&self, poll: &PollDefinition, now: Timestamp, is_final: bool) -> Results {
        let adds_up = poll.kind != PollKind::Multiple;
        let percents = if adds_up {
            largest_remainder(&self.counts)
        } else {
            self.counts.iter().map(|&count| rounded_share(count, self.ballots)).collect()
        };
        let hidden = hidden(&self.counts, u64::from(poll.min_group), adds_up);
        let ranked = poll.kind == PollKind::Ranking && self.ballots > 0;
        let options = poll.options.iter().enumerate().map(|(i, option)| {
            let shown = !hidden[i];
            OptionResult {
                option: option.id.clone(),
                count: shown.then_some(self.counts[i]),
                percent: shown.then_some(percents[i]),
                mean_rank: (ranked && shown)
                    .then(|| mean_rank(self.double_places[i], self.ballots)),
            }
        });
        Results {
            poll: poll.id.clone(),
            now,
            ballots: Some(self.ballots),
            no_answer: self.no_answer,
            options: options.collect(),
            is_final,
            note: None,
        }
    }
}
