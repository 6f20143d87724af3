//! Where something stands on the web: one page, or one for each language of its site.

use std::fmt;

use serde::de::{
    Deserialize, Deserializer, Error, MapAccess, Visitor, value::MapAccessDeserializer,
};
use serde::ser::{Serialize, Serializer};

use crate::LanguageMap;

/// The address of a page. Each is an address of the web, or a path of the entity's own site beginning with `/`.
///
/// In JSON a string, or an object like `{ "ar": "/ar/policy.html", "en": "/en/policy.html" }`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", serde(untagged))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(untagged))]
pub enum Addresses {
    /// One page for every language.
    Same(String),
    /// A page for each of these languages.
    ByLanguage(LanguageMap),
}

impl Addresses {
    /// The address for readers of `language`, else that for others as [`LanguageMap::get`] chooses; with the language
    /// of its page, where the page is of one. `None` when there is none at all.
    pub fn get(&self, language: &str) -> Option<(Option<&str>, &str)> {
        match self {
            Self::Same(address) => Some((None, address)),
            Self::ByLanguage(addresses) => {
                addresses.get(language).map(|(tag, address)| (Some(tag), address))
            }
        }
    }
}

impl From<&str> for Addresses {
    fn from(address: &str) -> Self {
        Self::Same(address.to_owned())
    }
}

impl Serialize for Addresses {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Same(address) => serializer.serialize_str(address),
            Self::ByLanguage(addresses) => addresses.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Addresses {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;

        impl<'de> Visitor<'de> for Written {
            type Value = Addresses;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an address, or an object of addresses by language")
            }

            fn visit_str<E: Error>(self, address: &str) -> Result<Addresses, E> {
                Ok(Addresses::Same(address.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Addresses, A::Error> {
                LanguageMap::deserialize(MapAccessDeserializer::new(map)).map(Addresses::ByLanguage)
            }
        }

        deserializer.deserialize_any(Written)
    }
}
