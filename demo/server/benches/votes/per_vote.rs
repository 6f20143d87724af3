//! The usual way: a pool of connections and a transaction for each vote, on the same tables, with the same
//! promise of durability.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::{Connection, TransactionBehavior};
use sawt_wire::CastVote;
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;

const CONNECTIONS: usize = 8;

#[derive(Clone)]
struct Pool {
    idle: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
}

/// Takes votes where the server does.
pub(crate) fn router(database: &Path) -> Router {
    let connections: Vec<Connection> = (0..CONNECTIONS).map(|_| open(database)).collect();
    connections[0]
        .execute_batch(include_str!("../../migrations/sqlite/0001_participation.sql"))
        .unwrap();
    connections[0]
        .execute_batch(
            "INSERT INTO entities VALUES ('e', '{}');
             INSERT INTO polls VALUES (1, 'p', 'e', '{}', 0);
             INSERT INTO totals VALUES (1, 0, 0);
             INSERT INTO option_counts VALUES (1, 'tea', 0, 0);",
        )
        .unwrap();
    let pool = Pool {
        idle: Arc::new(Mutex::new(connections)),
        permits: Arc::new(Semaphore::new(CONNECTIONS)),
    };
    Router::new().route("/v1/polls/p/votes", post(vote)).with_state(pool)
}

fn open(database: &Path) -> Connection {
    let connection = Connection::open(database).unwrap();
    connection.busy_timeout(Duration::from_secs(30)).unwrap();
    connection
        .execute_batch(
            "PRAGMA page_size = 1024; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 64000;",
        )
        .unwrap();
    connection
}

async fn vote(
    State(pool): State<Pool>,
    headers: HeaderMap,
    Json(vote): Json<CastVote>,
) -> (StatusCode, Json<CastVote>) {
    let permit = Arc::clone(&pool.permits).acquire_owned().await.unwrap();
    let token = headers["sawt-device"].as_bytes().to_vec();
    let vote = tokio::task::spawn_blocking(move || {
        let _held = permit;
        let mut connection = pool.idle.lock().unwrap().pop().unwrap();
        write(&mut connection, &token, &vote);
        pool.idle.lock().unwrap().push(connection);
        vote
    });
    (StatusCode::CREATED, Json(vote.await.unwrap()))
}

fn write(connection: &mut Connection, token: &[u8], vote: &CastVote) {
    let hash = |domain: &str| -> [u8; 16] {
        let digest = Sha256::new().chain_update(domain).chain_update(token).finalize();
        std::array::from_fn(|at| digest[at])
    };
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
        transaction.prepare_cached(sql).unwrap().execute(values).unwrap();
    };
    run("INSERT INTO voters VALUES (1, ?1)", &[&hash("voter")]);
    run(
        "INSERT INTO ballots VALUES (1, ?1, ?2, NULL)",
        &[&hash("ballot"), &vote.choices[0].as_str()],
    );
    run("INSERT INTO requests VALUES (?1, ?2, 0)", &[&hash("request"), &hash("seal")]);
    run("UPDATE totals SET ballots = ballots + 1 WHERE poll = 1", &[]);
    run(
        "UPDATE option_counts SET ballots = ballots + 1 WHERE poll = 1 AND option = ?1",
        &[&vote.choices[0].as_str()],
    );
    transaction.commit().unwrap();
}
