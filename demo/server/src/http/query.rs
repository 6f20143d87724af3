//! Words of the contract out of a query.

use sawt_wire::FieldErrorCode;
use serde::de::value::{Error as NoSuchWord, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer as _};

use super::problem::Refusal;

/// 400 for that part of the query: `query/kind`.
pub fn refused(pointer: &str, code: FieldErrorCode) -> Refusal {
    Refusal::unreadable(pointer, code)
}

/// The word as what it stands for; `None` where nothing was written.
///
/// # Errors
/// 400 with `unless` at `pointer`.
pub fn word<T: DeserializeOwned>(
    written: Option<&str>,
    pointer: &str,
    unless: FieldErrorCode,
) -> Result<Option<T>, Refusal> {
    let Some(written) = written else { return Ok(None) };
    let reader: StrDeserializer<'_, NoSuchWord> = written.into_deserializer();
    T::deserialize(reader).map(Some).map_err(|_| refused(pointer, unless))
}

/// The word that must be there.
///
/// # Errors
/// 400 with `required`, or `malformed`.
pub fn required<T: DeserializeOwned>(written: Option<&str>, pointer: &str) -> Result<T, Refusal> {
    word(written, pointer, FieldErrorCode::Malformed)?
        .ok_or_else(|| refused(pointer, FieldErrorCode::Required))
}
