//! `<sawt-feedback>`: a form, from one tap to a survey of many pages.

mod config;
mod effects;
mod entry;
mod event;
mod filling;
mod manifest;
mod model;
mod state;
mod view;

use leptos::prelude::Render;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::i18n::Catalog;
use sawt_kit::styles;
use sawt_kit::widget::{Host, Widget};

pub use config::FeedbackConfig;
pub use entry::{Change, Entry};
pub use event::EventDetail;
pub use model::{Known, Model, Notice, Phase, Saved, Sending, Step, Tap, Upload, UploadProgress};
pub use state::{Effect, Event, Target, Told, update};

/// Its tag.
const TAG: &str = "sawt-feedback";

/// The form.
#[derive(Debug, Clone, Copy)]
pub struct Feedback;

impl Feedback {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::FEEDBACK;
}

impl Widget for Feedback {
    const KIND: &'static str = "feedback";
    const STYLES: &'static [&'static str] = &[
        styles::CHOICES,
        styles::RANKING,
        styles::RESULTS,
        sawt_kit::css!("feedback.css"),
        sawt_kit::css!("fields.css"),
        sawt_kit::css!("outcome.css"),
        sawt_kit::css!("quick.css"),
    ];
    const MESSAGES: Catalog =
        Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };
    type Config = FeedbackConfig;

    fn configure(attributes: &RawAttributes) -> Result<FeedbackConfig, ConfigError> {
        FeedbackConfig::parse(attributes)
    }

    fn view(config: FeedbackConfig, host: Host) -> impl Render + 'static {
        view::feedback(&config, host)
    }
}
