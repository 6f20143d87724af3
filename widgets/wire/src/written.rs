//! Digits, numbers and days as people write them.

/// With the digits of Arabic and Persian keyboards as ASCII ones; everything else stays.
pub fn ascii_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{660}'..='\u{669}' => digit(c, 0x660),
            '\u{6F0}'..='\u{6F9}' => digit(c, 0x6F0),
            c => c,
        })
        .collect()
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
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

/// True for a day of the Gregorian calendar, written as `2026-11-27`.
pub fn is_day(written: &str) -> bool {
    let bytes = written.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return false;
    }
    let number = |from: usize, to: usize| {
        bytes[from..to].iter().try_fold(0_u32, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'))
        })
    };
    let (Some(year), Some(month), Some(day)) = (number(0, 4), number(5, 7), number(8, 10)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=last).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

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
