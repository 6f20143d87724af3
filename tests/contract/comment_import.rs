//! Taking over comments of other systems, beside a running server.

use serde_json::json;

use crate::moving::{Written, assert_whole, exported, fixture, import, two_threads};
use crate::support::Server;
use crate::threads::{DRAFT, texts};

/// Every comment's text, its parent's text and its state.
fn outline(server: &Server) -> Vec<(String, String, String)> {
    let all = exported(server, "draft");
    let text = |comment: &serde_json::Value| comment["text"].as_str().unwrap().to_owned();
    all.iter()
        .map(|comment| {
            let parent = all.iter().find(|other| other["id"] == comment["parent"]).map(text);
            let state = comment["state"].as_str().unwrap().to_owned();
            (text(comment), parent.unwrap_or_default(), state)
        })
        .collect()
}

fn row(text: &str, parent: &str, state: &str) -> (String, String, String) {
    (text.to_owned(), parent.to_owned(), state.to_owned())
}

#[test]
fn an_export_of_disqus_is_taken_over_with_names_times_parents_and_plain_texts() {
    let server = two_threads(&json!({}));
    let said = import(&server, "disqus", &fixture("disqus.xml"), &[]).unwrap();
    for line in ["comments in the file: 8", "imported: 6", "  spam: 1", "  deleted: 1"] {
        assert!(said.contains(line), "{line} in {said}");
    }
    assert!(said.contains("post 706: deeper than replies go"), "{said}");
    let first = "مسودة واضحة، ونقترح إضافة تعريف للمصطلحات.\n\nانظر قائمة المصطلحات (https://terms.example/ar).";
    let agreed = "Agreed. Section 3 < section 5.";
    let rows = [
        row(first, "", "published"),
        row(agreed, first, "published"),
        // Its parent was spam.
        row("رد على ما حُذف.", agreed, "published"),
        row("Fourth level.", "رد على ما حُذف.", "published"),
        row("Fifth level.", "رد على ما حُذف.", "published"),
        row("Sixth level.", "رد على ما حُذف.", "published"),
    ];
    assert_eq!(outline(&server), rows);
    let noura = &exported(&server, "draft")[0];
    assert_eq!(noura["name"], "نورة");
    assert_eq!(noura["created_at"], "2024-02-03T08:15:00Z");
    assert_eq!(server.client().get("/v1/threads/draft").json()["comments"], 6);
    assert_whole(&server);
}

#[test]
fn an_export_of_wordpress_needs_a_page_and_keeps_what_was_held_back_for_review() {
    let server = two_threads(&json!({}));
    let said = import(&server, "wordpress", &fixture("wordpress.xml"), &[]).unwrap_err();
    assert!(said.contains("https://www.example.gov.qa/draft/ (id 41): 6"), "{said}");
    let page = ["--page", "https://www.example.gov.qa/nothing/"];
    let said = import(&server, "wordpress", &fixture("wordpress.xml"), &page).unwrap_err();
    assert!(said.contains("is no page of the file"), "{said}");

    let said = import(&server, "wordpress", &fixture("wordpress.xml"), &["--page", "41"]).unwrap();
    for line in ["imported: 3", "  awaiting review: 1", "  pingbacks: 1", "  of other pages: 1"] {
        assert!(said.contains(line), "{line} in {said}");
    }
    let first = "السطر الأول\nالسطر الثاني\n\nفقرة ثانية مهمة";
    let held = "Held back, and at 15:00 in Doha.";
    let rows = [
        row(first, "", "published"),
        row("نشكركم، وسيؤخذ المقترح في الاعتبار.", first, "published"),
        row(held, "", "awaiting-review"),
    ];
    assert_eq!(outline(&server), rows);
    assert_eq!(exported(&server, "draft")[2]["created_at"], "2023-05-03T12:00:00Z");
    assert_eq!(texts(&server.client().get(DRAFT)), [first]);
    assert_whole(&server);
}

