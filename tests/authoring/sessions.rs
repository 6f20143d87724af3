//! Sessions, from their invitation to what was decided.

use serde_json::{Value, json};

use crate::support::Server;
use crate::{consultation, editor, form, log, server};

const SESSIONS: &str = "/console/participation/sessions";

fn public(server: &Server, id: &str) -> Option<Value> {
    let answer = server.client().get(&format!("/v1/sessions/{id}"));
    (answer.status == 200).then(|| answer.json())
}

#[test]
fn a_session_is_invited_to_and_summed_up_afterwards() {
    let server = server(&[consultation("now", &json!({}))]);
    let browser = editor(&server);
    let new = form(&browser, &format!("{SESSIONS}/new"))
        .both("title", "شوركم", "Shurakum")
        .set("f.edition", "٦")
        .set("f.consultation", "now")
        .set("f.questions", "draft");
    let told = browser.follow(&new.press(&browser, "save"));
    assert!(told.text.contains("Missing before publishing"), "{}", told.text);
    let path = format!("{SESSIONS}/shurakum");
    assert_eq!(public(&server, "shurakum"), None);
    let edit = form(&browser, &format!("{path}/edit"))
        .set("f.starts_at.day", "18/9/2017")
        .set("f.starts_at.time", "19:00")
        .set("f.ends_at.day", "18/9/2017")
        .set("f.ends_at.time", "18:00")
        .both("place", "القاعة الكبرى", "Main hall")
        .set("f.hashtag", "شوركم");
    let checked = browser.follow(&edit.clone().press(&browser, "check"));
    assert!(checked.text.contains("It ends before it begins"), "{}", checked.text);
    let edit = form(&browser, &format!("{path}/edit")).set("f.ends_at.time", "21:00");
    assert_eq!(edit.press(&browser, "check").status, 303);
    let publish = form(&browser, &format!("{path}/publish")).tick("anyway", "yes");
    assert_eq!(publish.press(&browser, "").status, 303);
    let shown = public(&server, "shurakum").unwrap();
    assert_eq!(shown["state"], "closed");
    assert_eq!(shown["session"]["starts_at"], "2017-09-18T16:00:00Z");
    assert_eq!(shown["session"]["edition"], 6);
    assert_eq!(shown["session"]["questions"], "draft");
    let afterwards = form(&browser, &format!("{path}/outcome"))
        .both("summary", "نوقشت المسودة.", "The draft was discussed.")
        .set("f.presented_on", "2017-09-25")
        .both("decision", "أُخذ بها.", "It was taken up.");
    let told = browser.follow(&afterwards.press(&browser, "save"));
    assert!(told.text.contains("The outcome is published"), "{}", told.text);
    let shown = public(&server, "shurakum").unwrap();
    assert_eq!(shown["state"], "results-out");
    assert_eq!(shown["session"]["presented_on"], "2017-09-25");
    assert_eq!(shown["session"]["hashtag"], "شوركم");
    let actions: Vec<String> = log(&server).into_iter().map(|(action, ..)| action).collect();
    assert_eq!(
        actions,
        ["outcome-published", "draft-published", "draft-changed", "draft-changed", "draft-begun"]
    );
}
