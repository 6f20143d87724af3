//! What can be wrong with an entity.

use std::collections::HashSet;

use jiff::civil::Date;
use sawt_wire::EntityDefinition;

use super::{Findings, escaped};

impl Findings {
    pub(super) fn entity(&mut self, path: &str, entity: &EntityDefinition) {
        self.text(path, "name", &entity.name);
        self.time_zone(path, &entity.time_zone);
        self.offices(path, entity);
        self.working_week(path, entity);
        self.participation(path, entity);
        self.taxonomy(path, entity);
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

impl Findings {
    fn offices(&mut self, path: &str, entity: &EntityDefinition) {
        let path = format!("{path}/offices");
        self.repeated(&path, entity.offices.iter().map(|office| office.id.as_str()), "office");
        for (at, office) in entity.offices.iter().enumerate() {
            self.text(&format!("{path}/{at}"), "name", &office.name);
        }
    }

    fn working_week(&mut self, path: &str, entity: &EntityDefinition) {
        if entity.working_days.is_empty() {
            self.add(path, "working_days", "none; it takes one or more");
        }
        for (at, day) in entity.working_days.iter().enumerate() {
            if entity.working_days[..at].contains(day) {
                self.add(&format!("{path}/working_days"), &at.to_string(), "is there already");
            }
        }
        let mut seen = HashSet::new();
        for (at, holiday) in entity.holidays.iter().enumerate() {
            let path = format!("{path}/holidays");
            if holiday.parse::<Date>().is_err() || holiday.len() != "2026-12-18".len() {
                let message = format!("\"{holiday}\" is no day; it takes one like 2026-12-18");
                self.add(&path, &at.to_string(), message);
            } else if !seen.insert(holiday) {
                self.add(&path, &at.to_string(), "is there already");
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
