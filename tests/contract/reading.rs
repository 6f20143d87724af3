//! Reading polls and results: who sees what, and what a cache may hold.

use serde_json::{Value, json};

use crate::polls::{drinks, poll, three, with};
use crate::support::Server;

const PAST: &str = "2020-01-01T00:00:00Z";

#[test]
fn a_poll_is_the_same_for_everyone_and_kept_by_caches() {
    let server = Server::with(&drinks(&json!({})));
    let client = server.client();
    let first = client.get("/v1/polls/drinks");
    assert_eq!(first.json()["state"], "open");
    assert_eq!(first.header("cache-control"), "public, max-age=0, s-maxage=10");
    let tag = first.header("etag").to_owned();
    // The time in the body moves on; the tag does not.
    let again = client.send("GET", "/v1/polls/drinks", &[("if-none-match", &tag)], &[]);
    assert_eq!((again.status, again.text.as_str()), (304, ""));
    let other = client.send("GET", "/v1/polls/drinks", &[("if-none-match", "\"x\"")], &[]);
    assert_eq!(other.status, 200);
}

#[test]
fn the_tag_of_a_poll_changes_with_its_visible_results() {
    let server = Server::with(&drinks(&json!({ "results": "always" })));
    let tag = server.client().get("/v1/polls/drinks").header("etag").to_owned();
    server.client().device().vote("drinks", &json!({ "choices": ["tea"] }));
    let after = server.client().get("/v1/polls/drinks");
    assert_ne!(after.header("etag"), tag);
    assert_eq!(after.json()["results"]["ballots"], 1);
}

#[test]
fn results_are_shown_to_whom_the_poll_says() {
    let open = |id: &str, results: &str| poll(id, &json!({ "results": results }));
    let closed =
        |id: &str, results: &str| poll(id, &json!({ "results": results, "closes_at": PAST }));
    let server = Server::with(&with(&[
        open("always", "always"),
        open("after-vote", "after-vote"),
        open("after-close", "after-close"),
        open("never", "never"),
        closed("always-closed", "always"),
        closed("after-vote-closed", "after-vote"),
        closed("after-close-closed", "after-close"),
        closed("never-closed", "never"),
    ]));
    let (voter, stranger) = (server.client().device(), server.client().device());
    for id in ["always", "after-vote", "after-close", "never"] {
        let recorded = voter.vote(id, &json!({ "choices": ["tea"] })).json();
        let told = recorded.get("results").is_some();
        assert_eq!(told, id == "always" || id == "after-vote", "{id}");
    }
    // The poll, then its results: to a stranger, to a voter.
    let table = [
        ("always", true, 200, 200),
        ("after-vote", false, 401, 200),
        ("after-close", false, 409, 409),
        ("never", false, 401, 401),
        ("always-closed", true, 200, 200),
        ("after-vote-closed", true, 200, 200),
        ("after-close-closed", true, 200, 200),
        ("never-closed", false, 401, 401),
    ];
    for (id, public, to_stranger, to_voter) in table {
        let read = server.client().get(&format!("/v1/polls/{id}")).json();
        assert_eq!(read.get("results").is_some(), public, "{id}");
        let path = format!("/v1/polls/{id}/results");
        assert_eq!(server.client().get(&path).status, to_stranger, "{id}");
        assert_eq!(stranger.get(&path).status, to_stranger, "{id}");
        assert_eq!(voter.get(&path).status, to_voter, "{id}");
    }
    let personal = voter.get("/v1/polls/after-vote/results");
    assert_eq!(personal.header("cache-control"), "private, no-store");
}

#[test]
fn the_state_follows_the_servers_clock() {
    let soon = "2099-01-01T00:00:00Z";
    let server = Server::with(&with(&[
        poll("open", &json!({})),
        poll("upcoming", &json!({ "opens_at": soon })),
        poll("extended", &json!({ "closes_at": soon, "extended_from": PAST })),
        poll("closed", &json!({ "closes_at": PAST, "results": "never" })),
        poll("results-out", &json!({ "closes_at": PAST })),
    ]));
    for id in ["open", "upcoming", "extended", "closed", "results-out"] {
        let read = server.client().get(&format!("/v1/polls/{id}")).json();
        assert_eq!(read["state"], id);
        let listed = server.client().get(&format!("/v1/polls?state={id}")).json();
        let ids: Vec<_> = listed["polls"].as_array().unwrap().iter().map(|p| &p["id"]).collect();
        assert_eq!(ids, [id]);
    }
}

