//! Counting the answers to forms: numbers worked out by hand.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use sawt_wire::{Answers, FormDefinition, FormResults, FormTally, Timestamp};
use serde_json::{Value, json};

fn form(fields: &Value, rules: &Value) -> FormDefinition {
    let mut form = json!({
        "id": "f", "entity": "e", "kind": "survey", "title": { "en": "F" }, "time_zone": "Asia/Muscat",
        "pages": [{ "fields": fields }]
    });
    form.as_object_mut().unwrap().extend(rules.as_object().unwrap().clone());
    serde_json::from_value(form).unwrap()
}

fn field(id: &str, kind: &str, more: &Value) -> Value {
    let mut field = json!({ "id": id, "type": kind, "label": { "en": id } });
    field.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    field
}

fn options(ids: &str) -> Value {
    ids.split(' ').map(|id| json!({ "id": id, "label": { "en": id } })).collect()
}

fn choosing(id: &str, kind: &str, ids: &str) -> Value {
    field(id, kind, &json!({ "options": options(ids) }))
}

/// So many submissions each.
fn counted(form: &FormDefinition, submissions: &[(usize, Value)]) -> FormResults {
    let mut tally = FormTally::new(form);
    for (times, answers) in submissions {
        let answers: Answers = serde_json::from_value(answers.clone()).unwrap();
        (0..*times).for_each(|_| tally.add(&answers));
    }
    tally.results(Timestamp("2026-11-27T00:00:00Z".into()), false)
}

fn json_of(results: &FormResults) -> Value {
    serde_json::to_value(results).unwrap()
}

/// Count and percentage of each option of the field at that place.
fn shares(fields: &Value, at: usize) -> Vec<(Option<u64>, Option<u64>)> {
    let options = fields[at]["options"].as_array().unwrap();
    options.iter().map(|it| (it["count"].as_u64(), it["percent"].as_u64())).collect()
}

fn one(choice: &str) -> Value {
    json!({ "choices": [choice] })
}

#[test]
fn the_survey_of_forty_institutions_has_two_bases() {
    let why = field(
        "why",
        "single",
        &json!({
            "options": options("no-team no-direct-service"),
            "shown_if": [{ "field": "has", "none_of": ["policy"] }]
        }),
    );
    let form =
        form(&json!([choosing("has", "multiple", "window accounts policy team"), why]), &json!({}));
    let has = |ids: &str| json!({ "choices": ids.split(' ').collect::<Vec<_>>() });
    let because = |ids, why| json!({ "has": has(ids), "why": one(why) });
    let results = counted(
        &form,
        &[
            (27, json!({ "has": has("window accounts policy team") })),
            (4, because("window accounts team", "no-team")),
            (4, because("window", "no-team")),
            (2, because("window", "no-direct-service")),
            (2, because("team", "no-direct-service")),
            (1, json!({ "has": has("team") })),
        ],
    );
    let fields = &json_of(&results)["fields"];
    assert_eq!((&fields[0]["asked"], &fields[0]["base"]), (&json!(40), &json!(40)));
    // 37, 31, 27 and 34 of 40, halves up.
    let counts = [(37, 93), (31, 78), (27, 68), (34, 85)];
    assert_eq!(shares(fields, 0), counts.map(|(n, percent)| (Some(n), Some(percent))));
    assert_eq!((&fields[1]["asked"], &fields[1]["base"]), (&json!(13), &json!(12)));
    assert_eq!(shares(fields, 1), [(Some(8), Some(67)), (Some(4), Some(33))]);
}

#[test]
fn what_was_published_elsewhere_is_shown_as_it_was_published() {
    let share = |option: &str, percent: u8| json!({ "option": option, "percent": percent });
    let figures = json!([
        { "field": "has", "base": 40, "options": [
            share("window", 93), share("accounts", 78), share("policy", 68), share("team", 78)
        ] },
        { "field": "why", "options": [share("no-team", 67), share("no-direct-service", 33)] }
    ]);
    let note = json!({ "ar": "أُجري من 30 أبريل إلى 15 مايو 2017" });
    let form = form(
        &json!([]),
        &json!({ "published_results": { "submissions": 40, "fields": figures, "note": note } }),
    );
    let published = form.published_results.unwrap();
    let results = json_of(&published.results(&form.id, Timestamp("2026-11-27T00:00:00Z".into())));
    assert_eq!((&results["submissions"], &results["final"]), (&json!(40), &json!(true)));
    assert_eq!((&results["fields"], &results["note"]), (&figures, &note));
}

