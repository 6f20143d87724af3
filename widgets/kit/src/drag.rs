//! Sorting a list with a finger or a mouse.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

use crate::dom;

/// Follows the pointer that went down on the handle of a list's item, until it goes up: each time it
/// passes the middle of another item, `moved` gets the place (from 0) that it is over.
pub fn sort(down: &Event, moved: impl Fn(usize) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let handle = down.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let (Some(handle), Some(down)) = (handle, down.dyn_ref::<PointerEvent>()) else { return };
    let Some(list) = handle.closest("ol").ok().flatten() else { return };
    // What has the focus is not taken out of the list when its items move; some browsers don't give it
    // to what is pressed.
    let _ = handle.focus();
    let over = Rc::new(Cell::new(place_at(&list, down)));
    let listeners: Rc<RefCell<Vec<EventListener>>> = Rc::default();
    let follow = EventListener::new(&window, "pointermove", move |event| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        let place = place_at(&list, event);
        if over.replace(place) != place {
            dom::untrack_event(|| moved(place));
        }
    });
    let ends = ["pointerup", "pointercancel"].map(|end| {
        let listeners = listeners.clone();
        EventListener::once(&window, end, move |_| {
            // Not while one of them runs.
            wasm_bindgen_futures::spawn_local(async move { listeners.borrow_mut().clear() });
        })
    });
    listeners.borrow_mut().push(follow);
    listeners.borrow_mut().extend(ends);
}

/// The place of the item that the pointer is over, counted by the items whose middle lies above it.
fn place_at(list: &Element, pointer: &PointerEvent) -> usize {
    let items = list.children();
    let y = f64::from(pointer.client_y());
    let above = (0..items.length()).filter_map(|i| items.item(i)).filter(|item| {
        let bounds = item.get_bounding_client_rect();
        bounds.top() + bounds.height() / 2.0 < y
    });
    above.count().min((items.length() as usize).saturating_sub(1))
}
