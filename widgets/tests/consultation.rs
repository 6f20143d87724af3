//! The machine of a consultation, event by event, and what its view is told by plain functions.

#![expect(clippy::unwrap_used, reason = "fixtures that are written here")]

use sawt_kit::backend::Failure;
use sawt_kit::day::Day;
use sawt_kit::loading::Loading;
use sawt_widgets::consultation::{
    Card, Effect, Event, Medium, Model, Size, Standing, Step, Told, is_offered, steps, update,
};
use sawt_wire::{ActivityState, Problem, ProblemCode, Way};

fn card(changes: &serde_json::Value) -> Card {
    let mut consultation = serde_json::json!({
        "id": "policy-draft", "entity": "ministry", "title": { "ar": "المسودة" },
        "purpose": { "ar": "الهدف" }, "scope": { "ar": "النطاق" }, "procedure": { "ar": "الآلية" },
        "time_zone": "Asia/Qatar",
    });
    for (name, value) in changes.as_object().unwrap() {
        consultation[name] = value.clone();
    }
    let consultation = serde_json::from_value(consultation).unwrap();
    Card { consultation, sessions: Vec::new(), share: None }
}

fn plain() -> Card {
    card(&serde_json::json!({}))
}

fn standing(state: ActivityState) -> Standing {
    Standing { state, sessions: Vec::new(), today: Day::parse("2026-11-27") }
}

fn came(card: Card, state: ActivityState) -> Event {
    Event::Loaded(Box::new(card), standing(state))
}

/// After these events, with the effects of the last one.
fn after(events: impl IntoIterator<Item = Event>) -> (Model, Vec<Effect>) {
    let begun = (Model::default(), Vec::new());
    events.into_iter().fold(begun, |(model, _), event| update(&model, event))
}

#[test]
fn the_first_answer_is_shown_and_told_with_its_state() {
    let (model, effects) = after([came(plain(), ActivityState::Open)]);
    assert_eq!(model.card.loaded().map(AsRef::as_ref), Some(&plain()));
    assert_eq!(effects, [Effect::Show, Effect::Tell(Told::Ready(ActivityState::Open))]);
}

#[test]
fn a_later_answer_changes_where_it_stands_and_nothing_that_was_drawn() {
    let (before, _) = after([came(plain(), ActivityState::Open)]);
    let (model, effects) = update(&before, came(plain(), ActivityState::Closed));
    assert_eq!(model.standing.state, ActivityState::Closed);
    assert!(std::ptr::eq(
        &raw const **before.card.loaded().unwrap(),
        &raw const **model.card.loaded().unwrap()
    ));
    assert_eq!(effects, []);
}

#[test]
fn an_edited_consultation_takes_the_place_of_the_old_one() {
    let edited = card(&serde_json::json!({ "title": { "ar": "المسودة المعدلة" } }));
    let (model, effects) =
        after([came(plain(), ActivityState::Open), came(edited.clone(), ActivityState::Open)]);
    assert_eq!(model.card, Loading::Loaded(edited.into()));
    assert_eq!(effects, []);
}

#[test]
fn a_failure_is_told_and_another_try_may_succeed() {
    let failed = Event::LoadFailed(Failure::Unreachable);
    let (model, effects) = after([failed.clone()]);
    assert_eq!(model.card, Loading::Failed(Failure::Unreachable));
    assert_eq!(effects, [Effect::Tell(Told::Failed(None))]);
    let (model, effects) = update(&model, Event::RetryAsked);
    assert_eq!((model.card, effects), (Loading::Waiting, vec![Effect::Load]));
    let (_, effects) = after([failed, Event::RetryAsked, came(plain(), ActivityState::Upcoming)]);
    assert_eq!(effects, [Effect::Show, Effect::Tell(Told::Ready(ActivityState::Upcoming))]);
}

#[test]
fn what_is_known_stays_when_a_later_answer_does_not_come() {
    let (model, effects) = after([
        came(plain(), ActivityState::Open),
        Event::TimePassed,
        Event::LoadFailed(Failure::TimedOut),
    ]);
    assert_eq!(model.card, Loading::Loaded(plain().into()));
    assert_eq!(effects, []);
}

#[test]
fn time_that_has_passed_asks_again_and_a_second_retry_does_not() {
    let (model, effects) = after([came(plain(), ActivityState::Open), Event::TimePassed]);
    assert_eq!(effects, [Effect::Load]);
    assert_eq!(update(&model, Event::RetryAsked).1, []);
}

