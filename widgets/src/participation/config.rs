//! The attributes of `<sawt-participation>`.

use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_wire::EntityId;

use super::model::{SECTIONS, Section};

/// What the webmaster asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParticipationConfig {
    /// Whose page.
    pub entity: EntityId,
    /// Which blocks, in this order.
    pub sections: Vec<Section>,
}

impl ParticipationConfig {
    /// Reads `entity` and `sections`.
    ///
    /// # Errors
    /// `entity` is missing or not an id, or `sections` holds a word that is no block.
    pub fn parse(attributes: &RawAttributes) -> Result<Self, ConfigError> {
        Ok(Self {
            entity: attributes.required(
                "entity",
                "the entity's id: 1 to 64 of a-z, 0-9 and \"-\"",
                "transport-ministry",
            )?,
            sections: sections(attributes.get("sections").unwrap_or_default())?,
        })
    }
}

/// The blocks that `words` names, each once; all of them where it names none.
fn sections(words: &str) -> Result<Vec<Section>, ConfigError> {
    let mut sections = Vec::new();
    for word in words.split_whitespace() {
        let (_, section) = SECTIONS.iter().find(|(known, _)| *known == word).ok_or_else(|| {
            ConfigError::Invalid {
                name: "sections",
                found: words.to_owned(),
                expected: "some of \"commitment officer channels activities indicators disclaimer blocks share\"",
            }
        })?;
        if !sections.contains(section) {
            sections.push(*section);
        }
    }
    if sections.is_empty() {
        sections.extend(SECTIONS.iter().map(|(_, section)| *section));
    }
    Ok(sections)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(pairs: &[(&str, &str)]) -> Result<ParticipationConfig, String> {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        ParticipationConfig::parse(&pairs.collect()).map_err(|error| error.to_string())
    }

    #[test]
    fn blocks_are_those_that_are_named_each_once_in_that_order() {
        let found = parse(&[("entity", "ministry"), ("sections", "share  officer share")]);
        assert_eq!(found.map(|it| it.sections), Ok(vec![Section::Share, Section::Officer]));
    }

    #[test]
    fn no_word_means_all_and_a_wrong_one_is_told_with_those_that_there_are() {
        let all = parse(&[("entity", "ministry"), ("sections", " ")]);
        assert_eq!(all.map(|it| it.sections.len()), Ok(SECTIONS.len()));
        let wrong = parse(&[("entity", "ministry"), ("sections", "officers")]);
        assert!(wrong.is_err_and(|error| error.contains("officers") && error.contains("channels")));
    }
}
