//! What the loader hands over for one element.

use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

use crate::attrs::RawAttributes;

#[wasm_bindgen]
extern "C" {
    /// What the loader hands over for one element.
    pub type MountRequest;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn host(this: &MountRequest) -> HtmlElement;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn root(this: &MountRequest) -> HtmlElement;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn shadow(this: &MountRequest) -> ShadowRoot;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn attributes(this: &MountRequest) -> Object;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn script_origin(this: &MountRequest) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn definition(this: &MountRequest) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn messages(this: &MountRequest) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn fetch(this: &MountRequest) -> Function;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn prefetched(this: &MountRequest) -> Option<PrefetchedResponse>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn has_fallback(this: &MountRequest) -> bool;
    #[wasm_bindgen(method)]
    pub(crate) fn take_over(this: &MountRequest) -> JsValue;
    #[wasm_bindgen(method)]
    pub(crate) fn stand_beside(this: &MountRequest);
    #[wasm_bindgen(method)]
    pub(crate) fn give_back(this: &MountRequest, message: &str);

    pub(crate) type PrefetchedResponse;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn url(this: &PrefetchedResponse) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn started_ms(this: &PrefetchedResponse) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn response(this: &PrefetchedResponse) -> Promise;
}

impl MountRequest {
    /// The element's attributes, over the page's defaults.
    pub fn raw_attributes(&self) -> RawAttributes {
        attributes_of(&self.attributes())
    }
}

/// The attributes in a request.
pub fn attributes_of(object: &Object) -> RawAttributes {
    Object::entries(object)
        .iter()
        .filter_map(|entry| {
            let entry: Array = entry.dyn_into().ok()?;
            Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
        })
        .collect()
}
