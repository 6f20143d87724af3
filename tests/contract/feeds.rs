//! Activities for readers of feeds, and as a table of evidence.

use std::collections::HashSet;

use quick_xml::events::Event;
use serde_json::{Value, json};

use crate::consultations::{consultation, session, with_consultations};
use crate::polls::{PAGE, poll};
use crate::support::{Answer, Server};
use crate::threads::{DRAFT, posted, thread};

/// What a careless author or a bad one may write.
const TITLE: &str = "مسودة <b>السياسة</b> & \"ملحق\" ]]> '1'\u{b}";

fn definitions() -> Value {
    let mut all = with_consultations(
        &[
            consultation(
                "policy",
                &json!({
                    "title": { "ar": TITLE, "en": "=SUM(1), \u{202e}policy" },
                    "opens_at": "2014-07-15T21:00:00Z", "closes_at": "2014-09-15T21:00:00Z",
                    "page": { "ar": "/ar/policy?a=1&b=2", "en": "/en/policy?a=1&b=2" },
                    "outcome": { "published_on": "2015-04-01", "participants": 7, "summary": { "ar": "ملخص" } },
                    "ways": [
                        { "kind": "poll", "id": "drinks" },
                        { "kind": "thread", "id": "draft", "anchor": "article-4" },
                        { "kind": "thread", "id": "draft", "anchor": "article-5" }
                    ]
                }),
            ),
            consultation("veiled", &json!({ "ways": [{ "kind": "poll", "id": "secret" }] })),
            consultation("hidden", &json!({ "draft": true })),
        ],
        &[session("talk", &json!({}))],
    );
    all["polls"] = json!([
        poll("drinks", &json!({ "results": "always" })),
        poll("secret", &json!({ "results": "never" })),
        poll("alone", &json!({ "opens_at": "2026-01-04T05:00:00Z" })),
    ]);
    all["threads"] = json!([thread("draft", &json!({}))]);
    all["entities"][0]["hijri_adjust"] = json!(-1);
    all["entities"][0]["participation"] = json!({ "page": { "ar": "/ar/participation" } });
    all
}

fn served() -> Server {
    let server = Server::with(&definitions());
    for _ in 0..3 {
        server.client().device().vote("drinks", &json!({ "choices": ["tea"] }));
        server.client().device().vote("secret", &json!({ "choices": ["tea"] }));
    }
    posted(&server.client().device(), "نص", &json!({ "anchor": "article-4" }));
    assert_eq!(server.client().get(DRAFT).status, 200);
    server
}

/// The texts of a feed by their path, such as `rss/channel/item/title`.
fn texts(feed: &Answer) -> Vec<(String, String)> {
    assert_eq!(feed.status, 200, "{}", feed.text);
    let mut reader = quick_xml::Reader::from_str(&feed.text);
    let (mut path, mut told) = (Vec::new(), Vec::<(String, String)>::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                path.push(tag.name().as_ref().to_owned());
                told.push((path.join("/"), String::new()));
            }
            Event::End(_) => drop(path.pop()),
            Event::Text(text) => told.last_mut().unwrap().1.push_str(&text),
            Event::CData(text) => told.last_mut().unwrap().1.push_str(&text),
            Event::GeneralRef(name) => {
                let letter = quick_xml::escape::resolve_predefined_entity(&name).unwrap();
                told.last_mut().unwrap().1.push_str(letter);
            }
            Event::Eof => return told,
            _ => {}
        }
    }
}

fn all(told: &[(String, String)], path: &str) -> Vec<String> {
    told.iter().filter(|(at, _)| at == path).map(|(_, text)| text.clone()).collect()
}

#[test]
fn a_feed_tells_each_activity_with_its_deadline_in_both_calendars() {
    let server = served();
    let feed = server.client().get("/v1/activities.rss?entity=ministry&lang=ar");
    assert_eq!(feed.header("content-type"), "application/rss+xml; charset=utf-8");
    let told = texts(&feed);
    assert_eq!(all(&told, "rss/channel/title"), ["المشاركة الإلكترونية: الوزارة"]);
    assert_eq!(all(&told, "rss/channel/link"), [format!("{PAGE}/ar/participation")]);
    let items = all(&told, "rss/channel/item/title");
    assert_eq!(items.len(), 4);
    // As it was written, but for a control character that XML has no place for.
    assert_eq!(items[3], TITLE.trim_end_matches('\u{b}'));
    let said = &all(&told, "rss/channel/item/description")[3];
    let day =
        "انتهت المشاركة في نهاية يوم 15 سبتمبر 2014م، الموافق 19 ذو القعدة 1435هـ، بتوقيت الدوحة.";
    assert!(said.contains(day) && said.contains("نُشرت النتائج."), "{said}");
    assert!(said.starts_with("<div lang=\"ar\" dir=\"rtl\"><p>"), "{said}");
}

