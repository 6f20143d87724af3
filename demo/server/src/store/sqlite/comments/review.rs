//! What moderators decide, and counting again what is published.

use rusqlite::{Connection, TransactionBehavior};
use sawt_wire::{CommentId, CommentState};

use super::{read, rows};
use crate::store::comments::{CommentError, KeptComment, Proof, Verdict};

/// In a transaction of its own, beside a server that writes to the same file.
pub(super) fn review(
    connection: &mut Connection,
    id: &CommentId,
    verdict: &Verdict,
) -> Result<KeptComment, CommentError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let comment = rows::standing(&transaction, id)?.ok_or(CommentError::NotFound)?;
    if comment.state == CommentState::Withdrawn {
        return Err(CommentError::Withdrawn);
    }
    match verdict {
        Verdict::Publish => {
            rows::set_state(&transaction, &comment, CommentState::Published, None)?;
        }
        Verdict::Refuse(reason) => {
            let state = CommentState::NotPublished;
            rows::set_state(&transaction, &comment, state, Some(reason))?;
        }
    }
    let decided = read::one(&transaction, id, Proof::default())?.ok_or(CommentError::NotFound)?;
    transaction.commit()?;
    Ok(decided)
}

/// Counts every published comment and reply again; what is wrong.
pub(in crate::store::sqlite) fn count_again(
    connection: &Connection,
) -> rusqlite::Result<Vec<String>> {
    let threads = connection
        .prepare(
            "WITH counted AS (
                 SELECT thread, ifnull(anchor, '') AS anchor, count(*) AS comments FROM comments
                 WHERE state = 'published' GROUP BY 1, 2
             ), kept AS (SELECT thread, anchor, comments FROM thread_counts WHERE comments > 0)
             SELECT DISTINCT id FROM threads JOIN (
                 SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept)
                 UNION SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)
             ) ON thread = serial",
        )?
        .query_map([], |row| row.get::<_, String>(0))?
        .map(|id| Ok(format!("{}: its count is not that of its comments", id?)))
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let comments = connection
        .prepare(
            "SELECT id FROM comments c WHERE replies !=
                 (SELECT count(*) FROM comments r WHERE r.thread = c.thread AND r.parent = c.serial
                  AND r.state = 'published')",
        )?
        .query_map([], |row| row.get::<_, String>(0))?
        .map(|id| Ok(format!("{}: its count is not that of its replies", id?)))
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(threads.into_iter().chain(comments).collect())
}