#[test]
fn published_figures_are_shown_as_they_were_and_take_no_votes() {
    let published = json!({
        "ballots": 40,
        "options": [
            { "option": "a", "count": 37, "percent": 93 },
            { "option": "b", "percent": 78 },
            { "option": "c" }
        ],
        "note": { "ar": "العدد 40 جهة" }
    });
    let server = Server::with(&drinks(&json!({
        "kind": "multiple", "options": three(), "results": "never", "published_results": published
    })));
    let read = server.client().get("/v1/polls/drinks").json();
    assert_eq!(read["state"], "results-out");
    assert_eq!(read["results"]["ballots"], 40);
    assert_eq!(read["results"]["options"], published["options"]);
    assert_eq!(read["results"]["note"], published["note"]);
    assert_eq!(read["results"]["final"], true);
    let refused = server.client().device().vote("drinks", &json!({ "choices": ["a"] }));
    assert_eq!(refused.code(), "closed");
}

#[test]
fn small_groups_are_kept_unseen() {
    let server = Server::with(&drinks(&json!({
        "options": three(), "results": "always", "min_group": 3
    })));
    for choice in ["a", "a", "a", "a", "b", "c", "c", "c"] {
        server.client().device().vote("drinks", &json!({ "choices": [choice] }));
    }
    let results = server.client().get("/v1/polls/drinks/results").json();
    let counts: Vec<_> =
        results["options"].as_array().unwrap().iter().map(|o| o.get("count")).collect();
    // One voter chose b; c goes with it, or b could be worked out.
    assert_eq!(counts, [Some(&json!(4)), None, None]);
}

#[test]
fn a_list_is_read_page_by_page_the_newest_first() {
    let polls: Vec<Value> = (0..120)
        .map(|n| {
            let opens = format!("2020-01-01T{:02}:{:02}:00Z", n / 60, n % 60);
            poll(&format!("poll-{n}"), &json!({ "opens_at": opens }))
        })
        .collect();
    let server = Server::with(&with(&polls));
    let mut seen = Vec::new();
    let mut path = "/v1/polls?entity=ministry".to_owned();
    loop {
        let page = server.client().get(&path).json();
        let ids = page["polls"].as_array().unwrap().iter();
        seen.extend(ids.map(|poll| poll["id"].as_str().unwrap().to_owned()));
        match page["next_cursor"].as_str() {
            Some(next) => path = format!("/v1/polls?entity=ministry&cursor={next}"),
            None => break,
        }
    }
    let expected: Vec<String> = (0..120).rev().map(|n| format!("poll-{n}")).collect();
    assert_eq!(seen, expected);
    let none = server.client().get("/v1/polls?entity=elsewhere").json();
    assert_eq!(none["polls"], json!([]));
}

#[test]
fn a_list_refuses_what_it_cannot_read() {
    let server = Server::with(&drinks(&json!({})));
    for query in ["state=ajar", "cursor=%00", "cursor=AAAA", "entity=No!"] {
        let answer = server.client().get(&format!("/v1/polls?{query}"));
        assert_eq!((answer.status, answer.code().as_str()), (400, "invalid"), "{query}");
    }
}

#[test]
fn an_entity_is_read_with_its_branding_and_zone() {
    let server = Server::with(&drinks(&json!({})));
    let entity = server.client().get("/v1/entities/ministry").json();
    assert_eq!(entity["entity"]["time_zone"], "Asia/Qatar");
    assert_eq!(entity["entity"]["branding"]["color-accent"], "#8a1538");
    let style = server.client().get("/v1/entities/ministry/page.css");
    assert!(style.text.starts_with(":root {\n  --sawt-color-accent: #8a1538;\n}"));
}
