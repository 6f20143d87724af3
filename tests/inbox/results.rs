//! Results with their base, what was written, and files of it all.

use serde_json::json;

use super::questionnaires::{complained, sent, submit};
use super::staff::between;
use super::{FORMS, log, member, taking};

#[test]
fn every_question_has_its_base_and_what_may_be_a_program_does_not_count() {
    let server = taking();
    sent(&server);
    let device = server.client().device();
    let mut thanks = complained();
    thanks["answers"] = json!({ "kind": { "choices": ["thanks"] }, "text": { "text": "شكرًا" } });
    assert_eq!(submit(&device, "complaint", &thanks).status, 201);
    let mut machine = complained();
    machine["website"] = "https://spam.example".into();
    machine["answers"]["text"]["text"] = "إعلان".into();
    assert_eq!(submit(&device, "complaint", &machine).status, 201);
    let viewer = member(&server, "viewer");
    let page = viewer.get(&format!("{FORMS}/complaint/results"));
    let text = page.text.replace(['\u{2068}', '\u{2069}'], "");
    let kinds = between(&text, "aria-labelledby=\"q-kind\"", "</section>");
    assert!(kinds.contains("2 answered") && kinds.contains("50%"), "{kinds}");
    let place = between(&text, "aria-labelledby=\"q-where\"", "</section>");
    assert!(place.contains("One answered"), "those who were not asked are no base: {place}");
    assert!(!text.contains("/export"), "a viewer takes nothing out");
    let texts = viewer.get(&format!("{FORMS}/complaint/results/text")).text;
    assert!(texts.contains("أمام المدرسة") && texts.contains("شكرًا"), "{texts}");
    assert!(!texts.contains("إعلان"), "{texts}");
    for wrong in ["email", "kind", "none"] {
        let path = format!("{FORMS}/complaint/results/{wrong}");
        assert_eq!(viewer.get(&path).status, 404, "{wrong}");
    }
}

#[test]
fn contact_data_goes_out_for_editors_who_tick_it_and_every_file_is_logged() {
    let server = taking();
    sent(&server);
    let path = format!("{FORMS}/complaint/export");
    let [moderator, editor] = ["moderator", "editor"].map(|role| member(&server, role));
    let plain = moderator.post(&path, &[("format", "csv")]);
    assert_eq!(plain.status, 200, "{}", plain.text);
    assert!(plain.header("content-disposition").starts_with("attachment; filename=\"complaint-"));
    assert!(
        plain.text.contains("شارع الكورنيش") && !plain.text.contains("canary@"),
        "{}",
        plain.text
    );
    let ticked = [("format", "csv"), ("contact", "yes")];
    assert_eq!(moderator.post(&path, &ticked).status, 403);
    assert!(editor.post(&path, &ticked).text.contains("canary@example.com"));
    assert_eq!(editor.post(&path, &[("format", "exe")]).status, 400);
    assert_eq!(log(&server, "form/complaint"), ["submissions-exported"; 2]);
}
