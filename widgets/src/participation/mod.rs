//! `<sawt-participation>`: says hello and takes an answer. A beginning; say here what it is.

mod config;
mod manifest;
mod state;
mod view;

use leptos::prelude::Render;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::i18n::Catalog;
use sawt_kit::widget::{Host, Widget};

pub use config::ParticipationConfig;
pub use state::{Event, Model, update};

/// The participation.
#[derive(Debug, Clone, Copy)]
pub struct Participation;

impl Participation {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::MANIFEST;
}

impl Widget for Participation {
    const KIND: &'static str = "participation";
    const STYLES: &'static [&'static str] = &[sawt_kit::css!("participation.css")];
    const MESSAGES: Catalog =
        Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };
    type Config = ParticipationConfig;

    fn configure(attributes: &RawAttributes) -> Result<ParticipationConfig, ConfigError> {
        ParticipationConfig::parse(attributes)
    }

    fn view(config: ParticipationConfig, host: Host) -> impl Render + 'static {
        view::view(&config, host)
    }
}
