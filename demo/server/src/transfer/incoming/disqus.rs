//! Disqus' export.

use std::collections::HashMap;
use std::fs::File;

use jiff::tz::TimeZone;
use sawt_wire::CommentKind;

use super::html::{self, Newlines};
use super::xml::{self, Element};
use super::{Fate, Incoming, IncomingComment, LeftOut, Mistakes, Page, times};
use crate::transfer::comments::CommentsError;

/// A post or a thread while it is read.
#[derive(Default)]
struct Fields(HashMap<&'static str, String>);

/// What is read of a post and of a thread; nothing else of them is even kept in memory.
const FIELDS: [&str; 6] = ["message", "createdAt", "isDeleted", "isSpam", "isApproved", "link"];

impl Fields {
    fn is(&self, field: &str) -> bool {
        self.0.get(field).is_some_and(|value| value.trim() == "true")
    }

    fn take(&mut self, field: &str) -> String {
        self.0.remove(field).unwrap_or_default()
    }
}

pub(super) fn read(file: File, _zone: &TimeZone) -> Result<Incoming, CommentsError> {
    let mut incoming = Incoming::default();
    let mut mistakes = Mistakes::default();
    let mut links: HashMap<String, String> = HashMap::new();
    let mut fields = Fields::default();
    let mut is_disqus = false;
    xml::walk(file, |around, element| {
        let [root, inside @ ..] = around else {
            is_disqus = element.name == "disqus";
            return;
        };
        let names: Vec<&str> = inside.iter().map(|element| element.name.as_str()).collect();
        match (root.name.as_str(), names.as_slice(), element.name.as_str()) {
            ("disqus", ["post" | "thread"], name) => {
                let value = match name {
                    // References: the id is an attribute.
                    "thread" => Some(("page", element.id.unwrap_or_default())),
                    "parent" => Some(("parent", element.id.unwrap_or_default())),
                    _ => FIELDS
                        .iter()
                        .find(|field| **field == name)
                        .map(|field| (*field, element.text)),
                };
                fields.0.extend(value);
            }
            ("disqus", ["post", "author"], "name") => {
                fields.0.insert("name", element.text);
            }
            ("disqus", [], "thread") => {
                let mut fields = std::mem::take(&mut fields);
                links.insert(element.id.unwrap_or_default(), fields.take("link"));
            }
            ("disqus", [], "post") => {
                let read = comment(&element, std::mem::take(&mut fields), &links);
                match read {
                    Ok(comment) => incoming.comments.push(comment),
                    Err(message) => mistakes.add(&place(&element), message),
                }
            }
            _ => {}
        }
    })?;
    if !is_disqus {
        mistakes.add("line 1", "this is no export of Disqus; its first element is <disqus>");
    }
    mistakes.none()?;
    Ok(incoming)
}

fn place(element: &Element) -> String {
    format!("line {}, post {}", element.line, element.id.as_deref().unwrap_or_default())
}

fn comment(
    element: &Element,
    mut fields: Fields,
    links: &HashMap<String, String>,
) -> Result<IncomingComment, String> {
    let id = element.id.clone().ok_or("the post has no dsq:id")?;
    let created = fields.take("createdAt");
    let created_ms = times::read_utc(&created)
        .ok_or_else(|| format!("createdAt is \"{created}\"; it takes {}", times::ACCEPTED))?;
    let fate = if fields.is("isSpam") {
        Fate::LeftOut(LeftOut::Spam)
    } else if fields.is("isDeleted") {
        Fate::LeftOut(LeftOut::Deleted)
    } else if fields.0.get("isApproved").is_some_and(|value| value.trim() == "false") {
        Fate::AwaitingReview
    } else {
        Fate::Published
    };
    let page = fields.take("page");
    let link = links.get(&page).cloned().unwrap_or_default();
    Ok(IncomingComment {
        place: place(element),
        id: Some(id),
        page: Some(Page { id: page, link }),
        thread: None,
        parent: fields.0.remove("parent"),
        kind: CommentKind::Comment,
        name: fields.0.remove("name"),
        text: html::plain(&fields.take("message"), Newlines::Space),
        anchor: None,
        created_ms,
        edited_ms: None,
        fate,
        reply: None,
        supports: 0,
    })
}
