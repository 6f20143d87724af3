//! An entity's page: who is turned to, what its figures say, and what comes when.

#![expect(clippy::unwrap_used, reason = "fixtures that are written here")]

use sawt_kit::backend::Failure;
use sawt_widgets::participation::{
    Capacity, Comparison, Copied, Effect, Event, Figures, Model, Target, Told, Trend, Verdict,
    is_running, percent, responsible, since_baseline, update, verdict, year_on_year,
};
use sawt_wire::{EntityDefinition, Growth, Indicators, Participation};
use serde_json::{Value, json};

fn participation(value: Value) -> Participation {
    serde_json::from_value(value).unwrap()
}

fn official(role: &str) -> Value {
    json!({ "role": role, "post": { "ar": role }, "email": "office@example.gov.qa" })
}

fn social() -> Value {
    json!({ "kind": "social", "address": "https://social.example/ministry" })
}

fn phone() -> Value {
    json!({ "kind": "phone", "address": "+974 4406 9999" })
}

#[test]
fn the_officer_comes_first_then_the_spokesperson_then_public_relations() {
    let all = ["public-relations", "spokesperson", "officer"].map(official);
    for (known, capacity) in [
        (&all[..], Capacity::Officer),
        (&all[..2], Capacity::Spokesperson),
        (&all[..1], Capacity::PublicRelations),
    ] {
        let defined = participation(json!({ "officials": known }));
        let found = responsible(&defined);
        assert_eq!(found.capacity, capacity);
        assert!(found.official.is_some_and(|one| one.email.is_some()));
    }
}

#[test]
fn an_official_in_a_capacity_of_a_later_release_is_better_than_nobody() {
    let defined = participation(json!({ "officials": [official("ombudsperson")] }));
    assert_eq!(responsible(&defined).capacity, Capacity::Other);
    let defined =
        participation(json!({ "officials": [official("ombudsperson"), official("spokesperson")] }));
    assert_eq!(responsible(&defined).capacity, Capacity::Spokesperson);
}

#[test]
fn without_officials_the_entity_itself_is_turned_to_by_its_first_mail_address_or_number() {
    let defined = participation(json!({ "channels": [social(), phone()] }));
    let found = responsible(&defined);
    assert_eq!((found.capacity, found.official), (Capacity::Entity, None));
    assert_eq!(found.channel.unwrap().address.as_deref(), Some("+974 4406 9999"));
    let defined = participation(json!({ "channels": [{ "kind": "office" }, social()] }));
    let channel = responsible(&defined).channel.unwrap().address.as_deref();
    assert_eq!(channel, Some("https://social.example/ministry"));
    let nothing = Participation::default();
    assert_eq!(responsible(&nothing).capacity, Capacity::Entity);
}

#[test]
fn an_official_without_post_name_and_address_is_no_card() {
    for empty in [
        json!({ "role": "officer" }),
        json!({ "role": "officer", "post": { "ar": " " }, "email": "" }),
    ] {
        let defined = participation(json!({ "officials": [empty, official("spokesperson")] }));
        assert_eq!(responsible(&defined).capacity, Capacity::Spokesperson);
    }
}

#[test]
fn an_official_who_cannot_be_reached_is_shown_with_the_entity_s_channel() {
    let post = json!({ "role": "officer", "post": { "ar": "مدير الإدارة" } });
    let defined = participation(json!({ "officials": [post], "channels": [social(), phone()] }));
    let found = responsible(&defined);
    assert_eq!(found.capacity, Capacity::Officer);
    assert_eq!(found.channel.unwrap().address.as_deref(), Some("+974 4406 9999"));
    let defined =
        participation(json!({ "officials": [official("officer")], "channels": [phone()] }));
    assert_eq!(responsible(&defined).channel, None);
}

fn growth(baseline: u64, year: i16, actual: u64, wanted: u64) -> Growth {
    serde_json::from_value(json!({
        "baseline_year": 2023, "baseline": baseline, "year": year, "actual": actual,
        "wanted": wanted, "growth_percent": 20,
    }))
    .unwrap()
}

fn indicators(growth: &Growth, years: &[(i16, u64)]) -> Indicators {
    let years: Vec<Value> = years
        .iter()
        .map(|(year, count)| {
            json!({
                "year": year, "consultations": 0, "polls": 0, "threads": 0, "sessions": 0,
                "outcomes": 0, "participations": count, "replies": 0,
            })
        })
        .collect();
    serde_json::from_value(json!({
        "now": "2026-11-22T12:00:00Z", "entity": "ministry", "years": years, "growth": growth,
        "promises": { "due": 0, "kept": 0 },
    }))
    .unwrap()
}

#[test]
fn growth_is_told_from_one_year_to_the_next() {
    let known =
        indicators(&growth(1000, 2025, 1500, 1440), &[(2026, 9), (2025, 1500), (2024, 1200)]);
    let compared = year_on_year(&known).unwrap();
    assert_eq!((compared.from_year, compared.from, compared.to_year), (2024, 1200, 2025));
    assert_eq!(compared.trend(), Trend::Grown(25));
}