#[test]
fn percentages_of_one_choice_add_up_and_those_of_several_do_not() {
    let form = form(
        &json!([
            choosing("one", "single", "a b c"),
            choosing("scale", "scale", "low high"),
            choosing("several", "multiple", "a b c"),
            choosing("nobody", "single", "a b")
        ]),
        &json!({}),
    );
    let answers = |one_: &str, several: &Value| json!({ "one": one(one_), "scale": one("low"), "several": { "choices": several } });
    let results = counted(
        &form,
        &[
            (1, answers("a", &json!(["a", "b"]))),
            (1, answers("b", &json!(["a"]))),
            (1, answers("c", &json!([]))),
            (1, json!({ "one": one("gone"), "other-field": one("a") })),
        ],
    );
    let fields = &json_of(&results)["fields"];
    assert_eq!(results.submissions, Some(4));
    assert_eq!((&fields[0]["asked"], &fields[0]["base"]), (&json!(4), &json!(3)));
    let thirds = [(1, 34), (1, 33), (1, 33)];
    assert_eq!(shares(fields, 0), thirds.map(|(n, percent)| (Some(n), Some(percent))));
    assert_eq!(shares(fields, 1), [(Some(3), Some(100)), (Some(0), Some(0))]);
    assert_eq!(fields[2]["base"], 2);
    let several = [(2, 100), (1, 50), (0, 0)];
    assert_eq!(shares(fields, 2), several.map(|(n, percent)| (Some(n), Some(percent))));
    assert_eq!(fields[3]["base"], 0);
    assert_eq!(shares(fields, 3), [(Some(0), Some(0)), (Some(0), Some(0))]);
}

#[test]
fn rows_places_and_numbers_are_summed_up_each_in_its_way() {
    let rows = json!([{ "id": "speed", "label": { "en": "S" } }, { "id": "clarity", "label": { "en": "C" } }]);
    let form = form(
        &json!([
            field("matrix", "matrix", &json!({ "options": options("good bad"), "rows": rows })),
            choosing("order", "ranking", "a b c"),
            field("age", "number", &json!({})),
            field("text", "long-text", &json!({}))
        ]),
        &json!({}),
    );
    let results = counted(
        &form,
        &[
            (
                1,
                json!({
                    "matrix": { "rows": { "speed": "good", "clarity": "bad" } },
                    "order": { "choices": ["a", "b", "c"] }, "age": { "number": 20 }, "text": { "text": "نص" }
                }),
            ),
            (
                1,
                json!({
                    "matrix": { "rows": { "speed": "good" } },
                    "order": { "choices": ["b"] }, "age": { "number": 30 }, "text": { "text": "  " }
                }),
            ),
            (1, json!({ "age": { "number": 30 } })),
            (1, json!({ "age": { "number": 45.5 } })),
        ],
    );
    let fields = &json_of(&results)["fields"];
    assert_eq!(
        fields[0]["rows"],
        json!([
            { "row": "speed", "base": 2, "options": [
                { "option": "good", "count": 2, "percent": 100 }, { "option": "bad", "count": 0, "percent": 0 }
            ] },
            { "row": "clarity", "base": 1, "options": [
                { "option": "good", "count": 0, "percent": 0 }, { "option": "bad", "count": 1, "percent": 100 }
            ] }
        ])
    );
    // The one who named b alone leaves places 2 and 3 to the others: 2.5 each.
    let ranks: Vec<_> = (0..3).map(|at| fields[1]["options"][at]["mean_rank"].as_f64()).collect();
    assert_eq!(ranks, [Some(1.75), Some(1.5), Some(2.75)]);
    assert_eq!(
        fields[2]["number"],
        json!({ "mean": 31.375, "median": 30.0, "least": 20.0, "greatest": 45.5 })
    );
    assert_eq!((&fields[3]["base"], fields[3].get("options")), (&json!(1), None));
    let huge =
        counted(&form, &[(3, json!({ "age": { "number": 1.5e308 } }))]).fields[2].number.clone();
    assert!(huge.unwrap().mean.is_finite());
}

#[test]
fn results_are_split_by_who_answers() {
    let form = form(
        &json!([
            choosing("who", "single", "entity individual"),
            choosing("view", "scale", "no yes")
        ]),
        &json!({ "split_by": "who" }),
    );
    let answers = |who: &str, view: &str| json!({ "who": one(who), "view": one(view) });
    let results = counted(
        &form,
        &[
            (3, answers("entity", "yes")),
            (1, answers("entity", "no")),
            (2, answers("individual", "no")),
            (5, json!({ "view": one("yes") })),
        ],
    );
    let results = json_of(&results);
    assert_eq!(results["submissions"], 11);
    let [entity, individual] = [&results["splits"][0], &results["splits"][1]];
    assert_eq!((&entity["option"], &entity["submissions"]), (&json!("entity"), &json!(4)));
    assert_eq!(shares(&entity["fields"], 1), [(Some(1), Some(25)), (Some(3), Some(75))]);
    assert_eq!(individual["submissions"], 2);
    assert_eq!(shares(&individual["fields"], 1), [(Some(2), Some(100)), (Some(0), Some(0))]);
}

