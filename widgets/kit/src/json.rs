//! JSON written here and not by the page's `JSON.stringify`, which old libraries on the page patch; and
//! plain objects of the page as types of the contract.

mod value;

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use crate::error::ConfigError;

/// The longest text that is ever written, in bytes: twice what the contract lets the body of a submission be. Most
/// are far shorter, and need not have so much room cleared for them.
const MAX_BYTES: [usize; 2] = [16 * 1024, 512 * 1024];

/// `value` as JSON; `None` when it is longer than 512 KiB.
pub(crate) fn to_string<T: Serialize>(value: &T) -> Option<String> {
    MAX_BYTES.into_iter().find_map(|max| {
        let mut buffer = vec![0; max];
        let written = serde_json_core::to_slice(value, &mut buffer).ok()?;
        buffer.truncate(written);
        String::from_utf8(buffer).ok()
    })
}

/// `value` as a plain object of the page; `None` when it is longer than 512 KiB.
pub(crate) fn to_value<T: Serialize>(value: &T) -> Option<JsValue> {
    js_sys::JSON::parse(&to_string(value)?).ok()
}

/// A plain object as `T`.
///
/// # Errors
/// It is not of that shape; in English, for developers.
pub(crate) fn from_value<T: DeserializeOwned>(value: JsValue) -> Result<T, impl std::error::Error> {
    T::deserialize(value::Value(value))
}

/// Reads JSON that this crate has written.
pub(crate) fn from_str<T: DeserializeOwned>(json: &str) -> Option<T> {
    from_value(js_sys::JSON::parse(json).ok()?).ok()
}

/// Reads JSON that the page's author has written.
///
/// # Errors
/// It is not JSON, or not of that shape; with the reader's own words.
pub(crate) fn from_page<T: DeserializeOwned>(json: &str) -> Result<T, ConfigError> {
    let value = js_sys::JSON::parse(json).map_err(|error| {
        let message = js_sys::Reflect::get(&error, &"message".into()).ok();
        let reason = message.and_then(|message| message.as_string()).unwrap_or_default();
        ConfigError::Definition { reason }
    })?;
    from_value(value).map_err(|error| ConfigError::Definition { reason: error.to_string() })
}
