//! Text that people read, in the languages that its author wrote.

use serde::{Deserialize, Serialize};

use crate::Dictionary;

/// One text in several languages: a BCP 47 tag to plain text, never markup.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, String>))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LanguageMap(
    #[cfg_attr(feature = "typescript", ts(as = "std::collections::BTreeMap<String, String>"))]
    pub  Dictionary<String>,
);

impl LanguageMap {
    /// The text in `language`, else in its base language (`ar` for `ar-QA`), else in Arabic, English,
    /// or whatever comes first; with the language that it is really in. `None` when the map is empty.
    pub fn get(&self, language: &str) -> Option<(&str, &str)> {
        let base = language.split('-').next().unwrap_or(language);
        [language, base, "ar", "en"]
            .iter()
            .find_map(|tag| self.0.iter().find(|(have, _)| have == tag))
            .or_else(|| self.0.iter().next())
            .map(|(tag, text)| (tag, text.as_str()))
    }

    /// True when no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<const N: usize> From<[(&str, &str); N]> for LanguageMap {
    fn from(texts: [(&str, &str); N]) -> Self {
        Self(texts.map(|(tag, text)| (tag.to_owned(), text.to_owned())).into_iter().collect())
    }
}
