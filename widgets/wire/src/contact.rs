//! Names, mail addresses and telephone numbers, as people write them.

use crate::written::ascii_digits;

/// True for what somebody may be called: letters of any script, in one line. No first and last name, no shortest
/// length, no list of letters.
pub fn is_name(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
        && !text.chars().any(|c| c.is_control() || "@<>{}|\\^~[]".contains(c))
        && !text.contains("://")
}

/// True for a mail address that a server could take: a name, `@`, and a domain with a dot.
pub fn is_email(address: &str) -> bool {
    let Some((name, domain)) = address.split_once('@') else { return false };
    let atom = |c: u8| c.is_ascii_alphanumeric() || b"!#$'*+-/=^_`{|}~.".contains(&c);
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    address.len() <= 254
        && (1..=64).contains(&name.len())
        && name.bytes().all(atom)
        && !name.starts_with('.')
        && !name.ends_with('.')
        && domain.contains('.')
        && domain.split('.').all(label)
}

/// Countries whose numbers all have as many digits after the code: Qatar, Oman, Bahrain, Kuwait.
const EIGHT_DIGITS: [&str; 4] = ["974", "968", "973", "965"];

/// A number to call as `+97444069999` (E.164); `None` when it can't be one. It may be written in either digits,
/// with spaces, hyphens, dots and brackets, with `+` or `00` before the code, or without a code where
/// `country_code` is given.
pub fn phone(written: &str, country_code: Option<&str>) -> Option<String> {
    let folded = ascii_digits(written);
    let mut digits = String::new();
    let mut international = false;
    for c in folded.trim().chars() {
        match c {
            '+' if digits.is_empty() && !international => international = true,
            '0'..='9' => digits.push(c),
            ' ' | '-' | '.' | '(' | ')' | '/' | '\u{A0}'
            // Marks of direction come along when a number is pasted.
            | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            _ => return None,
        }
    }
    if !international && let Some(rest) = digits.strip_prefix("00") {
        digits = rest.to_owned();
        international = true;
    }
    if !international {
        digits.insert_str(0, country_code?);
    }
    let fits = match EIGHT_DIGITS.iter().find(|code| digits.starts_with(*code)) {
        Some(_) => digits.len() == 11,
        None => (7..=15).contains(&digits.len()) && !digits.starts_with('0'),
    };
    fits.then(|| ["+", &digits].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_gulf_and_of_visitors_are_read_as_people_write_them() {
        let table = [
            ("+974 4406 9999", None, Some("+97444069999")),
            ("٠٠٩٧٤ ٤٤٠٦ ٩٩٩٩", None, Some("+97444069999")),
            ("۰۰۹۶۸-۹۲۱۲-۳۴۵۶", None, Some("+96892123456")),
            ("4406 9999", Some("974"), Some("+97444069999")),
            ("\u{202A}+974 4406 9999\u{202C}", None, Some("+97444069999")),
            ("+44 (20) 7946.0958", None, Some("+442079460958")),
            ("4406 9999", None, None),
            ("+974 4406 999", None, None),
            ("+974 4406 99999", None, None),
            ("call me", Some("974"), None),
            ("+974 4406 9999 ext 2", None, None),
            ("", Some("974"), None),
        ];
        for (written, code, kept) in table {
            assert_eq!(phone(written, code).as_deref(), kept, "{written:?}");
        }
    }

    #[test]
    fn names_of_any_script_are_names() {
        for name in ["عبد الله بن محمد آل ثاني", "D'Souza-Ñuñez, M.", "महेश", "李", "محمد ٢", "Ḥ"]
        {
            assert!(is_name(name), "{name}");
        }
        for name in ["", "123", "٤٥", "a@b.qa", "https://x.example", "<b>", "a\nb"] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn addresses_that_no_server_takes_are_none() {
        for address in ["name@example.gov.qa", "a.b+c@x-y.om", "o'neil@example.com"] {
            assert!(is_email(address), "{address}");
        }
        for address in
            ["", "name", "name@", "@example.qa", "a b@example.qa", ".a@example.qa", "a@qa"]
        {
            assert!(!is_email(address), "{address}");
        }
    }
}
