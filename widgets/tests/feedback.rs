//! The machine of a form, event by event.

#![expect(clippy::unwrap_used, reason = "fixtures that are written here")]

use sawt_kit::backend::Failure;
use sawt_kit::outbox::{Kept, Progress};
use sawt_widgets::feedback::{
    Change, Effect, Entry, Event, Model, Notice, Saved, Step, Target, Told, update,
};
use sawt_wire::{
    ActivityState, Answer, Fault, FieldId, Form, FormDefinition, OptionId, RecordedSubmission,
    Submit, Timestamp,
};
use serde_json::{Value, json};

fn id(word: &str) -> FieldId {
    word.parse().unwrap()
}

fn option(word: &str) -> OptionId {
    word.parse().unwrap()
}

fn options(words: &[&str]) -> Value {
    words.iter().map(|word| json!({ "id": word, "label": { "ar": word } })).collect()
}

fn definition(kind: &str, pages: &Value) -> FormDefinition {
    serde_json::from_value(json!({
        "id": "form", "entity": "ministry", "kind": kind, "title": { "ar": "؟", "en": "?" },
        "time_zone": "Asia/Qatar", "pages": pages, "with_page": true,
    }))
    .unwrap()
}

/// Three pages, the second of which is for entities.
fn survey() -> FormDefinition {
    let of_entities = json!([{ "field": "who", "any_of": ["entity"] }]);
    definition(
        "survey",
        &json!([
            { "fields": [
                { "id": "who", "type": "single", "label": {}, "required": true, "options": options(&["entity", "person"]) },
                { "id": "years", "type": "number", "label": {}, "max": 60, "whole": true },
            ] },
            { "shown_if": of_entities, "fields": [{ "id": "name", "type": "short-text", "label": {}, "required": true }] },
            { "fields": [{ "id": "text", "type": "long-text", "label": {}, "max_graphemes": 5 }] },
        ]),
    )
}

fn loaded(form: FormDefinition) -> Model {
    let form = Form {
        now: Timestamp("2026-11-27T12:00:00Z".into()),
        state: ActivityState::Open,
        form,
        hijri_adjust: 0,
    };
    let model = Model::new("ar".into(), "/page".into());
    update(&model, Event::Loaded(Box::new(form))).0
}

fn after(model: Model, events: impl IntoIterator<Item = Event>) -> (Model, Vec<Effect>) {
    events.into_iter().fold((model, vec![]), |(model, _), event| update(&model, event))
}

fn text(field: &str, text: &str) -> Event {
    Event::Entered(id(field), Change::Text(text.into()))
}

fn chosen(field: &str, word: &str) -> Event {
    Event::Entered(id(field), Change::Chosen(option(word)))
}

fn sent(effects: &[Effect]) -> Vec<&Submit> {
    let mut submits = Vec::new();
    for effect in effects {
        if let Effect::Send(submit) = effect {
            submits.push(&**submit);
        }
    }
    submits
}

fn recorded(reference: Option<&str>) -> Event {
    Event::Accepted(Box::new(RecordedSubmission {
        now: Timestamp("2026-11-27T12:00:00Z".into()),
        form: "form".parse().unwrap(),
        reference: reference.map(str::to_owned),
        access_code: None,
        reply_by: None,
    }))
}

#[test]
fn a_page_with_a_mistake_stays_and_names_it() {
    let (model, effects) = after(loaded(survey()), [text("years", "٩٩"), Event::NextAsked]);
    assert_eq!(model.step, Step::default());
    let faults: Vec<Fault> = model.mistakes.iter().map(|error| error.fault).collect();
    assert_eq!(faults, [Fault::Required, Fault::TooLarge { max: 60.0 }]);
    assert_eq!(effects, [Effect::Focus(Target::Mistakes)]);
}

#[test]
fn what_was_mended_is_not_complained_about_any_more_and_the_rest_still_is() {
    let events = [text("years", "x"), Event::NextAsked, chosen("who", "person")];
    let (model, _) = after(loaded(survey()), events);
    let faults: Vec<Fault> = model.mistakes.iter().map(|error| error.fault).collect();
    assert_eq!(faults, [Fault::Malformed]);
    assert_eq!(model.entry(&id("years")).text, "x", "what was typed stays");
}

#[test]
fn only_pages_on_which_something_is_asked_are_turned_to_and_counted() {
    let (model, _) = after(loaded(survey()), [chosen("who", "person"), Event::NextAsked]);
    assert_eq!((model.step.page, model.pages()), (2, vec![0, 2]));
    let (model, _) = after(model, [Event::BackAsked, chosen("who", "entity"), Event::NextAsked]);
    assert_eq!((model.step.page, model.pages()), (1, vec![0, 1, 2]));
}

