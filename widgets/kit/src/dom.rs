//! Elements built by hand, each of one and the same type.
//!
//! Leptos' `view!` makes a type of its own out of every element with its attributes and children, and
//! compiles the code of each anew: 35 KiB (brotli) of a poll. Here an element is an element; signals, effects and owners are Leptos', so what reads a signal is drawn anew with it, and what
//! was made under an owner ends with it.

use std::any::Any;
use std::borrow::Cow;
use std::cell::RefCell;
use std::marker::PhantomData;

use gloo_events::EventListener;
use js_sys::Reflect;
use leptos::prelude::{Owner, RenderEffect, StoredValue, untrack};
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent, Node};

use crate::place::focus_on;

/// An element. A clone is the same element.
#[must_use = "it is nowhere until it is another's child"]
#[derive(Debug, Clone, PartialEq)]
pub struct El(Element);

/// A new HTML element.
pub fn el(tag: &'static str) -> El {
    el_named(tag)
}

/// A new element of any name.
pub(crate) fn el_named(tag: &str) -> El {
    // Refused only for a name that HTML does not allow.
    El(document().create_element(tag).unwrap_throw())
}

/// A button that sends nothing by itself, and does `press` when it is pressed.
pub fn button(part: &str, class: &str, label: &str, press: impl Fn() + 'static) -> El {
    let button = el("button").attr("type", "button").class(class).text(label);
    let button = if part.is_empty() { button } else { button.attr("part", part) };
    button.on("click", move |_| press())
}

pub(crate) fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).unwrap_throw()
}

/// Keeps `value` until the current owner ends.
fn keep(value: Box<dyn Any>) {
    let _ = StoredValue::new_local(value);
}

/// Does `change` now, and again whenever a signal that it reads has changed.
fn follow(mut change: Box<dyn FnMut()>) {
    keep(Box::new(RenderEffect::new(move |_| change())));
}

