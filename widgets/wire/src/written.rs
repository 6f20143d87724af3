//! Digits, numbers and days as people write them.

/// With the digits of Arabic and Persian keyboards as ASCII ones; everything else stays.
pub fn ascii_digits(text: &str) -> String {
    text.chars()
        .map(|c| match u32::from(c) {
            code @ (0x0660..=0x0669 | 0x06F0..=0x06F9) => {
                char::from_digit(code & 0xF, 10).unwrap_or(c)
            }
            _ => c,
        })
        .collect()
}

/// True for what is never kept of a text: directions, control characters, private letters, and what Unicode reserves
/// to be passed over.
pub fn is_stripped(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}' | '\u{890}' | '\u{891}' | '\u{8E2}'
            | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{E000}'..='\u{F8FF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}' | '\u{110BD}'
            | '\u{110CD}' | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E001F}' | '\u{E0080}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}'
            | '\u{F0000}'..='\u{10FFFF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// True for what is kept for the letters around it, and cannot be seen without: joiners, fillers, variations.
fn is_filler(c: char) -> bool {
    matches!(c,
        '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{200C}'
        | '\u{200D}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}' | '\u{E0020}'..='\u{E007F}'
        | '\u{E0100}'..='\u{E01EF}')
}

/// True when nothing of it can be seen.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_stripped(c) || is_filler(c))
}

/// Trimmed, and without what comes along unseen when something is pasted.
pub(crate) fn plain(text: &str) -> String {
    let kept: String = text.chars().filter(|c| c.is_whitespace() || !is_stripped(*c)).collect();
    kept.trim().to_owned()
}

/// A number in either digits, with `.` or `٫` before its fraction; `,`, `٬` and spaces part thousands. `None` when
/// it is none.
pub fn number(written: &str) -> Option<f64> {
    let folded = ascii_digits(written.trim());
    let mut plain = String::new();
    for c in folded.chars() {
        match c {
            '0'..='9' => plain.push(c),
            '-' | '\u{2212}' if plain.is_empty() => plain.push('-'),
            '.' | '\u{66B}' if !plain.contains('.') => plain.push('.'),
            ',' | '\u{66C}' | ' ' | '\u{A0}' | '\u{202F}'
                if plain.ends_with(|c: char| c.is_ascii_digit()) && !plain.contains('.') => {}
            '\u{200E}' | '\u{200F}' | '\u{61C}' => {}
            _ => return None,
        }
    }
    if !plain.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Year, month and day of the Gregorian calendar, written as `2026-11-27`; `None` when there is no such day.
pub fn day(written: &str) -> Option<[i32; 3]> {
    let bytes = written.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |from: usize, to: usize| {
        bytes[from..to].iter().try_fold(0_i32, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + i32::from(digit - b'0'))
        })
    };
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    (1..=last).contains(&day).then_some([year, month, day])
}

/// True for a day of the Gregorian calendar, written as `2026-11-27`.
pub fn is_day(written: &str) -> bool {
    day(written).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_arabic_digit_sets_are_understood() {
        assert_eq!(ascii_digits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ a"), "0123456789 0123456789 a");
    }

    #[test]
    fn numbers_are_read_in_either_digits() {
        let table = [
            ("12", Some(12.0)),
            ("١٢٫٥", Some(12.5)),
            ("۱٬۲۳۴", Some(1234.0)),
            ("1,234.5", Some(1234.5)),
            ("-3", Some(-3.0)),
            (" 7 ", Some(7.0)),
            ("1.2.3", None),
            ("twelve", None),
            ("", None),
            ("-", None),
            (".", None),
        ];
        for (written, read) in table {
            assert_eq!(number(written), read, "{written:?}");
        }
    }

    #[test]
    fn only_days_that_there_are_are_days() {
        for day in ["2026-11-27", "2028-02-29", "0001-01-01"] {
            assert!(is_day(day), "{day}");
        }
        for day in
            ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "٢٠٢٦-٠١-٠١", "", "2026-11-31"]
        {
            assert!(!is_day(day), "{day}");
        }
    }
}
