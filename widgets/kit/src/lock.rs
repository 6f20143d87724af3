//! One at a time among all tabs of a site (Web Locks).

use futures_channel::oneshot;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type LockManager;
    #[wasm_bindgen(method)]
    fn request(this: &LockManager, name: &str, held: &Function) -> Promise;
}

/// Holds a lock until it is dropped.
#[must_use]
pub(crate) struct Held(Option<Function>);

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            // Resolving a promise cannot throw.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Waits until nobody else on this site holds `name`. Where the browser has no Web Locks (an insecure
/// page, an old phone) it returns at once: the server's own rule against doubles still stands.
pub(crate) async fn acquire(name: &str) -> Held {
    let Some(locks) = manager() else { return Held(None) };
    let (sender, acquired) = oneshot::channel();
    let held = Closure::once_into_js(move || {
        let mut release = None;
        let until_released = Promise::new(&mut |resolve, _| release = Some(resolve));
        // The receiver is gone when the waiting widget is: then nobody holds, and it resolves at once.
        if let Err(Some(release)) = sender.send(release) {
            let _ = release.call0(&JsValue::NULL);
        }
        JsValue::from(until_released)
    });
    let _ = locks.request(&format!("sawt.{name}"), held.unchecked_ref());
    Held(acquired.await.ok().flatten())
}

fn manager() -> Option<LockManager> {
    let navigator: Object = web_sys::window()?.navigator().into();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}
