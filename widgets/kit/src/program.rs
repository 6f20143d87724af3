//! A pure `update`, run: events in, the next model and effects out.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::UnwrapThrowExt;

/// Sends events to a running program. A copy is the same; after the element is gone it does nothing.
pub struct Dispatch<E: 'static>(StoredValue<Rc<dyn Fn(E)>, LocalStorage>);

impl<E> Clone for Dispatch<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for Dispatch<E> {}

impl<E> std::fmt::Debug for Dispatch<E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Dispatch")
    }
}

impl<E> Dispatch<E> {
    /// Hands `event` to the program.
    pub fn send(self, event: E) {
        if let Some(send) = self.0.try_get_value() {
            send(event);
        }
    }
}

/// What a program has come to. A copy is the same.
pub struct Reading<M: 'static>(ReadSignal<M>);

impl<M> Clone for Reading<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M> Copy for Reading<M> {}

impl<M> std::fmt::Debug for Reading<M> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reading")
    }
}

impl<M: Send + Sync + 'static> Reading<M> {
    /// What `read` makes of the model; whoever asks in an effect asks again when the model has changed.
    pub fn with<T>(self, read: impl FnOnce(&M) -> T) -> T {
        self.lent(true, read)
    }

    /// What `read` makes of the model now.
    pub fn with_untracked<T>(self, read: impl FnOnce(&M) -> T) -> T {
        self.lent(false, read)
    }

    fn lent<T>(self, followed: bool, read: impl FnOnce(&M) -> T) -> T {
        let (mut read, mut found) = (Some(read), None);
        self.lend(followed, &mut |model| found = read.take().map(|read| read(model)));
        // The model is lent once, and lives as long as whoever asks.
        found.unwrap_throw()
    }

    /// The way to the model, compiled once for all that ask.
    fn lend(self, followed: bool, borrower: &mut dyn FnMut(&M)) {
        if followed {
            self.0.with(|model| borrower(model));
        } else {
            self.0.with_untracked(|model| borrower(model));
        }
    }
}

/// Runs `update` from `initial` on; each effect goes to `perform`, which may dispatch further events.
pub fn run<M, E, F>(
    initial: M,
    update: fn(&M, E) -> (M, Vec<F>),
    perform: impl Fn(F, Dispatch<E>) + 'static,
) -> (Reading<M>, Dispatch<E>)
where
    M: Send + Sync + PartialEq + 'static,
    E: 'static,
    F: 'static,
{
    let (model, set_model) = signal(initial);
    let perform = Rc::new(perform);
    let dispatch = StoredValue::new_local(Rc::new(|_| ()) as Rc<dyn Fn(E)>);
    let send = move |event: E| {
        let Some((next, effects)) = model.try_with_untracked(|model| update(model, event)) else {
            return;
        };
        if model.try_with_untracked(|model| *model != next) == Some(true) {
            set_model.set(next);
        }
        for effect in effects {
            perform(effect, Dispatch(dispatch));
        }
    };
    dispatch.set_value(Rc::new(send));
    (Reading(model), Dispatch(dispatch))
}
