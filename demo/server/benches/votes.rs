//! How many votes a second are acknowledged, on disk: this server with its group commit, against a transaction
//! per vote through a pool, against the same accept loop that only echoes JSON. Run it on a release build;
//! read the ratios, not the rates.
//!
//! `cargo bench -p sawt-server --bench votes`, or `cargo xtask bench votes`.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop at once")]

#[path = "load/clients.rs"]
mod clients;
#[path = "votes/per_vote.rs"]
mod per_vote;
#[path = "load/server.rs"]
mod server;

use std::sync::Arc;

use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use sawt_server::secret_file;
use sawt_wire::CastVote;

use self::clients::Load;
use self::server::{Server, database, listen, print};

/// The three take turns, so that whatever else the machine does meanwhile strikes all of them.
const ROUNDS: usize = 5;

/// Votes of a round; those of the slow way are fewer, for about the same time.
const VOTES: usize = 20_000;
const VOTES_ONE_BY_ONE: usize = 2_000;

const CLIENTS: usize = 256;

const DEFINITIONS: &str = r#"{
    "entities": [{ "id": "e", "name": { "en": "E" }, "time_zone": "Asia/Qatar" }],
    "polls": [{
        "id": "p", "entity": "e", "question": { "en": "?" }, "kind": "single",
        "options": [
            { "id": "tea", "label": { "en": "Tea" } }, { "id": "coffee", "label": { "en": "Coffee" } }
        ],
        "time_zone": "Asia/Qatar", "results": "never"
    }]
}"#;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let grouped = Server::start(folder.path(), DEFINITIONS);
    let secret = database(folder.path()).with_extension("db.secret");
    let secret = secret_file::load_or_create(&secret).unwrap();
    let one_by_one = listen(per_vote::router(&folder.path().join("one-by-one.db"))).await;
    let echo = listen(Router::new().route(
        "/v1/polls/p/votes",
        post(async |Json(vote): Json<CastVote>| (StatusCode::CREATED, Json(vote))),
    ))
    .await;

    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let requests: Arc<[Vec<u8>]> =
            (0..VOTES).map(|_| request(&secret.issue_device().unwrap().0)).collect();
        rounds.push([
            clients::send(&grouped.address, CLIENTS, Arc::clone(&requests)).await,
            clients::send(&one_by_one, CLIENTS, requests[..VOTES_ONE_BY_ONE].into()).await,
            clients::send(&echo, CLIENTS, requests).await,
        ]);
    }

    let show = |name, digits, figure: fn(&[Load; 3]) -> f64| {
        print(name, digits, rounds.iter().map(figure));
    };
    show("group commit, acknowledged votes/s", 0, |[ours, ..]| ours.per_second);
    show("  p99, ms", 1, |[ours, ..]| ours.p99_ms);
    show("a transaction per vote, through a pool", 0, |[_, pool, _]| pool.per_second);
    show("  p99, ms", 1, |[_, pool, _]| pool.p99_ms);
    show("JSON echo on the same accept loop", 0, |[.., echo]| echo.per_second);
    show("group commit / transaction per vote", 1, |[ours, pool, _]| {
        ours.per_second / pool.per_second
    });
    show("group commit / echo", 2, |[ours, _, echo]| ours.per_second / echo.per_second);
}

/// A vote of that device.
fn request(token: &str) -> Vec<u8> {
    let body = r#"{"choices":["tea"]}"#;
    format!(
        "POST /v1/polls/p/votes HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\n\
         idempotency-key: {key}\r\nsawt-device: {token}\r\ncontent-length: {length}\r\n\r\n{body}",
        key = &token[..22],
        length = body.len(),
    )
    .into_bytes()
}
