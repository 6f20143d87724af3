//! Definitions of forms: every mistake by its path, and what stays once something was submitted.

use serde_json::{Value, json};

use crate::questionnaires::{clarity, complained, complaint, report, submit, survey, with_forms};
use crate::support::Server;

/// What `import` says of the ministry with this form.
fn said(server: &Server, form: &Value) -> String {
    server.import(&with_forms(std::slice::from_ref(form))).unwrap_err()
}

/// The first page's fields of a form, changed.
#[expect(clippy::needless_pass_by_value, reason = "what is written in its place is handed over")]
fn with_fields(form: Value, fields: Value) -> Value {
    let mut form = form;
    form["pages"] = json!([{ "fields": fields }]);
    form
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn every_mistake_is_named_by_its_path() {
    let server = Server::with(&with_forms(&[]));
    let label = json!({ "ar": "سؤال" });
    let options = json!([{ "id": "a", "label": label }, { "id": "b", "label": label }]);
    let one = |field: Value| {
        let mut whole = json!({ "id": "q", "type": "short-text", "label": label });
        for (name, value) in field.as_object().unwrap() {
            whole[name] = value.clone();
        }
        with_fields(survey(&json!({})), json!([whole]))
    };
    let table = [
        (survey(&json!({ "title": {} })), "/forms/0/title: no text"),
        (survey(&json!({ "pages": [] })), "/forms/0/pages: no page"),
        (survey(&json!({ "pages": [{ "fields": [] }] })), "/forms/0/pages/0/fields: no field"),
        (survey(&json!({ "time_zone": "Doha" })), "/forms/0/time_zone: \"Doha\""),
        (survey(&json!({ "entity": "none" })), "/forms/0/entity: \"none\" is no entity"),
        (
            survey(&json!({ "office": "none" })),
            "/forms/0/office: \"ministry\" has no office \"none\"",
        ),
        (survey(&json!({ "reply_within_days": 3 })), "/forms/0/reply_within_days: promises"),
        (survey(&json!({ "keep_days": 0 })), "/forms/0/keep_days: 0"),
        (
            survey(&json!({ "keep_days": 9, "keep_contact_days": 10 })),
            "/forms/0/keep_contact_days: 10",
        ),
        (survey(&json!({ "split_by": "ways" })), "/forms/0/split_by: \"ways\""),
        (survey(&json!({ "limits": label })), "/forms/0/limits: is for the kind \"report\""),
        (survey(&json!({ "exit_url": "/x" })), "/forms/0/exit_url: is for the kind"),
        (
            one(json!({ "shown_if": [{ "field": "q" }] })),
            "/pages/0/fields/0/shown_if/0/field: \"q\"",
        ),
        (one(json!({ "options": options })), "/fields/0/options: is for the types"),
        (
            one(json!({ "rows": [{ "id": "r", "label": label }] })),
            "/fields/0/rows: is for the type",
        ),
        (one(json!({ "min": 1 })), "/fields/0/min: is for the type \"number\""),
        (one(json!({ "type": "number", "min": 2, "max": 1 })), "/fields/0/min: 2 is above"),
        (
            one(json!({ "type": "date", "latest": "2026-02-30" })),
            "/fields/0/latest: \"2026-02-30\"",
        ),
        (one(json!({ "version": "1" })), "/fields/0/version: is for the type \"consent\""),
        (one(json!({ "type": "consent" })), "/fields/0/version: it takes 1 to 64"),
        (
            one(json!({ "type": "phone", "country_code": "0974" })),
            "/fields/0/country_code: \"0974\"",
        ),
        (one(json!({ "accept": ["application/pdf"] })), "/fields/0/accept: is for the type"),
        (one(json!({ "type": "file", "accept": ["pdf"] })), "/fields/0/accept/0: \"pdf\""),
        (one(json!({ "max_graphemes": 501 })), "/fields/0/max_graphemes: 501"),
        (one(json!({ "type": "single" })), "/fields/0/options: 0 options"),
        (one(json!({ "type": "matrix", "options": options })), "/fields/0/rows: 0 rows"),
        (
            one(json!({ "type": "scale", "options": options, "shuffle": true })),
            "/fields/0/shuffle: is for",
        ),
        (
            one(json!({ "type": "multiple", "options": options, "min_choices": 3 })),
            "/fields/0/min_choices: 3 of 2 options",
        ),
        (
            with_fields(
                survey(&json!({})),
                json!([
                    { "id": "q", "type": "single", "label": label, "options": options },
                    { "id": "q", "type": "short-text", "label": label }
                ]),
            ),
            "/pages/0/fields/1/id: \"q\" names another field",
        ),
        (
            with_fields(
                survey(&json!({})),
                json!([
                    { "id": "q", "type": "single", "label": label, "options": options },
                    { "id": "r", "type": "short-text", "label": label,
                      "shown_if": [{ "field": "q", "any_of": ["c"] }] }
                ]),
            ),
            "/fields/1/shown_if/0/any_of: \"q\" has no option \"c\"",
        ),
        (clarity(&json!({ "answered": true })), "/forms/0/answered: the kind \"clarity\""),
        (
            with_fields(
                clarity(&json!({})),
                json!([{ "id": "e", "type": "email", "label": label }]),
            ),
            "/fields/0/type: the kind \"clarity\" takes no contact data",
        ),
        (report(&json!({ "limits": null })), "/forms/0/limits: missing"),
        (report(&json!({ "once_each": true })), "/forms/0/once_each: a report knows no device"),
        (report(&json!({ "with_page": true })), "/forms/0/with_page: a report"),
        (report(&json!({ "results": "always" })), "/forms/0/results: reports are not counted"),
        (report(&json!({ "pages": [], "bodies": [] })), "/forms/0/pages: neither"),
        (
            with_fields(report(&json!({})), json!([{ "id": "e", "type": "name", "label": label }])),
            "/fields/0/type: a report takes nothing that names",
        ),
        (
            with_fields(report(&json!({})), json!([{ "id": "e", "type": "file", "label": label }])),
            "/fields/0/type: a report takes no files",
        ),
        (
            survey(&json!({ "published_results": { "fields": [{ "field": "none" }] } })),
            "/forms/0/published_results/fields/0/field: \"none\" is no field",
        ),
        (
            survey(&json!({ "published_results": { "fields": [
                { "field": "who", "options": [{ "option": "person", "percent": 101 }] }
            ] } })),
            "/published_results/fields/0/options: it takes one entry an option",
        ),
    ];
    for (form, mistake) in table {
        let said = said(&server, &form);
        assert!(said.contains(mistake), "{mistake}: {said}");
    }
    let twice = with_forms(&[survey(&json!({})), survey(&json!({}))]);
    assert!(server.import(&twice).unwrap_err().contains("/forms/1/id"));
    let all = [complaint(&json!({})), clarity(&json!({})), survey(&json!({})), report(&json!({}))];
    server.import(&with_forms(&all)).unwrap();
}

#[test]
fn what_was_answered_keeps_its_question() {
    let server = Server::with(&with_forms(&[complaint(&json!({}))]));
    let fewer = || {
        let mut fewer = complaint(&json!({}));
        fewer["pages"][0]["fields"].as_array_mut().unwrap().truncate(2);
        fewer
    };
    // Nothing was submitted yet.
    server.import(&with_forms(&[fewer()])).unwrap();
    server.import(&with_forms(&[complaint(&json!({}))])).unwrap();
    let device = server.client().device();
    while submit(&device, "complaint", &complained()).status != 201 {}
    assert!(said(&server, &fewer()).contains("field \"where\" cannot be removed"));
    let mut other = complaint(&json!({ "kind": "survey" }));
    other["pages"][0]["fields"][1]["type"] = "short-text".into();
    other["pages"][0]["fields"][0]["options"].as_array_mut().unwrap().remove(1);
    let said = said(&server, &other);
    for mistake in [
        "/forms/0/kind: this form has submissions",
        "/forms/0/pages/0/fields/1/type: this form has submissions",
        "/forms/0/pages/0/fields/0/options: this form has submissions; keep option \"thanks\"",
    ] {
        assert!(said.contains(mistake), "{mistake}: {said}");
    }
    let mut more = complaint(&json!({ "title": { "ar": "عنوان آخر" } }));
    let field = json!({ "id": "more", "type": "short-text", "label": { "ar": "سؤال" } });
    more["pages"][0]["fields"].as_array_mut().unwrap().push(field);
    server.import(&with_forms(&[more])).unwrap();
}
