//! Addresses that an entity or the public gave, and where a link to them may lead.

use web_sys::Url;

use crate::backend::encoded;

/// `address` where it leads to a page: of the web (`https:`, `http:`), or beside this one. `None` for everything
/// else, such as what would run as a script.
pub fn page(address: &str) -> Option<&str> {
    let address = address.trim();
    let strange = address.is_empty() || address.contains(|c: char| c.is_control() || c == '\\');
    let before_path = address.split(['/', '?', '#']).next().unwrap_or_default();
    let has_scheme = before_path.contains(':');
    (!strange && (is_web(address) || !has_scheme && !address.starts_with("//"))).then_some(address)
}

/// `address` where it is an absolute one of the web.
pub fn web(address: &str) -> Option<&str> {
    page(address).filter(|address| is_web(address))
}

fn is_web(address: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        address.get(..scheme.len()).is_some_and(|found| found.eq_ignore_ascii_case(scheme))
    })
}

/// `mailto:` where `address` is a plain mail address.
pub fn mail(address: &str) -> Option<String> {
    let address = address.trim();
    let (name, host) = address.split_once('@')?;
    let plain = |part: &str, more: &[char]| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(&c))
    };
    (plain(name, &['.', '_', '-', '+', '\'']) && plain(host, &['.', '-']))
        .then(|| ["mailto:", address].concat())
}

/// As [`mail`], with a subject: on one line, and without the marks that steer the direction of a text.
pub fn mail_about(address: &str, subject: &str) -> Option<String> {
    let steers = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let subject: String = subject.chars().filter(|c| !steers(*c) && !c.is_control()).collect();
    Some([&mail(address)?, "?subject=", &encoded(&subject)].concat())
}

/// `tel:` with the digits of `number`, where it has at least three.
pub fn phone(number: &str) -> Option<String> {
    let number = crate::intl::ascii_digits(number.trim());
    let spacing = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{a0}');
    let digits: String = number.chars().filter(|c| !spacing(*c)).collect();
    let bare = digits.strip_prefix('+').unwrap_or(&digits);
    (bare.len() >= 3 && bare.bytes().all(|b| b.is_ascii_digit()))
        .then(|| ["tel:", &digits].concat())
}

/// `address` of a page as it reads from anywhere: relative to this page, unless it is absolute already; this
/// page's own where it is none that a link may lead to.
pub fn absolute(address: Option<&str>) -> String {
    let here = web_sys::window().and_then(|window| window.location().href().ok());
    let here = here.unwrap_or_default();
    let here = here.split('#').next().unwrap_or_default();
    let found = address.and_then(page).and_then(|page| Url::new_with_base(page, here).ok());
    found.map_or_else(|| here.to_owned(), |url| url.href())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_of_the_web_or_beside_this_one() {
        for address in [
            "https://www.example.gov.qa/a?b=c:d#e",
            "HTTP://example.gov.qa",
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
    fn what_would_run_or_leave_unseen_is_no_page() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://example.gov.qa/1",
            "//example.com/elsewhere",
            "/\\example.com",
            "mailto:a@example.gov.qa",
            "",
        ] {
            assert_eq!(page(address), None, "{address:?}");
        }
        assert_eq!(web("/participation"), None);
    }

    #[test]
    fn a_mail_address_carries_nothing_else_along() {
        assert_eq!(mail("a.b@example.gov.qa").as_deref(), Some("mailto:a.b@example.gov.qa"));
        for address in ["a@b?bcc=c@d", "a@b,c@d", "a b@c", "@c", "a@", "a@b\nBcc: c", "<a@b>"] {
            assert_eq!(mail(address), None, "{address:?}");
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
