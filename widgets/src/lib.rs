//! Sawt's widgets, and what the loader calls.

pub mod manifest;

#[cfg(feature = "activities")]
pub mod activities;
#[cfg(feature = "comments")]
pub mod comments;
#[cfg(feature = "consultation")]
pub mod consultation;
#[cfg(feature = "countdown")]
pub mod countdown;
#[cfg(feature = "feedback")]
pub mod feedback;
#[cfg(feature = "participation")]
pub mod participation;
#[cfg(feature = "persona")]
pub mod persona;
#[cfg(feature = "poll")]
pub mod poll;

use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::widget::{self, MountRequest, Widget};
use wasm_bindgen::prelude::*;

/// What every widget tells about itself, in the order of the list.
#[cfg(feature = "manifest")]
pub fn manifests() -> Vec<manifest::Manifest> {
    vec![
        #[cfg(feature = "activities")]
        activities::Activities::MANIFEST,
        #[cfg(feature = "comments")]
        comments::Comments::MANIFEST,
        #[cfg(feature = "consultation")]
        consultation::Consultation::MANIFEST,
        #[cfg(feature = "countdown")]
        countdown::Countdown::MANIFEST,
        #[cfg(feature = "participation")]
        participation::Participation::MANIFEST,
        #[cfg(feature = "poll")]
        poll::Poll::MANIFEST,
        #[cfg(feature = "feedback")]
        feedback::Feedback::MANIFEST,
        #[cfg(feature = "persona")]
        persona::Persona::MANIFEST,
    ]
}

/// The room that empty elements of a kind keep until they are drawn, by the noun of the tag, for those that need
/// another than most.
#[cfg(feature = "manifest")]
pub fn rooms() -> Vec<(&'static str, &'static [manifest::Room])> {
    vec![
        #[cfg(feature = "countdown")]
        (countdown::Countdown::KIND, countdown::Countdown::ROOMS),
    ]
}

/// Mounts one kind of widget.
type Mount = fn(&MountRequest, &RawAttributes) -> Result<widget::Mounted, ConfigError>;

/// THE LIST: every widget, by the noun of its tag, which is also its feature's name.
const REGISTRY: &[(&str, Mount)] = &[
    #[cfg(feature = "activities")]
    (activities::Activities::KIND, widget::mount::<activities::Activities>),
    #[cfg(feature = "comments")]
    (comments::Comments::KIND, widget::mount::<comments::Comments>),
    #[cfg(feature = "consultation")]
    (consultation::Consultation::KIND, widget::mount::<consultation::Consultation>),
    #[cfg(feature = "countdown")]
    (countdown::Countdown::KIND, widget::mount::<countdown::Countdown>),
    #[cfg(feature = "participation")]
    (participation::Participation::KIND, widget::mount::<participation::Participation>),
    #[cfg(feature = "poll")]
    (poll::Poll::KIND, widget::mount::<poll::Poll>),
    #[cfg(feature = "feedback")]
    (feedback::Feedback::KIND, widget::mount::<feedback::Feedback>),
    #[cfg(feature = "persona")]
    (persona::Persona::KIND, widget::mount::<persona::Persona>),
];

/// A widget in its element, for the loader.
#[wasm_bindgen]
pub struct Mounted {
    mount: Mount,
    request: MountRequest,
    attributes: RawAttributes,
    /// Absent after `unmount`.
    widget: Option<widget::Mounted>,
}

impl std::fmt::Debug for Mounted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mounted").field("attributes", &self.attributes).finish_non_exhaustive()
    }
}

#[wasm_bindgen]
impl Mounted {
    /// Takes new attributes: where they differ, the widget begins again, with what was entered.
    ///
    /// # Errors
    /// The first attribute that is missing or wrong; the widget goes on with the old ones.
    pub fn update(&mut self, attributes: &js_sys::Object) -> Result<(), JsError> {
        let attributes = sawt_kit::widget::attributes_of(attributes);
        if attributes != self.attributes && self.widget.is_some() {
            let widget = (self.mount)(&self.request, &attributes).map_err(explain)?;
            self.widget = Some(widget);
            self.attributes = attributes;
        }
        Ok(())
    }

    /// Takes the widget down and frees what it held.
    pub fn unmount(&mut self) {
        self.widget = None;
    }
}

/// Mounts a widget of `kind` as `request` says.
///
/// # Errors
/// There is no such kind, or an attribute is missing or wrong; nothing is drawn then.
#[wasm_bindgen]
pub fn mount(kind: &str, request: MountRequest) -> Result<Mounted, JsError> {
    let (_, mount) = REGISTRY
        .iter()
        .find(|(name, _)| *name == kind)
        .ok_or_else(|| JsError::new(&format!("there is no widget \"{kind}\"")))?;
    let attributes = request.raw_attributes();
    let widget = mount(&request, &attributes).map_err(explain)?;
    Ok(Mounted { mount: *mount, request, attributes, widget: Some(widget) })
}

/// Forgets everything that Sawt keeps in this browser for this site.
#[wasm_bindgen]
pub fn erase() {
    sawt_kit::erase_all();
}

#[expect(clippy::needless_pass_by_value, reason = "the shape of map_err")]
fn explain(error: ConfigError) -> JsError {
    JsError::new(&error.to_string())
}
