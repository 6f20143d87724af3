//! `<sawt-NOUN>`: says hello and takes an answer. A beginning; say here what it is.

mod config;
mod manifest;
mod state;
mod view;

use leptos::prelude::Render;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::i18n::Catalog;
use sawt_kit::widget::{Host, Widget};

pub use config::NounConfig;
pub use state::{Event, Model, update};

/// The NOUN.
#[derive(Debug, Clone, Copy)]
pub struct Noun;

impl Noun {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::MANIFEST;
}

impl Widget for Noun {
    const KIND: &'static str = "NOUN";
    const STYLES: &'static [&'static str] = &[sawt_kit::css!("NOUN.css")];
    const MESSAGES: Catalog = Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };
    type Config = NounConfig;

    fn configure(attributes: &RawAttributes) -> Result<NounConfig, ConfigError> {
        NounConfig::parse(attributes)
    }

    fn view(config: NounConfig, host: Host) -> impl Render + 'static {
        view::view(&config, host)
    }
}
