//! `<sawt-poll>`: a question, its options, and the count so far.

mod config;
mod draft;
mod effects;
mod event;
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

pub use config::PollConfig;
pub use draft::{Draft, Mistake, order};
pub use event::EventDetail;
pub use model::{Model, Notice, Phase, Purpose, Search};
pub use state::{Effect, Event, Target, Told, update};

/// Its tag.
const TAG: &str = "sawt-poll";

/// The poll.
#[derive(Debug, Clone, Copy)]
pub struct Poll;

impl Poll {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::POLL;
}

impl Widget for Poll {
    const KIND: &'static str = "poll";
    const STYLES: &'static [&'static str] = &[
        styles::CHOICES,
        sawt_kit::css!("poll.css"),
        styles::RANKING,
        styles::RESULTS,
        sawt_kit::css!("results.css"),
        sawt_kit::css!("tight.css"),
    ];
    const MESSAGES: Catalog =
        Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };
    type Config = PollConfig;

    fn configure(attributes: &RawAttributes) -> Result<PollConfig, ConfigError> {
        PollConfig::parse(attributes)
    }

    fn view(config: PollConfig, host: Host) -> impl Render + 'static {
        view::poll(config, host)
    }
}
