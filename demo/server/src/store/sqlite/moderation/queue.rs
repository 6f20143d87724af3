//! The questions that the queue asks: a page of it, one comment, and how many there are.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};
use sawt_wire::{CommentId, CommentState};

use super::super::comments::read as comments;
use super::super::comments::rows::word;
use super::super::read::malformed;
use super::current::{self, columns, seen};
use crate::store::moderation::acts::Seen;
use crate::store::moderation::queue::{
    After, Assigned, Concern, Line, Parent, Promise, QueueCounts, Sought,
};

/// True where a reply is late, as `promise::reply_by_ms` owes it or will once the comment is published; `?1` are the
/// promises, a JSON list of thread and instant.
const LATE: &str = "(r.comment IS NULL AND c.state IN ('awaiting-review', 'published')
    AND c.parent IS NULL AND c.type != 'thanks' AND EXISTS (
    SELECT 1 FROM json_each(?1) w WHERE w.value ->> 0 = t.id AND c.created_at < w.value ->> 1))";
const FLAGGED: &str = "EXISTS (SELECT 1 FROM flags f WHERE f.comment = c.serial)";
const REPORTED: &str =
    "EXISTS (SELECT 1 FROM reports o WHERE o.comment = c.serial AND o.resolved_at IS NULL)";

const FROM: &str = "FROM comments c
    JOIN threads t ON t.serial = c.thread
    LEFT JOIN official_replies r ON r.comment = c.serial
    LEFT JOIN comments p ON p.serial = c.parent";

/// Conditions with their values, numbered in the order in which they come.
struct Conditions {
    sql: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    /// None yet; the promises are `?1`.
    fn with(promises: &[Promise]) -> Self {
        let pairs: serde_json::Value = promises
            .iter()
            .map(|promise| serde_json::json!([promise.thread, promise.late_before_ms]))
            .collect();
        Self { sql: Vec::new(), values: vec![Value::Text(pairs.to_string())] }
    }

    /// `?` in it is the value.
    fn add(&mut self, sql: &str, value: impl Into<Value>) {
        self.values.push(value.into());
        self.sql.push(sql.replace('?', &format!("?{}", self.values.len())));
    }

    fn state(&mut self, state: Option<CommentState>) -> rusqlite::Result<()> {
        if let Some(state) = state {
            self.add("c.state = ?", word(&state)?);
        }
        Ok(())
    }

    fn concern(&mut self, concern: Option<Concern>) {
        self.sql.extend(concern.map(|concern| concerning(concern).to_owned()));
    }

    fn others(&mut self, sought: &Sought) -> rusqlite::Result<()> {
        match &sought.assigned {
            Some(Assigned::Nobody) => self.sql.push("c.office IS NULL".to_owned()),
            Some(Assigned::To(office)) => self.add("c.office = ?", office.as_str().to_owned()),
            None => {}
        }
        if let Some(entity) = &sought.entity {
            self.add("t.entity = ?", entity.as_str().to_owned());
        }
        if let Some(thread) = &sought.thread {
            self.add("t.id = ?", thread.as_str().to_owned());
        }
        if let Some(kind) = &sought.kind {
            self.add("c.type = ?", word(kind)?);
        }
        for found in &sought.words {
            self.add("instr(c.folded, ?) > 0", found.clone());
        }
        Ok(())
    }

    fn all(&self) -> String {
        if self.sql.is_empty() { "TRUE".to_owned() } else { self.sql.join(" AND ") }
    }
}

fn concerning(concern: Concern) -> &'static str {
    match concern {
        Concern::Flagged => FLAGGED,
        Concern::Reported => REPORTED,
        Concern::Overdue => LATE,
        Concern::Marked => "c.marked",
    }
}

/// One page, in the order of the queue: those whose reply is late before all others, the oldest first; then what awaits
/// review from the oldest on, and everything else from the newest on.
pub(super) fn page(
    connection: &Connection,
    sought: &Sought,
    after: Option<After>,
    most: u32,
) -> rusqlite::Result<Vec<Line>> {
    let begin = after.unwrap_or(After { late: true, place: 0 });
    let mut lines = Vec::new();
    if begin.late && !sought.promises.is_empty() {
        lines = part(connection, sought, begin, most)?;
    }
    let left = most.saturating_sub(u32::try_from(lines.len()).unwrap_or(most));
    if left > 0 {
        let place = if oldest_first(sought) { 0 } else { i64::MAX };
        let begin = if begin.late { After { late: false, place } } else { begin };
        lines.extend(part(connection, sought, begin, left)?);
    }
    Ok(lines)
}

fn oldest_first(sought: &Sought) -> bool {
    sought.state == Some(CommentState::AwaitingReview)
}

