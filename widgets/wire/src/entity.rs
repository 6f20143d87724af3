//! The body that asks the public: a ministry, an authority, a municipality.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::consultation::is_zero;
use crate::truth::{is_true, yes};
use crate::{
    EntityId, LanguageMap, Licence, OfficeId, OptionId, Participation, Taxonomy, Timestamp,
};

/// Which digits an entity prints. Both are accepted on input.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Digits {
    /// 2026, as Gulf government portals print.
    #[default]
    Latn,
    /// ٢٠٢٦.
    Arab,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum Weekday {
    Sunday,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
}

fn gulf_week() -> Vec<Weekday> {
    use Weekday::{Monday, Sunday, Thursday, Tuesday, Wednesday};
    vec![Sunday, Monday, Tuesday, Wednesday, Thursday]
}

fn is_gulf_week(days: &[Weekday]) -> bool {
    days == gulf_week()
}

/// An office of an entity: signs its replies, never a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Office {
    /// Its id within the entity.
    pub id: OfficeId,
    /// What people read, for example "E-participation officer".
    pub name: LanguageMap,
}

/// A role that somebody of a persona has, for example "parent".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PersonaRole {
    /// Its id within the persona.
    pub id: OptionId,
    /// What people read.
    pub label: LanguageMap,
}

/// For whom somebody seeks services, for example "resident".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Persona {
    /// Its id within the entity.
    pub id: OptionId,
    /// What people read.
    pub label: LanguageMap,
    /// The roles within it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<PersonaRole>,
}

/// An entity as its operator defines it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EntityDefinition {
    /// Its id.
    pub id: EntityId,
    /// Its full name.
    pub name: LanguageMap,
    /// IANA zone of its deadlines, for example `Asia/Qatar`.
    pub time_zone: String,
    /// Web origins whose pages may call the backend for this entity, for example
    /// `https://www.example.gov.qa`.
    #[serde(default)]
    pub origins: Vec<String>,
    /// Which digits it prints.
    #[serde(default)]
    pub digits: Digits,
    /// The offices that answer in its name, and to which comments are assigned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<Office>,
    /// The days on which it works; promises are counted in them.
    #[serde(default = "gulf_week", skip_serializing_if = "is_gulf_week")]
    pub working_days: Vec<Weekday>,
    /// Days on which it does not work all the same, `2026-12-18`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<String>,
    /// Public design tokens without their `--sawt-` prefix: `color-accent` to `#8a1538`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub branding: BTreeMap<String, String>,
    /// By how many days its Hijri calendar differs from Umm al-Qura: -1, 0 or 1.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub hijri_adjust: i8,
    /// The fewest days that a consultation should be open; 15 unless set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_days: Option<u16>,
    /// For whom people may say that they seek services; empty: visitors, citizens and residents, with the roles of
    /// Qatar's portal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Persona>,
    /// What its e-participation page says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participation: Option<Participation>,
    /// What its activities may be about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taxonomy: Option<Taxonomy>,
    /// Under which terms its open data may be used; nothing is said of it unless set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<Licence>,
    /// False: it publishes no open data.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub open_data: bool,
}

/// The answer to `GET /v1/entities/{entity}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Entity {
    /// The server's time.
    pub now: Timestamp,
    /// Who it is.
    pub entity: EntityDefinition,
}
