//! `<sawt-comments>`: what people write about a subject, and what the entity answers.

mod config;
mod delivery;
mod draft;
mod effects;
mod event;
mod lists;
mod manifest;
mod model;
mod personal;
mod state;
mod view;
mod writing;

use leptos::prelude::Render;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::i18n::Catalog;
use sawt_kit::widget::{Host, Widget};

pub use config::CommentsConfig;
pub use draft::{Draft, Entry, Length, Mistake, Place};
pub use event::{Action, EventDetail};
pub use model::{Ending, Listing, Model, Panel, Phase, Query, Sending, Sort, Task, View};
pub use personal::{Personal, found};
pub use state::{Arrival, Body, Effect, Event, Level, Target, Told, update};

/// Its tag.
const TAG: &str = "sawt-comments";

/// The thread of comments.
#[derive(Debug, Clone, Copy)]
pub struct Comments;

impl Comments {
    /// What it tells about itself.
    pub const MANIFEST: crate::manifest::Manifest = manifest::COMMENTS;
}

impl Widget for Comments {
    const KIND: &'static str = "comments";
    const STYLES: &'static [&'static str] = &[
        sawt_kit::css!("comments.css"),
        sawt_kit::css!("writing.css"),
        sawt_kit::css!("list.css"),
    ];
    const MESSAGES: Catalog =
        Catalog { ar: sawt_kit::ftl!("ar.ftl"), en: sawt_kit::ftl!("en.ftl") };
    type Config = CommentsConfig;

    fn configure(attributes: &RawAttributes) -> Result<CommentsConfig, ConfigError> {
        CommentsConfig::parse(attributes)
    }

    fn view(config: CommentsConfig, host: Host) -> impl Render + 'static {
        view::comments(config, host)
    }
}
