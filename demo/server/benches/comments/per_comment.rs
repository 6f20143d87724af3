//! The usual way: a pool of connections and a transaction for each comment, on the same tables, with the same promise
//! of durability.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::{Connection, TransactionBehavior};
use sawt_server::{cleaning, folding};
use sawt_wire::PostComment;
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;

const CONNECTIONS: usize = 8;

#[derive(Clone)]
struct Pool {
    idle: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
}

/// Takes comments where the server does.
pub(crate) fn router(database: &Path) -> Router {
    let connections: Vec<Connection> = (0..CONNECTIONS).map(|_| open(database)).collect();
    for migration in [
        include_str!("../../migrations/sqlite/0001_participation.sql"),
        include_str!("../../migrations/sqlite/0002_comments.sql"),
        include_str!("../../migrations/sqlite/0003_answers.sql"),
        "INSERT INTO entities VALUES ('e', '{}');
         INSERT INTO threads VALUES (1, 'written', 'e', '{}');
         INSERT INTO thread_counts (thread, anchor, comments) VALUES (1, '', 0);",
    ] {
        connections[0].execute_batch(migration).unwrap();
    }
    let pool = Pool {
        idle: Arc::new(Mutex::new(connections)),
        permits: Arc::new(Semaphore::new(CONNECTIONS)),
    };
    Router::new().route("/v1/threads/written/comments", post(comment)).with_state(pool)
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

async fn comment(
    State(pool): State<Pool>,
    headers: HeaderMap,
    Json(comment): Json<PostComment>,
) -> (StatusCode, Json<PostComment>) {
    let token = headers["sawt-device"].as_bytes().to_vec();
    let permit = Arc::clone(&pool.permits).acquire_owned().await.unwrap();
    let comment = tokio::task::spawn_blocking(move || {
        let _held = permit;
        let mut connection = pool.idle.lock().unwrap().pop().unwrap();
        write(&mut connection, &token, &comment);
        pool.idle.lock().unwrap().push(connection);
        comment
    });
    (StatusCode::CREATED, Json(comment.await.unwrap()))
}

fn write(connection: &mut Connection, token: &[u8], comment: &PostComment) {
    let hash = |domain: &str| -> [u8; 16] {
        let digest = Sha256::new().chain_update(domain).chain_update(token).finalize();
        std::array::from_fn(|at| digest[at])
    };
    let id = data_encoding::BASE32_NOPAD.encode(&hash("id"));
    let text = cleaning::paragraphs(&comment.text);
    let name = comment.name.as_deref().map(cleaning::line);
    let folded = folding::folded(&text);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
        transaction.prepare_cached(sql).unwrap().execute(values).unwrap();
    };
    run("INSERT INTO requests VALUES (?1, ?2, 0)", &[&hash("request"), &hash("seal")]);
    run(
        "INSERT INTO comments (id, thread, depth, type, name, text, folded, state, created_at, author, edit_key)
         VALUES (?1, 1, 0, 'comment', ?2, ?3, ?4, 'published', 0, ?5, ?6)",
        &[&id, &name, &text, &folded, &hash("author"), &hash("edit")],
    );
    run("UPDATE thread_counts SET comments = comments + 1 WHERE thread = 1", &[]);
    transaction.commit().unwrap();
}
