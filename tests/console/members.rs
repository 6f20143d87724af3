//! Members, as owners look after them in the console and operators on the command line.

use serde_json::Value;

use crate::server;
use crate::staff::{Browser, PASSWORD, add, admin, between, path, signed_in, try_admin};

#[test]
fn an_owner_adds_a_member_who_sets_a_password_by_the_link() {
    let server = server();
    let owner = signed_in(&server, "owner", "owner").browser;
    let pairs = [("name", " خالد "), ("login", "Khalid@moc.example"), ("role", "viewer")];
    let added = owner.post("/console/members", &pairs);
    assert_eq!(added.status, 200, "{}", added.text);
    let link = path(between(&added.text, "<p class=\"code link\"><bdi dir=\"ltr\">", "</bdi>"));
    let khalid = Browser::of(&server);
    khalid.post(&link, &[("password", PASSWORD), ("again", PASSWORD)]);
    assert_eq!(khalid.sign_in("khalid@moc.example", PASSWORD).status, 303);
    let list = owner.get("/console/members").text;
    assert!(list.contains("<bdi>خالد</bdi>"), "{list}");
    let again = owner.post("/console/members", &pairs);
    assert_eq!(again.status, 422);
    assert!(again.text.contains("There is a member with this login already."), "{}", again.text);
    assert!(again.text.contains("value=\"Khalid@moc.example\""), "what was typed stays");
    for wrong in [("", "someone"), ("Someone", "with space"), ("Someone", "")] {
        let pairs = [("name", wrong.0), ("login", wrong.1), ("role", "viewer")];
        assert_eq!(owner.post("/console/members", &pairs).status, 422, "{wrong:?}");
    }
}

#[test]
fn the_last_owner_cannot_be_lost() {
    let server = server();
    let owner = signed_in(&server, "owner", "owner").browser;
    for (path, pair) in [
        ("/console/members/1/role", ("role", "editor")),
        ("/console/members/1/standing", ("standing", "disabled")),
    ] {
        let told = owner.follow(&owner.post(path, &[pair]));
        assert!(told.text.contains("this is the last owner"), "{}", told.text);
    }
    let refused = try_admin(&server, &["disable", "--login", "owner"]).unwrap_err();
    assert!(refused.contains("this is the last owner"), "{refused}");
    add(&server, "second", "owner");
    let answer = owner.post("/console/members/1/role", &[("role", "editor")]);
    assert_eq!(answer.status, 303);
    let listed: Value = serde_json::from_str(&admin(&server, &["list"])[0]).unwrap();
    assert_eq!(listed["role"], "editor");
}

#[test]
fn a_reset_second_factor_is_set_up_at_the_next_sign_in() {
    let server = server();
    let owner = signed_in(&server, "owner", "owner").browser;
    let khalid = signed_in(&server, "khalid", "moderator").browser;
    let told = owner.follow(&owner.post("/console/members/2/second-factor", &[]));
    assert!(told.text.contains("is reset"), "{}", told.text);
    assert_eq!(khalid.get("/console").status, 303);
    assert_eq!(khalid.sign_in("khalid", PASSWORD).header("location"), "/console/enrolment");
}

#[test]
fn a_new_link_replaces_the_one_before_it() {
    let server = server();
    let owner = signed_in(&server, "owner", "owner").browser;
    let first = add(&server, "khalid", "viewer");
    let made = owner.post("/console/members/2/link", &[]);
    let second = path(between(&made.text, "<p class=\"code link\"><bdi dir=\"ltr\">", "</bdi>"));
    assert_eq!(owner.get(&first).status, 404);
    assert_eq!(owner.get(&second).status, 200);
}

#[test]
fn the_command_line_lets_in_who_has_lost_everything() {
    let server = server();
    signed_in(&server, "owner", "owner");
    let link = path(&admin(&server, &["reset", "--login", "OWNER"])[0]);
    let browser = Browser::of(&server);
    let new = "a quiet morning tide";
    assert_eq!(browser.post(&link, &[("password", new), ("again", new)]).status, 303);
    assert_eq!(browser.sign_in("owner", new).header("location"), "/console/enrolment");
    let unknown = try_admin(&server, &["reset", "--login", "nobody"]).unwrap_err();
    assert!(unknown.contains("there is no such member"), "{unknown}");
    let role = try_admin(&server, &["add", "--name", "A", "--login", "a", "--role", "king"]);
    assert!(role.unwrap_err().contains("possible values: viewer, moderator, editor, owner"));
}

#[test]
fn a_member_that_does_not_exist_is_no_page() {
    let server = server();
    let owner = signed_in(&server, "owner", "owner").browser;
    for path in ["/console/members/77", "/console/members/x"] {
        assert_eq!(owner.get(path).status, 404, "{path}");
    }
    assert_eq!(owner.post("/console/members/77/link", &[]).status, 404);
}
