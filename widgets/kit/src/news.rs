//! What happens at the backend meanwhile: its server-sent events, or asking now and then.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use web_sys::{EventSource, MessageEvent, VisibilityState};

use crate::backend::Connection;
use crate::json;

/// Between two questions where the backend tells nothing by itself, in milliseconds.
const ASK_EVERY_MS: u32 = 60_000;

thread_local! {
    /// Browsers keep few connections to one server: a page uses up one of them for each kind of widget that
    /// listens, since a page may run two kinds in WebAssembly of their own, which know nothing of each other.
    static STREAMING: Cell<bool> = const { Cell::new(false) };
}

/// Listens until dropped.
#[derive(Debug)]
pub struct Listening {
    _visibility: Option<EventListener>,
    _ear: Rc<Ear>,
}

/// Listens for the events called `event` about `topic`, and hands over what each says. Where the page
/// listens to another topic already or the backend tells nothing, `ask` is called once a minute.
/// A page that is not shown neither listens nor asks, and asks once when it is shown again.
pub fn listen<T: DeserializeOwned>(
    connection: &Connection,
    topic: &str,
    event: &'static str,
    told: impl Fn(T) + 'static,
    ask: impl Fn() + 'static,
) -> Listening {
    let ear = Rc::new(Ear {
        address: connection.0.events(topic),
        event,
        told: Rc::new(move |data: &str| {
            if let Some(news) = json::from_str(data) {
                told(news);
            }
        }),
        ask: Rc::new(ask),
        way: RefCell::new(Way::Deaf),
    });
    ear.clone().open();
    let document = web_sys::window().and_then(|window| window.document());
    let visibility = document.map(|document| {
        let (page, ear) = (document.clone(), ear.clone());
        EventListener::new(&document, "visibilitychange", move |_| {
            if page.visibility_state() == VisibilityState::Visible {
                (ear.ask)();
                ear.clone().open();
            } else {
                ear.close();
            }
        })
    });
    Listening { _visibility: visibility, _ear: ear }
}

struct Ear {
    address: Option<String>,
    event: &'static str,
    told: Rc<dyn Fn(&str)>,
    ask: Rc<dyn Fn()>,
    way: RefCell<Way>,
}

enum Way {
    Deaf,
    Streaming { source: EventSource, _listeners: [EventListener; 2] },
    Asking { _timer: Interval },
}

impl std::fmt::Debug for Ear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ear").field("address", &self.address).finish_non_exhaustive()
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        self.close();
    }
}

impl Ear {
    fn open(self: Rc<Self>) {
        if !matches!(*self.way.borrow(), Way::Deaf) {
            return;
        }
        let way = self.stream().unwrap_or_else(|| self.asking());
        self.way.replace(way);
    }

    fn asking(&self) -> Way {
        let ask = self.ask.clone();
        Way::Asking { _timer: Interval::new(ASK_EVERY_MS, move || ask()) }
    }

    fn stream(self: &Rc<Self>) -> Option<Way> {
        let address = self.address.as_ref().filter(|_| !STREAMING.get())?;
        let source = EventSource::new(address).ok()?;
        STREAMING.set(true);
        let told = self.told.clone();
        let news = EventListener::new(&source, self.event, move |event| {
            let data = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            told(&data.unwrap_or_default());
        });
        let ear = Rc::downgrade(self);
        let refused = EventListener::new(&source, "error", move |_| {
            let Some(ear) = ear.upgrade() else { return };
            // The browser connects again by itself unless the server has refused.
            let closed = matches!(&*ear.way.borrow(), Way::Streaming { source, .. }
                if source.ready_state() == EventSource::CLOSED);
            if closed {
                ear.close();
                let asking = ear.asking();
                // The listener that runs now ends with what is replaced.
                let ended = ear.way.replace(asking);
                crate::spawn(async move { drop(ended) });
            }
        });
        Some(Way::Streaming { source, _listeners: [news, refused] })
    }

    fn close(&self) {
        let ended = self.way.replace(Way::Deaf);
        if let Way::Streaming { source, .. } = &ended {
            source.close();
            STREAMING.set(false);
        }
        // An event of its own may be what closes it.
        crate::spawn(async move { drop(ended) });
    }
}
