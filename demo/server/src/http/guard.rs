//! What no request escapes: a time limit, and headers that keep browsers from guessing.

use std::time::Duration;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::problem::{Asked, Refusal};
use crate::feedback::files;

/// From the request's head to the answer's head. A vote that is still being written is counted all the same,
/// and the repeated request learns it.
const REQUEST: Duration = Duration::from_secs(10);

/// For a file, which takes its time over a slow network.
const UPLOAD: Duration = Duration::from_mins(2);

/// Everything under `/v1` passes through this: one layer and not three, since each costs a part of what an answer
/// costs. Answers 503 when the handler takes too long, a body that only drips in included.
pub async fn guarded(request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let most = if route == Some(files::ROUTE) { UPLOAD } else { REQUEST };
    let mut response = match tokio::time::timeout(most, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Refusal::unavailable().into_response(),
    };
    set_headers(&mut response);
    asked.in_words(response)
}

fn set_headers(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    headers
        .entry(HeaderName::from_static("content-security-policy"))
        .or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
}

/// The viewer of the contract needs its own script, style and images.
pub async fn viewer(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(
        HeaderName::from_static("content-security-policy"),
        HeaderValue::from_static(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
             img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
    );
    response
}
