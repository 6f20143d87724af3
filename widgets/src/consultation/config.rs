//! The attributes of `<sawt-consultation>`.

use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_wire::ConsultationId;

/// What the webmaster asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsultationConfig {
    /// Which consultation.
    pub consultation: ConsultationId,
}

impl ConsultationConfig {
    /// Reads `consultation`.
    ///
    /// # Errors
    /// It is missing or not an id.
    pub fn parse(attributes: &RawAttributes) -> Result<Self, ConfigError> {
        Ok(Self {
            consultation: attributes.required(
                "consultation",
                "the consultation's id: 1 to 64 of a-z, 0-9 and \"-\"",
                "policy-draft",
            )?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(id: &str) -> Result<ConsultationConfig, ConfigError> {
        let pairs = [("consultation".to_owned(), id.to_owned())];
        ConsultationConfig::parse(&pairs.into_iter().collect())
    }

    #[test]
    fn a_consultation_has_an_id() {
        assert_eq!(
            parsed(" policy-draft ").map(|c| c.consultation.to_string()),
            Ok("policy-draft".into())
        );
        assert!(matches!(parsed(""), Err(ConfigError::Missing { name: "consultation", .. })));
        assert!(matches!(parsed("Policy Draft"), Err(ConfigError::Invalid { .. })));
    }
}
