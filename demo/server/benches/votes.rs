//! How many votes a second are acknowledged, on disk: this server with its group commit, against a transaction
//! per vote through a pool, against the same accept loop that only echoes JSON. Run it on a release build;
//! read the ratios, not the rates.
//!
//! `cargo bench -p sawt-server --bench votes`, or `cargo xtask bench votes`.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop at once")]

#[path = "votes/load.rs"]
mod load;
#[path = "votes/per_vote.rs"]
mod per_vote;

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use axum::routing::post;
use axum::{Json, Router};
use sawt_server::serve::serve;
use sawt_wire::CastVote;
use tokio::net::TcpListener;

/// Votes of each run; those of the slow way are fewer, for the same time.
const VOTES: usize = 40_000;
const VOTES_ONE_BY_ONE: usize = 6_000;

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
    let (mut server, address) = start(folder.path());
    let tokens = load::devices(&address, VOTES).await;
    let grouped = load::votes(&address, &tokens).await;
    server.kill().unwrap();
    server.wait().unwrap();

    let pool = per_vote::router(&folder.path().join("one-by-one.db"));
    let one_by_one = load::votes(&listen(pool).await, &tokens[..VOTES_ONE_BY_ONE]).await;

    let echo = Router::new()
        .route("/v1/polls/p/votes", post(async |Json(vote): Json<CastVote>| Json(vote)));
    let echoed = load::votes(&listen(echo).await, &tokens).await;

    let mut out = std::io::stdout();
    writeln!(out, "group commit, acknowledged votes/s      {grouped:>8.0}").unwrap();
    writeln!(out, "a transaction per vote, through a pool  {one_by_one:>8.0}").unwrap();
    writeln!(out, "JSON echo on the same accept loop       {echoed:>8.0}").unwrap();
    writeln!(out, "group commit / transaction per vote     {:>8.1}", grouped / one_by_one).unwrap();
    writeln!(out, "group commit / echo                     {:>8.2}", grouped / echoed).unwrap();
}

/// The real server, and where it listens.
fn start(folder: &Path) -> (Child, String) {
    let definitions = folder.join("definitions.json");
    std::fs::write(&definitions, DEFINITIONS).unwrap();
    let command = |name: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sawt-server"));
        command.arg(name).arg("--database").arg(folder.join("votes.db"));
        command
    };
    assert!(command("import").arg(&definitions).status().unwrap().success());
    let mut server = command("serve")
        .args(["--listen", "127.0.0.1:0", "--rate-per-second", "0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on http://").unwrap().to_owned();
    (server, address)
}

/// Serves a router until the program ends.
async fn listen(router: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(serve(listener, router, 1024, std::future::pending()));
    address
}
