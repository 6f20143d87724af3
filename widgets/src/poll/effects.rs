//! The poll's effects, done through the kit.

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::future::join;
use leptos::prelude::StoredValue;
use sawt_kit::alarm::Alarm;
use sawt_kit::backend::{Connection, Failure, Method, Request, read};
use sawt_kit::clock::{self, Clock};
use sawt_kit::outbox::{self, Kept, Outcome, Pending};
use sawt_kit::program::Dispatch;
use sawt_kit::wait::{self, Bell};
use sawt_kit::widget::Host;
use sawt_kit::{arrivals, device, draft, spawn};
use sawt_wire::{CastVote, MyVote, Poll, PollDefinition, PollId, ReceiptCheck};

use super::draft::Draft;
use super::event::EventDetail;
use super::model::Purpose;
use super::state::{Effect, Event, Target, Told};

/// Does what [`super::state::update`] asks for.
#[derive(Clone)]
pub(super) struct Performer(Rc<Inner>);

struct Inner {
    host: Host,
    connection: Connection,
    clock: Clock,
    poll: PollId,
    /// Brings the next try forward.
    bell: Bell,
    pending: RefCell<Option<Pending>>,
    /// Asks again when the poll is to open, to close soon or to close.
    alarm: Alarm,
}

impl Performer {
    pub(super) fn new(host: Host, poll: PollId) -> Self {
        let inner = Rc::new(Inner {
            host,
            connection: host.connection(),
            clock: host.clock(),
            poll,
            bell: Bell::default(),
            pending: RefCell::default(),
            alarm: Alarm::new(host.clock()),
        });
        Self(inner)
    }

    /// Does `effect`; what comes of it returns as events.
    pub(super) fn perform(&self, effect: Effect, dispatch: Dispatch<Event>) {
        let inner = self.0.clone();
        match effect {
            Effect::Open => spawn(async move { inner.open(dispatch).await }),
            Effect::Load => spawn(async move {
                let answer = inner.load().await;
                inner.loaded(answer, dispatch);
            }),
            Effect::LoadMine => spawn(async move {
                if let Some(vote) = inner.mine().await {
                    dispatch.send(vote);
                }
            }),
            Effect::Send(purpose, vote) => inner.send(purpose, vote.as_ref(), dispatch),
            Effect::Retry => inner.bell.ring(),
            Effect::Discard => {
                if let Some(pending) = inner.pending.take() {
                    pending.discard();
                }
                inner.bell.ring();
            }
            Effect::Keep(entered) if entered.is_empty() => draft::erase(&inner.draft_name()),
            Effect::Keep(entered) => draft::save(&inner.draft_name(), &entered),
            Effect::FindVote(receipt) => spawn(async move {
                let path = inner.path(&format!("/receipts/{receipt}"));
                let answer = inner.connection.call::<ReceiptCheck>(Request::get(path)).await;
                dispatch.send(Event::ReceiptAnswered(answer));
            }),
            Effect::Focus(target) => inner.host.focus(focus_name(target)),
            Effect::Tell(told) => inner.tell(told),
        }
    }
}

/// Looks again whenever the page is shown again, until the element is gone.
pub(super) fn watch(dispatch: Dispatch<Event>) {
    let listeners = wait::on_return(move || dispatch.send(Event::TimePassed));
    // The element's owner holds it, and drops it with the element.
    let _ = StoredValue::new_local(listeners);
}

/// The value of `data-focus` that carries a target.
pub(super) fn focus_name(target: Target) -> &'static str {
    match target {
        Target::Mistakes => "mistakes",
        Target::Notice => "notice",
        Target::Question => "question",
        Target::Results => "results",
        Target::Withdrawal => "withdrawal",
    }
}

impl Inner {
    fn path(&self, rest: &str) -> String {
        format!("/v1/polls/{}{rest}", self.poll)
    }

    fn draft_name(&self) -> String {
        format!("poll/{}", self.poll)
    }

    /// The first load: the poll and this device's vote at once, then what was entered or left unsent.
    async fn open(self: Rc<Self>, dispatch: Dispatch<Event>) {
        let (answer, mine) = join(self.load(), self.mine()).await;
        let definition = answer.as_ref().ok().map(|answer| answer.poll.clone());
        self.loaded(answer, dispatch);
        let Some(definition) = definition else { return };
        let voted = mine.is_some();
        if let Some(vote) = mine {
            dispatch.send(vote);
        }
        let left_over = Pending::left_over(&self.connection, &self.path("/votes"));
        if let Some(pending) = left_over.into_iter().next() {
            let purpose = match pending.method() {
                Some(Method::Delete) => Purpose::Withdraw,
                Some(Method::Put) => Purpose::Change,
                _ => Purpose::Cast,
            };
            let vote = pending.body::<CastVote>().as_ref().map(Draft::from).unwrap_or_default();
            dispatch.send(Event::Resumed(purpose, vote));
            self.clone().deliver(pending, Kept::OnDevice, purpose, dispatch);
        }
        self.begin(&definition, voted, dispatch).await;
    }

