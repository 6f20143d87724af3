//! The list of activities, event by event.

#![expect(clippy::unwrap_used, reason = "fixtures that are written here")]

use sawt_kit::attrs::RawAttributes;
use sawt_kit::backend::Failure;
use sawt_widgets::activities::{
    ActivitiesConfig, Effect, Event, Group, Model, Phase, Query, Target, Told, Variant, View,
    update,
};
use sawt_wire::{ActivityKind, ActivityList, ActivityState, Level, Timestamp};

/// Lines `from..to` of a list, and the cursor behind them.
fn page(from: usize, to: usize, next: Option<&str>) -> ActivityList {
    let line = |at: usize| {
        serde_json::from_value(serde_json::json!({
            "kind": "poll", "id": format!("poll-{at}"), "entity": "ministry",
            "title": { "ar": "؟" }, "level": "consultation", "state": "open",
            "time_zone": "Asia/Qatar",
        }))
        .unwrap()
    };
    ActivityList {
        now: Timestamp("2026-11-22T12:00:00Z".into()),
        activities: (from..to).map(line).collect(),
        next_cursor: next.map(str::to_owned),
    }
}

/// That they came for the question of that number.
fn came(turn: u32, from: usize, to: usize, next: Option<&str>) -> Event {
    Event::Paged(turn, Box::new(page(from, to, next)))
}

fn ids(model: &Model) -> Vec<&str> {
    model.shown().iter().map(|line| line.id.as_str()).collect()
}

fn after(model: Model, events: impl IntoIterator<Item = Event>) -> (Model, Vec<Effect>) {
    events.into_iter().fold((model, vec![]), |(model, _), event| update(&model, event))
}

/// A list of that many lines, ten of which are shown at a time.
fn showing(lines: usize, next: Option<&str>) -> Model {
    let (model, _) = update(&Model::new(Query::default(), 10, None), Event::Begun);
    let turn = model.turn;
    update(&model, came(turn, 0, lines, next)).0
}

fn fetched(effects: &[Effect]) -> Vec<(Query, Option<&str>)> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Fetch { query, cursor, .. } => Some((*query, cursor.as_deref())),
            _ => None,
        })
        .collect()
}

#[test]
fn what_more_brings_takes_the_focus_with_its_first_line() {
    let (model, effects) = update(&showing(25, None), Event::MoreAsked);
    assert_eq!(ids(&model).len(), 20);
    assert!(effects.contains(&Effect::Focus(Target::Line("poll/poll-10".into()))));
    assert_eq!(model.told, Some(20));
}

#[test]
fn more_than_has_come_is_asked_for_behind_the_cursor_and_appended() {
    let (model, effects) = update(&showing(10, Some("behind")), Event::MoreAsked);
    assert_eq!(fetched(&effects), [(Query::default(), Some("behind"))]);
    assert_eq!(ids(&model).len(), 10, "what is read stays in sight");
    let (model, effects) = update(&model, came(model.turn, 10, 14, None));
    assert_eq!(ids(&model).last(), Some(&"poll-13"));
    assert_eq!(effects, [Effect::Focus(Target::Line("poll/poll-10".into()))]);
    assert!(!model.has_more());
}

#[test]
fn a_second_press_while_more_is_coming_asks_for_nothing() {
    let (waiting, _) = update(&showing(10, Some("behind")), Event::MoreAsked);
    assert_eq!(update(&waiting, Event::MoreAsked), (waiting.clone(), vec![]));
}

#[test]
fn a_press_while_the_list_is_read_anew_brings_more_of_what_comes() {
    let polls = Query { kind: Some(ActivityKind::Poll), ..Query::default() };
    let silent = update(&showing(25, None), Event::TimePassed).0;
    let chosen = update(&showing(25, None), Event::QueryChanged(polls)).0;
    for reading in [silent, chosen] {
        let (model, effects) = update(&reading, Event::MoreAsked);
        assert_eq!(effects, [Effect::Remember(model.view)]);
        let (model, effects) = update(&model, came(model.turn, 0, 10, Some("10")));
        assert_eq!(fetched(&effects).len(), 1, "ten are not enough any more");
        let (model, effects) = update(&model, came(model.turn, 10, 25, None));
        assert_eq!(ids(&model).len(), 20);
        assert_eq!(effects, [Effect::Focus(Target::Line("poll/poll-10".into()))]);
    }
}

#[test]
fn lines_of_another_query_do_not_stay_when_the_new_ones_fail_though_more_was_asked() {
    let polls = Query { kind: Some(ActivityKind::Poll), ..Query::default() };
    let (model, _) = update(&showing(25, None), Event::QueryChanged(polls));
    let (model, _) = update(&model, Event::MoreAsked);
    let (model, _) = update(&model, Event::PageFailed(model.turn, Failure::TimedOut));
    assert_eq!((ids(&model).len(), model.failure), (0, Some(Failure::TimedOut)));
}

