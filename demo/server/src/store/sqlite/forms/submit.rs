//! How a submission is taken within a batch.

use rusqlite::{Connection, OptionalExtension as _};

use super::{read, rows};
use crate::store::forms::{NewSubmission, Read, Recorded, SubmissionId, SubmitError};
use crate::store::sqlite::batch::Stopped;
use crate::store::sqlite::{form_files, read as shared, rows as requests};
use crate::store::{Recalled, Request};

/// A request to keep a submission.
#[derive(Debug)]
pub(in crate::store::sqlite) struct Write {
    pub(in crate::store::sqlite) read: Read,
    pub(in crate::store::sqlite) new: NewSubmission,
    /// The request that replaces the answers of an earlier one.
    pub(in crate::store::sqlite) amends: Option<Request>,
}

type Failed = Stopped<SubmitError>;

/// Writes one request's rows; a request that was carried out before changes nothing.
pub(in crate::store::sqlite) fn apply(
    connection: &Connection,
    write: &Write,
    revision: i64,
) -> Result<Recorded, Failed> {
    let Write { read, new, amends } = write;
    let there = standing(connection, new.id)?;
    let Some(request) = *amends else {
        if let Some(Standing { seal, recorded }) = there {
            return match seal {
                Seal::Of(seal) if seal == new.seal.0 => Ok(recorded),
                // Its amendment came before it.
                Seal::NotYet => {
                    set_seal(connection, new)?;
                    Ok(recorded)
                }
                // Nobody knows any more what an erased one asked for.
                Seal::Erased => Ok(recorded),
                Seal::Of(_) => Err(Stopped::Refused(SubmitError::KeyReused)),
            };
        }
        let form = current(connection, read, revision)?;
        return insert(connection, form, new, Some(new.seal.0));
    };
    if !requests::remember(connection, request)? {
        let done = shared::recalled(connection, request)? == Some(Recalled::Done);
        let recorded = there.map(|there| there.recorded).filter(|_| done);
        return recorded.ok_or(Stopped::Refused(SubmitError::KeyReused));
    }
    let done = current(connection, read, revision).and_then(|form| match there {
        Some(there) => {
            rows::amend(connection, new)?;
            Ok(there.recorded)
        }
        None => insert(connection, form, new, None),
    });
    if let Err(Stopped::Refused(_)) = done {
        requests::forget(connection, request)?;
    }
    done
}

/// The form's short name, where it is still what was read.
fn current(connection: &Connection, read: &Read, revision: i64) -> Result<i64, Failed> {
    let found = (read.revision == revision).then(|| read::serial(connection, &read.form.id));
    found.transpose()?.flatten().ok_or(Stopped::Refused(SubmitError::Outdated))
}

fn insert(
    connection: &Connection,
    form: i64,
    new: &NewSubmission,
    seal: Option<[u8; 16]>,
) -> Result<Recorded, Failed> {
    if let Some(field) = form_files::missing(connection, form, &new.answers)? {
        return Err(Stopped::Refused(SubmitError::NoFile(field)));
    }
    if let Some(taker) = new.taker {
        let first = connection
            .prepare_cached(
                "INSERT INTO form_takers (form, taker) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            )?
            .execute((form, taker.0))?;
        if first == 0 {
            return Err(Stopped::Refused(SubmitError::AlreadySubmitted));
        }
    }
    let reference = match &new.naming {
        None => None,
        Some(naming) => Some(free(connection, &naming.references)?),
    };
    rows::insert(connection, form, new, reference.as_deref(), seal)?;
    form_files::claim(connection, new)?;
    rows::count_persona(connection, form, new)?;
    Ok(Recorded { id: new.id, reference, reply_by_ms: new.reply_by_ms })
}

/// The first reference that names nothing yet.
fn free(connection: &Connection, references: &[String]) -> Result<String, Failed> {
    let mut taken = connection.prepare_cached("SELECT 1 FROM submissions WHERE reference = ?1")?;
    for reference in references {
        if !taken.exists([reference])? {
            return Ok(reference.clone());
        }
    }
    Err(Stopped::Refused(SubmitError::Failed("every reference is taken".into())))
}

/// What is known of the request that wrote a submission.
enum Seal {
    /// What it asked for.
    Of([u8; 16]),
    /// It has not come: only what amends it has.
    NotYet,
    /// Its sender has erased what it asked for.
    Erased,
}

struct Standing {
    seal: Seal,
    recorded: Recorded,
}

/// What a request has done before.
pub(super) fn recalled(
    connection: &Connection,
    id: SubmissionId,
    seal: crate::secrecy::Seal,
) -> rusqlite::Result<Option<(Recalled, Recorded)>> {
    let there = standing(connection, id)?;
    Ok(there.map(|there| match there.seal {
        Seal::Of(kept) if kept != seal.0 => (Recalled::Other, there.recorded),
        _ => (Recalled::Done, there.recorded),
    }))
}

fn standing(connection: &Connection, id: SubmissionId) -> rusqlite::Result<Option<Standing>> {
    connection
        .prepare_cached(
            "SELECT seal, erased_at IS NOT NULL, reference, reply_by FROM submissions WHERE id = ?1",
        )?
        .query_row([id.0], |row| {
            let seal = match (row.get::<_, Option<[u8; 16]>>(0)?, row.get(1)?) {
                (_, true) => Seal::Erased,
                (Some(seal), _) => Seal::Of(seal),
                (None, _) => Seal::NotYet,
            };
            let recorded =
                Recorded { id, reference: row.get(2)?, reply_by_ms: row.get(3)? };
            Ok(Standing { seal, recorded })
        })
        .optional()
}

fn set_seal(connection: &Connection, new: &NewSubmission) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE submissions SET seal = ?2 WHERE id = ?1")?
        .execute((new.id.0, new.seal.0))
        .map(|_| ())
}
