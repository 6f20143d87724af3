//! What consultations and sessions name must be there, and be of the same entity.

use rusqlite::{Connection, OptionalExtension as _};
use sawt_wire::{
    ConsultationDefinition, ConsultationId, EntityDefinition, EntityId, FormDefinition,
    SessionDefinition, ThreadDefinition, Way,
};

use super::read;
use crate::definitions::Mistake;

/// Asked once everything of a file is written: the file itself counts.
pub(super) fn of_consultation(
    connection: &Connection,
    path: &str,
    consultation: &ConsultationDefinition,
) -> rusqlite::Result<Vec<Mistake>> {
    let mut found = Vec::new();
    let ConsultationDefinition { entity, ways, draft, .. } = consultation;
    if *draft {
        return Ok(found);
    }
    for (at, way) in ways.iter().enumerate() {
        let path = format!("{path}/ways/{at}");
        match way {
            Way::Poll { id } => {
                found.extend(poll(connection, format!("{path}/id"), id, entity)?);
            }
            Way::Thread { id, anchor } => {
                let (missing, thread) = thread(connection, format!("{path}/id"), id, entity)?;
                found.extend(missing);
                let anchor = anchor.as_ref().zip(thread);
                if let Some((anchor, _)) =
                    anchor.filter(|(anchor, thread)| thread.anchor(anchor).is_none())
                {
                    let message = format!("thread \"{id}\" has no anchor \"{anchor}\"");
                    found.push(Mistake::new(format!("{path}/anchor"), message));
                }
            }
            Way::Form { id } => {
                found.extend(form(connection, format!("{path}/id"), id, entity)?);
            }
            _ => {}
        }
    }
    Ok(found)
}

/// Asked once everything of a file is written: the file itself counts.
pub(super) fn of_session(
    connection: &Connection,
    path: &str,
    session: &SessionDefinition,
) -> rusqlite::Result<Vec<Mistake>> {
    let mut found = Vec::new();
    let SessionDefinition { entity, consultation, questions, polls, forms, draft, .. } = session;
    if *draft {
        return Ok(found);
    }
    if let Some(id) = consultation {
        found.extend(owned(
            connection,
            "SELECT entity FROM consultations WHERE id = ?1",
            format!("{path}/consultation"),
            ("consultation", id.as_str()),
            entity,
        )?);
    }
    if let Some(id) = questions {
        found.extend(thread(connection, format!("{path}/questions"), id.as_str(), entity)?.0);
    }
    for (at, id) in polls.iter().enumerate() {
        found.extend(poll(connection, format!("{path}/polls/{at}"), id.as_str(), entity)?);
    }
    for (at, id) in forms.iter().enumerate() {
        found.extend(form(connection, format!("{path}/forms/{at}"), id.as_str(), entity)?);
    }
    Ok(found)
}

/// The office that submissions go to first.
pub(super) fn of_form(
    connection: &Connection,
    path: &str,
    form: &FormDefinition,
) -> rusqlite::Result<Option<Mistake>> {
    let Some(office) = &form.office else { return Ok(None) };
    let entity: EntityDefinition = connection
        .prepare_cached("SELECT definition FROM entities WHERE id = ?1")?
        .query_row([form.entity.as_str()], |row| read::from_json(row, 0))?;
    let has = entity.offices.iter().any(|listed| listed.id == *office);
    let message = format!("\"{}\" has no office \"{office}\"", form.entity);
    Ok((!has).then(|| Mistake::new(format!("{path}/office"), message)))
}

/// The definition that was published before under that id.
pub(super) fn published(
    connection: &Connection,
    id: &ConsultationId,
) -> rusqlite::Result<Option<ConsultationDefinition>> {
    connection
        .prepare_cached("SELECT definition FROM consultations WHERE id = ?1")?
        .query_row([id.as_str()], |row| read::from_json(row, 0))
        .optional()
}

fn poll(
    connection: &Connection,
    path: String,
    id: &str,
    entity: &EntityId,
) -> rusqlite::Result<Option<Mistake>> {
    owned(connection, "SELECT entity FROM polls WHERE id = ?1", path, ("poll", id), entity)
}

fn form(
    connection: &Connection,
    path: String,
    id: &str,
    entity: &EntityId,
) -> rusqlite::Result<Option<Mistake>> {
    owned(connection, "SELECT entity FROM forms WHERE id = ?1", path, ("form", id), entity)
}

fn thread(
    connection: &Connection,
    path: String,
    id: &str,
    entity: &EntityId,
) -> rusqlite::Result<(Option<Mistake>, Option<ThreadDefinition>)> {
    let owner = "SELECT entity FROM threads WHERE id = ?1";
    let missing = owned(connection, owner, path, ("thread", id), entity)?;
    let definition = connection
        .prepare_cached("SELECT definition FROM threads WHERE id = ?1")?
        .query_row([id], |row| read::from_json(row, 0))
        .optional()?;
    Ok((missing, definition))
}

/// What is wrong when there is none of that id, or it is another entity's.
fn owned(
    connection: &Connection,
    owner: &str,
    path: String,
    (what, id): (&str, &str),
    entity: &EntityId,
) -> rusqlite::Result<Option<Mistake>> {
    let owner: Option<String> =
        connection.prepare_cached(owner)?.query_row([id], |row| row.get(0)).optional()?;
    let message = match owner {
        Some(owner) if owner == entity.as_str() => return Ok(None),
        Some(owner) => format!("{what} \"{id}\" is one of \"{owner}\", not of \"{entity}\""),
        None => format!("\"{id}\" is no {what} here; import it before, or along"),
    };
    Ok(Some(Mistake::new(path, message)))
}
