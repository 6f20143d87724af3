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

/// The language to speak, out of those that have messages, for what was asked for.
pub(crate) fn negotiate(asked: &str) -> &'static str {
    use fluent_langneg::{NegotiationStrategy, negotiate_languages};
    use unic_langid::LanguageIdentifier;

    const AVAILABLE: [&str; 2] = ["ar", "en"];
    let asked: Vec<LanguageIdentifier> = asked.parse().into_iter().collect();
    let available: Vec<LanguageIdentifier> =
        AVAILABLE.iter().filter_map(|language| language.parse().ok()).collect();
    let best = negotiate_languages(&asked, &available, None, NegotiationStrategy::Filtering);
    let best = best.first().and_then(|best| available.iter().position(|one| one == *best));
    AVAILABLE[best.unwrap_or(0)]
}
