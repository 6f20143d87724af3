//! `<sawt-activities>`: says hello and takes an answer. A beginning; say here what it is.

mod config;
mod manifest;
mod state;
mod view;

use leptos::prelude::Render;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::i18n::Catalog;
use sawt_kit::widget::{Host, Widget};

pub use config::ActivitiesConfig;
pub use state::{Event, Model, update};

/// The activities.
#[derive(Debug, Clone, Copy)]
pub struct Activities;

impl Activities {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::MANIFEST;
}

impl Widget for Activities {
    const KIND: &'static str = "activities";
    const STYLES: &'static [&'static str] = &[sawt_kit::css!("activities.css")];
    const MESSAGES: Catalog =
        Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };
    type Config = ActivitiesConfig;

    fn configure(attributes: &RawAttributes) -> Result<ActivitiesConfig, ConfigError> {
        ActivitiesConfig::parse(attributes)
    }

    fn view(config: ActivitiesConfig, host: Host) -> impl Render + 'static {
        view::view(&config, host)
    }
}
