//! `<sawt-consultation>`: says hello and takes an answer. A beginning; say here what it is.

mod config;
mod manifest;
mod state;
mod view;

use leptos::prelude::Render;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::i18n::Catalog;
use sawt_kit::widget::{Host, Widget};

pub use config::ConsultationConfig;
pub use state::{Event, Model, update};

/// The consultation.
#[derive(Debug, Clone, Copy)]
pub struct Consultation;

impl Consultation {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::MANIFEST;
}

impl Widget for Consultation {
    const KIND: &'static str = "consultation";
    const STYLES: &'static [&'static str] = &[sawt_kit::css!("consultation.css")];
    const MESSAGES: Catalog =
        Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };
    type Config = ConsultationConfig;

    fn configure(attributes: &RawAttributes) -> Result<ConsultationConfig, ConfigError> {
        ConsultationConfig::parse(attributes)
    }

    fn view(config: ConsultationConfig, host: Host) -> impl Render + 'static {
        view::view(&config, host)
    }
}
