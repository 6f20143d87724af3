//! Signing in by the entity's identity provider.

use serde_json::json;

use crate::nothing;
use crate::provider::{CLIENT_ID, CLIENT_SECRET, Manner, Provider};
use crate::staff::{App, Browser, PASSWORD, add, admin, signed_in};
use crate::support::{Answer, Server};

/// A server that knows that provider, and the file with the client's secret.
fn server(issuer: &str, further: &[&str]) -> (Server, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("client-secret");
    std::fs::write(&file, format!("{CLIENT_SECRET}\n")).unwrap();
    let file = file.to_str().unwrap().to_owned();
    let mut arguments = vec!["--rate-per-second", "0", "--oidc-issuer", issuer];
    arguments.extend(["--oidc-client-id", CLIENT_ID, "--oidc-secret-file", &file]);
    arguments.extend(further);
    (Server::with_arguments(&nothing(), &arguments), folder)
}

fn of(email: &str) -> Manner {
    let claims = json!({ "email": email, "email_verified": true, "name": "خالد" });
    Manner { claims, forges: false }
}

/// There and back; what the server answers then.
fn through(browser: &Browser) -> Answer {
    let sent = browser.get("/console/identity?to=/console/audit");
    assert_eq!(sent.status, 303, "{}", sent.text);
    let back = browser.get(sent.header("location"));
    assert_eq!(back.status, 302, "{}", back.text);
    browser.get(back.header("location"))
}

#[test]
fn a_member_is_found_by_a_verified_address_and_later_by_the_subject() {
    let provider = Provider::start();
    let (server, _secret) = server(provider.url(), &[]);
    add(&server, "khalid@moc.example", "viewer");
    provider.behaves(of("Khalid@MOC.example"));
    let browser = Browser::of(&server);
    let answer = through(&browser);
    assert_eq!(answer.header("location"), "/console/audit", "{}", answer.text);
    assert_eq!(browser.get("/console/audit").status, 200);
    // The address changes, the person does not.
    provider.behaves(of("k.said@moc.example"));
    assert_eq!(through(&Browser::of(&server)).header("location"), "/console/audit");
    // The address is given to somebody else.
    let mut other = of("khalid@moc.example");
    other.claims["sub"] = json!("2002");
    provider.behaves(other);
    let browser = Browser::of(&server);
    let told = browser.follow(&through(&browser));
    assert!(told.text.contains("There is no member with this account."), "{}", told.text);
}

#[test]
fn whom_nobody_added_does_not_get_in_unless_a_role_is_set_for_them() {
    let provider = Provider::start();
    provider.behaves(of("stranger@moc.example"));
    let (closed, _secret) = server(provider.url(), &[]);
    let browser = Browser::of(&closed);
    let told = browser.follow(&through(&browser));
    assert!(told.text.contains("There is no member with this account."), "{}", told.text);
    assert_eq!(admin(&closed, &["list"]), [""; 0]);

    let (open, _secret) = server(provider.url(), &["--oidc-default-role", "viewer"]);
    assert_eq!(through(&Browser::of(&open)).header("location"), "/console/audit");
    let listed = admin(&open, &["list"]);
    assert!(listed[0].contains("\"name\":\"خالد\"") && listed[0].contains("viewer"), "{listed:?}");
    assert_eq!(through(&Browser::of(&open)).header("location"), "/console/audit");
    assert_eq!(admin(&open, &["list"]).len(), 1);
}

#[test]
fn an_address_that_the_provider_did_not_verify_is_nobodys() {
    let provider = Provider::start();
    let (server, _secret) = server(provider.url(), &["--oidc-default-role", "viewer"]);
    add(&server, "khalid@moc.example", "owner");
    let mut manner = of("khalid@moc.example");
    for verified in [json!(false), json!(null)] {
        manner.claims["email_verified"] = verified;
        provider.behaves(Manner { claims: manner.claims.clone(), forges: false });
        let browser = Browser::of(&server);
        let told = browser.follow(&through(&browser));
        assert!(told.text.contains("There is no member with this account."), "{}", told.text);
    }
}

