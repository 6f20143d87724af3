//! Several submissions at once: what can't be done is named.

use super::questionnaires::sent;
use super::staff::between;
use super::{INBOX, ids, log, member, press, taking};

/// What the form of a page carries for each of its submissions.
fn picks(page: &super::Answer) -> Vec<String> {
    let all = page.text.split("name=\"pick\" value=\"").skip(1);
    all.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn several_are_closed_at_once_and_what_changed_meanwhile_is_named() {
    let server = taking();
    let tickets = [sent(&server), sent(&server), sent(&server)];
    let moderator = member(&server, "moderator");
    let page = moderator.get(INBOX);
    let (key, picks) = (between(&page.text, "name=\"key\" value=\"", "\""), picks(&page));
    assert_eq!(picks.len(), 3);
    let first = format!("{INBOX}/{}", ids(&page)[0]);
    assert_eq!(press(&moderator, &first, &[("do", "take")]).status, 303);
    let close = |key: &str| {
        let mut fields = vec![("key", key), ("back", INBOX), ("do", "close")];
        fields.extend(picks.iter().map(|pick| ("pick", pick.as_str())));
        moderator.post(INBOX, &fields)
    };
    let done = close(key);
    assert_eq!(done.status, 409, "{}", done.text);
    let text = done.text.replace(['\u{2068}', '\u{2069}'], "");
    assert!(text.contains("The state of 2 submissions has been set"), "{text}");
    let left = between(&text, "id=\"left\"", "</section>");
    assert_eq!(left.matches("<li>").count(), 1, "{left}");
    assert!(left.contains(&format!("href=\"{first}\"")), "{left}");
    assert!(left.contains("Something was done about it meanwhile"), "{left}");
    assert_eq!(close(key).status, 409, "sent again it says the same");
    assert_eq!(ids(&moderator.get(&format!("{INBOX}?state=closed"))).len(), 2);
    let logged =
        tickets.iter().map(|ticket| log(&server, &format!("submission/{}", ticket.reference)));
    assert!(logged.into_iter().all(|lines| lines == ["submission-handled"]));
}

#[test]
fn nothing_chosen_is_told() {
    let server = taking();
    sent(&server);
    let moderator = member(&server, "moderator");
    let page = moderator.get(INBOX);
    let key = between(&page.text, "name=\"key\" value=\"", "\"");
    let answer = moderator.post(INBOX, &[("key", key), ("back", INBOX), ("do", "take")]);
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("Please choose at least one submission"), "{}", answer.text);
    let stays = moderator.post(INBOX, &[("key", key), ("back", INBOX), ("do", "stay")]);
    assert_eq!(stays.status, 200);
}
