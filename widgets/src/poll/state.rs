//! The poll as a pure machine: events in, the next model and effects out.

use std::sync::Arc;

use sawt_kit::backend::Failure;
use sawt_kit::outbox::{Kept, Progress};
use sawt_wire::{CastVote, OptionId, Poll, ProblemCode, ReceiptCheck, RecordedVote};

use super::draft::Draft;
use super::model::{Model, Notice, Phase, Purpose, Search};

/// What happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The poll came, for the first time or again.
    Loaded(Box<Poll>),
    /// It did not.
    LoadFailed(Failure),
    /// Something was entered before: in the plain form, or before a reload.
    Carried(Draft),
    /// This device has voted before.
    Remembered(Box<RecordedVote>),
    /// An answer from an earlier page view is still on its way.
    Resumed(Purpose, Draft),
    /// An option was chosen, or taken back.
    Chosen(OptionId),
    /// An option of a ranking was put in a place, from 0.
    Ranked(OptionId, usize),
    /// The write-in text changed.
    WroteIn(String),
    /// The button was pressed; with the write-in text's length in graphemes.
    Submitted {
        /// As a reader counts.
        graphemes: usize,
    },
    /// The answer lies in the outbox, or could not be kept there.
    Stored(Kept),
    /// A try went on.
    Sent(Progress),
    /// The backend has the vote.
    Accepted(Box<RecordedVote>),
    /// The backend has taken the vote out.
    Withdrawn,
    /// The backend will never take it.
    Refused(Failure),
    /// Another tab has sent it.
    SentElsewhere,
    /// Try again, now.
    RetryAsked,
    /// The unsent answer shall be forgotten.
    DiscardAsked,
    /// The recorded vote shall be changed.
    ChangeAsked,
    /// It shall stay.
    ChangeCancelled,
    /// The recorded vote shall be withdrawn; it is asked once more.
    WithdrawAsked,
    /// It shall really be withdrawn.
    WithdrawConfirmed,
    /// Results before voting.
    ResultsAsked,
    /// Back to the question.
    BallotAsked,
    /// "Find my vote".
    ReceiptAsked(String),
    /// What it found.
    ReceiptAnswered(Result<ReceiptCheck, Failure>),
    /// The poll may have opened or closed, or the page was away.
    TimePassed,
}

/// Where the focus goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The summary of what is wrong.
    Mistakes,
    /// What happened.
    Notice,
    /// The question.
    Question,
    /// The results.
    Results,
    /// The question whether to withdraw.
    Withdrawal,
}

/// What is to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Ask for the poll, for this device's vote and for what it could not send, and begin.
    Open,
    /// Ask for the poll again.
    Load,
    /// Ask for this device's vote again.
    LoadMine,
    /// Store an answer and send it until it has arrived.
    Send(Purpose, Option<CastVote>),
    /// Bring the next try forward.
    Retry,
    /// Take the answer out of the outbox.
    Discard,
    /// Keep what was entered for this tab; an empty draft is erased.
    Keep(Draft),
    /// Ask for a receipt.
    FindVote(String),
    /// Move the focus.
    Focus(Target),
    /// Tell the page what a person did.
    Tell(Told),
}

/// What the page is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// The question is there.
    Ready,
    /// The choice changed.
    Changed(Vec<OptionId>),
    /// The button was pressed with a valid choice.
    Submitted(CastVote),
    /// The backend has it.
    Accepted(Box<RecordedVote>),
    /// The backend will not take it.
    Rejected(Option<ProblemCode>),
    /// The poll could not be loaded.
    Failed(Option<ProblemCode>),
}

/// The next model, and what is to be done.
pub fn update(model: &Model, event: Event) -> (Model, Vec<Effect>) {
    let mut next = model.clone();
    let effects = step(&mut next, event);
    (next, effects)
}

