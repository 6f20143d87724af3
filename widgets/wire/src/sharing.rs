//! How a page is handed on, and how many come by that.

use serde::{Deserialize, Serialize};

/// A way to hand a page on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum ShareChannel {
    /// By mail.
    Mail,
    /// The link alone, wherever its reader takes it.
    Copy,
    /// A message by a messenger, `WhatsApp`.
    Whatsapp,
    /// A post on X.
    X,
    /// A word of a later release.
    #[serde(other)]
    Unknown,
}

impl ShareChannel {
    /// All that there are, in the order in which they are offered where an entity chooses none.
    pub const ALL: [Self; 4] = [Self::Copy, Self::Mail, Self::Whatsapp, Self::X];

    /// As the contract and the tags of a link write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Copy => "copy",
            Self::Whatsapp => "whatsapp",
            Self::X => "x",
            Self::Unknown => "unknown",
        }
    }

    /// That of a word, where it is one of [`Self::ALL`].
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.word() == word)
    }
}

/// The body of `POST /v1/entities/{entity}/arrivals`: somebody has opened a page by a link that was handed on. It says
/// nothing of who that is, and is answered with 204.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Arrival {
    /// How the link was handed on; one of those that the entity offers.
    pub channel: ShareChannel,
    /// What was handed on: the id of the entity, for its page, or of one of its consultations or sessions.
    pub campaign: String,
}

/// How many arrived in a year by links that were handed on in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Arrivals {
    /// A calendar year in the entity's zone.
    pub year: i16,
    /// In which way.
    pub channel: ShareChannel,
    /// How often a page was opened so.
    pub count: u64,
}
