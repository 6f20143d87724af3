//! `<sawt-activities>`: what an entity's public can take part in, now, soon and before.

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

pub use config::{ActivitiesConfig, Variant};
pub use event::EventDetail;
pub use model::{GROUPS, Group, KINDS, LEVELS, Model, Phase, Query, View};
pub use state::{Effect, Event, Target, Told, update};

/// Its tag.
const TAG: &str = "sawt-activities";

/// The list of activities.
#[derive(Debug, Clone, Copy)]
pub struct Activities;

impl Activities {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::ACTIVITIES;
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
        view::activities(config, host)
    }
}
