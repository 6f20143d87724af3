//! The attributes of `<sawt-persona>`.

use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_wire::EntityId;

/// What the webmaster asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonaConfig {
    /// Whose personas; `None`: the usual ones, without a backend.
    pub entity: Option<EntityId>,
}

impl PersonaConfig {
    /// Reads `entity`.
    ///
    /// # Errors
    /// `entity` is not an id.
    pub fn parse(attributes: &RawAttributes) -> Result<Self, ConfigError> {
        let expected = "the entity's id: 1 to 64 of a-z, 0-9 and \"-\"";
        Ok(Self { entity: attributes.optional("entity", expected)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(pairs: &[(&str, &str)]) -> Result<PersonaConfig, String> {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        PersonaConfig::parse(&pairs.collect()).map_err(|error| error.to_string())
    }

    #[test]
    fn an_entity_may_be_named_and_must_then_be_an_id() {
        assert_eq!(parse(&[]).map(|config| config.entity), Ok(None));
        let named = parse(&[("entity", "ministry")]);
        assert_eq!(named.map(|config| config.entity), Ok("ministry".parse().ok()));
        assert!(
            parse(&[("entity", "The Ministry")]).is_err_and(|error| error.contains("The Ministry"))
        );
    }
}
