//! The contract over HTTP, against the real server and a real database file; every store passes the same.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

#[path = "support/polls.rs"]
mod polls;
mod support;

#[path = "contract/bad_input.rs"]
mod bad_input;
#[path = "contract/definitions.rs"]
mod definitions;
#[path = "contract/forms.rs"]
mod forms;
#[path = "contract/idempotency.rs"]
mod idempotency;
#[path = "contract/operating.rs"]
mod operating;
#[path = "contract/origins.rs"]
mod origins;
#[path = "contract/package.rs"]
mod package;
#[path = "contract/reading.rs"]
mod reading;
#[path = "contract/secrecy.rs"]
mod secrecy;
#[path = "contract/voting.rs"]
mod voting;
