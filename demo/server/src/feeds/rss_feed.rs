//! RSS 2.0.

use std::collections::BTreeMap;

use jiff::Timestamp as Instant;
use quick_xml::escape::escape;
use rss::extension::atom::{AtomExtension, Link};
use rss::{Category, Guid, Item};

use super::entry::{Channel, Entry};
use crate::words::Language;

pub(super) fn written(channel: &Channel, entries: &[Entry]) -> String {
    let itself = Link {
        href: channel.address.clone(),
        rel: "self".to_owned(),
        mime_type: Some("application/rss+xml".to_owned()),
        ..Link::default()
    };
    let namespaces = [("atom", "http://www.w3.org/2005/Atom")];
    let feed = rss::Channel {
        title: channel.title.clone(),
        link: channel.home.clone(),
        description: channel.description.to_owned(),
        language: Some(channel.language.tag().to_owned()),
        generator: Some(format!("Sawt {}", env!("CARGO_PKG_VERSION"))),
        atom_ext: Some(AtomExtension { links: vec![itself] }),
        namespaces: BTreeMap::from(namespaces.map(|(prefix, name)| (prefix.into(), name.into()))),
        items: entries.iter().map(|entry| item(entry, channel.language)).collect(),
        ..rss::Channel::default()
    };
    feed.to_string()
}

fn item(entry: &Entry, language: Language) -> Item {
    let category = |name: &String| Category { name: name.clone(), domain: None };
    Item {
        title: Some(entry.title.clone()),
        link: entry.link.clone(),
        description: Some(html(&entry.paragraphs, language)),
        categories: entry.tags.iter().map(category).collect(),
        guid: Some(Guid { value: entry.id.clone(), permalink: false }),
        pub_date: entry.published_ms.and_then(in_words),
        ..Item::default()
    }
}

/// Readers take a description for HTML.
fn html(paragraphs: &[String], language: Language) -> String {
    let lines = paragraphs.iter().map(|text| format!("<p>{}</p>", escape(text.as_str())));
    let (tag, direction) = (language.tag(), language.direction());
    format!("<div lang=\"{tag}\" dir=\"{direction}\">{}</div>", lines.collect::<String>())
}

/// As RFC 2822 writes it.
fn in_words(ms: i64) -> Option<String> {
    let at = Instant::from_millisecond(ms).ok()?;
    jiff::fmt::rfc2822::to_string(&at.to_zoned(jiff::tz::TimeZone::UTC)).ok()
}
