//! Importing and exporting consultations, sessions and what an entity's page says.

use serde_json::{Value, json};

use crate::consultations::{consultation, session, with_consultations};
use crate::polls::poll;
use crate::support::Server;
use crate::threads::thread;

fn empty() -> Server {
    Server::with(&crate::polls::with(&[]))
}

/// Each is wrong in the place that is named after it.
fn assert_refused(definitions: &Value, places: &[&str]) {
    let said = empty().import(definitions).unwrap_err();
    for place in places {
        assert!(said.contains(&format!("json{place}: ")), "{place} in {said}");
    }
    assert_eq!(said.lines().count(), places.len() + 1, "{said}");
}

#[test]
fn every_mistake_of_a_consultation_is_named_by_its_path() {
    let of = |changes: Value| consultation("c", &changes);
    let text = json!({ "ar": "نص" });
    let document = |changes: Value| {
        let mut file =
            json!({ "language": "ar", "url": "/a.pdf", "media_type": "application/pdf" });
        for (field, value) in changes.as_object().unwrap() {
            file[field] = value.clone();
        }
        json!({ "documents": [{ "title": text, "files": [file] }] })
    };
    let extension = |from: &str, to: &str| json!({ "from": from, "to": to, "reason": text });
    let wrong = [
        (json!({ "purpose": {} }), "/purpose"),
        (json!({ "scope": { "ar": " " } }), "/scope/ar"),
        (json!({ "procedure": {} }), "/procedure"),
        (json!({ "in_brief": {} }), "/in_brief"),
        (json!({ "time_zone": "Asia/Nowhere" }), "/time_zone"),
        (json!({ "closes_at": "2026-02-30T00:00:00Z" }), "/closes_at"),
        (json!({ "closes_at": "2025-01-01T00:00:00Z" }), "/closes_at"),
        (json!({ "opens_at": "0000-01-01T00:00:00Z" }), "/opens_at"),
        (json!({ "closes_at": "2201-01-01T00:00:00Z" }), "/closes_at"),
        (json!({ "page": "javascript:alert(1)" }), "/page"),
        (json!({ "page": "//elsewhere.example" }), "/page"),
        (json!({ "page": "https://user@host.example" }), "/page"),
        (json!({ "page": "page.html" }), "/page"),
        (json!({ "audience": ["martians"] }), "/audience/0"),
        (json!({ "audience": ["everyone", "everyone"] }), "/audience/1"),
        (document(json!({ "language": "Arabic" })), "/documents/0/files/0/language"),
        (document(json!({ "url": "data:text/html,x" })), "/documents/0/files/0/url"),
        (document(json!({ "media_type": "pdf" })), "/documents/0/files/0/media_type"),
        (
            json!({ "documents": [{ "title": text, "kind": "song", "files": [] }] }),
            "/documents/0/kind",
        ),
        (
            json!({ "documents": [{ "title": text, "date": "2026-2-1", "files": [] }] }),
            "/documents/0/date",
        ),
        (json!({ "stages": [{ "title": text, "date": "2026-02-30" }] }), "/stages/0/date"),
        (json!({ "stages": [{ "title": text, "date": "1899-12-31" }] }), "/stages/0/date"),
        (json!({ "stages": [{ "title": {}, "url": "/a" }] }), "/stages/0/title"),
        (json!({ "ways": [{ "kind": "pigeon" }] }), "/ways/0/kind"),
        (json!({ "ways": [{ "kind": "poll", "id": "No!" }] }), "/ways/0/id"),
        (
            json!({ "ways": [{ "kind": "email", "address": "a@b?bcc=c@d.example" }] }),
            "/ways/0/address",
        ),
        (
            json!({ "ways": [{ "kind": "link", "title": text, "url": "mailto:a@b.example" }] }),
            "/ways/0/url",
        ),
        (
            json!({ "outcome": { "published_on": "soon", "summary": text } }),
            "/outcome/published_on",
        ),
        (
            json!({ "outcome": { "published_on": "2026-01-01", "summary": text,
                "themes": [{ "title": text, "said": text, "done": {} }] } }),
            "/outcome/themes/0/done",
        ),
        (
            json!({ "extensions": [extension("2098-01-01T00:00:00Z", "2098-12-31T21:00:00Z"),
                extension("2098-02-01T00:00:00Z", "2098-12-31T21:00:00Z")] }),
            "/extensions/1/from",
        ),
        (
            json!({ "extensions": [extension("2098-12-31T21:00:00Z", "2098-12-31T21:00:00Z")] }),
            "/extensions/0/to",
        ),
        (
            json!({ "extensions": [extension("2098-01-01T00:00:00Z", "2098-02-01T00:00:00Z")] }),
            "/closes_at",
        ),
        (
            json!({ "closes_at": null, "extensions": [extension("2098-01-01T00:00:00Z", "2098-02-01T00:00:00Z")] }),
            "/closes_at",
        ),
        (
            json!({ "extensions": [extension("2025-01-01T00:00:00Z", "2098-12-31T21:00:00Z")] }),
            "/extensions/0/from",
        ),
    ];
    for (changes, place) in wrong {
        let said = empty_import(&with_consultations(&[of(changes.clone())], &[]));
        assert!(
            said.contains(&format!("/consultations/0{place}: ")),
            "{place} of {changes} in {said}"
        );
    }
    assert_refused(
        &with_consultations(
            &[of(json!({})), of(json!({})), consultation("d", &json!({ "entity": "nobody" }))],
            &[],
        ),
        &["/consultations/1/id"],
    );
}