fn step(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Loaded(poll) => loaded(model, *poll),
        Event::LoadFailed(failure) if model.poll.is_none() => {
            let code = failure.code();
            model.phase = Phase::Unavailable(failure);
            vec![Effect::Tell(Told::Failed(code))]
        }
        Event::Carried(draft) if model.draft.is_empty() => {
            model.draft = draft;
            vec![Effect::Keep(model.draft.clone())]
        }
        Event::Remembered(vote) if !model.is_sending() => {
            remember(model, *vote);
            vec![]
        }
        Event::Resumed(purpose, draft) => {
            model.draft = draft;
            model.phase = sending(purpose, Kept::OnDevice);
            vec![]
        }
        Event::Chosen(_) | Event::Ranked(..) | Event::WroteIn(_) => entered(model, event),
        Event::Submitted { graphemes } => submitted(model, graphemes),
        Event::Stored(stored) => {
            if let Phase::Sending { kept, .. } = &mut model.phase {
                *kept = stored;
            }
            vec![]
        }
        Event::Sent(step) => {
            if let Phase::Sending { progress, .. } = &mut model.phase {
                *progress = step;
            }
            vec![]
        }
        Event::Accepted(vote) => accepted(model, vote),
        Event::Withdrawn => withdrawn(model),
        Event::Refused(failure) => refused(model, failure),
        Event::SentElsewhere if model.is_sending() => {
            model.phase = Phase::Ready;
            vec![Effect::Load, Effect::LoadMine]
        }
        Event::RetryAsked => match model.phase {
            Phase::Unavailable(_) => {
                model.phase = Phase::Loading;
                vec![Effect::Open]
            }
            Phase::Sending { .. } => vec![Effect::Retry],
            _ => vec![],
        },
        Event::DiscardAsked if model.is_sending() => {
            model.phase = Phase::Ready;
            vec![Effect::Discard, Effect::LoadMine, Effect::Focus(Target::Question)]
        }
        Event::ReceiptAsked(receipt) => {
            model.search = Search::Asking;
            vec![Effect::FindVote(receipt)]
        }
        Event::ReceiptAnswered(answer) => {
            model.search = match answer {
                Ok(check) => Search::Answered(check.vote),
                Err(failure) if failure.code() == Some(ProblemCode::NotFound) => {
                    Search::Answered(None)
                }
                Err(failure) => Search::Failed(failure),
            };
            vec![]
        }
        Event::TimePassed => vec![Effect::Load],
        event => turned(model, &event),
    }
}

/// Turning between the faces of a poll that waits for nothing.
fn turned(model: &mut Model, event: &Event) -> Vec<Effect> {
    if model.is_sending() {
        return vec![];
    }
    match event {
        Event::ChangeAsked if model.may_revise() => {
            if let Some(recorded) = &model.recorded {
                model.draft = Draft::from(&recorded.vote);
            }
            model.changing = true;
            model.notice = None;
            vec![Effect::Focus(Target::Question)]
        }
        Event::ChangeCancelled => {
            model.changing = false;
            model.withdrawing = false;
            model.mistake = None;
            if model.recorded.is_some() {
                model.draft = Draft::default();
            }
            vec![Effect::Keep(model.draft.clone()), Effect::Focus(Target::Results)]
        }
        Event::WithdrawAsked if model.may_revise() => {
            model.withdrawing = true;
            vec![Effect::Focus(Target::Withdrawal)]
        }
        Event::WithdrawConfirmed if model.withdrawing => {
            model.withdrawing = false;
            model.notice = None;
            model.phase = sending(Purpose::Withdraw, Kept::OnDevice);
            vec![Effect::Send(Purpose::Withdraw, None)]
        }
        Event::ResultsAsked if model.results.is_some() => {
            model.peeking = true;
            vec![Effect::Load, Effect::Focus(Target::Results)]
        }
        Event::BallotAsked => {
            model.peeking = false;
            vec![Effect::Focus(Target::Question)]
        }
        _ => vec![],
    }
}

fn sending(purpose: Purpose, kept: Kept) -> Phase {
    Phase::Sending { purpose, progress: Progress::Trying, kept }
}

