//! The demo's own content, as an operator imports it.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::Server;

fn demo() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../demo")
}

fn content(name: &str) -> Value {
    let text = std::fs::read_to_string(demo().join("content").join(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn served() -> Server {
    let mut server = Server::with(&content("digital-authority.json"));
    server.kill();
    server.import(&content("transport-ministry.json")).unwrap();
    server.start();
    server
}

#[test]
fn the_consultation_of_2014_closed_at_the_end_of_its_day_in_doha() {
    let server = served();
    let read = server.client().get("/v1/consultations/e-participation-policy-2014").json();
    assert_eq!(read["state"], "results-out");
    assert_eq!(read["consultation"]["closes_at"], "2014-09-15T21:00:00Z");
    assert_eq!(read["consultation"]["time_zone"], "Asia/Qatar");
    assert_eq!(read["consultation"]["outcome"].get("participants"), None);
}

#[test]
fn there_is_one_of_each_state_and_a_draft_that_nobody_sees() {
    let server = served();
    let client = server.client();
    let state = |path: &str| client.get(path).json()["state"].clone();
    assert_eq!(state("/v1/consultations/transport-participation-policy"), "extended");
    assert_eq!(state("/v1/consultations/night-transport-2028"), "upcoming");
    assert_eq!(state("/v1/consultations/corniche-parking-2026"), "results-out");
    assert_eq!(state("/v1/sessions/transport-dialogue-2027"), "upcoming");
    assert_eq!(state("/v1/sessions/shurakum-6"), "results-out");
    assert_eq!(client.get("/v1/consultations/open-data-plan-2028").status, 404);
}

#[test]
fn every_document_lies_where_it_is_said_to_and_is_as_long_as_it_is_said_to_be() {
    let mut checked = 0;
    for name in ["digital-authority.json", "transport-ministry.json"] {
        for consultation in content(name)["consultations"].as_array().unwrap() {
            for document in consultation["documents"].as_array().into_iter().flatten() {
                let files = document["files"].as_array().unwrap();
                let languages: Vec<_> = files.iter().map(|file| &file["language"]).collect();
                assert_eq!(languages, ["ar", "en"]);
                for file in files {
                    let url = file["url"].as_str().unwrap();
                    let bytes =
                        std::fs::metadata(demo().join("sites").join(&url[1..])).unwrap().len();
                    assert_eq!(file["bytes"], json!(bytes), "{url}");
                    checked += 1;
                }
            }
        }
    }
    assert_eq!(checked, 4);
}

#[test]
fn both_entities_say_all_that_their_page_needs() {
    let server = served();
    for entity in ["transport-ministry", "digital-authority"] {
        let read = server.client().get(&format!("/v1/entities/{entity}")).json();
        let page = &read["entity"]["participation"];
        for field in ["aims", "activities", "plans", "contact", "topics"] {
            for language in ["ar", "en"] {
                assert!(page["commitment"][field][language].is_string(), "{entity} {field}");
            }
        }
        for official in page["officials"].as_array().unwrap() {
            assert!(official.get("name").is_none(), "offices and posts only");
        }
        assert!(page["disclaimer"]["version"].is_string());
        assert!(page["channels"][0]["reply_within_days"].is_u64());
    }
}