#[test]
fn every_entry_has_an_id_of_its_own_and_a_whole_address() {
    let server = served();
    let told = texts(&server.client().get("/v1/activities.rss?entity=ministry&lang=en"));
    let ids = all(&told, "rss/channel/item/guid");
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), 4);
    assert_eq!(ids[3], "consultation-policy@127.0.0.1");
    let links = all(&told, "rss/channel/item/link");
    assert_eq!(links[3], format!("{PAGE}/en/policy?a=1&b=2"));
    // A session has no page of its own: that of its entity, in the one language that it is in.
    assert!(links.contains(&format!("{PAGE}/ar/participation")), "{links:?}");
    assert!(links.contains(&format!("{}/v1/polls/alone/snippet?lang=en", server.url)));
    assert!(links.iter().all(|link| link.starts_with("http")));
    // What has not opened has no date, or readers would hide it.
    let dates = all(&told, "rss/channel/item/pubDate");
    assert_eq!(dates.len(), 3);
    assert_eq!(dates[2], "Tue, 15 Jul 2014 21:00:00 +0000");
    let arabic = texts(&server.client().get("/v1/activities.rss?lang=ar"));
    assert_eq!(all(&arabic, "rss/channel/item/guid"), ids);
    assert_eq!(all(&arabic, "rss/channel/item/link")[3], format!("{PAGE}/ar/policy?a=1&b=2"));
}

#[test]
fn the_same_is_a_json_feed() {
    let server = served();
    let feed = server.client().get("/v1/activities.json?entity=ministry&lang=en");
    assert_eq!(feed.header("content-type"), "application/feed+json; charset=utf-8");
    let told = feed.json();
    assert_eq!(told["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(
        told["feed_url"],
        format!("{}/v1/activities.json?entity=ministry&lang=en", server.url)
    );
    let last = &told["items"][3];
    assert_eq!(last["id"], "consultation-policy@127.0.0.1");
    assert_eq!(last["date_published"], "2014-07-15T21:00:00Z");
    let said = last["content_text"].as_str().unwrap();
    assert!(said.starts_with("Participation ended at the end of 15 September 2014 (19 Dhu al-Qidah 1435 AH), Doha time."), "{said}");
}

#[test]
fn the_table_tells_what_was_asked_and_what_came_of_it() {
    let server = served();
    let table = server.client().get("/v1/activities.csv?entity=ministry");
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    let text = table.text.strip_prefix('\u{feff}').unwrap();
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(
        lines[0],
        "id,kind,entity,level,title_ar,title_en,opens_at,closes_at,time_zone,state,participations,replies,\
         participants_published,outcome_published_on,page_ar,page_en,arrivals_copy,arrivals_mail,arrivals_whatsapp,\
         arrivals_x"
    );
    let of = |id: &str| *lines.iter().find(|line| line.starts_with(id)).unwrap();
    // Three votes and one comment, though both clauses of the thread are ways into it.
    assert!(
        of("policy,").contains(",\"'=SUM(1), policy\",2014-07-15T21:00:00Z,"),
        "{}",
        of("policy,")
    );
    assert!(
        of("policy,")
            .ends_with("results-out,4,0,7,2015-04-01,/ar/policy?a=1&b=2,/en/policy?a=1&b=2,,,,")
    );
    // Its results are for nobody: nor is how many voted.
    assert!(of("veiled,").ends_with(",open,,,,,,,,,,"), "{}", of("veiled,"));
    assert!(!text.contains("hidden"));
}

#[test]
fn feeds_are_kept_by_caches_and_refuse_what_they_cannot_read() {
    let server = served();
    let client = server.client();
    for ending in ["rss", "json", "csv"] {
        let path = format!("/v1/activities.{ending}");
        let first = client.get(&path);
        assert_eq!(first.header("cache-control"), "public, max-age=0, s-maxage=10");
        let tag = first.header("etag").to_owned();
        assert_eq!(client.send("GET", &path, &[("if-none-match", &tag)], &[]).status, 304);
        assert_eq!(client.get(&format!("{path}?entity=nobody")).status, 404);
        let refused = client.get(&format!("{path}?entity=No!"));
        assert_eq!((refused.status, refused.code().as_str()), (400, "invalid"));
        let elsewhere = [("origin", "https://elsewhere.example")];
        assert_eq!(client.send("GET", &path, &elsewhere, &[]).status, 403);
    }
    let refused = client.get("/v1/activities.rss?lang=fr");
    assert_eq!(
        (refused.status, &refused.json()["errors"][0]["pointer"]),
        (400, &json!("query/lang"))
    );
}
