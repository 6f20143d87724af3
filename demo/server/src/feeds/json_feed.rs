//! JSON Feed 1.1.

use serde_json::{Value, json};

use super::entry::{Channel, Entry};
use crate::clock;

pub(super) fn written(channel: &Channel, entries: &[Entry]) -> Value {
    let tag = channel.language.tag();
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "description": channel.description,
        "home_page_url": channel.home,
        "feed_url": channel.address,
        "language": tag,
        "items": entries.iter().map(|entry| item(entry, tag)).collect::<Vec<_>>(),
    })
}

fn item(entry: &Entry, tag: &str) -> Value {
    let mut item = json!({
        "id": entry.id,
        "title": entry.title,
        "content_text": entry.paragraphs.join("\n\n"),
        "tags": entry.tags,
        "authors": [{ "name": entry.author }],
        "language": tag,
    });
    if let Some(link) = &entry.link {
        item["url"] = link.as_str().into();
    }
    if let Some(published_ms) = entry.published_ms {
        item["date_published"] = clock::on_the_wire(published_ms).0.into();
    }
    if let Some(address) = &entry.open_data {
        let file = |name: &str, media_type: &str| json!({ "url": format!("{address}/{name}"), "mime_type": media_type, "title": name });
        item["attachments"] =
            json!([file("data.csv", "text/csv"), file("data.json", "application/json")]);
    }
    item
}
