//! `<sawt-persona>`: says hello and takes an answer. A beginning; say here what it is.

mod config;
mod manifest;
mod state;
mod view;

use leptos::prelude::Render;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::i18n::Catalog;
use sawt_kit::widget::{Host, Widget};

pub use config::PersonaConfig;
pub use state::{Event, Model, update};

/// The persona.
#[derive(Debug, Clone, Copy)]
pub struct Persona;

impl Persona {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::MANIFEST;
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
        view::view(&config, host)
    }
}
