//! The audit log: what is in it, and that whoever changes the file is noticed.

use rusqlite::Connection;

use crate::server;
use crate::staff::{Browser, add, between, signed_in};
use crate::support::Server;

/// What `audit verify` prints, or its error.
fn verify(server: &Server, arguments: &[&str]) -> Result<String, String> {
    let mut command = server.command("audit");
    let done = command.arg("verify").args(arguments).output().unwrap();
    if done.status.success() {
        Ok(String::from_utf8(done.stdout).unwrap())
    } else {
        Err(String::from_utf8(done.stderr).unwrap())
    }
}

/// A server with some lines in its log, and its file with the triggers taken away: who can write to the file can do that.
fn forged(forge: &str) -> Server {
    let server = server();
    for login in ["a", "b", "c", "d", "e"] {
        add(&server, login, "viewer");
    }
    assert!(verify(&server, &[]).unwrap().contains("\n5:"));
    let file = Connection::open(server.database()).unwrap();
    file.execute_batch(
        "DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_shortened;
         DROP TRIGGER audit_head_stays;",
    )
    .unwrap();
    file.execute_batch(forge).unwrap();
    server
}

#[test]
fn who_did_what_is_in_the_log_and_on_its_page() {
    let server = server();
    let owner = signed_in(&server, "owner", "owner").browser;
    owner.post("/console/members", &[("name", "خالد"), ("login", "khalid"), ("role", "viewer")]);
    owner.post("/console/members/2/role", &[("role", "editor")]);
    Browser::of(&server).sign_in("khalid", "a wrong password, alas");
    let page = owner.get("/console/audit").text;
    for told in [
        "Member added",
        "Role changed",
        "Signed in",
        "Two-step verification set up",
        "Sign-in failed",
        "Command line",
        "member/2",
        "{&#34;after&#34;:&#34;editor&#34;,&#34;before&#34;:&#34;viewer&#34;}",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let checked = owner.get("/console/audit/check").text;
    assert!(checked.contains("The log is whole."), "{checked}");
    let printed = verify(&server, &[]).unwrap();
    assert!(checked.contains(printed.lines().nth(1).unwrap()), "{checked} {printed}");
}

#[test]
fn the_log_is_read_in_pages() {
    let server = server();
    let owner = signed_in(&server, "owner", "owner").browser;
    for _ in 0..50 {
        owner.post("/console/members/1/link", &[]);
    }
    let viewer = signed_in(&server, "maryam", "viewer").browser;
    let first = viewer.get("/console/audit").text;
    assert_eq!(first.matches("<tr>").count(), 51, "50 lines and the head");
    let next = between(&first, "href=\"/console/audit?before=", "\"");
    let second = viewer.get(&format!("/console/audit?before={next}")).text;
    assert!(second.contains("<td class=\"number\" data-name=\"No.\">1</td>"), "{second}");
    assert!(!second.contains("href=\"/console/audit?before="), "{second}");
}

#[test]
fn the_database_itself_refuses_to_change_or_delete_a_line() {
    let server = server();
    add(&server, "a", "viewer");
    let file = Connection::open(server.database()).unwrap();
    for forge in
        ["DELETE FROM audit", "UPDATE audit SET subject = 'member/9'", "DELETE FROM audit_head"]
    {
        let refused = file.execute(forge, []).unwrap_err().to_string();
        assert!(refused.contains("the audit log only grows"), "{forge}: {refused}");
    }
}

#[test]
fn a_changed_line_is_named() {
    for forge in [
        "UPDATE audit SET subject = 'member/1' WHERE serial = 3",
        "UPDATE audit SET details = '{}' WHERE serial = 3",
        "UPDATE audit SET member = 1, actor = 'member' WHERE serial = 3",
        "UPDATE audit SET at = at + 1 WHERE serial = 3",
    ] {
        let told = verify(&forged(forge), &[]).unwrap_err();
        assert!(told.contains("row 3 was changed"), "{forge}: {told}");
    }
}

#[test]
fn a_removed_line_is_named_also_when_the_rest_moves_up() {
    let told = verify(&forged("DELETE FROM audit WHERE serial = 2"), &[]).unwrap_err();
    assert!(told.contains("row 2 is missing"), "{told}");
    let moved = "DELETE FROM audit WHERE serial = 2;
                 UPDATE audit SET serial = serial - 1 WHERE serial > 2";
    let told = verify(&forged(moved), &[]).unwrap_err();
    assert!(told.contains("row 2 was changed"), "{told}");
}

#[test]
fn lines_in_another_order_are_named() {
    let swapped = "UPDATE audit SET serial = 99 WHERE serial = 2;
                   UPDATE audit SET serial = 2 WHERE serial = 3;
                   UPDATE audit SET serial = 3 WHERE serial = 99";
    let told = verify(&forged(swapped), &[]).unwrap_err();
    assert!(told.contains("row 2 was changed"), "{told}");
}

#[test]
fn lines_cut_off_at_the_end_are_noticed() {
    for forge in [
        "DELETE FROM audit WHERE serial > 3",
        "DELETE FROM audit WHERE serial > 3; UPDATE audit_head SET rows = 3",
        "DELETE FROM audit WHERE serial > 3; DELETE FROM audit_head",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE serial > 3; UPDATE audit_head SET rows = 3,
             seal = (SELECT seal FROM audit WHERE serial = 3)",
    ] {
        let told = verify(&forged(forge), &[]).unwrap_err();
        assert!(told.contains("rows after it are missing"), "{forge}: {told}");
    }
}

#[test]
fn an_older_copy_of_the_whole_file_is_noticed_by_an_end_that_was_noted() {
    let mut server = server();
    add(&server, "a", "viewer");
    let copy = server.database().with_extension("copy");
    let copied = server.command("backup").arg(&copy).output().unwrap();
    assert!(copied.status.success());
    add(&server, "b", "viewer");
    let noted = verify(&server, &[]).unwrap().lines().nth(1).unwrap().to_owned();
    assert!(verify(&server, &["--expect", &noted]).is_ok());
    add(&server, "c", "viewer");
    assert!(verify(&server, &["--expect", &noted]).is_ok(), "it is part of the log still");
    server.kill();
    for ending in ["", "-wal", "-shm"] {
        let mut file = server.database().into_os_string();
        file.push(ending);
        let _ = std::fs::remove_file(file);
    }
    std::fs::copy(&copy, server.database()).unwrap();
    assert!(verify(&server, &[]).is_ok(), "the file alone does not tell");
    let told = verify(&server, &["--expect", &noted]).unwrap_err();
    assert!(told.contains("rows after it are missing"), "{told}");
    add(&server, "other", "viewer");
    let told = verify(&server, &["--expect", &noted]).unwrap_err();
    assert!(told.contains("row 2 is not the one that was noted"), "{told}");
    assert!(verify(&server, &["--expect", "nonsense"]).unwrap_err().contains("64 hexadecimal"));
}
