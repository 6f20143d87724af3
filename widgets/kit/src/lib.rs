//! What every Sawt widget stands on: attributes, messages, the backend and the way to it, the clock,
//! drafts, live regions, styles.
//!
//! Only this crate touches the network, storage, time, chance and the window.

pub mod address;
pub mod alarm;
pub mod arrivals;
pub mod attrs;
pub mod backend;
pub mod bars;
pub mod calendar;
mod chance;
pub mod clipboard;
pub mod clock;
pub mod day;
pub mod device;
pub mod dom;
pub mod draft;
pub mod drag;
pub mod embed;
pub mod error;
pub mod fragment;
mod host;
mod http;
pub mod i18n;
pub mod intl;
mod json;
pub mod live;
pub mod loading;
mod lock;
pub mod news;
pub mod options;
pub mod outbox;
mod page;
pub mod parts;
pub mod persona;
pub mod phrase;
mod place;
pub mod program;
pub mod prose;
pub mod ranking;
mod request;
pub mod save;
pub mod share;
pub mod shipped;
mod storage;
pub mod styles;
pub mod summary;
mod theme;
pub mod ticker;
pub mod time_left;
pub mod upload;
pub mod wait;
pub mod widget;
pub mod written;

pub use chance::device_seed;
pub use storage::erase_all;

/// Runs `task` in the background, until it ends by itself.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}
