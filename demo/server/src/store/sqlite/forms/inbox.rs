//! The questions that the inbox asks: a page of it, one submission with everything about it, and how many there are.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};
use sawt_wire::SubmissionState;

use super::super::comments::rows::{from_word, word};
use super::super::read::from_json;
use super::read::{self, COLUMNS, columns};
use crate::store::forms::SubmissionId;
use crate::store::forms::inbox::{
    Entry, InboxCounts, KeptNote, Line, Order, Searched, Sought, Spot, States, Whole,
};
use crate::store::moderation::queue::Assigned;

/// `?1` is now.
const LATE: &str = "(s.reply_by < ?1 AND s.state IN ('received', 'under-study'))";
const AWAITS: &str = "(SELECT m.writer FROM submission_messages m WHERE m.submission = s.id
    ORDER BY m.nth DESC LIMIT 1) IS 'sender'";
const SUSPICIOUS: &str = "(s.suspicions <> '[]')";
const IN_ANSWERS: &str = "instr(s.folded, ?) > 0
    OR (length(?) > 2 AND instr(replace(s.reference, '-', ''), replace(?, '-', '')) > 0)";
const IN_CONTACTS: &str = " OR EXISTS (SELECT 1 FROM submission_contacts c
    WHERE c.submission = s.id AND instr(c.folded, ?) > 0)";
const FROM: &str = "FROM submissions s JOIN forms f ON f.serial = s.form";

/// Conditions with their values, numbered in the order in which they come.
struct Conditions {
    sql: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    fn at(now_ms: i64) -> Self {
        Self { sql: Vec::new(), values: vec![Value::Integer(now_ms)] }
    }

    /// `?` in it is the value.
    fn add(&mut self, sql: &str, value: impl Into<Value>) {
        self.values.push(value.into());
        self.sql.push(sql.replace('?', &format!("?{}", self.values.len())));
    }

    /// What stands whatever is counted.
    fn others(&mut self, sought: &Sought) {
        if !sought.forms.is_empty() {
            let ids: Vec<&str> = sought.forms.iter().map(sawt_wire::FormId::as_str).collect();
            let list = serde_json::Value::from(ids).to_string();
            self.add("f.id IN (SELECT value FROM json_each(?))", list);
        }
        if let Some(entity) = &sought.entity {
            self.add("f.entity = ?", entity.as_str().to_owned());
        }
        match &sought.assigned {
            Some(Assigned::Nobody) => self.sql.push("s.office IS NULL".to_owned()),
            Some(Assigned::To(office)) => self.add("s.office = ?", office.as_str().to_owned()),
            None => {}
        }
        if let Some(member) = sought.taken_by {
            self.add("s.taken_by = ?", member.0);
        }
        for found in &sought.words {
            let contacts = match sought.searched {
                Searched::ContactsToo => IN_CONTACTS,
                Searched::Answers => "",
            };
            self.add(&format!("({IN_ANSWERS}{contacts})"), found.clone());
        }
    }

    fn all(&self) -> String {
        if self.sql.is_empty() { "TRUE".to_owned() } else { self.sql.join(" AND ") }
    }
}

/// As a condition without values.
fn states(sought: &Sought) -> rusqlite::Result<String> {
    Ok(match sought.states {
        States::All => "TRUE".to_owned(),
        States::Open => "s.state IN ('received', 'under-study')".to_owned(),
        States::Only(state) => format!("s.state = '{}'", word(&state)?),
    })
}

/// What gives reason to look at it, as a condition without values.
fn concerns(sought: &Sought) -> String {
    let mut all =
        vec![if sought.erased { "s.erased_at IS NOT NULL" } else { "s.erased_at IS NULL" }];
    let asked = [(sought.overdue, LATE), (sought.awaiting, AWAITS)];
    all.extend(asked.iter().filter(|(asked, _)| *asked).map(|(_, sql)| *sql));
    match sought.suspicious {
        Some(true) => all.push("s.suspicions <> '[]'"),
        Some(false) => all.push("s.suspicions = '[]'"),
        None => {}
    }
    all.join(" AND ")
}

pub(super) fn page(
    connection: &Connection,
    sought: &Sought,
    order: Order,
    after: Option<Spot>,
    most: u32,
) -> rusqlite::Result<Vec<Line>> {
    let mut conditions = Conditions::at(sought.now_ms);
    conditions.others(sought);
    conditions.sql.extend([states(sought)?, concerns(sought)]);
    let (by, beyond, way) = match order {
        Order::Newest => ("s.received_at", "<", "DESC"),
        // What has no promise comes after all that has, in the order in which it came.
        Order::Due => ("ifnull(s.reply_by, s.received_at + (1 << 50))", ">", "ASC"),
    };
    if let Some(Spot { at_ms, id }) = after {
        conditions.values.extend([Value::Integer(at_ms), Value::Integer(id.0)]);
        let last = conditions.values.len();
        conditions.sql.push(format!("({by}, s.id) {beyond} (?{}, ?{last})", last - 1));
    }
    let order = format!("ORDER BY {by} {way}, s.id {way} LIMIT {most}");
    lines(connection, &conditions, by, &order)
}

