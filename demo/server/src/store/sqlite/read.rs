//! The questions that are asked of the tables; the writer asks some of them too.

use rusqlite::{Connection, OptionalExtension as _, Row};
use sawt_wire::{
    CastVote, ConsultationDefinition, Definitions, EntityDefinition, FormDefinition, OptionId,
    PollDefinition, PollId, SessionDefinition, ThreadDefinition,
};

use super::listed;
use crate::secrecy::{BallotKey, VoterKey};
use crate::store::{Counts, Defined, Recalled, Request};

/// The poll's short name in the tables.
pub(super) fn serial(connection: &Connection, poll: &PollId) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT serial FROM polls WHERE id = ?1")?
        .query_row([poll.as_str()], |row| row.get(0))
        .optional()
}

pub(super) fn revision(connection: &Connection) -> rusqlite::Result<i64> {
    connection.prepare_cached("SELECT value FROM revision")?.query_row([], |row| row.get(0))
}

pub(super) fn recalled(
    connection: &Connection,
    request: Request,
) -> rusqlite::Result<Option<Recalled>> {
    let seal: Option<[u8; 16]> = connection
        .prepare_cached("SELECT seal FROM requests WHERE request = ?1")?
        .query_row([request.key.0], |row| row.get(0))
        .optional()?;
    Ok(seal.map(|seal| if seal == request.seal.0 { Recalled::Done } else { Recalled::Other }))
}

pub(super) fn vote(
    connection: &Connection,
    poll: i64,
    ballot: BallotKey,
) -> rusqlite::Result<Option<CastVote>> {
    connection
        .prepare_cached("SELECT choices, write_in FROM ballots WHERE poll = ?1 AND ballot = ?2")?
        .query_row((poll, ballot.0), |row| {
            Ok(CastVote { choices: choices(row)?, write_in: row.get(1)? })
        })
        .optional()
}

pub(super) fn choices(row: &Row<'_>) -> rusqlite::Result<Vec<OptionId>> {
    let joined: String = row.get(0)?;
    let ids = joined.split(',').filter(|id| !id.is_empty());
    ids.map(|id| id.parse().map_err(|invalid| malformed(0, invalid))).collect()
}

pub(super) fn malformed(
    column: usize,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    let kind = rusqlite::types::Type::Text;
    rusqlite::Error::FromSqlConversionFailure(column, kind, Box::new(error))
}

pub(super) fn has_voted(
    connection: &Connection,
    poll: i64,
    voter: VoterKey,
) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT 1 FROM voters WHERE poll = ?1 AND voter = ?2")?
        .exists((poll, voter.0))
}

pub(super) fn counts(connection: &Connection, poll: i64) -> rusqlite::Result<Counts> {
    let totals = connection
        .prepare_cached("SELECT ballots, no_answer FROM totals WHERE poll = ?1")?
        .query_row([poll], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (ballots, no_answer) = totals.unwrap_or_default();
    let options = connection
        .prepare_cached("SELECT option, ballots, double_places FROM option_counts WHERE poll = ?1")?
        .query_map([poll], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Counts { ballots, no_answer, options })
}

pub(super) fn definitions(connection: &Connection) -> rusqlite::Result<Defined> {
    let reading = connection.unchecked_transaction()?;
    let revision = revision(&reading)?;
    let entities = reading
        .prepare("SELECT definition FROM entities ORDER BY id")?
        .query_map([], |row| from_json::<EntityDefinition>(row, 0))?
        .collect::<rusqlite::Result<_>>()?;
    let (polls, created_at) = reading
        .prepare("SELECT definition, created_at FROM polls ORDER BY serial")?
        .query_map([], |row| Ok((from_json::<PollDefinition>(row, 0)?, row.get::<_, i64>(1)?)))?
        .collect::<rusqlite::Result<(Vec<_>, Vec<_>)>>()?;
    let threads = reading
        .prepare("SELECT definition FROM threads ORDER BY serial")?
        .query_map([], |row| from_json::<ThreadDefinition>(row, 0))?
        .collect::<rusqlite::Result<_>>()?;
    let consultations = reading
        .prepare("SELECT definition FROM consultations ORDER BY serial")?
        .query_map([], |row| from_json::<ConsultationDefinition>(row, 0))?
        .collect::<rusqlite::Result<_>>()?;
    let sessions = reading
        .prepare("SELECT definition FROM live_sessions ORDER BY serial")?
        .query_map([], |row| from_json::<SessionDefinition>(row, 0))?
        .collect::<rusqlite::Result<_>>()?;
    let forms = reading
        .prepare("SELECT definition FROM forms ORDER BY serial")?
        .query_map([], |row| from_json::<FormDefinition>(row, 0))?
        .collect::<rusqlite::Result<_>>()?;
    let definitions = Definitions { entities, polls, threads, consultations, sessions, forms };
    Ok(Defined { revision, definitions, created_at, words: listed::all(&reading)? })
}

pub(super) fn from_json<T: serde::de::DeserializeOwned>(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| malformed(column, error))
}
