//! `<sawt-feedback>`: says hello and takes an answer. A beginning; say here what it is.

mod config;
mod manifest;
mod state;
mod view;

use leptos::prelude::Render;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::i18n::Catalog;
use sawt_kit::widget::{Host, Widget};

pub use config::FeedbackConfig;
pub use state::{Event, Model, update};

/// The feedback.
#[derive(Debug, Clone, Copy)]
pub struct Feedback;

impl Feedback {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::MANIFEST;
}

impl Widget for Feedback {
    const KIND: &'static str = "feedback";
    const STYLES: &'static [&'static str] = &[sawt_kit::css!("feedback.css")];
    const MESSAGES: Catalog =
        Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };
    type Config = FeedbackConfig;

    fn configure(attributes: &RawAttributes) -> Result<FeedbackConfig, ConfigError> {
        FeedbackConfig::parse(attributes)
    }

    fn view(config: FeedbackConfig, host: Host) -> impl Render + 'static {
        view::view(&config, host)
    }
}
