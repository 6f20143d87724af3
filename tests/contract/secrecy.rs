//! Who took part and what was chosen cannot be joined from a copy of everything on disk.

use serde_json::json;

use crate::polls::drinks;
use crate::support::{Server, new_key};
use crate::threads::{thread, with_threads};

#[test]
fn nothing_that_was_sent_lies_on_disk_but_the_choice_itself() {
    let server =
        Server::with_arguments(&drinks(&json!({ "revisable": true })), &["--trusted-hops", "1"]);
    let address = "203.0.113.77";
    let agent = "CanaryBrowser/7";
    let mut canaries = vec![address.to_owned(), agent.to_owned()];
    for text in ["كرك بالزعفران", "withdrawn-canary"] {
        let device = server.client().device();
        let key = format!("canary-{}", new_key());
        let headers = [
            ("sawt-device", device.token.as_str()),
            ("idempotency-key", key.as_str()),
            ("content-type", "application/json"),
            ("user-agent", agent),
            ("x-forwarded-for", address),
            ("referer", "https://www.example.gov.qa/page?person=canary-person"),
        ];
        let body = json!({ "choices": ["other"], "write_in": text }).to_string();
        let answer =
            server.client().send("POST", "/v1/polls/drinks/votes", &headers, body.as_bytes());
        assert_eq!(answer.status, 201, "{}", answer.text);
        let receipt = answer.json()["receipt"].as_str().unwrap().to_owned();
        let (id, _) = device.token.split_once('.').unwrap();
        canaries.extend([key, id.to_owned(), receipt.replace('-', ""), receipt]);
        if text == "withdrawn-canary" {
            let path = "/v1/polls/drinks/votes/mine";
            assert_eq!(device.write("DELETE", path, &new_key(), &json!(null)).status, 200);
        }
    }
    canaries.push("canary-person".into());
    let mut server = server;
    let everything = server.read_after_stop();
    let holds = |text: &str| everything.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds("كرك بالزعفران"), "the search itself must find what is there");
    assert!(!holds("withdrawn-canary"), "a withdrawn text is gone");
    for canary in canaries {
        assert!(!holds(&canary), "{canary}");
    }
}

#[test]
fn the_tables_of_voters_and_ballots_share_nothing_but_the_poll() {
    let schema = include_str!("../../demo/server/migrations/sqlite/0001_participation.sql");
    let columns = |table: &str| -> Vec<&str> {
        let start = schema.find(&format!("CREATE TABLE {table} (")).unwrap();
        let body = schema[start..].split_once("(\n").unwrap().1.split_once("\n)").unwrap();
        assert!(body.1.starts_with(" STRICT, WITHOUT ROWID"), "{table} keeps no order of arrival");
        body.0
            .lines()
            .filter_map(|line| line.split_whitespace().next())
            .filter(|word| *word != "PRIMARY")
            .collect()
    };
    assert_eq!(columns("voters"), ["poll", "voter"]);
    assert_eq!(columns("ballots"), ["poll", "ballot", "choices", "write_in"]);
    assert_eq!(columns("requests"), ["request", "seal", "expires_day"]);
}

#[test]
fn a_device_cannot_be_followed_from_one_thread_to_another() {
    let ids = ["one", "two"];
    let server = Server::with(&with_threads(&ids.map(|id| thread(id, &json!({})))));
    let device = server.client().device();
    for path in ["one", "one", "two"].map(|id| format!("/v1/threads/{id}/comments")) {
        let body = json!({ "type": "comment", "text": "x" });
        assert_eq!(device.write("POST", &path, &new_key(), &body).status, 201);
    }
    let file = rusqlite::Connection::open(server.database()).unwrap();
    let kept = |column: &str| -> i64 {
        let count = format!("SELECT count(DISTINCT {column}) FROM comments");
        file.query_row(&count, [], |row| row.get(0)).unwrap()
    };
    assert_eq!((kept("id"), kept("author"), kept("edit_key")), (3, 2, 3));
}
