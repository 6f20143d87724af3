//! What activities are about: an entity's sectors and topics.

use serde_json::{Value, json};

use crate::consultations::{consultation, session, with_consultations};
use crate::polls::poll;
use crate::support::Server;
use crate::threads::thread;

/// A ministry with a preset, a sector of its own and two topics.
pub(crate) fn taxonomy() -> Value {
    json!({
        "preset": "tasmu",
        "sectors": [
            { "id": "sport", "label": { "ar": "الشباب والرياضة", "en": "Youth and sport" } },
            { "id": "drinks", "label": { "ar": "المشروبات" } }
        ],
        "topics": [
            { "id": "hot", "label": { "ar": "الساخنة", "en": "Hot ones" } },
            { "id": "cold", "label": { "ar": "الباردة", "en": "Cold ones" } }
        ]
    })
}

fn definitions(changes: &Value) -> Value {
    let mut all = with_consultations(
        &[consultation("policy", &json!({ "sector": "transport", "topics": ["cold", "hot"] }))],
        &[session("talk", &json!({ "sector": "sport" }))],
    );
    all["entities"][0]["taxonomy"] = taxonomy();
    all["polls"] = json!([poll("plain", &json!({})), poll("drinks", changes)]);
    all["threads"] = json!([thread("draft", &json!({ "topics": ["hot"] }))]);
    all
}

fn good() -> Value {
    definitions(&json!({ "sector": "drinks", "topics": ["hot"] }))
}

#[test]
fn activities_carry_their_sector_and_topics_and_are_found_by_them() {
    let server = Server::with(&good());
    let client = server.client();
    let listed = |query: &str| {
        let list = client.get(&format!("/v1/activities?{query}"));
        assert_eq!(list.status, 200, "{}", list.text);
        let all = list.json()["activities"].as_array().unwrap().clone();
        all.into_iter().map(|one| (one["id"].as_str().unwrap().to_owned(), one)).collect::<Vec<_>>()
    };
    let ids = |query: &str| {
        let mut ids: Vec<String> = listed(query).into_iter().map(|(id, _)| id).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids("sector=drinks"), ["drinks"]);
    assert_eq!(ids("topic=hot"), ["draft", "drinks", "policy"]);
    assert_eq!(ids("topic=hot&sector=transport&entity=ministry"), ["policy"]);
    assert!(ids("sector=health").is_empty());
    assert_eq!(ids("").len(), 5);
    let (_, policy) = &listed("sector=transport")[0];
    assert_eq!(
        policy["sector"],
        json!({ "id": "transport", "label": { "ar": "النقل", "en": "Transport" } })
    );
    let topics: Vec<_> =
        policy["topics"].as_array().unwrap().iter().map(|topic| &topic["label"]["en"]).collect();
    assert_eq!(topics, ["Cold ones", "Hot ones"]);
    assert_eq!(listed("sector=sport")[0].1["sector"]["label"]["en"], "Youth and sport");
    let refused = client.get("/v1/activities?sector=No+Id");
    assert_eq!(
        (refused.status, refused.json()["errors"][0]["pointer"].clone()),
        (400, json!("query/sector"))
    );
}

#[test]
fn an_entity_tells_all_of_its_sectors_and_exports_what_was_written() {
    let server = Server::with(&good());
    let told = server.client().get("/v1/entities/ministry").json();
    let sectors: Vec<_> = told["entity"]["taxonomy"]["sectors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|sector| sector["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(sectors, ["transport", "logistics", "health", "environment", "sport", "drinks"]);
    let exported = server.command("export").output().unwrap();
    let exported: Value = serde_json::from_slice(&exported.stdout).unwrap();
    assert_eq!(exported["entities"][0]["taxonomy"], taxonomy());
}

#[test]
fn what_the_entity_does_not_know_is_refused_with_what_it_knows() {
    let server = Server::with(&good());
    let refused = |definitions: &Value, expected: &str| {
        let said = server.import(definitions).unwrap_err();
        assert!(said.contains(expected), "{expected} in {said}");
        assert_eq!(said.lines().count(), 2, "{said}");
    };
    refused(
        &definitions(&json!({ "sector": "energy" })),
        "/polls/1/sector: \"energy\" is no sector of the entity; it takes transport, logistics, health, environment, \
         sport, drinks",
    );
    refused(
        &definitions(&json!({ "topics": ["hot", "warm"] })),
        "/polls/1/topics/1: \"warm\" is no topic of the entity; it takes hot, cold",
    );
    refused(
        &definitions(&json!({ "topics": ["hot", "hot"] })),
        "/polls/1/topics/1: is there already",
    );
    // Alone, without its entity in the file, too.
    refused(
        &json!({ "sessions": [session("talk", &json!({ "sector": "energy" }))] }),
        "/sessions/0/sector",
    );
    let mut wrong = good();
    wrong["entities"][0]["taxonomy"]["preset"] = json!("none-such");
    wrong["entities"][0]["taxonomy"]["topics"][1]["id"] = json!("hot");
    wrong["entities"][0]["licence"] = json!({ "title": {}, "url": "javascript:alert(1)" });
    let said = server.import(&wrong).unwrap_err();
    for place in [
        "/taxonomy/preset: it takes tasmu",
        "/taxonomy/topics/1/id",
        "/licence/title",
        "/licence/url",
    ] {
        assert!(said.contains(&format!("/entities/0{place}")), "{place} in {said}");
    }
}

#[test]
fn an_entity_keeps_what_its_activities_are_about() {
    let server = Server::with(&good());
    let mut narrow = crate::polls::with(&[]);
    narrow["entities"][0]["taxonomy"] =
        json!({ "topics": [{ "id": "hot", "label": { "ar": "الساخنة" } }] });
    let said = server.import(&narrow).unwrap_err();
    for lost in [
        "/entities/0/taxonomy/sectors: poll \"drinks\" is about \"drinks\"; keep it",
        "/entities/0/taxonomy/topics: consultation \"policy\" is about \"cold\"; keep it",
        "/entities/0/taxonomy/sectors: session \"talk\" is about \"sport\"; keep it",
    ] {
        assert!(said.contains(lost), "{lost} in {said}");
    }
    assert!(server.import(&good()).is_ok());
}
