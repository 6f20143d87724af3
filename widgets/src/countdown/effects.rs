//! The countdown's effects, done through the kit.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::{GetValue, LocalStorage, StoredValue, on_cleanup};
use sawt_kit::backend::{Failure, Request};
use sawt_kit::program::Dispatch;
use sawt_kit::ticker::{Ticking, tick};
use sawt_kit::widget::Host;
use sawt_kit::{calendar, clock, spawn, wait};
use sawt_wire::{Consultation, Session};

use super::config::Source;
use super::event::EventDetail;
use super::period::Period;
use super::state::{Effect, Event, Told};

/// Does what [`super::state::update`] asks for.
#[derive(Clone)]
pub(super) struct Performer(Rc<Inner>);

struct Inner {
    host: Host,
    source: Source,
    /// When something is to change next, in milliseconds since the Unix epoch; infinite if never.
    due_ms: Cell<f64>,
    ticking: RefCell<Option<Ticking>>,
}

impl Performer {
    pub(super) fn new(host: Host, source: Source) -> Self {
        let inner = Rc::new(Inner {
            host,
            source,
            due_ms: Cell::new(f64::INFINITY),
            ticking: RefCell::default(),
        });
        // What ticks ends with the element.
        let ended = StoredValue::<_, LocalStorage>::new_local(inner.clone());
        on_cleanup(move || {
            if let Some(inner) = ended.try_get_value() {
                inner.ticking.take();
            }
        });
        Self(inner)
    }

    /// Does `effect`; what comes of it returns as events.
    pub(super) fn perform(&self, effect: Effect, dispatch: Dispatch<Event>) {
        let inner = self.0.clone();
        match effect {
            Effect::Load => inner.load(dispatch),
            Effect::Tick => inner.tick(dispatch),
            #[expect(clippy::cast_precision_loss, reason = "exact below 2^53")]
            Effect::WakeAt(ms) => inner.due_ms.set(ms.map_or(f64::INFINITY, |ms| ms as f64)),
            Effect::Show => spawn(async move {
                wait::sleep_ms(0.0).await;
                inner.host.take_over();
            }),
            Effect::Tell(told) => inner.tell(&told),
            Effect::Save(appointment) => {
                let language = inner.host.texts().locale().language;
                let now = whole_ms(inner.host.clock().now_ms());
                let name = [appointment.id.split('@').next().unwrap_or_default(), ".ics"].concat();
                calendar::save(&name, &calendar::file(&appointment, &language, now));
            }
        }
    }
}

impl Inner {
    fn load(self: Rc<Self>, dispatch: Dispatch<Event>) {
        if let Source::Given(period) = &self.source {
            dispatch.send(Event::Loaded(Box::new(Ok(period.clone()))));
            return;
        }
        spawn(async move {
            let answer = self.ask().await;
            dispatch.send(Event::Loaded(Box::new(answer)));
        });
    }

    async fn ask(&self) -> Result<Period, Failure> {
        let connection = self.host.connection();
        match &self.source {
            Source::Consultation(id) => {
                let path = ["/v1/consultations/", id.as_str()].concat();
                connection.call::<Consultation>(Request::get(path)).await.map(Period::from)
            }
            Source::Session(id) => {
                let path = ["/v1/sessions/", id.as_str()].concat();
                connection.call::<Session>(Request::get(path)).await.map(Period::from)
            }
            Source::Given(period) => Ok(period.clone()),
        }
    }

    fn tick(self: Rc<Self>, dispatch: Dispatch<Event>) {
        if let Some(ticking) = &*self.ticking.borrow() {
            ticking.look();
            return;
        }
        let inner = self.clone();
        let look = move |now_ms| {
            let own_offset_min = clock::own_offset_min();
            dispatch.send(Event::Ticked { now_ms: whole_ms(now_ms), own_offset_min });
            inner.due_ms.get()
        };
        let asks = !matches!(self.source, Source::Given(_));
        let doubt = move || {
            if asks {
                dispatch.send(Event::Doubted);
            }
        };
        self.ticking.replace(Some(tick(self.host.clock(), look, doubt)));
    }

    fn tell(&self, told: &Told) {
        if let Told::Failed(_) = told {
            self.host.stand_beside();
        }
        let (verb, detail) = EventDetail::of(&self.source, told);
        self.host.emit(verb, &detail);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "milliseconds of any date fit")]
fn whole_ms(ms: f64) -> i64 {
    ms as i64
}
