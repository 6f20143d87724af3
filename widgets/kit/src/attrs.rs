//! Attributes: plain strings in, typed values out, mistakes explained.

use std::str::FromStr;

use sawt_wire::Dictionary;

use crate::error::ConfigError;

/// What the webmaster wrote, by attribute name in kebab case: page defaults below the element's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawAttributes(Dictionary<String>);

impl FromIterator<(String, String)> for RawAttributes {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

impl RawAttributes {
    /// The value without surrounding white space; `None` when the attribute is absent.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|value| value.trim())
    }

    /// An attribute that must be there, in a form that `T` accepts.
    ///
    /// # Errors
    /// It is absent, empty or malformed; `example` shows the webmaster a good one.
    pub fn required<T: FromStr>(
        &self,
        name: &'static str,
        expected: &'static str,
        example: &'static str,
    ) -> Result<T, ConfigError> {
        let found = self
            .get(name)
            .filter(|value| !value.is_empty())
            .ok_or(ConfigError::Missing { name, example })?;
        found.parse().map_err(|_| ConfigError::Invalid { name, found: found.to_owned(), expected })
    }

    /// An attribute that may be left out or empty, in a form that `T` accepts.
    ///
    /// # Errors
    /// It is malformed.
    pub fn optional<T: FromStr>(
        &self,
        name: &'static str,
        expected: &'static str,
    ) -> Result<Option<T>, ConfigError> {
        let Some(found) = self.get(name).filter(|value| !value.is_empty()) else { return Ok(None) };
        let malformed = || ConfigError::Invalid { name, found: found.to_owned(), expected };
        found.parse().map(Some).map_err(|_| malformed())
    }

    /// One of a few words; the first is meant when the attribute is absent or empty.
    ///
    /// # Errors
    /// It is some other word.
    pub fn choice<T: Copy>(
        &self,
        name: &'static str,
        choices: &[(&'static str, T)],
        expected: &'static str,
    ) -> Result<Option<T>, ConfigError> {
        match self.get(name) {
            None | Some("") => Ok(None),
            Some(found) => choices
                .iter()
                .find(|(word, _)| *word == found)
                .map(|(_, value)| Some(*value))
                .ok_or_else(|| ConfigError::Invalid { name, found: found.to_owned(), expected }),
        }
    }

    /// A boolean attribute: on when it is there, whatever its value, as HTML has it.
    pub fn flag(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attributes(pairs: &[(&str, &str)]) -> RawAttributes {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn surrounding_white_space_is_not_a_mistake() {
        let found = attributes(&[("theme", " dark\n")]).choice("theme", &[("dark", 1)], "dark");
        assert_eq!(found, Ok(Some(1)));
    }

    #[test]
    fn a_misspelt_word_is_an_error_that_names_attribute_finding_and_choices() {
        let found = attributes(&[("theme", "drak")]).choice("theme", &[("dark", 1)], "\"dark\"");
        assert_eq!(
            found.map_err(|e| e.to_string()),
            Err("`theme` is \"drak\"; it takes \"dark\"".to_owned())
        );
    }

    #[test]
    fn a_missing_subject_is_an_error_with_an_example() {
        let found = attributes(&[]).required::<String>("poll", "an id", "budget-2027");
        assert_eq!(
            found.map_err(|e| e.to_string()),
            Err("`poll` is missing; add it, for example poll=\"budget-2027\"".to_owned())
        );
    }
}
