//! Reading what a request carries: at most 16 KiB, JSON where JSON is asked for, and the headers of a write.

use axum::body::Body;
use axum::extract::{FromRequestParts, Path, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use sawt_wire::FieldErrorCode;
use sawt_wire::header::{DEVICE_TOKEN, IDEMPOTENCY_KEY};
use serde::de::DeserializeOwned;

use super::problem::Refusal;
use crate::secrecy::{DeviceId, Secret};

/// The longest body.
const MOST_BYTES: usize = 16 * 1024;

/// The whole body.
///
/// # Errors
/// `too-large`, or `invalid` when it broke off.
pub async fn whole(body: Body) -> Result<Vec<u8>, Refusal> {
    whole_up_to(body, MOST_BYTES).await
}

/// The whole body, of at most so many bytes.
///
/// # Errors
/// As [`whole`].
pub async fn whole_up_to(body: Body, most_bytes: usize) -> Result<Vec<u8>, Refusal> {
    match Limited::new(body, most_bytes).collect().await {
        Ok(collected) => Ok(collected.to_bytes().into()),
        Err(error) if error.is::<LengthLimitError>() => Err(Refusal::too_large()),
        Err(_) => Err(Refusal::unreadable("", FieldErrorCode::Malformed)),
    }
}

/// How a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaType {
    /// `application/json`.
    Json,
    /// `application/x-www-form-urlencoded`: a plain HTML form.
    Form,
}

/// What the request says that its body is.
///
/// # Errors
/// 415 for everything else.
pub fn media_type(headers: &HeaderMap) -> Result<MediaType, Refusal> {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = value.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    if essence.eq_ignore_ascii_case("application/json") {
        Ok(MediaType::Json)
    } else if essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        Ok(MediaType::Form)
    } else {
        Err(Refusal::media_type())
    }
}

/// A value of the contract out of JSON. The reader stops at 128 levels and refuses lone surrogates.
///
/// # Errors
/// `invalid`, with a pointer to where it went wrong.
pub fn json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let code = match error.inner().classify() {
            serde_json::error::Category::Data if is_missing_field(error.inner()) => {
                FieldErrorCode::Required
            }
            _ => FieldErrorCode::Malformed,
        };
        Refusal::unreadable(pointer(error.path()), code)
    })?;
    reader.end().map_err(|_| Refusal::unreadable("", FieldErrorCode::Malformed))?;
    Ok(value)
}

fn is_missing_field(error: &serde_json::Error) -> bool {
    error.to_string().starts_with("missing field")
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => pointer.extend(["/", &index.to_string()]),
            Segment::Map { key } => {
                pointer.extend(["/", &key.replace('~', "~0").replace('/', "~1")]);
            }
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

/// JSON of a write.
///
/// # Errors
/// As [`media_type`], [`whole`] and [`json`].
pub async fn json_of<T: DeserializeOwned>(request: Request) -> Result<T, Refusal> {
    if media_type(request.headers())? != MediaType::Json {
        return Err(Refusal::media_type());
    }
    json(&whole(request.into_body()).await?)
}

/// The device that sends this.
///
/// # Errors
/// `unauthorized` when the token is missing or this server did not sign it.
pub fn device(headers: &HeaderMap, secret: &Secret) -> Result<DeviceId, Refusal> {
    let token = headers.get(DEVICE_TOKEN).and_then(|value| value.to_str().ok());
    token.and_then(|token| secret.device(token)).ok_or_else(Refusal::unauthorized)
}

/// The key of a write: 1 to 64 visible ASCII characters.
///
/// # Errors
/// `invalid`.
pub fn idempotency_key(headers: &HeaderMap) -> Result<String, Refusal> {
    let pointer = format!("header/{IDEMPOTENCY_KEY}");
    let Some(value) = headers.get(IDEMPOTENCY_KEY) else {
        return Err(Refusal::unreadable(pointer, FieldErrorCode::Required));
    };
    let key = value.as_bytes();
    if key.len() > 64 {
        return Err(Refusal::unreadable(pointer, FieldErrorCode::TooLong));
    }
    if key.is_empty() || !key.iter().all(u8::is_ascii_graphic) {
        return Err(Refusal::unreadable(pointer, FieldErrorCode::Malformed));
    }
    Ok(String::from_utf8_lossy(key).into_owned())
}

/// An id out of the path; anything that cannot be one names nothing.
#[derive(Debug)]
pub struct Named<T>(pub T);

impl<T, S> FromRequestParts<S> for Named<T>
where
    T: DeserializeOwned + Send,
    S: Send + Sync,
{
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let path = Path::<T>::from_request_parts(parts, state).await;
        path.map(|Path(id)| Self(id)).map_err(|_| Refusal::not_found())
    }
}
