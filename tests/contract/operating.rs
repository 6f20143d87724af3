//! What operators rely on: limits, slow clients, stopping, settings.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use serde_json::json;

use crate::polls::drinks;
use crate::support::{Device, Server};

#[test]
fn an_address_that_writes_too_often_is_told_when_to_come_back() {
    let server = Server::with_arguments(
        &drinks(&json!({})),
        &["--rate-per-second", "1", "--rate-burst", "3"],
    );
    let client = server.client();
    for _ in 0..3 {
        client.device();
    }
    let refused = client.send("POST", "/v1/devices", &[], &[]);
    assert_eq!((refused.status, refused.code().as_str()), (429, "too-many-requests"));
    let secs: u32 = refused.header("retry-after").parse().unwrap();
    assert!((1..=2).contains(&secs));
    assert_eq!(refused.json()["retry_after_secs"], secs);
    // Without a trusted proxy, the header of the client changes nothing.
    let made_up = [("x-forwarded-for", "192.0.2.1")];
    assert_eq!(client.send("POST", "/v1/devices", &made_up, &[]).status, 429);
    assert_eq!(client.get("/v1/polls/drinks").status, 200);
}

#[test]
fn behind_a_trusted_proxy_each_address_has_its_own_allowance() {
    let arguments = ["--rate-per-second", "1", "--rate-burst", "1", "--trusted-hops", "1"];
    let server = Server::with_arguments(&drinks(&json!({})), &arguments);
    for address in ["192.0.2.1", "evil, 192.0.2.2", "192.0.2.2, 192.0.2.3"] {
        let headers = [("x-forwarded-for", address)];
        assert_eq!(server.client().send("POST", "/v1/devices", &headers, &[]).status, 201);
    }
    let again = [("x-forwarded-for", "other, 192.0.2.3")];
    assert_eq!(server.client().send("POST", "/v1/devices", &again, &[]).status, 429);
}

