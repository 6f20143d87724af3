//! What an entity's activities may be about: the sectors of its preset, its own, and its topics.

use sawt_wire::{EntityDefinition, LanguageMap, SectorPreset, Tag, TagId, Taxonomy};

/// The five sectors of the Smart Qatar programme: id, Arabic, English.
const TASMU: [(&str, &str, &str); 5] = [
    ("transport", "النقل", "Transport"),
    ("logistics", "الخدمات اللوجستية", "Logistics"),
    ("health", "الصحة", "Health"),
    ("environment", "البيئة", "Environment"),
    ("sport", "الرياضة", "Sport"),
];

fn ready(preset: SectorPreset) -> impl Iterator<Item = Tag> {
    let all = match preset {
        SectorPreset::Tasmu => &TASMU[..],
        SectorPreset::Unknown => &[],
    };
    all.iter().filter_map(|(id, arabic, english)| {
        let label = LanguageMap::from([("ar", *arabic), ("en", *english)]);
        Some(Tag { id: id.parse().ok()?, label })
    })
}

/// Those of the preset, each in the entity's own words where it has some, then the entity's own.
pub fn sectors(taxonomy: &Taxonomy) -> Vec<Tag> {
    let mut all: Vec<Tag> = taxonomy.preset.into_iter().flat_map(ready).collect();
    for own in &taxonomy.sectors {
        match all.iter_mut().find(|tag| tag.id == own.id) {
            Some(ready) => ready.label = own.label.clone(),
            None => all.push(own.clone()),
        }
    }
    all
}

/// The entity's sector of that id.
pub fn sector(entity: &EntityDefinition, id: Option<&TagId>) -> Option<Tag> {
    let id = id?;
    sectors(entity.taxonomy.as_ref()?).into_iter().find(|tag| tag.id == *id)
}

/// The entity's topics of these ids.
pub fn topics(entity: &EntityDefinition, ids: &[TagId]) -> Vec<Tag> {
    let all = entity.taxonomy.iter().flat_map(|taxonomy| &taxonomy.topics);
    let mut found: Vec<Tag> = all.filter(|tag| ids.contains(&tag.id)).cloned().collect();
    found.sort_by_key(|tag| ids.iter().position(|id| *id == tag.id));
    found
}

/// The entity as an answer tells it: its preset's sectors are listed.
pub fn listed(mut entity: EntityDefinition) -> EntityDefinition {
    if let Some(taxonomy) = &mut entity.taxonomy {
        taxonomy.sectors = sectors(taxonomy);
    }
    entity
}
