//! What comments add up to in a month.

use std::collections::HashMap;

use sawt_wire::{AnchorId, CommentKind, CommentState, OfficeId, ThreadId};

use crate::catalogue::{Catalogue, HeldThread};
use crate::promise::DueDays;
use crate::store::digest::Countable;
use crate::store::indicators::Span;

/// What one office, or nobody, looks after.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OfficeCounts {
    /// Comments of the month that are assigned to it.
    pub assigned: u64,
    /// Its replies of the month.
    pub replies: u64,
    /// Replies that it owes, and whose time has passed.
    pub overdue: u64,
    /// Its comments that nobody has read yet.
    pub awaiting: u64,
}

/// All of them.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// Published ones that were posted in the month.
    pub(super) comments: u64,
    /// Official replies of the month.
    pub(super) replies: u64,
    /// Those whose promised day was in the month and has passed.
    pub(super) due: u64,
    /// Of these, those that were answered by then.
    pub(super) kept: u64,
    /// Owed now, and late.
    pub(super) overdue: u64,
    /// Waiting now for a moderator.
    pub(super) awaiting: u64,
    /// Published ones of the month, by thread.
    pub(super) by_thread: HashMap<ThreadId, u64>,
    /// And by clause.
    pub(super) by_clause: HashMap<(ThreadId, AnchorId), u64>,
    /// By who looks after them.
    pub(super) offices: HashMap<Option<OfficeId>, OfficeCounts>,
}

/// Of a month, as of now; of one office alone, where one is named.
pub(super) fn counted(
    catalogue: &Catalogue,
    comments: &[Countable],
    span: Span,
    now_ms: i64,
    office: Option<&OfficeId>,
) -> Counts {
    let mut counts = Counts::default();
    let mut threads: HashMap<&ThreadId, Option<DueDays>> = HashMap::new();
    for comment in comments {
        let replied_by = comment.reply.as_ref().map(|(office, _)| office);
        let concerns = |office: &OfficeId| {
            comment.assigned.as_ref() == Some(office) || replied_by == Some(office)
        };
        if !office.is_none_or(concerns) {
            continue;
        }
        let promised = threads.entry(&comment.thread).or_insert_with(|| {
            let held = catalogue.thread(&comment.thread);
            held.and_then(|held| due_days(&held))
        });
        counts.add(comment, span, now_ms, promised);
    }
    counts
}

/// When replies in a thread are due, where it promises any.
fn due_days(held: &HeldThread) -> Option<DueDays> {
    let days = held.thread.reply_within_days?;
    Some(DueDays::of(held.calendar.clone(), days))
}

fn is_within(ms: i64, (from, to): Span) -> bool {
    (from..to).contains(&ms)
}

impl Counts {
    fn add(
        &mut self,
        comment: &Countable,
        span: Span,
        now_ms: i64,
        promised: &mut Option<DueDays>,
    ) {
        let is_published = comment.state == CommentState::Published;
        let mut of_office = self.offices.get(&comment.assigned).copied().unwrap_or_default();
        if is_published && is_within(comment.created_ms, span) {
            self.comments += 1;
            *self.by_thread.entry(comment.thread.clone()).or_default() += 1;
            if let Some(anchor) = &comment.anchor {
                *self.by_clause.entry((comment.thread.clone(), anchor.clone())).or_default() += 1;
            }
        }
        of_office.assigned += u64::from(is_within(comment.created_ms, span));
        if !is_published {
            self.awaiting += 1;
            of_office.awaiting += 1;
        }
        let is_owed = comment.is_first && comment.kind != CommentKind::Thanks;
        let due_ms = promised
            .as_mut()
            .filter(|_| is_owed)
            .and_then(|days| days.due_ms(comment.created_ms))
            .filter(|due_ms| *due_ms < now_ms);
        if let Some(due_ms) = due_ms {
            if is_published && is_within(due_ms, span) {
                self.due += 1;
                let is_kept = comment.reply.as_ref().is_some_and(|(_, at_ms)| *at_ms <= due_ms);
                self.kept += u64::from(is_kept);
            }
            if comment.reply.is_none() {
                self.overdue += 1;
                of_office.overdue += 1;
            }
        }
        self.offices.insert(comment.assigned.clone(), of_office);
        if let Some((office, at_ms)) = &comment.reply
            && is_published
            && is_within(*at_ms, span)
        {
            self.replies += 1;
            self.offices.entry(Some(office.clone())).or_default().replies += 1;
        }
    }
}
