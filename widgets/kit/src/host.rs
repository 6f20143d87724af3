//! The element that a widget lives in.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

use crate::backend::Connection;
use crate::clock::Clock;
use crate::dom::{El, el};
use crate::error::ConfigError;
use crate::http::{Http, Prefetched};
use crate::i18n::{self, Catalog, Overrides, Texts};
use crate::intl::NumberLocale;
use crate::json;
use crate::page::Page;
use crate::place;
use crate::request::MountRequest;

/// What a person had already entered into the plain form that the widget replaces.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Carried {
    /// The form's entries, in order: name and value.
    pub fields: Vec<(String, String)>,
    /// The control that had the focus: `name=value`, or `name`.
    pub focus: Option<String>,
}

/// A place in a widget, as it lay on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// The `data-focus` of what lay there.
    pub name: String,
    /// Its upper edge below that of the screen, in whole CSS px; negative above it.
    pub top: i32,
}

struct Inner {
    kind: &'static str,
    request: MountRequest,
    texts: Texts,
    heading_level: usize,
    catalog: Catalog,
    overrides: Overrides,
    connection: Connection,
    clock: Clock,
    /// How often the widget has wished to move the focus.
    wishes: Rc<Cell<u32>>,
}

/// The element that a widget lives in. A copy is the same.
#[derive(Clone, Copy)]
pub struct Host(StoredValue<Rc<Inner>, LocalStorage>);

impl std::fmt::Debug for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Host")
    }
}

impl Host {
    pub(crate) fn new(
        kind: &'static str,
        catalog: Catalog,
        request: MountRequest,
        page: Page,
        overrides: Overrides,
    ) -> Self {
        let clock = Clock::of(&page.backend);
        let prefetched = request.prefetched().map(Prefetched::from);
        let language = page.locale.language.as_str();
        let http = Http::new(&page.backend, request.fetch(), language, clock.clone(), prefetched);
        Self(StoredValue::new_local(Rc::new(Inner {
            kind,
            heading_level: page.heading_level,
            texts: Texts::new(kind, catalog, page.locale, &overrides),
            catalog,
            overrides,
            connection: Connection(Rc::new(http)),
            clock,
            request,
            wishes: Rc::default(),
        })))
    }

    /// The element's messages.
    pub fn texts(self) -> Texts {
        self.0.with_value(|inner| inner.texts)
    }

    /// The element's messages in `language`, which its root is in from now on; in its own where it has none in that
    /// one. They live as long as the current owner.
    pub fn speak(self, language: &str) -> Texts {
        self.0.with_value(|inner| {
            let language = i18n::negotiate(language);
            let root = inner.request.root();
            for (name, value) in [("lang", language), ("dir", i18n::direction(language))] {
                // Only an invalid name is refused.
                let _ = root.set_attribute(name, value);
            }
            let locale = NumberLocale { language: language.to_owned(), ..inner.texts.locale() };
            Texts::new(inner.kind, inner.catalog, locale, &inner.overrides)
        })
    }

