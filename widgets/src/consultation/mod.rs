//! `<sawt-consultation>`: what the public is asked about, how to take part, and what came of it.

mod config;
mod effects;
mod event;
mod files;
mod manifest;
mod model;
mod stages;
mod state;
mod view;

use leptos::prelude::Render;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::i18n::Catalog;
use sawt_kit::widget::{Host, Widget};

pub use config::ConsultationConfig;
pub use event::EventDetail;
pub use files::{Medium, Size};
pub use model::{Card, Model, Standing, is_offered};
pub use stages::{Step, steps};
pub use state::{Effect, Event, Told, update};

/// Its tag.
const TAG: &str = "sawt-consultation";

/// The consultation.
#[derive(Debug, Clone, Copy)]
pub struct Consultation;

impl Consultation {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::CONSULTATION;
}

impl Widget for Consultation {
    const KIND: &'static str = "consultation";
    const STYLES: &'static [&'static str] = &[
        sawt_kit::css!("consultation.css"),
        sawt_kit::css!("documents.css"),
        sawt_kit::css!("stages.css"),
        sawt_kit::css!("outcome.css"),
        sawt_kit::css!("ways.css"),
    ];
    const MESSAGES: Catalog =
        Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };
    type Config = ConsultationConfig;

    fn configure(attributes: &RawAttributes) -> Result<ConsultationConfig, ConfigError> {
        ConsultationConfig::parse(attributes)
    }

    fn view(config: ConsultationConfig, host: Host) -> impl Render + 'static {
        view::consultation(config, host)
    }
}
