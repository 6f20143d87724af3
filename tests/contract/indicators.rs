//! How much an entity asks and is answered, year by year, and how it keeps its promises.

use serde_json::{Value, json};

use crate::consultations::{consultation, session, with_consultations};
use crate::moving::{Written, import};
use crate::polls::{PAGE, poll};
use crate::support::Server;
use crate::threads::{offices, thread};

fn definitions() -> Value {
    let mut all = with_consultations(
        &[
            consultation(
                "first",
                &json!({
                    "opens_at": "2024-12-31T21:00:00Z", "closes_at": "2025-03-01T00:00:00Z",
                    "outcome": { "published_on": "2026-01-02", "summary": { "ar": "ملخص" } }
                }),
            ),
            consultation("hidden", &json!({ "draft": true })),
            consultation("later", &json!({ "opens_at": "2098-01-01T00:00:00Z" })),
        ],
        &[
            session(
                "held",
                &json!({
                    "starts_at": "2025-05-01T16:00:00Z", "ends_at": "2025-05-01T18:00:00Z"
                }),
            ),
            session("to-come", &json!({})),
        ],
    );
    let published = json!({ "ballots": 40, "options": [
        { "option": "tea" }, { "option": "coffee" }, { "option": "other" }
    ] });
    all["polls"] = json!([
        poll("drinks", &json!({ "opens_at": "2026-01-04T05:00:00Z" })),
        poll(
            "elsewhere",
            &json!({ "opens_at": "2025-06-01T00:00:00Z", "published_results": published })
        ),
        poll("next", &json!({ "opens_at": "2098-01-01T00:00:00Z" })),
    ]);
    all["threads"] = json!([thread(
        "draft",
        &json!({
            "opens_at": "2025-01-01T00:00:00Z", "reply_within_days": 2
        })
    )]);
    all["entities"][0]["offices"] = offices();
    all["entities"][0]["participation"] = json!({ "target": {
        "baseline_year": 2024,
        "definition": { "ar": "كل مشاركة" },
        "counted_elsewhere": { "2023": 9, "2024": 35, "2098": 1 }
    } });
    all
}

/// Written as another system told it: one at half past midnight of the new year in Doha.
fn comments() -> Value {
    let reply = |at: &str| json!({ "office": "participation", "text": "رد", "at": at });
    json!({ "thread": "draft", "comments": [
        // A Tuesday; due by the end of Thursday.
        { "id": "in-time", "type": "enquiry", "text": "أ", "created_at": "2024-12-31T21:30:00Z",
          "state": "published", "official_reply": reply("2025-01-02T20:59:59Z") },
        { "id": "too-late", "type": "comment", "text": "ب", "created_at": "2025-01-01T09:00:00Z",
          "state": "published", "official_reply": reply("2026-01-02T21:00:00Z") },
        { "id": "next-day", "type": "comment", "text": "ز", "created_at": "2025-03-02T09:00:00Z",
          "state": "published", "official_reply": reply("2025-03-03T09:00:00Z") },
        { "id": "never", "type": "complaint", "text": "ج", "created_at": "2025-02-02T09:00:00Z", "state": "published" },
        { "id": "thanks", "type": "thanks", "text": "د", "created_at": "2025-02-02T09:00:00Z", "state": "published" },
        { "id": "below", "type": "comment", "text": "ه", "created_at": "2026-02-02T09:00:00Z", "state": "published",
          "parent": "never" },
        { "id": "held", "type": "comment", "text": "و", "created_at": "2025-02-02T09:00:00Z", "state": "awaiting-review" }
    ] })
}

fn served() -> Server {
    let server = Server::with(&definitions());
    import(&server, "json", Written::of(comments().to_string()).path(), &[]).unwrap();
    server
}

fn year(told: &Value, year: i64) -> Value {
    let years = told["years"].as_array().unwrap();
    years.iter().find(|counts| counts["year"] == year).unwrap().clone()
}

