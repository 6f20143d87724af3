//! The rows of one request: who took part, what was chosen, and that it was carried out.

use rusqlite::Connection;
use sawt_wire::CastVote;

use crate::clock;
use crate::store::{Participation, Request};

/// How long a carried-out request is remembered: longer than any device keeps trying.
const REMEMBERED_DAYS: i64 = 30;

/// False when the voter was there already.
pub(super) fn insert_voter(
    connection: &Connection,
    poll: i64,
    part: &Participation,
) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("INSERT INTO voters (poll, voter) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute((poll, part.voter.0))
        .map(|rows| rows == 1)
}

pub(super) fn insert_ballot(
    connection: &Connection,
    poll: i64,
    part: &Participation,
    vote: &CastVote,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO ballots (poll, ballot, choices, write_in) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((poll, part.ballot.0, joined(vote), &vote.write_in))
        .map(|_| ())
}

pub(super) fn replace_ballot(
    connection: &Connection,
    poll: i64,
    part: &Participation,
    vote: &CastVote,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "UPDATE ballots SET choices = ?3, write_in = ?4 WHERE poll = ?1 AND ballot = ?2",
        )?
        .execute((poll, part.ballot.0, joined(vote), &vote.write_in))
        .map(|_| ())
}

pub(super) fn delete_vote(
    connection: &Connection,
    poll: i64,
    part: &Participation,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM ballots WHERE poll = ?1 AND ballot = ?2")?
        .execute((poll, part.ballot.0))?;
    connection
        .prepare_cached("DELETE FROM voters WHERE poll = ?1 AND voter = ?2")?
        .execute((poll, part.voter.0))
        .map(|_| ())
}

fn joined(vote: &CastVote) -> String {
    let ids: Vec<&str> = vote.choices.iter().map(sawt_wire::OptionId::as_str).collect();
    ids.join(",")
}

/// False when the request was there already.
pub(super) fn remember(connection: &Connection, request: Request) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "INSERT INTO requests (request, seal, expires_day) VALUES (?1, ?2, ?3)
             ON CONFLICT DO NOTHING",
        )?
        .execute((request.key.0, request.seal.0, clock::today() + REMEMBERED_DAYS))
        .map(|rows| rows == 1)
}

/// Of a request that was refused.
pub(super) fn forget(connection: &Connection, request: Request) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM requests WHERE request = ?1")?
        .execute([request.key.0])
        .map(|_| ())
}

/// Deletes the expired requests whose key begins with the byte `slice`: a 256th of the table.
pub(super) fn forget_requests(
    connection: &Connection,
    slice: u8,
    today: i64,
) -> rusqlite::Result<()> {
    let (first, mut last) = ([slice], [u8::MAX; 17]);
    last[0] = slice;
    connection
        .prepare_cached(
            "DELETE FROM requests WHERE request >= ?1 AND request < ?2 AND expires_day < ?3",
        )?
        .execute((first, last, today))
        .map(|_| ())
}
