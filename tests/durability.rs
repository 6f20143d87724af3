//! `kill -9` under load: no acknowledged vote is lost, none is counted twice, the file stays whole.
//!
//! What is written outlives the process, so a kill alone strikes between an answer and its commit by chance only. So
//! in two of three rounds the commits cannot happen at all, for a reason that operators meet too: another process
//! holds the file, or the disk is full. A server that answers before its commit has then promised what is not there.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

#[path = "durability/load.rs"]
mod load;
#[path = "support/polls.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod polls;
#[expect(dead_code, reason = "other tests use the rest")]
mod support;

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use serde_json::json;

use crate::load::{Load, Progress};
use crate::support::{Device, Server};

/// Of each kind of round.
const KILLS: usize = 7;
const VOTERS: usize = 16;

/// Votes acknowledged in a round before anything stands in their way.
const VOTES: usize = 40;

/// Bytes for a few commits.
const ROOM: u64 = 256 * 1024;

/// Far more answers than votes that have room.
const ANSWERS_ON_A_FULL_DISK: usize = 400;

/// What stands in the way of the commits when the server is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hindrance {
    Nothing,
    AnotherWriter,
    FullDisk,
}

#[test]
fn killed_under_load_it_loses_no_acknowledged_vote_and_counts_none_twice() {
    let mut server = Server::with(&polls::drinks(&json!({ "results": "always" })));
    server.kill();
    let load = Load::default();
    std::thread::scope(|scope| {
        let _end = load.ends_with_this();
        for voter in 0..VOTERS {
            let load = &load;
            scope.spawn(move || load.vote_on(voter));
        }
        for _ in 0..KILLS {
            round(&mut server, &load, Hindrance::Nothing);
            round(&mut server, &load, Hindrance::AnotherWriter);
            round(&mut server, &load, Hindrance::FullDisk);
        }
        // Whoever waits for an answer asks once more and is told.
        server.start();
        load.finish(&server.url);
    });

    let client = server.client();
    let votes = load.into_acknowledged();
    let results = client.get("/v1/polls/drinks/results").json();
    assert_eq!(results["ballots"], votes.len(), "each voter voted until it was acknowledged");
    let teas = votes.iter().filter(|vote| vote.choice == "tea").count();
    assert_eq!(results["options"][0]["count"], teas);
    for vote in votes {
        let device = Device { client: client.clone(), token: vote.token };
        let mine = device.get("/v1/polls/drinks/votes/mine").json();
        assert_eq!(mine["vote"]["vote"]["choices"], json!([vote.choice]));
        assert_eq!(mine["vote"]["receipt"], vote.receipt);
    }
    server.kill();
    let done = server.command("check").output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// From a start of the server to its death.
fn round(server: &mut Server, load: &Load, hindrance: Hindrance) {
    match hindrance {
        Hindrance::FullDisk => server.start_with_room(ROOM),
        Hindrance::Nothing | Hindrance::AnotherWriter => server.start(),
    }
    let before = load.go_on_at(&server.url);
    let answers = |now: &Progress| now.answers() - before.answers();
    match hindrance {
        Hindrance::Nothing => {
            load.wait_until(|now| answers(now) >= VOTES);
            server.kill();
        }
        Hindrance::AnotherWriter => {
            load.wait_until(|now| answers(now) >= VOTES);
            let other = open(&server.database());
            other.execute_batch("BEGIN IMMEDIATE").unwrap();
            load.wait_until(|now| now.under_way == VOTERS);
            server.kill();
        }
        Hindrance::FullDisk => {
            load.wait_until(|now| answers(now) >= ANSWERS_ON_A_FULL_DISK);
            server.kill();
        }
    }
    let after = load.stop();
    let on_disk = ballots(&server.database());
    assert!(
        after.acknowledged <= on_disk,
        "{} votes were acknowledged, {on_disk} are on disk ({hindrance:?})",
        after.acknowledged
    );
    let was_refused = after.refused > before.refused;
    assert_eq!(was_refused, hindrance == Hindrance::FullDisk, "refusals ({hindrance:?})");
}

fn ballots(database: &Path) -> usize {
    let count = "SELECT COUNT(*) FROM ballots";
    open(database).query_row(count, [], |row| row.get(0)).unwrap()
}

/// A further connection, which leaves the log as the killed server left it.
fn open(database: &Path) -> Connection {
    let connection = Connection::open(database).unwrap();
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
    connection.busy_timeout(Duration::from_secs(30)).unwrap();
    connection
}
