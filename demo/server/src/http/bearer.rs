//! Who asks about comments: a device, or whoever holds an edit token.

use axum::http::HeaderMap;
use sawt_wire::header::{DEVICE_TOKEN, EDIT_TOKEN};

use super::body;
use super::problem::Refusal;
use crate::commenting::Bearer;
use crate::receipt::Receipt;
use crate::secrecy::Secret;

/// Both, one or none of them.
///
/// # Errors
/// `unauthorized` when one is there and is none.
pub fn bearer(headers: &HeaderMap, secret: &Secret) -> Result<Bearer, Refusal> {
    let device = match headers.get(DEVICE_TOKEN) {
        Some(_) => Some(body::device(headers, secret)?),
        None => None,
    };
    let token = match headers.get(EDIT_TOKEN) {
        Some(token) => {
            let read = token.to_str().ok().and_then(Receipt::read);
            Some(read.ok_or_else(Refusal::unauthorized)?)
        }
        None => None,
    };
    Ok(Bearer { device, token })
}
