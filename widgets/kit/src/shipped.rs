//! Messages and style sheets as they are shipped: without what only their authors read.

/// How a file marks what is for its authors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Fluent: lines that begin with `#`.
    Ftl,
    /// CSS: what stands between `/*` and `*/`, and the indentation.
    Css,
}

/// The text of the Fluent file `$path`, without comments and empty lines; for constants.
#[macro_export]
macro_rules! ftl {
    ($path:literal) => {
        $crate::shipped!($path, $crate::shipped::Format::Ftl)
    };
}

/// The text of the style sheet `$path`, without comments and indentation; for constants.
#[macro_export]
macro_rules! css {
    ($path:literal) => {
        $crate::shipped!($path, $crate::shipped::Format::Css)
    };
}

/// The text of the file `$path` as it is shipped.
#[doc(hidden)]
#[macro_export]
macro_rules! shipped {
    ($path:literal, $format:expr) => {{
        const SOURCE: &[u8] = include_bytes!($path);
        const LENGTH: usize = $crate::shipped::length(SOURCE, $format);
        const TEXT: &[u8] = &$crate::shipped::text::<LENGTH>(SOURCE, $format);
        match std::str::from_utf8(TEXT) {
            Ok(text) => text,
            Err(_) => "",
        }
    }};
}

/// How many bytes of `source` are shipped.
#[doc(hidden)]
pub const fn length(source: &[u8], format: Format) -> usize {
    let (mut length, mut at) = (0, next(source, 0, format));
    while at < source.len() {
        length += 1;
        at = next(source, at + 1, format);
    }
    length
}

/// The bytes of `source` that are shipped.
#[doc(hidden)]
pub const fn text<const LENGTH: usize>(source: &[u8], format: Format) -> [u8; LENGTH] {
    let (mut text, mut length, mut at) = ([0; LENGTH], 0, next(source, 0, format));
    while at < source.len() {
        text[length] = source[at];
        length += 1;
        at = next(source, at + 1, format);
    }
    text
}

/// Where the first byte from `at` on stands that is shipped.
const fn next(source: &[u8], mut at: usize, format: Format) -> usize {
    while at < source.len() {
        let begins = at == 0 || source[at - 1] == b'\n';
        match (format, source[at]) {
            (_, b'\n') | (Format::Css, b' ') if begins => at += 1,
            // What has been skipped before this is the beginning of its line.
            (Format::Css, b' ') if source[at - 1] == b' ' => at += 1,
            (Format::Ftl, b'#') if begins => at = after(source, at, b"\n"),
            (Format::Css, b'/') if at + 1 < source.len() && source[at + 1] == b'*' => {
                at = after(source, at, b"*/");
            }
            _ => return at,
        }
    }
    at
}

/// Where the first `end` from `at` on is over.
const fn after(source: &[u8], mut at: usize, end: &[u8]) -> usize {
    while at < source.len() {
        let is_end = source[at] == end[0] && (end.len() == 1 || source[at + 1] == end[1]);
        at += if is_end { end.len() } else { 1 };
        if is_end {
            return at;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped(source: &str, format: Format) -> String {
        let (mut kept, mut at) = (Vec::new(), next(source.as_bytes(), 0, format));
        while at < source.len() {
            kept.push(source.as_bytes()[at]);
            at = next(source.as_bytes(), at + 1, format);
        }
        assert_eq!(kept.len(), length(source.as_bytes(), format));
        String::from_utf8(kept).unwrap_or_default()
    }

    #[test]
    fn comments_of_messages_stay_behind() {
        let source =
            "# For authors\n\na = one # two\n\n## Group\nb =\n    { $n ->\n       *[other] # }\n";
        let kept = "a = one # two\nb =\n    { $n ->\n       *[other] # }\n";
        assert_eq!(shipped(source, Format::Ftl), kept);
    }

    #[test]
    fn comments_and_indentation_of_styles_stay_behind() {
        let source = "/* All. */\na {\n  margin: 0 1px;\n  /* b */\n\n  color: red; /* c */\n}\n";
        assert_eq!(shipped(source, Format::Css), "\na {\nmargin: 0 1px;\n\ncolor: red; \n}\n");
    }
}
