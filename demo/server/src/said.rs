//! A text of the author in the language of a page, marked where it had to be borrowed from another one.

use askama::filters::HtmlSafe;
use sawt_wire::LanguageMap;

use crate::words::Language;

/// Languages of the region, and of its residents, that are written from right to left.
const RIGHT_TO_LEFT: [&str; 6] = ["ar", "dv", "fa", "he", "ps", "ur"];

/// What stands on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: String,
    borrowed_from: Option<String>,
}

impl Said {
    /// The text in that language, else in what there is.
    pub fn of(texts: &LanguageMap, language: Language) -> Self {
        match texts.get(language.tag()) {
            Some((tag, text)) => Self {
                text: text.to_owned(),
                borrowed_from: (Language::of_tag(tag) != Some(language)).then(|| tag.to_owned()),
            },
            None => Self { text: String::new(), borrowed_from: None },
        }
    }

    /// A text of one language on a page in another one or the same.
    pub fn in_language(text: &str, spoken: Language, page: Language) -> Self {
        let borrowed_from = (spoken != page).then(|| spoken.tag().to_owned());
        Self { text: text.to_owned(), borrowed_from }
    }

    /// What is the same in every language.
    pub fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), borrowed_from: None }
    }

    /// ` lang="…" dir="…"` where it is borrowed, for the tag around it.
    pub fn marks(&self) -> Marks<'_> {
        Marks(self.borrowed_from.as_deref())
    }
}

/// Attributes; safe in HTML, since a tag that is more than letters, digits and `-` is left out.
#[derive(Debug)]
pub struct Marks<'a>(Option<&'a str>);

impl std::fmt::Display for Marks<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let plain = |tag: &&str| tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let Some(tag) = self.0.filter(plain) else { return Ok(()) };
        let primary = tag.split('-').next().unwrap_or_default();
        let direction = if RIGHT_TO_LEFT.contains(&primary) { "rtl" } else { "ltr" };
        write!(f, " lang=\"{tag}\" dir=\"{direction}\"")
    }
}

impl HtmlSafe for Marks<'_> {}
