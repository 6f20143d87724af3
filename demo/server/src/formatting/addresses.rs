//! Web addresses in a text: which may be followed, and where they stand.

use linkify::{LinkFinder, LinkKind};
use sawt_wire::Span;

/// True where a link may lead there: a page of the web, or a message; of letters and signs that can all be seen.
pub(super) fn is_safe(href: &str) -> bool {
    let seen = |c: char| c.is_ascii_graphic() || (!c.is_ascii() && c.is_alphanumeric());
    let leads = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| href.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
    leads && href.chars().all(seen)
}

/// True where what is shown is the address itself.
pub(super) fn is_the_same(href: &str, shown: &str) -> bool {
    href == shown || href.strip_prefix("mailto:") == Some(shown)
}

/// True where what is shown looks like an address and is another one.
pub(super) fn misleads(shown: &str, href: &str) -> bool {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    !is_the_same(href, shown.trim()) && finder.links(shown).next().is_some()
}

/// With the addresses in them as links.
pub(super) fn linked(spans: Vec<Span>) -> Vec<Span> {
    let mut all = Vec::with_capacity(spans.len());
    for span in spans {
        if span.href.is_some() {
            all.push(span);
            continue;
        }
        let mut from = 0;
        for (start, end) in places(&span.text) {
            let (before, address) = (&span.text[from..start], &span.text[start..end]);
            if !before.is_empty() {
                all.push(Span { text: before.to_owned(), ..span.clone() });
            }
            let href = Some(address.to_owned());
            all.push(Span { text: address.to_owned(), href, ..span.clone() });
            from = end;
        }
        if from < span.text.len() {
            all.push(Span { text: span.text[from..].to_owned(), ..span.clone() });
        }
    }
    all
}

fn places(text: &str) -> Vec<(usize, usize)> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let mut places = Vec::new();
    let mut from = 0;
    // Arabic signs end an address, which the finder does not know.
    for part in text.split_inclusive(ends_address) {
        let address = part.trim_end_matches(ends_address);
        for link in finder.links(address) {
            if is_safe(link.as_str()) {
                places.push((from + link.start(), from + link.end()));
            }
        }
        from += part.len();
    }
    places
}

fn ends_address(c: char) -> bool {
    matches!(c, '،' | '؛' | '؟' | '«' | '»' | '\u{2066}'..='\u{2069}')
}
