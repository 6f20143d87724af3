//! The page and the backend around a widget under test.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect};
use sawt_widgets::Mounted;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement, Response, ResponseInit, ShadowRootInit};

const POLL: &str = r#"{
  "now": "2026-11-22T20:00:00Z", "state": "open",
  "poll": {
    "id": "traffic", "entity": "transport", "kind": "single", "time_zone": "Asia/Qatar",
    "question": { "ar": "كيف تذهب إلى عملك؟", "en": "How do you get to work?" },
    "options": [
      { "id": "metro", "label": { "ar": "بالمترو", "en": "By metro" } },
      { "id": "bus", "label": { "ar": "بالحافلة", "en": "By bus" } },
      { "id": "car", "label": { "ar": "بالسيارة", "en": "By car" } }
    ]
  }
}"#;
const DEVICE: &str = r#"{ "now": "2026-11-22T20:00:00Z", "token": "signed" }"#;
const NOT_VOTED: &str = r#"{ "now": "2026-11-22T20:00:00Z" }"#;
const RECORDED: &str = r#"{
  "now": "2026-11-22T20:00:01Z", "poll": "traffic", "receipt": "4F7K-9QXM-2BCD-PRTW",
  "vote": { "choices": ["metro"] }
}"#;

/// What the backend was asked: method and address.
type Asked = Rc<RefCell<Vec<(String, String)>>>;

/// An element in the page, as the loader prepares it.
pub(crate) struct Page {
    root: HtmlElement,
    request: Object,
    asked: Asked,
    taken: Rc<Cell<bool>>,
}

impl Page {
    /// An element with `attributes` and a plain form in which `entered` was entered.
    pub(crate) fn new(attributes: &[(&str, &str)], entered: &[(&str, &str)]) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let host: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        document.body().unwrap().append_child(&host).unwrap();
        let shadow =
            host.attach_shadow(&ShadowRootInit::new(web_sys::ShadowRootMode::Open)).unwrap();
        let root: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        shadow.append_child(&root).unwrap();

        let (asked, taken) = (Asked::default(), Rc::new(Cell::new(false)));
        let request = Object::new();
        let set = |name: &str, value: &JsValue| {
            Reflect::set(&request, &name.into(), value).unwrap();
        };
        set("host", &host);
        set("root", &root);
        set("shadow", &shadow);
        set("attributes", &object(attributes));
        set("script_origin", &"https://backend.example".into());
        set("has_fallback", &true.into());
        set("fetch", &backend(asked.clone()));
        let carried = carried(entered);
        let take_over = {
            let taken = taken.clone();
            Closure::<dyn Fn() -> JsValue>::new(move || {
                taken.set(true);
                carried.clone()
            })
        };
        set("take_over", &take_over.into_js_value());
        set("stand_beside", &Closure::<dyn Fn()>::new(|| ()).into_js_value());
        set("give_back", &Closure::<dyn Fn()>::new(|| ()).into_js_value());
        Self { root, request, asked, taken }
    }

    /// Mounts a poll; else the message for the webmaster.
    pub(crate) fn mount(&self) -> Result<Mounted, String> {
        let request = self.request.clone().unchecked_into();
        sawt_widgets::mount("poll", request).map_err(|error| {
            let error: js_sys::Error = JsValue::from(error).unchecked_into();
            error.message().into()
        })
    }

    /// True once the widget has taken over.
    pub(crate) fn taken(&self) -> bool {
        self.taken.get()
    }

    /// All that is to be read.
    pub(crate) fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    /// How many elements match.
    pub(crate) fn all(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).unwrap().length()
    }

    /// True when that option is chosen.
    pub(crate) fn checked(&self, option: &str) -> bool {
        self.find(&format!("input[value=\"{option}\"]"))
            .is_some_and(|input| input.unchecked_into::<HtmlInputElement>().checked())
    }

    /// Presses the button of the form, if it is there.
    pub(crate) fn press(&self) {
        if let Some(button) = self.find("form button:not([type=button])") {
            button.unchecked_into::<HtmlElement>().click();
        }
    }

    /// How often the backend was asked so.
    pub(crate) fn sent(&self, method: &str, path_end: &str) -> usize {
        self.asked.borrow().iter().filter(|(m, url)| m == method && url.ends_with(path_end)).count()
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).unwrap()
    }
}

/// Waits until `holds`; the runner gives up on a test that never comes to that.
pub(crate) async fn until(holds: impl Fn() -> bool) {
    while !holds() {
        gloo_timers::future::TimeoutFuture::new(0).await;
    }
}

fn object(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        Reflect::set(&object, &(*name).into(), &(*value).into()).unwrap();
    }
    object
}

fn carried(entered: &[(&str, &str)]) -> JsValue {
    let fields: Array =
        entered.iter().map(|(name, value)| Array::of2(&(*name).into(), &(*value).into())).collect();
    let carried = object(&[]);
    Reflect::set(&carried, &"fields".into(), &fields).unwrap();
    Reflect::set(&carried, &"focus".into(), &JsValue::NULL).unwrap();
    carried.into()
}

/// `fetch`, with the answers of a backend behind it.
fn backend(asked: Asked) -> JsValue {
    Closure::<dyn Fn(String, Object) -> Promise>::new(move |url: String, init: Object| {
        let method = Reflect::get(&init, &"method".into()).unwrap().as_string();
        let method = method.unwrap_or_else(|| "GET".to_owned());
        let (status, body) = match (method.as_str(), url.rsplit('/').next().unwrap_or_default()) {
            ("GET", "mine") => (200, NOT_VOTED),
            ("GET", _) => (200, POLL),
            (_, "devices") => (201, DEVICE),
            _ => (201, RECORDED),
        };
        asked.borrow_mut().push((method, url));
        let init = ResponseInit::new();
        init.set_status(status);
        let response = Response::new_with_opt_str_and_init(Some(body), &init).unwrap();
        Promise::resolve(&JsValue::from(response))
    })
    .into_js_value()
}
