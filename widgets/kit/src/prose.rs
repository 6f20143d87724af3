//! A plain text as paragraphs and links. Markup in it stays what it is: letters.

use sawt_wire::{Block, BlockKind, Span};

/// The paragraphs of a plain text, with what it links to. Lines within a paragraph keep their `\n`.
pub fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.split('\n').collect();
    lines
        .split(|line| line.is_empty())
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| Block { kind: BlockKind::Paragraph, spans: spans(&paragraph.join("\n")) })
        .collect()
}

fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut from = 0;
    while let Some((start, end)) = link(text, from) {
        if start > from {
            spans.push(plain(&text[from..start]));
        }
        let address = &text[start..end];
        spans.push(Span { href: Some(address.to_owned()), ..plain(address) });
        from = end;
    }
    if from < text.len() {
        spans.push(plain(&text[from..]));
    }
    spans
}

fn plain(text: &str) -> Span {
    Span { text: text.to_owned(), strong: false, emphasis: false, href: None }
}

/// The next web address from `from` on: where it begins and ends.
fn link(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut from = from;
    loop {
        let start = from + text[from..].find('h')?;
        let rest = &text[start..];
        let scheme = ["https://", "http://"].into_iter().find(|scheme| rest.starts_with(scheme));
        let Some(scheme) = scheme else {
            from = start + 1;
            continue;
        };
        let long = rest.find(ends_address).unwrap_or(rest.len());
        let mut address = rest[..long].trim_end_matches(closes_sentence);
        // A closing bracket belongs to the address only where one was opened in it.
        while let Some(inner) = address.strip_suffix(')')
            && inner.matches('(').count() <= inner.matches(')').count()
        {
            address = inner.trim_end_matches(closes_sentence);
        }
        let host = &address[scheme.len().min(address.len())..];
        if host.starts_with(|c: char| c.is_alphanumeric()) {
            return Some((start, start + address.len()));
        }
        from = start + scheme.len();
    }
}

fn ends_address(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '<' | '>' | '"' | '«' | '»' | '،' | '؛' | '\u{200e}' | '\u{200f}' | '\u{2066}'
                ..='\u{2069}'
        )
}

fn closes_sentence(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '؟' | '\'' | ']' | '}')
}

/// True where a link may lead there: a page of the web, or a message.
pub fn is_safe(address: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(text: &str) -> Vec<String> {
        blocks(text).into_iter().flat_map(|b| b.spans).filter_map(|span| span.href).collect()
    }

    #[test]
    fn an_address_ends_where_the_sentence_goes_on() {
        assert_eq!(links("انظر https://example.gov.qa/law؟"), ["https://example.gov.qa/law"]);
        assert_eq!(links("(https://example.gov.qa/a_(b))."), ["https://example.gov.qa/a_(b)"]);
        assert_eq!(links("(https://example.gov.qa)"), ["https://example.gov.qa"]);
        assert_eq!(links("http://a.qa، https://b.qa"), ["http://a.qa", "https://b.qa"]);
    }

    #[test]
    fn what_only_looks_like_one_is_a_word() {
        assert!(links("http https:// javascript:alert(1) httphttp://").is_empty());
        assert!(!is_safe("javascript:alert(1)"));
    }

    #[test]
    fn nothing_of_a_text_is_lost_but_the_empty_lines_between_paragraphs() {
        let text = "سطر\nآخر http://a.qa.\n\n\n<b>فقرة</b>";
        let shown: Vec<String> = blocks(text)
            .iter()
            .map(|block| block.spans.iter().map(|span| span.text.as_str()).collect())
            .collect();
        assert_eq!(shown, ["سطر\nآخر http://a.qa.", "<b>فقرة</b>"]);
    }
}
