//! What the fields of the queue offer: entities, threads, offices and ready texts, in the language of the page.

use sawt_wire::{EntityDefinition, EntityId};

use super::card::office_name;
use super::filters::Filters;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::said::Said;
use crate::store::ReadError;
use crate::store::moderation::acts::Desk;
use crate::store::moderation::wordings::{KeptWording, Use};
use crate::words::Language;

/// One of several.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: Said,
    pub(crate) chosen: bool,
}

/// Several of one entity.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub(crate) label: Said,
    pub(crate) choices: Vec<Choice>,
}

/// The entities whose comments are asked for: all, or one.
pub(crate) fn entities<'a>(
    catalogue: &'a Catalogue,
    only: Option<&'a EntityId>,
) -> impl Iterator<Item = &'a EntityDefinition> {
    catalogue
        .entities()
        .into_iter()
        .filter(move |entity| only.is_none_or(|only| entity.id == *only))
}

/// All entities.
pub(crate) fn of_entities(catalogue: &Catalogue, chosen: &str, language: Language) -> Vec<Choice> {
    let choice = |entity: &EntityDefinition| Choice {
        value: entity.id.as_str().to_owned(),
        label: Said::of(&entity.name, language),
        chosen: entity.id.as_str() == chosen,
    };
    catalogue.entities().into_iter().map(choice).collect()
}

/// All threads, by entity.
pub(super) fn of_threads(
    catalogue: &Catalogue,
    filters: &Filters,
    language: Language,
) -> Vec<Group> {
    let of = |entity: &EntityDefinition| {
        let threads = catalogue.threads().into_iter().filter(|held| held.entity.id == entity.id);
        let choices = threads.map(|held| Choice {
            value: held.thread.id.as_str().to_owned(),
            label: Said::of(&held.thread.title, language),
            chosen: held.thread.id.as_str() == filters.thread,
        });
        Group { label: Said::of(&entity.name, language), choices: choices.collect() }
    };
    let groups = catalogue.entities().into_iter().map(of);
    groups.filter(|group| !group.choices.is_empty()).collect()
}

/// The offices of those entities.
pub(crate) fn of_offices<'a>(
    entities: impl Iterator<Item = &'a EntityDefinition>,
    chosen: &str,
    language: Language,
) -> Vec<Group> {
    let of = |entity: &EntityDefinition| {
        let choices = entity.offices.iter().map(|office| {
            let desk = Desk { entity: entity.id.clone(), office: office.id.clone() };
            let value = desk.to_string();
            Choice {
                chosen: value == chosen,
                value,
                label: office_name(entity, &office.id, language),
            }
        });
        Group { label: Said::of(&entity.name, language), choices: choices.collect() }
    };
    entities.map(of).filter(|group| !group.choices.is_empty()).collect()
}

/// The ready texts of those entities: first in the language of the page, then in the other one.
pub(crate) async fn of_wordings<'a>(
    app: &App,
    entities: impl Iterator<Item = &'a EntityDefinition>,
    purpose: Use,
    chosen: &str,
    language: Language,
) -> Result<Vec<Group>, ReadError> {
    let mut groups = Vec::new();
    for entity in entities {
        let mut wordings = app.store.wordings(entity.id.clone()).await?;
        wordings.retain(|wording| wording.purpose == purpose);
        for spoken in [language, language.other()] {
            let choices = wordings.iter().map(|wording| {
                let value = format!("{}/{}/{}", entity.id, wording.id.0, spoken.tag());
                Choice {
                    chosen: value == chosen,
                    value,
                    label: Said::in_language(wording.text(spoken), spoken, language),
                }
            });
            let label = Said::of(&entity.name, spoken);
            groups.push(Group { label, choices: choices.collect() });
        }
    }
    groups.retain(|group| !group.choices.is_empty());
    Ok(groups)
}

/// The text that such a choice stands for; empty when nothing was chosen, or when it was removed meanwhile.
pub(crate) async fn wording(app: &App, chosen: &str) -> Result<String, ReadError> {
    let mut parts = chosen.split('/');
    let entity = parts.next().and_then(|entity| entity.parse::<EntityId>().ok());
    let id = parts.next().and_then(|id| id.parse::<i64>().ok());
    let language = parts.next().and_then(Language::of_tag);
    let (Some(entity), Some(id), Some(language)) = (entity, id, language) else {
        return Ok(String::new());
    };
    let wordings = app.store.wordings(entity).await?;
    let found = wordings.iter().find(|wording: &&KeptWording| wording.id.0 == id);
    Ok(found.map(|wording| wording.text(language).to_owned()).unwrap_or_default())
}
