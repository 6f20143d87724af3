//! What the public has said and decided, as open data.

use serde_json::{Value, json};

use crate::consultations::{consultation, session, with_consultations};
use crate::polls::{poll, three};
use crate::support::{Answer, Server};
use crate::taxonomy::taxonomy;
use crate::threads::{offices, posted, replied, thread};

/// What a spreadsheet would calculate.
const FORMULA: &str = "=HYPERLINK(\"https://evil.example\",\"هنا\")";

fn definitions() -> Value {
    let mut all = with_consultations(
        &[
            consultation(
                "policy",
                &json!({
                    "opens_at": "2014-07-15T21:00:00Z", "closes_at": "2014-09-15T21:00:00Z",
                    "sector": "transport", "topics": ["hot"], "page": "/policy",
                    "extensions": [{
                        "from": "2014-08-31T21:00:00Z", "to": "2014-09-15T21:00:00Z",
                        "reason": { "ar": "بطلب من الجمهور" }
                    }],
                    "documents": [{
                        "title": { "ar": "المسودة", "en": "The draft" }, "version": "1.0",
                        "files": [
                            { "language": "ar", "url": "/a.pdf", "media_type": "application/pdf", "bytes": 5 },
                            { "language": "en", "url": "/b.pdf", "media_type": "application/pdf" }
                        ]
                    }],
                    "stages": [{ "title": { "ar": "الأولى" }, "date": "2014-07-16" }],
                    "outcome": {
                        "published_on": "2015-04-01", "participants": 7, "summary": { "ar": "ملخص" },
                        "themes": [{ "title": { "ar": "أ" }, "said": { "ar": "قيل" }, "done": { "ar": "تم" } }]
                    }
                }),
            ),
            consultation("hidden", &json!({ "draft": true })),
        ],
        &[session("talk", &json!({}))],
    );
    let over = json!({ "opens_at": "2020-01-01T00:00:00Z", "closes_at": "2020-01-02T00:00:00Z" });
    let with = |changes: Value| {
        let mut all = over.clone();
        all.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        all
    };
    let label = json!([
        { "id": "a", "label": { "ar": FORMULA, "en": "\u{202e}A" } },
        { "id": "b", "label": { "ar": "ب", "en": "B" } },
        { "id": "c", "label": { "ar": "ج", "en": "C" } }
    ]);
    all["polls"] = json!([
        poll("open", &json!({ "results": "always", "options": label })),
        poll("small", &json!({ "results": "always", "min_group": 3, "options": three() })),
        poll("after-vote", &json!({})),
        poll("after-close", &json!({ "results": "after-close" })),
        poll("never", &with(json!({ "results": "never" }))),
        poll("closed", &with(json!({}))),
        poll("kept-back", &json!({ "results": "always", "open_data": false })),
    ]);
    all["threads"] = json!([thread("draft", &json!({ "supports": true }))]);
    all["entities"][0]["offices"] = offices();
    all["entities"][0]["taxonomy"] = taxonomy();
    all["entities"][0]["licence"] =
        json!({ "title": { "ar": "رخصة", "en": "A licence" }, "url": "/licence" });
    all["entities"][0]["participation"] = json!({ "page": "/participation" });
    all
}

fn rows(answer: &Answer) -> Vec<Value> {
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.json()["rows"].as_array().unwrap().clone()
}

/// The cells of a table, by the rules of RFC 4180.
fn cells(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut letters) = (false, table.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.push(letters.next().unwrap()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !quoted => {}
            _ => cell.push(letter),
        }
    }
    assert!(row.is_empty() && cell.is_empty(), "a table ends with the end of a line");
    rows
}

#[test]
fn a_poll_tells_what_its_results_tell_everyone_in_json_and_csv() {
    let server = Server::with(&definitions());
    let client = server.client();
    for choice in ["a", "a", "b"] {
        client.device().vote("open", &json!({ "choices": [choice] }));
    }
    let data = client.get("/v1/open-data/polls/open/data.json");
    let results = client.get("/v1/polls/open/results").json();
    for (row, result) in rows(&data).iter().zip(results["options"].as_array().unwrap()) {
        let told = ["option", "count", "percent"].map(|field| row[field].clone());
        assert_eq!(told, ["option", "count", "percent"].map(|field| result[field].clone()));
        assert_eq!(row["ballots"], 3);
    }
    let columns = data.json()["columns"].as_array().unwrap().clone();
    let names: Vec<_> = columns.iter().map(|column| column["name"].as_str().unwrap()).collect();
    for column in &columns {
        let meaning = &column["meaning"];
        assert!(meaning["ar"] != meaning["en"] && meaning["ar"].is_string(), "{column}");
    }
    assert_eq!(columns[3]["type"], "integer");
    assert_eq!(columns[3]["unit"]["en"], "votes");

    let table = client.get("/v1/open-data/polls/open/data.csv");
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(table.header("content-disposition"), "attachment; filename=\"polls-open.csv\"");
    let text = table.text.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("no mark of UTF-8"));
    let cells = cells(text);
    assert_eq!(cells[0], names);
    // Shown, and never calculated; and no letter turns the line around.
    assert_eq!(cells[1], ["a", &format!("'{FORMULA}"), "A", "2", "67", "", "3", "0"]);

    let dictionary = client.get("/v1/open-data/polls/open/dictionary.json");
    assert_eq!(dictionary.header("content-type"), "application/csvm+json");
    let described = dictionary.json()["tableSchema"]["columns"].as_array().unwrap().clone();
    assert_eq!(described.iter().map(|column| &column["name"]).collect::<Vec<_>>(), names);
}

