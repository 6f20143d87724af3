//! What a text may give away: looked for before it is sent, so that its author is asked once more.

use sawt_wire::written::ascii_digits;

/// Something that may be nobody else's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Personal {
    /// An address of e-mail.
    Email,
    /// A number of a telephone, an account or a person.
    Number,
}

/// From how many digits on a number may be somebody's: the shortest telephone numbers of the Gulf have 8.
const DIGITS: usize = 8;

/// What `text` may give away, each kind once.
pub fn found(text: &str) -> Vec<Personal> {
    let text = ascii_digits(text);
    let mut found = Vec::new();
    if text.split_whitespace().any(is_email) {
        found.push(Personal::Email);
    }
    if has_number(&text) {
        found.push(Personal::Number);
    }
    found
}

fn is_email(word: &str) -> bool {
    let Some((user, host)) = word.split_once('@') else { return false };
    let named = |c: char| c.is_alphanumeric();
    user.ends_with(named)
        && host.split_once('.').is_some_and(|(first, rest)| {
            first.ends_with(named) && rest.starts_with(char::is_alphabetic)
        })
}

/// Digits in one run, also where spaces, hyphens or brackets stand between them, as telephone numbers
/// are written. A date, a year or a sum of money is none.
fn has_number(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit() && !matches!(c, ' ' | '-' | '(' | ')' | '\u{a0}'))
        .any(|run| run.chars().filter(char::is_ascii_digit).count() >= DIGITS && !is_date(run))
}

/// `2026-11-22`, or `22-11-2026`.
fn is_date(run: &str) -> bool {
    let parts: Vec<usize> = run.trim().split('-').map(str::len).collect();
    parts == [4, 2, 2] || parts == [2, 2, 4]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_accounts_and_addresses_are_noticed_in_both_digit_sets() {
        for text in ["هاتفي ٥٥١٢٣٤٥٦", "+974 5512 3456", "QID 28463400123", "رقمي 5512-3456 شكرًا"]
        {
            assert_eq!(found(text), [Personal::Number], "{text}");
        }
        assert_eq!(found("مراسلتي على maryam.a@example.gov.qa،"), [Personal::Email]);
    }

    #[test]
    fn years_articles_amounts_and_decimals_are_not() {
        for text in [
            "المادة 4 من قانون 13 لسنة 2016",
            "يوم 2026-11-22",
            "1,250,000 ريال",
            "3.1416",
            "@ministry",
            "من 2025 إلى 2030",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