#[test]
fn a_draft_is_not_there_for_anybody() {
    let draft = card(&serde_json::json!({ "draft": true }));
    for before in [None, Some(came(plain(), ActivityState::Open))] {
        let events = before.into_iter().chain([came(draft.clone(), ActivityState::Open)]);
        let (model, effects) = after(events);
        assert!(matches!(model.card, Loading::Failed(Failure::Refused(problem))
            if matches!(*problem, Problem { status: 404, code: ProblemCode::NotFound, .. })));
        assert_eq!(effects, [Effect::Tell(Told::Failed(Some(ProblemCode::NotFound)))]);
    }
}

#[test]
fn after_closing_only_what_holds_answers_is_left_of_the_ways() {
    use ActivityState::{Closed, ClosingSoon, Extended, Open, ResultsOut, Upcoming};
    let ways: Vec<Way> = serde_json::from_value(serde_json::json!([
        { "kind": "poll", "id": "p" }, { "kind": "thread", "id": "t" },
        { "kind": "email", "address": "a@b.example" },
        { "kind": "link", "title": { "ar": "رابط" }, "url": "/x" },
        { "kind": "form", "id": "f" }, { "kind": "hologram" },
    ]))
    .unwrap();
    let offered = |state| ways.iter().filter(|way| is_offered(way, state)).count();
    assert_eq!([Open, ClosingSoon, Extended].map(offered), [5, 5, 5]);
    assert_eq!([Upcoming, Closed, ResultsOut].map(offered), [3, 3, 3]);
}

#[test]
fn the_current_stage_is_the_last_that_has_begun() {
    use Step::{Current, Past, ToCome};
    let at = |days: &[&str], today| {
        let days: Vec<_> = days.iter().map(|day| Day::parse(day)).collect();
        steps(&days, Day::parse(today))
    };
    let all = ["2014-07-16", "", "2014-09-15", "2015-04-01", ""];
    assert_eq!(at(&all, "2014-07-15"), [ToCome; 5]);
    assert_eq!(at(&all, "2014-07-16"), [Current, ToCome, ToCome, ToCome, ToCome]);
    assert_eq!(at(&all, "2014-09-15"), [Past, Past, Current, ToCome, ToCome]);
    assert_eq!(at(&all, "2026-01-01"), [Past, Past, Past, Current, ToCome]);
    assert_eq!(at(&["", ""], "2026-01-01"), [ToCome, ToCome]);
    assert_eq!(at(&[], "2026-01-01"), []);
}

#[test]
fn a_length_is_told_in_the_unit_that_people_read() {
    let cases = [
        (1, Size::Kib(1.0)),
        (1023, Size::Kib(1.0)),
        (1536, Size::Kib(2.0)),
        (348_160, Size::Kib(340.0)),
        (1_048_000, Size::Kib(1023.0)),
        (1_048_570, Size::Mib(1.0)),
        (1_468_006, Size::Mib(1.4)),
        (10_460_000, Size::Mib(10.0)),
        (26 * 1_048_576, Size::Mib(26.0)),
        (u64::MAX, Size::Mib(17_592_186_044_416.0)),
    ];
    for (bytes, size) in cases {
        assert_eq!(Size::of(bytes), size, "{bytes}");
    }
}

#[test]
fn a_medium_is_told_by_its_type_whatever_its_parameters() {
    let cases = [
        ("application/pdf", Medium::Pdf),
        ("Application/PDF; version=1.7", Medium::Pdf),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Medium::Word),
        ("application/msword", Medium::Word),
        ("application/vnd.oasis.opendocument.text", Medium::Word),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Medium::Sheet),
        ("text/csv", Medium::Sheet),
        ("application/vnd.ms-powerpoint", Medium::Slides),
        ("text/html;charset=utf-8", Medium::Page),
        ("application/xhtml+xml", Medium::Page),
        ("text/plain", Medium::Text),
        ("audio/mpeg", Medium::Audio),
        ("video/mp4", Medium::Video),
        ("image/png", Medium::Image),
        ("application/zip", Medium::Archive),
        ("application/octet-stream", Medium::Other),
        ("<script>", Medium::Other),
        ("", Medium::Other),
    ];
    for (media_type, medium) in cases {
        assert_eq!(Medium::of(media_type), medium, "{media_type}");
    }
}
