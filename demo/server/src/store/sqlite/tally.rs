//! What a batch adds to the counts of a poll.

use std::collections::HashMap;

use rusqlite::Connection;
use sawt_wire::{CastVote, PollDefinition, PollKind};

use crate::store::Counts;

/// Whether a ballot comes in or goes out.
#[derive(Debug, Clone, Copy)]
pub(super) enum Added {
    Once,
    Back,
}

/// The sum of what the ballots of a batch change.
#[derive(Debug, Default)]
pub(super) struct Difference {
    ballots: i64,
    no_answer: i64,
    options: HashMap<String, (i64, i64)>,
}

impl Difference {
    /// Counts one ballot in or out.
    pub(super) fn count(&mut self, poll: &PollDefinition, vote: &CastVote, added: Added) {
        let one = match added {
            Added::Once => 1,
            Added::Back => -1,
        };
        self.ballots += one;
        if vote.choices.is_empty() {
            self.no_answer += one;
        }
        let ranking = poll.kind == PollKind::Ranking;
        for (place, option) in (0_i64..).zip(&vote.choices) {
            let (chosen, double_places) = self.option(option.as_str());
            if !ranking || place == 0 {
                *chosen += one;
            }
            if ranking {
                *double_places += one * 2 * (place + 1);
            }
        }
        if ranking && vote.choices.len() < poll.options.len() {
            // Each option that was left out stands at the mean of the places left over.
            let [named, all] = [vote.choices.len(), poll.options.len()].map(small);
            for option in &poll.options {
                if !vote.choices.contains(&option.id) {
                    *self.option(option.id.as_str()).1 += one * (named + 1 + all);
                }
            }
        }
    }

    /// As counts, of a poll that had none before.
    pub(super) fn counts(&self) -> Counts {
        let count = |n: i64| u64::try_from(n).unwrap_or_default();
        let options = self.options.iter();
        Counts {
            ballots: count(self.ballots),
            no_answer: count(self.no_answer),
            options: options.map(|(id, n)| (id.clone(), (count(n.0), count(n.1)))).collect(),
        }
    }

    /// Writes it down, in the transaction of its ballots.
    pub(super) fn write(&self, connection: &Connection, poll: i64) -> rusqlite::Result<()> {
        if self.ballots != 0 || self.no_answer != 0 {
            connection
                .prepare_cached(
                    "INSERT INTO totals (poll, ballots, no_answer) VALUES (?1, 0, 0)
                     ON CONFLICT DO NOTHING",
                )?
                .execute([poll])?;
            connection
                .prepare_cached(
                    "UPDATE totals SET ballots = ballots + ?2, no_answer = no_answer + ?3
                     WHERE poll = ?1",
                )?
                .execute((poll, self.ballots, self.no_answer))?;
        }
        for (option, (chosen, double_places)) in &self.options {
            if (*chosen, *double_places) == (0, 0) {
                continue;
            }
            connection
                .prepare_cached(
                    "INSERT INTO option_counts (poll, option, ballots, double_places)
                     VALUES (?1, ?2, 0, 0) ON CONFLICT DO NOTHING",
                )?
                .execute((poll, option))?;
            connection
                .prepare_cached(
                    "UPDATE option_counts
                     SET ballots = ballots + ?3, double_places = double_places + ?4
                     WHERE poll = ?1 AND option = ?2",
                )?
                .execute((poll, option, chosen, double_places))?;
        }
        Ok(())
    }

    fn option(&mut self, option: &str) -> (&mut i64, &mut i64) {
        let (chosen, double_places) = self.options.entry(option.to_owned()).or_default();
        (chosen, double_places)
    }
}

/// A number of options: at most 500.
fn small(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
