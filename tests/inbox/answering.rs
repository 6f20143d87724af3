//! One submission: read in the words of its questions, assigned, written to, answered and closed; its sender reads it.

use serde_json::json;

use super::questionnaires::{Ticket, answers, report, sent, with_forms};
use super::staff::between;
use super::support::Server;
use super::{INBOX, log, member, only, press, press_on, taking};

#[test]
fn a_submission_is_read_in_the_words_of_its_questions() {
    let server = taking();
    let ticket = sent(&server);
    let viewer = member(&server, "viewer");
    let page = viewer.get(&only(&viewer));
    assert_eq!(page.status, 200, "{}", page.text);
    let text = page.text.replace(['\u{2068}', '\u{2069}'], "");
    for part in
        ["What it is", "<li>Complaint</li>", "حفرة في الطريق", "أمام المدرسة", "شارع الكورنيش"]
    {
        assert!(text.contains(part), "no {part} in {text}");
    }
    assert!(text.contains(&format!("Submission {}", ticket.reference)), "{text}");
    assert!(text.contains("Agreed to version 2026-11"), "{text}");
    assert!(text.contains("Public care"), "the form's own office looks after it first: {text}");
}

#[test]
fn a_reply_is_signed_by_an_office_and_read_by_the_sender() {
    let server = taking();
    let ticket = sent(&server);
    let moderator = member(&server, "moderator");
    let path = only(&moderator);
    let reply = ("reply", "شكرًا لكم.\n\nأُصلح الطريق.");
    let unsigned = press(&moderator, &path, &[reply, ("signed", ""), ("do", "reply")]);
    assert_eq!(unsigned.status, 422, "{}", unsigned.text);
    assert!(unsigned.text.contains("أُصلح الطريق."), "what was typed stays");
    let signed = ("signed", "ministry/care");
    let preview = press(&moderator, &path, &[reply, signed, ("do", "preview")]);
    assert!(between(&preview.text, "id=\"preview\"", "</section>").contains("Public care"));
    assert_eq!(ticket.status(&server.client()).json()["reply"], json!(null));
    let done = press(&moderator, &path, &[reply, signed, ("do", "reply")]);
    assert_eq!(done.status, 303, "{}", done.text);
    let read = ticket.status(&server.client()).json();
    assert_eq!(read["state"], "answered");
    assert_eq!(read["reply"]["text"], "شكرًا لكم.\n\nأُصلح الطريق.");
    assert_eq!(read["reply"]["role"]["en"], "Public care");
    assert!(!read.to_string().contains("مريم"), "no member is named: {read}");
    let told = moderator.follow(&done);
    assert!(told.text.contains("The reply has been given"), "{}", told.text);
    assert_eq!(log(&server, &format!("submission/{}", ticket.reference)), ["submission-handled"]);
}

#[test]
fn the_mailbox_of_a_report_goes_both_ways_and_asks_before_it_sends() {
    let server = Server::with(&with_forms(&[report(&json!({}))]));
    let device = server.client().device();
    let body = answers(json!({ "what": { "text": "رشوة" } }));
    // Nobody must guess the key of a report.
    let key = "0f8b2c64-5a2e-4c0e-9a57-6a4f7d1f3b90";
    let sent = device.write("POST", "/v1/forms/report/submissions", key, &body);
    let ticket = Ticket::of(&sent);
    let moderator = member(&server, "moderator");
    let path = only(&moderator);
    let message = ("message", "متى حدث ذلك؟");
    let asked = press(&moderator, &path, &[message, ("do", "message")]);
    assert!(asked.text.contains("This is what the sender will read:"), "{}", asked.text);
    assert_eq!(ticket.status(&server.client()).json()["messages"], json!(null));
    assert_eq!(press_on(&moderator, &asked, &path, &[message, ("do", "send")]).status, 303);
    let read = ticket.status(&server.client()).json();
    assert_eq!(read["messages"][0]["text"], "متى حدث ذلك؟");
    let answer = ticket.send(&server.client(), "POST", "/messages", &json!({ "text": "يوم الأحد" }));
    assert!(answer.status < 300, "{}", answer.text);
    let waiting = moderator.get(&format!("{INBOX}?only=awaiting"));
    assert_eq!(super::ids(&waiting).len(), 1);
    let page = moderator.get(&path).text;
    assert!(page.contains("يوم الأحد"), "{page}");
    let theirs = between(&page, "<li class=\"theirs\">", "</li>");
    assert!(!theirs.contains(", 00:00"), "the day alone is known of a report: {theirs}");
}

#[test]
fn what_two_members_do_at_once_is_told_and_nothing_is_lost() {
    let server = taking();
    sent(&server);
    let first = member(&server, "moderator");
    let second = member(&server, "editor");
    let path = only(&first);
    let read = second.get(&path);
    assert_eq!(press(&first, &path, &[("state", "under-study"), ("do", "put")]).status, 303);
    let late = press_on(&second, &read, &path, &[("note", "اتصل بالبلدية"), ("do", "note")]);
    assert_eq!(late.status, 409, "{}", late.text);
    assert!(late.text.contains("اتصل بالبلدية"), "what was typed stays");
    let again = press_on(&second, &late, &path, &[("note", "اتصل بالبلدية"), ("do", "note")]);
    assert_eq!(again.status, 303, "{}", again.text);
    let page = first.get(&path).text;
    assert!(page.contains("اتصل بالبلدية") && page.contains("Under study"), "{page}");
    let twice = press_on(&second, &late, &path, &[("note", "اتصل بالبلدية"), ("do", "note")]);
    assert_eq!(twice.status, 303, "the same form again is done once");
    assert_eq!(first.get(&path).text.matches("<p dir=\"auto\">اتصل بالبلدية</p>").count(), 1);
}

#[test]
fn who_may_not_answer_finds_no_button_and_no_way() {
    let server = taking();
    sent(&server);
    let viewer = member(&server, "viewer");
    let path = only(&viewer);
    let page = viewer.get(&path);
    assert!(!page.text.contains("<form method=\"post\" action=\"/console/inbox"), "{}", page.text);
    let fields = [("do", "take"), ("pick", "x"), ("key", "k")];
    assert_eq!(viewer.post(&path, &fields).status, 403);
    assert_eq!(viewer.post(INBOX, &fields).status, 403);
    assert_eq!(viewer.post(&format!("{path}/contact"), &fields).status, 403);
    for id in ["0", "zz", "ffffffffffffffff"] {
        assert_eq!(viewer.get(&format!("{INBOX}/{id}")).status, 404, "{id}");
    }
}
