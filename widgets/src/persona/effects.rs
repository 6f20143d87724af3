//! The chooser's effects, done through the kit.

use std::rc::Rc;

use sawt_kit::backend::Request;
use sawt_kit::persona::{self, Told};
use sawt_kit::program::Dispatch;
use sawt_kit::widget::Host;
use sawt_kit::{spawn, wait};
use sawt_wire::{Entity, EntityId, PersonaChoice};

use super::event::EventDetail;
use super::state::{Effect, Event};

/// What carries the focus when a choice was taken back.
pub(super) const FIRST: &str = "first";

/// A choice as the person read it.
pub(super) type Words = Rc<dyn Fn(&PersonaChoice) -> String>;

/// Does what [`super::state::update`] asks for.
#[derive(Clone)]
pub(super) struct Performer {
    host: Host,
    entity: Option<EntityId>,
}

impl Performer {
    pub(super) fn new(host: Host, entity: Option<EntityId>) -> Self {
        Self { host, entity }
    }

    /// Does `effect`; what comes of it returns as events.
    pub(super) fn perform(&self, effect: Effect, dispatch: Dispatch<Event>, words: &Words) {
        let (host, detail) = (self.host, EventDetail::of(self.entity.as_ref()));
        match effect {
            Effect::Load => {
                let Some(entity) = self.entity.clone() else { return };
                spawn(async move {
                    let path = ["/v1/entities/", entity.as_str()].concat();
                    let answer = host.connection().call::<Entity>(Request::get(path)).await;
                    dispatch.send(Event::Came(answer.map(|answer| answer.entity.personas)));
                });
            }
            Effect::Choose(choice) => {
                let told = choice.as_ref().map(|it| Told { choice: it.clone(), words: words(it) });
                persona::tell(host, told.as_ref());
                host.emit("change", &detail.chosen(choice));
            }
            Effect::Focus => host.focus(FIRST),
            Effect::Ready => {
                // Shows the widget once it is drawn.
                spawn(async move {
                    wait::sleep_ms(0.0).await;
                    host.take_over();
                });
                host.emit("ready", &detail);
            }
            Effect::Failed(code) => {
                host.stand_beside();
                host.emit("error", &EventDetail { code, ..detail });
            }
        }
    }
}
