//! JSON, as `comments export --format json` writes it.

use std::fs::File;
use std::io::{BufReader, Read as _};

use jiff::tz::TimeZone;
use serde::Deserialize;

use super::row::Row;
use super::{Incoming, MOST_BYTES, Mistakes};
use crate::transfer::comments::CommentsError;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    thread: Option<String>,
    #[serde(rename = "exported_at")]
    _exported_at: Option<String>,
    #[serde(rename = "time_zone")]
    _time_zone: Option<String>,
    comments: Vec<Comment>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Comment {
    id: Option<String>,
    parent: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    anchor: Option<String>,
    name: Option<String>,
    text: Option<String>,
    html: Option<String>,
    created_at: Option<String>,
    /// For readers; `created_at` says it.
    #[serde(rename = "created_at_local")]
    _created_at_local: Option<String>,
    edited_at: Option<String>,
    state: Option<String>,
    reason: Option<String>,
    supports: Option<u64>,
    official_reply: Option<Reply>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reply {
    office: String,
    text: String,
    at: String,
}

pub(super) fn read(file: File, zone: &TimeZone) -> Result<Incoming, CommentsError> {
    let mut reader = serde_json::Deserializer::from_reader(BufReader::new(file.take(MOST_BYTES)));
    let document: Document = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        CommentsError::Malformed {
            place: error.path().to_string(),
            message: error.inner().to_string(),
        }
    })?;
    let mut incoming = Incoming::default();
    let mut mistakes = Mistakes::default();
    for (at, comment) in document.comments.into_iter().enumerate() {
        let id = comment.id.as_deref().map(|id| format!(", comment {id}")).unwrap_or_default();
        let place = format!("/comments/{at}{id}");
        match row(comment, document.thread.clone()).comment(place.clone(), zone) {
            Ok(comment) => incoming.comments.push(comment),
            Err(wrong) => wrong.into_iter().for_each(|message| mistakes.add(&place, message)),
        }
    }
    mistakes.none()?;
    Ok(incoming)
}

fn row(comment: Comment, thread: Option<String>) -> Row {
    let Comment { id, parent, kind, anchor, name, text, html, .. } = comment;
    let Comment { created_at, edited_at, state, reason, supports, official_reply, .. } = comment;
    let (office, reply, replied_at) = match official_reply {
        Some(Reply { office, text, at }) => (Some(office), Some(text), Some(at)),
        None => (None, None, None),
    };
    Row {
        id,
        thread,
        parent,
        kind,
        anchor,
        name,
        text,
        html,
        created_at,
        edited_at,
        state,
        reason,
        supports: supports.map(|supports| supports.to_string()),
        official_reply: reply,
        official_reply_office: office,
        official_reply_at: replied_at,
    }
}
