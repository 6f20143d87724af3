//! A pure `update`, run: events in, the next model and effects out.

use std::rc::Rc;

use leptos::prelude::*;

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

/// Runs `update` from `initial` on; each effect goes to `perform`, which may dispatch further events.
pub fn run<M, E, F>(
    initial: M,
    update: fn(&M, E) -> (M, Vec<F>),
    perform: impl Fn(F, Dispatch<E>) + 'static,
) -> (ReadSignal<M>, Dispatch<E>)
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
    (model, Dispatch(dispatch))
}
