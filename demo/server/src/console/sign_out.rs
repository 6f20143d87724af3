//! Signing out: the session is deleted, here and not only in the browser.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::flash::Flash;
use super::sessions::failed;
use super::trouble::Trouble;
use super::visit::Visit;
use crate::app::App;
use crate::store::audit::{Action, Entry};

/// Also for who is not signed in any more: the button stands on a page that may be old.
pub(super) async fn sign_out(State(app): State<App>, visit: Visit) -> Result<Response, Trouble> {
    visit.session.flush().await.map_err(failed)?;
    if let Some(member) = &visit.member {
        let entry = Entry::of(Action::SignedOut, format!("member/{}", member.id()));
        app.store.record(entry, member.witness(&app.secret)).await?;
    }
    Flash::done("sign-out-done").leave(&visit.session).await?;
    Ok(Redirect::to("/console/sign-in").into_response())
}
