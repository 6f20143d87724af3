//! Waiting: for a time, or for a sign that trying again is worth it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_channel::oneshot;
use futures_util::future::{Either, select};
use gloo_events::EventListener;
use gloo_timers::future::TimeoutFuture;
use web_sys::VisibilityState;

/// Wakes all who wait with it; clones are the same bell.
#[derive(Debug, Clone, Default)]
pub struct Bell(Rc<Rung>);

#[derive(Debug, Default)]
struct Rung {
    sleepers: RefCell<Vec<oneshot::Sender<()>>>,
    /// It rang while nobody waited.
    unheard: Cell<bool>,
}

impl Bell {
    /// Wakes those who wait; where nobody does, whoever waits next does not have to.
    pub fn ring(&self) {
        let sleepers = self.0.sleepers.take();
        self.0.unheard.set(sleepers.is_empty());
        for sleeper in sleepers {
            // It may have woken by itself already.
            let _ = sleeper.send(());
        }
    }

    /// Rings, until the answer is dropped, when the device comes back online or when the page is shown again.
    pub(crate) fn on_signs(&self) -> Vec<EventListener> {
        signs(self)
    }

    /// Waits `ms` milliseconds, less when it is rung.
    pub(crate) async fn wait(&self, ms: u32) {
        if self.0.unheard.take() {
            return;
        }
        let (sender, rung) = oneshot::channel();
        self.0.sleepers.borrow_mut().push(sender);
        if let Either::Left(((), rung)) = select(TimeoutFuture::new(ms), rung).await {
            drop(rung);
            self.0.sleepers.borrow_mut().retain(|sleeper| !sleeper.is_canceled());
        }
    }
}

/// Listens for what makes another try worth it, until dropped.
fn signs(bell: &Bell) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let mut listeners = Vec::with_capacity(2);
    let online = bell.clone();
    listeners.push(EventListener::new(&window, "online", move |_| online.ring()));
    if let Some(document) = window.document() {
        let shown = bell.clone();
        let page = document.clone();
        listeners.push(EventListener::new(&document, "visibilitychange", move |_| {
            if page.visibility_state() == VisibilityState::Visible {
                shown.ring();
            }
        }));
    }
    listeners
}

/// Calls `back` when the page is shown again: another tab, a phone that slept, the back button.
/// Stops when dropped.
#[must_use]
pub fn on_return(back: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let mut listeners = Vec::with_capacity(2);
    let again = back.clone();
    listeners.push(EventListener::new(&window, "pageshow", move |event| {
        let persisted = js_sys::Reflect::get(event, &"persisted".into());
        if persisted.is_ok_and(|persisted| persisted.is_truthy()) {
            again();
        }
    }));
    if let Some(document) = window.document() {
        let page = document.clone();
        listeners.push(EventListener::new(&document, "visibilitychange", move |_| {
            if page.visibility_state() == VisibilityState::Visible {
                back();
            }
        }));
    }
    listeners
}

/// Calls `leave` when the page is left, for another or for good. Stops when dropped.
#[must_use]
pub fn on_leave(leave: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "pagehide", move |_| leave()))
}

/// Waits `ms` milliseconds, at most 24 days (a longer timer would fire at once).
pub async fn sleep_ms(ms: f64) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
    let ms = ms.clamp(0.0, 2_073_600_000.0) as u32;
    TimeoutFuture::new(ms).await;
}

/// True when the page was come back to, or loaded again: what was on the screen is looked for.
pub fn came_back() -> bool {
    const RELOAD: u16 = 1;
    const BACK_FORWARD: u16 = 2;
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.is_some_and(|it| [RELOAD, BACK_FORWARD].contains(&it.navigation().type_()))
}