#[test]
fn what_moved_between_two_pages_stands_once() {
    let (model, _) = update(&showing(10, Some("behind")), Event::MoreAsked);
    let (model, _) = update(&model, came(model.turn, 8, 12, None));
    assert_eq!(ids(&model).len(), 12);
}

#[test]
fn a_cursor_that_leads_nowhere_new_is_not_followed_for_ever() {
    let (model, _) = update(&showing(4, Some("behind")), Event::MoreAsked);
    let again = came(model.turn, 0, 4, Some("behind"));
    let (model, effects) = update(&model, again);
    assert_eq!((fetched(&effects).len(), model.reading), (0, false));
}

#[test]
fn short_pages_are_followed_until_there_is_enough_to_show() {
    let (model, _) = update(&Model::new(Query::default(), 10, None), Event::Begun);
    let (model, effects) = update(&model, came(model.turn, 0, 6, Some("6")));
    assert_eq!(fetched(&effects), [(Query::default(), Some("6"))]);
    assert_eq!(model.phase, Phase::Waiting);
    let (model, effects) = update(&model, came(model.turn, 6, 12, Some("12")));
    assert_eq!(effects, [Effect::Tell(Told::Ready)]);
    assert_eq!(ids(&model).len(), 10);
}

#[test]
fn a_filter_asks_anew_is_remembered_and_its_count_is_told() {
    let polls = Query { kind: Some(ActivityKind::Poll), ..Query::default() };
    let (model, effects) = update(&showing(25, None), Event::QueryChanged(polls));
    assert_eq!(fetched(&effects), [(polls, None)]);
    assert!(effects.contains(&Effect::Remember(View { chosen: polls, shown: 10 })));
    assert_eq!(model.told, None, "nothing is told before it is known");
    let (model, effects) = update(&model, came(model.turn, 0, 3, None));
    assert_eq!((model.told, effects), (Some(3), vec![]));
}

#[test]
fn what_the_page_has_settled_cannot_be_chosen_away() {
    let fixed = Query { state: Some(Group::Open), ..Query::default() };
    let (model, _) = update(&Model::new(fixed, 10, None), Event::Begun);
    let chosen = Query { state: Some(Group::Closed), level: Some(Level::Decision), kind: None };
    let (_, effects) = update(&model, Event::QueryChanged(chosen));
    let asked = Query { state: Some(Group::Open), level: Some(Level::Decision), kind: None };
    assert_eq!(fetched(&effects), [(asked, None)]);
}

#[test]
fn an_answer_that_was_overtaken_changes_nothing() {
    let model = showing(25, None);
    let old = model.turn;
    let polls = Query { kind: Some(ActivityKind::Poll), ..Query::default() };
    let (model, _) = update(&model, Event::QueryChanged(polls));
    assert_eq!(update(&model, came(old, 0, 9, None)), (model.clone(), vec![]));
    assert_eq!(update(&model, Event::PageFailed(old, Failure::TimedOut)), (model, vec![]));
}

#[test]
fn showing_everything_again_moves_the_focus_to_the_heading() {
    let polls = Query { kind: Some(ActivityKind::Poll), ..Query::default() };
    let (_, effects) =
        after(showing(25, None), [Event::QueryChanged(polls), Event::EverythingAsked]);
    assert_eq!(fetched(&effects), [(Query::default(), None)]);
    assert!(effects.contains(&Effect::Focus(Target::List)));
}

#[test]
fn a_filter_that_fails_does_not_show_lines_of_the_one_before() {
    let polls = Query { kind: Some(ActivityKind::Poll), ..Query::default() };
    let (model, _) = update(&showing(25, None), Event::QueryChanged(polls));
    let (model, _) = update(&model, Event::PageFailed(model.turn, Failure::Unreachable));
    assert!(model.shown().is_empty());
    assert_eq!(model.failure, Some(Failure::Unreachable));
    let (model, effects) = update(&model, Event::RetryAsked);
    assert_eq!(fetched(&effects), [(polls, None)]);
    let (_, effects) = update(&model, came(model.turn, 0, 3, None));
    assert_eq!(effects, [Effect::Focus(Target::Line("poll/poll-0".into()))]);
}

#[test]
fn more_that_fails_leaves_what_there_is_and_goes_on_where_it_was() {
    let (model, _) = update(&showing(10, Some("behind")), Event::MoreAsked);
    let (model, _) = update(&model, Event::PageFailed(model.turn, Failure::TimedOut));
    assert_eq!(ids(&model).len(), 10);
    let (model, _) = update(&model, Event::RetryAsked);
    let (_, effects) = update(&model, came(model.turn, 0, 14, None));
    assert_eq!(effects, [Effect::Focus(Target::Line("poll/poll-10".into()))]);
}

