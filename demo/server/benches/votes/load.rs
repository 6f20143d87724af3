//! Clients, each on a connection of its own, each sending its next request when the last is answered. Requests are
//! written beforehand and answers read by hand, so that the processors are left to the server.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

const CLIENTS: usize = 256;

/// A vote of each of these devices; votes a second that were acknowledged, which are all.
pub(crate) async fn votes(address: &str, tokens: &[String]) -> f64 {
    let requests: Arc<[Vec<u8>]> = tokens.iter().map(|token| request(token)).collect();
    let next = Arc::new(AtomicUsize::new(0));
    let mut streams = Vec::new();
    for _ in 0..CLIENTS {
        let stream = TcpStream::connect(address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        streams.push(stream);
    }
    let started = Instant::now();
    let clients: Vec<_> = streams
        .into_iter()
        .map(|mut stream| {
            let (requests, next) = (Arc::clone(&requests), Arc::clone(&next));
            tokio::spawn(async move {
                let mut answer = Vec::with_capacity(4096);
                while let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
                    stream.write_all(request).await.unwrap();
                    read_answer(&mut stream, &mut answer).await;
                    let succeeded = answer.starts_with(b"HTTP/1.1 2");
                    assert!(succeeded, "{}", String::from_utf8_lossy(&answer));
                }
            })
        })
        .collect();
    for client in clients {
        client.await.unwrap();
    }
    #[expect(clippy::cast_precision_loss, reason = "thousands of votes")]
    let count = tokens.len() as f64;
    count / started.elapsed().as_secs_f64()
}

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
