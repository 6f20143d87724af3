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

use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use sawt_server::secret_file;
use sawt_server::serve::serve;
use sawt_wire::CastVote;
use tokio::net::TcpListener;

/// The three take turns, so that whatever else the machine does meanwhile strikes all of them.
const ROUNDS: usize = 5;

/// Votes of a round; those of the slow way are fewer, for about the same time.
const VOTES: usize = 20_000;
const VOTES_ONE_BY_ONE: usize = 2_000;

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
    let (mut server, grouped) = start(folder.path());
    let secret = secret_file::load_or_create(&folder.path().join("votes.db.secret")).unwrap();
    let one_by_one = listen(per_vote::router(&folder.path().join("one-by-one.db"))).await;
    let echo = listen(Router::new().route(
        "/v1/polls/p/votes",
        post(async |Json(vote): Json<CastVote>| (StatusCode::CREATED, Json(vote))),
    ))
    .await;

    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let tokens: Vec<String> = (0..VOTES).map(|_| secret.issue_device().unwrap().0).collect();
        rounds.push([
            load::votes(&grouped, &tokens).await,
            load::votes(&one_by_one, &tokens[..VOTES_ONE_BY_ONE]).await,
            load::votes(&echo, &tokens).await,
        ]);
    }
    server.kill().unwrap();
    server.wait().unwrap();

    print("group commit, acknowledged votes/s", 0, &rounds, |[grouped, _, _]| grouped);
    print("a transaction per vote, through a pool", 0, &rounds, |[_, one_by_one, _]| one_by_one);
    print("JSON echo on the same accept loop", 0, &rounds, |[_, _, echoed]| echoed);
    print("group commit / transaction per vote", 1, &rounds, |[grouped, one_by_one, _]| {
        grouped / one_by_one
    });
    print("group commit / echo", 2, &rounds, |[grouped, _, echoed]| grouped / echoed);
}

/// The median of the rounds, then the least and the most.
fn print(name: &str, digits: usize, rounds: &[[f64; 3]], figure: fn([f64; 3]) -> f64) {
    let mut figures: Vec<f64> = rounds.iter().map(|round| figure(*round)).collect();
    figures.sort_by(f64::total_cmp);
    let (median, least, most) = (figures[ROUNDS / 2], figures[0], figures[ROUNDS - 1]);
    let mut out = std::io::stdout();
    writeln!(out, "{name:<40}{median:>8.digits$}  ({least:.digits$} to {most:.digits$})").unwrap();
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