#[test]
fn looking_again_in_silence_takes_nothing_from_the_reader() {
    let (model, _) = update(&showing(25, None), Event::MoreAsked);
    let (reading, effects) = update(&model, Event::TimePassed);
    assert_eq!(fetched(&effects).len(), 1);
    assert_eq!(ids(&reading).len(), 20);
    let (failed, effects) = update(&reading, Event::PageFailed(reading.turn, Failure::TimedOut));
    assert_eq!((ids(&failed).len(), failed.failure, effects), (20, None, vec![]));
    let (came, effects) = update(&reading, came(reading.turn, 0, 26, None));
    assert_eq!((ids(&came).len(), effects), (20, vec![]));
}

#[test]
fn a_list_that_did_not_come_is_told_and_comes_when_it_is_asked_for_again() {
    let (model, _) = update(&Model::new(Query::default(), 10, None), Event::Begun);
    let (model, effects) = update(&model, Event::PageFailed(model.turn, Failure::Unreachable));
    assert_eq!(effects, [Effect::Tell(Told::Failed(None))]);
    let (model, _) = update(&model, Event::RetryAsked);
    let (_, effects) = update(&model, came(model.turn, 0, 3, None));
    assert_eq!(effects, [Effect::Tell(Told::Ready), Effect::Focus(Target::List)]);
}

#[test]
fn who_comes_back_sees_what_they_saw() {
    let closed = Query { state: Some(Group::Closed), ..Query::default() };
    let recalled = View { chosen: closed, shown: 30 };
    let (model, effects) = update(&Model::new(Query::default(), 10, Some(recalled)), Event::Begun);
    assert_eq!(fetched(&effects), [(closed, None)]);
    assert_eq!(model.view.shown, 30);
}

#[test]
fn every_state_has_its_group_and_groups_without_lines_are_left_out() {
    let of = |state| Group::of(state);
    assert_eq!(of(ActivityState::Upcoming), Group::Upcoming);
    for open in [ActivityState::Open, ActivityState::ClosingSoon, ActivityState::Extended] {
        assert_eq!(of(open), Group::Open);
    }
    for closed in [ActivityState::Closed, ActivityState::ResultsOut] {
        assert_eq!(of(closed), Group::Closed);
    }
    let mut list = page(0, 2, None);
    list.activities[1].state = ActivityState::ResultsOut;
    let (model, _) = update(&Model::new(Query::default(), 10, None), Event::Begun);
    let (model, _) = update(&model, Event::Paged(model.turn, Box::new(list)));
    assert_eq!(model.groups(), [Group::Open, Group::Closed]);
}

fn parse(pairs: &[(&str, &str)]) -> Result<ActivitiesConfig, String> {
    let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let attributes: RawAttributes =
        [("entity".to_owned(), "ministry".to_owned())].into_iter().chain(pairs).collect();
    ActivitiesConfig::parse(&attributes).map_err(|error| error.to_string())
}

#[test]
fn attributes_say_which_activities_and_in_which_form() {
    let plain = parse(&[]).unwrap();
    assert_eq!((plain.fixed, plain.limit, plain.variant), (Query::default(), 10, Variant::List));
    let badge = parse(&[
        ("state", "all"),
        ("kind", "consultation"),
        ("level", "decision"),
        ("limit", "5"),
        ("variant", "badge"),
        ("href", "participation.html"),
        ("sector", "transport"),
        ("topic", "night-buses"),
    ])
    .unwrap();
    let fixed =
        Query { state: None, kind: Some(ActivityKind::Consultation), level: Some(Level::Decision) };
    assert_eq!((badge.fixed, badge.limit, badge.variant), (fixed, 5, Variant::Badge));
    assert_eq!(badge.href.as_deref(), Some("participation.html"));
    let about = [badge.sector, badge.topic].map(|tag| tag.map(String::from));
    assert_eq!(about, ["transport", "night-buses"].map(|tag| Some(tag.to_owned())));
}

#[test]
fn a_wrong_attribute_is_told_with_what_it_takes() {
    for (name, value, said) in [
        ("state", "opened", "\"upcoming\""),
        ("kind", "petition", "\"session\""),
        ("sector", "Trans port", "a sector's id"),
        ("topic", "_", "a topic's id"),
        ("limit", "0", "from 1 to 255"),
        ("limit", "many", "from 1 to 255"),
        ("variant", "small", "\"badge\""),
        ("href", "javascript:alert(1)", "address of a page"),
        ("entity", "Ministry!", "the entity's id"),
    ] {
        let error = parse(&[(name, value)]).unwrap_err();
        assert!(error.contains(name) && error.contains(value) && error.contains(said), "{error}");
    }
}
