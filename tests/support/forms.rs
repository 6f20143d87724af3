//! A form with every type of field.

use serde_json::{Value, json};

use crate::support::{Answer, Device, new_key};

/// A survey with every type of field.
pub(crate) fn every_field() -> Value {
    serde_json::from_str(include_str!("../fixtures/form.json")).unwrap()
}

/// That form with these changes, and the entity that it belongs to.
pub(crate) fn with_form(changes: &Value) -> Value {
    let mut form = every_field();
    form.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    json!({
        "entities": [{
            "id": "ministry",
            "name": { "ar": "الوزارة", "en": "The ministry" },
            "time_zone": "Asia/Qatar"
        }],
        "forms": [form]
    })
}

/// These answers, in Arabic; what came back.
pub(crate) fn submit(device: &Device, answers: &Value) -> Answer {
    let body = json!({ "answers": answers, "language": "ar" });
    device.write("POST", "/v1/forms/every-field/submissions", &new_key(), &body)
}

/// Bytes for its field of files, called that.
pub(crate) fn send_file(device: &Device, name: &str, key: &str, file: &[u8]) -> Answer {
    let headers = [
        ("sawt-device", device.token.as_str()),
        ("idempotency-key", key),
        ("content-type", "application/octet-stream"),
    ];
    let path = format!("/v1/forms/every-field/files?field=evidence&name={name}");
    device.client.send("POST", &path, &headers, file)
}
