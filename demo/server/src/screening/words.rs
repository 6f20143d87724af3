//! Listed words, found however they are written.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Refused, lettered};
use crate::folding;

/// What of a word must stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// All of it.
    Whole,
    /// Its beginning.
    Prefix,
}

/// What happens to a text that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// A moderator reads it before everyone does.
    Hold,
    /// It is not taken, and its author is told why.
    Refuse,
}

/// A word, or several in a row, of an entity's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedWord {
    /// As its author wrote it.
    pub word: String,
    /// What of it must stand there.
    pub extent: Extent,
    /// What happens then.
    pub severity: Severity,
}

impl ListedWord {
    /// As texts are looked through for it; empty when nothing of it can be.
    pub fn folded(&self) -> String {
        spaced(&self.word)
    }
}

/// An entity's list, by what is looked for.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// One word each, without spaces.
    whole: HashMap<String, Listed>,
    /// The beginnings of words, without spaces.
    prefix: HashMap<String, Listed>,
    /// What has spaces in it, with those around it that bound it.
    several: Vec<(String, Listed)>,
}

#[derive(Debug, Clone)]
struct Listed {
    word: String,
    severity: Severity,
}

impl Words {
    pub(super) fn of(listed: &[ListedWord]) -> Self {
        let mut words = Self::default();
        for one in listed {
            let found = Listed { word: one.word.clone(), severity: one.severity };
            let folded = one.folded();
            match (one.extent, folded.contains(' ')) {
                _ if folded.is_empty() => {}
                (Extent::Whole, false) => drop(words.whole.insert(folded, found)),
                (Extent::Prefix, false) => drop(words.prefix.insert(folded, found)),
                (Extent::Whole, true) => words.several.push((format!(" {folded} "), found)),
                (Extent::Prefix, true) => words.several.push((format!(" {folded}"), found)),
            }
        }
        words
    }

    /// The first that holds the text, as its author wrote it.
    pub(super) fn find(&self, text: &str) -> Result<Option<&str>, Refused> {
        let text = format!(" {} ", spaced(text));
        let single = text.split(' ').filter(|word| !word.is_empty()).flat_map(|word| {
            let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
            let begins = ends.filter_map(|end| self.prefix.get(word.get(..end)?));
            self.whole.get(word).into_iter().chain(begins)
        });
        let several = self.several.iter();
        let several = several.filter(|(phrase, _)| text.contains(phrase)).map(|(_, one)| one);
        let mut held = None;
        for found in single.chain(several) {
            match found.severity {
                Severity::Refuse => return Err(Refused),
                Severity::Hold => held = held.or(Some(found.word.as_str())),
            }
        }
        Ok(held)
    }
}

/// Folded, its words between single spaces and without what stands between them.
fn spaced(text: &str) -> String {
    folding::folded(&lettered(text))
}

#[cfg(test)]
mod tests {
    use super::{Extent, ListedWord, Refused, Severity, Words};

    fn list(words: &[(&str, Extent, Severity)]) -> Words {
        let listed = words.iter().map(|(word, extent, severity)| ListedWord {
            word: (*word).to_owned(),
            extent: *extent,
            severity: *severity,
        });
        Words::of(&listed.collect::<Vec<_>>())
    }

    #[test]
    fn a_word_is_found_however_it_is_written_and_nowhere_inside_another() {
        let words = list(&[
            ("قمار", Extent::Whole, Severity::Hold),
            ("مراهن", Extent::Prefix, Severity::Hold),
            ("أرباح سريعة", Extent::Whole, Severity::Hold),
            ("Casino", Extent::Whole, Severity::Hold),
        ]);
        let table = [
            ("القِمــار!", Some("قمار")),
            ("(قمار)", Some("قمار")),
            ("مقمار قماري", None),
            ("المراهنات", Some("مراهن")),
            ("ارباح، سريعه.", Some("أرباح سريعة")),
            ("أرباح غير سريعة", None),
            ("CASINO", Some("Casino")),
            ("casinos", None),
            ("", None),
        ];
        for (text, found) in table {
            assert_eq!(words.find(text), Ok(found), "{text}");
        }
    }

    #[test]
    fn what_is_refused_goes_before_what_is_held() {
        let words = list(&[
            ("one", Extent::Whole, Severity::Hold),
            ("two", Extent::Prefix, Severity::Refuse),
        ]);
        assert_eq!(words.find("one twofold"), Err(Refused));
        assert_eq!(words.find("one three"), Ok(Some("one")));
    }
}
