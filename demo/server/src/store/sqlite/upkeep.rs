//! Checking a file, and copying it.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;
use sawt_wire::{CastVote, PollDefinition};

use super::tally::{Added, Difference};
use super::{comments, read};
use crate::store::Counts;

/// Why a file was not checked or copied.
#[derive(Debug, thiserror::Error)]
#[error("the database failed: {0}")]
pub struct UpkeepError(String);

impl From<rusqlite::Error> for UpkeepError {
    fn from(error: rusqlite::Error) -> Self {
        Self(error.to_string())
    }
}

impl UpkeepError {
    pub(super) fn of(error: impl std::fmt::Display) -> Self {
        Self(error.to_string())
    }
}

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    /// Ballots in all polls.
    pub ballots: u64,
    /// What is wrong.
    pub faults: Vec<String>,
}

/// `SQLite`'s own check, then every ballot and every published comment counted again and compared with the counts.
pub(super) fn check(connection: &Connection) -> Result<Checked, UpkeepError> {
    let reading = connection.unchecked_transaction()?;
    let mut faults: Vec<String> = reading
        .prepare("PRAGMA integrity_check")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    faults.retain(|line| line != "ok");
    let polls = reading
        .prepare("SELECT serial, definition FROM polls")?
        .query_map([], |row| Ok((row.get(0)?, read::from_json(row, 1)?)))?
        .collect::<rusqlite::Result<Vec<(i64, PollDefinition)>>>()?;
    let mut ballots = 0;
    for (serial, poll) in polls {
        let counted = count_again(&reading, serial, &poll)?;
        let kept = read::counts(&reading, serial)?;
        ballots += counted.ballots;
        if by_option(&counted) != by_option(&kept) {
            faults.push(format!("{}: its counts are not those of its ballots", poll.id));
        }
    }
    faults.extend(comments::count_again(&reading)?);
    Ok(Checked { ballots, faults })
}

fn count_again(
    connection: &Connection,
    serial: i64,
    poll: &PollDefinition,
) -> Result<Counts, UpkeepError> {
    let mut sum = Difference::default();
    let mut statement = connection.prepare("SELECT choices FROM ballots WHERE poll = ?1")?;
    let mut rows = statement.query([serial])?;
    while let Some(row) = rows.next()? {
        let vote = CastVote { choices: read::choices(row)?, write_in: None };
        sum.count(poll, &vote, Added::Once);
    }
    Ok(sum.counts())
}

/// Without the options that nobody chose, which may or may not have a row.
fn by_option(counts: &Counts) -> (u64, u64, BTreeMap<&str, (u64, u64)>) {
    let chosen = counts.options.iter().filter(|(_, counted)| **counted != (0, 0));
    let chosen = chosen.map(|(option, counted)| (option.as_str(), *counted)).collect();
    (counts.ballots, counts.no_answer, chosen)
}

/// A new file with what is there now, and nothing of what was there before.
pub(super) fn copy_to(connection: &Connection, copy: &Path) -> Result<(), UpkeepError> {
    let name = copy.to_str().ok_or_else(|| UpkeepError::of("the copy's name is not UTF-8"))?;
    connection.execute("VACUUM INTO ?1", [name])?;
    Ok(())
}
