//! The text of "other (please specify)", made safe to store and to show beside other texts.

use sawt_wire::WRITE_IN_MAX_GRAPHEMES;
use unicode_normalization::UnicodeNormalization as _;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory as _};
use unicode_segmentation::UnicodeSegmentation as _;

/// Marks that one letter may carry. Fully vowelled Arabic needs three; more is made to smear over the lines
/// around.
const MARKS_A_CLUSTER: usize = 8;

/// The text has more than [`WRITE_IN_MAX_GRAPHEMES`] grapheme clusters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

/// NFC, on one line, trimmed, without control and direction characters; the joiners (ZWJ, ZWNJ) that
/// Arabic, Persian and emoji need stay. Doing it again changes nothing.
///
/// # Errors
/// [`TooLong`].
pub fn sanitise(text: &str) -> Result<String, TooLong> {
    let plain: String = text.nfc().filter_map(allowed).collect();
    let mut clean = String::with_capacity(plain.len());
    for word in plain.split_whitespace() {
        if !clean.is_empty() {
            clean.push(' ');
        }
        word.graphemes(true).for_each(|cluster| push_cluster(&mut clean, cluster));
    }
    // Without the marks that went away, letters may compose anew.
    let clean: String = clean.nfc().collect();
    if clean.graphemes(true).count() > WRITE_IN_MAX_GRAPHEMES { Err(TooLong) } else { Ok(clean) }
}

fn allowed(c: char) -> Option<char> {
    match c {
        // The joiners; the tags that spell the flags of England, Scotland and Wales.
        '\u{200C}' | '\u{200D}' | '\u{E0020}'..='\u{E007F}' => Some(c),
        c if c.is_whitespace() => Some(' '),
        c => match c.general_category() {
            GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::PrivateUse
            | GeneralCategory::Unassigned
            | GeneralCategory::Surrogate => None,
            _ => Some(c),
        },
    }
}

fn push_cluster(clean: &mut String, cluster: &str) {
    let mut marks = 0;
    for c in cluster.chars() {
        if c.general_category_group() == GeneralCategoryGroup::Mark {
            marks += 1;
            if marks > MARKS_A_CLUSTER {
                continue;
            }
        }
        clean.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::{TooLong, sanitise};

    #[test]
    fn texts_are_stored_as_they_may_be_shown() {
        let table = [
            ("  مترو\u{A0}الدوحة \n", "مترو الدوحة"),
            ("a\u{202E}gpj.exe", "agpj.exe"),
            ("\u{2066}x\u{2069}\u{200E}\u{200F}\u{61C}", "x"),
            ("nul\0here", "nulhere"),
            ("e\u{301}", "é"),
            ("می\u{200C}خواهم", "می\u{200C}خواهم"),
            ("👩\u{200D}👩\u{200D}👧", "👩\u{200D}👩\u{200D}👧"),
            ("مُحَمَّدٌ", "مُحَمَّدٌ"),
            ("\u{FEFF}\u{200B}", ""),
        ];
        for (typed, stored) in table {
            assert_eq!(sanitise(typed).as_deref(), Ok(stored), "{typed:?}");
        }
    }

    #[test]
    fn a_letter_keeps_eight_marks() {
        let zalgo = format!("ب{}", "\u{64E}\u{330}".repeat(20));
        assert_eq!(sanitise(&zalgo).map(|clean| clean.chars().count()), Ok(9));
    }

    #[test]
    fn two_hundred_letters_fit_however_many_bytes_they_take() {
        assert!(sanitise(&"👨‍👩‍👧‍👦".repeat(200)).is_ok());
        assert_eq!(sanitise(&"س".repeat(201)), Err(TooLong));
    }

    #[test]
    fn sanitising_twice_is_sanitising_once() {
        let seeds = [
            "a\u{328}\u{301}\u{327}",
            "\u{1100}\u{200B}\u{1161}",
            "x \u{301}",
            "\u{301}x",
            "e\u{202E}\u{301}",
        ];
        for seed in seeds {
            let once = sanitise(seed);
            assert_eq!(once.clone().and_then(|once| sanitise(&once)), once, "{seed:?}");
        }
    }
}