#[test]
fn nothing_leaks_that_the_public_may_not_see() {
    let server = Server::with(&definitions());
    let client = server.client();
    for id in ["after-vote", "after-close"] {
        client.device().vote(id, &json!({ "choices": ["tea"] }));
    }
    for choice in ["a", "a", "a", "a", "b", "c"] {
        client.device().vote("small", &json!({ "choices": [choice] }));
    }
    let refused = [
        ("polls/after-vote", 409),
        ("polls/after-close", 409),
        ("polls/never", 401),
        ("polls/kept-back", 404),
        ("polls/none", 404),
        ("consultations/hidden", 404),
        ("songs/open", 404),
    ];
    for (id, status) in refused {
        for file in ["", "/data.json", "/data.csv", "/dictionary.json"] {
            let answer = client.get(&format!("/v1/open-data/{id}{file}"));
            assert_eq!(answer.status, status, "{id}{file}: {}", answer.text);
            assert!(!answer.code().is_empty());
        }
    }
    let catalogue = client.get("/v1/open-data?entity=ministry");
    for (id, _) in refused {
        assert!(!catalogue.text.contains(id), "{id} in {}", catalogue.text);
    }
    // A group that is too small takes with it from what it could be worked out.
    let small = rows(&client.get("/v1/open-data/polls/small/data.json"));
    let counts: Vec<_> = small.iter().map(|row| (&row["count"], &row["percent"])).collect();
    assert_eq!(
        counts,
        [(&json!(4), &json!(67)), (&Value::Null, &Value::Null), (&Value::Null, &Value::Null)]
    );
    // Everyone sees the results of what is closed.
    assert_eq!(client.get("/v1/open-data/polls/closed/data.json").status, 200);

    let mut silent = definitions();
    silent["entities"][0]["open_data"] = json!(false);
    let server = Server::with(&silent);
    for path in ["?entity=ministry", "/polls/open", "/threads/draft/data.csv"] {
        assert_eq!(server.client().get(&format!("/v1/open-data{path}")).status, 404, "{path}");
    }
}

#[test]
fn a_thread_tells_published_comments_without_names() {
    let server = Server::with(&definitions());
    let (client, device) = (server.client(), server.client().device());
    let id = posted(
        &device,
        FORMULA,
        &json!({ "name": "اسم الكاتب", "anchor": "article-4", "type": "suggestion" }),
    );
    let refused = posted(&device, "نص مرفوض", &json!({ "name": "اسم آخر" }));
    let gone =
        crate::threads::moderate(&server, &["--refuse", &refused, "--reason", "خارج الموضوع"]);
    assert!(gone.status.success());
    replied(&server, &id, "شكرًا لكم");
    let data = client.get("/v1/open-data/threads/draft/data.json");
    let rows = rows(&data);
    assert_eq!(rows.len(), 1);
    let told = [
        "id",
        "type",
        "anchor",
        "anchor_label_en",
        "text",
        "supports",
        "official_reply",
        "official_reply_office_en",
    ];
    assert_eq!(
        told.map(|field| rows[0][field].clone()),
        [
            json!(id),
            json!("suggestion"),
            json!("article-4"),
            json!("Article 4"),
            json!(FORMULA),
            json!(0),
            json!("شكرًا لكم"),
            json!("E-participation officer")
        ]
    );
    assert_eq!(rows[0]["day"].as_str().unwrap().len(), "2026-11-22".len());
    let table = client.get("/v1/open-data/threads/draft/data.csv");
    for answer in [&data, &table] {
        assert!(!answer.text.contains("اسم") && !answer.text.contains("مرفوض"), "{}", answer.text);
    }
    assert_eq!(cells(table.text.trim_start_matches('\u{feff}'))[1][7], format!("'{FORMULA}"));
}

