//! Definitions of consultations and sessions that the tests ask for.

use serde_json::{Value, json};

/// An open consultation of the ministry, changed as `changes` says.
pub(crate) fn consultation(id: &str, changes: &Value) -> Value {
    let mut consultation = json!({
        "id": id,
        "entity": "ministry",
        "title": { "ar": "مسودة سياسة المشروبات", "en": "Draft policy on drinks" },
        "purpose": { "ar": "تحسين السياسة", "en": "To improve the policy" },
        "scope": { "ar": "المشروبات كلها", "en": "All drinks" },
        "procedure": { "ar": "تُدرس الآراء ثم تُنشر", "en": "Views are studied, then published" },
        "opens_at": "2026-01-01T00:00:00+03:00",
        "closes_at": "2099-01-01T00:00:00+03:00",
        "time_zone": "Asia/Qatar"
    });
    for (field, value) in changes.as_object().unwrap() {
        consultation[field] = value.clone();
    }
    consultation
}

/// An upcoming session of the ministry, changed as `changes` says.
pub(crate) fn session(id: &str, changes: &Value) -> Value {
    let mut session = json!({
        "id": id,
        "entity": "ministry",
        "title": { "ar": "جلسة حوارية", "en": "A session" },
        "starts_at": "2098-01-01T16:00:00Z",
        "ends_at": "2098-01-01T18:00:00Z",
        "time_zone": "Asia/Qatar"
    });
    for (field, value) in changes.as_object().unwrap() {
        session[field] = value.clone();
    }
    session
}

/// One entity with these.
pub(crate) fn with_consultations(consultations: &[Value], sessions: &[Value]) -> Value {
    let mut all = crate::polls::with(&[]);
    all["consultations"] = consultations.into();
    all["sessions"] = sessions.into();
    all
}
