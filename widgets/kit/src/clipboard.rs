//! The clipboard, where the browser and the page let it be written to.

use wasm_bindgen_futures::JsFuture;

/// Copies `text`, and tells whether it is there.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let Some(window) = web_sys::window() else { return };
    // Pages without TLS have none.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        done(false);
        return;
    }
    let written = JsFuture::from(window.navigator().clipboard().write_text(text));
    crate::spawn(async move { done(written.await.is_ok()) });
}
