//! What can be wrong with an entity.

use sawt_wire::EntityDefinition;

use super::{Findings, escaped};

impl Findings {
    pub(super) fn entity(&mut self, path: &str, entity: &EntityDefinition) {
        self.text(path, "name", &entity.name);
        self.time_zone(path, &entity.time_zone);
        for (at, origin) in entity.origins.iter().enumerate() {
            if !is_origin(origin) {
                let message = format!(
                    "\"{origin}\" is no web origin; it takes https://host or http://host:port \
                     without a path, or \"*\" for every page"
                );
                self.add(&format!("{path}/origins"), &at.to_string(), message);
            }
        }
        for (token, value) in &entity.branding {
            let name =
                token.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            if token.is_empty() || !name {
                let message = "a token's name takes a-z, 0-9 and \"-\", without \"--sawt-\"";
                self.add(&format!("{path}/branding"), &escaped(token), message);
            }
            if !is_plain_css_value(value) {
                let message = format!(
                    "\"{value}\" is no plain CSS value; it takes a colour, a length, a font list: \
                     at most 200 letters, digits, spaces and # % . , ( ) ' - without url()"
                );
                self.add(&format!("{path}/branding"), &escaped(token), message);
            }
        }
    }
}

fn is_origin(word: &str) -> bool {
    if word == "*" {
        return true;
    }
    let Ok(uri) = word.parse::<axum::http::Uri>() else { return false };
    let scheme = uri.scheme_str().is_some_and(|scheme| scheme == "https" || scheme == "http");
    let host = uri.host().is_some_and(|host| !host.is_empty());
    let plain = !word.contains(['@', '?', '#']) && !word.ends_with('/');
    scheme && host && plain && uri.path() == "/" && word == word.to_ascii_lowercase()
}

fn is_plain_css_value(value: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || " #%.,()'\"-".contains(c);
    let lower = value.to_ascii_lowercase();
    (1..=200).contains(&value.len())
        && value.chars().all(plain)
        && !lower.contains("url")
        && !lower.contains("image")
}
