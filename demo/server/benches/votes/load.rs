//! Sixty-four clients, each on a connection of its own, each sending its next request when the last is answered.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

const CLIENTS: usize = 64;

/// So many device tokens of that server.
pub(crate) async fn devices(address: &str, count: usize) -> Arc<[String]> {
    let mut clients = Vec::new();
    for _ in 0..CLIENTS {
        let mut sender = connect(address).await;
        clients.push(tokio::spawn(async move {
            let mut tokens = Vec::new();
            for _ in 0..count.div_ceil(CLIENTS) {
                let request = Request::post("/v1/devices").header("host", "bench");
                let (status, body) = send(&mut sender, request, Bytes::new()).await;
                assert_eq!(status, StatusCode::CREATED);
                let device: serde_json::Value = serde_json::from_slice(&body).unwrap();
                tokens.push(device["token"].as_str().unwrap().to_owned());
            }
            tokens
        }));
    }
    let mut tokens = Vec::new();
    for client in clients {
        tokens.extend(client.await.unwrap());
    }
    tokens.truncate(count);
    tokens.into()
}

/// A vote of each device; votes a second that were acknowledged, which are all.
pub(crate) async fn votes(address: &str, tokens: &[String]) -> f64 {
    let tokens: Arc<[String]> = tokens.into();
    let next = Arc::new(AtomicUsize::new(0));
    let mut senders = Vec::new();
    for _ in 0..CLIENTS {
        senders.push(connect(address).await);
    }
    let started = Instant::now();
    let clients: Vec<_> = senders
        .into_iter()
        .map(|mut sender| {
            let (tokens, next) = (Arc::clone(&tokens), Arc::clone(&next));
            tokio::spawn(async move {
                while let Some(token) = tokens.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let request = Request::post("/v1/polls/p/votes")
                        .header("host", "bench")
                        .header("content-type", "application/json")
                        .header("idempotency-key", &token[..22])
                        .header("sawt-device", token);
                    let body = Bytes::from_static(br#"{"choices":["tea"]}"#);
                    let (status, body) = send(&mut sender, request, body).await;
                    assert!(status.is_success(), "{status}: {}", String::from_utf8_lossy(&body));
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

async fn connect(address: &str) -> SendRequest<Full<Bytes>> {
    let stream = TcpStream::connect(address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let (sender, connection) = handshake(TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    sender
}

async fn send(
    sender: &mut SendRequest<Full<Bytes>>,
    request: hyper::http::request::Builder,
    body: Bytes,
) -> (StatusCode, Bytes) {
    sender.ready().await.unwrap();
    let response = sender.send_request(request.body(Full::new(body)).unwrap()).await.unwrap();
    let status = response.status();
    (status, response.into_body().collect().await.unwrap().to_bytes())
}
