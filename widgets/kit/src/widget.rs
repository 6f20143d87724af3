//! A kind of widget, and how one is mounted.

use std::any::Any;

use leptos::prelude::Render;
use wasm_bindgen::{JsCast, JsValue};

use crate::attrs::RawAttributes;
use crate::error::ConfigError;
use crate::i18n::{self, Catalog};
use crate::page::{self, Page};
use crate::theme;

pub use crate::host::{Carried, Host, Spot};
pub use crate::request::{MountRequest, attributes_of};

/// One kind of widget.
pub trait Widget: 'static {
    /// Its noun: `poll` for `<sawt-poll>`.
    const KIND: &'static str;
    /// Its style sheets, in their order.
    const STYLES: &'static [&'static str];
    /// Its messages.
    const MESSAGES: Catalog;
    /// What its attributes say.
    type Config: 'static;

    /// Reads the attributes.
    ///
    /// # Errors
    /// The first attribute that is missing or wrong.
    fn configure(attributes: &RawAttributes) -> Result<Self::Config, ConfigError>;

    /// Draws the widget: an [`El`](crate::dom::El), or any view of Leptos.
    fn view(config: Self::Config, host: Host) -> impl Render + 'static;
}

/// A mounted widget; dropping it takes it down.
pub struct Mounted {
    /// Leptos' handle: dropping it unmounts and frees what the widget held.
    _handle: Box<dyn Any>,
}

impl std::fmt::Debug for Mounted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mounted")
    }
}

/// Mounts a widget into the element of `request`, with `attributes` in place of the request's own.
///
/// # Errors
/// The first attribute that is missing or wrong; nothing is drawn then.
pub fn mount<W: Widget>(
    request: &MountRequest,
    attributes: &RawAttributes,
) -> Result<Mounted, ConfigError> {
    let settings = Page::configure(attributes, request)?;
    let config = W::configure(attributes)?;
    let overrides = page::overrides(request)?;
    let root = request.root();
    for (name, value) in [
        ("lang", settings.locale.language.as_str()),
        ("dir", i18n::direction(&settings.locale.language)),
        ("data-theme", settings.theme),
    ] {
        // Only an invalid name is refused.
        let _ = root.set_attribute(name, value);
    }
    theme::adopt(&request.shadow(), W::STYLES);
    let request: MountRequest = JsValue::from(request).unchecked_into();
    let handle = leptos::mount::mount_to_renderer(&root, move || {
        let host = Host::new(W::KIND, W::MESSAGES, request, settings, overrides);
        W::view(config, host)
    });
    Ok(Mounted { _handle: Box::new(handle) })
}
