//! Carrying acts out, each in a transaction of its own, beside a server that writes to the same file.

use rusqlite::{Connection, Transaction, TransactionBehavior};
use sawt_wire::{CommentId, CommentState, OfficeId};

use super::current::{self, Current};
use super::record::{self, ReportChange, Step};
use crate::store::moderation::acts::{
    ActError, ActId, Answer, Begun, Decided, Deed, Desk, Hindrance, Left, Outcome, Picked, Reply,
    Wish,
};

/// Decides about each comment that can be decided about; the others are told.
pub(super) fn decide(
    connection: &mut Connection,
    begun: &Begun,
    wish: &Wish,
    picked: &[Picked],
) -> Result<Outcome, ActError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if let Some(outcome) = record::outcome_of(&transaction, &begun.key)? {
        return Ok(outcome);
    }
    let mut decided = Deciding::default();
    for Picked { id, seen } in picked {
        match current::read(&transaction, id)? {
            None => decided.leave(id, Hindrance::NotFound),
            Some(now) if seen.as_ref().is_some_and(|seen| *seen != now.seen) => {
                decided.leave(id, Hindrance::Changed);
            }
            Some(now) => match next(&now, wish, begun.at_ms) {
                Err(why) => decided.leave(id, why),
                Ok(after) => {
                    let reports = closed(&transaction, &now, wish)?;
                    decided.step(now, after, reports);
                }
            },
        }
    }
    decided.write(transaction, begun, wish.deed(), None)
}

/// Puts back what held before an act, wherever nothing has happened since.
pub(super) fn undo(
    connection: &mut Connection,
    begun: &Begun,
    id: ActId,
) -> Result<Outcome, ActError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if let Some(outcome) = record::outcome_of(&transaction, &begun.key)? {
        return Ok(outcome);
    }
    if record::find(&transaction, id)?.ok_or(ActError::NotFound)?.undone {
        return Err(ActError::Undone);
    }
    let mut decided = Deciding::default();
    for Step { comment, before, after, reports } in record::steps(&transaction, id)? {
        match current::read(&transaction, &comment)? {
            None => decided.leave(&comment, Hindrance::NotFound),
            Some(now) if now.decided.state == CommentState::Withdrawn => {
                decided.leave(&comment, Hindrance::Withdrawn);
            }
            Some(now) if now.decided != after => decided.leave(&comment, Hindrance::Changed),
            Some(now) => {
                let reports = reports.into_iter().map(ReportChange::back).collect();
                decided.step(now, before, reports);
            }
        }
    }
    decided.write(transaction, begun, Deed::Undo, Some(id))
}

/// What an act is about to do.
#[derive(Default)]
struct Deciding {
    outcome: Outcome,
    steps: Vec<(Current, Decided, Vec<ReportChange>)>,
}

impl Deciding {
    fn leave(&mut self, id: &CommentId, why: Hindrance) {
        self.outcome.left.push(Left { id: id.clone(), why });
    }

    /// Deciding the same again is no step.
    fn step(&mut self, now: Current, after: Decided, reports: Vec<ReportChange>) {
        self.outcome.done.push(now.id.clone());
        if after != now.decided || !reports.is_empty() {
            self.steps.push((now, after, reports));
        }
    }

    /// All of it, with its record and its lines in the audit log; nothing where there is no step.
    fn write(
        mut self,
        transaction: Transaction<'_>,
        begun: &Begun,
        deed: Deed,
        undoes: Option<ActId>,
    ) -> Result<Outcome, ActError> {
        if self.steps.is_empty() {
            return Ok(self.outcome);
        }
        let act = record::act(&transaction, begun, deed, undoes, &self.outcome.left)?;
        for (now, after, reports) in self.steps {
            current::set(&transaction, &now, &after)?;
            for change in &reports {
                current::settle(&transaction, change, begun.at_ms)?;
            }
            record::decision(&transaction, act, &now, &after, &reports)?;
            record::audit(&transaction, begun, deed, &now, &after)?;
        }
        transaction.commit()?;
        self.outcome.act = Some(act);
        Ok(self.outcome)
    }
}

/// What holds for a comment once the wish is carried out.
fn next(now: &Current, wish: &Wish, at_ms: i64) -> Result<Decided, Hindrance> {
    let before = &now.decided;
    if before.state == CommentState::Withdrawn && !matches!(wish, Wish::Settle(_)) {
        return Err(Hindrance::Withdrawn);
    }
    let mut after = before.clone();
    match wish {
        Wish::Publish => (after.state, after.reason) = (CommentState::Published, None),
        Wish::Refuse(reason) => {
            after.state = CommentState::NotPublished;
            after.reason = Some(reason.clone());
        }
        Wish::Mark => after.marked = true,
        Wish::Unmark => after.marked = false,
        Wish::Assign(None) => after.office = None,
        Wish::Assign(Some(Desk { entity, office })) => {
            if *entity != now.entity {
                return Err(Hindrance::NoSuchOffice);
            }
            has_office(now, office)?;
            after.office = Some(office.clone());
        }
        Wish::Reply(answer) | Wish::PublishAndReply(answer) => {
            let Answer { office, text } = answer;
            has_office(now, office)?;
            match before.state {
                CommentState::Published => {}
                CommentState::AwaitingReview if matches!(wish, Wish::PublishAndReply(_)) => {
                    after.state = CommentState::Published;
                }
                _ => return Err(Hindrance::NotPublished),
            }
            let is_same = |reply: &Reply| reply.office == *office && reply.text == *text;
            if !before.reply.as_ref().is_some_and(is_same) {
                after.reply = Some(Reply { office: office.clone(), text: text.clone(), at_ms });
            }
        }
        Wish::RemoveReply => after.reply = None,
        Wish::Settle(_) => {}
    }
    Ok(after)
}

fn has_office(now: &Current, office: &OfficeId) -> Result<(), Hindrance> {
    if now.offices.contains(office) { Ok(()) } else { Err(Hindrance::NoSuchOffice) }
}

/// The reports that the wish closes.
fn closed(
    transaction: &Transaction<'_>,
    now: &Current,
    wish: &Wish,
) -> rusqlite::Result<Vec<ReportChange>> {
    let Wish::Settle(settlement) = wish else { return Ok(Vec::new()) };
    let open = current::open_reports(transaction, now)?;
    let close = |report| ReportChange { report, before: None, after: Some(*settlement) };
    Ok(open.into_iter().map(close).collect())
}
