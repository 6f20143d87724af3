//! `<sawt-participation>`: an entity's whole e-participation page.

mod config;
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
use sawt_kit::widget::{Host, Widget};

pub use config::ParticipationConfig;
pub use event::EventDetail;
pub use model::{
    Capacity, Comparison, Copied, Model, Responsible, SECTIONS, Section, Trend, Verdict,
    is_running, percent, responsible, since_baseline, verdict, year_on_year,
};
pub use state::{Effect, Event, Figures, Target, Told, update};

/// Its tag.
const TAG: &str = "sawt-participation";

/// The page.
#[derive(Debug, Clone, Copy)]
pub struct Participation;

impl Participation {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::PARTICIPATION;
}

impl Widget for Participation {
    const KIND: &'static str = "participation";
    const STYLES: &'static [&'static str] =
        &[sawt_kit::css!("participation.css"), sawt_kit::css!("figures.css")];
    const MESSAGES: Catalog =
        Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };
    type Config = ParticipationConfig;

    fn configure(attributes: &RawAttributes) -> Result<ParticipationConfig, ConfigError> {
        ParticipationConfig::parse(attributes)
    }

    fn view(config: ParticipationConfig, host: Host) -> impl Render + 'static {
        view::participation(config, host)
    }
}
