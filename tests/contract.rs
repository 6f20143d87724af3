//! The contract over HTTP, against the real server and a real database file; every store passes the same.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

#[path = "support/consultations.rs"]
mod consultations;
#[path = "support/forms.rs"]
mod forms_to_import;
#[path = "support/moving.rs"]
mod moving;
#[path = "support/polls.rs"]
mod polls;
#[path = "support/questionnaires.rs"]
mod questionnaires;
mod support;
#[path = "support/threads.rs"]
mod threads;

#[path = "contract/activities.rs"]
mod activities;
#[path = "contract/arrivals.rs"]
mod arrivals;
#[path = "contract/bad_input.rs"]
mod bad_input;
#[path = "contract/calendars.rs"]
mod calendars;
#[path = "contract/comment_changes.rs"]
mod comment_changes;
#[path = "contract/comment_export.rs"]
mod comment_export;
#[path = "contract/comment_import.rs"]
mod comment_import;
#[path = "contract/comment_rules.rs"]
mod comment_rules;
#[path = "contract/comments.rs"]
mod comments;
#[path = "contract/consultation_definitions.rs"]
mod consultation_definitions;
#[path = "contract/definitions.rs"]
mod definitions;
#[path = "contract/demonstration.rs"]
mod demonstration;
#[path = "contract/events.rs"]
mod events;
#[path = "contract/feeds.rs"]
mod feeds;
#[path = "contract/form_definitions.rs"]
mod form_definitions;
#[path = "contract/form_export.rs"]
mod form_export;
#[path = "contract/form_files.rs"]
mod form_files;
#[path = "contract/form_results.rs"]
mod form_results;
#[path = "contract/form_schema.rs"]
mod form_schema;
#[path = "contract/formatting.rs"]
mod formatting;
#[path = "contract/forms.rs"]
mod forms;
#[path = "contract/holding.rs"]
mod holding;
#[path = "contract/idempotency.rs"]
mod idempotency;
#[path = "contract/indicators.rs"]
mod indicators;
#[path = "contract/moderation.rs"]
mod moderation;
#[path = "contract/official_replies.rs"]
mod official_replies;
#[path = "contract/open_data.rs"]
mod open_data;
#[path = "contract/operating.rs"]
mod operating;
#[path = "contract/origins.rs"]
mod origins;
#[path = "contract/package.rs"]
mod package;
#[path = "contract/plain_comments.rs"]
mod plain_comments;
#[path = "contract/plain_submissions.rs"]
mod plain_submissions;
#[path = "contract/promises.rs"]
mod promises;
#[path = "contract/reading.rs"]
mod reading;
#[path = "contract/reports.rs"]
mod reports;
#[path = "contract/reports_secrecy.rs"]
mod reports_secrecy;
#[path = "contract/search.rs"]
mod search;
#[path = "contract/secrecy.rs"]
mod secrecy;
#[path = "contract/submission_status.rs"]
mod submission_status;
#[path = "contract/submissions.rs"]
mod submissions;
#[path = "contract/supports.rs"]
mod supports;
#[path = "contract/taxonomy.rs"]
mod taxonomy;
#[path = "contract/thread_definitions.rs"]
mod thread_definitions;
#[path = "contract/voting.rs"]
mod voting;
