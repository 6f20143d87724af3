//! The page's effects, done through the kit.

use std::rc::Rc;

use sawt_kit::arrivals;
use sawt_kit::backend::{Connection, Request};
use sawt_kit::program::Dispatch;
use sawt_kit::share::Shared;
use sawt_kit::widget::Host;
use sawt_kit::{clipboard, spawn, wait};
use sawt_wire::{Entity, EntityId, ShareChannel};

use super::event::EventDetail;
use super::model::Copied;
use super::state::{Effect, Event, Target, Told};

/// Does what [`super::state::update`] asks for.
#[derive(Clone)]
pub(super) struct Performer(Rc<Inner>);

struct Inner {
    host: Host,
    connection: Connection,
    entity: EntityId,
}

impl Performer {
    pub(super) fn new(host: Host, entity: EntityId) -> Self {
        Self(Rc::new(Inner { host, connection: host.connection(), entity }))
    }

    /// Does `effect`; what comes of it returns as events.
    pub(super) fn perform(&self, effect: Effect, dispatch: Dispatch<Event>) {
        let inner = self.0.clone();
        match effect {
            Effect::LoadEntity => spawn(async move {
                let path = ["/v1/entities/", inner.entity.as_str()].concat();
                let answer = inner.connection.call::<Entity>(Request::get(path)).await;
                dispatch.send(Event::EntityCame(answer.map(|answer| Box::new(answer.entity))));
            }),
            Effect::LoadIndicators => spawn(async move {
                let path = ["/v1/indicators?entity=", inner.entity.as_str()].concat();
                let answer = inner.connection.call(Request::get(path)).await;
                dispatch.send(Event::IndicatorsCame(answer.map(Box::new)));
            }),
            Effect::Copy(page) => {
                let language = inner.host.texts().locale().language;
                let campaign = inner.entity.as_str();
                let shared = Shared { title: "", page: page.as_ref(), campaign };
                clipboard::copy(&shared.address(ShareChannel::Copy, &language), move |done| {
                    let copied = if done { Copied::Done } else { Copied::Refused };
                    dispatch.send(Event::CopyEnded(copied));
                });
            }
            Effect::Focus(target) => inner.host.focus(focus_name(target)),
            Effect::Tell(told) => inner.tell(told),
        }
    }
}

/// The value of `data-focus` that carries a target.
pub(super) fn focus_name(target: Target) -> &'static str {
    match target {
        Target::Page => "page",
        Target::Indicators => "indicators",
    }
}

impl Inner {
    fn tell(&self, told: Told) {
        let host = self.host;
        match told {
            // Shows the widget once it is drawn.
            Told::Ready => {
                arrivals::tell(host, &self.entity);
                spawn(async move {
                    wait::sleep_ms(0.0).await;
                    if let Some(focus) = host.take_over().focus {
                        host.focus(&focus);
                    }
                });
            }
            Told::Failed(_) => host.stand_beside(),
        }
        let (verb, detail) = EventDetail::of(&self.entity, told);
        host.emit(verb, &detail);
    }
}
