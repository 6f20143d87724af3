//! What an element says, in its language.

use std::rc::Rc;

use leptos::prelude::{LocalStorage, StoredValue, WithValue};
use sawt_wire::LanguageMap;

use super::bundle::{self, Bundle, Catalog, Key};
use crate::intl::{self, NumberLocale};

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Selects a plural form, and is printed with the element's digits.
    Number(f64),
    /// Printed as it is, isolated from the text around it.
    Text(String),
}

macro_rules! number_args {
    ($($number:ty),*) => { $(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Self::Number(number.into())
            }
        }
    )* };
}

number_args!(u8, u32, f64);

macro_rules! count_args {
    ($($number:ty),*) => { $(
        impl From<$number> for Arg {
            #[expect(clippy::cast_precision_loss, reason = "exact below 2^53, far above any count")]
            fn from(number: $number) -> Self {
                Self::Number(number as f64)
            }
        }
    )* };
}

count_args!(u64, usize);

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A text of the entity, in the element's language or borrowed from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Borrowed {
    /// The text.
    pub text: String,
    /// Set when it is not in the element's language: for the attribute `lang`.
    pub language: Option<String>,
    /// For the attribute `dir`, along with `language`.
    pub direction: Option<&'static str>,
}

struct Inner {
    locale: NumberLocale,
    bundle: Rc<Bundle>,
}

/// The messages of one element. A copy is the same.
#[derive(Debug, Clone, Copy)]
pub struct Texts(StoredValue<Rc<Inner>, LocalStorage>);

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.locale.fmt(f)
    }
}

impl Texts {
    /// The messages of widget `kind` in `locale`, below the site's own.
    pub(crate) fn new(
        kind: &'static str,
        catalog: Catalog,
        locale: NumberLocale,
        overrides: &bundle::Overrides,
    ) -> Self {
        let overrides = bundle::overrides(overrides, &locale.language);
        let key = Key { locale: locale.clone(), kind, overrides };
        let bundle = bundle::shared(key, catalog);
        Self(StoredValue::new_local(Rc::new(Inner { locale, bundle })))
    }

    /// What is shipped, without a site's own words: for whoever reads messages outside of an element.
    pub fn shipped(kind: &'static str, catalog: Catalog, locale: NumberLocale) -> Self {
        Self::new(kind, catalog, locale, &bundle::Overrides::default())
    }

    /// The message `id`.
    pub fn get(self, id: &str) -> String {
        self.with(id, [])
    }

    /// The message `id` with its arguments.
    #[expect(clippy::needless_pass_by_value, reason = "arguments are made for the one call")]
    pub fn with<const N: usize>(self, id: &str, args: [(&'static str, Arg); N]) -> String {
        self.0.with_value(|inner| inner.bundle.format(id, &args))
    }

    /// The element's language and digits.
    pub fn locale(self) -> NumberLocale {
        self.0.with_value(|inner| inner.locale.clone())
    }

    /// The best of an entity's texts for this element.
    pub fn pick(self, texts: &LanguageMap) -> Borrowed {
        let language = self.locale().language;
        let Some((found, text)) = texts.get(&language) else {
            return Borrowed { text: String::new(), language: None, direction: None };
        };
        let foreign = found.split('-').next() != Some(language.as_str());
        Borrowed {
            text: text.to_owned(),
            language: foreign.then(|| found.to_owned()),
            direction: foreign.then(|| super::direction(found)),
        }
    }

    /// `a, b and c`.
    pub fn list(self, items: &[String]) -> String {
        intl::list(&self.locale().language, items)
    }
}