impl El {
    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        self.set(name, Some(value));
        self
    }

    /// Sets an attribute, or leaves it out.
    pub fn maybe_attr(self, name: &str, value: Option<&str>) -> Self {
        self.set(name, value);
        self
    }

    /// Sets the classes.
    pub fn class(self, names: &str) -> Self {
        self.attr("class", names)
    }

    /// Sets a custom property of its style.
    pub fn style(self, name: &str, value: &str) -> Self {
        // Refused only where a style sheet rules it out.
        let _ = self.0.unchecked_ref::<HtmlElement>().style().set_property(name, value);
        self
    }

    /// A custom property of its style that follows the signals that `value` reads.
    pub fn live_style(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        let el = self.clone();
        follow(Box::new(move || {
            let style = el.0.unchecked_ref::<HtmlElement>().style();
            // Refused only where a style sheet rules it out.
            let _ = style.set_property(name, &value());
        }));
        self
    }

    /// An attribute that follows the signals that `value` reads; absent while that is `None`.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<Cow<'static, str>> + 'static,
    ) -> Self {
        let el = self.clone();
        follow(Box::new(move || el.set(name, value().as_deref())));
        self
    }

    /// An attribute that is `"true"` while `on` is, else absent: `aria-busy`, `aria-invalid`.
    pub fn live_flag(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        self.live_attr(name, move || on().then_some("true".into()))
    }

    /// A class that is there while `on` is.
    pub fn live_class(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        let el = self.clone();
        follow(Box::new(move || {
            // Only an empty name is refused.
            let _ = el.0.class_list().toggle_with_force(name, on());
        }));
        self
    }

    /// A property (`checked`, `disabled`, `value`) that follows the signals that `value` reads.
    pub fn live_prop<V: Into<JsValue>>(
        self,
        name: &'static str,
        value: impl Fn() -> V + 'static,
    ) -> Self {
        let el = self.clone();
        follow(Box::new(move || {
            // An element's own properties take any value.
            let _ = Reflect::set(&el.0, &name.into(), &value().into());
        }));
        self
    }

    /// Calls `handler` for every `event`.
    pub fn on(self, event: &'static str, mut handler: impl FnMut(&Event) + 'static) -> Self {
        // Whoever handles an event may refuse what it would do by itself.
        let options = gloo_events::EventListenerOptions::enable_prevent_default();
        let handle = move |event: &Event| untrack_event(|| handler(event));
        let listener = EventListener::new_with_options(&self.0, event, options, handle);
        keep(Box::new(listener));
        self
    }

    /// Adds an element at the end.
    #[expect(clippy::needless_pass_by_value, reason = "a child is given away")]
    pub fn child(self, child: Self) -> Self {
        self.append(&child.0);
        self
    }

    /// Adds elements at the end.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self.append(&child.0);
        }
        self
    }

    /// Adds text at the end.
    pub fn text(self, text: &str) -> Self {
        self.append(&document().create_text_node(text));
        self
    }

    /// Adds text that follows the signals that `text` reads.
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        let node = document().create_text_node("");
        self.append(&node);
        follow(Box::new(move || {
            let text = text();
            // A screen reader would say the same again.
            if node.data() != text {
                node.set_data(&text);
            }
        }));
        self
    }

    /// Adds what `draw` makes of what `read` reads, and draws it anew when that has become another.
    pub fn live<T: PartialEq + 'static, E: IntoIterator<Item = Self> + 'static>(
        self,
        read: impl Fn() -> T + 'static,
        draw: impl Fn(&T) -> E + 'static,
    ) -> Self {
        self.replaced(Box::new(Pair { read, draw, found: None, elements: PhantomData }))
    }

    /// Adds `elements` while `shown`.
    pub fn when<E: IntoIterator<Item = Self> + 'static>(
        self,
        shown: impl Fn() -> bool + 'static,
        elements: impl Fn() -> E + 'static,
    ) -> Self {
        self.live(shown, move |shown| shown.then(&elements).into_iter().flatten())
    }

    /// Its children: those that `order` gives, in that order, and again when a signal that it reads has
    /// changed. The one that has the focus, or holds what has it, stays where it is while the others move
    /// around it, so that neither the focus nor a finger on it is lost.
    pub fn arranged(self, order: impl Fn() -> Vec<Self> + 'static) -> Self {
        let (parent, mut shown) = (self.0.clone(), Vec::new());
        follow(Box::new(move || {
            let order = order();
            for old in shown.iter().filter(|old| !order.contains(old)) {
                old.remove();
            }
            let still = order.iter().find(|el| el.0.matches(":focus-within").unwrap_or(false));
            let mut next = still.map(|still| still.0.unchecked_ref::<Node>());
            for el in &order {
                if still == Some(el) {
                    next = None;
                } else {
                    // A parent takes any element that does not lie around it.
                    let _ = parent.insert_before(&el.0, next);
                }
            }
            shown = order;
        }));
        self
    }

    /// Its children: what `draw` makes of each key that `keys` gives, in that order. A key that stays keeps
    /// its element; one that goes ends what its element began. Keys differ from each other.
    pub fn each<K: PartialEq + 'static>(
        self,
        keys: impl Fn() -> Vec<K> + 'static,
        draw: impl Fn(&K) -> Self + 'static,
    ) -> Self {
        let owner = Owner::new();
        let drawn: RefCell<Vec<(K, Self, Owner)>> = RefCell::default();
        self.arranged(move || {
            let mut old = drawn.take();
            let mut next = Vec::new();
            for key in keys() {
                if let Some(at) = old.iter().position(|(known, ..)| *known == key) {
                    next.push(old.swap_remove(at));
                } else {
                    let own = owner.child();
                    let el = own.with(|| untrack(|| draw(&key)));
                    next.push((key, el, own));
                }
            }
            for (.., gone) in old {
                gone.cleanup();
            }
            let order = next.iter().map(|(_, el, _)| el.clone()).collect();
            drawn.replace(next);
            order
        })
    }

    fn remove(&self) {
        self.0.remove();
    }

    /// The name, in `data-focus`, of what has the focus here.
    fn focus_within(&self) -> Option<String> {
        let found = self.0.query_selector("[data-focus]:focus").ok()?;
        found
            .or_else(|| self.0.matches("[data-focus]:focus").ok()?.then(|| self.0.clone()))?
            .get_attribute("data-focus")
    }

    fn set(&self, name: &str, value: Option<&str>) {
        // Only an invalid name is refused.
        let _ = match value {
            Some(value) => self.0.set_attribute(name, value),
            None => self.0.remove_attribute(name),
        };
    }

    fn append(&self, node: &Node) {
        // Refused only for what lies around the element itself.
        let _ = self.0.append_child(node);
    }

    /// Adds a place whose elements are replaced whenever there are others.
    fn replaced(self, mut changing: Box<dyn Changing>) -> Self {
        let (parent, place) = (self.0.clone(), document().create_text_node(""));
        self.append(&place);
        let mut shown: Vec<Self> = Vec::new();
        // Not the effect's own, which ends each time that the effect looks whether anything changed.
        let owner = Owner::new();
        follow(Box::new(move || {
            if !changing.has_changed() {
                return;
            }
            let elements = owner.with_cleanup(|| untrack(|| changing.drawn()));
            let focus = shown.iter().find_map(Self::focus_within);
            for old in &shown {
                old.remove();
            }
            for new in &elements {
                // The place is there as long as the element is.
                let _ = parent.insert_before(&new.0, Some(&place));
            }
            if let Some(focus) = focus {
                focus_on(&parent, &focus);
            }
            shown = elements;
        }));
        self
    }
}

