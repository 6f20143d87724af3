//! Files that came along with forms: members save them, and no browser shows them.

use serde_json::json;

use crate::forms_to_import::{send_file, submit, with_form};
use crate::staff::{Browser, signed_in};
use crate::support::{Server, new_key};

#[test]
fn a_submitted_file_is_saved_by_members_alone_and_is_never_a_page() {
    let server = Server::with(&with_form(&json!({})));
    let device = server.client().device();
    let polyglot = b"%PDF-1.4\n<!doctype html><script>alert(document.domain)</script>\n%%EOF\n";
    let sent = send_file(&device, "%D8%AE%D8%B7%D8%A9%E2%80%AEfdp.html", &new_key(), polyglot);
    assert_eq!((sent.status, &sent.json()["name"]), (201, &json!("خطةfdp.pdf")), "{}", sent.text);
    let id = sent.json()["file"].as_str().unwrap().to_owned();
    let place = format!("/console/files/{id}");
    let member = signed_in(&server, "viewer@ministry.example", "viewer").browser;
    assert_eq!(member.get(&place).status, 404, "nothing has named it yet");
    let answers = json!({ "who": { "choices": ["entity"] }, "evidence": { "files": [id] } });
    let recorded = submit(&device, &answers);
    assert_eq!(recorded.status, 201, "{}", recorded.text);

    let saved = member.get(&place);
    assert_eq!((saved.status, saved.text.as_bytes()), (200, polyglot.as_slice()));
    assert_eq!(saved.header("content-type"), "application/pdf");
    assert_eq!(saved.header("content-security-policy"), "sandbox; default-src 'none'");
    assert_eq!(saved.header("x-content-type-options"), "nosniff");
    assert_eq!(saved.header("cache-control"), "private, no-store");
    assert_eq!(
        saved.header("content-disposition"),
        "attachment; filename=\"___fdp.pdf\"; filename*=UTF-8''%D8%AE%D8%B7%D8%A9fdp.pdf"
    );
    assert_eq!(Browser::of(&server).get(&place).status, 303, "everybody else signs in first");
    for elsewhere in [format!("/v1/files/{id}"), format!("/v1/forms/every-field/files/{id}")] {
        assert_eq!(server.client().get(&elsewhere).status, 404);
    }
}
