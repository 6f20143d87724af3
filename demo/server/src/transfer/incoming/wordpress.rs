//! The export of `WordPress` (WXR).

use std::collections::HashMap;
use std::fs::File;

use jiff::tz::TimeZone;
use sawt_wire::CommentKind;

use super::html::{self, Newlines};
use super::xml::{self, Element};
use super::{Fate, Incoming, IncomingComment, LeftOut, Mistakes, Page, times};
use crate::transfer::comments::CommentsError;

/// What is read of a comment; nothing else of it is even kept in memory.
const FIELDS: [&str; 8] = [
    "comment_id",
    "comment_author",
    "comment_date",
    "comment_date_gmt",
    "comment_content",
    "comment_approved",
    "comment_type",
    "comment_parent",
];

type Fields = HashMap<&'static str, String>;

pub(super) fn read(file: File, zone: &TimeZone) -> Result<Incoming, CommentsError> {
    let mut incoming = Incoming::default();
    let mut mistakes = Mistakes::default();
    let mut fields = Fields::new();
    // The comments of a page come before its id and its end do.
    let mut page = Page { id: String::new(), link: String::new() };
    let mut of_page = 0;
    let mut is_wordpress = false;
    xml::walk(file, |around, element| {
        let names: Vec<&str> = around.iter().map(|element| element.name.as_str()).collect();
        match (names.as_slice(), element.name.as_str()) {
            (["rss", "channel"], "wxr_version") => is_wordpress = true,
            (["rss", "channel", "item"], "post_id") => element.text.trim().clone_into(&mut page.id),
            (["rss", "channel", "item"], "link") => element.text.trim().clone_into(&mut page.link),
            (["rss", "channel", "item", "comment"], name) => {
                let field = FIELDS.iter().find(|field| **field == name);
                fields.extend(field.map(|field| (*field, element.text)));
            }
            (["rss", "channel", "item"], "comment") => {
                let fields = std::mem::take(&mut fields);
                let place = place(&element, &fields);
                match comment(&place, fields, zone) {
                    Ok(comment) => incoming.comments.push(comment),
                    Err(message) => mistakes.add(&place, message),
                }
            }
            (["rss", "channel"], "item") => {
                let page =
                    std::mem::replace(&mut page, Page { id: String::new(), link: String::new() });
                for comment in incoming.comments.iter_mut().skip(of_page) {
                    comment.page = Some(page.clone());
                }
                of_page = incoming.comments.len();
            }
            _ => {}
        }
    })?;
    if !is_wordpress {
        mistakes.add("line 1", "this is no export of WordPress; it has no <wp:wxr_version>");
    }
    mistakes.none()?;
    Ok(incoming)
}

fn place(element: &Element, fields: &Fields) -> String {
    let id = fields.get("comment_id").map_or("", |id| id.trim());
    format!("line {}, comment {id}", element.line)
}

fn comment(place: &str, mut fields: Fields, zone: &TimeZone) -> Result<IncomingComment, String> {
    let mut take = |field| fields.remove(field).unwrap_or_default().trim().to_owned();
    let id = take("comment_id");
    if id.is_empty() {
        return Err("it has no comment_id".into());
    }
    // Comments that were never published may have no time in UTC.
    let (utc, local) = (take("comment_date_gmt"), take("comment_date"));
    let created_ms = times::read_utc(&utc)
        .or_else(|| times::read(&local, zone))
        .ok_or_else(|| format!("comment_date_gmt is \"{utc}\"; it takes {}", times::ACCEPTED))?;
    let fate = match take("comment_approved").as_str() {
        "1" | "approve" | "approved" => Fate::Published,
        "0" | "hold" => Fate::AwaitingReview,
        "spam" => Fate::LeftOut(LeftOut::Spam),
        "trash" | "post-trashed" => Fate::LeftOut(LeftOut::Deleted),
        other => {
            return Err(format!(
                "comment_approved is \"{other}\"; it takes 1, 0, spam, trash or post-trashed"
            ));
        }
    };
    let fate = match take("comment_type").as_str() {
        "pingback" | "trackback" => Fate::LeftOut(LeftOut::Pingback),
        _ => fate,
    };
    let parent = take("comment_parent");
    Ok(IncomingComment {
        place: place.to_owned(),
        id: Some(id),
        page: None,
        thread: None,
        parent: (!parent.is_empty() && parent != "0").then_some(parent),
        kind: CommentKind::Comment,
        name: Some(take("comment_author")),
        text: html::plain(&take("comment_content"), Newlines::Line),
        anchor: None,
        created_ms,
        edited_ms: None,
        fate,
        reply: None,
        supports: 0,
    })
}
