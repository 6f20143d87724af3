//! The attributes that every element has.

use sawt_wire::Digits;

use crate::attrs::RawAttributes;
use crate::error::ConfigError;
use crate::i18n::{self, Overrides};
use crate::intl::NumberLocale;
use crate::json;
use crate::request::MountRequest;

/// They say where answers go, in which language, how it looks, and where it stands in the page's outline.
pub(crate) struct Page {
    pub(crate) backend: String,
    pub(crate) locale: NumberLocale,
    pub(crate) theme: &'static str,
    /// Of the widget's own title, from 2 to 6.
    pub(crate) heading_level: usize,
}

impl Page {
    pub(crate) fn configure(
        attributes: &RawAttributes,
        request: &MountRequest,
    ) -> Result<Self, ConfigError> {
        let digits = attributes.choice(
            "digits",
            &[("latn", Digits::Latn), ("arab", Digits::Arab)],
            "\"latn\" (2026) or \"arab\" (٢٠٢٦)",
        )?;
        let theme = attributes.choice(
            "theme",
            &[("auto", "auto"), ("light", "light"), ("dark", "dark")],
            "\"auto\", \"light\" or \"dark\"",
        )?;
        let heading_level = attributes.choice(
            "heading-level",
            &[("2", 2), ("3", 3), ("4", 4), ("5", 5), ("6", 6)],
            "\"2\", \"3\", \"4\", \"5\" or \"6\"",
        )?;
        // The loader has looked around the element already: its own, the page's, the script's.
        let asked = attributes.get("lang").unwrap_or_default();
        Ok(Self {
            backend: backend(attributes, request)?,
            locale: NumberLocale {
                language: i18n::negotiate(asked).to_owned(),
                digits: digits.unwrap_or_default(),
            },
            theme: theme.unwrap_or("auto"),
            heading_level: heading_level.unwrap_or(2),
        })
    }
}

/// The site's own messages, from the JSON inside the element.
pub(crate) fn overrides(request: &MountRequest) -> Result<Overrides, ConfigError> {
    request.messages().map_or_else(|| Ok(Overrides::default()), |text| json::from_page(&text))
}

/// The backend's address: absolute, or on the script's own origin when none is named.
fn backend(attributes: &RawAttributes, request: &MountRequest) -> Result<String, ConfigError> {
    match attributes.get("backend") {
        None | Some("") => Ok(request.script_origin()),
        Some(found) if found.starts_with("https://") || found.starts_with("http://") => {
            Ok(found.to_owned())
        }
        Some(found) => Err(ConfigError::Invalid {
            name: "backend",
            found: found.to_owned(),
            expected: "an address that starts with https://",
        }),
    }
}
