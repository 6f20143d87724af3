//! The attributes of `<sawt-feedback>`.

use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_wire::FormId;

/// What the webmaster asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackConfig {
    /// Which form.
    pub form: FormId,
}

impl FeedbackConfig {
    /// Reads `form`.
    ///
    /// # Errors
    /// `form` is missing or not an id.
    pub fn parse(attributes: &RawAttributes) -> Result<Self, ConfigError> {
        let expected = "the form's id: 1 to 64 of a-z, 0-9 and \"-\"";
        Ok(Self { form: attributes.required("form", expected, "page-feedback")? })
    }
}
