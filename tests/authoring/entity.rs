//! The page about an entity's e-participation.

use serde_json::json;

use crate::{editor, form, log, server};

const PAGE: &str = "/console/participation/entities/ministry";

#[test]
fn an_entitys_page_is_filled_in_and_public_at_once() {
    let server = server(&[]);
    let browser = editor(&server);
    let before = server.client().get("/v1/entities/ministry").json()["entity"].clone();
    let edit = form(&browser, &format!("{PAGE}/edit"))
        .both("participation.commitment.aims", "أهدافنا", "Our aims")
        .both("participation.commitment.activities", "أنشطتنا", "Our activities")
        .both("participation.commitment.plans", "خططنا", "Our plans")
        .both("participation.commitment.contact", "تواصل", "Contact")
        .both("participation.commitment.topics", "موضوعات", "Topics")
        .both("participation.disclaimer.text", "إخلاء", "Disclaimer")
        .set("f.participation.disclaimer.version", "2026-09")
        .set("f.participation.target.baseline_year", "٢٠٢٥")
        .set("f.participation.target.counted_elsewhere", "2024: 310\n٢٠٢٥: ٤١٠")
        .set("f.minimum_days", "30")
        .set("f.hijri_adjust", "-1")
        .arrange(&browser, "add participation.officials")
        .set("f.participation.officials.0.role", "spokesperson")
        .set("f.participation.officials.0.phone", "+974 4406 9999")
        .arrange(&browser, "add participation.channels")
        .set("f.participation.channels.0.address", "e@example.gov.qa")
        .set("f.participation.channels.0.reply_within_days", "3");
    let told = browser.follow(&edit.press(&browser, "save"));
    assert!(told.text.contains("The public sees it from now on"), "{}", told.text);
    assert!(told.text.contains("<bdi dir=\"ltr\">+974 4406 9999</bdi>"), "{}", told.text);
    let mut after = server.client().get("/v1/entities/ministry").json()["entity"].clone();
    let page = after["participation"].clone();
    assert_eq!(page["commitment"]["topics"], json!({ "ar": "موضوعات", "en": "Topics" }));
    assert_eq!(page["officials"][0], json!({ "role": "spokesperson", "phone": "+974 4406 9999" }));
    assert_eq!(page["channels"][0]["kind"], "email");
    assert_eq!(page["target"]["counted_elsewhere"], json!({ "2024": 310, "2025": 410 }));
    assert_eq!(page["target"]["growth_percent"], 20);
    assert_eq!((&after["minimum_days"], &after["hijri_adjust"]), (&json!(30), &json!(-1)));
    // What this page does not write is as it was.
    for key in ["participation", "minimum_days", "hijri_adjust"] {
        after.as_object_mut().unwrap().remove(key);
    }
    assert_eq!(after, before);
    let log = log(&server);
    assert_eq!((log[0].0.as_str(), log[0].1.as_str()), ("entity-changed", "entity/ministry"));
    assert_eq!(log[0].2["fields"], json!(["hijri_adjust", "minimum_days", "participation"]));
}

#[test]
fn a_changed_disclaimer_is_another_version() {
    let server = server(&[]);
    let browser = editor(&server);
    let edit = form(&browser, &format!("{PAGE}/edit"))
        .both("participation.disclaimer.text", "نص", "Text")
        .set("f.participation.disclaimer.version", "1");
    assert_eq!(edit.press(&browser, "save").status, 303);
    let edit = form(&browser, &format!("{PAGE}/edit"))
        .set("f.participation.disclaimer.text.en", "Other text");
    let same = edit.clone().press(&browser, "save");
    assert_eq!(same.status, 422);
    assert!(same.text.contains("Please give it a new version"), "{}", same.text);
    let next = edit.set("f.participation.disclaimer.version", "2").press(&browser, "save");
    assert_eq!(next.status, 303, "{}", next.text);
}
