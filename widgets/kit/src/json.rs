//! JSON written here and not by the page's `JSON.stringify`, which old libraries on the page patch.

use serde::Serialize;

use crate::error::ConfigError;

/// The longest body that is ever sent; the contract's limit, in bytes.
const MAX_BYTES: usize = 16 * 1024;

/// `value` as JSON; `None` when it is longer than 16 KiB.
pub(crate) fn to_string<T: Serialize>(value: &T) -> Option<String> {
    let mut buffer = vec![0; MAX_BYTES];
    let written = serde_json_core::to_slice(value, &mut buffer).ok()?;
    buffer.truncate(written);
    String::from_utf8(buffer).ok()
}

/// Reads JSON that this crate has written.
pub(crate) fn from_str<T: serde::de::DeserializeOwned>(json: &str) -> Option<T> {
    let value = js_sys::JSON::parse(json).ok()?;
    serde_wasm_bindgen::from_value(value).ok()
}

/// Reads JSON that the page's author has written.
///
/// # Errors
/// It is not JSON, or not of that shape; with the reader's own words.
pub(crate) fn from_page<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, ConfigError> {
    let value = js_sys::JSON::parse(json).map_err(|error| {
        let message = js_sys::Reflect::get(&error, &"message".into()).ok();
        let reason = message.and_then(|message| message.as_string()).unwrap_or_default();
        ConfigError::Definition { reason }
    })?;
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| ConfigError::Definition { reason: error.to_string() })
}
