//! What an import did or would do, in numbers and in what became otherwise than the file says.

use std::collections::BTreeMap;
use std::fmt;

use sawt_wire::CommentState;

use super::incoming::LeftOut;
use crate::store::archive::ArchivedComment;

/// Whether anything was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Written,
    DryRun,
}

/// What is printed.
pub(super) struct Report {
    mode: Mode,
    found: usize,
    known: usize,
    left_out: BTreeMap<LeftOut, usize>,
    notes: Vec<String>,
    new: usize,
    by_state: [usize; STATES.len()],
    answered: usize,
}

const STATES: [(CommentState, &str); 3] = [
    (CommentState::Published, "published"),
    (CommentState::AwaitingReview, "awaiting review"),
    (CommentState::NotPublished, "not published"),
];

impl Report {
    /// Of these new comments.
    pub(super) fn of(new: &[ArchivedComment], mode: Mode) -> Self {
        let with = |state| new.iter().filter(|comment| comment.state == state).count();
        Self {
            mode,
            found: 0,
            known: 0,
            left_out: BTreeMap::new(),
            notes: Vec::new(),
            new: new.len(),
            by_state: STATES.map(|(state, _)| with(state)),
            answered: new.iter().filter(|comment| comment.reply.is_some()).count(),
        }
    }

    /// Out of so many comments in the file, of which so many are in the thread already.
    pub(super) fn beside(self, found: usize, known: usize) -> Self {
        Self { found, known, ..self }
    }

    /// So many stay behind.
    pub(super) fn without(self, left_out: BTreeMap<LeftOut, usize>) -> Self {
        Self { left_out, ..self }
    }

    /// What becomes otherwise than the file says.
    pub(super) fn noting(self, notes: Vec<String>) -> Self {
        Self { notes, ..self }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (done, end) = match self.mode {
            Mode::Written => ("imported", "written, all of it"),
            Mode::DryRun => ("to be imported", "nothing was written: this was a dry run"),
        };
        writeln!(f, "comments in the file: {}", self.found)?;
        writeln!(f, "{done}: {}", self.new)?;
        for ((_, name), n) in STATES.iter().zip(self.by_state) {
            writeln!(f, "  {name}: {n}")?;
        }
        writeln!(f, "  with an official reply: {}", self.answered)?;
        writeln!(f, "already there: {}", self.known)?;
        writeln!(f, "left out: {}", self.left_out.values().sum::<usize>())?;
        for (why, n) in &self.left_out {
            writeln!(f, "  {}: {n}", why.said())?;
        }
        for note in &self.notes {
            writeln!(f, "note: {note}")?;
        }
        f.write_str(end)
    }
}
