//! For whom services may be sought, and what was chosen.

use sawt_kit::loading::Loading;
use sawt_wire::{OptionId, Persona, PersonaChoice};

/// Where the labels of personas come from.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// The usual ones, in the widget's own words.
    Usual,
    /// The entity's own.
    Entity(Loading<Vec<Persona>>),
}

/// All that the view shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Who may be chosen.
    pub source: Source,
    /// Who was.
    pub chosen: Option<PersonaChoice>,
}

/// The personas of Qatar's portal with the roles within each.
pub const USUAL: [(&str, &[&str]); 3] = [
    ("visitor", &["student", "tourist", "business-owner"]),
    ("citizen", &["parent", "business-owner", "employee"]),
    ("resident", &["parent", "employee"]),
];

/// One persona or role as it is offered: its id, and the words of the entity where it has its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// Its id.
    pub id: OptionId,
    /// The entity's own words; `None`: the widget's.
    pub label: Option<sawt_wire::LanguageMap>,
}

impl Model {
    /// The usual ones, or those of an entity that is asked.
    pub fn new(source: Source) -> Self {
        Self { source, chosen: None }
    }

    /// Who may be chosen, in order; `None` while that is not known.
    pub fn personas(&self) -> Option<Vec<Offered>> {
        match &self.source {
            Source::Usual => Some(usual(USUAL.iter().map(|(id, _)| *id))),
            Source::Entity(loading) => {
                let own = loading.loaded()?;
                if own.is_empty() {
                    return Some(usual(USUAL.iter().map(|(id, _)| *id)));
                }
                let offered =
                    |it: &Persona| Offered { id: it.id.clone(), label: Some(it.label.clone()) };
                Some(own.iter().map(offered).collect())
            }
        }
    }

    /// The roles of the chosen persona, in order.
    pub fn roles(&self) -> Vec<Offered> {
        let Some(chosen) = &self.chosen else { return vec![] };
        if let Source::Entity(loading) = &self.source
            && let Some(own) = loading.loaded().filter(|own| !own.is_empty())
        {
            let persona = own.iter().find(|it| it.id == chosen.persona);
            let roles = persona.into_iter().flat_map(|it| &it.roles);
            let offered = |it: &sawt_wire::PersonaRole| Offered {
                id: it.id.clone(),
                label: Some(it.label.clone()),
            };
            return roles.map(offered).collect();
        }
        let found = USUAL.iter().find(|(id, _)| *id == chosen.persona.as_str());
        usual(found.into_iter().flat_map(|(_, roles)| roles.iter().copied()))
    }
}

fn usual<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<Offered> {
    ids.filter_map(|id| Some(Offered { id: id.parse().ok()?, label: None })).collect()
}
