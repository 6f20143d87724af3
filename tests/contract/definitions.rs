//! Importing and exporting definitions.

use serde_json::{Value, json};

use crate::polls::{drinks, poll, three, with};
use crate::support::Server;

#[test]
fn every_mistake_is_named_by_its_path() {
    let server = Server::with(&drinks(&json!({})));
    let mut broken = with(&[
        poll("few", &json!({ "options": [] })),
        poll("twice", &json!({ "options": [three()[0], three()[0]] })),
        poll("limits", &json!({ "kind": "multiple", "min_choices": 3, "max_choices": 2 })),
        poll("many", &json!({ "kind": "multiple", "max_choices": 9 })),
        poll("single", &json!({ "max_choices": 1 })),
        poll(
            "times",
            &json!({ "opens_at": "2027-01-02T00:00:00Z", "closes_at": "2027-01-01T00:00:00Z" }),
        ),
        poll("when", &json!({ "opens_at": "tomorrow" })),
        poll("zone", &json!({ "time_zone": "Asia/Nowhere" })),
        poll("mute", &json!({ "question": {} })),
        poll("scale", &json!({ "kind": "scale", "options": three(), "shuffle": true })),
        poll("loose", &json!({ "duplicates": "none", "revisable": true })),
        poll(
            "figures",
            &json!({ "options": three(), "published_results": { "ballots": 1, "options": [] } }),
        ),
        poll("figures", &json!({})),
    ]);
    broken["entities"][0]["origins"] = json!(["https://a.example/path"]);
    broken["entities"][0]["branding"] = json!({ "color-accent": "red;}*{display:none" });
    let said = server.import(&broken).unwrap_err();
    for path in [
        "/entities/0/origins/0:",
        "/entities/0/branding/color-accent:",
        "/polls/0/options:",
        "/polls/1/options/1/id:",
        "/polls/2/min_choices:",
        "/polls/3/max_choices:",
        "/polls/4/max_choices:",
        "/polls/5/closes_at:",
        "/polls/6/opens_at:",
        "/polls/7/time_zone:",
        "/polls/8/question:",
        "/polls/9/shuffle:",
        "/polls/10/revisable:",
        "/polls/11/published_results/options:",
        "/polls/12/id:",
    ] {
        assert!(said.contains(path), "{path} in {said}");
    }
}

#[test]
fn a_file_that_is_not_the_contract_is_refused_with_its_place() {
    let server = Server::with(&drinks(&json!({})));
    let said = server.import(&json!({ "polls": [{ "id": "No Id" }] })).unwrap_err();
    assert!(said.contains("polls[0].id"), "{said}");
    let said = server.import(&drinks(&json!({ "close_at": "2027-01-01T00:00:00Z" }))).unwrap_err();
    assert!(said.contains("polls.0.close_at is no field"), "{said}");
    let said = server.import(&with(&[poll("stray", &json!({ "entity": "nobody" }))])).unwrap_err();
    assert!(said.contains("/polls/0/entity"), "{said}");
}

#[test]
fn a_poll_with_votes_keeps_its_kind_and_its_options() {
    let server = Server::with(&drinks(&json!({})));
    let device = server.client().device();
    device.vote("drinks", &json!({ "choices": ["tea"] }));
    for (changes, path) in [
        (json!({ "kind": "multiple" }), "/polls/0/kind"),
        (json!({ "options": three() }), "/polls/0/options"),
        (json!({ "duplicates": "none" }), "/polls/0/duplicates"),
    ] {
        let said = server.import(&drinks(&changes)).unwrap_err();
        assert!(said.contains(path), "{said}");
    }
    let renamed = drinks(&json!({ "question": { "ar": "سؤال آخر" } }));
    server.import(&renamed).unwrap();
    while server.client().get("/v1/polls/drinks").json()["poll"]["question"]["ar"] != "سؤال آخر"
    {
    }
    assert_eq!(device.get("/v1/polls/drinks/results").json()["ballots"], 1);
}

#[test]
fn a_poll_without_votes_may_change_altogether_while_it_is_served() {
    let server = Server::with(&drinks(&json!({})));
    let device = server.client().device();
    server.import(&drinks(&json!({ "options": three() }))).unwrap();
    // Even before the server has noticed, no vote is counted for an option that is gone.
    let gone = device.vote("drinks", &json!({ "choices": ["tea"] }));
    assert_eq!((gone.status, gone.code().as_str()), (422, "invalid"), "{}", gone.text);
    assert_eq!(device.vote("drinks", &json!({ "choices": ["a"] })).status, 201);
}

#[test]
fn what_was_imported_is_exported_and_imports_again() {
    let definitions = drinks(&json!({ "closes_at": "2099-01-01T03:00:00+03:00" }));
    let server = Server::with(&definitions);
    let export = || -> Value {
        let done = server.command("export").output().unwrap();
        serde_json::from_slice(&done.stdout).unwrap()
    };
    let first = export();
    assert_eq!(first["polls"][0]["closes_at"], "2099-01-01T00:00:00Z");
    assert_eq!(first["polls"][0]["options"], definitions["polls"][0]["options"]);
    server.import(&first).unwrap();
    assert_eq!(export(), first);
}
