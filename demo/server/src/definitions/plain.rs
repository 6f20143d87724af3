//! Plain words with a shape of their own: days, addresses, numbers, media types.

use jiff::civil::Date;
use sawt_wire::contact::is_email;
use sawt_wire::{Addresses, LanguageMap, Rules, Timestamp};

use super::{Findings, escaped, is_language_tag};

/// Years in which something may be planned or have happened.
pub(super) const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// The longest address.
const LONGEST: usize = 2000;

impl Findings {
    /// A text that may be left out, but not empty.
    pub(super) fn optional_text(&mut self, path: &str, field: &str, text: Option<&LanguageMap>) {
        if let Some(text) = text {
            self.text(path, field, text);
        }
    }

    /// An address that a page links to.
    pub(super) fn url(&mut self, path: &str, field: &str, url: Option<&str>) {
        if let Some(url) = url.filter(|url| !is_url(url)) {
            let message = format!(
                "\"{url}\" is no address; it takes https://…, http://… or a path of the website such as /page.html"
            );
            self.add(path, field, message);
        }
    }

    /// Where something stands: an address, or one for each language.
    pub(super) fn addresses(&mut self, path: &str, field: &str, found: Option<&Addresses>) {
        match found {
            None => {}
            Some(Addresses::Same(address)) => self.url(path, field, Some(address)),
            Some(Addresses::ByLanguage(addresses)) => {
                if addresses.is_empty() {
                    let accepted = "no address; it takes one, or {\"ar\": \"…\", \"en\": \"…\"}";
                    self.add(path, field, accepted);
                }
                let path = format!("{path}/{field}");
                for (tag, address) in addresses.0.iter() {
                    let field = escaped(tag);
                    self.url(&path, &field, Some(address));
                    if !is_language_tag(tag) {
                        self.add(
                            &path,
                            &field,
                            "is no language tag; it takes one like ar, en or ar-QA",
                        );
                    }
                }
            }
        }
    }

    /// A day of the Gregorian calendar.
    pub(super) fn day(&mut self, path: &str, field: &str, day: Option<&str>) {
        if let Some(day) = day.filter(|day| civil(day).is_none()) {
            let message = format!(
                "\"{day}\" is no day of the years 1900 to 2200; it takes one like 2026-12-18"
            );
            self.add(path, field, message);
        }
    }

    pub(super) fn email(&mut self, path: &str, field: &str, address: Option<&str>) {
        if let Some(address) = address.filter(|address| !is_email(address)) {
            let message =
                format!("\"{address}\" is no mail address; it takes one like name@example.gov.qa");
            self.add(path, field, message);
        }
    }

    pub(super) fn phone(&mut self, path: &str, field: &str, number: Option<&str>) {
        if let Some(number) = number.filter(|number| !is_phone(number)) {
            let message = format!(
                "\"{number}\" is no telephone number; it takes one like +974 0000 0000, or a short one of 3 to 6 digits"
            );
            self.add(path, field, message);
        }
    }

    /// One tag, such as that of a document.
    pub(super) fn language(&mut self, path: &str, field: &str, tag: &str) {
        if !is_language_tag(tag) {
            let message =
                format!("\"{tag}\" is no language tag; it takes one like ar, en or ar-QA");
            self.add(path, field, message);
        }
    }

    pub(super) fn media_type(&mut self, path: &str, field: &str, found: &str) {
        if !is_media_type(found) {
            let message =
                format!("\"{found}\" is no media type; it takes one like application/pdf");
            self.add(path, field, message);
        }
    }

    /// A text with the version that is recorded with what was written under it.
    pub(super) fn versioned(&mut self, path: &str, rules: &Rules) {
        self.text(path, "text", &rules.text);
        let version = rules.version.as_str();
        if !(1..=64).contains(&version.len()) || !version.bytes().all(|b| b.is_ascii_graphic()) {
            self.add(path, "version", "it takes 1 to 64 visible ASCII characters without spaces");
        }
    }

    /// An instant that must be there: its milliseconds; rewrites it in UTC.
    pub(super) fn instant(&mut self, path: &str, field: &str, at: &mut Timestamp) -> Option<i64> {
        self.time(path, field, Some(at))
    }
}

fn civil(day: &str) -> Option<Date> {
    let parsed: Date = day.parse().ok()?;
    (day.len() == "2026-12-18".len() && YEARS.contains(&parsed.year())).then_some(parsed)
}

/// True for an address of the web, or a path of the website.
pub fn is_url(url: &str) -> bool {
    let broken = |c: char| c.is_whitespace() || c.is_control() || "\\\"<>`".contains(c);
    if url.len() > LONGEST || url.contains(broken) {
        return false;
    }
    if let Some(rest) = url.strip_prefix('/') {
        return !rest.starts_with('/');
    }
    let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else {
        return false;
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    let named = host.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.');
    !host.is_empty() && !host.starts_with('.') && named && port.parse::<u16>().is_ok()
}

fn is_phone(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    match number.strip_prefix('+') {
        Some(rest) => {
            let plain = |b: u8| b.is_ascii_digit() || b" -()".contains(&b);
            (7..=15).contains(&digits) && rest.bytes().all(plain)
        }
        None => (3..=6).contains(&digits) && digits == number.len(),
    }
}

fn is_media_type(found: &str) -> bool {
    let token = |part: &str| {
        let plain = |b: u8| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b);
        (1..=127).contains(&part.len()) && part.bytes().all(plain)
    };
    found.split_once('/').is_some_and(|(kind, of)| token(kind) && token(of))
}
