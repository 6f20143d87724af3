//! Starting points: one ready form of each kind, in Arabic and English.

use sawt_wire::FormDefinition;

use super::opened;

/// One of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Preset {
    /// In addresses and messages: the kind of form that it is.
    pub(crate) name: &'static str,
    json: &'static str,
}

impl Preset {
    /// What its kind is called.
    pub(crate) fn kind(&self) -> &'static str {
        match self.name {
            "feedback" => "forms-kind-feedback",
            "survey" => "forms-kind-survey",
            "clarity" => "forms-kind-clarity",
            _ => "forms-kind-report",
        }
    }

    /// What it is good for.
    pub(crate) fn lead(&self) -> &'static str {
        match self.name {
            "feedback" => "forms-lead-feedback",
            "survey" => "forms-lead-survey",
            "clarity" => "forms-lead-clarity",
            _ => "forms-lead-report",
        }
    }
}

/// All of them.
pub(crate) const PRESETS: [Preset; 4] = [
    Preset { name: "feedback", json: include_str!("presets/feedback.json") },
    Preset { name: "survey", json: include_str!("presets/survey.json") },
    Preset { name: "clarity", json: include_str!("presets/clarity.json") },
    Preset { name: "report", json: include_str!("presets/report.json") },
];

/// Its text as a form of that entity.
///
/// # Errors
/// When it is no definition of that entity; a test holds that it is one.
pub(crate) fn text(preset: Preset, entity: &str, zone: &str) -> Result<String, serde_json::Error> {
    let mut value: serde_json::Value = serde_json::from_str(preset.json)?;
    value["entity"] = entity.into();
    value["time_zone"] = zone.into();
    let form: FormDefinition = serde_json::from_value(value)?;
    Ok(opened::text(&form))
}
