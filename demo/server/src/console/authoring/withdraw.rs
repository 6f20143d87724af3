//! Taking back what is public and has not begun.

use axum::extract::State;
use axum::response::Response;

use super::keep;
use super::opened::Opened;
use super::sent::{Place, Sent};
use crate::app::App;
use crate::console::answer;
use crate::console::flash::Flash;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::store::audit::Action;
use crate::store::authoring::AuthorError;

/// Makes it a draft again.
pub(super) async fn send(
    State(app): State<App>,
    visit: Visit,
    member: Member,
    place: Place,
    sent: Sent,
) -> Result<Response, Trouble> {
    let opened = Opened::of(&app, place.sort, &place.id).await?;
    if !opened.may_be_withdrawn() || sent.was != opened.was() {
        return Err(Trouble::Outdated);
    }
    let mut whole = opened.value.clone();
    whole.insert("draft".to_owned(), true.into());
    let work = opened.work(whole).map_err(|_| Trouble::Unavailable)?;
    let changed = vec!["draft".to_owned()];
    keep::keep(&app, &member, &opened, work, Action::Withdrawn, changed).await?;
    answer::back_to(&visit, &opened.path(), Flash::done("authoring-done-withdrawn")).await
}

impl From<AuthorError> for Trouble {
    fn from(error: AuthorError) -> Self {
        match error {
            AuthorError::Changed | AuthorError::Mistakes(_) => Self::Outdated,
            AuthorError::Failed(_) => {
                tracing::error!(%error, "a work was not kept");
                Self::Unavailable
            }
        }
    }
}
