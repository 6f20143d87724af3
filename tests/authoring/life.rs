//! A consultation from its first draft to what came of it.

use serde_json::json;

use crate::{LIST, consultation, editor, form, log, public, server};

const SECRET: &str = "/console/participation/consultations/draft-policy";

/// Days from now, as they are typed.
fn day(ahead: i64) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let days = i64::try_from(now.as_secs()).unwrap() / 86_400 + ahead;
    // Civil from days, after Howard Hinnant.
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_index = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_index + 2) / 5 + 1;
    let month = if month_index < 10 { month_index + 3 } else { month_index - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{day}/{month}/{year}")
}

#[test]
fn a_draft_is_written_checked_published_with_warnings_and_extended() {
    let server = server(&[]);
    let browser = editor(&server);
    // A draft needs nothing but what its author has so far.
    let draft =
        form(&browser, &format!("{LIST}/new")).both("title", "مسودة السياسة", "Draft policy");
    let told = browser.follow(&draft.press(&browser, "save"));
    assert!(told.text.contains("The draft is saved"), "{}", told.text);
    assert!(told.text.contains("Draft policy"), "{}", told.text);
    assert_eq!(public(&server, "draft-policy"), None);
    // The check says what is missing, and offers no button to publish.
    let check = browser.get(&format!("{SECRET}/publish"));
    assert!(check.text.contains("Missing before publishing"), "{}", check.text);
    assert!(
        check
            .text
            .contains("href=\"/console/participation/consultations/draft-policy/edit#purpose-ar\"")
    );
    assert!(!check.text.contains("name=\"topic\""), "{}", check.text);
    let refused = browser.post(&format!("{SECRET}/publish"), &[("anyway", "yes")]);
    assert!(matches!(refused.status, 409 | 422), "{}", refused.text);
    assert_eq!(public(&server, "draft-policy"), None);
    // Filled in, with a short time.
    let edit = form(&browser, &format!("{SECRET}/edit"))
        .both("purpose", "معرفة الآراء", "To learn what the public thinks")
        .both("scope", "المسودة كلها", "The whole draft")
        .both("procedure", "تُستقبل الآراء", "Views are taken")
        .set("f.closes_at.day", &day(5))
        .tick("f.audience", "citizens");
    let edit =
        edit.arrange(&browser, "add ways email").set("f.ways.0.address", "views@example.gov.qa");
    let checked = browser.follow(&edit.press(&browser, "check"));
    assert!(
        checked.text.contains("shorter than the minimum of \u{2068}15\u{2069} days"),
        "{}",
        checked.text
    );
    assert!(!checked.text.contains("Missing before publishing"), "{}", checked.text);
    // Neither the topics nor the warnings are passed over.
    let publish = form(&browser, &format!("{SECRET}/publish"));
    let without = publish.press(&browser, "");
    assert_eq!(without.status, 422);
    assert!(without.text.contains("confirm each of the excluded topics"), "{}", without.text);
    let ticked = ["internal-security", "bilateral-relations", "multilateral-relations"]
        .iter()
        .fold(publish, |form, topic| form.tick("topic", topic));
    let without = ticked.press(&browser, "");
    assert_eq!(without.status, 422);
    assert!(without.text.contains("Please look at the warnings"), "{}", without.text);
    assert_eq!(public(&server, "draft-policy"), None);
    let told = browser.follow(&ticked.tick("anyway", "yes").press(&browser, ""));
    assert!(told.text.contains("Published."), "{}", told.text);
    let shown = public(&server, "draft-policy").unwrap();
    assert_eq!(shown["state"], "open");
    assert_eq!(shown["consultation"]["audience"], json!(["citizens"]));
    assert_eq!(shown["consultation"]["ways"][0]["address"], "views@example.gov.qa");
    // The deadline is moved later, with a reason, and not otherwise.
    let before = shown["consultation"]["closes_at"].clone();
    let moved = form(&browser, &format!("{SECRET}/edit")).set("f.closes_at.day", &day(40));
    let moved = moved.press(&browser, "save");
    assert_eq!(moved.status, 422);
    assert!(moved.text.contains("is moved by “Extend the deadline” alone"), "{}", moved.text);
    let extend = form(&browser, &format!("{SECRET}/extend"));
    let shorter = extend.clone().set("f.to.day", &day(2)).both("reason", "سبب", "A reason");
    let shorter = shorter.press(&browser, "save");
    assert_eq!(shorter.status, 422);
    assert!(shorter.text.contains("must be later"), "{}", shorter.text);
    let mute = extend.clone().set("f.to.day", &day(40)).set("f.reason.ar", "سبب");
    let mute = mute.press(&browser, "save");
    assert_eq!(mute.status, 422);
    assert!(mute.text.contains("id=\"reason-en-error\""), "{}", mute.text);
    let extended =
        extend.set("f.to.day", &day(40)).both("reason", "بناءً على طلب الجمهور", "Asked for");
    assert!(
        browser.follow(&extended.press(&browser, "save")).text.contains("The deadline is moved")
    );
    let shown = public(&server, "draft-policy").unwrap();
    assert_eq!(shown["state"], "extended");
    let extension = &shown["consultation"]["extensions"][0];
    assert_eq!(extension["from"], before);
    assert_eq!(extension["to"], shown["consultation"]["closes_at"]);
    assert_eq!(extension["reason"]["ar"], "بناءً على طلب الجمهور");
    // All of it stands in the log, by name.
    let log = log(&server);
    let actions: Vec<&str> = log.iter().map(|(action, ..)| action.as_str()).collect();
    assert_eq!(actions, ["deadline-moved", "draft-published", "draft-changed", "draft-begun"]);
    assert!(log.iter().all(|(_, subject, _)| subject == "consultation/draft-policy"));
    let topics = &log[1].2["excluded_topics_confirmed"];
    assert_eq!(topics.as_array().unwrap().len(), 3, "{topics}");
    assert!(log[1].2["warnings"].to_string().contains("authoring-rule-short"), "{}", log[1].2);
    let page = browser.get("/console/audit");
    assert!(page.text.contains("Deadline extended"), "{}", page.text);
}

