//! What gives moderators reason to look at a comment: flags of programs, reports of readers.

use rusqlite::Connection;
use sawt_wire::CommentId;

use super::rows::{Standing, from_word, word};
use crate::screening::{Flag, FlagKind};
use crate::store::comments::NewReport;
use crate::store::moderation::{Concerns, KeptReport};

/// How many of its author's latest comments one is compared with.
const LATEST: u32 = 20;

/// Within which time the same again is a duplicate.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// True when its author wrote the same in the same place within a day. Elsewhere in the thread it may well be meant:
/// "I agree" below several clauses.
pub(super) fn is_duplicate(
    connection: &Connection,
    comment: &Standing,
    folded: &str,
) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "SELECT 1 FROM (
                 SELECT folded, parent, anchor, created_at FROM comments
                 WHERE author = ?1 AND serial < ?2 ORDER BY serial DESC LIMIT ?3
             ) WHERE folded = ?4 AND parent IS ?5 AND anchor IS ?6 AND created_at > ?7",
        )?
        .exists((
            comment.author,
            comment.serial,
            LATEST,
            folded,
            comment.parent,
            &comment.anchor,
            comment.created_ms - DAY_MS,
        ))
}

/// Flags what a comment says now: what was seen in an earlier text of it is no matter any more, unlike how it came.
pub(super) fn flag(
    connection: &Connection,
    comment: &Standing,
    flags: &[Flag],
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "DELETE FROM flags WHERE comment = ?1 AND flag NOT IN ('honeypot', 'quick')",
        )?
        .execute([comment.serial])?;
    for Flag { kind, detail } in flags {
        connection
            .prepare_cached(
                "INSERT INTO flags (comment, flag, detail) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO NOTHING",
            )?
            .execute((comment.serial, word(kind)?, detail))?;
    }
    Ok(())
}

/// Takes a report in place of an earlier one of the same device, which a moderator then looks at anew.
pub(super) fn report(
    connection: &Connection,
    comment: &Standing,
    report: &NewReport,
    at_ms: i64,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO reports (comment, reporter, reason, text, at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (comment, reporter) DO UPDATE
             SET reason = excluded.reason, text = excluded.text, at = excluded.at, resolved_at = NULL,
                 settled = NULL
             WHERE reason != excluded.reason OR text IS NOT excluded.text",
        )?
        .execute((
            comment.serial,
            report.reporter.0,
            word(&report.reason)?,
            &report.text,
            at_ms,
        ))
        .map(|_| ())
}

pub(super) fn resolve_reports(
    connection: &Connection,
    comment: &Standing,
    at_ms: i64,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "UPDATE reports SET resolved_at = ?2 WHERE comment = ?1 AND resolved_at IS NULL",
        )?
        .execute((comment.serial, at_ms))
        .map(|_| ())
}

/// Of a comment whose text is gone: there is nothing to decide any more.
pub(super) fn settle(
    connection: &Connection,
    comment: &Standing,
    at_ms: i64,
) -> rusqlite::Result<()> {
    connection.prepare_cached("DELETE FROM flags WHERE comment = ?1")?.execute([comment.serial])?;
    resolve_reports(connection, comment, at_ms)
}

pub(in crate::store::sqlite) fn concerns(
    connection: &Connection,
    id: &CommentId,
) -> rusqlite::Result<Concerns> {
    let flags = connection
        .prepare_cached(
            "SELECT f.flag, f.detail FROM flags f JOIN comments c ON c.serial = f.comment
             WHERE c.id = ?1 ORDER BY f.flag",
        )?
        .query_map([id.as_str()], |row| {
            let kind: FlagKind = from_word(0, row.get(0)?)?;
            Ok(Flag { kind, detail: row.get(1)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let reports = connection
        .prepare_cached(
            "SELECT r.reason, r.text, r.at, r.resolved_at, r.settled FROM reports r
             JOIN comments c ON c.serial = r.comment WHERE c.id = ?1 ORDER BY r.serial",
        )?
        .query_map([id.as_str()], |row| {
            Ok(KeptReport {
                reason: from_word(0, row.get(0)?)?,
                text: row.get(1)?,
                at_ms: row.get(2)?,
                resolved_ms: row.get(3)?,
                settled: row
                    .get::<_, Option<String>>(4)?
                    .map(|word| from_word(4, word))
                    .transpose()?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Concerns { flags, reports })
}
