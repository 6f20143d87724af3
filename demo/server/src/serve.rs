//! The accept loop: slow and half-open clients are cut off, a cap on connections, a graceful stop.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulConnection, GracefulShutdown};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::time::Instant;
use tower::Service as _;

/// For the head of a request, the first byte of the next one included.
const HEADER: Duration = Duration::from_secs(5);

/// For a whole connection, so that nobody who reads one byte a second stays for good.
const CONNECTION: Duration = Duration::from_mins(5);

/// For how long the connection of a request may last; a stream of news asks for more.
#[derive(Debug, Clone)]
pub struct Lease(Arc<watch::Sender<Instant>>);

impl Lease {
    /// From now on.
    pub fn extend(&self, time: Duration) {
        self.0.send_replace(Instant::now() + time);
    }
}

/// For requests that are under way when the server stops.
const STOPPING: Duration = Duration::from_secs(10);

/// Serves until `stop` is ready, then lets what is under way finish.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    connections: usize,
    stop: impl Future<Output = ()>,
) {
    let permits = Arc::new(Semaphore::new(connections));
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = async {
            // Waits for a free place first: what is beyond the cap waits in the kernel's queue.
            let permit = Arc::clone(&permits).acquire_owned().await.ok()?;
            Some((listener.accept().await, permit))
        };
        let (accepted, permit) = tokio::select! {
            accepted = accepted => match accepted {
                Some(accepted) => accepted,
                None => break,
            },
            () = &mut stop => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file descriptors, most likely: some will come free.
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let (lease, ends) = watch::channel(Instant::now() + CONNECTION);
        let lease = Lease(Arc::new(lease));
        let connection = graceful.watch(connection(stream, peer, lease, router.clone()));
        tokio::spawn(async move {
            tokio::select! {
                // A client that went away, or was too slow, is nothing to report.
                _ = connection => {}
                () = ended(ends) => {}
            }
            drop(permit);
        });
    }
    drop(listener);
    if tokio::time::timeout(STOPPING, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were cut off");
    }
}

/// Ready when the time of a connection is over.
async fn ended(mut ends: watch::Receiver<Instant>) {
    loop {
        let at = *ends.borrow_and_update();
        tokio::select! {
            () = tokio::time::sleep_until(at) => return,
            changed = ends.changed() => if changed.is_err() {
                // The connection alone can ask for more.
                return tokio::time::sleep_until(at).await;
            },
        }
    }
}

fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    lease: Lease,
    router: Router,
) -> impl GracefulConnection<Error = hyper::Error> + Send {
    // Answers are small and written at once.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        request.extensions_mut().insert(lease.clone());
        // A router is always ready.
        router.clone().call(request)
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER)
        .max_buf_size(32 * 1024)
        .serve_connection(TokioIo::new(stream), service)
}