#[test]
fn an_outcome_is_written_when_it_is_closed_and_closes_the_circle() {
    let closed = json!({ "opens_at": "2014-07-15T21:00:00Z", "closes_at": "2014-09-15T21:00:00Z" });
    let server = server(&[consultation("old", &closed), consultation("now", &json!({}))]);
    let browser = editor(&server);
    assert_eq!(browser.get(&format!("{LIST}/now/outcome")).status, 409);
    let list = browser.get(LIST).text;
    let (todo, open) = (
        list.find("outcome still to be published").unwrap(),
        list.find("consultations/now\"").unwrap(),
    );
    assert!(todo < list.find("consultations/old\"").unwrap() && todo < open, "{list}");
    assert_eq!(public(&server, "old").unwrap()["state"], "closed");
    let outcome = form(&browser, &format!("{LIST}/old/outcome"));
    let empty = outcome.press(&browser, "save");
    assert_eq!(empty.status, 422);
    assert!(empty.text.contains("Summary of views received\u{2069}: "), "{}", empty.text);
    let outcome = outcome
        .both("summary", "ورد 214 رأيًا.", "214 views came in.")
        .set("f.participants", "٢١٤")
        .set("f.presented_on", "1/10/2014")
        .both("decision", "اعتُمدت السياسة.", "The policy was adopted.")
        .arrange(&browser, "add themes")
        .both("themes.0.title", "المهل", "Deadlines")
        .both("themes.0.said", "المهلة قصيرة.", "Too short.")
        .both("themes.0.done", "مُدِّدت.", "Made longer.");
    let told = browser.follow(&outcome.press(&browser, "save"));
    assert!(told.text.contains("The outcome is published"), "{}", told.text);
    let shown = public(&server, "old").unwrap();
    assert_eq!(shown["state"], "results-out");
    let outcome = &shown["consultation"]["outcome"];
    assert_eq!(outcome["participants"], 214);
    assert_eq!(outcome["presented_on"], "2014-10-01");
    assert_eq!(outcome["themes"][0]["done"]["en"], "Made longer.");
    assert!(outcome["published_on"].as_str().unwrap() >= "2026", "{outcome}");
    assert_eq!(log(&server)[0].0, "outcome-published");
}

#[test]
fn what_has_not_begun_may_become_a_draft_again_and_nothing_else() {
    let upcoming = json!({ "opens_at": "2048-01-04T05:00:00Z" });
    let server = server(&[consultation("soon", &upcoming), consultation("now", &json!({}))]);
    let browser = editor(&server);
    let withdraw = |id: &str| {
        let page = browser.get(&format!("{LIST}/{id}")).text;
        let was = page
            .split_once("name=\"was\" value=\"")
            .map_or("", |(_, rest)| rest.split('"').next().unwrap());
        browser.post(&format!("{LIST}/{id}/withdraw"), &[("was", was)])
    };
    assert_eq!(withdraw("now").status, 409);
    assert!(public(&server, "now").is_some());
    let told = browser.follow(&withdraw("soon"));
    assert!(told.text.contains("It is a draft again"), "{}", told.text);
    assert_eq!(public(&server, "soon"), None);
    assert_eq!(log(&server)[0].0, "withdrawn");
}
