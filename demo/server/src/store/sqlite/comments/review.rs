//! Counting again what is published, answered and supported.

use rusqlite::Connection;

/// Counts every published comment and reply again; what is wrong.
pub(in crate::store::sqlite) fn count_again(
    connection: &Connection,
) -> rusqlite::Result<Vec<String>> {
    let threads = connection
        .prepare(
            "WITH counted AS (
                 SELECT thread, ifnull(anchor, '') AS anchor, count(*) AS comments,
                     count(r.comment) AS answered
                 FROM comments c LEFT JOIN official_replies r ON r.comment = c.serial
                 WHERE state = 'published' GROUP BY 1, 2
             ), kept AS (
                 SELECT thread, anchor, comments, answered FROM thread_counts
                 WHERE comments > 0 OR answered > 0
             )
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
    let supported = connection
        .prepare(
            "SELECT id FROM comments c WHERE supports !=
                 (SELECT count(*) FROM supports s WHERE s.comment = c.serial)",
        )?
        .query_map([], |row| row.get::<_, String>(0))?
        .map(|id| Ok(format!("{}: its count is not that of its supports", id?)))
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok([threads, comments, supported].concat())
}
