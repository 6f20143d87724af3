//! Answers that a cache may hold: an `ETag` over all but the time, and for how long.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64URL_NOPAD;
use sawt_wire::Timestamp;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::problem::Refusal;

/// A read that is the same for everyone.
#[derive(Debug)]
pub struct Public<T> {
    /// What is answered.
    pub body: T,
    /// For how long a cache before the server may hand it out without asking.
    pub max_age_secs: i64,
}

impl<T: Serialize> Public<T> {
    /// The answer, or 304 when the reader has it already. `now` finds the server's times in the body, which
    /// do not count as a change.
    ///
    /// # Errors
    /// `unavailable`, when it cannot be written as JSON.
    pub fn answer(
        mut self,
        request: &HeaderMap,
        now: fn(&mut T) -> Vec<&mut Timestamp>,
    ) -> Result<Response, Refusal> {
        let body = json(&self.body)?;
        for time in now(&mut self.body) {
            time.0.clear();
        }
        let timeless = json(&self.body)?;
        Ok(answer(request, body, &timeless, "application/json", self.max_age_secs))
    }
}

/// A file that is the same for everyone.
#[derive(Debug)]
pub struct PublicFile {
    /// What is answered.
    pub body: Vec<u8>,
    /// What it is.
    pub content_type: &'static str,
    /// For how long a cache before the server may hand it out without asking.
    pub max_age_secs: i64,
}

impl PublicFile {
    /// The answer, or 304 when the reader has it already.
    pub fn answer(self, request: &HeaderMap) -> Response {
        let tagged = self.body.clone();
        answer(request, self.body, &tagged, self.content_type, self.max_age_secs)
    }
}

/// `body`, with a tag over `tagged`.
fn answer(
    request: &HeaderMap,
    body: Vec<u8>,
    tagged: &[u8],
    content_type: &'static str,
    max_age_secs: i64,
) -> Response {
    let digest = Sha256::digest(tagged);
    let tag = format!("\"{}\"", BASE64URL_NOPAD.encode(&digest[..16]));
    let fresh = is_known(request, &tag);
    // A browser asks again each time, so that nobody misses their own vote after a reload.
    let caching = format!("public, max-age=0, s-maxage={}", max_age_secs.max(0));
    let headers = [
        (header::ETAG, HeaderValue::from_str(&tag)),
        (header::CACHE_CONTROL, HeaderValue::from_str(&caching)),
        (header::CONTENT_TYPE, Ok(HeaderValue::from_static(content_type))),
    ];
    let headers: HeaderMap =
        headers.into_iter().filter_map(|(name, value)| Some((name, value.ok()?))).collect();
    if fresh {
        let mut response = (StatusCode::NOT_MODIFIED, headers).into_response();
        response.headers_mut().remove(header::CONTENT_TYPE);
        return response;
    }
    (headers, body).into_response()
}

fn json<T: Serialize>(body: &T) -> Result<Vec<u8>, Refusal> {
    serde_json::to_vec(body).map_err(|error| {
        tracing::error!(%error, "an answer cannot be written");
        Refusal::unavailable()
    })
}

/// `If-None-Match` by weak comparison (RFC 9110, 13.1.2).
fn is_known(request: &HeaderMap, tag: &str) -> bool {
    request.get_all(header::IF_NONE_MATCH).iter().any(|value| {
        value.to_str().is_ok_and(|tags| {
            tags.split(',')
                .map(str::trim)
                .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
        })
    })
}

/// A personal answer, which no cache may hold.
#[derive(Debug)]
pub struct Personal<T>(pub StatusCode, pub T);

impl<T: Serialize> IntoResponse for Personal<T> {
    fn into_response(self) -> Response {
        match json(&self.1) {
            Ok(body) => {
                let headers = [
                    (header::CONTENT_TYPE, "application/json"),
                    (header::CACHE_CONTROL, "private, no-store"),
                ];
                (self.0, headers, body).into_response()
            }
            Err(refusal) => refusal.into_response(),
        }
    }
}
