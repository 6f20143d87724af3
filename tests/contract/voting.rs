//! Votes: counted, changed, withdrawn, and counted right.

use serde_json::{Value, json};

use crate::polls::{drinks, poll, three, with};
use crate::support::{Server, new_key};

fn tea() -> Value {
    json!({ "choices": ["tea"] })
}

const MINE: &str = "/v1/polls/drinks/votes/mine";

#[test]
fn a_vote_is_counted_and_found_again_by_device_and_receipt() {
    let server = Server::with(&drinks(&json!({})));
    let device = server.client().device();
    let vote = json!({ "choices": ["other"], "write_in": "  كرك \u{202E}" });
    let answer = device.vote("drinks", &vote);
    assert_eq!(answer.status, 201, "{}", answer.text);
    let recorded = answer.json();
    let stored = json!({ "choices": ["other"], "write_in": "كرك" });
    assert_eq!(recorded["vote"], stored);
    assert_eq!(recorded["results"]["ballots"], 1);
    assert_eq!(device.get(MINE).json()["vote"]["vote"], stored);
    let receipt = recorded["receipt"].as_str().unwrap();
    assert_eq!(receipt.len(), 19);
    let typed = receipt.to_lowercase().replace('-', "");
    let checked = server.client().get(&format!("/v1/polls/drinks/receipts/{typed}"));
    assert_eq!(checked.json()["vote"], stored);
}

#[test]
fn an_unknown_receipt_finds_no_vote() {
    let server = Server::with(&drinks(&json!({})));
    let checked = server.client().get("/v1/polls/drinks/receipts/0000-0000-0000-0000");
    assert_eq!((checked.status, checked.json().get("vote")), (200, None));
}

#[test]
fn a_device_that_has_not_voted_has_no_vote() {
    let server = Server::with(&drinks(&json!({})));
    let mine = server.client().device().get(MINE);
    assert_eq!((mine.status, mine.json().get("vote")), (200, None));
}

#[test]
fn a_second_vote_of_a_device_is_refused_with_the_first() {
    let server = Server::with(&drinks(&json!({})));
    let device = server.client().device();
    let first = device.vote("drinks", &tea()).json();
    let second = device.vote("drinks", &json!({ "choices": ["coffee"] }));
    assert_eq!((second.status, second.code().as_str()), (409, "already-voted"));
    assert_eq!(second.json()["current"]["vote"], first["vote"]);
    assert_eq!(second.json()["current"]["receipt"], first["receipt"]);
    assert_eq!(second.json()["current"]["results"]["ballots"], 1);
}

#[test]
fn a_vote_can_be_changed_and_withdrawn_and_cast_again() {
    let server = Server::with(&drinks(&json!({ "revisable": true })));
    let device = server.client().device();
    device.vote("drinks", &tea());
    let changed = device.write("PUT", MINE, &new_key(), &json!({ "choices": ["coffee"] }));
    assert_eq!(changed.status, 200);
    let counts = &changed.json()["results"]["options"];
    assert_eq!((&counts[0]["count"], &counts[1]["count"]), (&json!(0), &json!(1)));
    let withdrawn = device.write("DELETE", MINE, &new_key(), &Value::Null);
    assert_eq!(withdrawn.status, 200);
    assert_eq!(device.get(MINE).json().get("vote"), None);
    let again = device.vote("drinks", &tea());
    assert_eq!(again.status, 201);
    assert_eq!(again.json()["results"]["ballots"], 1);
}

#[test]
fn where_votes_stay_as_they_are_a_change_is_refused() {
    let server = Server::with(&drinks(&json!({})));
    let device = server.client().device();
    device.vote("drinks", &tea());
    for (method, body) in [("PUT", tea()), ("DELETE", Value::Null)] {
        let refused = device.write(method, MINE, &new_key(), &body);
        assert_eq!((refused.status, refused.code().as_str()), (405, "invalid"), "{method}");
    }
}

#[test]
fn nothing_can_be_changed_or_withdrawn_before_voting() {
    let server = Server::with(&drinks(&json!({ "revisable": true })));
    let device = server.client().device();
    for (method, body) in [("PUT", tea()), ("DELETE", Value::Null)] {
        let refused = device.write(method, MINE, &new_key(), &body);
        assert_eq!((refused.status, refused.code().as_str()), (404, "not-found"), "{method}");
    }
}

#[test]
fn where_every_vote_counts_a_device_votes_often() {
    let server = Server::with(&drinks(&json!({ "duplicates": "none" })));
    let device = server.client().device();
    let receipts: Vec<_> = (0..3)
        .map(|_| device.vote("drinks", &tea()).json()["receipt"].as_str().unwrap().to_owned())
        .collect();
    assert!(receipts[0] != receipts[1] && receipts[1] != receipts[2]);
    assert_eq!(device.get("/v1/polls/drinks/results").json()["ballots"], 3);
}

