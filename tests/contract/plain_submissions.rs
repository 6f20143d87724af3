//! Forms that are filled in without script, and followed without it.

use serde_json::json;

use crate::polls::PAGE;
use crate::questionnaires::{complaint, report, survey, with_forms};
use crate::support::{Answer, Server};

const POST: &str = "/v1/forms/complaint/submissions";
const FIELDS: &str =
    "lang=ar&f.kind=complaint&f.text=حفرة<b>%0D%0A%0D%0Aكبيرة&f.where=الكورنيش&f.phone=٤٤٠٦٩٩٩٩";

fn field(page: &Answer, name: &str) -> String {
    let before = format!("name=\"{name}\" value=\"");
    let start =
        page.text.find(&before).unwrap_or_else(|| panic!("{name}: {}", page.text)) + before.len();
    page.text[start..].split('"').next().unwrap().to_owned()
}

/// What stands below the heading of that class, in order.
fn codes(page: &Answer) -> Vec<String> {
    let parts = page.text.split("<p class=\"code\"><bdi dir=\"ltr\">").skip(1);
    parts.map(|part| part.split('<').next().unwrap().to_owned()).collect()
}

fn holds(page: &Answer, parts: &[&str]) {
    for part in parts {
        assert!(page.text.contains(part), "{part}: {}", page.text);
    }
}

