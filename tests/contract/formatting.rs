//! Texts with a few marks, read as blocks and spans.

use serde_json::{Value, json};

use crate::support::Server;
use crate::threads::{DRAFT, draft, moderate, posted};

#[test]
fn where_the_thread_says_so_marks_mean_something_and_html_never_does() {
    let server = Server::with(&draft(&json!({ "markup": "simple" })));
    let text = "**أقترح** قراءة https://example.gov.qa/law\n\n- *أولًا*\n\n> قولهم\n\n<b onclick=x>[y](javascript:z)</b>";
    let id = posted(&server.client().device(), text, &json!({}));
    let comment = server.client().get(&format!("{DRAFT}/{id}")).json()["comment"].clone();
    assert_eq!(comment["text"], text);
    let address = "https://example.gov.qa/law";
    assert_eq!(
        comment["formatted"],
        json!([
            { "spans": [
                { "text": "أقترح", "strong": true },
                { "text": " قراءة " },
                { "text": address, "href": address }
            ] },
            { "kind": "item", "spans": [{ "text": "أولًا", "emphasis": true }] },
            { "kind": "quote", "spans": [{ "text": "قولهم" }] },
            { "spans": [{ "text": "<b onclick=x>[y](javascript:z)</b>" }] }
        ])
    );
    assert_eq!(server.client().get(DRAFT).json()["comments"][0]["formatted"], comment["formatted"]);
}

#[test]
fn elsewhere_marks_are_letters() {
    let server = Server::with(&draft(&json!({})));
    posted(&server.client().device(), "**نص**", &json!({}));
    let comment = server.client().get(DRAFT).json()["comments"][0].clone();
    assert_eq!((&comment["text"], comment.get("formatted")), (&json!("**نص**"), None));
}

#[test]
fn what_nobody_may_read_is_not_formatted_for_them() {
    let server = Server::with(&draft(&json!({ "markup": "simple" })));
    let author = server.client().device();
    let id = posted(&author, "*سر*", &json!({}));
    posted(&author, "رد", &json!({ "parent": id }));
    assert!(moderate(&server, &["--refuse", &id, "--reason", "تجربة"]).status.success());
    let place: Value = server.client().get(DRAFT).json()["comments"][0].clone();
    assert_eq!((&place["text"], place.get("formatted")), (&json!(""), None));
    assert!(author.get(DRAFT).json()["comments"][0]["formatted"].is_array());
}