#[test]
fn the_year_after_the_baseline_is_compared_with_the_baseline() {
    let known = indicators(&growth(1000, 2024, 900, 1200), &[(2024, 900)]);
    assert_eq!(year_on_year(&known).unwrap().trend(), Trend::Fallen(10));
}

#[test]
fn a_year_before_without_a_figure_leaves_the_baseline_to_compare_with() {
    let growth = growth(1000, 2025, 1500, 1440);
    assert_eq!(year_on_year(&indicators(&growth, &[(2025, 1500)])), None);
    assert_eq!(since_baseline(&growth).trend(), Trend::Grown(50));
}

#[test]
fn nothing_before_gives_no_percentage_and_the_same_gives_none_either() {
    let compared = |from, to| Comparison { from_year: 2024, from, to_year: 2025, to }.trend();
    assert_eq!(compared(0, 7), Trend::FromNothing);
    assert_eq!(compared(0, 0), Trend::Same);
    assert_eq!(compared(1000, 1000), Trend::Same);
    assert_eq!(compared(1000, 1004), Trend::Same);
    assert_eq!(compared(1, u64::MAX), Trend::Grown(u64::MAX));
}

#[test]
fn the_target_is_reached_exactly_where_it_lies() {
    assert_eq!(verdict(&growth(1000, 2024, 1200, 1200)), Verdict::Reached);
    assert_eq!(verdict(&growth(1000, 2024, 1199, 1200)), Verdict::Missed);
    assert_eq!(verdict(&growth(1000, 2023, 1000, 1000)), Verdict::TooEarly);
}

#[test]
fn shares_are_rounded_half_up_and_nothing_of_nothing_is_nothing() {
    assert_eq!([percent(47, 50), percent(1, 8), percent(1, 3), percent(2, 3)], [94, 13, 33, 67]);
    assert_eq!([percent(0, 0), percent(3, 0), percent(u64::MAX, u64::MAX)], [0, 0, 100]);
}

#[test]
fn the_year_that_is_not_over_is_known_as_such() {
    let known = indicators(&growth(1000, 2025, 1500, 1440), &[]);
    assert!(is_running(&known, 2026));
    assert!(!is_running(&known, 2025));
}

fn entity() -> Box<EntityDefinition> {
    serde_json::from_value(json!({
        "id": "ministry", "name": { "ar": "الوزارة" }, "time_zone": "Asia/Qatar",
        "participation": { "page": "/participation" },
    }))
    .unwrap()
}

fn figures_came() -> Event {
    Event::IndicatorsCame(Ok(Box::new(indicators(&growth(1000, 2025, 1500, 1440), &[]))))
}

#[test]
fn figures_are_asked_for_only_where_they_are_shown() {
    let model = Model::default();
    let (_, shown) = update(&model, Event::Begun(Figures::Shown));
    assert_eq!(shown, [Effect::LoadEntity, Effect::LoadIndicators]);
    let (_, left_out) = update(&model, Event::Begun(Figures::LeftOut));
    assert_eq!(left_out, [Effect::LoadEntity]);
}

#[test]
fn figures_that_fail_take_nothing_else_down() {
    let (model, _) = update(&Model::default(), Event::IndicatorsCame(Err(Failure::TimedOut)));
    let (model, effects) = update(&model, Event::EntityCame(Ok(entity())));
    assert_eq!(effects, [Effect::Tell(Told::Ready)]);
    assert!(model.entity.loaded().is_some());
    let (model, effects) = update(&model, Event::IndicatorsRetryAsked);
    assert_eq!(effects, [Effect::LoadIndicators]);
    let (model, effects) = update(&model, figures_came());
    assert_eq!(effects, [Effect::Focus(Target::Indicators)]);
    assert!(model.indicators.loaded().is_some());
}

#[test]
fn a_page_that_did_not_come_is_told_and_comes_when_it_is_asked_for_again() {
    let (model, effects) = update(&Model::default(), Event::EntityCame(Err(Failure::Unreachable)));
    assert_eq!(effects, [Effect::Tell(Told::Failed(None))]);
    let (model, effects) = update(&model, Event::RetryAsked);
    assert_eq!(effects, [Effect::LoadEntity]);
    let (_, effects) = update(&model, Event::EntityCame(Ok(entity())));
    assert_eq!(effects, [Effect::Tell(Told::Ready), Effect::Focus(Target::Page)]);
}

#[test]
fn the_link_that_is_copied_leads_to_the_entity_s_page() {
    let (model, _) = update(&Model::default(), Event::EntityCame(Ok(entity())));
    let (_, effects) = update(&model, Event::CopyAsked);
    assert_eq!(effects, [Effect::Copy(Some("/participation".into()))]);
    let (model, _) = update(&model, Event::CopyEnded(Copied::Refused));
    assert_eq!(model.copied, Copied::Refused);
}