#[test]
fn a_small_group_is_not_told_by_what_those_who_follow_were_asked() {
    let follow = |id: &str, condition: Value| {
        field(id, "single", &json!({ "options": options("x y"), "shown_if": [condition] }))
    };
    let form = form(
        &json!([
            choosing("main", "single", "few some many"),
            follow("of-few", json!({ "field": "main", "any_of": ["few"] })),
            follow("of-others", json!({ "field": "main", "none_of": ["few"] })),
            follow("of-some", json!({ "field": "main", "any_of": ["some"] })),
            follow("of-all", json!({ "field": "main" })),
            field("age", "number", &json!({}))
        ]),
        &json!({ "min_group": 5 }),
    );
    let results = counted(
        &form,
        &[
            (2, json!({ "main": one("few"), "of-few": one("x"), "of-all": one("x") })),
            (8, json!({ "main": one("some"), "of-others": one("x"), "of-all": one("x") })),
            (20, json!({ "main": one("many"), "of-all": one("y"), "age": { "number": 40 } })),
            (1, json!({ "age": { "number": 7 } })),
        ],
    );
    let fields = &json_of(&results)["fields"];
    // The few, and the some that the few would be subtracted from.
    assert_eq!(shares(fields, 0), [(None, None), (None, None), (Some(20), Some(66))]);
    for follow in 1..4 {
        assert_eq!(fields[follow].get("asked"), None, "{follow}");
        assert_eq!(fields[follow].get("base"), None, "{follow}");
        assert_eq!(shares(fields, follow), [(None, None), (None, None)], "{follow}");
    }
    // One was not asked; that nobody may know either.
    assert_eq!(
        (fields[4].get("asked"), fields[4].get("base")),
        (Some(&json!(30)), Some(&json!(30)))
    );
    assert_eq!(fields[5]["number"]["least"], 40.0);
}

/// Everything that a reader may add and subtract: in each column, parts and their total; in each row, options
/// and their base. Where exactly one is unseen, it can be worked out.
#[test]
fn no_small_count_of_a_split_can_be_worked_out() {
    let form = form(
        &json!([
            choosing("who", "single", "entity company individual"),
            choosing("view", "single", "no perhaps yes"),
            choosing("several", "multiple", "a b")
        ]),
        &json!({ "split_by": "who", "min_group": 4 }),
    );
    let mut numbers = 7_u64;
    let mut below = |most: u64| {
        numbers =
            numbers.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (numbers >> 33) % most
    };
    let mut unseen = 0;
    for round in 0..500 {
        let mut all = Vec::new();
        for who in ["entity", "company", "individual", ""] {
            for view in ["no", "perhaps", "yes"] {
                for several in [json!(["a"]), json!(["a", "b"])] {
                    let mut answers =
                        json!({ "view": one(view), "several": { "choices": several } });
                    if !who.is_empty() {
                        answers["who"] = one(who);
                    }
                    all.push((
                        usize::try_from(below(if who.is_empty() { 2 } else { 9 })).unwrap(),
                        answers,
                    ));
                }
            }
        }
        let results = json_of(&counted(&form, &all));
        let splits: Vec<Value> = results["splits"].as_array().cloned().unwrap_or_default();
        for (at, options, adds_up) in [(1, 3, true), (2, 2, false)] {
            for split in &splits {
                let cells = shares(&split["fields"], at);
                assert!(cells.iter().all(|(n, _)| n.is_none_or(|n| n == 0 || n >= 4)), "{round}");
                let hidden = cells.iter().filter(|(n, _)| n.is_none()).count();
                unseen += hidden;
                assert!(!adds_up || hidden != 1, "{round}: {split}");
            }
            for option in 0..options {
                let total = shares(&results["fields"], at)[option].0;
                let cells: Vec<_> =
                    splits.iter().map(|split| shares(&split["fields"], at)[option].0).collect();
                let hidden = cells.iter().filter(|n| n.is_none()).count();
                let others = results["submissions"].as_u64().unwrap()
                    - splits
                        .iter()
                        .map(|split| split["submissions"].as_u64().unwrap())
                        .sum::<u64>();
                let unknown = hidden + usize::from(total.is_none());
                assert!(splits.is_empty() || unknown != 1 || others >= 4, "{round}: {results}");
                if let (Some(total), 0) = (total, hidden)
                    && !splits.is_empty()
                {
                    let rest = total - cells.iter().flatten().sum::<u64>();
                    assert!(rest == 0 || rest >= 4, "{round}: {rest} left over");
                }
            }
        }
    }
    assert!(unseen > 500, "{unseen}");
}
