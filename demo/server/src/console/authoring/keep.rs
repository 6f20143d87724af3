//! Keeping what was written, with its line in the audit log; the public sees it at once.

use serde_json::json;

use super::opened::Opened;
use crate::app::App;
use crate::console::member::Member;
use crate::store::audit::{Action, Entry};
use crate::store::authoring::{AuthorError, Print, Work};

/// Keeps it in the place of what was opened. `details` goes into the log.
///
/// # Errors
/// [`AuthorError`]; nothing was kept then.
pub(super) async fn keep(
    app: &App,
    member: &Member,
    opened: &Opened,
    work: Work,
    action: Action,
    changed: Vec<String>,
) -> Result<(), AuthorError> {
    keep_with(app, member, opened, work, action, json!({ "fields": changed })).await
}

/// As [`keep`], with other details.
///
/// # Errors
/// [`AuthorError`].
pub(super) async fn keep_with(
    app: &App,
    member: &Member,
    opened: &Opened,
    work: Work,
    action: Action,
    details: serde_json::Value,
) -> Result<(), AuthorError> {
    keep_over(app, member, opened.print.clone(), work, action, details).await
}

/// Keeps it in the place of the version that was read, or as something new where none was.
///
/// # Errors
/// [`AuthorError`].
pub(crate) async fn keep_over(
    app: &App,
    member: &Member,
    read: Option<Print>,
    work: Work,
    action: Action,
    details: serde_json::Value,
) -> Result<(), AuthorError> {
    let entry = Entry::of(action, work.subject()).with(details);
    app.store.author(member.witness(&app.secret), read, work, entry).await?;
    if let Err(error) = app.shelf.refresh(&*app.store).await {
        // It is kept; the server reads it again within a second.
        tracing::warn!(%error, "the definitions were not read again");
    }
    Ok(())
}
