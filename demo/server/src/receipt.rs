//! The code that finds a vote again, as people read it, type it and say it over the telephone.

/// Crockford's base 32: no I, L, O, U.
const SYMBOLS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J',
    'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

const LENGTH: usize = 16;

/// 16 letters and digits (80 bits) in groups of four, joined by `-`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt(String);

impl Receipt {
    /// Of the first 80 bits of a hash.
    pub fn of(hash: [u8; 16]) -> Self {
        let bits = u128::from_be_bytes(hash);
        Self::grouped((0..LENGTH).map(|at| {
            let five = (bits >> (128 - 5 * (at + 1))) & 31;
            SYMBOLS[five as usize]
        }))
    }

    /// As a person typed it: in any case, with or without separators, O for 0, I or L for 1, and
    /// Arabic digits. `None` when it can be no receipt.
    pub fn read(typed: &str) -> Option<Self> {
        let mut symbols = Vec::with_capacity(LENGTH);
        for typed in typed.chars() {
            match symbol(typed) {
                Some(symbol) => symbols.push(symbol),
                None if typed == '-' || typed.is_whitespace() => {}
                None => return None,
            }
            if symbols.len() > LENGTH {
                return None;
            }
        }
        (symbols.len() == LENGTH).then(|| Self::grouped(symbols))
    }

    /// As it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn grouped(symbols: impl IntoIterator<Item = char>) -> Self {
        let mut text = String::with_capacity(LENGTH + 3);
        for (at, symbol) in symbols.into_iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                text.push('-');
            }
            text.push(symbol);
        }
        Self(text)
    }
}

fn symbol(typed: char) -> Option<char> {
    let digit = |zero: char| char::from_digit(u32::from(typed) - u32::from(zero), 10);
    let meant = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        '\u{660}'..='\u{669}' => digit('\u{660}')?,
        '\u{6F0}'..='\u{6F9}' => digit('\u{6F0}')?,
        other => other,
    };
    SYMBOLS.contains(&meant).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::Receipt;

    #[test]
    fn what_people_type_is_read_as_what_was_shown() {
        let shown = Receipt::of([
            0x00, 0x44, 0x32, 0x14, 0xC7, 0x42, 0x54, 0xB6, 0x35, 0xCF, 9, 9, 9, 9, 9, 9,
        ]);
        assert_eq!(shown.as_str(), "0123-4567-89AB-CDEF");
        for typed in [
            "0123456789abcdef",
            "oi23 4567 89ab cdef",
            "٠١٢٣-٤٥٦٧-٨٩AB-CDEF",
            "o l 2 3-4567-89AB-CDEF",
        ] {
            assert_eq!(Receipt::read(typed), Some(shown.clone()), "{typed}");
        }
    }

    #[test]
    fn what_can_be_no_receipt_is_refused() {
        for typed in
            ["", "0123", "0123-4567-89AB-CDEF-0", "0123-4567-89AB-CDEU", "../../etc/passwd"]
        {
            assert_eq!(Receipt::read(typed), None, "{typed}");
        }
    }
}
