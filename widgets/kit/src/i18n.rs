//! Messages: Fluent in Arabic and English, overrides of the site, numbers and dates of the element's
//! own language.

mod bundle;
#[cfg(test)]
mod test;
mod texts;

pub use bundle::Catalog;
pub(crate) use bundle::Overrides;
pub use texts::{Arg, Borrowed, Texts};

/// Languages written from right to left, among those that the project has or plans.
const RIGHT_TO_LEFT: [&str; 4] = ["ar", "ur", "fa", "he"];

/// `rtl` or `ltr`, as the attribute `dir` takes it.
pub fn direction(language: &str) -> &'static str {
    let base = language.split('-').next().unwrap_or(language);
    if RIGHT_TO_LEFT.contains(&base) { "rtl" } else { "ltr" }
}

/// Languages that have messages; the first is spoken where none is asked for that has.
const AVAILABLE: [&str; 2] = ["ar", "en"];

/// The languages that have messages, beside that one.
pub fn others(language: &str) -> impl Iterator<Item = &'static str> {
    AVAILABLE.into_iter().filter(move |have| *have != language)
}

/// The language to speak for the one that was asked for: `en` for `en-GB`.
pub(crate) fn negotiate(asked: &str) -> &'static str {
    let base = asked.split(['-', '_']).next().unwrap_or_default();
    AVAILABLE.into_iter().find(|have| base.eq_ignore_ascii_case(have)).unwrap_or(AVAILABLE[0])
}
