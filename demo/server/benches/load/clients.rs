//! Clients, each on a connection of its own, each sending its next request when the last is answered. Requests are
//! written beforehand and answers read by hand, so that the processors are left to the server.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What a server could bear.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Load {
    /// Requests a second that were answered well, which are all.
    pub(crate) per_second: f64,
    /// Of a hundred answers one took longer, in milliseconds.
    pub(crate) p99_ms: f64,
}

/// Sends each of these requests once, by so many clients.
pub(crate) async fn send(address: &str, clients: usize, requests: Arc<[Vec<u8>]>) -> Load {
    let next = Arc::new(AtomicUsize::new(0));
    let mut streams = Vec::new();
    for _ in 0..clients {
        let stream = TcpStream::connect(address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        streams.push(stream);
    }
    let started = Instant::now();
    let clients: Vec<_> = streams
        .into_iter()
        .map(|stream| tokio::spawn(client(stream, Arc::clone(&requests), Arc::clone(&next))))
        .collect();
    let mut waits = Vec::with_capacity(requests.len());
    for client in clients {
        waits.extend(client.await.unwrap());
    }
    let elapsed = started.elapsed().as_secs_f64();
    waits.sort();
    #[expect(clippy::cast_precision_loss, reason = "thousands of requests")]
    let count = requests.len() as f64;
    let p99 = waits[waits.len() * 99 / 100];
    Load { per_second: count / elapsed, p99_ms: p99.as_secs_f64() * 1000.0 }
}

async fn client(
    mut stream: TcpStream,
    requests: Arc<[Vec<u8>]>,
    next: Arc<AtomicUsize>,
) -> Vec<Duration> {
    let (mut answer, mut waits) = (Vec::with_capacity(32 * 1024), Vec::new());
    while let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
        let asked = Instant::now();
        stream.write_all(request).await.unwrap();
        read_answer(&mut stream, &mut answer).await;
        waits.push(asked.elapsed());
        let succeeded = answer.starts_with(b"HTTP/1.1 2");
        assert!(succeeded, "{}", String::from_utf8_lossy(&answer));
    }
    waits
}

/// The whole of the next answer.
async fn read_answer(stream: &mut TcpStream, answer: &mut Vec<u8>) {
    answer.clear();
    while length(answer).is_none_or(|length| answer.len() < length) {
        assert_ne!(stream.read_buf(answer).await.unwrap(), 0, "the connection ended");
    }
}

/// Bytes of head and body, once the head is there.
fn length(answer: &[u8]) -> Option<usize> {
    let head = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let name = b"content-length: ";
    let mut lines = answer[..head].split(|byte| *byte == b'\n');
    let value = lines.find_map(|line| line.strip_prefix(name)).unwrap();
    let body: usize = str::from_utf8(value).unwrap().trim().parse().unwrap();
    Some(head + 4 + body)
}
