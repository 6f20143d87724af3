//! A thread's published comments, without names: a row a comment.

use serde_json::Value;

use super::super::table::{Column, Table};
use super::{both, day, said, word};
use crate::catalogue::HeldThread;
use crate::store::open_data::OpenComment;

const KINDS: &[(&str, &str)] = &[
    ("comment", "open-data-comment-type-comment"),
    ("suggestion", "open-data-comment-type-suggestion"),
    ("complaint", "open-data-comment-type-complaint"),
    ("enquiry", "open-data-comment-type-enquiry"),
    ("thanks", "open-data-comment-type-thanks"),
];

const COLUMNS: &[Column] = &[
    Column::written("id", "open-data-comment-id"),
    Column::written("parent", "open-data-comment-parent"),
    Column::written("type", "open-data-comment-type").of(KINDS),
    Column::written("anchor", "open-data-comment-anchor"),
    Column::written("anchor_label_ar", "open-data-comment-anchor-ar"),
    Column::written("anchor_label_en", "open-data-comment-anchor-en"),
    Column::date("day", "open-data-comment-day"),
    Column::written("text", "open-data-comment-text"),
    Column::count("supports", "open-data-comment-supports"),
    Column::written("official_reply", "open-data-comment-reply"),
    Column::written("official_reply_office_ar", "open-data-comment-office-ar"),
    Column::written("official_reply_office_en", "open-data-comment-office-en"),
    Column::date("official_reply_day", "open-data-comment-reply-day"),
];

pub(in crate::open_data) fn table(held: &HeldThread, comments: &[OpenComment]) -> Table {
    let rows = comments.iter().map(|comment| row(held, comment));
    Table { columns: COLUMNS, rows: rows.collect() }
}

fn row(held: &HeldThread, comment: &OpenComment) -> Vec<Value> {
    let anchor = comment.anchor.as_ref().and_then(|anchor| held.thread.anchor(anchor));
    let [anchor_arabic, anchor_english] = both(anchor.map(|anchor| &anchor.label));
    // A reply is signed by an office that the entity has, as everywhere.
    let reply = comment.reply.as_ref().and_then(|reply| {
        let offices = &held.entity.offices;
        Some((reply, offices.iter().find(|office| office.id == reply.office)?))
    });
    let [office_arabic, office_english] = both(reply.map(|(_, office)| &office.name));
    // The day and not the minute: who wrote when is nobody's to match.
    let day = |ms: i64| Value::from(day(ms, &held.thread.time_zone));
    vec![
        word(&comment.id),
        comment.parent.as_ref().map_or(Value::Null, word),
        word(&comment.kind),
        comment.anchor.as_ref().map_or(Value::Null, word),
        anchor_arabic,
        anchor_english,
        day(comment.created_ms),
        said(&comment.text),
        if held.thread.supports { comment.supports.into() } else { Value::Null },
        reply.map_or(Value::Null, |(reply, _)| said(&reply.text)),
        office_arabic,
        office_english,
        reply.map_or(Value::Null, |(reply, _)| day(reply.at_ms)),
    ]
}