#[test]
fn a_moderator_gives_a_code_as_well_unless_the_provider_has_checked_two_factors() {
    let provider = Provider::start();
    let (server, _secret) = server(provider.url(), &[]);
    signed_in(&server, "khalid@moc.example", "moderator");
    provider.behaves(of("khalid@moc.example"));
    assert_eq!(through(&Browser::of(&server)).header("location"), "/console/second-factor");
    let mut both = of("khalid@moc.example");
    both.claims["amr"] = json!(["pwd", "mfa"]);
    provider.behaves(both);
    assert_eq!(through(&Browser::of(&server)).header("location"), "/console/audit");

    add(&server, "new@moc.example", "moderator");
    let mut new = of("new@moc.example");
    new.claims["sub"] = json!("3003");
    provider.behaves(new);
    let browser = Browser::of(&server);
    let page = browser.follow(&through(&browser));
    let code = App::of(&page.text).code(0);
    assert_eq!(browser.post("/console/enrolment", &[("code", &code)]).status, 200);
    assert_eq!(browser.get("/console").status, 200);
}

#[test]
fn a_token_that_is_not_right_signs_nobody_in() {
    let provider = Provider::start();
    let (server, _secret) = server(provider.url(), &[]);
    add(&server, "khalid@moc.example", "viewer");
    for (name, value) in [
        ("", json!(null)),
        ("aud", json!("another client")),
        ("iss", json!("https://evil.example")),
        ("nonce", json!("another nonce")),
        ("exp", json!(1_000_000)),
    ] {
        let mut manner = of("khalid@moc.example");
        manner.forges = name.is_empty();
        if !name.is_empty() {
            manner.claims[name] = value;
        }
        provider.behaves(manner);
        let browser = Browser::of(&server);
        let told = browser.follow(&through(&browser));
        let refused = told.text.contains("Signing in with the entity&#39;s account did not work.");
        assert!(refused, "{name}: {}", told.text);
        assert_eq!(browser.get("/console").status, 303);
    }
}

#[test]
fn what_a_browser_did_not_ask_for_is_refused() {
    let provider = Provider::start();
    let (server, _secret) = server(provider.url(), &[]);
    add(&server, "khalid@moc.example", "viewer");
    provider.behaves(of("khalid@moc.example"));
    let attacker = Browser::of(&server);
    let sent = attacker.get("/console/identity");
    let back = attacker.get(sent.header("location"));
    let link = back.header("location").to_owned();
    // Somebody else's way back, in a browser that never left.
    let victim = Browser::of(&server);
    assert_eq!(victim.get(&link).header("location"), "/console/sign-in");
    assert_eq!(victim.get("/console").status, 303);
    // And in one that left with another state.
    let other = Browser::of(&server);
    other.get("/console/identity");
    assert_eq!(other.get(&link).header("location"), "/console/sign-in");
    assert_eq!(other.get("/console").status, 303);
    // In its own browser it is good, once.
    assert_eq!(attacker.get(&link).header("location"), "/console");
    assert_eq!(attacker.get(&link).header("location"), "/console/sign-in");
}

#[test]
fn a_provider_that_is_down_is_told_and_a_password_still_does() {
    // Nothing listens where this did.
    let gone = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let (server, _secret) = server(&gone, &[]);
    let browser = Browser::of(&server);
    let told = browser.follow(&browser.get("/console/identity"));
    assert!(told.text.contains("The identity provider does not answer"), "{}", told.text);
    signed_in(&server, "maryam", "viewer");
    assert_eq!(browser.sign_in("maryam", PASSWORD).status, 303);
}

#[test]
fn half_a_configuration_is_refused_in_a_sentence() {
    let server = crate::server();
    for (arguments, told) in [
        (&["--oidc-issuer", "https://id.example"][..], "oidc-client-id"),
        (&["--oidc-issuer", "https://id.example", "--oidc-client-id", "a"], "oidc-secret-file"),
        (
            &[
                "--oidc-issuer",
                "http://id.example",
                "--oidc-client-id",
                "a",
                "--oidc-secret-file",
                "/dev/null",
            ],
            "oidc-issuer",
        ),
    ] {
        let done = server.command("serve").args(arguments).output().unwrap();
        let error = String::from_utf8(done.stderr).unwrap();
        assert!(!done.status.success() && error.contains(told), "{error}");
    }
    assert!(!Browser::of(&server).get("/console/sign-in").text.contains("/console/identity"));
}
