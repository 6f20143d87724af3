//! Texts of the public, made safe to store and to show beside other texts.
//!
//! Cleaning twice is cleaning once, and no text has more grapheme clusters than before: what fitted as it was
//! typed fits as it is kept.

pub use sawt_wire::written::is_blank;
use sawt_wire::written::is_stripped;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::canonical_combining_class;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory as _};
use unicode_segmentation::UnicodeSegmentation as _;

/// Marks that one letter may carry. Fully vowelled Arabic needs three; more is made to smear over the lines
/// around.
const MARKS_A_CLUSTER: usize = 8;

/// The combining class of the signs that tie two letters of an Indic script into one cluster.
const VIRAMA: u8 = 9;

/// NFC, on one line, trimmed, without control and direction characters; the joiners (ZWJ, ZWNJ) that
/// Arabic, Persian and emoji need stay.
pub fn line(text: &str) -> String {
    settled(text, |text| words(text, Isolates::Stripped))
}

/// NFC, its lines joined by `\n` with at most one empty line in a row, each as [`line`] has it; isolates stay
/// where they are balanced within their line.
pub fn paragraphs(text: &str) -> String {
    settled(text, |text| {
        let text = text.replace("\r\n", "\n");
        let mut clean = String::with_capacity(text.len());
        let mut skipped = 0;
        for line in text.split(ends_line).map(|line| words(line, Isolates::Balanced)) {
            if line.is_empty() {
                skipped += 1;
                continue;
            }
            if !clean.is_empty() {
                clean.push_str(if skipped == 0 { "\n" } else { "\n\n" });
            }
            skipped = 0;
            clean.push_str(&line);
        }
        clean
    })
}

/// How many letters people count: grapheme clusters, so that Arabic is not halved.
pub fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

/// What a pass leaves may join anew and be cleaned further; each pass but the first must shorten it.
fn settled(text: &str, pass: impl Fn(&str) -> String) -> String {
    let mut clean = pass(text);
    loop {
        let next = pass(&clean);
        if next.len() >= clean.len() {
            return next;
        }
        clean = next;
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Isolates {
    Stripped,
    Balanced,
}

fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn words(text: &str, isolates: Isolates) -> String {
    let plain: String = text.nfc().filter_map(|c| allowed(c, isolates)).collect();
    let plain = if isolates == Isolates::Balanced { balanced(&plain) } else { plain };
    let mut clean = String::with_capacity(plain.len());
    for word in plain.split_whitespace() {
        if !clean.is_empty() {
            clean.push(' ');
        }
        word.graphemes(true).for_each(|cluster| push_cluster(&mut clean, cluster));
    }
    // Without what went away, letters may compose anew.
    clean.nfc().collect()
}

fn allowed(c: char, isolates: Isolates) -> Option<char> {
    match c {
        // The joiners; the tags that spell the flags of England, Scotland and Wales.
        '\u{200C}' | '\u{200D}' | '\u{E0020}'..='\u{E007F}' => Some(c),
        '\u{2066}'..='\u{2069}' if isolates == Isolates::Balanced => Some(c),
        c if c.is_whitespace() => Some(' '),
        c => match c.general_category() {
            GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::PrivateUse
            | GeneralCategory::Surrogate => None,
            // Letters and pictures of a later Unicode are kept: whoever typed them sees them.
            GeneralCategory::Unassigned if is_stripped(c) => None,
            _ => Some(c),
        },
    }
}

/// Without the isolates that open and never close, close and never opened, or hold nothing.
fn balanced(text: &str) -> String {
    let mut keep = vec![true; text.len()];
    let mut open: Vec<(usize, bool)> = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push((at, false)),
            '\u{2069}' => match open.pop() {
                Some((_, true)) => {}
                Some((opened, false)) => (keep[opened], keep[at]) = (false, false),
                None => keep[at] = false,
            },
            c if !c.is_whitespace() => {
                if let Some((_, holds)) = open.last_mut() {
                    *holds = true;
                }
            }
            _ => {}
        }
        // What holds something that holds something is not empty either.
        if c == '\u{2069}'
            && keep[at]
            && let Some((_, holds)) = open.last_mut()
        {
            *holds = true;
        }
    }
    for (opened, _) in open {
        keep[opened] = false;
    }
    text.char_indices().filter(|(at, _)| keep[*at]).map(|(_, c)| c).collect()
}

fn push_cluster(clean: &mut String, cluster: &str) {
    let mut marks = 0;
    for c in cluster.chars() {
        if c.general_category_group() == GeneralCategoryGroup::Mark {
            marks += 1;
            // Without its tie a cluster would become two.
            let needed = ties(c) && !clean.ends_with(ties);
            if marks > MARKS_A_CLUSTER && !needed {
                continue;
            }
        }
        clean.push(c);
    }
}

fn ties(c: char) -> bool {
    canonical_combining_class(c) == VIRAMA
}

#[cfg(test)]
mod tests {
    use super::{graphemes, is_blank, is_stripped, line, paragraphs};