#[test]
fn a_poll_that_asks_for_verified_people_says_that_it_cannot_check() {
    let server = Server::with(&drinks(&json!({ "duplicates": "verified" })));
    let refused = server.client().device().vote("drinks", &tea());
    assert_eq!((refused.status, refused.code().as_str()), (401, "unauthorized"));
    assert!(refused.json()["title"].as_str().unwrap().contains("الهوية"));
}

#[test]
fn before_and_after_its_time_a_poll_takes_no_votes() {
    let server = Server::with(&with(&[
        poll("past", &json!({ "closes_at": "2020-01-01T00:00:00Z" })),
        poll("future", &json!({ "opens_at": "2099-01-01T00:00:00Z" })),
    ]));
    let device = server.client().device();
    assert_eq!(device.vote("past", &tea()).code(), "closed");
    assert_eq!(device.vote("future", &tea()).code(), "not-yet-open");
}

#[test]
fn a_vote_that_was_counted_before_closing_is_told_again_after_it() {
    let server = Server::with(&drinks(&json!({})));
    let device = server.client().device();
    let path = "/v1/polls/drinks/votes";
    let first = device.write("POST", path, "one", &tea());
    server.import(&drinks(&json!({ "closes_at": "2020-01-01T00:00:00Z" }))).unwrap();
    // The server notices within a second; a vote under a new key tells when.
    while server.client().device().vote("drinks", &tea()).status == 201 {}
    let again = device.write("POST", path, "one", &tea());
    assert_eq!((again.status, &again.json()["vote"]), (201, &first.json()["vote"]));
    assert_eq!(device.write("POST", path, "two", &tea()).code(), "closed");
}

#[test]
fn several_choices_and_no_answer_are_counted() {
    let changes = json!({
        "kind": "multiple", "min_choices": 0, "options": three(), "results": "always"
    });
    let server = Server::with(&drinks(&changes));
    for choices in [json!(["a", "c"]), json!(["c"]), json!([])] {
        let answer = server.client().device().vote("drinks", &json!({ "choices": choices }));
        assert_eq!(answer.status, 201, "{}", answer.text);
    }
    let results = server.client().get("/v1/polls/drinks/results").json();
    assert_eq!((&results["ballots"], &results["no_answer"]), (&json!(3), &json!(1)));
    let percents: Vec<_> =
        results["options"].as_array().unwrap().iter().map(|one| &one["percent"]).collect();
    assert_eq!(percents, [33, 0, 67]);
}

#[test]
fn a_ranking_counts_first_places_and_mean_ranks() {
    let rules = json!({
        "kind": "ranking", "min_choices": 1, "options": three(), "results": "always",
        "revisable": true
    });
    let server = Server::with(&drinks(&rules));
    let voter = server.client().device();
    voter.vote("drinks", &json!({ "choices": ["c", "b", "a"] }));
    for choices in [json!(["b", "a", "c"]), json!(["a"])] {
        server.client().device().vote("drinks", &json!({ "choices": choices }));
    }
    voter.write("PUT", MINE, &new_key(), &json!({ "choices": ["a", "b", "c"] }));
    let results = server.client().get("/v1/polls/drinks/results").json();
    let ranks: Vec<_> = results["options"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["count"].as_u64().unwrap(), one["mean_rank"].as_f64().unwrap()))
        .collect();
    // Places: a 1, 2, 1; b 2, 1, and the mean of 2 and 3; c 3, 3, and the same mean.
    let expected = [(2, 4.0 / 3.0), (1, 5.5 / 3.0), (0, 8.5 / 3.0)];
    for (found, expected) in ranks.iter().zip(expected) {
        assert_eq!(found.0, expected.0);
        assert!((found.1 - expected.1).abs() < 1e-9, "{ranks:?}");
    }
}

#[test]
fn two_hundred_options_with_long_arabic_labels_take_votes() {
    let options: Vec<_> = (0..200)
        .map(|n| json!({ "id": format!("option-{n}"), "label": { "ar": "م".repeat(300) } }))
        .collect();
    let changes = json!({ "kind": "multiple", "options": options, "results": "always" });
    let server = Server::with(&drinks(&changes));
    let all: Vec<_> = (0..200).map(|n| format!("option-{n}")).collect();
    let answer = server.client().device().vote("drinks", &json!({ "choices": all }));
    assert_eq!(answer.status, 201, "{}", answer.text);
    let read = server.client().get("/v1/polls/drinks").json();
    assert_eq!(read["results"]["options"].as_array().unwrap().len(), 200);
    assert_eq!(read["poll"]["options"][199]["label"]["ar"], "م".repeat(300));
}
