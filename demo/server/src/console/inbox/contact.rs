//! Reading contact data: for those who reply, and never without a line in the audit log.

use axum::extract::State;
use axum::response::Response;

use super::draft::Draft;
use super::one::{self, Shown};
use crate::app::App;
use crate::console::form::Form;
use crate::console::frame::Frame;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::http::body::Named;
use crate::store::audit::{Action, Entry};
use crate::store::forms::SubmissionId;

/// Shows the submission with its contact data.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    member: Member,
    Named(id): Named<String>,
    Form(draft): Form<Draft>,
) -> Result<Response, Trouble> {
    let id: SubmissionId = id.parse().map_err(|_| Trouble::NotFound)?;
    let whole = app.store.submission(id).await?.ok_or(Trouble::NotFound)?;
    let name = whole.line.submission.reference.unwrap_or_else(|| id.to_string());
    let entry = Entry::of(Action::ContactRead, format!("submission/{name}"));
    app.store.write_down(member.witness(&app.secret), entry).await?;
    let draft = Draft { deed: String::new(), ..draft };
    one::show(&app, frame, &member, id, Shown::with_contact(draft)).await
}
