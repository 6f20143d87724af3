//! What a program sees in a comment that a person should read before everyone does. It holds, it never throws away:
//! whoever was taken for a program has lost nothing.

mod names;
mod words;

use sawt_wire::{EntityDefinition, PostComment};
use serde::{Deserialize, Serialize};

use self::names::Names;
use self::words::Words;
pub use self::words::{Extent, ListedWord, Severity};
use crate::cleaning;

/// Sixty letters in less than that were not typed. A shorter text may have been dictated or tapped.
const QUICK_SECS: u32 = 3;

/// See [`QUICK_SECS`].
const QUICK_GRAPHEMES: usize = 60;

/// Addresses that a text may hold.
const MOST_LINKS: usize = 3;

/// What was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FlagKind {
    /// The same author wrote the same in the same place within a day.
    Duplicate,
    /// A field that people don't see was filled in.
    Honeypot,
    /// More addresses than [`MOST_LINKS`].
    Links,
    /// The name looks like the entity's own.
    Name,
    /// Faster than anybody types.
    Quick,
    /// A listed word.
    Word,
}

/// Why a comment is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Flag {
    /// What was seen.
    #[serde(rename = "flag")]
    pub kind: FlagKind,
    /// The listed word that was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

impl From<FlagKind> for Flag {
    fn from(kind: FlagKind) -> Self {
        Self { kind, detail: None }
    }
}

/// A listed word that is refused: its author is told so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// What an entity's comments are looked through for, worked out once.
#[derive(Debug, Default)]
pub struct Screen {
    names: Names,
    words: Words,
}

impl Screen {
    /// Of an entity and its list.
    pub fn of(entity: &EntityDefinition, listed: &[ListedWord]) -> Self {
        Self { names: Names::of(entity), words: Words::of(listed) }
    }

    /// What is to be seen in a clean text and the name below it.
    ///
    /// # Errors
    /// [`Refused`], where a word of either is.
    pub fn look(&self, text: &str, name: Option<&str>) -> Result<Vec<Flag>, Refused> {
        let mut flags = Vec::new();
        let name = name.unwrap_or_default();
        if let Some(word) = self.words.find(&[text, "\n", name].concat())? {
            flags.push(Flag { kind: FlagKind::Word, detail: Some(word.to_owned()) });
        }
        if self.names.are_like(name) {
            flags.push(FlagKind::Name.into());
        }
        if links(text) > MOST_LINKS {
            flags.push(FlagKind::Links.into());
        }
        Ok(flags)
    }
}

/// What is to be seen in how a comment was posted. `text` is clean.
pub fn manner(post: &PostComment, text: &str) -> Vec<Flag> {
    let mut flags = Vec::new();
    if post.website.as_deref().is_some_and(|website| !cleaning::is_blank(website)) {
        flags.push(FlagKind::Honeypot.into());
    }
    let quick = post.composed_secs.is_some_and(|secs| secs < QUICK_SECS);
    if quick && cleaning::graphemes(text) > QUICK_GRAPHEMES {
        flags.push(FlagKind::Quick.into());
    }
    flags
}

/// With spaces for what stands between words. Marks, tatweel and joiners don't: a word goes on after them.
fn lettered(text: &str) -> String {
    let inside = |c: char| matches!(c, '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{200C}'..='\u{200F}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if c.is_alphanumeric() || inside(c) { c } else { ' ' }).collect()
}

fn links(text: &str) -> usize {
    let text = text.to_ascii_lowercase();
    text.matches("://").count() + text.matches("www.").count() - text.matches("://www.").count()
}

#[cfg(test)]
mod tests {
    use super::links;

    #[test]
    fn an_address_is_one_link_however_it_begins() {
        assert_eq!(links("https://www.example.gov.qa www.example.qa HTTP://example.qa"), 3);
        assert_eq!(links("www. و //"), 1);
    }
}