#[test]
fn answers_to_what_is_not_asked_any_more_are_kept_and_not_sent() {
    let events = [
        chosen("who", "entity"),
        Event::NextAsked,
        text("name", "الهيئة"),
        Event::BackAsked,
        chosen("who", "person"),
        Event::NextAsked,
        Event::NextAsked,
        Event::Submitted,
    ];
    let (model, effects) = after(loaded(survey()), events);
    let sent = sent(&effects);
    assert!(sent[0].answers.get("name").is_none());
    assert_eq!(sent[0].page.as_deref(), Some("/page"));
    assert_eq!(model.entry(&id("name")).text, "الهيئة");
}

#[test]
fn all_answers_are_looked_through_and_one_that_is_changed_leads_back_to_them() {
    let start = [chosen("who", "person"), Event::NextAsked, text("text", "نص"), Event::NextAsked];
    let (model, _) = after(loaded(survey()), start);
    assert!(model.step.checking);
    let (model, effects) = after(model, [Event::ChangeAsked(id("years"))]);
    assert!(effects.contains(&Effect::Focus(Target::Field(id("years")))));
    let (model, _) = after(model, [text("years", "3"), Event::NextAsked]);
    assert!(model.step.checking);
    // An answer that raises another question leads to that.
    let events = [Event::ChangeAsked(id("who")), chosen("who", "entity"), Event::NextAsked];
    let (model, _) = after(model, events);
    assert_eq!(model.step, Step { page: 1, checking: false });
    let (model, _) = after(model, [text("name", "الهيئة"), Event::NextAsked]);
    assert!(model.step.checking);
}

#[test]
fn it_is_sent_once_however_often_the_button_is_pressed() {
    let start = [chosen("who", "person"), Event::NextAsked, Event::NextAsked, Event::Submitted];
    let (model, first) = after(loaded(survey()), start);
    let (model, second) = update(&model, Event::Submitted);
    let (model, third) = after(model, [recorded(Some("1")), Event::Submitted]);
    assert_eq!([sent(&first).len(), sent(&second).len(), sent(&third).len()], [1, 0, 0]);
    assert!(model.sent.is_some());
}

#[test]
fn a_refusal_keeps_what_was_entered() {
    let start = [chosen("who", "person"), Event::NextAsked, Event::NextAsked, Event::Submitted];
    let failure = Failure::Status(413);
    let (model, effects) = after(
        after(loaded(survey()), start).0,
        [Event::Stored(Kept::OnDevice, "key".into()), Event::Refused(failure.clone())],
    );
    assert_eq!(model.notice, Some(Notice::Refused(failure)));
    assert!(model.is_begun() && model.sending.is_none());
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Keep(Some(_)))));
}

#[test]
fn another_language_keeps_what_was_entered_and_is_the_one_that_is_sent() {
    let events = [
        chosen("who", "person"),
        Event::LanguageAsked("en".into()),
        Event::NextAsked,
        Event::NextAsked,
        Event::Submitted,
    ];
    let (_, effects) = after(loaded(survey()), events);
    assert_eq!(sent(&effects)[0].language, "en");
    assert!(sent(&effects)[0].answers.get("who").is_some());
}

#[test]
fn what_was_saved_comes_back_without_what_the_form_no_longer_asks() {
    let entry = |text: &str| Entry { text: text.into(), ..Entry::default() };
    let saved = Saved {
        entries: [("gone", entry("x")), ("years", entry("7"))]
            .map(|(word, entry)| (word.to_owned(), entry))
            .into_iter()
            .collect(),
        step: Step { page: 9, checking: true },
        language: Some("en".into()),
    };
    let (model, _) = update(&loaded(survey()), Event::Carried(Box::new(saved)));
    assert_eq!(model.entry(&id("years")).text, "7");
    assert!(model.entries.get("gone").is_none());
    assert_eq!((model.step.page, model.language.as_str()), (0, "en"));
    assert_eq!(model.notice, Some(Notice::Restored));
}

#[test]
fn a_submission_found_unsent_is_shown_again_as_it_was_entered() {
    let (_, effects) = after(
        loaded(survey()),
        [
            chosen("who", "person"),
            text("years", "٧"),
            Event::NextAsked,
            Event::NextAsked,
            Event::Submitted,
        ],
    );
    let submit = sent(&effects)[0].clone();
    let (model, _) = update(&loaded(survey()), Event::Resumed(Box::new(submit)));
    assert!(model.sending.is_some());
    let (model, _) = update(&model, Event::DiscardAsked);
    assert_eq!(model.entry(&id("years")).text, "7");
    assert_eq!(model.entry(&id("who")).choices, [option("person")]);
}

