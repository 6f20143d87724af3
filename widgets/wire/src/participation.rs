//! What an entity tells about its e-participation: the commitment, who answers for it, the channels, the disclaimer.

use serde::{Deserialize, Serialize};

use crate::{Addresses, LanguageMap, Rules, ShareChannel};

/// What the entity commits itself to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Commitment {
    /// What it wants to achieve.
    pub aims: LanguageMap,
    /// What it does for that.
    pub activities: LanguageMap,
    /// What it plans.
    pub plans: LanguageMap,
    /// How the public can reach it.
    pub contact: LanguageMap,
    /// On which subjects.
    pub topics: LanguageMap,
}

/// Who answers for the entity's e-participation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum OfficialRole {
    /// The official who was given the task.
    #[default]
    Officer,
    /// The official spokesperson, where nobody was.
    Spokesperson,
    /// Public relations, where there is no spokesperson either.
    PublicRelations,
    /// A word of a later release.
    #[serde(other)]
    Unknown,
}

/// A responsible official. The first of a list is the one to turn to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Official {
    /// In which capacity.
    #[serde(default)]
    pub role: OfficialRole,
    /// The post, for example "Director of Policies".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<LanguageMap>,
    /// Who holds it, where the entity names anybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<LanguageMap>,
    /// A mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// An international number, `+974 ...`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// What a [`Channel`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum ChannelKind {
    /// A mail address.
    Email,
    /// A telephone number.
    Phone,
    /// An account on social media, by its address.
    Social,
    /// An app, by its address.
    App,
    /// A page of the web.
    Web,
    /// An office to go to.
    Office,
    /// A word of a later release.
    #[serde(other)]
    Unknown,
}

/// A way to reach the entity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Channel {
    /// What it is.
    pub kind: ChannelKind,
    /// What people read, where that is not the address itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<LanguageMap>,
    /// A mail address, an international number, an `https:` address; of an office, nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<LanguageMap>,
    /// Working days within which the entity promises to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_within_days: Option<u16>,
}

/// One more block of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PageBlock {
    /// Its heading.
    pub title: LanguageMap,
    /// Its text, paragraphs parted by empty lines.
    pub text: LanguageMap,
    /// Where more of it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// How participation is to grow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Target {
    /// The year that growth is counted from.
    pub baseline_year: i16,
    /// How much more every year, in percent.
    #[serde(default = "twenty")]
    pub growth_percent: u16,
    /// What counts as taking part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<LanguageMap>,
    /// The figures of years before this backend counted, or of other channels, by year: `{ "2025": 410 }`.
    #[serde(default, skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub counted_elsewhere: std::collections::BTreeMap<String, u64>,
}

fn twenty() -> u16 {
    20
}

/// The entity's page, block by block.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Participation {
    /// What it commits itself to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<Commitment>,
    /// Who answers for it; where there is none, the entity's name stands with the first mail address or number
    /// of `channels`, so that nobody is left without anyone to turn to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub officials: Vec<Official>,
    /// How to reach it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// What the entity does not answer for, with the version of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disclaimer: Option<Rules>,
    /// More blocks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<PageBlock>,
    /// How participation is to grow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// In which ways its pages can be handed on, in this order; all that there are, where this is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Vec<ShareChannel>>,
    /// The address of this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Addresses>,
}

impl Participation {
    /// In which ways its pages can be handed on.
    pub fn offered(&self) -> &[ShareChannel] {
        self.share.as_deref().unwrap_or(&ShareChannel::ALL)
    }
}