fn loaded(model: &mut Model, poll: Poll) -> Vec<Effect> {
    let first = model.poll.is_none();
    model.state = poll.state;
    // A later answer for everyone must not hide what this voter may already see.
    if poll.results.is_some() {
        model.results = poll.results;
    }
    model.draft = std::mem::take(&mut model.draft).fitted(&poll.poll);
    if model.poll.as_deref() != Some(&poll.poll) {
        model.poll = Some(Arc::new(poll.poll));
    }
    if !model.state.is_open() {
        model.changing = false;
        model.withdrawing = false;
    }
    if !model.is_sending() {
        model.phase = Phase::Ready;
    }
    if first { vec![Effect::Tell(Told::Ready)] } else { vec![] }
}

fn remember(model: &mut Model, vote: RecordedVote) {
    if vote.results.is_some() {
        model.results.clone_from(&vote.results);
    }
    model.recorded = Some(vote);
}

fn entered(model: &mut Model, event: Event) -> Vec<Effect> {
    let Some(poll) = model.poll.clone() else { return vec![] };
    if model.is_sending() || !model.shows_ballot() {
        return vec![];
    }
    match event {
        Event::Chosen(id) if poll.option(&id).is_some() => model.draft.choose(poll.kind, id),
        Event::Ranked(id, to) if poll.option(&id).is_some() => model.draft.rank(id, to),
        Event::WroteIn(text) => model.draft.write_in = text,
        _ => return vec![],
    }
    // The summary stays until the next try, as people are still reading it; it only shrinks to nothing
    // when what it complains about is mended.
    if model.mistake.is_some() && model.draft.vote(&poll, 0).is_ok() {
        model.mistake = None;
    }
    let told = Told::Changed(model.draft.choices.clone());
    vec![Effect::Keep(model.draft.clone()), Effect::Tell(told)]
}

fn submitted(model: &mut Model, graphemes: usize) -> Vec<Effect> {
    let Some(poll) = model.poll.clone() else { return vec![] };
    if model.is_sending() || !model.shows_ballot() {
        return vec![]; // a second press while sending must not send a second vote
    }
    match model.draft.vote(&poll, graphemes) {
        Ok(vote) => {
            let purpose = if model.recorded.is_some() { Purpose::Change } else { Purpose::Cast };
            model.mistake = None;
            model.notice = None;
            model.phase = sending(purpose, Kept::OnDevice);
            vec![Effect::Tell(Told::Submitted(vote.clone())), Effect::Send(purpose, Some(vote))]
        }
        Err(mistake) => {
            model.mistake = Some(mistake);
            vec![Effect::Focus(Target::Mistakes)]
        }
    }
}

fn accepted(model: &mut Model, vote: Box<RecordedVote>) -> Vec<Effect> {
    let changed = matches!(model.phase, Phase::Sending { purpose: Purpose::Change, .. });
    model.notice = Some(if changed { Notice::Changed } else { Notice::Recorded });
    settle(model);
    remember(model, (*vote).clone());
    vec![
        Effect::Keep(Draft::default()),
        Effect::Focus(Target::Notice),
        Effect::Tell(Told::Accepted(vote)),
    ]
}

fn withdrawn(model: &mut Model) -> Vec<Effect> {
    settle(model);
    model.recorded = None;
    model.results = None;
    model.notice = Some(Notice::Withdrawn);
    vec![Effect::Keep(Draft::default()), Effect::Load, Effect::Focus(Target::Notice)]
}

/// Nothing is on its way and nothing is half entered any more.
fn settle(model: &mut Model) {
    model.phase = Phase::Ready;
    model.draft = Draft::default();
    model.changing = false;
    model.withdrawing = false;
    model.peeking = false;
    model.mistake = None;
}

fn refused(model: &mut Model, failure: Failure) -> Vec<Effect> {
    model.phase = Phase::Ready;
    let code = failure.code();
    let told = Effect::Tell(Told::Rejected(code));
    if let (Some(ProblemCode::AlreadyVoted), Failure::Refused(problem)) = (code, &failure)
        && let Some(current) = &problem.current
    {
        let current = (**current).clone();
        settle(model);
        remember(model, current);
        model.notice = Some(Notice::AlreadyVoted);
        return vec![Effect::Keep(Draft::default()), Effect::Focus(Target::Notice), told];
    }
    // What was entered stays: the reason may pass.
    model.notice = Some(Notice::Refused(failure));
    vec![Effect::Load, Effect::LoadMine, Effect::Focus(Target::Notice), told]
}