#[test]
fn a_table_is_taken_over_with_its_types_anchors_and_states() {
    let server = two_threads(&json!({}));
    let said = import(&server, "csv", &fixture("comments.csv"), &[]).unwrap();
    assert!(said.contains("imported: 4") && said.contains("  awaiting review: 1"), "{said}");
    assert!(said.contains("column \"email\" is left behind"), "{said}");
    let all = exported(&server, "draft");
    assert_eq!(all[0]["text"], "نقترح نشر ملخص للآراء\nبعد إغلاق الاستشارة.");
    assert_eq!((&all[0]["type"], &all[0]["anchor"]), (&json!("suggestion"), &json!("article-4")));
    // Both digits, the thread's zone; a reply is about what its parent is about.
    assert_eq!(all[1]["created_at"], "2025-11-03T07:30:00Z");
    assert_eq!((&all[1]["name"], &all[1]["anchor"]), (&json!("عبد الله"), &json!("article-4")));
    assert_eq!(all[2]["text"], "=HYPERLINK(\"http://evil.example\")");
    assert_eq!(all[3]["text"], "I am <b>not</b> bold & that is fine.");
    let thread = server.client().get("/v1/threads/draft").json();
    assert_eq!(thread["by_anchor"], json!({ "article-4": 2, "article-5": 1 }));
    assert_whole(&server);
}

#[test]
fn a_column_of_marked_up_texts_becomes_plain() {
    let server = two_threads(&json!({}));
    let table =
        "created_at;html\n2025-01-01T00:00:00Z;<p>one</p><script>alert(1)</script><p>two</p>\n";
    import(&server, "csv", Written::of(table).path(), &[]).unwrap();
    assert_eq!(texts(&server.client().get(DRAFT)), ["one\n\ntwo"]);
}

#[test]
fn what_a_table_does_not_say_is_published_awaits_review_where_review_comes_first() {
    let server = two_threads(&json!({ "moderation": "pre" }));
    let table = Written::of("created_at,text\n2025-01-01T00:00:00Z,نص\n");
    let said = import(&server, "csv", table.path(), &[]).unwrap();
    assert!(said.contains("  awaiting review: 1"), "{said}");
    assert_eq!(texts(&server.client().get(DRAFT)), [""; 0]);
}

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    let server = two_threads(&json!({}));
    let numbers = |said: String| -> Vec<String> {
        said.lines()
            .filter(|line| line.contains(": "))
            .map(|line| line.replace("to be ", ""))
            .collect()
    };
    let dry = import(&server, "disqus", &fixture("disqus.xml"), &["--dry-run"]).unwrap();
    assert!(dry.contains("nothing was written: this was a dry run"), "{dry}");
    assert_eq!(exported(&server, "draft"), Vec::<serde_json::Value>::new());
    let done = import(&server, "disqus", &fixture("disqus.xml"), &[]).unwrap();
    let (mut dry, done) = (numbers(dry), numbers(done));
    assert_eq!(dry.pop().unwrap(), "nothing was written: this was a dry run");
    assert_eq!(dry, done);
}

#[test]
fn importing_again_imports_nothing_twice_and_what_is_new_joins() {
    let server = two_threads(&json!({}));
    let table = |more: &str| {
        let rows = "2025-01-01T00:00:00Z,same\n2025-01-01T00:00:00Z,same\n";
        Written::of(format!("created_at,text\n{rows}{more}"))
    };
    let said = import(&server, "csv", table("").path(), &[]).unwrap();
    assert!(said.contains("imported: 2"), "{said}");
    let before = exported(&server, "draft");
    let said = import(&server, "csv", table("").path(), &[]).unwrap();
    assert!(said.contains("imported: 0") && said.contains("already there: 2"), "{said}");
    assert_eq!(exported(&server, "draft"), before);
    let said = import(&server, "csv", table("2025-01-02T00:00:00Z,new\n").path(), &[]).unwrap();
    assert!(said.contains("imported: 1") && said.contains("already there: 2"), "{said}");
    assert_whole(&server);
}