    /// Shows the widget once it is drawn, with what the plain form held, else with this tab's draft.
    async fn begin(&self, poll: &PollDefinition, voted: bool, dispatch: Dispatch<Event>) {
        wait::sleep_ms(0.0).await;
        let carried = self.host.take_over();
        let entered = Draft::carried(poll, &carried.fields);
        if !voted && !entered.is_empty() {
            dispatch.send(Event::Carried(entered));
        } else if let Some(kept) = draft::load::<Draft>(&self.draft_name()) {
            dispatch.send(Event::Carried(kept.fitted(poll)));
        }
        if let Some(focus) = carried.focus {
            self.host.focus(&focus);
        }
    }

    async fn load(&self) -> Result<Poll, Failure> {
        match self.host.definition::<PollDefinition>() {
            Some(Ok(poll)) => Ok(self.stated(poll)),
            Some(Err(error)) => {
                self.host.give_back(&error.to_string());
                Err(Failure::Malformed)
            }
            None => {
                let answer: Poll = self.connection.call(Request::get(self.path(""))).await?;
                arrivals::tell(self.host, &answer.poll.entity);
                Ok(answer)
            }
        }
    }

    /// A definition from the page itself: its state is told by the clock.
    fn stated(&self, poll: PollDefinition) -> Poll {
        let (opens, closes) = (poll.opens_at.as_ref(), poll.closes_at.as_ref());
        let state = self.clock.state(opens, closes, poll.state_flags());
        Poll { now: clock::timestamp(self.clock.now_ms()), state, poll, results: None }
    }

    fn loaded(&self, answer: Result<Poll, Failure>, dispatch: Dispatch<Event>) {
        match answer {
            Ok(poll) => {
                let (opens, closes) = (poll.poll.opens_at.as_ref(), poll.poll.closes_at.as_ref());
                self.alarm.set(opens, closes, move || dispatch.send(Event::TimePassed));
                dispatch.send(Event::Loaded(Box::new(poll)));
            }
            Err(failure) => dispatch.send(Event::LoadFailed(failure)),
        }
    }

    /// This device's vote, where it has a token and the backend answers.
    async fn mine(&self) -> Option<Event> {
        let device = Some(device::known(&self.connection)?);
        let request = Request { device, ..Request::get(self.path("/votes/mine")) };
        let MyVote { vote, .. } = self.connection.call(request).await.ok()?;
        vote.map(|vote| Event::Remembered(Box::new(vote)))
    }

    fn send(self: Rc<Self>, purpose: Purpose, vote: Option<&CastVote>, dispatch: Dispatch<Event>) {
        let (method, path) = match purpose {
            Purpose::Cast => (Method::Post, self.path("/votes")),
            Purpose::Change => (Method::Put, self.path("/votes/mine")),
            Purpose::Withdraw => (Method::Delete, self.path("/votes/mine")),
        };
        match Pending::store(&self.connection, method, &path, vote) {
            Some((pending, kept)) => {
                dispatch.send(Event::Stored(kept));
                self.deliver(pending, kept, purpose, dispatch);
            }
            None => dispatch.send(Event::Refused(Failure::Status(413))),
        }
    }

    fn deliver(
        self: Rc<Self>,
        pending: Pending,
        kept: Kept,
        purpose: Purpose,
        dispatch: Dispatch<Event>,
    ) {
        self.pending.replace(Some(pending.clone()));
        spawn(async move {
            let report = |progress| dispatch.send(Event::Sent(progress));
            let outcome =
                outbox::deliver(&self.connection, &pending, kept, &self.bell, report).await;
            self.pending.take();
            dispatch.send(match outcome {
                Outcome::Accepted(_) if purpose == Purpose::Withdraw => Event::Withdrawn,
                Outcome::Accepted(answer) => match read(answer) {
                    Ok(vote) => Event::Accepted(Box::new(vote)),
                    Err(_) => Event::SentElsewhere, // it is recorded; ask what is on record
                },
                Outcome::Refused(failure) => Event::Refused(failure),
                Outcome::Gone => Event::SentElsewhere,
            });
        });
    }

    fn tell(&self, told: Told) {
        if let Told::Failed(_) = told {
            self.host.stand_beside();
        }
        let (verb, detail) = EventDetail::of(&self.poll, told);
        self.host.emit(verb, &detail);
    }
}