/// Of those that are late, or of the others.
fn part(
    connection: &Connection,
    sought: &Sought,
    after: After,
    most: u32,
) -> rusqlite::Result<Vec<Line>> {
    let mut conditions = Conditions::with(&sought.promises);
    conditions.state(sought.state)?;
    conditions.concern(sought.concern);
    conditions.others(sought)?;
    conditions.sql.push(format!("{LATE} = {}", u8::from(after.late)));
    let ascends = after.late || oldest_first(sought);
    let (beyond, way) = if ascends { (">", "ASC") } else { ("<", "DESC") };
    conditions.add(&format!("c.serial {beyond} ?"), after.place);
    lines(connection, &conditions, &format!("ORDER BY c.serial {way} LIMIT {most}"))
}

/// One comment, in whatever state.
pub(super) fn one(
    connection: &Connection,
    id: &CommentId,
    promises: &[Promise],
) -> rusqlite::Result<Option<Line>> {
    let mut conditions = Conditions::with(promises);
    conditions.add("c.id = ?", id.as_str().to_owned());
    Ok(lines(connection, &conditions, "")?.pop())
}

fn lines(
    connection: &Connection,
    conditions: &Conditions,
    order: &str,
) -> rusqlite::Result<Vec<Line>> {
    let sql = format!(
        "SELECT c.id, {seen}, {LATE},
                (SELECT json_group_array(f.flag || ifnull(':' || f.detail, '')) FROM flags f WHERE f.comment = c.serial),
                (SELECT count(*) FROM reports o WHERE o.comment = c.serial AND o.resolved_at IS NULL),
                p.id, p.name, p.text, {decided}
         {FROM} WHERE {conditions} {order}",
        seen = seen!(),
        decided = columns!(),
        conditions = conditions.all(),
    );
    connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(&conditions.values), |row| line(connection, row))?
        .collect()
}

fn line(connection: &Connection, row: &Row<'_>) -> rusqlite::Result<Line> {
    let id: String = row.get(0)?;
    let id = id.parse().map_err(|invalid: sawt_wire::InvalidId| malformed(0, invalid))?;
    let comment = comments::one(connection, &id, crate::store::comments::Proof::default())?
        .ok_or(rusqlite::Error::QueryReturnedNoRows)?;
    let flags: String = row.get(3)?;
    let parent = match row.get::<_, Option<String>>(5)? {
        None => None,
        Some(parent) => Some(Parent {
            id: parent.parse().map_err(|invalid: sawt_wire::InvalidId| malformed(5, invalid))?,
            name: row.get(6)?,
            text: row.get(7)?,
        }),
    };
    Ok(Line {
        comment,
        seen: Seen(row.get(1)?),
        late: row.get(2)?,
        flags: serde_json::from_str(&flags).map_err(|error| malformed(3, error))?,
        open_reports: row.get(4)?,
        parent,
        decided: current::decided(row, 8)?,
    })
}

/// How many there are of each, in one pass: of each state under the other filters, of each concern under the other
/// filters.
pub(super) fn counts(connection: &Connection, sought: &Sought) -> rusqlite::Result<QueueCounts> {
    let mut conditions = Conditions::with(&sought.promises);
    conditions.others(sought)?;
    let concern = sought.concern.map_or("TRUE", concerning);
    let state = match sought.state {
        None => "TRUE".to_owned(),
        Some(state) => format!("c.state = '{}'", word(&state)?),
    };
    let sql = format!(
        "SELECT count(*) FILTER (WHERE c.state = 'awaiting-review' AND {concern}),
                count(*) FILTER (WHERE c.state = 'published' AND {concern}),
                count(*) FILTER (WHERE c.state = 'not-published' AND {concern}),
                count(*) FILTER (WHERE c.state = 'withdrawn' AND {concern}),
                count(*) FILTER (WHERE {state} AND {FLAGGED}),
                count(*) FILTER (WHERE {state} AND {REPORTED}),
                count(*) FILTER (WHERE {state} AND {LATE}),
                count(*) FILTER (WHERE {state} AND c.marked),
                count(*) FILTER (WHERE {LATE})
         FROM comments c
         JOIN threads t ON t.serial = c.thread
         LEFT JOIN official_replies r ON r.comment = c.serial
         WHERE {conditions}",
        conditions = conditions.all(),
    );
    connection.prepare_cached(&sql)?.query_row(params_from_iter(&conditions.values), |row| {
        Ok(QueueCounts {
            awaiting: row.get(0)?,
            published: row.get(1)?,
            refused: row.get(2)?,
            withdrawn: row.get(3)?,
            flagged: row.get(4)?,
            reported: row.get(5)?,
            overdue: row.get(6)?,
            marked: row.get(7)?,
            overdue_in_all: row.get(8)?,
        })
    })
}
