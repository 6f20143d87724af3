//! The questions that are asked about submissions.

use rusqlite::{Connection, OptionalExtension as _, Row};
use sawt_wire::{FieldId, FormDefinition, FormId, PersonaChoice, Writer};

use super::super::comments::rows::from_word;
use super::super::read::{from_json, malformed};
use crate::secrecy::TakerKey;
use crate::store::comments::KeptReply;
use crate::store::forms::inbox::Spot;
use crate::store::forms::{
    KeptConsent, KeptMessage, KeptSubmission, PersonaCount, Rating, SubmissionId,
};
use crate::store::staff::MemberId;

/// What [`kept`] reads, of `submissions s JOIN forms f`.
macro_rules! columns {
    () => {
        "s.id, f.id, s.reference, s.state, s.state_at, s.received_at, s.reply_by, s.language, s.page, s.answers,
         s.suspicions, s.office, s.taken_by, s.reply_office, s.reply_text, s.reply_at, s.rating, s.rating_text,
         s.version, s.erased_at"
    };
}
pub(super) use columns;

/// How many columns [`columns`] are.
pub(super) const COLUMNS: usize = 20;

pub(super) fn kept(row: &Row<'_>) -> rusqlite::Result<KeptSubmission> {
    let reply = match row.get::<_, Option<String>>(13)? {
        None => None,
        Some(office) => Some(KeptReply {
            office: office.parse().map_err(|invalid| malformed(13, invalid))?,
            text: row.get(14)?,
            at_ms: row.get(15)?,
        }),
    };
    let rating = match row.get::<_, Option<u8>>(16)? {
        None => None,
        Some(rating) => Some(Rating { rating, text: row.get(17)? }),
    };
    Ok(KeptSubmission {
        id: SubmissionId(row.get(0)?),
        form: id(row, 1)?,
        reference: row.get(2)?,
        state: from_word(3, row.get(3)?)?,
        state_ms: row.get(4)?,
        received_ms: row.get(5)?,
        reply_by_ms: row.get(6)?,
        language: row.get(7)?,
        page: row.get(8)?,
        answers: from_json(row, 9)?,
        suspicions: from_json(row, 10)?,
        office: optional_id(row, 11)?,
        taken_by: row.get::<_, Option<i64>>(12)?.map(MemberId),
        reply,
        rating,
        version: row.get(18)?,
        erased_ms: row.get(19)?,
    })
}

pub(super) fn id<T>(row: &Row<'_>, column: usize) -> rusqlite::Result<T>
where
    T: std::str::FromStr<Err = sawt_wire::InvalidId>,
{
    let word: String = row.get(column)?;
    word.parse().map_err(|invalid| malformed(column, invalid))
}

fn optional_id<T>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>>
where
    T: std::str::FromStr<Err = sawt_wire::InvalidId>,
{
    match row.get_ref(column)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        _ => id(row, column).map(Some),
    }
}

pub(super) fn one(
    connection: &Connection,
    id: SubmissionId,
) -> rusqlite::Result<Option<KeptSubmission>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM submissions s JOIN forms f ON f.serial = s.form WHERE s.id = ?1"
    );
    connection.prepare_cached(sql)?.query_row([id.0], kept).optional()
}

pub(super) fn all_of(
    connection: &Connection,
    form: &FormId,
    after: Option<Spot>,
    most: u32,
) -> rusqlite::Result<Vec<KeptSubmission>> {
    let after = after.map_or((i64::MIN, i64::MIN), |spot| (spot.at_ms, spot.id.0));
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM submissions s JOIN forms f ON f.serial = s.form
          WHERE s.form = (SELECT serial FROM forms WHERE id = ?1) AND s.erased_at IS NULL
            AND (s.received_at, s.id) > (?2, ?3)
          ORDER BY s.received_at, s.id LIMIT ?4"
    );
    connection
        .prepare_cached(sql)?
        .query_map((form.as_str(), after.0, after.1, most), kept)?
        .collect()
}

pub(super) fn contact(
    connection: &Connection,
    of: SubmissionId,
) -> rusqlite::Result<Vec<(FieldId, String)>> {
    connection
        .prepare_cached("SELECT field, value FROM submission_contacts WHERE submission = ?1")?
        .query_map([of.0], |row| Ok((id(row, 0)?, row.get(1)?)))?
        .collect()
}

pub(super) fn consents(
    connection: &Connection,
    of: SubmissionId,
) -> rusqlite::Result<Vec<KeptConsent>> {
    connection
        .prepare_cached(
            "SELECT field, version, language, at FROM submission_consents WHERE submission = ?1",
        )?
        .query_map([of.0], |row| {
            Ok(KeptConsent {
                field: id(row, 0)?,
                version: row.get(1)?,
                language: row.get(2)?,
                at_ms: row.get(3)?,
            })
        })?
        .collect()
}

pub(super) fn messages(
    connection: &Connection,
    of: SubmissionId,
) -> rusqlite::Result<Vec<KeptMessage>> {
    connection
        .prepare_cached(
            "SELECT writer, text, at FROM submission_messages WHERE submission = ?1 ORDER BY nth",
        )?
        .query_map([of.0], |row| {
            Ok(KeptMessage {
                from: from_word::<Writer>(0, row.get(0)?)?,
                text: row.get(1)?,
                at_ms: row.get(2)?,
            })
        })?
        .collect()
}

pub(super) fn persona_counts(
    connection: &Connection,
    form: &FormId,
) -> rusqlite::Result<Vec<PersonaCount>> {
    connection
        .prepare_cached(
            "SELECT persona, nullif(role, ''), submissions FROM form_personas
             WHERE form = (SELECT serial FROM forms WHERE id = ?1) ORDER BY persona, role",
        )?
        .query_map([form.as_str()], |row| {
            let choice = PersonaChoice { persona: id(row, 0)?, role: optional_id(row, 1)? };
            Ok(PersonaCount { choice, submissions: row.get(2)? })
        })?
        .collect()
}

pub(super) fn has_submitted(
    connection: &Connection,
    form: &FormId,
    taker: TakerKey,
) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "SELECT 1 FROM form_takers
             WHERE form = (SELECT serial FROM forms WHERE id = ?1) AND taker = ?2",
        )?
        .exists((form.as_str(), taker.0))
}

/// The form's short name in the tables.
pub(super) fn serial(connection: &Connection, form: &FormId) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT serial FROM forms WHERE id = ?1")?
        .query_row([form.as_str()], |row| row.get(0))
        .optional()
}

/// The definition under which submissions are on record; `None` when there are none.
pub(in crate::store::sqlite) fn submitted_to(
    connection: &Connection,
    form: &FormId,
) -> rusqlite::Result<Option<FormDefinition>> {
    connection
        .prepare_cached(
            "SELECT definition FROM forms
             WHERE id = ?1 AND EXISTS (SELECT 1 FROM submissions s WHERE s.form = forms.serial)",
        )?
        .query_row([form.as_str()], |row| from_json(row, 0))
        .optional()
}
