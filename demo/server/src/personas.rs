//! For whom people may say that they seek services.

use sawt_wire::{EntityDefinition, PersonaChoice};

/// Where the entity lists none: those of Qatar's portal, as the widget offers them.
const USUAL: [(&str, &[&str]); 3] = [
    ("visitor", &["student", "tourist", "business-owner"]),
    ("citizen", &["parent", "business-owner", "employee"]),
    ("resident", &["parent", "employee"]),
];

/// True when the entity offers that choice.
pub fn knows(entity: &EntityDefinition, choice: &PersonaChoice) -> bool {
    let role = choice.role.as_ref();
    if entity.personas.is_empty() {
        let found = USUAL.iter().find(|(persona, _)| *persona == choice.persona.as_str());
        return found
            .is_some_and(|(_, roles)| role.is_none_or(|role| roles.contains(&role.as_str())));
    }
    let found = entity.personas.iter().find(|persona| persona.id == choice.persona);
    found.is_some_and(|persona| {
        role.is_none_or(|role| persona.roles.iter().any(|listed| listed.id == *role))
    })
}