#[test]
fn every_mistake_of_a_table_is_named_by_its_line_and_nothing_is_written() {
    let server = two_threads(&json!({}));
    let refused = |table: &str| import(&server, "csv", Written::of(table).path(), &[]).unwrap_err();
    let good = "2025-01-01T00:00:00Z,good";
    let table = [
        (
            "parant,created_at,text\n".to_owned(),
            "line 1: column \"parant\" is not known; it takes id, thread, parent",
        ),
        ("text\n".to_owned(), "line 1: column \"created_at\" is missing"),
        ("created_at,text,html\n".to_owned(), "line 1: it takes one of the columns \"text\""),
        ("created_at,text,text\n".to_owned(), "line 1: column \"text\" is there twice"),
        (
            format!("created_at,text\n{good}\n2025,bad\n"),
            "line 3: created_at is \"2025\"; it takes a time like",
        ),
        (format!("created_at,text\n{good}\n{good},more\n"), "line 3: 3 cells; it takes 2"),
        (
            format!("created_at,text,type\n{good},song\n"),
            "line 2: type is \"song\"; it takes comment, suggestion",
        ),
        (
            format!("created_at,text,state\n{good},open\n"),
            "line 2: state is \"open\"; it takes published",
        ),
        (
            format!("created_at,text,anchor\n{good},article-9\n"),
            "line 2: anchor is \"article-9\"; the thread has article-4, article-5",
        ),
        (
            format!("created_at,text,id\n{good},a\n{good},a\n"),
            "line 3, comment a: the id \"a\" is there twice",
        ),
        (
            format!("created_at,text,id,parent\n{good},a,b\n{good},b,a\n"),
            "its replies go round in a circle",
        ),
        (
            "created_at,text\n2999-01-01T00:00:00Z,later\n".to_owned(),
            "line 2: it was written in the future",
        ),
        (
            format!("created_at,text,official_reply\n{good},answer\n"),
            "line 2: official_reply_office is missing",
        ),
        (
            format!(
                "created_at,text,official_reply,official_reply_office,official_reply_at\n{good},answer,nobody,2025-01-02T00:00:00Z\n"
            ),
            "line 2: official_reply_office is \"nobody\"; the entity has policy",
        ),
    ];
    for (table, sentence) in &table {
        let said = refused(table);
        assert!(
            said.contains("nothing was imported") && said.contains(sentence),
            "{sentence} in {said}"
        );
    }
    let arabic = b"created_at,text\n2025-01-01T00:00:00Z,\xe3\xd1\xcd\xc8\xc7\n";
    let said = import(&server, "csv", Written::of(arabic).path(), &[]).unwrap_err();
    assert!(said.contains("line 2") && said.contains("\"CSV UTF-8\""), "{said}");
    assert_eq!(exported(&server, "draft"), Vec::<serde_json::Value>::new());
}

#[test]
fn xml_that_is_broken_or_a_bomb_is_refused_with_its_line() {
    let server = two_threads(&json!({}));
    let lols: Vec<String> = (1..9)
        .map(|n| format!("<!ENTITY lol{n} \"{}\">", format!("&lol{};", n - 1).repeat(10)))
        .collect();
    let lols = lols.join("\n");
    let bomb = format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">\n{lols}]>\n<disqus>&lol8;</disqus>"
    );
    let post = "<post dsq:id=\"1\"><createdAt>2024-01-01T00:00:00Z</createdAt><message>a</message>";
    let table = [
        (bomb, "line 2: a document type (<!DOCTYPE>)"),
        (format!("<disqus>\n{post}\n"), "line 3: the file ends in the middle"),
        (format!("<disqus>\n{post}</thread></disqus>"), "line 2: "),
        (
            "<disqus>\n&lol;</disqus>".to_owned(),
            "line 2: the entity &lol; is none of XML's own five",
        ),
        ("a: b\n".to_owned(), "line 1: text outside of every element"),
        (String::new(), "the file ends in the middle, or holds no XML"),
        ("<rss><channel/></rss>".to_owned(), "this is no export of Disqus"),
        (format!("<disqus>{}", "<a>".repeat(65)), "more than 64 elements inside each other"),
        (
            format!("<disqus>\n<post>{}</post></disqus>", "x".repeat((1 << 20) + 1)),
            "<post> holds more than 1048576 bytes",
        ),
        (
            "<?xml version=\"1.0\" encoding=\"windows-1256\"?><disqus/>".to_owned(),
            "the encoding is \"windows-1256\"; it takes UTF-8",
        ),
        (
            "<disqus>\n\n<post dsq:id=\"7\"><createdAt>soon</createdAt></post></disqus>".to_owned(),
            "line 3, post 7: createdAt is \"soon\"",
        ),
    ];
    for (xml, sentence) in &table {
        let said = import(&server, "disqus", Written::of(xml).path(), &[]).unwrap_err();
        assert!(said.contains(sentence), "{sentence} in {said}");
    }
    let said = import(&server, "wordpress", &fixture("disqus.xml"), &[]).unwrap_err();
    assert!(said.contains("this is no export of WordPress"), "{said}");
    assert_eq!(exported(&server, "draft"), Vec::<serde_json::Value>::new());
}

