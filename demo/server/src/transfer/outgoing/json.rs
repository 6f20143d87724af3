//! JSON, in the names of the contract where it has them.

use jiff::tz::TimeZone;
use sawt_wire::{
    AnchorId, CommentId, CommentKind, CommentState, OfficeId, ThreadDefinition, ThreadId, Timestamp,
};
use serde::Serialize;

use super::local;
use crate::clock;
use crate::store::archive::ArchivedComment;
use crate::store::comments::KeptReply;
use crate::transfer::comments::CommentsError;

#[derive(Serialize)]
struct Document<'a> {
    thread: &'a ThreadId,
    exported_at: Timestamp,
    time_zone: &'a str,
    comments: Vec<Comment>,
}

#[derive(Serialize)]
struct Comment {
    id: CommentId,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<CommentId>,
    #[serde(rename = "type")]
    kind: CommentKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor: Option<AnchorId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    text: String,
    created_at: Timestamp,
    created_at_local: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    edited_at: Option<Timestamp>,
    state: CommentState,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    supports: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    official_reply: Option<Reply>,
}

#[derive(Serialize)]
struct Reply {
    office: OfficeId,
    text: String,
    at: Timestamp,
}

pub(super) fn write(
    thread: &ThreadDefinition,
    zone: &TimeZone,
    comments: Vec<ArchivedComment>,
    now_ms: i64,
) -> Result<String, CommentsError> {
    let document = Document {
        thread: &thread.id,
        exported_at: clock::on_the_wire(now_ms),
        time_zone: &thread.time_zone,
        comments: comments.into_iter().map(|comment| written(comment, zone)).collect(),
    };
    serde_json::to_string_pretty(&document)
        .map_err(|error| CommentsError::Unwritable(error.to_string()))
}

fn written(comment: ArchivedComment, zone: &TimeZone) -> Comment {
    let ArchivedComment { id, parent, kind, anchor, said, created_ms, edited_ms, state, .. } =
        comment;
    Comment {
        id,
        parent,
        kind,
        anchor,
        name: said.name,
        text: said.text,
        created_at: clock::on_the_wire(created_ms),
        created_at_local: local(created_ms, zone),
        edited_at: edited_ms.map(clock::on_the_wire),
        state,
        reason: comment.reason,
        supports: comment.supports,
        official_reply: comment.reply.map(|KeptReply { office, text, at_ms }| Reply {
            office,
            text,
            at: clock::on_the_wire(at_ms),
        }),
    }
}