#[test]
fn a_consultation_tells_its_documents_stages_and_outcome() {
    let server = Server::with(&definitions());
    let client = server.client();
    let rows = rows(&client.get("/v1/open-data/consultations/policy/data.json"));
    let parts: Vec<_> = rows.iter().map(|row| row["part"].as_str().unwrap()).collect();
    assert_eq!(
        parts,
        [
            "purpose",
            "scope",
            "procedure",
            "document",
            "document",
            "stage",
            "extension",
            "outcome",
            "theme"
        ]
    );
    let told = |row: usize, fields: [&str; 4]| fields.map(|field| rows[row][field].clone());
    assert_eq!(
        told(3, ["address", "language", "bytes", "version"]),
        [json!("https://www.example.gov.qa/a.pdf"), json!("ar"), json!(5), json!("1.0")]
    );
    // Its last day in Doha, and not that of the instant in UTC or of the day after.
    assert_eq!(rows[6]["date"], "2014-09-15");
    assert_eq!(
        told(7, ["date", "text_ar", "text_en", "participants"]),
        [json!("2015-04-01"), json!("ملخص"), Value::Null, json!(7)]
    );
    assert_eq!(
        told(8, ["number", "title_ar", "text_ar", "response_ar"]),
        ["1", "أ", "قيل", "تم"]
            .map(|text| { text.parse::<u64>().map_or_else(|_| json!(text), Value::from) })
    );
}

#[test]
fn a_portal_harvests_the_catalogue_as_dcat() {
    let server = Server::with(&definitions());
    let client = server.client();
    let answer = client.get("/v1/open-data?entity=ministry");
    assert_eq!(answer.header("content-type"), "application/ld+json");
    let catalogue = answer.json();
    assert_eq!(catalogue["@context"]["dcat"], "http://www.w3.org/ns/dcat#");
    assert_eq!(catalogue["@type"], "dcat:Catalog");
    assert_eq!(catalogue["foaf:homepage"][0]["@id"], "https://www.example.gov.qa/participation");
    assert_eq!(catalogue["dct:title"].as_array().unwrap().len(), 2);
    let datasets = catalogue["dcat:dataset"].as_array().unwrap();
    let mut ids: Vec<_> =
        datasets.iter().map(|one| one["dct:identifier"].as_str().unwrap()).collect();
    ids.sort_unstable();
    assert_eq!(
        ids,
        [
            "consultations/policy",
            "polls/closed",
            "polls/open",
            "polls/small",
            "sessions/talk",
            "threads/draft"
        ]
    );
    for dataset in datasets {
        for required in ["@id", "dct:title", "dct:publisher", "dct:license", "dcat:distribution"] {
            assert!(!dataset[required].is_null(), "{required} of {dataset}");
        }
        assert_eq!(dataset["@type"], "dcat:Dataset");
        assert_eq!(dataset["dct:license"]["@id"], "https://www.example.gov.qa/licence");
        // Every address that it names is there.
        let mut addresses = vec![dataset["@id"].clone()];
        for distribution in dataset["dcat:distribution"].as_array().unwrap() {
            addresses.push(distribution["dcat:downloadURL"]["@id"].clone());
            addresses.push(distribution["dct:conformsTo"]["@id"].clone());
        }
        for address in addresses {
            let path = address.as_str().unwrap().strip_prefix(&server.url).unwrap().to_owned();
            assert_eq!(client.get(&path).status, 200, "{path}");
        }
    }
    let feed = client.get("/v1/activities.json?entity=ministry").json();
    let attached = |title: &str| {
        let mut items = feed["items"].as_array().unwrap().iter();
        let item = items.find(|item| item["id"].as_str().unwrap().starts_with(title)).unwrap();
        item["attachments"][0]["url"].clone()
    };
    let file = format!("{}/v1/open-data/polls/open/data.csv", server.url);
    assert_eq!((attached("poll-open@"), attached("poll-never@")), (json!(file), Value::Null));
    let record = client.get("/v1/open-data/consultations/policy").json();
    assert_eq!(
        record["dcat:theme"]["skos:prefLabel"][1],
        json!({ "@language": "en", "@value": "Transport" })
    );
    assert_eq!(record["dcat:keyword"][0], json!({ "@language": "ar", "@value": "الساخنة" }));
    assert_eq!(record["dct:temporal"]["dcat:startDate"]["@value"], "2014-07-15T21:00:00Z");
    assert_eq!(record["dcat:landingPage"][0]["@id"], "https://www.example.gov.qa/policy");

    for path in ["?entity=ministry", "/polls/open", "/polls/open/data.json", "/polls/open/data.csv"]
    {
        let path = format!("/v1/open-data{path}");
        let first = client.get(&path);
        assert!(first.header("cache-control").starts_with("public, max-age=0, s-maxage="));
        let again = client.send("GET", &path, &[("if-none-match", first.header("etag"))], b"");
        assert_eq!(again.status, 304, "{path}");
    }
    let refused = client.get("/v1/open-data");
    assert_eq!(
        (refused.status, refused.json()["errors"][0]["pointer"].clone()),
        (400, json!("query/entity"))
    );
    // Nothing is claimed that the entity has not said.
    let mut plain = definitions();
    plain["entities"][0].as_object_mut().unwrap().remove("licence");
    let text = Server::with(&plain).client().get("/v1/open-data?entity=ministry").text;
    assert!(!text.contains("license"), "{text}");
}
