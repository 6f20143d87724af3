//! Readers who come by links that were handed on: counted, and known to nobody.

use serde_json::{Value, json};

use crate::consultations::{consultation, session, with_consultations};
use crate::polls::{PAGE, poll};
use crate::support::{Answer, Server};

const PATH: &str = "/v1/entities/ministry/arrivals";

fn definitions() -> Value {
    let page = json!({ "page": { "ar": "/ar/policy", "en": "/en/policy" } });
    let mut all = with_consultations(
        &[consultation("policy", &page), consultation("hidden", &json!({ "draft": true }))],
        &[session("talk", &json!({}))],
    );
    all["polls"] = json!([poll("drinks", &json!({}))]);
    all["entities"][0]["participation"] = json!({ "page": "/participation" });
    all
}

fn arrive(server: &Server, channel: &str, campaign: &str) -> Answer {
    told(server, PATH, &[], &json!({ "channel": channel, "campaign": campaign }))
}

fn told(server: &Server, path: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
    let headers = [&[("content-type", "application/json")], headers].concat();
    server.client().send("POST", path, &headers, body.to_string().as_bytes())
}

fn counted(server: &Server) -> Value {
    let told = server.client().get("/v1/indicators?entity=ministry").json();
    let arrivals = told["arrivals"].as_array().cloned().unwrap_or_default();
    arrivals.iter().map(|one| json!([one["channel"], one["count"]])).collect()
}

#[test]
fn arrivals_are_counted_by_way_and_by_what_was_handed_on() {
    let server = Server::with(&definitions());
    assert_eq!(counted(&server), json!([]));
    for (channel, campaign) in [
        ("whatsapp", "policy"),
        ("x", "policy"),
        ("whatsapp", "policy"),
        ("whatsapp", "ministry"),
        ("copy", "talk"),
    ] {
        let answer = arrive(&server, channel, campaign);
        assert_eq!((answer.status, answer.text.as_str()), (204, ""));
    }
    assert_eq!(counted(&server), json!([["whatsapp", 3], ["copy", 1], ["x", 1]]));
    let table = server.client().get("/v1/activities.csv?entity=ministry").text;
    let of = |id: &str| table.split("\r\n").find(|line| line.contains(id)).unwrap().to_owned();
    assert!(of("id,kind").ends_with(",arrivals_copy,arrivals_mail,arrivals_whatsapp,arrivals_x"));
    assert!(of("policy,consultation").ends_with(",/ar/policy,/en/policy,,,2,1"));
    assert!(of("talk,session").ends_with(",1,,,"));
    assert!(of("ministry,page").ends_with(",/participation,/participation,,,1,"));
    let other = server.client().get("/v1/activities.csv").text;
    assert_eq!(other, table, "one entity is all that there is");
}

#[test]
fn nothing_is_counted_that_the_entity_does_not_offer_or_has_not_published() {
    let mut all = definitions();
    all["entities"][0]["participation"]["share"] = json!(["mail", "x"]);
    let server = Server::with(&all);
    for (channel, campaign, field) in [
        ("whatsapp", "policy", "/channel"),
        ("anything", "policy", "/channel"),
        ("x", "hidden", "/campaign"),
        ("x", "drinks", "/campaign"),
        ("x", "<script>", "/campaign"),
        ("x", "", "/campaign"),
    ] {
        let answer = arrive(&server, channel, campaign);
        assert_eq!(answer.status, 422, "{channel} {campaign}");
        assert_eq!(answer.json()["errors"][0]["pointer"], field, "{channel} {campaign}");
    }
    let body = json!({ "channel": "x", "campaign": "policy" });
    assert_eq!(told(&server, "/v1/entities/nobody/arrivals", &[], &body).status, 404);
    assert_eq!(told(&server, PATH, &[("origin", "https://elsewhere.example")], &body).status, 403);
    assert_eq!(counted(&server), json!([]));
    assert_eq!(told(&server, PATH, &[("origin", PAGE)], &body).status, 204);
    assert_eq!(counted(&server), json!([["x", 1]]));
}
