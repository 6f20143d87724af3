//! `<sawt-countdown>`: where something stands that opens and closes, until when, and how long that still is.

mod config;
mod effects;
mod event;
mod manifest;
mod model;
mod period;
mod state;
mod view;

use leptos::prelude::Render;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::i18n::Catalog;
use sawt_kit::widget::{Host, Widget};

pub use config::{CountdownConfig, Source, Variant};
pub use event::EventDetail;
pub use model::{Model, Pace, Said};
pub use period::{About, Moved, Period};
pub use state::{Effect, Event, Told, update};

/// Its tag.
const TAG: &str = "sawt-countdown";

/// Its messages.
pub const MESSAGES: Catalog =
    Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };

/// The countdown.
#[derive(Debug, Clone, Copy)]
pub struct Countdown;

impl Countdown {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::COUNTDOWN;

    /// The room that it keeps until it is drawn.
    pub const ROOMS: &'static [crate::manifest::Room] = manifest::ROOMS;
}

impl Widget for Countdown {
    const KIND: &'static str = "countdown";
    const STYLES: &'static [&'static str] = &[sawt_kit::css!("countdown.css")];
    const MESSAGES: Catalog = MESSAGES;
    type Config = CountdownConfig;

    fn configure(attributes: &RawAttributes) -> Result<CountdownConfig, ConfigError> {
        CountdownConfig::parse(attributes)
    }

    fn view(config: CountdownConfig, host: Host) -> impl Render + 'static {
        view::countdown(config, host)
    }
}
