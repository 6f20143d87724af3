//! Results of a form: every question with its own base.

use serde::{Deserialize, Serialize};

use crate::{FieldId, FormId, LanguageMap, OptionId, OptionResult, Timestamp};

/// The results of one row of a matrix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RowResults {
    /// Which row.
    pub row: OptionId,
    /// How many answered it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<u64>,
    /// In the order of the definition.
    pub options: Vec<OptionResult>,
}

/// Numbers, summed up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NumberResults {
    /// Their mean.
    pub mean: f64,
    /// The one in their middle.
    pub median: f64,
    /// The least. With a form's `min_group`, the last of so many from the low end, at most the median: an end is
    /// one person's.
    pub least: f64,
    /// The greatest, in the same way from the high end.
    pub greatest: f64,
}

/// The results of one field. Texts, files and consents have none beside their base, contact data none at all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FieldResults {
    /// Which field.
    pub field: FieldId,
    /// How many were asked: the others were not, for what they had answered before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<u64>,
    /// How many answered: the base of every percentage. Absent where nobody has published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<u64>,
    /// In the order of the definition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionResult>,
    /// For `matrix`, in the order of the definition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<RowResults>,
    /// For `number`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<NumberResults>,
}

/// The results of those who gave one answer to [`crate::FormDefinition::split_by`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SplitResults {
    /// Which answer.
    pub option: OptionId,
    /// How many gave it.
    pub submissions: u64,
    /// In the order of the definition.
    pub fields: Vec<FieldResults>,
}

/// The answer to `GET /v1/forms/{form}/results`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FormResults {
    /// Which form.
    pub form: FormId,
    /// The server's time at which this was counted.
    pub now: Timestamp,
    /// Submissions counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submissions: Option<u64>,
    /// In the order of the definition.
    pub fields: Vec<FieldResults>,
    /// The same by one answer each, where the form is split.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub splits: Vec<SplitResults>,
    /// True once no submission can change them.
    #[serde(rename = "final", default)]
    pub is_final: bool,
    /// How to read the figures, where they come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LanguageMap>,
}

/// Figures of a survey that was held elsewhere, as they were published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PublishedFormResults {
    /// How many answered; absent where it was not published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submissions: Option<u64>,
    /// One entry a field that was published.
    pub fields: Vec<FieldResults>,
    /// Source, base and rounding, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LanguageMap>,
}

impl PublishedFormResults {
    /// As an answer: what was not published stays absent.
    pub fn results(&self, form: &FormId, now: Timestamp) -> FormResults {
        FormResults {
            form: form.clone(),
            now,
            submissions: self.submissions,
            fields: self.fields.clone(),
            splits: Vec::new(),
            is_final: true,
            note: self.note.clone(),
        }
    }
}
