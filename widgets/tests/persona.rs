//! The chooser's machine, event by event.

#![expect(clippy::unwrap_used, reason = "fixtures that are written here")]

use sawt_kit::loading::Loading;
use sawt_widgets::persona::{Effect, Event, Model, Source, update};
use sawt_wire::{OptionId, PersonaChoice};

fn id(word: &str) -> OptionId {
    word.parse().unwrap()
}

#[test]
fn another_persona_forgets_the_role_of_the_one_before() {
    let model = Model::new(Source::Usual);
    let (model, _) = update(&model, Event::Chosen(id("visitor")));
    let (model, _) = update(&model, Event::RoleChosen(id("tourist")));
    let roles: Vec<String> = model.roles().iter().map(|role| role.id.to_string()).collect();
    assert_eq!(roles, ["student", "tourist", "business-owner"]);
    let (model, effects) = update(&model, Event::Chosen(id("resident")));
    let choice = PersonaChoice { persona: id("resident"), role: None };
    assert_eq!(model.chosen, Some(choice.clone()));
    assert_eq!(effects, [Effect::Choose(Some(choice))]);
    assert_eq!(model.roles().len(), 2);
}

#[test]
fn a_choice_can_be_taken_back_and_the_focus_stays_in_the_question() {
    let (model, _) = update(&Model::new(Source::Usual), Event::Chosen(id("citizen")));
    let (model, effects) = update(&model, Event::Cleared);
    assert_eq!(model.chosen, None);
    assert_eq!(effects, [Effect::Choose(None), Effect::Focus]);
}

#[test]
fn an_entity_without_personas_of_its_own_has_the_usual_ones() {
    let model = Model::new(Source::Entity(Loading::Waiting));
    assert_eq!(model.personas(), None);
    let (model, effects) = update(&model, Event::Came(Ok(vec![])));
    assert_eq!(effects, [Effect::Ready]);
    assert_eq!(model.personas().map(|personas| personas.len()), Some(3));
}
