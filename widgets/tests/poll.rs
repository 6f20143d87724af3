//! The poll's machine, event by event.

#![expect(clippy::unwrap_used, reason = "fixtures that are written here")]

use sawt_kit::backend::Failure;
use sawt_kit::outbox::{Kept, Progress};
use sawt_widgets::poll::{
    Draft, Effect, Event, Mistake, Model, Notice, Phase, Purpose, Target, Told, order, update,
};
use sawt_wire::{
    ActivityState, CastVote, OptionId, Poll, PollDefinition, PollKind, Problem, ProblemCode,
    RecordedVote, Timestamp, VoteError,
};

fn id(word: &str) -> OptionId {
    word.parse().unwrap()
}

fn definition(kind: PollKind) -> PollDefinition {
    serde_json::from_value(serde_json::json!({
        "id": "traffic", "entity": "ministry", "question": { "ar": "؟" }, "kind": kind,
        "time_zone": "Asia/Qatar", "revisable": true,
        "options": [
            { "id": "metro", "label": { "ar": "المترو" } },
            { "id": "other", "label": { "ar": "أخرى" }, "write_in": true },
            { "id": "bus", "label": { "ar": "الحافلات" } },
        ],
    }))
    .unwrap()
}

fn now() -> Timestamp {
    Timestamp("2026-11-22T12:00:00Z".into())
}

fn open(kind: PollKind) -> Model {
    let poll =
        Poll { now: now(), state: ActivityState::Open, poll: definition(kind), results: None };
    update(&Model::default(), Event::Loaded(Box::new(poll))).0
}

fn after(model: Model, events: impl IntoIterator<Item = Event>) -> (Model, Vec<Effect>) {
    events.into_iter().fold((model, vec![]), |(model, _), event| update(&model, event))
}

fn submitted() -> Event {
    Event::Submitted { graphemes: 0 }
}

fn recorded(choice: &str) -> RecordedVote {
    RecordedVote {
        now: now(),
        poll: "traffic".parse().unwrap(),
        vote: CastVote { choices: vec![id(choice)], write_in: None },
        receipt: "ABCD-EFGH-JKMN-PQRS".into(),
        results: None,
    }
}

fn refusal(code: ProblemCode, current: Option<RecordedVote>) -> Failure {
    Failure::Refused(Box::new(Problem {
        kind: "about:blank".into(),
        status: 409,
        code,
        title: String::new(),
        now: None,
        errors: vec![],
        retry_after_secs: None,
        current: current.map(Box::new),
    }))
}

fn sends(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Send(..))).count()
}

#[test]
fn a_valid_choice_is_sent_once_however_often_the_button_is_pressed() {
    let (model, first) = after(open(PollKind::Single), [Event::Chosen(id("bus")), submitted()]);
    let (_, second) = update(&model, submitted());
    assert_eq!((sends(&first), sends(&second)), (1, 0));
}

#[test]
fn nothing_chosen_is_a_mistake_that_takes_the_focus_and_is_not_sent() {
    let (model, effects) = update(&open(PollKind::Single), submitted());
    assert_eq!(model.mistake, Some(Mistake::Vote(VoteError::TooFew { min: 1 })));
    assert_eq!(effects, [Effect::Focus(Target::Mistakes)]);
}

#[test]
fn a_mistake_goes_away_when_it_is_mended() {
    let (model, _) = after(open(PollKind::Single), [submitted(), Event::Chosen(id("bus"))]);
    assert_eq!(model.mistake, None);
}

#[test]
fn a_single_choice_replaces_and_a_multiple_one_adds_and_takes_back() {
    let twice = |kind| {
        let events = ["metro", "bus", "metro"].map(|word| Event::Chosen(id(word)));
        after(open(kind), events).0.draft.choices
    };
    assert_eq!(twice(PollKind::Single), [id("metro")]);
    assert_eq!(twice(PollKind::Multiple), [id("bus")]);
}

#[test]
fn a_ranking_moves_an_option_to_its_place() {
    let events =
        [("metro", 0), ("bus", 1), ("other", 0)].map(|(word, to)| Event::Ranked(id(word), to));
    let (model, _) = after(open(PollKind::Ranking), events);
    assert_eq!(model.draft.choices, [id("other"), id("metro"), id("bus")]);
}

#[test]
fn other_needs_its_text_and_keeps_it_while_another_option_is_looked_at() {
    let (model, _) = after(open(PollKind::Single), [Event::Chosen(id("other")), submitted()]);
    assert!(model.mistake.as_ref().is_some_and(Mistake::is_in_write_in));
    let (model, effects) = after(
        model,
        [
            Event::WroteIn("النقل النهري".into()),
            Event::Chosen(id("bus")),
            Event::Chosen(id("other")),
            Event::Submitted { graphemes: 12 },
        ],
    );
    let vote =
        CastVote { choices: vec![id("other")], write_in: Some("النقل النهري".into()) };
    assert!(effects.contains(&Effect::Send(Purpose::Cast, Some(vote))));
    assert_eq!(model.mistake, None);
}

#[test]
fn a_text_beyond_the_limit_is_a_mistake_and_stays_in_its_field() {
    let (model, _) = after(
        open(PollKind::Single),
        [
            Event::Chosen(id("other")),
            Event::WroteIn("طويل".into()),
            Event::Submitted { graphemes: 201 },
        ],
    );
    assert_eq!((model.mistake, model.draft.write_in.as_str()), (Some(Mistake::TooLong), "طويل"));
}

