//! The same request, however often it comes, counts once; checked against a model that is too simple to be wrong.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::polls::{drinks, poll, with};
use crate::support::{Device, Server};

const POST: &str = "/v1/polls/drinks/votes";

#[test]
fn a_repeated_idempotency_key_counts_one_vote() {
    let server = Server::with(&drinks(&json!({})));
    let device = server.client().device();
    let vote = json!({ "choices": ["tea"] });
    let first = device.write("POST", POST, "k", &vote).json();
    for _ in 0..5 {
        let again = device.write("POST", POST, "k", &vote);
        assert_eq!(again.status, 201);
        assert_eq!(again.json()["receipt"], first["receipt"]);
        assert_eq!(again.json()["results"]["ballots"], 1);
    }
}

#[test]
fn the_same_key_with_another_body_is_refused() {
    let server = Server::with(&drinks(&json!({})));
    let device = server.client().device();
    device.write("POST", POST, "k", &json!({ "choices": ["tea"] }));
    let other = device.write("POST", POST, "k", &json!({ "choices": ["coffee"] }));
    assert_eq!((other.status, other.code().as_str()), (422, "idempotency-mismatch"));
}

#[test]
fn the_same_key_of_another_device_is_another_request() {
    let server = Server::with(&drinks(&json!({})));
    for ballots in 1..=3 {
        let device = server.client().device();
        let answer = device.write("POST", POST, "k", &json!({ "choices": ["tea"] }));
        assert_eq!(answer.json()["results"]["ballots"], ballots);
    }
}

#[test]
fn many_threads_with_one_token_make_one_vote() {
    let server = Server::with(&drinks(&json!({})));
    let device = server.client().device();
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..16)
            .map(|n| {
                let device = &device;
                let body = json!({ "choices": ["tea"] });
                scope.spawn(move || device.write("POST", POST, &format!("t{n}"), &body).status)
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|&&status| status == 201).count(), 1);
    assert_eq!(statuses.iter().filter(|&&status| status == 409).count(), 15);
    assert_eq!(device.get("/v1/polls/drinks/results").json()["ballots"], 1);
}

/// What one device did, by the contract.
#[derive(Default)]
struct Model {
    /// Key to what it was used for.
    done: HashMap<String, (&'static str, Option<&'static str>)>,
    vote: Option<&'static str>,
}

impl Model {
    /// The status, and whether something changed.
    fn expects(&mut self, method: &'static str, key: &str, choice: Option<&'static str>) -> u16 {
        let status = if method == "POST" { 201 } else { 200 };
        if let Some(done) = self.done.get(key) {
            return if *done == (method, choice) { status } else { 422 };
        }
        match (method, self.vote) {
            ("POST", Some(_)) => return 409,
            ("PUT" | "DELETE", None) => return 404,
            _ => {}
        }
        self.vote = choice;
        self.done.insert(key.to_owned(), (method, choice));
        status
    }
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

#[test]
fn any_sequence_of_requests_does_what_the_model_does() {
    let server = Server::with(&with(&[poll("drinks", &json!({ "revisable": true }))]));
    let mut dice = Dice(2026);
    let mut devices: Vec<(Device, Model)> =
        (0..4).map(|_| (server.client().device(), Model::default())).collect();
    let keys = ["k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7"];
    for step in 0..3000 {
        // Few keys repeat often; now and then a device starts anew with all keys unused.
        let at = dice.below(devices.len());
        if dice.below(12) == 0 {
            devices.push((server.client().device(), Model::default()));
            continue;
        }
        let (device, model) = &mut devices[at];
        let key = keys[dice.below(keys.len())];
        let choice = Some(["tea", "coffee"][dice.below(2)]);
        let (method, path, choice) = match dice.below(3) {
            0 => ("POST", POST, choice),
            1 => ("PUT", "/v1/polls/drinks/votes/mine", choice),
            _ => ("DELETE", "/v1/polls/drinks/votes/mine", None),
        };
        let body = choice.map_or(Value::Null, |choice| json!({ "choices": [choice] }));
        let expected = model.expects(method, key, choice);
        let found = device.write(method, path, key, &body);
        assert_eq!(found.status, expected, "step {step}: {method} {key} {choice:?} {}", found.text);
    }
    let voted: Vec<&str> = devices.iter().filter_map(|(_, model)| model.vote).collect();
    let teas = voted.iter().filter(|&&choice| choice == "tea").count();
    let (any, _) = devices.iter().find(|(_, model)| model.vote.is_some()).unwrap();
    let results = any.get("/v1/polls/drinks/results").json();
    assert_eq!(results["ballots"], voted.len());
    assert_eq!(results["options"][0]["count"], teas);
    assert_eq!(results["options"][1]["count"], voted.len() - teas);
}
