//! `<sawt-countdown>`: says hello and takes an answer. A beginning; say here what it is.

mod config;
mod manifest;
mod state;
mod view;

use leptos::prelude::Render;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::i18n::Catalog;
use sawt_kit::widget::{Host, Widget};

pub use config::CountdownConfig;
pub use state::{Event, Model, update};

/// The countdown.
#[derive(Debug, Clone, Copy)]
pub struct Countdown;

impl Countdown {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::MANIFEST;
}

impl Widget for Countdown {
    const KIND: &'static str = "countdown";
    const STYLES: &'static [&'static str] = &[sawt_kit::css!("countdown.css")];
    const MESSAGES: Catalog =
        Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };
    type Config = CountdownConfig;

    fn configure(attributes: &RawAttributes) -> Result<CountdownConfig, ConfigError> {
        CountdownConfig::parse(attributes)
    }

    fn view(config: CountdownConfig, host: Host) -> impl Render + 'static {
        view::view(&config, host)
    }
}
