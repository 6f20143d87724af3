//! `<sawt-NOUN>`: says hello and takes an answer. A beginning; say here what it is.

mod config;
mod manifest;
mod state;
mod view;

use leptos::prelude::*;
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
    const STYLE: &'static str = include_str!("NOUN.css");
    const MESSAGES: Catalog = Catalog { ar: include_str!("ar.ftl"), en: include_str!("en.ftl") };
    type Config = NounConfig;

    fn configure(attributes: &RawAttributes) -> Result<NounConfig, ConfigError> {
        NounConfig::parse(attributes)
    }

    fn view(config: NounConfig, host: Host) -> impl IntoView + 'static {
        view::view(&config, host)
    }
}
