//! What can be wrong with what activities are about, and with the terms of open data.

use sawt_wire::{EntityDefinition, SectorPreset, Tag, TagId};

use super::{Findings, Mistake};
use crate::taxonomy;

impl Findings {
    pub(super) fn taxonomy(&mut self, path: &str, entity: &EntityDefinition) {
        if let Some(taxonomy) = &entity.taxonomy {
            let path = format!("{path}/taxonomy");
            if taxonomy.preset == Some(SectorPreset::Unknown) {
                self.add(&path, "preset", "it takes tasmu");
            }
            self.tags(&format!("{path}/sectors"), &taxonomy.sectors, "sector");
            self.tags(&format!("{path}/topics"), &taxonomy.topics, "topic");
        }
        if let Some(licence) = &entity.licence {
            let path = format!("{path}/licence");
            self.text(&path, "title", &licence.title);
            self.url(&path, "url", licence.url.as_deref());
        }
    }

    fn tags(&mut self, path: &str, tags: &[Tag], what: &str) {
        self.repeated(path, tags.iter().map(|tag| tag.id.as_str()), what);
        for (at, tag) in tags.iter().enumerate() {
            self.text(&format!("{path}/{at}"), "label", &tag.label);
        }
    }
}

/// What an activity says that it is about and its entity does not know.
pub fn unknown_tags(
    path: &str,
    entity: &EntityDefinition,
    sector: Option<&TagId>,
    topics: &[TagId],
) -> Vec<Mistake> {
    let mut found = Findings::default();
    let known = Known::of(entity);
    if let Some(sector) = sector.filter(|sector| !known.sectors.contains(sector)) {
        found.add(path, "sector", unknown(sector, "sector", &known.sectors));
    }
    for (at, topic) in topics.iter().enumerate() {
        let path = format!("{path}/topics");
        if !known.topics.contains(topic) {
            found.add(&path, &at.to_string(), unknown(topic, "topic", &known.topics));
        } else if topics[..at].contains(topic) {
            found.add(&path, &at.to_string(), "is there already");
        }
    }
    found.0
}

/// What an entity's taxonomy loses although that activity, such as `poll "traffic"`, is about it.
pub fn lost_tags(
    path: &str,
    entity: &EntityDefinition,
    activity: &str,
    sector: Option<&TagId>,
    topics: &[TagId],
) -> Vec<Mistake> {
    let mut found = Findings::default();
    let known = Known::of(entity);
    let lost = |tag: &TagId| format!("{activity} is about \"{tag}\"; keep it");
    let path = format!("{path}/taxonomy");
    if let Some(sector) = sector.filter(|sector| !known.sectors.contains(sector)) {
        found.add(&path, "sectors", lost(sector));
    }
    for topic in topics.iter().filter(|topic| !known.topics.contains(topic)) {
        found.add(&path, "topics", lost(topic));
    }
    found.0
}

/// The ids of an entity's taxonomy.
struct Known {
    sectors: Vec<TagId>,
    topics: Vec<TagId>,
}

impl Known {
    fn of(entity: &EntityDefinition) -> Self {
        let ids = |tags: Vec<Tag>| tags.into_iter().map(|tag| tag.id).collect();
        let taxonomy = entity.taxonomy.as_ref();
        Self {
            sectors: ids(taxonomy.map(taxonomy::sectors).unwrap_or_default()),
            topics: ids(taxonomy.map(|taxonomy| taxonomy.topics.clone()).unwrap_or_default()),
        }
    }
}

fn unknown(tag: &TagId, what: &str, known: &[TagId]) -> String {
    let known: Vec<&str> = known.iter().map(TagId::as_str).collect();
    if known.is_empty() {
        return format!(
            "\"{tag}\" is no {what} of the entity, which has none; list it under its \"taxonomy\""
        );
    }
    format!("\"{tag}\" is no {what} of the entity; it takes {}", known.join(", "))
}