fn empty_import(definitions: &Value) -> String {
    thread_local! {
        static SERVER: Server = empty();
    }
    SERVER.with(|server| server.import(definitions).unwrap_err())
}

#[test]
fn every_mistake_of_a_session_is_named_by_its_path() {
    for (changes, place) in [
        (json!({ "title": {} }), "/title"),
        (json!({ "ends_at": "2098-01-01T16:00:00Z" }), "/ends_at"),
        (json!({ "starts_at": "tomorrow" }), "/starts_at"),
        (json!({ "time_zone": "Doha" }), "/time_zone"),
        (json!({ "edition": 0 }), "/edition"),
        (json!({ "hashtag": "#شوركم" }), "/hashtag"),
        (json!({ "stream": "rtmp://live.example" }), "/stream"),
        (json!({ "presented_on": "2026-13-01" }), "/presented_on"),
        (json!({ "polls": ["a", "a"] }), "/polls/1"),
        (json!({ "audience": ["martians"] }), "/audience/0"),
    ] {
        let said = empty_import(&with_consultations(&[], &[session("s", &changes)]));
        assert!(said.contains(&format!("/sessions/0{place}: ")), "{place} of {changes} in {said}");
    }
}

#[test]
fn every_mistake_of_an_entitys_page_is_named_by_its_path() {
    let text = json!({ "ar": "نص" });
    for (changes, place) in [
        (json!({ "hijri_adjust": 2 }), "/hijri_adjust"),
        (json!({ "minimum_days": 0 }), "/minimum_days"),
        (json!({ "minimum_days": 366 }), "/minimum_days"),
        (
            json!({ "participation": { "commitment": {
                "aims": text, "activities": text, "plans": {}, "contact": text, "topics": text } } }),
            "/participation/commitment/plans",
        ),
        (
            json!({ "participation": { "officials": [{ "role": "king" }] } }),
            "/participation/officials/0/role",
        ),
        (
            json!({ "participation": { "officials": [{ "email": "a b@c.example" }] } }),
            "/participation/officials/0/email",
        ),
        (
            json!({ "participation": { "officials": [{ "phone": "44069999" }] } }),
            "/participation/officials/0/phone",
        ),
        (
            json!({ "participation": { "channels": [{ "kind": "pigeon" }] } }),
            "/participation/channels/0/kind",
        ),
        (
            json!({ "participation": { "channels": [{ "kind": "email" }] } }),
            "/participation/channels/0/address",
        ),
        (
            json!({ "participation": { "channels": [{ "kind": "web", "address": "www.example.gov.qa" }] } }),
            "/participation/channels/0/address",
        ),
        (
            json!({ "participation": { "channels": [{ "kind": "phone", "address": "109", "reply_within_days": 0 }] } }),
            "/participation/channels/0/reply_within_days",
        ),
        (
            json!({ "participation": { "disclaimer": { "version": "a b", "text": text } } }),
            "/participation/disclaimer/version",
        ),
        (
            json!({ "participation": { "blocks": [{ "title": text, "text": {} }] } }),
            "/participation/blocks/0/text",
        ),
        (
            json!({ "participation": { "target": { "baseline_year": 12 } } }),
            "/participation/target/baseline_year",
        ),
        (
            json!({ "participation": { "target": { "baseline_year": 2024, "counted_elsewhere": { "24": 1 } } } }),
            "/participation/target/counted_elsewhere/24",
        ),
        (json!({ "participation": { "page": "ftp://files.example" } }), "/participation/page"),
        (
            json!({ "participation": { "page": { "ar": "/ar", "en": "ftp://files.example" } } }),
            "/participation/page/en",
        ),
        (json!({ "participation": { "page": { "Arabic": "/ar" } } }), "/participation/page/Arabic"),
        (json!({ "participation": { "page": {} } }), "/participation/page"),
    ] {
        let mut all = crate::polls::with(&[]);
        for (field, value) in changes.as_object().unwrap() {
            all["entities"][0][field] = value.clone();
        }
        let said = empty_import(&all);
        assert!(said.contains(&format!("/entities/0{place}: ")), "{place} of {changes} in {said}");
    }
    let mut all = crate::polls::with(&[poll("p", &json!({ "page": "//x" }))]);
    all["threads"] = json!([thread("t", &json!({ "page": "x" }))]);
    let said = empty_import(&all);
    assert!(said.contains("/polls/0/page: ") && said.contains("/threads/0/page: "), "{said}");
}