    #[test]
    fn texts_are_kept_as_they_may_be_shown() {
        let table = [
            ("  سطر\u{A0}أول \r\nثانٍ\rثالث\u{2028}رابع\n", "سطر أول\nثانٍ\nثالث\nرابع"),
            ("a\n\n \n\n\nb", "a\n\nb"),
            ("\n\n a", "a"),
            ("a\u{202E}gpj.exe\u{202C}", "agpj.exe"),
            ("\u{2066}+974 4406\u{2069} هاتف", "\u{2066}+974 4406\u{2069} هاتف"),
            ("\u{2067}never closed", "never closed"),
            ("never opened\u{2069}", "never opened"),
            ("\u{2066}over\nlines\u{2069}", "over\nlines"),
            ("a \u{2066}\u{2067} \u{2069}\u{2069} b", "a b"),
            ("\u{2068}\u{2066}x\u{2069}\u{2069}", "\u{2068}\u{2066}x\u{2069}\u{2069}"),
            ("nul\0, bell\u{7}, escape\u{1B}[2J", "nul, bell, escape[2J"),
            ("e\u{301}", "é"),
            ("\u{FEFF}\u{200E}\u{200F}\u{61C}", ""),
        ];
        for (typed, kept) in table {
            assert_eq!(paragraphs(typed), kept, "{typed:?}");
        }
        assert_eq!(line("\u{2066}أحمد\u{2069}\n بن  علي"), "أحمد بن علي");
    }

    #[test]
    fn what_cannot_be_seen_is_blank() {
        for text in ["", " \n", "\u{200D}\u{200C}", "\u{2066}\u{2069}"] {
            assert!(is_blank(text), "{text:?}");
        }
        assert!(!is_blank("\u{200D}س"));
    }

    #[test]
    fn a_browser_knows_what_a_server_takes_away() {
        for c in (0..=0x10_FFFF).filter_map(char::from_u32).filter(|c| !c.is_whitespace()) {
            assert_eq!(line(&String::from(c)).is_empty(), is_stripped(c), "{c:?}");
        }
    }

    #[test]
    fn letters_that_are_tied_stay_one_cluster_however_many_marks_go_away() {
        let typed = format!("\u{915}{}\u{94D}\u{937}", "\u{34F}".repeat(20));
        assert_eq!((graphemes(&typed), graphemes(&line(&typed))), (1, 1));
    }

    /// Numbers that look random and are the same each time (splitmix64).
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, most: usize) -> usize {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut n = self.0;
            n = (n ^ (n >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            n = (n ^ (n >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            usize::try_from((n ^ (n >> 31)) % most as u64).unwrap_or_default()
        }
    }

    /// What texts break on: ends of lines, directions, joiners, marks of every class, letters that compose and
    /// decompose, flags, Hangul, Indic ties.
    const DIFFICULT: &str = "\n\r\t\u{B}\u{85}\u{2028}\u{2029}\u{A0}\u{200B}\u{200C}\u{200D}\u{200E}\u{202A}\u{202B}\
        \u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{61C}\u{FEFF}\0\u{1B}\u{AD}\u{600}\u{6DD}\u{64B}\u{64E}\u{651}\
        \u{670}\u{653}\u{654}\u{655}\u{640}اويسأة\u{301}\u{327}\u{328}\u{323}\u{307}\u{330}\u{345}\u{34F}\u{20D0}\u{FE0F}aeosÅ\
        \u{212B}\u{F43}\u{958}\u{FB4B}\u{1D15E}\u{915}\u{937}\u{93C}\u{94D}\u{93E}\u{9CD}\u{D4D}\u{D4E}\u{1100}\u{1161}\
        \u{11A8}\u{AC00}\u{1F1F6}\u{1F1E6}\u{1F468}\u{1F3FF}\u{E0067}\u{E007F}\u{E000}\u{FDFA}\u{1039}\u{1000}";

    #[test]
    fn cleaning_twice_is_cleaning_once_and_never_lengthens() {
        let difficult: Vec<char> = DIFFICULT.chars().collect();
        let mut numbers = Numbers(1);
        for _ in 0..100_000 {
            // Few letters come often: marks pile up, isolates nest.
            let letters: Vec<char> = (0..=numbers.below(6))
                .map(|_| match numbers.below(8) {
                    0 => u32::try_from(numbers.below(0x11_0000)).unwrap_or_default(),
                    _ => u32::from(difficult[numbers.below(difficult.len())]),
                })
                .filter_map(char::from_u32)
                .chain([' '])
                .collect();
            let length = 1 + numbers.below(32);
            let typed: String =
                (0..length).map(|_| letters[numbers.below(letters.len())]).collect();
            for clean in [line, paragraphs] {
                let once = clean(&typed);
                assert_eq!(clean(&once), once, "{typed:?}");
                assert!(graphemes(&once) <= graphemes(&typed), "{typed:?} became {once:?}");
                let overrides = ['\u{202A}', '\u{202B}', '\u{202C}', '\u{202D}', '\u{202E}', '\0'];
                assert!(!once.contains(overrides), "{typed:?} became {once:?}");
            }
            for part in paragraphs(&typed).split('\n') {
                let depth = part.chars().try_fold(0_usize, |depth, c| match c {
                    '\u{2066}'..='\u{2068}' => Some(depth + 1),
                    '\u{2069}' => depth.checked_sub(1),
                    _ => Some(depth),
                });
                assert_eq!(depth, Some(0), "{typed:?}");
            }
        }
    }
}
