//! Addresses that others wrote: where a link may lead, and a mail to send.

use crate::backend::encoded;

/// Marks that steer the direction of a text; in an address they are letters that nobody sees.
fn steers(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// True for an address of the web, or a path of the page's own site that begins with `/`: never a script.
pub fn is_page(address: &str) -> bool {
    let leads = ["https://", "http://", "/"].iter().any(|beginning| address.starts_with(beginning));
    leads && !address.contains(|c: char| c.is_whitespace() || c.is_control() || steers(c))
}

/// A `mailto:` address with that subject, on one line and without marks of direction.
pub fn mail(to: &str, subject: &str) -> String {
    let subject: String = subject.chars().filter(|c| !steers(*c) && !c.is_control()).collect();
    // The part before the @ may hold what would begin a field of the mail.
    let (name, host) = to.rsplit_once('@').unwrap_or((to, ""));
    ["mailto:", &encoded(name), "@", &encoded(host), "?subject=", &encoded(&subject)].concat()
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
        ];
        for address in bad {
            assert!(!is_page(address), "{address}");
        }
    }
}
