//! What a form of the console carries, and what a link asks for.

use std::convert::Infallible;

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use super::trouble::Trouble;
use crate::http::body::{self, MediaType};
use crate::http::problem::Refusal;

/// The longest form: 4,000 letters of Arabic take 24 KiB as browsers send them, a page of ticked comments some more.
const MOST_BYTES: usize = 64 * 1024;

/// The longest form of all: a consultation in two languages with all of its documents.
pub(super) const MOST_BYTES_OF_ALL: usize = 512 * 1024;

/// The fields of a form, at most 64 KiB of them; a field that comes several times is a `Vec`. Texts come as they were typed.
#[derive(Debug)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned> Form<T> {
    /// Out of a request that is not to be handled otherwise.
    pub(super) async fn read(request: Request) -> Result<Self, Trouble> {
        Self::read_up_to(request, MOST_BYTES).await
    }

    /// As [`Form::read`], of at most so many bytes.
    pub(super) async fn read_up_to(request: Request, most_bytes: usize) -> Result<Self, Trouble> {
        if !body::media_type(request.headers()).is_ok_and(|media| media == MediaType::Form) {
            return Err(Trouble::Malformed);
        }
        let bytes = body::whole_up_to(request.into_body(), most_bytes).await;
        let bytes = bytes.map_err(|refusal: Refusal| match refusal.status() {
            axum::http::StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
            _ => Trouble::Malformed,
        })?;
        serde_html_form::from_bytes(&bytes).map(Self).map_err(|_| Trouble::Malformed)
    }
}

impl<T: DeserializeOwned, S: Sync> FromRequest<S> for Form<T> {
    type Rejection = Trouble;

    async fn from_request(request: Request, _: &S) -> Result<Self, Trouble> {
        Self::read(request).await
    }
}

/// The fields of a query; as if there were none where they can't be read.
#[derive(Debug)]
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned + Default, S: Sync> FromRequestParts<S> for Asked<T> {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self(serde_html_form::from_str(query).unwrap_or_default()))
    }
}