#[test]
fn what_is_named_must_be_there_and_be_of_the_same_entity() {
    let mut all = with_consultations(
        &[
            consultation(
                "c",
                &json!({ "ways": [
                { "kind": "poll", "id": "mine" }, { "kind": "poll", "id": "theirs" }, { "kind": "poll", "id": "none" },
                { "kind": "thread", "id": "mine", "anchor": "article-4" },
                { "kind": "thread", "id": "mine", "anchor": "article-9" }, { "kind": "thread", "id": "none" }
            ] }),
            ),
            consultation("stray", &json!({ "entity": "nobody" })),
            consultation(
                "unfinished",
                &json!({
                    "purpose": {}, "ways": [{ "kind": "poll", "id": "none" }], "draft": true
                }),
            ),
        ],
        &[
            session(
                "s",
                &json!({ "consultation": "none", "questions": "none", "polls": ["mine", "theirs"] }),
            ),
            session("of-c", &json!({ "consultation": "c", "questions": "mine" })),
        ],
    );
    let mut other = all["entities"][0].clone();
    other["id"] = json!("other");
    all["entities"].as_array_mut().unwrap().push(other);
    all["polls"] = json!([poll("mine", &json!({})), poll("theirs", &json!({ "entity": "other" }))]);
    all["threads"] = json!([thread("mine", &json!({}))]);
    assert_refused(
        &all,
        &[
            "/consultations/0/ways/1/id",
            "/consultations/0/ways/2/id",
            "/consultations/0/ways/4/anchor",
            "/consultations/0/ways/5/id",
            "/consultations/1/entity",
            "/sessions/0/consultation",
            "/sessions/0/questions",
            "/sessions/0/polls/1",
        ],
    );
}

#[test]
fn a_deadline_that_runs_moves_later_with_a_reason_and_never_earlier() {
    let server = empty();
    let import =
        |changes: Value| server.import(&with_consultations(&[consultation("c", &changes)], &[]));
    let first = "2098-01-01T00:00:00Z";
    let moved =
        |from: &str, to: &str| json!({ "from": from, "to": to, "reason": { "ar": "بطلب" } });
    // While it is a draft, nobody has read a deadline.
    import(json!({ "draft": true, "closes_at": "2098-06-01T00:00:00Z" })).unwrap();
    // Nor does it run before the opening.
    import(json!({ "opens_at": "2097-01-01T00:00:00Z", "closes_at": "2098-06-01T00:00:00Z" }))
        .unwrap();
    import(json!({ "closes_at": first })).unwrap();
    for refused in [
        json!({ "closes_at": "2097-12-31T00:00:00Z" }),
        json!({ "closes_at": null }),
        json!({ "closes_at": "2098-02-01T00:00:00Z" }),
        json!({ "closes_at": "2098-03-01T00:00:00Z",
            "extensions": [moved("2098-02-01T00:00:00Z", "2098-03-01T00:00:00Z")] }),
    ] {
        let said = import(refused.clone()).unwrap_err();
        assert!(
            said.contains("/consultations/0/closes_at: ") && said.contains(first),
            "{refused}: {said}"
        );
    }
    let once = moved(first, "2098-02-01T00:00:00Z");
    import(json!({ "closes_at": "2098-02-01T00:00:00Z", "extensions": [once] })).unwrap();
    let forgotten = json!({ "closes_at": "2098-02-01T00:00:00Z" });
    assert!(import(forgotten).unwrap_err().contains("/consultations/0/extensions: "));
    let twice = moved("2098-02-01T00:00:00Z", "2098-03-01T00:00:00Z");
    import(json!({ "closes_at": "2098-03-01T00:00:00Z", "extensions": [once, twice] })).unwrap();
}

#[test]
fn what_was_imported_is_exported_and_imports_again() {
    let server = empty();
    server
        .import(&with_consultations(
            &[consultation("c", &json!({}))],
            &[session("s", &json!({ "draft": true }))],
        ))
        .unwrap();
    let export = || -> Value {
        let done = server.command("export").output().unwrap();
        serde_json::from_slice(&done.stdout).unwrap()
    };
    let first = export();
    assert_eq!(first["consultations"][0]["closes_at"], "2098-12-31T21:00:00Z");
    assert_eq!(first["sessions"][0]["draft"], true);
    server.import(&first).unwrap();
    assert_eq!(export(), first);
    let misspelt = with_consultations(&[consultation("c", &json!({ "deadline": "x" }))], &[]);
    assert!(server.import(&misspelt).unwrap_err().contains("consultations.0.deadline is no field"));
}

#[test]
fn the_description_of_the_contract_has_all_of_it() {
    let contract = empty().client().get("/v1/openapi.json").json();
    for path in [
        "/v1/activities",
        "/v1/activities.rss",
        "/v1/activities.json",
        "/v1/activities.csv",
        "/v1/indicators",
        "/v1/consultations/{consultation}",
        "/v1/consultations/{consultation}/calendar.ics",
        "/v1/sessions/{session}",
        "/v1/sessions/{session}/calendar.ics",
    ] {
        assert!(contract["paths"].get(path).is_some(), "{path}");
    }
    for name in ["ActivityList", "Consultation", "Indicators", "Participation", "Session"] {
        assert!(contract["components"]["schemas"].get(name).is_some(), "{name}");
    }
}
