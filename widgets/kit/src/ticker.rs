//! One timer for everything on a page that changes with time.
//!
//! It wakes when something on the screen is to change, at most once a second, and now and then to notice that the
//! device has slept. While the page is hidden it rests.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::VisibilityState;

use crate::clock::{self, Clock, JUMP_MS, monotonic_ms};

/// Between two times at which it wakes, in milliseconds.
const LEAST_MS: f64 = 1000.0;
/// The longest sleep while anything is to change, in milliseconds.
const MOST_MS: f64 = 10_000.0;
/// By how much a clock must have been corrected for it to be told again, in milliseconds.
const CORRECTED_MS: f64 = 250.0;
/// Timers may fire a little early.
const EARLY_MS: f64 = 20.0;

/// What changes with time, until dropped.
#[derive(Debug)]
#[must_use = "it ends when it is dropped"]
pub struct Ticking(Rc<Entry>);

struct Entry {
    clock: Clock,
    /// When it is to change next, by its clock.
    due_ms: Cell<f64>,
    /// How far its clock was ahead of the monotonic one when it last looked, in milliseconds.
    ahead_ms: Cell<f64>,
    look: Box<dyn Fn(f64) -> f64>,
    doubt: Box<dyn Fn()>,
}

impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Entry").field("due_ms", &self.due_ms).finish_non_exhaustive()
    }
}

#[derive(Default)]
struct Ticker {
    entries: Vec<Rc<Entry>>,
    timer: Option<Timeout>,
    /// The monotonic time for which the timer is set.
    set_for_ms: f64,
    /// And that for which it was set when it last woke.
    woke_for_ms: f64,
    /// See [`clock::ahead_ms`], when it was last awake.
    ahead_ms: f64,
    listeners: Vec<EventListener>,
}

thread_local! {
    static TICKER: RefCell<Ticker> = RefCell::default();
}

/// Calls `look` with the time of `clock`, now and whenever that has come which it last gave: the instant of the next
/// change, in milliseconds since the Unix epoch; infinite if there is none. Calls `doubt` when the clock may be wrong:
/// the device has slept or its clock was set, the page is shown again, the network is back.
pub fn tick(
    clock: Clock,
    look: impl Fn(f64) -> f64 + 'static,
    doubt: impl Fn() + 'static,
) -> Ticking {
    let entry = Rc::new(Entry {
        clock,
        due_ms: Cell::new(f64::INFINITY),
        ahead_ms: Cell::new(0.0),
        look: Box::new(look),
        doubt: Box::new(doubt),
    });
    entry.look();
    TICKER.with_borrow_mut(|ticker| {
        if ticker.entries.is_empty() {
            ticker.ahead_ms = clock::ahead_ms();
            ticker.listeners = listeners();
        }
        ticker.entries.push(entry.clone());
    });
    look_around();
    Ticking(entry)
}

impl Ticking {
    /// Looks at once: something else than the time has changed.
    pub fn look(&self) {
        self.0.look();
        look_around();
    }
}

impl Drop for Ticking {
    fn drop(&mut self) {
        let ended = TICKER.with_borrow_mut(|ticker| {
            ticker.entries.retain(|entry| !Rc::ptr_eq(entry, &self.0));
            ticker.set();
            if ticker.entries.is_empty() {
                std::mem::take(&mut ticker.listeners)
            } else {
                Vec::new()
            }
        });
        // One of them may be what runs now.
        crate::spawn(async move { drop(ended) });
    }
}

impl Entry {
    fn look(&self) {
        let now = self.clock.now_ms();
        let due = self.due_ms.get();
        self.ahead_ms.set(now - monotonic_ms());
        let now = if due - now < EARLY_MS { now.max(due) } else { now };
        self.due_ms.set((self.look)(now));
    }

    /// True when it is to change, or its clock was corrected meanwhile.
    fn is_due(&self) -> bool {
        let now = self.clock.now_ms();
        let corrected = (now - monotonic_ms() - self.ahead_ms.get()).abs() > CORRECTED_MS;
        corrected || self.due_ms.get() - now < EARLY_MS
    }
}

impl Ticker {
    /// Sets the timer for the first change, or for when it is time to look whether the device has slept.
    fn set(&mut self) {
        self.timer = None;
        let wait = |entry: &Rc<Entry>| entry.due_ms.get() - entry.clock.now_ms();
        let first = self.entries.iter().map(wait).fold(f64::INFINITY, f64::min);
        if first.is_infinite() || !is_shown() {
            return;
        }
        let now = monotonic_ms();
        let wait = if first > MOST_MS + LEAST_MS { MOST_MS } else { first };
        self.set_for_ms = (now + wait).max(self.woke_for_ms + LEAST_MS);
        let at = self.set_for_ms;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "11 s at most")]
        let wait = (at - now).max(0.0).ceil() as u32;
        self.timer = Some(Timeout::new(wait, wake));
    }
}

fn wake() {
    let ahead = clock::ahead_ms();
    let (entries, jumped) = TICKER.with_borrow_mut(|ticker| {
        let jumped = (ahead - ticker.ahead_ms).abs() > JUMP_MS;
        ticker.ahead_ms = ahead;
        ticker.woke_for_ms = ticker.set_for_ms;
        (ticker.entries.clone(), jumped)
    });
    for entry in entries.iter().filter(|entry| jumped || entry.is_due()) {
        entry.look();
    }
    TICKER.with_borrow_mut(Ticker::set);
    for entry in entries.iter().filter(|_| jumped) {
        (entry.doubt)();
    }
}

/// What made one look may be an answer of the server, which corrects the clock of others, too.
fn look_around() {
    let entries = TICKER.with_borrow(|ticker| ticker.entries.clone());
    for entry in entries.iter().filter(|entry| entry.is_due()) {
        entry.look();
    }
    TICKER.with_borrow_mut(Ticker::set);
}

/// After a time in which nothing was looked at.
fn come_back() {
    let entries = TICKER.with_borrow_mut(|ticker| {
        ticker.ahead_ms = clock::ahead_ms();
        ticker.entries.clone()
    });
    for entry in &entries {
        entry.look();
        (entry.doubt)();
    }
    TICKER.with_borrow_mut(Ticker::set);
}

fn is_shown() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_none_or(|document| document.visibility_state() == VisibilityState::Visible)
}

fn listeners() -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let mut listeners: Vec<_> = ["pageshow", "online"]
        .map(|event| EventListener::new(&window, event, |_| come_back()))
        .into();
    if let Some(document) = window.document() {
        listeners.push(EventListener::new(&document, "visibilitychange", |_| {
            if is_shown() {
                come_back();
            } else {
                TICKER.with_borrow_mut(Ticker::set);
            }
        }));
    }
    listeners
}
