//! The attributes of `<sawt-activities>`.

use std::num::NonZeroU8;

use sawt_kit::address;
use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_wire::{EntityId, TagId};

use super::model::{GROUPS, KINDS, LEVELS, Query};

/// How many lines are shown at first, and how many more each time.
const LIMIT: usize = 10;

/// In which form.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Variant {
    /// All of them, in groups.
    #[default]
    List,
    /// One line with the number of those that are open.
    Badge,
}

/// What the webmaster asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivitiesConfig {
    /// Whose.
    pub entity: EntityId,
    /// Which ones alone; readers choose among the rest.
    pub fixed: Query,
    /// About this sector of the entity alone.
    pub sector: Option<TagId>,
    /// About this topic of the entity alone.
    pub topic: Option<TagId>,
    /// How many lines are shown at first, and how many more each time.
    pub limit: usize,
    /// In which form.
    pub variant: Variant,
    /// Where the badge leads; the entity's own page, unless set.
    pub href: Option<String>,
}

impl ActivitiesConfig {
    /// Reads `entity`, `state`, `kind`, `level`, `sector`, `topic`, `limit`, `variant` and `href`.
    ///
    /// # Errors
    /// `entity` is missing or not an id, or one of the others has a value that it does not take.
    pub fn parse(attributes: &RawAttributes) -> Result<Self, ConfigError> {
        let [open, upcoming, closed] = GROUPS.map(|(word, group)| (word, Some(group)));
        let state = attributes.choice(
            "state",
            &[("all", None), open, upcoming, closed],
            "\"open\", \"upcoming\", \"closed\" or \"all\"",
        )?;
        let limit: Option<NonZeroU8> =
            attributes.optional("limit", "a whole number from 1 to 255")?;
        Ok(Self {
            entity: attributes.required(
                "entity",
                "the entity's id: 1 to 64 of a-z, 0-9 and \"-\"",
                "transport-ministry",
            )?,
            fixed: Query {
                state: state.flatten(),
                kind: attributes.choice(
                    "kind",
                    &KINDS,
                    "\"consultation\", \"poll\", \"thread\", \"session\" or \"survey\"",
                )?,
                level: attributes.choice(
                    "level",
                    &LEVELS,
                    "\"information\", \"consultation\" or \"decision\"",
                )?,
            },
            sector: attributes
                .optional("sector", "a sector's id: 1 to 64 of a-z, 0-9 and \"-\"")?,
            topic: attributes.optional("topic", "a topic's id: 1 to 64 of a-z, 0-9 and \"-\"")?,
            limit: limit.map_or(LIMIT, |limit| usize::from(limit.get())),
            variant: attributes
                .choice(
                    "variant",
                    &[("list", Variant::List), ("badge", Variant::Badge)],
                    "\"list\" or \"badge\"",
                )?
                .unwrap_or_default(),
            href: href(attributes)?,
        })
    }
}

fn href(attributes: &RawAttributes) -> Result<Option<String>, ConfigError> {
    let Some(found) = attributes.get("href").filter(|found| !found.is_empty()) else {
        return Ok(None);
    };
    let page = address::page(found).ok_or_else(|| ConfigError::Invalid {
        name: "href",
        found: found.to_owned(),
        expected: "the address of a page",
    })?;
    Ok(Some(page.to_owned()))
}