/// "Is this easy to understand?"
fn clarity() -> FormDefinition {
    definition(
        "clarity",
        &json!([{ "fields": [
            { "id": "easy", "type": "single", "label": {}, "required": true, "options": options(&["yes", "no"]) },
            { "id": "why", "type": "multiple", "label": {}, "options": options(&["a", "b"]),
              "shown_if": [{ "field": "easy", "any_of": ["no"] }] },
        ] }]),
    )
}

#[test]
fn one_tap_is_sent_at_once_and_the_reasons_amend_it_even_before_it_has_arrived() {
    let tap = |word: &str| Event::Tapped(id("easy"), Change::Chosen(option(word)));
    let (model, effects) = update(&loaded(clarity()), tap("no"));
    assert_eq!(sent(&effects).len(), 1);
    assert_eq!(sent(&effects)[0].amends, None);
    let (model, again) = update(&model, tap("yes"));
    assert!(sent(&again).is_empty(), "a second tap is none");
    let waiting = Event::Sent(Progress::Waiting(Failure::Unreachable));
    let events = [Event::Stored(Kept::OnDevice, "first".into()), waiting, chosen("why", "b")];
    let (model, effects) = after(model, events.into_iter().chain([Event::Submitted]));
    assert_eq!(sent(&effects)[0].amends.as_deref(), Some("first"));
    assert_eq!(sent(&effects)[0].answers.iter().count(), 2);
    let (_, third) = update(&model, Event::Submitted);
    assert!(sent(&third).is_empty());
}

#[test]
fn a_tap_that_asks_for_no_reason_is_all_and_nothing_of_it_stays_on_the_device() {
    let (model, effects) =
        update(&loaded(clarity()), Event::Tapped(id("easy"), Change::Chosen(option("yes"))));
    assert!(model.tap.is_some_and(|tap| tap.explained));
    assert!(effects.contains(&Effect::Keep(None)));
}

#[test]
fn who_says_who_they_are_is_not_sent_with_a_persona() {
    let form = definition(
        "feedback",
        &json!([{ "fields": [
            { "id": "text", "type": "long-text", "label": {} },
            { "id": "email", "type": "email", "label": {} },
        ] }]),
    );
    let told = sawt_kit::persona::Told {
        choice: serde_json::from_value(json!({ "persona": "resident" })).unwrap(),
        words: "مقيم".into(),
    };
    let start = [Event::PersonaTold(Some(told)), text("text", "نص")];
    let (model, _) = after(loaded(form), start);
    let (_, effects) = update(&model, Event::NextAsked);
    assert!(sent(&effects)[0].persona.is_some());
    let (_, effects) = after(model, [text("email", "a@example.qa"), Event::NextAsked]);
    assert_eq!(sent(&effects)[0].persona, None);
}

#[test]
fn a_receipt_stays_for_the_tab_where_there_is_one_and_begins_anew_when_asked() {
    let form = definition(
        "feedback",
        &json!([{ "fields": [{ "id": "text", "type": "long-text", "label": {} }] }]),
    );
    let (model, effects) =
        after(loaded(form), [text("text", "نص"), Event::NextAsked, recorded(Some("482"))]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::KeepReceipt(Some(_)))));
    assert!(effects.contains(&Effect::Tell(Told::Accepted(Some("482".into())))));
    assert!(!model.is_begun());
    let (model, effects) = update(&model, Event::AgainAsked);
    assert!(model.sent.is_none() && effects.contains(&Effect::KeepReceipt(None)));
}

#[test]
fn dates_and_numbers_that_cannot_be_read_stay_wrong() {
    let form = definition(
        "survey",
        &json!([{ "fields": [
            { "id": "day", "type": "date", "label": {} },
            { "id": "count", "type": "number", "label": {} },
        ] }]),
    );
    let parts = |day: &str| {
        let parts = ["31".to_owned(), "2".to_owned(), "2026".to_owned()];
        Event::Entered(id("day"), Change::Day { parts, hijri: false, day: day.into() })
    };
    let (model, _) = after(loaded(form), [parts(""), text("count", "twelve"), Event::NextAsked]);
    let faults: Vec<Fault> = model.mistakes.iter().map(|error| error.fault).collect();
    assert_eq!(faults, [Fault::Malformed, Fault::Malformed]);
    let (model, effects) =
        after(model, [parts("2026-02-28"), text("count", "١٢"), Event::NextAsked]);
    assert!(model.mistakes.is_empty());
    let day = Answer { text: Some("2026-02-28".into()), ..Answer::default() };
    assert_eq!(sent(&effects)[0].answers.get("day"), Some(&day));
}
