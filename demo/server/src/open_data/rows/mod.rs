//! The rows of each kind of activity.

pub(super) mod consultation;
pub(super) mod poll;
pub(super) mod session;
pub(super) mod thread;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use sawt_wire::LanguageMap;
use serde_json::Value;

use crate::told::{plain, told_only};
use crate::words::Language;

/// A text of people.
fn said(text: &str) -> Value {
    plain(text).into()
}

/// Arabic and English, each null where there is none.
fn both(texts: Option<&LanguageMap>) -> [Value; 2] {
    [Language::Arabic, Language::English].map(|language| {
        let text = texts.map(|texts| told_only(texts, language));
        text.filter(|text| !text.is_empty()).map_or(Value::Null, Value::from)
    })
}

/// The day of an instant in a zone: `2026-11-22`.
fn day(ms: i64, zone: &str) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    Timestamp::from_millisecond(ms).unwrap_or_default().to_zoned(zone).date().to_string()
}

/// A word of the contract as the contract writes it.
fn word(word: &impl serde::Serialize) -> Value {
    serde_json::to_value(word).unwrap_or(Value::Null)
}