#[test]
fn each_year_counts_what_opened_and_was_written_in_it_in_the_entitys_zone() {
    let server = served();
    for _ in 0..3 {
        server.client().device().vote("drinks", &json!({ "choices": ["tea"] }));
    }
    let told = server.client().get("/v1/indicators?entity=ministry").json();
    let years: Vec<_> =
        told["years"].as_array().unwrap().iter().map(|one| one["year"].as_i64()).collect();
    assert_eq!(years, [2026, 2025, 2024, 2023].map(Some));
    assert_eq!(
        year(&told, 2026),
        json!({
            "year": 2026, "consultations": 0, "polls": 1, "threads": 0, "sessions": 0, "outcomes": 1,
            "participations": 4, "replies": 1
        })
    );
    assert_eq!(
        year(&told, 2025),
        json!({
            "year": 2025, "consultations": 1, "polls": 1, "threads": 1, "sessions": 1, "outcomes": 0,
            "participations": 45, "replies": 2
        })
    );
    assert_eq!(year(&told, 2024)["participations"], 35);
    assert_eq!(year(&told, 2023)["participations"], 9);
}

#[test]
fn growth_is_told_with_its_base_its_target_and_what_counts() {
    let told = served().client().get("/v1/indicators?entity=ministry").json();
    let growth = &told["growth"];
    assert_eq!((&growth["baseline_year"], &growth["baseline"]), (&json!(2024), &json!(35)));
    assert_eq!((&growth["growth_percent"], &growth["small_base"]), (&json!(20), &json!(true)));
    assert_eq!(growth["definition"]["ar"], "كل مشاركة");
    // The last year that is over, whenever this runs.
    let last = growth["year"].as_i64().unwrap();
    let counted = told["years"].as_array().unwrap().iter().find(|one| one["year"] == last);
    assert_eq!(growth["actual"], counted.map_or(json!(0), |one| one["participations"].clone()));
    if last == 2025 {
        assert_eq!((&growth["actual"], &growth["wanted"]), (&json!(45), &json!(42)));
    }
}

#[test]
fn there_is_no_growth_without_a_figure_of_the_baseline_year() {
    let mut all = definitions();
    all["entities"][0]["participation"]["target"]["counted_elsewhere"] = json!({ "2023": 9 });
    let told = Server::with(&all).client().get("/v1/indicators?entity=ministry").json();
    assert!(told.get("growth").is_none(), "{told}");
}

#[test]
fn promises_count_what_is_due_and_what_was_answered_by_then() {
    let told = served().client().get("/v1/indicators?entity=ministry").json();
    assert_eq!(told["promises"], json!({ "due": 4, "kept": 2 }));
}

#[test]
fn an_entity_without_anything_has_no_years() {
    let server = Server::with(&crate::polls::with(&[]));
    let told = server.client().get("/v1/indicators?entity=ministry").json();
    assert_eq!((&told["years"], &told["promises"]), (&json!([]), &json!({ "due": 0, "kept": 0 })));
    assert_eq!(told["entity"], "ministry");
}

#[test]
fn indicators_are_kept_by_caches_and_read_by_pages_of_an_entity() {
    let server = served();
    let path = "/v1/indicators?entity=ministry";
    let first = server.client().send("GET", path, &[("origin", PAGE)], &[]);
    assert_eq!(first.header("access-control-allow-origin"), PAGE);
    assert_eq!(first.header("cache-control"), "public, max-age=0, s-maxage=60");
    let tag = first.header("etag").to_owned();
    let again = server.client().send("GET", path, &[("if-none-match", &tag)], &[]);
    assert_eq!((again.status, again.text.as_str()), (304, ""));
}

#[test]
fn whose_indicators_must_be_said() {
    let server = served();
    for (query, status, code) in [
        ("", 400, "required"),
        ("?entity=The%20Ministry", 400, "malformed"),
        ("?entity=nobody", 404, ""),
    ] {
        let answer = server.client().get(&format!("/v1/indicators{query}"));
        assert_eq!(answer.status, status, "{query}");
        let error = &answer.json()["errors"][0];
        if status == 400 {
            assert_eq!((&error["pointer"], &error["code"]), (&json!("query/entity"), &json!(code)));
        }
    }
}
