//! What stays on the device: nothing but what the person's own participation needs.

use wasm_bindgen::JsValue;
use web_sys::Storage;

/// Where a value is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shelf {
    /// `localStorage`: until it is erased.
    Device,
    /// `sessionStorage`: until the tab is closed.
    Tab,
}

/// Every name of ours starts so; the page's own entries are never read.
pub(crate) const PREFIX: &str = "sawt.";

fn storage(shelf: Shelf) -> Option<Storage> {
    let window = web_sys::window()?;
    // Both getters throw where the browser blocks storage.
    let found: Result<Option<Storage>, JsValue> = match shelf {
        Shelf::Device => window.local_storage(),
        Shelf::Tab => window.session_storage(),
    };
    found.ok().flatten()
}

/// The value under `sawt.<name>`.
pub(crate) fn read(shelf: Shelf, name: &str) -> Option<String> {
    storage(shelf)?.get_item(&format!("{PREFIX}{name}")).ok().flatten()
}

/// Keeps `value`; false when the browser does not let it (storage blocked or full).
#[must_use]
pub(crate) fn write(shelf: Shelf, name: &str, value: &str) -> bool {
    storage(shelf).is_some_and(|s| s.set_item(&format!("{PREFIX}{name}"), value).is_ok())
}

/// Forgets the value; also when there was none.
pub(crate) fn remove(shelf: Shelf, name: &str) {
    if let Some(storage) = storage(shelf) {
        // It throws only where storage is blocked, and then there is nothing to remove.
        let _ = storage.remove_item(&format!("{PREFIX}{name}"));
    }
}

/// The names under `prefix`, without `sawt.`.
pub(crate) fn names(shelf: Shelf, prefix: &str) -> Vec<String> {
    let Some(storage) = storage(shelf) else { return Vec::new() };
    (0..storage.length().unwrap_or(0))
        .filter_map(|i| storage.key(i).ok().flatten())
        .filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned))
        .filter(|name| name.starts_with(prefix))
        .collect()
}

/// Forgets everything that Sawt keeps in this browser for this site: drafts, unsent answers, the
/// device's token.
pub fn erase_all() {
    for shelf in [Shelf::Device, Shelf::Tab] {
        for name in names(shelf, "") {
            remove(shelf, &name);
        }
    }
}