fn kept(server: &Server) -> i64 {
    let file = rusqlite::Connection::open(server.database()).unwrap();
    file.query_row("SELECT count(*) FROM submissions", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_form_is_checked_confirmed_kept_once_and_followed() {
    let server = Server::with(&with_forms(&[complaint(&json!({}))]));
    let client = server.client();
    let asked = client.post_form(POST, &[("origin", PAGE)], FIELDS);
    assert_eq!((asked.status, kept(&server)), (200, 0), "{}", asked.text);
    holds(&asked, &["lang=\"ar\" dir=\"rtl\"", "حفرة&#60;b&#62;", "+97444069999", "نوع الرسالة"]);
    let confirmed = format!("{FIELDS}&token={}", field(&asked, "token"));
    let done = client.post_form(POST, &[], &confirmed);
    assert_eq!((done.status, kept(&server)), (200, 1), "{}", done.text);
    let told = codes(&done);
    assert_eq!(codes(&client.post_form(POST, &[], &confirmed)), told);
    assert_eq!(kept(&server), 1);
    let other = client.post_form(POST, &[], &confirmed.replace("f.where=", "f.where=x"));
    assert_eq!((other.status, kept(&server)), (422, 1));
    holds(&other, &["حفرة&#60;b&#62;", "سبق إرسال إجابات أخرى"]);

    let find = client.get("/v1/submissions?lang=en");
    holds(&find, &["Reference number", "action=\"/v1/submissions\""]);
    let keys =
        format!("lang=en&reference={}&code={}", told[0].replace('-', ""), told[1].to_lowercase());
    let status = client.post_form("/v1/submissions", &[], &keys);
    holds(&status, &["Received", "حفرة&#60;b&#62;", &told[0], "An answer is due by the end of"]);
    assert!(!status.text.contains("+97444069999"), "contact data is not shown again");
    let message = format!("{keys}&act=message&key={}&text=more", field(&status, "key"));
    for _ in 0..2 {
        let sent = client.post_form("/v1/submissions", &[], &message);
        holds(&sent, &["The message was added", "From the sender"]);
        assert_eq!(sent.text.matches("<p dir=\"auto\">more</p>").count(), 1);
    }
    let unsure = client.post_form("/v1/submissions", &[], &format!("{keys}&act=erase"));
    holds(&unsure, &["Please confirm first"]);
    let erased = client.post_form("/v1/submissions", &[], &format!("{keys}&act=erase&sure=yes"));
    holds(&erased, &["The submission was erased"]);
    let gone = client.post_form("/v1/submissions", &[], &keys);
    assert_eq!(gone.status, 404);
    holds(&gone, &["There is no submission with this reference number", &told[0].replace('-', "")]);
}

#[test]
fn what_is_wrong_is_summed_up_and_all_that_was_typed_stays() {
    let server = Server::with(&with_forms(&[survey(&json!({})), complaint(&json!({}))]));
    let fields = "lang=en&f.who=body&f.staff=many&f.since=٢٠٢٧-٠١-٠١&f.ways=more&r.order.a=1&r.order.b=1\
        &m.parts.speed=good&f.words=123456789012345678901&o.ways=%20";
    let page = server.client().post_form("/v1/forms/survey/submissions", &[], fields);
    assert_eq!(page.status, 422);
    holds(
        &page,
        &[
            "Please correct the following",
            "<a href=\"#f-staff\">",
            "Please enter a number",
            "name=\"f.staff\" value=\"many\"",
            "The date is too late",
            "value=\"٢٠٢٧-٠١-٠١\"",
            "Please write the text of the other answer",
            "value=\"more\" checked",
            "Please choose each answer only once",
            "The text is too long. Maximum number of characters: 20",
            "value=\"good\" selected",
            "Only if the answer to “Who” is one of these: Institution",
        ],
    );
    // Who is not asked may have typed something all the same.
    let fields = fields.replace("f.who=body", "f.who=person").replace("r.order.b=1", "r.order.b=2");
    let fields =
        fields.replace("f.since=٢٠٢٧", "f.since=٢٠٢٦").replace("o.ways=%20", "o.ways=desk");
    let fields = fields.replace("f.words=1", "f.words=");
    let asked = server.client().post_form("/v1/forms/survey/submissions", &[], &fields);
    assert_eq!(asked.status, 200, "{}", asked.text);
    let confirmed = format!("{fields}&token={}", field(&asked, "token"));
    let done = server.client().post_form("/v1/forms/survey/submissions", &[], &confirmed);
    assert_eq!((done.status, codes(&done).len(), kept(&server)), (200, 0, 1), "{}", done.text);
    let file = rusqlite::Connection::open(server.database()).unwrap();
    let answers: String =
        file.query_row("SELECT answers FROM submissions", [], |row| row.get(0)).unwrap();
    let answers: serde_json::Value = serde_json::from_str(&answers).unwrap();
    let expected = json!({
        "who": { "choices": ["person"] },
        "since": { "text": "2026-01-01" },
        "ways": { "choices": ["more"], "other": "desk" },
        "parts": { "rows": { "speed": "good" } },
        "order": { "choices": ["a", "b"] },
        "words": { "text": "23456789012345678901" }
    });
    assert_eq!(answers, expected);
}

#[test]
fn another_site_cannot_make_a_browser_confirm() {
    let server = Server::with(&with_forms(&[complaint(&json!({}))]));
    let client = server.client();
    let asked = client.post_form(POST, &[], FIELDS);
    let confirmed = format!("{FIELDS}&token={}", field(&asked, "token"));
    for headers in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let answer = client.post_form(POST, &[headers], &confirmed);
        assert_eq!((answer.status, kept(&server)), (200, 0), "{headers:?}");
    }
    let forged = client.post_form(POST, &[], &format!("{FIELDS}&token=a.b.c"));
    assert_eq!((forged.status, kept(&server)), (200, 0));
    let edited = client.post_form(POST, &[], &format!("{confirmed}&edit=yes"));
    holds(&edited, &["value=\"الكورنيش\"", "value=\"complaint\" checked"]);
}

#[test]
fn the_snippet_holds_all_that_is_asked_in_its_language() {
    let closed = json!({ "id": "closed", "closes_at": "2020-01-01T00:00:00Z" });
    let exit = json!({ "exit_url": "https://www.example.com/" });
    let forms = [complaint(&json!({})), complaint(&closed), report(&exit)];
    let server = Server::with(&with_forms(&forms));
    let snippet = server.client().get("/v1/forms/complaint/snippet?lang=ar");
    let action = format!("action=\"{}{POST}\"", server.url);
    holds(
        &snippet,
        &["<sawt-feedback form=\"complaint\"", &action, "نوع الرسالة", "<script async"],
    );
    assert!(!snippet.text.contains(" id=\"f-"), "no id on somebody else's page");
    let english = server.client().get("/v1/forms/report/snippet?lang=en");
    holds(&english, &["Leave quickly", "Public Prosecution", "Nothing that names you is kept"]);
    let closed = server.client().get("/v1/forms/closed/snippet?lang=en");
    holds(&closed, &["This form is closed"]);
    assert!(!closed.text.contains("<form"));
}

#[test]
fn a_report_without_script_leaves_no_more_than_one_with_it() {
    let server = Server::with(&with_forms(&[report(&json!({}))]));
    let path = "/v1/forms/report/submissions";
    let asked = server.client().post_form(path, &[("referer", PAGE)], "lang=en&f.what=reported");
    let confirmed = format!("lang=en&f.what=reported&token={}", field(&asked, "token"));
    let done = server.client().post_form(path, &[("referer", PAGE)], &confirmed);
    assert_eq!((done.status, codes(&done).len()), (200, 2), "{}", done.text);
    assert!(!done.text.contains(PAGE), "nobody is led back to where they came from");
    let file = rusqlite::Connection::open(server.database()).unwrap();
    let count = |table: &str| -> i64 {
        file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
    };
    assert_eq!((count("submissions"), count("requests"), count("form_takers")), (1, 0, 0));
}
