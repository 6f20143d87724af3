//! A thread's comments as a file, and back.

use serde_json::{Value, json};

use crate::moving::{
    Written, assert_whole, comments, export, exported, fixture, import, two_threads,
};
use crate::support::Server;
use crate::threads::{moderate, posted};

/// A published suggestion about an article, with a reply to it, beside one that nobody has read yet.
fn some(server: &Server) -> (String, String) {
    let device = server.client().device();
    let name = json!({ "name": "مريم", "type": "suggestion", "anchor": "article-4" });
    let first = posted(&device, "نقترح التمديد\nأسبوعين.", &name);
    assert!(moderate(server, &["--publish", &first]).status.success());
    let second = posted(&device, "=1+1", &json!({ "parent": first }));
    assert!(moderate(server, &["--publish", &second]).status.success());
    posted(&device, "not read yet", &json!({}));
    (first, second)
}

#[test]
fn published_comments_are_exported_with_their_time_in_utc_and_in_the_threads_zone() {
    let server = two_threads(&json!({ "moderation": "pre" }));
    let (first, second) = some(&server);
    let told: Value =
        serde_json::from_str(&export(&server, "draft", &["--format", "json"])).unwrap();
    assert_eq!((&told["thread"], &told["time_zone"]), (&json!("draft"), &json!("Asia/Qatar")));
    let all = told["comments"].as_array().unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(
        (&all[0]["id"], &all[1]["id"], &all[1]["parent"]),
        (&json!(first), &json!(second), &json!(first))
    );
    assert_eq!((&all[0]["name"], &all[0]["type"]), (&json!("مريم"), &json!("suggestion")));
    assert_eq!(all[0]["anchor"], "article-4");
    let local = all[0]["created_at_local"].as_str().unwrap();
    assert!(local.ends_with("+03:00"), "{local}");
    let utc = all[0]["created_at"].as_str().unwrap();
    assert!(utc.ends_with('Z') && utc[13..19] == local[13..19], "{utc} {local}");
    assert!(!export(&server, "draft", &["--format", "csv"]).contains("not read yet"));
}

#[test]
fn operators_get_the_rest_with_its_states() {
    let server = two_threads(&json!({ "moderation": "pre" }));
    some(&server);
    let device = server.client().device();
    let refused = posted(&device, "off topic", &json!({}));
    assert!(
        moderate(&server, &["--refuse", &refused, "--reason", "خارج الموضوع"]).status.success()
    );
    let states: Vec<_> = exported(&server, "draft")
        .iter()
        .map(|one| one["state"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(states, ["published", "published", "awaiting-review", "not-published"]);
    let table = export(&server, "draft", &["--format", "csv", "--all"]);
    assert!(table.contains("not-published,خارج الموضوع"), "{table}");
}

#[test]
fn a_table_opens_in_a_spreadsheet_and_calculates_nothing() {
    let server = two_threads(&json!({}));
    let device = server.client().device();
    for text in
        ["=1+1", "+974 4406 9999", "-1", "@name", "\u{2066}ltr\u{2069} نص", "a \"quoted\", cell"]
    {
        posted(&device, text, &json!({ "name": "=cmd" }));
    }
    let table = export(&server, "draft", &["--format", "csv"]);
    assert!(table.starts_with("\u{FEFF}id,thread,parent,type,"), "{table}");
    assert!(table.lines().all(|line| !line.contains('\n')) && table.contains("\r\n"));
    for cell in [
        ",'=cmd,'=1+1,",
        ",'+974 4406 9999,",
        ",'-1,",
        ",'@name,",
        ",ltr نص,",
        ",\"a \"\"quoted\"\", cell\",",
    ] {
        assert!(table.contains(cell), "{cell} in {table}");
    }
    assert!(!table.contains(['\u{2066}', '\u{2069}', '\u{202E}', '\u{200F}']));
}

#[test]
fn what_was_exported_is_already_there_and_comes_back_into_an_empty_database_as_it_was() {
    for format in ["csv", "json"] {
        let server = two_threads(&json!({}));
        import(&server, "csv", &fixture("comments.csv"), &[]).unwrap();
        let answered = json!({ "comments": [{
            "id": "a", "created_at": "2025-01-01T00:00:00Z", "edited_at": "2025-01-01T00:05:00Z", "text": "سؤال",
            "type": "enquiry", "state": "published", "supports": 3,
            "official_reply": { "office": "policy", "text": "جواب\nالفريق", "at": "2025-01-03T08:00:00Z" }
        }, {
            "created_at": "2025-01-02T00:00:00Z", "text": "no", "state": "not-published", "reason": "خارج الموضوع"
        }] });
        import(&server, "json", Written::of(answered.to_string()).path(), &[]).unwrap();
        let device = server.client().device();
        posted(&device, "'=quoted formula", &json!({ "name": "+1" }));
        let all = exported(&server, "draft");
        assert_eq!(all[4]["official_reply"]["text"], "جواب\nالفريق");
        assert_eq!(all[4]["supports"], 3);

        let file = Written::of(export(&server, "draft", &["--format", format, "--all"]));
        let said = import(&server, format, file.path(), &[]).unwrap();
        assert!(said.contains("imported: 0") && said.contains("already there: 7"), "{said}");
        let empty = two_threads(&json!({}));
        let said = import(&empty, format, file.path(), &[]).unwrap();
        assert!(
            said.contains("imported: 7") && said.contains("with an official reply: 1"),
            "{said}"
        );
        // In the order of their times now.
        let by_id = |mut all: Vec<Value>| {
            all.sort_by_key(|one| one["id"].as_str().unwrap().to_owned());
            all
        };
        assert_eq!(by_id(exported(&empty, "draft")), by_id(all));
        assert_whole(&empty);
        assert_eq!(empty.client().get("/v1/threads/draft").json()["answered"], 1);
    }
}

#[test]
fn what_was_exported_of_one_thread_joins_another_under_other_ids() {
    let server = two_threads(&json!({}));
    import(&server, "csv", &fixture("comments.csv"), &[]).unwrap();
    let file = Written::of(export(&server, "draft", &["--format", "csv"]));
    let mut command = server.command("comments");
    command.args(["import", "--thread", "other", "--from", "csv"]).arg(file.path());
    assert!(command.output().unwrap().status.success());
    let ids = |thread| -> Vec<String> {
        exported(&server, thread).iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids("other").len(), 3);
    assert!(ids("other").iter().all(|id| !ids("draft").contains(id)));
}

#[test]
fn an_unknown_thread_or_format_is_answered_by_a_sentence() {
    let server = two_threads(&json!({}));
    let table: [(&[&str], &str); 3] = [
        (
            &["export", "--thread", "nothing", "--format", "csv"],
            "there is no thread \"nothing\" here",
        ),
        (&["export", "--thread", "draft", "--format", "pdf"], "possible values: csv, json"),
        (&["export", "--thread", "No Id", "--format", "csv"], "is not an id"),
    ];
    for (arguments, sentence) in table {
        let done = comments(&server, arguments);
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(!done.status.success() && said.contains(sentence), "{sentence} in {said}");
    }
}
