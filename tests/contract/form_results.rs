//! The results of forms, over HTTP.

use serde_json::{Value, json};

use crate::forms_to_import::{submit, with_form};
use crate::support::{Device, Server, new_key};

const RESULTS: &str = "/v1/forms/every-field/results";

fn answers(who: &str, ease: &str) -> Value {
    json!({ "who": { "choices": [who] }, "ease": { "choices": [ease] } })
}

fn taken(device: &Device, answers: &Value) {
    let answer = submit(device, answers);
    assert_eq!(answer.status, 201, "{}", answer.text);
}

/// Of that field; the count of each option.
fn counts(results: &Value, field: &str) -> Vec<Option<u64>> {
    let fields = results["fields"].as_array().unwrap();
    let found = fields.iter().find(|of| of["field"] == field).unwrap();
    found["options"].as_array().unwrap().iter().map(|option| option["count"].as_u64()).collect()
}

#[test]
fn everybody_who_may_sees_each_question_with_its_base() {
    let server = Server::with(&with_form(&json!({})));
    let device = server.client().device();
    taken(
        &device,
        &json!({
            "who": { "choices": ["entity"] }, "staff": { "number": 12 },
            "consent": { "agreed": "2026-01" }, "name": { "text": "قسم المشاركة" },
            "channels": { "choices": ["window", "other"], "other": "هاتف" }
        }),
    );
    taken(&device, &answers("individual", "hard"));
    taken(&device, &answers("individual", "easy"));
    let program =
        json!({ "answers": answers("individual", "easy"), "language": "en", "website": "x" });
    let path = "/v1/forms/every-field/submissions";
    assert_eq!(device.write("POST", path, &new_key(), &program).status, 201);

    let answer = server.client().get(RESULTS);
    let results = answer.json();
    assert_eq!((answer.status, &results["submissions"]), (200, &json!(3)), "{}", answer.text);
    assert_eq!(counts(&results, "who"), [Some(1), Some(2)]);
    assert_eq!(counts(&results, "ease"), [Some(1), Some(0), Some(1)], "a program's is left out");
    assert_eq!(counts(&results, "channels"), [Some(1), Some(0), Some(1)]);
    let field = |id: &str| {
        results["fields"].as_array().unwrap().iter().find(|of| of["field"] == id).cloned()
    };
    let staff = field("staff").unwrap();
    assert_eq!(
        (&staff["asked"], &staff["base"], &staff["number"]["mean"]),
        (&json!(1), &json!(1), &json!(12.0))
    );
    assert_eq!(field("why").unwrap()["asked"], 1, "of those who found it hard");
    assert_eq!(field("name"), None, "contact data is no result");
    assert!(
        !answer.text.contains("قسم المشاركة") && !answer.text.contains("هاتف"),
        "{}",
        answer.text
    );
    assert_eq!(results["splits"][1]["submissions"], 2);
    assert_eq!(counts(&results["splits"][1], "ease"), [Some(1), Some(0), Some(1)]);
    let known = answer.header("etag").to_owned();
    let again = server.client().send("GET", RESULTS, &[("if-none-match", &known)], &[]);
    assert_eq!(again.status, 304);
}

#[test]
fn who_may_not_see_results_gets_none() {
    let server = Server::with(&with_form(&json!({ "results": "after-vote", "once_each": true })));
    let (device, other) = (server.client().device(), server.client().device());
    taken(&device, &answers("individual", "easy"));
    assert_eq!(device.get(RESULTS).json()["submissions"], 1);
    for reader in [other.get(RESULTS), server.client().get(RESULTS)] {
        assert_eq!((reader.status, reader.json().get("fields")), (401, None));
    }
    for (changes, status) in [
        (json!({ "results": "after-close" }), 409),
        (json!({ "results": "never" }), 401),
        (json!({ "results": "always", "draft": true }), 404),
        (json!({ "results": "after-close", "closes_at": "2026-02-01T00:00:00Z" }), 200),
    ] {
        let answer = Server::with(&with_form(&changes)).client().get(RESULTS);
        assert_eq!(answer.status, status, "{changes}: {}", answer.text);
        assert_eq!(answer.json()["final"], if status == 200 { json!(true) } else { json!(null) });
    }
    let said = server.import(&with_form(&json!({ "results": "after-vote" }))).unwrap_err();
    assert!(said.contains("/forms/0/results: \"after-vote\" takes \"once_each\""), "{said}");
}

#[test]
fn a_small_group_is_told_neither_by_itself_nor_by_what_is_left() {
    let server = Server::with(&with_form(&json!({ "min_group": 3 })));
    let device = server.client().device();
    for (times, ease) in [(1, "hard"), (4, "middling"), (5, "easy")] {
        (0..times).for_each(|_| taken(&device, &answers("individual", ease)));
    }
    let results = server.client().get(RESULTS).json();
    assert_eq!(counts(&results, "ease"), [None, None, Some(5)]);
    let why =
        &results["fields"].as_array().unwrap().iter().find(|of| of["field"] == "why").unwrap();
    assert_eq!(why["asked"], 5, "all but the five that are told");
}

#[test]
fn a_survey_that_was_held_elsewhere_shows_what_was_published() {
    let share = |option: &str, percent: u8| json!({ "option": option, "percent": percent });
    let unsaid = |option: &str| json!({ "option": option });
    let figures = json!({
        "submissions": 40,
        "fields": [
            { "field": "channels", "base": 40, "options": [
                share("window", 93), share("accounts", 78), unsaid("other")
            ] },
            { "field": "ease", "options": [share("hard", 67), unsaid("middling"), share("easy", 33)] }
        ],
        "note": { "ar": "استطلاع من 30 أبريل إلى 15 مايو 2017 شمل 40 مؤسسة", "en": "40 institutions" }
    });
    let form = with_form(&json!({
        "published_results": figures, "closes_at": "2026-02-01T00:00:00Z", "min_group": 5
    }));
    let server = Server::with(&form);
    let results = server.client().get(RESULTS).json();
    assert_eq!(results["fields"], figures["fields"]);
    assert_eq!((&results["submissions"], &results["note"]), (&json!(40), &figures["note"]));
    let refused = submit(&server.client().device(), &answers("entity", "easy"));
    assert_eq!((refused.status, refused.code().as_str()), (409, "closed"));
}
