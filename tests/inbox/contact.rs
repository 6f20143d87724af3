//! Contact data is for those who reply, and its reading is on record.

use super::questionnaires::sent;
use super::{FORMS, INBOX, log, member, only, press_on, taking};

const CANARIES: [&str; 3] = ["canary@example.com", "+97444069999", "ساكن الحي"];

#[test]
fn contact_data_is_read_on_demand_and_the_reading_is_logged() {
    let server = taking();
    let ticket = sent(&server);
    let moderator = member(&server, "moderator");
    let path = only(&moderator);
    for page in
        [moderator.get(&path), moderator.get(INBOX), moderator.get(&format!("{FORMS}/complaint"))]
    {
        for canary in CANARIES {
            assert!(!page.text.contains(canary), "{canary} in {}", page.text);
        }
    }
    let subject = format!("submission/{}", ticket.reference);
    assert!(log(&server, &subject).is_empty());
    let typed = ("reply", "مسودة رد");
    let shown = press_on(&moderator, &moderator.get(&path), &format!("{path}/contact"), &[typed]);
    for canary in CANARIES {
        assert!(shown.text.contains(canary), "no {canary} in {}", shown.text);
    }
    assert_eq!(log(&server, &subject), ["contact-read"]);
}

#[test]
fn whoever_may_not_read_contact_data_does_not_find_it_by_searching() {
    let server = taking();
    sent(&server);
    let found = |role| super::ids(&member(&server, role).get(&format!("{INBOX}?q=canary"))).len();
    assert_eq!((found("viewer"), found("moderator")), (0, 1));
}

#[test]
fn what_a_sender_erased_is_gone_from_every_page() {
    let server = taking();
    let ticket = sent(&server);
    let moderator = member(&server, "moderator");
    let path = only(&moderator);
    let erased = ticket.send(&server.client(), "DELETE", "", &serde_json::Value::Null);
    assert_eq!(erased.status, 200, "{}", erased.text);
    assert!(super::ids(&moderator.get(INBOX)).is_empty());
    assert_eq!(super::ids(&moderator.get(&format!("{INBOX}?state=all&only=erased"))).len(), 1);
    let page = moderator.get(&path);
    assert!(!page.text.contains("حفرة"), "{}", page.text);
    assert!(page.text.contains("Its sender has taken it back"), "{}", page.text);
}
