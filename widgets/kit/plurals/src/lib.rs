//! Stands in for the published `intl_pluralrules` 7, with the part of its API that `fluent-bundle` calls.
//!
//! The published crate applies the Arabic rules to n instead of n mod 100, so that 103, 111 and 120 get
//! the wrong form, and it carries every language's rules as code. Here the browser's `Intl.PluralRules`
//! decides; outside a browser, ICU4X does, from the same CLDR data.

mod category;
/// Numbers as CLDR's plural rules see them.
pub mod operands;
#[cfg_attr(target_arch = "wasm32", path = "browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "native.rs")]
mod platform;

pub use category::{PluralCategory, PluralRuleType};
use operands::PluralOperands;
use unic_langid::LanguageIdentifier;

/// Every language whose messages the project has or plans; others count as English.
const LANGUAGES: [&str; 9] = ["ar", "en", "ur", "hi", "bn", "ne", "ml", "fil", "fr"];

/// The rules of one language.
#[derive(Clone)]
pub struct PluralRules(platform::Rules);

impl PluralRules {
    /// The languages that can be asked for.
    pub fn get_locales(_: PluralRuleType) -> Vec<LanguageIdentifier> {
        LANGUAGES.iter().filter_map(|language| language.parse().ok()).collect()
    }

    /// The rules of `language`.
    ///
    /// # Errors
    /// The platform does not know the language.
    pub fn create<L: Into<LanguageIdentifier>>(
        language: L,
        kind: PluralRuleType,
    ) -> Result<Self, &'static str> {
        platform::Rules::new(&language.into().to_string(), kind).map(Self)
    }

    /// The form that `number` takes.
    ///
    /// # Errors
    /// `number` is not one.
    pub fn select<N: TryInto<PluralOperands>>(
        &self,
        number: N,
    ) -> Result<PluralCategory, &'static str> {
        let operands = number.try_into().map_err(|_| "not a number")?;
        Ok(self.0.select(&operands))
    }
}
