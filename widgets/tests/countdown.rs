//! What a countdown goes through, event by event.

#![expect(clippy::expect_used, reason = "a test says what is missing by failing")]

use sawt_kit::backend::Failure;
use sawt_kit::loading::Loading;
use sawt_widgets::countdown::{Effect, Event, Model, Pace, Period, Said, Told, update};
use sawt_wire::{ActivityState, StateFlags};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
const CLOSES: i64 = 1_789_506_000_000;

fn period() -> Period {
    let flags = StateFlags::default();
    Period {
        opens_ms: Some(CLOSES - 30 * DAY),
        closes_ms: Some(CLOSES),
        flags,
        ..Period::default()
    }
}

fn ticked(model: &Model, now_ms: i64) -> (Model, Vec<Effect>) {
    update(model, Event::Ticked { now_ms, own_offset_min: 180 })
}

/// One that counts down to `period` and was told the time.
fn running(pace: Pace, period: Period, now_ms: i64) -> Model {
    let (model, effects) = update(&Model::new(pace), Event::Loaded(Box::new(Ok(period))));
    assert_eq!(effects, [Effect::Tick, Effect::Show]);
    ticked(&model, now_ms).0
}

fn told(effects: &[Effect]) -> Vec<&Told> {
    effects
        .iter()
        .filter_map(|effect| if let Effect::Tell(told) = effect { Some(told) } else { None })
        .collect()
}

/// Every instant at which it wakes until nothing changes any more.
fn wakes(pace: Pace, period: Period, from: i64) -> Vec<i64> {
    let mut model = running(pace, period, from);
    let mut wakes = Vec::new();
    while let Some(next) = model.next_change_ms() {
        assert!(next > model.now_ms, "it wakes later than now");
        wakes.push(next);
        model = ticked(&model, next).0;
    }
    wakes
}

#[test]
fn it_opens_closes_soon_and_closes_and_says_each_once() {
    let mut model = running(Pace::Words, period(), CLOSES - 31 * DAY);
    let mut changes = Vec::new();
    for now in [-30 * DAY, -29 * DAY, -3 * DAY, -2 * DAY, -1, 0, DAY].map(|at| CLOSES + at) {
        let (next, effects) = ticked(&model, now);
        changes.extend(told(&effects).into_iter().cloned());
        model = next;
    }
    let states = [ActivityState::Open, ActivityState::ClosingSoon, ActivityState::Closed];
    assert_eq!(changes, states.map(Told::Changed));
}

#[test]
fn when_it_closes_the_backend_is_asked_what_came_of_it() {
    let model = running(Pace::Words, period(), CLOSES - 1);
    let (closed, effects) = ticked(&model, CLOSES);
    assert!(effects.contains(&Effect::Load));
    let flags = StateFlags { extended: false, results_public: true };
    let out = Period { flags, ..period() };
    let (out, _) = update(&closed, Event::Loaded(Box::new(Ok(out))));
    let (_, effects) = ticked(&out, CLOSES + 100);
    assert_eq!(told(&effects), [&Told::Changed(ActivityState::ResultsOut)]);
}

#[test]
fn a_deadline_that_was_moved_at_the_last_moment_opens_it_again() {
    let (closed, _) = ticked(&running(Pace::Words, period(), CLOSES - 1), CLOSES);
    let flags = StateFlags { extended: true, results_public: false };
    let moved = Period { closes_ms: Some(CLOSES + 10 * DAY), flags, ..period() };
    let (moved, _) = update(&closed, Event::Loaded(Box::new(Ok(moved))));
    let (moved, effects) = ticked(&moved, CLOSES + 100);
    assert_eq!(told(&effects), [&Told::Changed(ActivityState::Extended)]);
    assert_eq!(moved.said, Some(Said::Opened));
}

#[test]
fn words_that_change_hourly_wake_it_hourly_and_only_the_last_hour_every_second() {
    let wakes = wakes(Pace::Words, period(), CLOSES - 10 * DAY);
    let before = |from: i64, to: i64| {
        wakes.iter().filter(|at| (CLOSES - from..CLOSES - to).contains(*at)).count()
    };
    // 24 changes of words a day; the states and milestones fall between.
    assert!((24..=27).contains(&before(5 * DAY, 4 * DAY)), "{}", before(5 * DAY, 4 * DAY));
    assert!((59..=62).contains(&before(3 * HOUR, 2 * HOUR)));
    assert!((3599..=3602).contains(&before(HOUR, 0)));
    assert_eq!(wakes.last(), Some(&CLOSES));
}

#[test]
fn boxes_wake_it_every_second_and_a_bar_at_each_of_its_thousandths() {
    let seconds = wakes(Pace::Seconds, period(), CLOSES - HOUR);
    assert_eq!(seconds.len(), 3600);
    assert!(seconds.windows(2).all(|pair| pair[1] - pair[0] == 1000));
    let share = wakes(Pace::Share, period(), CLOSES - 29 * DAY);
    let steps: Vec<i64> =
        share.iter().filter_map(|at| running(Pace::Share, period(), *at).share()).collect();
    let expected = running(Pace::Share, period(), CLOSES - 29 * DAY).share().expect("a share");
    assert!((expected + 1..=1000).all(|step| steps.contains(&step)));
}

#[test]
fn readers_are_told_of_a_day_an_hour_and_ten_minutes_and_of_a_sleep_what_is_left_after_it() {
    let mut model = running(Pace::Seconds, period(), CLOSES - DAY - 2000);
    let mut said = Vec::new();
    while let Some(next) = model.next_change_ms() {
        let (after, _) = ticked(&model, next);
        if after.said != model.said {
            said.extend(after.said);
        }
        model = after;
    }
    let seconds: Vec<i64> = said
        .iter()
        .map(|said| if let Said::Left(left) = said { left.seconds() } else { 0 })
        .collect();
    assert_eq!(seconds, [86_400, 3600, 600, 0]);
    assert_eq!(said.last(), Some(&Said::Closed));
    let slept = ticked(&running(Pace::Words, period(), CLOSES - 2 * DAY), CLOSES - 5 * HOUR).0;
    assert!(matches!(slept.said, Some(Said::Left(left)) if left.seconds() == 5 * 3600));
}

#[test]
fn a_failure_is_told_once_and_a_known_period_outlives_it() {
    let failed = || Event::Loaded(Box::new(Err(Failure::Unreachable)));
    let (model, effects) = update(&Model::new(Pace::Words), failed());
    assert_eq!(effects, [Effect::Tell(Told::Failed(None))]);
    assert_eq!(update(&model, Event::RetryAsked).1, [Effect::Load]);
    let known = running(Pace::Words, period(), CLOSES - DAY);
    let (still, effects) = update(&known, failed());
    assert!(effects.is_empty() && matches!(still.period, Loading::Loaded(_)));
    assert_eq!(update(&known, Event::Doubted).1, [Effect::Load]);
    assert!(update(&Model::new(Pace::Words), Event::Doubted).1.is_empty(), "it is asking already");
}

#[test]
fn what_never_closes_is_open_and_what_is_over_wakes_no_more() {
    let open = Period { closes_ms: None, ..period() };
    let model = running(Pace::Seconds, open, CLOSES);
    assert_eq!(model.state(), Some(ActivityState::Open));
    assert_eq!((model.left(), model.next_change_ms()), (None, None));
    assert_eq!(running(Pace::Seconds, period(), CLOSES + 1).next_change_ms(), None);
}
