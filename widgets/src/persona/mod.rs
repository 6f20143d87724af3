//! `<sawt-persona>`: for whom services are sought, remembered for the page only and offered to its other widgets.

mod config;
mod effects;
mod event;
mod manifest;
mod model;
mod state;
mod view;

use leptos::prelude::Render;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::i18n::Catalog;
use sawt_kit::widget::{Host, Widget};

pub use config::PersonaConfig;
pub use event::EventDetail;
pub use model::{Model, Offered, Source, USUAL};
pub use state::{Effect, Event, update};

/// Its tag.
const TAG: &str = "sawt-persona";

/// The chooser.
#[derive(Debug, Clone, Copy)]
pub struct Persona;

impl Persona {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::PERSONA;
}

impl Widget for Persona {
    const KIND: &'static str = "persona";
    const STYLES: &'static [&'static str] = &[sawt_kit::css!("persona.css")];
    const MESSAGES: Catalog =
        Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };
    type Config = PersonaConfig;

    fn configure(attributes: &RawAttributes) -> Result<PersonaConfig, ConfigError> {
        PersonaConfig::parse(attributes)
    }

    fn view(config: PersonaConfig, host: Host) -> impl Render + 'static {
        view::persona(config, host)
    }
}
