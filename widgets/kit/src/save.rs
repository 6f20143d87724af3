//! Files for the reader to keep, made in the browser.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// Lets the reader print the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A page in a frame that may not print does nothing.
        let _ = window.print();
    }
}

/// Lets the reader save `text` under that name, or open it, as the browser has it with its media type.
pub fn file(name: &str, media_type: &str, text: &str) {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let parts = Array::of1(&text.into());
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind);
    let address = blob.and_then(|blob| Url::create_object_url_with_blob(&blob));
    let (Ok(address), Ok(link)) = (address, document.create_element("a")) else { return };
    let set =
        |name: &str, value: &str| Reflect::set(&link, &name.into(), &JsValue::from_str(value));
    // A link takes any text for both.
    let _ = (set("href", &address), set("download", name));
    link.unchecked_ref::<HtmlElement>().click();
    crate::spawn(async move {
        // Some browsers read it only some time after.
        crate::wait::sleep_ms(60_000.0).await;
        let _ = Url::revoke_object_url(&address);
    });
}
