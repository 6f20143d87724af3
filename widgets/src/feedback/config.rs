//! The attributes of `<sawt-feedback>`.

use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;

/// What the webmaster asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackConfig {
    /// True when nothing can be answered.
    pub quiet: bool,
}

impl FeedbackConfig {
    /// Reads `quiet`.
    ///
    /// # Errors
    /// None so far; the first attribute that is missing or wrong.
    pub fn parse(attributes: &RawAttributes) -> Result<Self, ConfigError> {
        Ok(Self { quiet: attributes.flag("quiet") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_is_on_when_it_is_there() {
        let pairs = [("quiet".to_owned(), String::new())];
        assert_eq!(
            FeedbackConfig::parse(&pairs.into_iter().collect()),
            Ok(FeedbackConfig { quiet: true })
        );
    }
}