#[test]
fn a_file_that_breaks_at_its_end_leaves_nothing_of_its_beginning() {
    let server = two_threads(&json!({}));
    let whole = std::fs::read_to_string(fixture("disqus.xml")).unwrap();
    let cut = Written::of(&whole[..whole.rfind("</post>").unwrap()]);
    assert!(import(&server, "disqus", cut.path(), &[]).is_err());
    assert_eq!(exported(&server, "draft"), Vec::<serde_json::Value>::new());
}

#[test]
fn addresses_and_programs_of_authors_are_nowhere_in_the_database() {
    let mut server = two_threads(&json!({}));
    import(&server, "disqus", &fixture("disqus.xml"), &[]).unwrap();
    import(&server, "wordpress", &fixture("wordpress.xml"), &["--page", "41"]).unwrap();
    import(&server, "csv", &fixture("comments.csv"), &[]).unwrap();
    server.kill();
    let mut log = server.database().into_os_string();
    log.push("-wal");
    let mut bytes = std::fs::read(server.database()).unwrap();
    bytes.extend(std::fs::read(log).unwrap_or_default());
    let holds = |word: &str| bytes.windows(word.len()).any(|some| some == word.as_bytes());
    assert!(holds("نورة"));
    for word in ["canary", "mail.example", "192.0.2."] {
        assert!(!holds(word), "{word}");
    }
}

#[test]
fn longer_texts_are_kept_whole_and_it_is_said() {
    let server = two_threads(&json!({ "max_graphemes": 10 }));
    let text = "كلمات كثيرة جدًا ".repeat(2000);
    let table = Written::of(format!("created_at,text\n2025-01-01T00:00:00Z,{text}\n"));
    let said = import(&server, "csv", table.path(), &[]).unwrap();
    assert!(said.contains("letters, more than 10; kept whole"), "{said}");
    assert_eq!(texts(&server.client().get(DRAFT)), [text.trim()]);
}

#[test]
fn what_was_imported_is_searched_folded_and_answered_beside_a_running_server() {
    let server = two_threads(&json!({}));
    import(&server, "disqus", &fixture("disqus.xml"), &[]).unwrap();
    let found = server
        .client()
        .get(&format!("{DRAFT}?q=%D8%A7%D9%84%D9%85%D8%B5%D8%B7%D9%84%D8%AD%D8%A7%D8%AA"));
    assert_eq!(texts(&found).len(), 1);
    let id = found.json()["comments"][0]["id"].as_str().unwrap().to_owned();
    let device = server.client().device();
    let reply = json!({ "type": "comment", "text": "رد جديد", "parent": id });
    assert_eq!(device.write("POST", DRAFT, "k", &reply).status, 201);
    // Nobody is its author here.
    assert_eq!(
        device.write("DELETE", &format!("{DRAFT}/{id}"), "d", &json!(null)).code(),
        "unauthorized"
    );
    assert_whole(&server);
}

#[test]
fn a_thread_that_is_not_there_is_named() {
    let server = two_threads(&json!({}));
    let mut command = server.command("comments");
    command.args(["import", "--thread", "nothing", "--from", "csv"]).arg(fixture("comments.csv"));
    let said = String::from_utf8(command.output().unwrap().stderr).unwrap();
    assert!(said.contains("there is no thread \"nothing\" here"), "{said}");
}
