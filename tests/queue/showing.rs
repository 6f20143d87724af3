//! What the public writes is text on every page of the console, and who only reads sees no buttons.

use serde_json::json;

use crate::staff::{Browser, signed_in};
use crate::threads::{DRAFT, moderate, posted};
use crate::{decide, moderated, told};

const PAYLOADS: [&str; 4] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</textarea></title><svg onload=alert(1)>",
    "' autofocus onfocus=alert(1) x='",
];

#[test]
fn what_the_public_and_moderators_write_stays_text() {
    let server = moderated(&json!({}));
    let device = server.client().device();
    let mut comments = Vec::new();
    for payload in PAYLOADS {
        let id = posted(&device, payload, &json!({ "name": payload }));
        assert!(moderate(&server, &["--publish", &id]).status.success());
        let report = json!({ "reason": "other", "text": payload });
        let path = format!("{DRAFT}/{id}/reports");
        assert!(server.client().device().write("POST", &path, "k", &report).status < 300);
        let reply = posted(&device, payload, &json!({ "parent": id, "name": payload }));
        comments.extend([id, reply]);
    }
    let owner = signed_in(&server, "owner", "owner").browser;
    let refuse = [("do", "refuse"), ("reason", PAYLOADS[1])];
    let done = decide(&owner, "/console/queue?state=all", &[&comments[1]], &refuse);
    let mut pages = vec![told(&owner, &done).text];
    for payload in PAYLOADS {
        let pairs = [
            ("entity", "ministry"),
            ("purpose", "reply"),
            ("arabic", payload),
            ("english", payload),
        ];
        pages.push(told(&owner, &owner.post("/console/texts", &pairs)).text);
        let pairs =
            [("entity", "ministry"), ("read", payload), ("words", payload), ("do", "preview")];
        pages.push(owner.post("/console/words", &pairs).text);
        pages.push(
            decide(&owner, "/console/queue?state=all", &[], &[("do", "mark"), ("reason", payload)])
                .text,
        );
    }
    pages.extend(comments.iter().map(|id| owner.get(&format!("/console/queue/{id}")).text));
    pages.push(owner.get("/console/queue?state=all").text);
    pages.push(owner.get("/console/queue?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&state=all").text);
    for page in pages {
        for tag in ["<script", "<img", "<svg onload", "onerror=alert(1)>", "' autofocus"] {
            assert!(!page.contains(tag), "{tag} in {page}");
        }
    }
}

#[test]
fn who_only_reads_sees_no_form_that_decides() {
    let server = moderated(&json!({}));
    let id = posted(&server.client().device(), "نص", &json!({}));
    let viewer: Browser = signed_in(&server, "viewer", "viewer").browser;
    for path in ["/console/queue".to_owned(), format!("/console/queue/{id}")] {
        let page = viewer.get(&path);
        assert_eq!(page.status, 200);
        assert!(page.text.contains("نص") && !page.text.contains("name=\"do\""), "{}", page.text);
        assert!(!page.text.contains("name=\"pick\""), "{}", page.text);
    }
}
