//! How many comments a second are acknowledged, on disk, and how many pages of a thread of 10,000 comments are read:
//! this server, against a transaction per comment through a pool, against the same accept loop that only echoes JSON. Run
//! it on a release build; read the ratios, not the rates.
//!
//! `cargo bench -p sawt-server --bench comments`, or `cargo xtask bench comments`.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop at once")]

#[path = "load/clients.rs"]
mod clients;
#[path = "comments/per_comment.rs"]
mod per_comment;
#[path = "load/server.rs"]
mod server;
#[path = "comments/thread.rs"]
mod thread;

use std::sync::Arc;

use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use sawt_server::secret_file;
use sawt_wire::{CommentPage, PostComment};

use self::clients::Load;
use self::server::{Server, database, listen, print};

/// All take turns, so that whatever else the machine does meanwhile strikes all of them.
const ROUNDS: usize = 5;

/// Comments of a round; those of the slow way are fewer, for about the same time.
const COMMENTS: usize = 10_000;
const COMMENTS_ONE_BY_ONE: usize = 1_000;

/// Pages of a round.
const PAGES: usize = 10_000;

/// Who writes waits for the disk, so that many may; who reads does not.
const WRITERS: usize = 256;
const READERS: usize = 32;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let here = Server::start(folder.path(), thread::DEFINITIONS);
    thread::fill(folder.path());
    let secret = database(folder.path()).with_extension("db.secret");
    let secret = secret_file::load_or_create(&secret).unwrap();
    let one_by_one = listen(per_comment::router(&folder.path().join("one-by-one.db"))).await;
    let (pages, page) = thread::pages(&here.address).await;
    let echo = listen(echo(page)).await;
    let first: Arc<[Vec<u8>]> = vec![pages[0].clone(); PAGES].into();
    let all: Arc<[Vec<u8>]> = pages.into_iter().cycle().take(PAGES).collect();

    let mut written = Vec::new();
    let mut read = Vec::new();
    for round in 0..ROUNDS {
        // Read before the thread that is read is written to.
        read.push([
            clients::send(&here.address, READERS, Arc::clone(&first)).await,
            clients::send(&here.address, READERS, Arc::clone(&all)).await,
            clients::send(&echo, READERS, Arc::clone(&first)).await,
        ]);
        let requests: Arc<[Vec<u8>]> = (0..COMMENTS)
            .map(|n| thread::post(&secret.issue_device().unwrap().0, round * COMMENTS + n))
            .collect();
        written.push([
            clients::send(&here.address, WRITERS, Arc::clone(&requests)).await,
            clients::send(&one_by_one, WRITERS, requests[..COMMENTS_ONE_BY_ONE].into()).await,
            clients::send(&echo, WRITERS, requests).await,
        ]);
    }

    let show = |rounds: &[[Load; 3]], name, digits, figure: fn(&[Load; 3]) -> f64| {
        print(name, digits, rounds.iter().map(figure));
    };
    show(&written, "group commit, acknowledged comments/s", 0, |[ours, ..]| ours.per_second);
    show(&written, "  p99, ms", 1, |[ours, ..]| ours.p99_ms);
    show(&written, "a transaction per comment, through a pool", 0, |[_, pool, _]| pool.per_second);
    show(&written, "  p99, ms", 1, |[_, pool, _]| pool.p99_ms);
    show(&written, "JSON echo on the same accept loop", 0, |[.., echo]| echo.per_second);
    show(&written, "group commit / transaction per comment", 1, |[ours, pool, _]| {
        ours.per_second / pool.per_second
    });
    show(&written, "group commit / echo", 2, |[ours, _, echo]| ours.per_second / echo.per_second);
    show(&read, "the first page of 10,000 comments, reads/s", 0, |[first, ..]| first.per_second);
    show(&read, "  p99, ms", 1, |[first, ..]| first.p99_ms);
    show(&read, "its 500 pages in turn, reads/s", 0, |[_, all, _]| all.per_second);
    show(&read, "  p99, ms", 1, |[_, all, _]| all.p99_ms);
    show(&read, "a page out of memory on the same accept loop", 0, |[.., echo]| echo.per_second);
    show(&read, "its pages / echo", 2, |[_, all, echo]| all.per_second / echo.per_second);
}

/// What HTTP and JSON alone cost.
fn echo(page: CommentPage) -> Router {
    let page = Arc::new(page);
    Router::new().route(
        "/v1/threads/{thread}/comments",
        post(async |Json(comment): Json<PostComment>| (StatusCode::CREATED, Json(comment)))
            .merge(get(move || async move { Json((*page).clone()) })),
    )
}
