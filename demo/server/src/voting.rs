//! Taking part: casting, changing and withdrawing a vote, whichever way it came in.

use std::sync::Arc;

use sawt_wire::{
    ActivityState, CastVote, DuplicatePolicy, FieldErrorCode, PollId, RecordedVote,
    ResultsVisibility,
};

use crate::app::App;
use crate::catalogue::Held;
use crate::clock;
use crate::http::problem::Refusal;
use crate::polls;
use crate::receipt::Receipt;
use crate::secrecy::{DeviceId, Seal};
use crate::store::{Counts, OneVoteEach, Participation, Recalled, Request, WriteError};
use crate::write_in;

/// What somebody wants to do with their vote.
#[derive(Debug, Clone)]
pub enum Wish {
    /// Vote.
    Cast(CastVote),
    /// Vote otherwise than before.
    Change(CastVote),
    /// Not to have voted.
    Withdraw,
}

/// Who wants it, and under which key.
#[derive(Debug, Clone)]
pub struct Asked {
    /// In which poll.
    pub poll: PollId,
    /// Who.
    pub device: DeviceId,
    /// The idempotency key.
    pub key: String,
    /// What.
    pub wish: Wish,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Done {
    /// The poll.
    pub held: Arc<Held>,
    /// The vote on record; `None` after a withdrawal.
    pub vote: Option<RecordedVote>,
}

/// How often the definitions are read again when they change while a vote is under way.
const TRIES: usize = 3;

/// Carries the wish out, once however often it is asked under the same key.
///
/// # Errors
/// The refusal of the contract that fits; nothing was written then.
pub async fn carry_out(app: &App, asked: &Asked) -> Result<Done, Refusal> {
    for _ in 0..TRIES {
        match attempt(app, asked).await {
            Err(Attempt::Outdated) => app.shelf.refresh(&*app.store).await?,
            Err(Attempt::Refused(refusal)) => return Err(*refusal),
            Ok(done) => return Ok(done),
        }
    }
    Err(Refusal::unavailable())
}

/// Why a try gave nothing.
enum Attempt {
    /// The poll was redefined meanwhile.
    Outdated,
    /// For good.
    Refused(Box<Refusal>),
}

impl From<Refusal> for Attempt {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

async fn attempt(app: &App, asked: &Asked) -> Result<Done, Attempt> {
    let (held, catalogue) = app.poll(&asked.poll)?;
    let now_ms = clock::now_ms();
    let state = held.state(now_ms);
    let receipt = receipt(app, &held, asked);
    let part = Participation {
        request: Request { key: app.secret.request(asked.device, &asked.key), seal: seal(asked) },
        poll: Arc::clone(&held.poll),
        revision: catalogue.revision,
        voter: app.secret.voter(&asked.poll, asked.device),
        ballot: app.secret.ballot(&asked.poll, &receipt),
    };
    let vote = match &asked.wish {
        Wish::Cast(vote) | Wish::Change(vote) => Some(checked(&held, vote)?),
        Wish::Withdraw => None,
    };
    let recorded = |vote, counts: &Counts| recorded(&held, vote, &receipt, counts, now_ms);
    if let Err(refusal) = may_take_part(&held, state, &asked.wish) {
        // What was done while it was allowed is told again afterwards.
        return match app.store.recall(&held.poll, part.request).await.map_err(Refusal::from)? {
            Some(Recalled::Done) => {
                let counts = app.store.results(&held.poll).await.map_err(Refusal::from)?;
                let vote = vote.map(|vote| recorded(vote, &counts));
                Ok(Done { held, vote })
            }
            Some(Recalled::Other) => Err(Refusal::idempotency_mismatch().into()),
            None => Err(refusal.into()),
        };
    }
    let written = match (&asked.wish, vote.clone()) {
        (Wish::Cast(_), Some(vote)) => {
            app.store.cast_vote(part, vote, one_vote_each(held.poll.duplicates)).await
        }
        (Wish::Change(_), Some(vote)) => app.store.change_vote(part, vote).await,
        _ => app.store.withdraw_vote(part).await,
    };
    match written {
        Ok(counts) => {
            let vote = vote.map(|vote| recorded(vote, &counts));
            Ok(Done { held, vote })
        }
        Err(WriteError::Outdated) => Err(Attempt::Outdated),
        Err(WriteError::AlreadyVoted(current)) => {
            let counts = app.store.results(&held.poll).await.map_err(Refusal::from)?;
            let current = recorded(current, &counts);
            Err(Refusal::already_voted(Some(current)).into())
        }
        Err(WriteError::KeyReused) => Err(Refusal::idempotency_mismatch().into()),
        Err(WriteError::NotVoted) => Err(Refusal::not_voted().into()),
        Err(error @ (WriteError::QueueFull | WriteError::Failed(_))) => {
            tracing::warn!(%error, "a vote was not written");
            Err(Refusal::unavailable().into())
        }
    }
}

/// The poll's rules, in the order in which they matter to a person.
fn may_take_part(held: &Held, state: ActivityState, wish: &Wish) -> Result<(), Refusal> {
    if state == ActivityState::Upcoming {
        return Err(Refusal::not_yet_open());
    }
    if !state.is_open() {
        return Err(Refusal::closed());
    }
    if matches!(held.poll.duplicates, DuplicatePolicy::Code | DuplicatePolicy::Verified) {
        return Err(Refusal::policy_unsupported());
    }
    if !matches!(wish, Wish::Cast(_)) && !held.poll.revisable {
        return Err(Refusal::not_revisable());
    }
    Ok(())
}

fn one_vote_each(policy: DuplicatePolicy) -> OneVoteEach {
    match policy {
        DuplicatePolicy::None => OneVoteEach::NotAsked,
        DuplicatePolicy::Device | DuplicatePolicy::Code | DuplicatePolicy::Verified => {
            OneVoteEach::Enforced
        }
    }
}

/// The vote as it will be stored.
fn checked(held: &Held, vote: &CastVote) -> Result<CastVote, Refusal> {
    let text = vote.write_in.as_deref().map(write_in::sanitise).transpose();
    let text = text.map_err(|_| Refusal::invalid("/write_in", FieldErrorCode::TooLong))?;
    let vote =
        CastVote { choices: vote.choices.clone(), write_in: text.filter(|text| !text.is_empty()) };
    match held.poll.check(&vote) {
        Ok(()) => Ok(vote),
        Err(mistake) => {
            let (code, pointer) = mistake.field();
            Err(Refusal::invalid(pointer, code))
        }
    }
}

/// Where every vote counts, each has a receipt of its own.
fn receipt(app: &App, held: &Held, asked: &Asked) -> Receipt {
    match held.poll.duplicates {
        DuplicatePolicy::None => {
            app.secret.receipt_of_request(&asked.poll, asked.device, &asked.key)
        }
        _ => app.secret.receipt(&asked.poll, asked.device),
    }
}

fn seal(asked: &Asked) -> Seal {
    let (verb, vote) = match &asked.wish {
        Wish::Cast(vote) => ("cast", Some(vote)),
        Wish::Change(vote) => ("change", Some(vote)),
        Wish::Withdraw => ("withdraw", None),
    };
    let choices = vote.map(|vote| vote.choices.as_slice()).unwrap_or_default();
    let text = vote.and_then(|vote| vote.write_in.as_deref());
    let mut parts = vec![verb.as_bytes(), asked.poll.as_str().as_bytes()];
    parts.push(text.unwrap_or_default().as_bytes());
    parts.extend(choices.iter().map(|choice| choice.as_str().as_bytes()));
    Seal::of(&asked.key, &parts)
}

/// The answer to a voter.
pub fn recorded(
    held: &Held,
    vote: CastVote,
    receipt: &Receipt,
    counts: &Counts,
    now_ms: i64,
) -> RecordedVote {
    let state = held.state(now_ms);
    let may_see =
        held.shows_results_to_everyone(state) || held.poll.results == ResultsVisibility::AfterVote;
    RecordedVote {
        now: clock::on_the_wire(now_ms),
        poll: held.poll.id.clone(),
        vote,
        receipt: receipt.as_str().to_owned(),
        results: may_see.then(|| polls::shown(held, counts, state, now_ms)),
    }
}
