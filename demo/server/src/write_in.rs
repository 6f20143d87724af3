//! The text of "other (please specify)", made safe to store and to show beside other texts.

use sawt_wire::WRITE_IN_MAX_GRAPHEMES;

use crate::cleaning;

/// The text has more than [`WRITE_IN_MAX_GRAPHEMES`] grapheme clusters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

/// As [`cleaning::line`] has it.
///
/// # Errors
/// [`TooLong`].
pub fn sanitise(text: &str) -> Result<String, TooLong> {
    let clean = cleaning::line(text);
    if cleaning::graphemes(&clean) > WRITE_IN_MAX_GRAPHEMES { Err(TooLong) } else { Ok(clean) }
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
