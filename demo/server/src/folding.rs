//! Texts as they are searched: Arabic as people type it, whichever alef, mark or digit they use.

use unicode_normalization::UnicodeNormalization as _;

/// The text without what Arabic writers leave out or write in several ways: tatweel and marks, the hamza of an alef,
/// the dots of ya and ta marbuta, the article of a word, the space of names such as «عبد الله»; in
/// ASCII digits, without case. Never shown.
pub fn folded(text: &str) -> String {
    let plain: String = text
        .nfc()
        .filter(|c| !is_passed_over(*c))
        .flat_map(char::to_lowercase)
        .map(letter)
        .collect();
    let mut folded = String::with_capacity(plain.len());
    let mut joins = false;
    for word in plain.split_whitespace() {
        // Inside a name the article stays: it is how «عبدالله» is written in one word.
        let within = joins && word.starts_with("ال");
        if !folded.is_empty() && !within {
            folded.push(' ');
        }
        folded.push_str(if within { word } else { without_article(word) });
        joins = word == "عبد";
    }
    folded
}

/// The words of a search, folded; all of them must be found.
pub fn words(search: &str) -> Vec<String> {
    folded(search).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Tatweel, the marks, and what cannot be seen.
fn is_passed_over(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{200C}'..='\u{200F}' | '\u{2066}'..='\u{2069}')
}

fn letter(c: char) -> char {
    match c {
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        _ => latin_digit(c),
    }
}

/// The ASCII digit of an Arabic or Persian one; any other letter as it is.
pub fn latin_digit(c: char) -> char {
    match c {
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        _ => c,
    }
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// Without a leading «ال», where at least two letters are left.
fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().nth(1).is_some()).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::{folded, words};

    #[test]
    fn what_is_the_same_word_to_a_reader_folds_to_the_same() {
        let table = [
            ("أحمد", "احمد"),
            ("مكتبة", "مكتبه"),
            ("المكتبة", "مكتبه"),
            ("مُحَمَّدٌ", "محمد"),
            ("مـــكـــتبة", "مكتبه"),
            ("مصطفى", "مصطفي"),
            ("کتابی", "كتابي"),
            ("٢٠٢٧", "2027"),
            ("۲۰۲۷", "2027"),
            ("Metro DOHA", "metro doha"),
            ("عبد الله", "عبدالله"),
            ("عَبْدُ الرَّحمن", "عبدالرحمن"),
            ("عبد علي", "عبد علي"),
            ("ال", "ال"),
            ("الم", "الم"),
            ("مسؤول شيء", "مسؤول شيء"),
        ];
        for (typed, kept) in table {
            assert_eq!(folded(typed), kept, "{typed}");
            assert_eq!(folded(&folded(typed)), folded(typed), "{typed}");
        }
        assert_eq!(words("  المكتبة   العامة "), ["مكتبه", "عامه"]);
    }
}
