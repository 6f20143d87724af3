//! Who may enter the console and do what there, over HTTP against the real server and a real database file.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

#[path = "support/forms.rs"]
mod forms_to_import;
#[path = "support/staff.rs"]
mod staff;
#[expect(dead_code, reason = "what concerns citizens is used by other tests")]
mod support;

#[path = "console/accounts.rs"]
mod accounts;
#[path = "console/audit.rs"]
mod audit;
#[path = "console/files.rs"]
mod files;
#[path = "console/guard.rs"]
mod guard;
#[path = "console/identity.rs"]
mod identity;
#[path = "console/languages.rs"]
mod languages;
#[path = "console/members.rs"]
mod members;
#[path = "console/provider.rs"]
mod provider;
#[path = "console/routes.rs"]
mod routes;
#[path = "console/sessions.rs"]
mod sessions;
#[path = "console/signing_in.rs"]
mod signing_in;

use serde_json::{Value, json};

/// Nothing but the console.
fn nothing() -> Value {
    json!({ "entities": [], "polls": [] })
}

/// A server without definitions.
fn server() -> support::Server {
    support::Server::with(&nothing())
}