#[test]
fn what_is_entered_is_kept_at_every_step_and_forgotten_after_acceptance() {
    let (model, effects) = update(&open(PollKind::Single), Event::Chosen(id("bus")));
    let draft = Draft { choices: vec![id("bus")], write_in: String::new() };
    assert!(effects.contains(&Effect::Keep(draft)));
    let (_, effects) = after(model, [submitted(), Event::Accepted(Box::new(recorded("bus")))]);
    assert!(effects.contains(&Effect::Keep(Draft::default())));
}

#[test]
fn a_failed_try_keeps_the_vote_on_its_way_and_the_choice_on_the_screen() {
    let waiting = Progress::Waiting(Failure::Unreachable);
    let (model, _) = after(
        open(PollKind::Single),
        [Event::Chosen(id("bus")), submitted(), Event::Sent(waiting.clone())],
    );
    let phase = Phase::Sending { purpose: Purpose::Cast, progress: waiting, kept: Kept::OnDevice };
    assert_eq!((model.phase, model.draft.choices), (phase, vec![id("bus")]));
}

#[test]
fn choices_can_not_change_while_a_vote_is_on_its_way() {
    let (model, effects) = after(
        open(PollKind::Single),
        [Event::Chosen(id("bus")), submitted(), Event::Chosen(id("metro"))],
    );
    assert_eq!((model.draft.choices, effects), (vec![id("bus")], vec![]));
}

#[test]
fn an_earlier_vote_of_this_device_is_shown_and_the_new_choice_not_counted() {
    let refused = Event::Refused(refusal(ProblemCode::AlreadyVoted, Some(recorded("metro"))));
    let (model, _) =
        after(open(PollKind::Single), [Event::Chosen(id("bus")), submitted(), refused]);
    assert_eq!(model.notice, Some(Notice::AlreadyVoted));
    assert_eq!(model.recorded, Some(recorded("metro")));
}

#[test]
fn a_poll_that_closed_meanwhile_says_so_and_keeps_the_choice() {
    let refused = Event::Refused(refusal(ProblemCode::Closed, None));
    let (model, effects) =
        after(open(PollKind::Single), [Event::Chosen(id("bus")), submitted(), refused]);
    assert_eq!(model.draft.choices, [id("bus")]);
    assert!(effects.contains(&Effect::Load));
    assert!(effects.contains(&Effect::Tell(Told::Rejected(Some(ProblemCode::Closed)))));
}

#[test]
fn a_recorded_vote_is_changed_as_a_change_and_withdrawn_only_when_confirmed() {
    let voted = update(&open(PollKind::Single), Event::Remembered(Box::new(recorded("bus")))).0;
    let (_, effects) =
        after(voted.clone(), [Event::ChangeAsked, Event::Chosen(id("metro")), submitted()]);
    let vote = CastVote { choices: vec![id("metro")], write_in: None };
    assert!(effects.contains(&Effect::Send(Purpose::Change, Some(vote))));
    let (_, unasked) = update(&voted, Event::WithdrawConfirmed);
    let (_, effects) = after(voted, [Event::WithdrawAsked, Event::WithdrawConfirmed]);
    assert_eq!((sends(&unasked), sends(&effects)), (0, 1));
}

#[test]
fn a_later_load_changes_the_state_and_not_what_was_entered() {
    let (model, _) = update(&open(PollKind::Single), Event::Chosen(id("bus")));
    let closed = Poll {
        now: now(),
        state: ActivityState::Closed,
        poll: definition(PollKind::Single),
        results: None,
    };
    let (model, effects) = update(&model, Event::Loaded(Box::new(closed)));
    assert_eq!((model.state, model.draft.choices), (ActivityState::Closed, vec![id("bus")]));
    assert_eq!(effects, [], "the page is told once that the poll is ready");
}

#[test]
fn a_failed_reload_does_not_take_the_question_away() {
    let (model, _) = update(&open(PollKind::Single), Event::LoadFailed(Failure::TimedOut));
    assert_eq!(model.phase, Phase::Ready);
}

#[test]
fn a_plain_form_is_carried_over_with_ranks_in_their_order() {
    let fields = [("rank-metro", "2"), ("rank-bus", "1"), ("rank-other", ""), ("lang", "ar")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    let draft = Draft::carried(&definition(PollKind::Ranking), &fields);
    assert_eq!(draft.choices, [id("bus"), id("metro")]);
}

#[test]
fn carried_options_that_the_poll_does_not_have_are_left_out() {
    let fields = [("choice", "tram"), ("choice", "Not An Id"), ("choice", "bus")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(Draft::carried(&definition(PollKind::Single), &fields).choices, [id("bus")]);
}

#[test]
fn an_order_is_random_between_devices_the_same_for_one_and_ends_with_other() {
    let poll = PollDefinition { shuffle: true, ..definition(PollKind::Single) };
    let orders: std::collections::BTreeSet<Vec<OptionId>> = (1..50)
        .map(|seed| {
            let ids: Vec<_> = order(&poll, seed).into_iter().map(|option| option.id).collect();
            let again: Vec<_> = order(&poll, seed).into_iter().map(|option| option.id).collect();
            assert_eq!(ids, again);
            assert_eq!(ids.last(), Some(&id("other")));
            ids
        })
        .collect();
    assert_eq!(orders.len(), 2);
}

#[test]
fn a_scale_keeps_its_order() {
    let mut poll = PollDefinition { shuffle: true, ..definition(PollKind::Scale) };
    poll.options.retain(|option| !option.write_in);
    for seed in 1..50 {
        assert_eq!(order(&poll, seed), poll.options);
    }
}