#[test]
fn a_client_that_never_finishes_its_head_is_cut_off() {
    let server = Server::with(&drinks(&json!({})));
    let address = server.url.strip_prefix("http://").unwrap();
    let mut silent = TcpStream::connect(address).unwrap();
    let mut half = TcpStream::connect(address).unwrap();
    half.write_all(b"GET /v1/health HTTP/1.1\r\nhost: x\r\n").unwrap();
    let mut idle = TcpStream::connect(address).unwrap();
    idle.write_all(b"GET /v1/health HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    let mut rest = Vec::new();
    // Each read ends when the server closes; without a limit the test would never end.
    for stream in [&mut silent, &mut half, &mut idle] {
        stream.read_to_end(&mut rest).unwrap();
    }
    assert!(rest.starts_with(b"HTTP/1.1"));
}

#[test]
fn a_body_that_drips_is_cut_off() {
    let server = Server::with(&drinks(&json!({})));
    let mut stream = TcpStream::connect(server.url.strip_prefix("http://").unwrap()).unwrap();
    let device = server.client().device();
    let head = format!(
        "POST /v1/polls/drinks/votes HTTP/1.1\r\nhost: x\r\nidempotency-key: k\r\n\
         sawt-device: {}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{{",
        device.token
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 503");
}

#[test]
fn told_to_stop_it_ends_well_and_leaves_one_whole_file() {
    let mut server = Server::with(&drinks(&json!({})));
    server.client().device().vote("drinks", &json!({ "choices": ["tea"] }));
    let id = server.id().to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    assert!(server.ended_well());
    let mut log = server.database().into_os_string();
    log.push("-wal");
    assert_eq!(std::fs::metadata(log).map_or(0, |log| log.len()), 0);
}

#[test]
fn on_a_full_disk_voters_are_asked_to_wait_and_their_votes_count_once_there_is_room() {
    let mut server = Server::with(&drinks(&json!({})));
    server.kill();
    server.start_with_room(0);
    let client = server.client();
    let vote = |device: &Device| {
        device.write("POST", "/v1/polls/drinks/votes", "k", &json!({ "choices": ["tea"] }))
    };
    // The log's file is as long as the database's in the end.
    let (ballots, device, refused) = (1..)
        .map(|ballots| (ballots, client.device()))
        .find_map(|(ballots, device)| match vote(&device) {
            answer if answer.status == 201 => None,
            answer => Some((ballots, device, answer)),
        })
        .unwrap();
    assert_eq!((refused.status, refused.code().as_str()), (503, "unavailable"));
    assert_eq!(refused.header("retry-after"), "1");
    assert_eq!(client.get("/v1/health").status, 200);
    server.kill();
    server.start();
    let counted = vote(&Device { client: server.client(), ..device });
    assert_eq!(counted.status, 201);
    assert_eq!(counted.json()["results"]["ballots"], ballots);
}

#[test]
fn a_wrong_setting_is_answered_by_a_sentence() {
    let server = Server::with(&drinks(&json!({})));
    let table = [
        (["--listen", "nowhere"], "--listen"),
        (["--public-url", "sawt.example"], "public-url is \"sawt.example\"; it takes http://"),
        (["--dist", "/nonexistent"], "dist is \"/nonexistent\"; it takes a folder that exists"),
        (["--connections", "0"], "connections is \"0\"; it takes 1 to 1000000"),
        (["--config", "/nonexistent.toml"], "cannot read the settings in /nonexistent.toml"),
    ];
    for (arguments, sentence) in table {
        let done = server.command("serve").args(arguments).output().unwrap();
        assert!(!done.status.success());
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(said.contains(sentence), "{sentence} in {said}");
        assert!(!said.contains("panicked"), "{said}");
    }
}

#[test]
fn flags_go_before_environment_before_file() {
    let server = Server::with(&drinks(&json!({})));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sawt.toml");
    std::fs::write(&file, "public_url = \"file\"\nconnections = 0\n").unwrap();
    let said = |arguments: &[&str], environment: Option<&str>| {
        let mut command = server.command("serve");
        command.arg("--config").arg(&file).args(arguments);
        command.args(["--listen", "127.0.0.1:0"]);
        command.envs(environment.map(|value| ("SAWT_CONNECTIONS", value)));
        String::from_utf8(command.output().unwrap().stderr).unwrap()
    };
    assert!(said(&[], None).contains("connections is \"0\""));
    assert!(said(&[], Some("1000001")).contains("connections is \"1000001\""));
    let flag = ["--connections", "1000002"];
    assert!(said(&flag, Some("1000001")).contains("connections is \"1000002\""));
    std::fs::write(&file, "listne = \"127.0.0.1:1\"\n").unwrap();
    assert!(said(&[], None).contains("unknown field `listne`"));
}

#[test]
fn a_secret_of_another_database_is_refused() {
    let mut server = Server::with(&drinks(&json!({})));
    server.kill();
    let mut secret = server.database().into_os_string();
    secret.push(".secret");
    std::fs::remove_file(secret).unwrap();
    let done = server.command("serve").args(["--listen", "127.0.0.1:0"]).output().unwrap();
    assert!(String::from_utf8(done.stderr).unwrap().contains("does not belong to the database"));
}

#[test]
fn the_contract_is_published_with_a_viewer_that_loads_nothing_from_elsewhere() {
    let server = Server::with(&drinks(&json!({})));
    let contract = server.client().get("/v1/openapi.json").json();
    for path in ["/v1/polls/{poll}", "/v1/polls/{poll}/votes", "/v1/devices", "/v1/health"] {
        assert!(contract["paths"].get(path).is_some(), "{path}");
    }
    let viewer = server.client().get("/v1/docs/");
    assert_eq!(viewer.status, 200);
    assert!(viewer.header("content-security-policy").contains("script-src 'self'"));
    assert!(!viewer.text.contains("https://"));
    assert_eq!(server.client().get("/v1/health").json()["status"], "ok");
    assert_eq!(server.client().get("/v1/version").json()["contract"], "v1");
}