/// What is drawn anew when it has changed: one type for whatever is read and drawn, so that only the two
/// steps that differ are compiled for each.
trait Changing {
    /// Reads, and tells whether it found another than before.
    fn has_changed(&mut self) -> bool;
    /// Draws what it found.
    fn drawn(&self) -> Vec<El>;
}

/// See [`El::live`].
struct Pair<T, E, R, D> {
    read: R,
    draw: D,
    found: Option<T>,
    elements: PhantomData<fn() -> E>,
}

impl<T, E, R, D> Changing for Pair<T, E, R, D>
where
    T: PartialEq,
    E: IntoIterator<Item = El>,
    R: Fn() -> T,
    D: Fn(&T) -> E,
{
    fn has_changed(&mut self) -> bool {
        let found = (self.read)();
        let changed = self.found.as_ref() != Some(&found);
        self.found = Some(found);
        changed
    }

    fn drawn(&self) -> Vec<El> {
        self.found.iter().flat_map(&self.draw).collect()
    }
}

/// Runs what handles an event: it reads signals once, and Leptos need not warn developers of that.
pub(crate) fn untrack_event(handle: impl FnOnce()) {
    #[cfg(debug_assertions)]
    let _known = leptos::reactive::diagnostics::SpecialNonReactiveZone::enter();
    handle();
}

/// The name of the key that an event of the keyboard is about, as UI Events has it: `ArrowUp`.
pub fn key(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}

/// The text of the field that an event comes from.
pub fn value(event: &Event) -> String {
    let target = event.target().map(JsValue::from).unwrap_or_default();
    Reflect::get(&target, &"value".into())
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Whether the box that an event comes from is ticked.
pub fn checked(event: &Event) -> bool {
    let target = event.target().map(JsValue::from).unwrap_or_default();
    Reflect::get(&target, &"checked".into()).is_ok_and(|checked| checked.is_truthy())
}

/// A whole widget, as Leptos mounts it.
impl Render for El {
    type State = Self;

    fn build(self) -> Self {
        self
    }

    fn rebuild(self, state: &mut Self) {
        // Only the first one is ever drawn anew, by itself.
        *state = self;
    }
}

impl Mountable for El {
    fn unmount(&mut self) {
        self.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        // The parent is the root that the loader made.
        let _ = parent.insert_before(&self.0, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.0.parent_element() else { return false };
        child.mount(&parent, Some(&self.0));
        true
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.0.clone()]
    }
}