fn lines(
    connection: &Connection,
    conditions: &Conditions,
    by: &str,
    order: &str,
) -> rusqlite::Result<Vec<Line>> {
    let sql = format!(
        "SELECT {columns}, {by}, ifnull({LATE}, 0),
                EXISTS (SELECT 1 FROM submission_contacts c WHERE c.submission = s.id), {AWAITS}
         {FROM} WHERE {conditions} {order}",
        columns = columns!(),
        conditions = conditions.all(),
    );
    connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(&conditions.values), line)?
        .collect()
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    let submission = read::kept(row)?;
    Ok(Line {
        spot: Spot { at_ms: row.get(COLUMNS)?, id: submission.id },
        late: row.get(COLUMNS + 1)?,
        has_contact: row.get(COLUMNS + 2)?,
        awaits: row.get(COLUMNS + 3)?,
        submission,
    })
}

pub(super) fn whole(connection: &Connection, id: SubmissionId) -> rusqlite::Result<Option<Whole>> {
    let mut conditions = Conditions::at(crate::clock::now_ms());
    conditions.add("s.id = ?", id.0);
    let Some(line) = lines(connection, &conditions, "s.received_at", "")?.pop() else {
        return Ok(None);
    };
    let taken_by_name = connection
        .prepare_cached("SELECT name FROM members WHERE serial = ?1")?
        .query_map([line.submission.taken_by.map(|member| member.0)], |row| row.get(0))?
        .next()
        .transpose()?;
    Ok(Some(Whole {
        contact: read::contact(connection, id)?,
        consents: read::consents(connection, id)?,
        messages: read::messages(connection, id)?,
        notes: notes(connection, id)?,
        history: history(connection, id)?,
        taken_by_name,
        line,
    }))
}

fn notes(connection: &Connection, of: SubmissionId) -> rusqlite::Result<Vec<KeptNote>> {
    connection
        .prepare_cached(
            "SELECT m.name, n.text, n.at FROM submission_notes n
             LEFT JOIN members m ON m.serial = n.member WHERE n.submission = ?1 ORDER BY n.nth",
        )?
        .query_map([of.0], |row| {
            Ok(KeptNote { by: row.get(0)?, text: row.get(1)?, at_ms: row.get(2)? })
        })?
        .collect()
}

fn history(connection: &Connection, of: SubmissionId) -> rusqlite::Result<Vec<Entry>> {
    connection
        .prepare_cached(
            "SELECT m.name, a.at, a.deed, a.before, a.after FROM submission_acts a
             LEFT JOIN members m ON m.serial = a.member WHERE a.submission = ?1 ORDER BY a.serial",
        )?
        .query_map([of.0], |row| {
            Ok(Entry {
                by: row.get(0)?,
                at_ms: row.get(1)?,
                deed: from_word(2, row.get(2)?)?,
                before: from_json(row, 3)?,
                after: from_json(row, 4)?,
            })
        })?
        .collect()
}

/// In one pass: of each state under the concerns that are sought, of each concern in the states that are sought.
pub(super) fn counts(connection: &Connection, sought: &Sought) -> rusqlite::Result<InboxCounts> {
    let mut conditions = Conditions::at(sought.now_ms);
    conditions.others(sought);
    let (states, concerns) = (states(sought)?, concerns(sought));
    let here = |state: SubmissionState| {
        word(&state)
            .map(|word| format!("count(*) FILTER (WHERE s.state = '{word}' AND {concerns})"))
    };
    let there = |concern: &str| {
        format!("count(*) FILTER (WHERE {states} AND s.erased_at IS NULL AND {concern})")
    };
    let sql = format!(
        "SELECT {}, {}, {}, {}, {}, {}, {},
                count(*) FILTER (WHERE {states} AND s.erased_at IS NOT NULL)
         {FROM} WHERE {}",
        here(SubmissionState::Received)?,
        here(SubmissionState::UnderStudy)?,
        here(SubmissionState::Answered)?,
        here(SubmissionState::Closed)?,
        there(LATE),
        there(AWAITS),
        there(SUSPICIOUS),
        conditions.all(),
    );
    connection.prepare_cached(&sql)?.query_row(params_from_iter(&conditions.values), |row| {
        Ok(InboxCounts {
            received: row.get(0)?,
            under_study: row.get(1)?,
            answered: row.get(2)?,
            closed: row.get(3)?,
            overdue: row.get(4)?,
            awaiting: row.get(5)?,
            suspicious: row.get(6)?,
            erased: row.get(7)?,
        })
    })
}
