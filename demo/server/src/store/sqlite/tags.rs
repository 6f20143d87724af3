//! What activities are about must stand in the taxonomy of their entity.

use rusqlite::{Connection, OptionalExtension as _};
use sawt_wire::{
    ConsultationDefinition, Definitions, EntityDefinition, EntityId, PollDefinition,
    SessionDefinition, TagId, ThreadDefinition,
};

use super::read::{self, malformed};
use crate::definitions::{self, Mistake};

/// What an activity says that it is about.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    entity: &'a EntityId,
    sector: Option<&'a TagId>,
    topics: &'a [TagId],
}

macro_rules! about {
    ($($definition:ty),+) => {
        $(impl<'a> From<&'a $definition> for About<'a> {
            fn from(one: &'a $definition) -> Self {
                let (entity, sector) = (&one.entity, one.sector.as_ref());
                Self { entity, sector, topics: &one.topics }
            }
        })+
    };
}

about!(PollDefinition, ThreadDefinition, ConsultationDefinition, SessionDefinition);

/// What the entity on record does not know.
pub(super) fn unknown(
    connection: &Connection,
    path: &str,
    about: About<'_>,
) -> rusqlite::Result<Vec<Mistake>> {
    if about.sector.is_none() && about.topics.is_empty() {
        return Ok(Vec::new());
    }
    let entity: Option<EntityDefinition> = connection
        .prepare_cached("SELECT definition FROM entities WHERE id = ?1")?
        .query_row([about.entity.as_str()], |row| read::from_json(row, 0))
        .optional()?;
    let unknown = |entity| definitions::unknown_tags(path, &entity, about.sector, about.topics);
    Ok(entity.map(unknown).unwrap_or_default())
}

/// What these entities do not know any more although activities beside these definitions are about it; asked once
/// everything of a file is written.
pub(super) fn lost(
    connection: &Connection,
    definitions: &Definitions,
) -> rusqlite::Result<Vec<Mistake>> {
    let mut found = Vec::new();
    for (at, entity) in definitions.entities.iter().enumerate() {
        let path = format!("/entities/{at}");
        for Used { kind, id, sector, topics } in used(connection, &entity.id)? {
            let is_told = match kind.as_str() {
                "poll" => definitions.polls.iter().any(|one| one.id.as_str() == id),
                "thread" => definitions.threads.iter().any(|one| one.id.as_str() == id),
                "session" => definitions.sessions.iter().any(|one| one.id.as_str() == id),
                _ => definitions.consultations.iter().any(|one| one.id.as_str() == id),
            };
            if !is_told {
                let activity = format!("{kind} \"{id}\"");
                let (sector, topics) = (sector.as_ref(), topics.as_slice());
                found.extend(definitions::lost_tags(&path, entity, &activity, sector, topics));
            }
        }
    }
    Ok(found)
}

/// An activity that is about something.
struct Used {
    kind: String,
    id: String,
    sector: Option<TagId>,
    topics: Vec<TagId>,
}

/// All of them of an entity.
fn used(connection: &Connection, entity: &EntityId) -> rusqlite::Result<Vec<Used>> {
    connection
        .prepare_cached(
            "SELECT kind, id, definition ->> 'sector', ifnull(definition -> 'topics', '[]') FROM (
                 SELECT 'poll' AS kind, id, entity, definition FROM polls
                 UNION ALL SELECT 'thread', id, entity, definition FROM threads
                 UNION ALL SELECT 'consultation', id, entity, definition FROM consultations
                 UNION ALL SELECT 'session', id, entity, definition FROM live_sessions)
             WHERE entity = ?1
               AND (definition ->> 'sector' IS NOT NULL OR definition -> 'topics' IS NOT NULL)",
        )?
        .query_map([entity.as_str()], |row| {
            let sector: Option<String> = row.get(2)?;
            let sector = sector.map(|sector| sector.parse()).transpose();
            let topics: String = row.get(3)?;
            Ok(Used {
                kind: row.get(0)?,
                id: row.get(1)?,
                sector: sector.map_err(|invalid: sawt_wire::InvalidId| malformed(2, invalid))?,
                topics: serde_json::from_str(&topics).map_err(|error| malformed(3, error))?,
            })
        })?
        .collect()
}
