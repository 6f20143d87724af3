//! `kill -9` under load: no acknowledged vote is lost, none is counted twice, the file stays whole.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

#[path = "support/polls.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod polls;
#[expect(dead_code, reason = "other tests use the rest")]
mod support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, RwLock};

use serde_json::{Value, json};

use crate::support::{Client, Device, Server};

const KILLS: usize = 20;
const VOTERS: usize = 16;

/// Votes acknowledged between two kills, so that each strikes in the midst of the load.
const BETWEEN_KILLS: usize = 40;

/// A vote that was acknowledged.
struct Acknowledged {
    token: String,
    choice: &'static str,
    receipt: String,
}

#[test]
fn killed_under_load_it_loses_no_acknowledged_vote_and_counts_none_twice() {
    let server = Server::with(&polls::drinks(&json!({ "results": "always" })));
    let url = RwLock::new(server.url.clone());
    let (server, acknowledged) = (Mutex::new(server), Mutex::new(Vec::new()));
    let count = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for voter in 0..VOTERS {
            let (server, url, acknowledged, count) = (&server, &url, &acknowledged, &count);
            scope.spawn(move || {
                for n in 0.. {
                    let choice = ["tea", "coffee"][n % 2];
                    let vote = vote_until_acknowledged(url, &format!("{voter}-{n}"), choice);
                    let before = count.fetch_add(1, Ordering::Relaxed) + 1;
                    // Killed by whoever was just answered: before anything that the answer promised too early
                    // could still be written.
                    if before.is_multiple_of(BETWEEN_KILLS) && before <= KILLS * BETWEEN_KILLS {
                        let mut server = server.lock().unwrap();
                        server.kill();
                        server.start();
                        url.write().unwrap().clone_from(&server.url);
                    }
                    acknowledged.lock().unwrap().push(vote);
                    if before > KILLS * BETWEEN_KILLS {
                        break;
                    }
                }
            });
        }
    });

    let mut server = server.into_inner().unwrap();
    let votes = acknowledged.into_inner().unwrap();
    let results = server.client().get("/v1/polls/drinks/results").json();
    assert_eq!(results["ballots"], votes.len(), "each voter voted until it was acknowledged");
    let teas = votes.iter().filter(|vote| vote.choice == "tea").count();
    assert_eq!(results["options"][0]["count"], teas);
    for vote in &votes {
        let device = Device { client: server.client(), token: vote.token.clone() };
        let mine = device.get("/v1/polls/drinks/votes/mine").json();
        assert_eq!(mine["vote"]["vote"]["choices"], json!([vote.choice]));
        assert_eq!(mine["vote"]["receipt"], vote.receipt);
    }
    server.kill();
    let done = server.command("check").output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// One voter: a new device, one key, again and again until the server says that it is on record.
fn vote_until_acknowledged(url: &RwLock<String>, key: &str, choice: &'static str) -> Acknowledged {
    let client = || Client::of(&url.read().unwrap());
    let device = loop {
        if let Some(answer) = client().try_send("POST", "/v1/devices", &[], &[])
            && answer.status == 201
        {
            break Device { client: client(), token: text(&answer.json()["token"]) };
        }
    };
    let body = json!({ "choices": [choice] });
    loop {
        let device = Device { client: client(), ..device.clone() };
        let answer = device.try_write("POST", "/v1/polls/drinks/votes", key, &body);
        match answer {
            Some(answer) if answer.status == 201 => {
                let receipt = text(&answer.json()["receipt"]);
                return Acknowledged { token: device.token, choice, receipt };
            }
            Some(answer) => assert_eq!(answer.status, 503, "{}", answer.text),
            None => {}
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