    /// A heading so many levels below the widget's own title, whose level the page has chosen.
    pub fn heading(self, below: usize) -> El {
        const TAGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];
        el(TAGS[self.depth(below)])
    }

    /// The level of that heading, as the title of a widget inside of this one takes it.
    pub fn heading_level(self, below: usize) -> &'static str {
        ["2", "3", "4", "5", "6"][self.depth(below)]
    }

    /// How deep that heading lies: 0 for the second level, at most 4.
    fn depth(self, below: usize) -> usize {
        let level = self.0.with_value(|inner| inner.heading_level) + below;
        level.saturating_sub(2).min(4)
    }

    /// The backend that the site chose.
    pub fn connection(self) -> Connection {
        self.0.with_value(|inner| inner.connection.clone())
    }

    /// The server's time.
    pub fn clock(self) -> Clock {
        self.0.with_value(|inner| inner.clock.clone())
    }

    /// The definition that stands inside the element as JSON, if one does.
    ///
    /// # Errors
    /// It is not what the contract says.
    pub fn definition<T: DeserializeOwned>(self) -> Option<Result<T, ConfigError>> {
        let text = self.0.with_value(|inner| inner.request.definition())?;
        Some(json::from_page(&text))
    }

    /// Shows the widget in place of the element's own content, and hands over what was entered there.
    pub fn take_over(self) -> Carried {
        let carried = self.0.try_with_value(|inner| inner.request.take_over());
        carried.and_then(|carried| json::from_value(carried).ok()).unwrap_or_default()
    }

    /// Shows the widget beside the element's own content: it has something to say, and can't replace it.
    pub fn stand_beside(self) {
        let _ = self.0.try_with_value(|inner| inner.request.stand_beside());
    }

    /// Gives the element back to its own content, with a reason for the webmaster.
    pub fn give_back(self, reason: &str) {
        self.0.with_value(|inner| inner.request.give_back(reason));
    }

    /// Tells the page: a bubbling, composed `CustomEvent` named `sawt-<verb>` with a plain object.
    /// False when the page has cancelled it.
    pub fn emit<T: Serialize>(self, verb: &str, detail: &T) -> bool {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(true);
        init.set_detail(&json::to_value(detail).unwrap_or(JsValue::NULL));
        let Some(element) = self.element() else { return true };
        CustomEvent::new_with_event_init_dict(&format!("sawt-{verb}"), &init)
            .and_then(|event| element.dispatch_event(&event))
            .unwrap_or(true)
    }

    /// What an attribute of the element says, or the page's default for it.
    pub(crate) fn setting(self, name: &str) -> Option<String> {
        let found = self.0.try_with_value(|inner| inner.request.raw_attributes())?;
        found.get(name).map(str::to_owned)
    }

    /// The element itself; `None` once it is gone.
    pub(crate) fn element(self) -> Option<web_sys::HtmlElement> {
        self.0.try_with_value(|inner| inner.request.host())
    }

    /// True when the page has content of its own inside the element.
    pub fn has_fallback(self) -> bool {
        self.0.with_value(|inner| inner.request.has_fallback())
    }

    /// Moves the focus to what carries `data-focus="<name>"`, once it is drawn, unless a person has moved it
    /// meanwhile. Of several wishes the last counts.
    pub fn focus(self, name: &str) {
        let Some(root) = self.0.try_with_value(|inner| inner.request.root()) else { return };
        let Some(wishes) = self.0.try_with_value(|inner| inner.wishes.clone()) else { return };
        let (before, wish) = (place::focused(&root), wishes.get().wrapping_add(1));
        wishes.set(wish);
        let name = name.to_owned();
        wasm_bindgen_futures::spawn_local(async move {
            gloo_timers::future::TimeoutFuture::new(0).await;
            let left = place::has_left(before.as_ref(), place::focused(&root).as_ref());
            if wish == wishes.get() && !left {
                place::focus_on(&root, &name);
            }
        });
    }

    /// The first thing on the screen whose `data-focus` begins so, and how far below the top of the screen it
    /// lies; `None` while none is on the screen.
    pub fn spot(self, beginning: &str) -> Option<Spot> {
        let root = self.0.try_with_value(|inner| inner.request.root())?;
        place::spot(&root, beginning)
    }

    /// Scrolls the page until `spot` lies where it was, once it is drawn.
    pub fn bring_back(self, spot: Spot) {
        let Some(root) = self.0.try_with_value(|inner| inner.request.root()) else { return };
        wasm_bindgen_futures::spawn_local(async move {
            gloo_timers::future::TimeoutFuture::new(0).await;
            place::bring_back(&root, &spot);
        });
    }

    /// Which widget this is, as events name it.
    pub fn kind(self) -> &'static str {
        self.0.with_value(|inner| inner.kind)
    }
}
