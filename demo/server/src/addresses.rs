//! Addresses that work away from the page they were written for: in a feed, in a calendar.

use sawt_wire::{Addresses, EntityDefinition};

use crate::words::Language;

/// A page or a file as a whole address. A path is one of the entity's own website: that of its first origin, or of
/// this server where the entity names none.
pub fn absolute(page: &str, entity: &EntityDefinition, public_url: &str) -> String {
    if !page.starts_with('/') {
        return page.to_owned();
    }
    let website = entity.origins.iter().find(|origin| *origin != "*");
    format!("{}{page}", website.map_or(public_url, String::as_str))
}

/// The whole address of the page for readers of that language, else of another.
pub fn page(
    addresses: Option<&Addresses>,
    language: Language,
    entity: &EntityDefinition,
    public_url: &str,
) -> Option<String> {
    let (_, address) = addresses?.get(language.tag())?;
    Some(absolute(address, entity, public_url))
}

/// The whole addresses of the page, one for each language that it has.
pub fn pages(
    addresses: Option<&Addresses>,
    entity: &EntityDefinition,
    public_url: &str,
) -> Vec<String> {
    let all: Vec<&str> = match addresses {
        None => vec![],
        Some(Addresses::Same(address)) => vec![address],
        Some(Addresses::ByLanguage(map)) => map.0.iter().map(|(_, address)| &**address).collect(),
    };
    all.into_iter().map(|address| absolute(address, entity, public_url)).collect()
}

/// The host of an address; the whole where it has none.
pub fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}
