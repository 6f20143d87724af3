//! What a file is called: never a path, and never something else than what it is.

use data_encoding::HEXUPPER;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::cleaning;

/// The longest name without its ending, in grapheme clusters.
const LONGEST: usize = 80;

/// What it is called when nobody has said, or may say.
pub const NAMELESS: &str = "file";

/// `given` in one line, without the path before it and with the ending of what it is.
pub fn name(given: &str, extension: &str) -> String {
    let last = given.rsplit(['/', '\\', ':']).next().unwrap_or_default();
    let stem = match last.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 => stem,
        _ => last,
    };
    let plain: String =
        stem.chars().map(|c| if "\"*<>?|;%".contains(c) { '_' } else { c }).collect();
    let clean = cleaning::line(&plain);
    let short: String = clean.graphemes(true).take(LONGEST).collect();
    let bare = short.trim_matches(['.', ' ']);
    let stem = if cleaning::is_blank(bare) { NAMELESS } else { bare };
    [stem, ".", extension].concat()
}

/// `Content-Disposition` of a download under that name (RFC 6266, RFC 8187).
pub fn disposition(name: &str) -> String {
    let ascii: String =
        name.chars().map(|c| if c.is_ascii_graphic() || c == ' ' { c } else { '_' }).collect();
    let kept = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._".contains(byte);
    let mut encoded = String::new();
    for byte in name.bytes() {
        if kept(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(["%", &HEXUPPER.encode(&[byte])]);
        }
    }
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::{disposition, name};

    #[test]
    fn a_name_says_what_a_file_is_and_nothing_about_where_it_lay() {
        let table = [
            ("photo.JPEG", "photo.jpg"),
            ("C:\\Users\\me\\صورة الحفرة.png", "صورة الحفرة.jpg"),
            ("../../etc/passwd", "passwd.jpg"),
            ("invoice\u{202E}gpj.exe", "invoicegpj.jpg"),
            ("a\r\nSet-Cookie: x", "x.jpg"),
            ("…\"; filename=evil.html", "…__ filename=evil.jpg"),
            (".htaccess", "htaccess.jpg"),
            ("\u{200D}\u{2066}\u{2069}.pdf", "file.jpg"),
            ("", "file.jpg"),
            ("CON.html.svg", "CON.html.jpg"),
        ];
        for (given, kept) in table {
            assert_eq!(name(given, "jpg"), kept, "{given:?}");
        }
        assert_eq!(name(&"ط".repeat(500), "png").chars().count(), 84);
    }

    #[test]
    fn a_header_carries_every_name() {
        assert_eq!(
            disposition("حفرة 1.png"),
            "attachment; filename=\"____ 1.png\"; filename*=UTF-8''%D8%AD%D9%81%D8%B1%D8%A9%201.png"
        );
    }
}
