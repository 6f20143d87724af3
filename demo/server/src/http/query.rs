//! Words of the contract out of a query.

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use sawt_wire::FieldErrorCode;
use serde::Deserialize;
use serde::de::value::{Error as NoSuchWord, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer as _};

use super::problem::{self, Refusal};
use crate::words::Language;

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

/// In which language something is written that stands by itself.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct InLanguage {
    /// `ar` or `en`; else as `Accept-Language` asks for.
    pub lang: Option<String>,
}

/// The language of an answer.
#[derive(Debug, Clone, Copy)]
pub struct Spoken {
    /// Which.
    pub language: Language,
    as_accepted: bool,
}

impl Spoken {
    /// As the query asks, else as the browser does.
    ///
    /// # Errors
    /// 400 at `query/lang` for a language that this server does not speak.
    pub fn of(
        asked: Result<Query<InLanguage>, QueryRejection>,
        headers: &HeaderMap,
    ) -> Result<Self, Refusal> {
        let Query(InLanguage { lang }) =
            asked.map_err(|_| refused("query", FieldErrorCode::Malformed))?;
        Self::read(lang.as_deref(), headers)
    }

    /// The same of a query that asks for more than that.
    ///
    /// # Errors
    /// As [`Spoken::of`].
    pub fn read(lang: Option<&str>, headers: &HeaderMap) -> Result<Self, Refusal> {
        match lang.map(Language::of_tag) {
            None => Ok(Self { language: problem::language(headers), as_accepted: true }),
            Some(Some(language)) => Ok(Self { language, as_accepted: false }),
            Some(None) => Err(refused("query/lang", FieldErrorCode::Unknown)),
        }
    }

    /// Says in which language the answer is, and to a cache what decided that.
    pub fn mark(self, mut response: Response) -> Response {
        let headers = response.headers_mut();
        let language = HeaderValue::from_static(self.language.tag());
        headers.insert(header::CONTENT_LANGUAGE, language);
        if self.as_accepted {
            headers.append(header::VARY, HeaderValue::from_static("Accept-Language"));
        }
        response
    }
}
