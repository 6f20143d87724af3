//! The consultation's effects, done through the kit.

use std::rc::Rc;

use leptos::prelude::StoredValue;
use sawt_kit::alarm::Alarm;
use sawt_kit::backend::{Failure, Request};
use sawt_kit::day::Day;
use sawt_kit::program::Dispatch;
use sawt_kit::widget::Host;
use sawt_kit::{arrivals, clock, spawn, wait};
use sawt_wire::{ActivityState, Consultation, ConsultationId, SessionDefinition, Timestamp};

use super::event::EventDetail;
use super::model::{Card, Standing};
use super::state::{Effect, Event, Told};

/// Does what [`super::state::update`] asks for.
#[derive(Clone)]
pub(super) struct Performer(Rc<Inner>);

struct Inner {
    host: Host,
    consultation: ConsultationId,
    /// Asks again when the consultation is to open, to close soon or to close.
    alarm: Alarm,
    /// The same for the session that begins or ends next.
    session_alarm: Alarm,
}

impl Performer {
    pub(super) fn new(host: Host, consultation: ConsultationId) -> Self {
        let alarm = || Alarm::new(host.clock());
        Self(Rc::new(Inner { host, consultation, alarm: alarm(), session_alarm: alarm() }))
    }

    /// Does `effect`; what comes of it returns as events.
    pub(super) fn perform(&self, effect: Effect, dispatch: Dispatch<Event>) {
        let inner = self.0.clone();
        match effect {
            Effect::Load => spawn(async move {
                dispatch.send(match inner.load().await {
                    Ok(answer) => inner.loaded(answer, dispatch),
                    Err(failure) => Event::LoadFailed(failure),
                });
            }),
            Effect::Show => spawn(async move {
                wait::sleep_ms(0.0).await;
                let carried = inner.host.take_over();
                if let Some(focus) = carried.focus {
                    inner.host.focus(&focus);
                }
            }),
            Effect::Tell(told) => inner.tell(told),
        }
    }
}

/// Looks again whenever the page is shown again, until the element is gone.
pub(super) fn watch(dispatch: Dispatch<Event>) {
    let listeners = wait::on_return(move || dispatch.send(Event::TimePassed));
    // The element's owner holds them, and drops them with the element.
    let _ = StoredValue::new_local(listeners);
}

impl Inner {
    async fn load(&self) -> Result<Consultation, Failure> {
        let path = ["/v1/consultations/", self.consultation.as_str()].concat();
        self.host.connection().call(Request::get(path)).await
    }

    fn loaded(&self, answer: Consultation, dispatch: Dispatch<Event>) -> Event {
        let Consultation { state, consultation, sessions, share, .. } = answer;
        arrivals::tell(self.host, &consultation.entity);
        let now = self.host.clock().now_ms();
        let standing = Standing {
            state,
            sessions: sessions.iter().map(|session| state_of(session, now)).collect(),
            today: Some(Day::at(now, &consultation.time_zone)),
        };
        let wake = move || dispatch.send(Event::TimePassed);
        self.alarm.set(consultation.opens_at.as_ref(), consultation.closes_at.as_ref(), wake);
        let next = |at: fn(&SessionDefinition) -> &Timestamp| next(sessions.iter().map(at), now);
        let (begins, ends) = (next(|session| &session.starts_at), next(|session| &session.ends_at));
        self.session_alarm.set(begins, ends, wake);
        Event::Loaded(Box::new(Card { consultation, sessions, share }), standing)
    }

    fn tell(&self, told: Told) {
        if let Told::Failed(_) = told {
            self.host.stand_beside();
        }
        let (verb, detail) = EventDetail::of(&self.consultation, told);
        self.host.emit(verb, &detail);
    }
}

/// The first of these instants that is still to come.
fn next<'a>(instants: impl Iterator<Item = &'a Timestamp>, now: f64) -> Option<&'a Timestamp> {
    let ahead = |at: &'a Timestamp| Some((clock::parse_ms(at).filter(|ms| *ms > now)?, at));
    instants.filter_map(ahead).min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, at)| at)
}

#[expect(clippy::cast_possible_truncation, reason = "milliseconds of any date fit")]
fn state_of(session: &SessionDefinition, now: f64) -> ActivityState {
    let ms = |at| clock::parse_ms(at).map(|ms| ms as i64);
    let (starts, ends) = (ms(&session.starts_at), ms(&session.ends_at));
    ActivityState::at(now as i64, starts, ends, session.state_flags())
}
