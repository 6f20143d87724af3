//! The list of everything that the public can take part in.

use serde_json::{Value, json};

use crate::consultations::{consultation, session, with_consultations};
use crate::polls::poll;
use crate::support::{Answer, Client, Server};
use crate::threads::thread;

const PAST: &str = "2020-01-01T00:00:00Z";

fn listed(client: &Client, query: &str) -> Vec<String> {
    let list = client.get(&format!("/v1/activities{query}"));
    assert_eq!(list.status, 200, "{}", list.text);
    ids(&list.json())
}

fn ids(list: &Value) -> Vec<String> {
    let all = list["activities"].as_array().unwrap().iter();
    all.map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

fn everything() -> Value {
    let mut all = with_consultations(
        &[
            consultation(
                "open",
                &json!({
                    "closes_at": "2098-06-01T00:00:00Z",
                    "ways": [{ "kind": "poll", "id": "way" }, { "kind": "thread", "id": "clauses" }]
                }),
            ),
            consultation(
                "extended",
                &json!({
                    "closes_at": "2098-05-01T00:00:00Z",
                    "extensions": [{
                        "from": "2098-04-01T00:00:00Z", "to": "2098-05-01T00:00:00Z",
                        "reason": { "ar": "بطلب من الجمهور" }
                    }]
                }),
            ),
            consultation("hidden", &json!({ "draft": true })),
            consultation(
                "decided",
                &json!({
                    "opens_at": "2014-07-16T00:00:00Z", "closes_at": "2014-09-15T21:00:00Z",
                    "outcome": { "published_on": "2015-04-01", "summary": { "ar": "ملخص" } }
                }),
            ),
        ],
        &[
            session(
                "soon",
                &json!({
                    "questions": "asked", "polls": ["survey"], "level": "information"
                }),
            ),
            session("hidden-session", &json!({ "draft": true })),
        ],
    );
    all["polls"] = json!([
        poll("way", &json!({})),
        poll("survey", &json!({})),
        poll("endless", &json!({})),
        poll("over", &json!({ "closes_at": PAST, "level": "decision", "results": "never" })),
        poll("next", &json!({ "opens_at": "2097-01-01T00:00:00Z" })),
    ]);
    all["threads"] = json!([
        thread("clauses", &json!({})),
        thread("asked", &json!({})),
        thread("talk", &json!({ "closes_at": "2098-07-01T00:00:00Z" })),
    ]);
    all
}

#[test]
fn open_ones_come_first_then_upcoming_then_closed_and_parts_of_others_are_left_out() {
    let server = Server::with(&everything());
    let client = server.client();
    let list = client.get("/v1/activities?entity=ministry").json();
    assert_eq!(
        ids(&list),
        ["extended", "open", "talk", "endless", "next", "soon", "over", "decided"]
    );
    let states: Vec<_> =
        list["activities"].as_array().unwrap().iter().map(|one| &one["state"]).collect();
    assert_eq!(
        states,
        ["extended", "open", "open", "open", "upcoming", "upcoming", "closed", "results-out"]
    );
    let open = &list["activities"][1];
    assert_eq!(open["kind"], "consultation");
    assert_eq!(open["level"], "consultation");
    assert_eq!(open["summary"]["en"], "To improve the policy");
    assert_eq!(open["time_zone"], "Asia/Qatar");
    assert_eq!(list["activities"][5]["closes_at"], "2098-01-01T18:00:00Z");
    assert!(list.get("next_cursor").is_none());
}

#[test]
fn a_list_is_narrowed_by_kind_group_and_level() {
    let server = Server::with(&everything());
    let client = server.client();
    assert_eq!(listed(&client, "?state=open"), ["extended", "open", "talk", "endless"]);
    assert_eq!(listed(&client, "?state=upcoming"), ["next", "soon"]);
    assert_eq!(listed(&client, "?state=closed"), ["over", "decided"]);
    assert_eq!(listed(&client, "?kind=poll"), ["endless", "next", "over"]);
    assert_eq!(listed(&client, "?kind=session"), ["soon"]);
    assert_eq!(listed(&client, "?kind=thread&state=open"), ["talk"]);
    assert_eq!(listed(&client, "?level=decision"), ["over"]);
    assert_eq!(listed(&client, "?level=information&state=upcoming"), ["soon"]);
    assert!(listed(&client, "?level=information&state=closed").is_empty());
}

#[test]
fn a_long_list_is_read_page_by_page_and_each_line_once() {
    let closing = |at: usize| {
        let closes_at = format!("2090-01-01T00:{:02}:00Z", at / 3);
        poll(&format!("p{at}"), &json!({ "closes_at": closes_at }))
    };
    let mut all = crate::polls::with(&(0..120).map(closing).collect::<Vec<_>>());
    all["threads"] = json!([thread("talk", &json!({}))]);
    let server = Server::with(&all);
    let client = server.client();
    let (mut seen, mut query, mut pages) = (Vec::new(), String::new(), 0);
    loop {
        let page = client.get(&format!("/v1/activities{query}")).json();
        seen.extend(ids(&page));
        pages += 1;
        match page["next_cursor"].as_str() {
            Some(cursor) => query = format!("?cursor={cursor}"),
            None => break,
        }
    }
    assert_eq!((pages, seen.len()), (3, 121));
    assert_eq!(seen.last().unwrap(), "talk");
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 121);
}

#[test]
fn a_query_that_cannot_be_read_is_refused_by_its_field() {
    let server = Server::with(&everything());
    let client = server.client();
    let pointer = |answer: &Answer| answer.json()["errors"][0]["pointer"].clone();
    for (query, at) in [
        ("entity=The%20Ministry", "query/entity"),
        ("kind=petition", "query/kind"),
        ("kind=unknown", "query/kind"),
        ("state=results-out", "query/state"),
        ("level=", "query/level"),
        ("cursor=%00", "query/cursor"),
        ("cursor=bm90aGluZw", "query/cursor"),
        ("kind=poll&kind=thread", "query"),
    ] {
        let answer = client.get(&format!("/v1/activities?{query}"));
        assert_eq!((answer.status, pointer(&answer)), (400, json!(at)), "{query}");
    }
    assert_eq!(client.get("/v1/activities?entity=nobody").status, 404);
}

#[test]
fn caches_hold_the_list_until_it_changes() {
    let mut server = Server::with(&everything());
    let client = server.client();
    let first = client.get("/v1/activities");
    assert_eq!(first.header("cache-control"), "public, max-age=0, s-maxage=10");
    let tag = first.header("etag").to_owned();
    let again = client.send("GET", "/v1/activities", &[("if-none-match", &tag)], &[]);
    assert_eq!((again.status, again.text.as_str()), (304, ""));
    server.kill();
    server.import(&with_consultations(&[consultation("hidden", &json!({}))], &[])).unwrap();
    server.start();
    let published = server.client().get("/v1/activities");
    assert!(ids(&published.json()).contains(&"hidden".to_owned()));
    assert_ne!(published.header("etag"), tag);
}

#[test]
fn only_pages_of_an_entity_may_read_the_list() {
    let server = Server::with(&everything());
    let client = server.client();
    let from = |origin: &str| client.send("GET", "/v1/activities", &[("origin", origin)], &[]);
    let allowed = from(crate::polls::PAGE);
    assert_eq!(allowed.header("access-control-allow-origin"), crate::polls::PAGE);
    assert_eq!(from("https://elsewhere.example").status, 403);
}
