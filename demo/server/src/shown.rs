//! A comment as whoever asks may see it.

use sawt_wire::{Comment, CommentState, EntityDefinition, Markup, OfficialReply};

use crate::catalogue::HeldThread;
use crate::store::comments::{KeptComment, KeptReply};
use crate::{clock, formatting, promise};

/// What is not published is its author's alone, and for others an empty place.
pub fn shown(held: &HeldThread, kept: KeptComment, now_ms: i64) -> Comment {
    let readable = kept.is_own || kept.state == CommentState::Published;
    let until_ms = kept.created_ms + i64::from(held.thread.edit_window_secs) * 1000;
    let editable = kept.is_own && kept.state != CommentState::Withdrawn && now_ms < until_ms;
    let reply_by = promise::reply_by_ms(&held.thread, &held.calendar, &kept);
    let marked = readable && held.thread.markup == Markup::Simple && !kept.text.is_empty();
    Comment {
        id: kept.id,
        kind: kept.kind,
        name: kept.name.filter(|_| readable),
        formatted: marked.then(|| formatting::blocks(&kept.text)),
        text: if readable { kept.text } else { String::new() },
        parent: kept.parent,
        anchor: kept.anchor,
        created_at: clock::on_the_wire(kept.created_ms),
        edited_at: kept.edited_ms.filter(|_| readable).map(clock::on_the_wire),
        state: kept.state,
        reason: kept.reason.filter(|_| kept.is_own),
        mine: kept.is_own,
        editable_until: editable.then(|| clock::on_the_wire(until_ms)),
        official_reply: kept
            .reply
            .filter(|_| readable)
            .and_then(|reply| signed(&held.entity, reply)),
        replies: kept.replies,
        reply_by: reply_by.map(clock::on_the_wire),
        supports: held.thread.supports.then_some(kept.supports),
        supported: held.thread.supports && kept.is_supported,
    }
}

/// A reply in the name of its office; `None` when the entity has that office no more.
pub fn signed(entity: &EntityDefinition, reply: KeptReply) -> Option<OfficialReply> {
    let office = entity.offices.iter().find(|office| office.id == reply.office)?;
    Some(OfficialReply {
        entity: entity.id.clone(),
        name: entity.name.clone(),
        role: office.name.clone(),
        text: reply.text,
        at: clock::on_the_wire(reply.at_ms),
    })
}
