//! Addresses that others wrote: where a link may lead, a mail to send, a number to call.

use sawt_wire::Addresses;
use sawt_wire::written::ascii_digits;
use web_sys::Url;

use crate::backend::encoded;

/// Marks that steer the direction of a text; in an address they are letters that nobody sees.
fn steers(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// True for an address of the web, or a path of the page's own site that begins with `/`: never a script.
fn is_page(address: &str) -> bool {
    let leads = ["https://", "http://", "/"].iter().any(|beginning| address.starts_with(beginning));
    // Two strokes lead to another site, which is not what they look like.
    let veiled = ["//", "/\\"].iter().any(|beginning| address.starts_with(beginning));
    leads
        && !veiled
        && !address.contains(|c: char| c.is_whitespace() || c.is_control() || steers(c))
}

/// `address` where it is that of a page: of the web, of the page's own site, or beside the page itself
/// (`draft.html`, `#open`). `None` for everything else, such as what would run as a script.
pub fn page(address: &str) -> Option<&str> {
    let address = address.trim();
    (is_page(address) || is_beside(address)).then_some(address)
}

fn is_beside(address: &str) -> bool {
    let beginning = address.split(['/', '?', '#']).next().unwrap_or_default();
    let strange = |c: char| c.is_whitespace() || c.is_control() || c == '\\' || steers(c);
    // What begins with a stroke is told by [`is_page`].
    let beside = !address.is_empty() && !address.starts_with('/');
    beside && !beginning.contains(':') && !address.contains(strange)
}

/// Goes there at once, in place of this page: the browser's way back does not lead here.
pub fn leave_for(address: &str) {
    if let (Some(address), Some(window)) = (page(address), web_sys::window()) {
        // Only what is no address is refused.
        let _ = window.location().replace(address);
    }
}

/// Where a reader of `language` is led: an address that a link may lead to, and the language of its page where that is
/// another one.
pub fn choice<'a>(addresses: &'a Addresses, language: &str) -> Option<(&'a str, Option<&'a str>)> {
    let (tag, address) = addresses.get(language)?;
    Some((page(address)?, tag.filter(|tag| tag.split('-').next() != Some(language))))
}

/// The page for readers of `language` as its address reads from anywhere; that of the page which is open, where there
/// is none that a link may lead to.
pub fn absolute(addresses: Option<&Addresses>, language: &str) -> String {
    let here = web_sys::window().and_then(|window| window.location().href().ok());
    let here = here.unwrap_or_default();
    let here = here.split('#').next().unwrap_or_default();
    let found = addresses.and_then(|addresses| choice(addresses, language));
    let found = found.and_then(|(page, _)| Url::new_with_base(page, here).ok());
    found.map_or_else(|| here.to_owned(), |url| url.href())
}

/// The path of the page: without its site, its query and what follows `#`.
pub fn path() -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    path.unwrap_or_default()
}

/// `mailto:` where `address` is a plain mail address, which brings no field of a mail along.
pub fn mailbox(address: &str) -> Option<String> {
    let address = address.trim();
    let (name, host) = address.split_once('@')?;
    let plain = |part: &str, more: &[char]| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(&c))
    };
    (plain(name, &['.', '_', '-', '+', '\'']) && plain(host, &['.', '-']))
        .then(|| ["mailto:", address].concat())
}

/// `tel:` with the digits of `number`, where it has at least three.
pub fn phone(number: &str) -> Option<String> {
    let spacing = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{a0}') || steers(c);
    let digits: String = ascii_digits(number.trim()).chars().filter(|c| !spacing(*c)).collect();
    let bare = digits.strip_prefix('+').unwrap_or(&digits);
    (bare.len() >= 3 && bare.bytes().all(|b| b.is_ascii_digit()))
        .then(|| ["tel:", &digits].concat())
}

/// As [`mailbox`], with a subject: on one line, and without the marks that steer the direction of a text.
pub fn mail(to: &str, subject: &str) -> Option<String> {
    let subject: String = subject.chars().filter(|c| !steers(*c) && !c.is_control()).collect();
    Some([&mailbox(to)?, "?subject=", &encoded(&subject)].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_page_and_to_nothing_that_acts() {
        for good in ["https://example.gov.qa/a.pdf", "http://a.qa", "/files/draft.pdf"] {
            assert!(is_page(good), "{good}");
        }
        let bad = [
            "javascript:alert(1)",
            " javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,<script>",
            "files/draft.pdf",
            "",
            "blob:x",
            "https://a b",
            "https://a\u{202e}fdp.qa",
            "//example.com/elsewhere",
            "/\\example.com",
        ];
        for address in bad {
            assert!(!is_page(address), "{address}");
        }
    }

    #[test]
    fn a_page_is_of_the_web_of_the_site_or_beside_this_one() {
        for address in [
            "https://www.example.gov.qa/a?b=c:d#e",
            "/participation",
            "participation.html#open",
            "../ar/participation.html?x=1:2",
            "#open",
        ] {
            assert_eq!(page(address), Some(address));
        }
        assert_eq!(page(" draft.html\n"), Some("draft.html"));
    }

    #[test]
    fn what_would_run_is_no_page() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://example.gov.qa/1",
            "mailto:a@example.gov.qa",
            "draft\\..\\x",
            "//example.com/elsewhere",
            "/\\example.com",
            "",
        ] {
            assert_eq!(page(address), None, "{address:?}");
        }
    }

    #[test]
    fn a_reader_is_led_to_the_page_in_their_language_and_else_to_a_marked_one() {
        let both = [("ar", "/ar/"), ("en-GB", "/en/")];
        let all = Addresses::ByLanguage(both.into());
        assert_eq!(choice(&all, "ar"), Some(("/ar/", None)));
        assert_eq!(choice(&all, "en"), Some(("/ar/", Some("ar"))));
        let english = Addresses::ByLanguage([("en", "/en/")].into());
        assert_eq!(choice(&english, "ar"), Some(("/en/", Some("en"))));
        assert_eq!(choice(&"/all".into(), "ar"), Some(("/all", None)));
        assert_eq!(choice(&"javascript:alert(1)".into(), "ar"), None);
        assert_eq!(choice(&Addresses::ByLanguage([].into()), "ar"), None);
    }

    #[test]
    fn a_mail_address_carries_nothing_else_along() {
        assert_eq!(mailbox("a.b@example.gov.qa").as_deref(), Some("mailto:a.b@example.gov.qa"));
        for address in ["a@b?bcc=c@d", "a@b,c@d", "a b@c", "@c", "a@", "a@b\nBcc: c", "<a@b>"] {
            assert_eq!(mailbox(address), None, "{address:?}");
        }
    }

    #[test]
    fn a_number_is_called_by_its_digits_in_either_script() {
        assert_eq!(phone("+974 4406 9999").as_deref(), Some("tel:+97444069999"));
        assert_eq!(phone("٩١٩").as_deref(), Some("tel:919"));
        for number in ["", "+", "12", "+974;ext=1", "call us", "javascript:1"] {
            assert_eq!(phone(number), None, "{number:?}");
        }
    }
}
