//! Undoing an act, as a whole.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::act::begun;
use super::{key, notice};
use crate::app::App;
use crate::console::answer;
use crate::console::flash::Flash;
use crate::console::form::Form;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::store::moderation::acts::{ActError, ActId};

/// The fields of the button's form.
#[derive(Debug, Deserialize)]
pub(super) struct Undo {
    act: i64,
    key: String,
    back: String,
}

/// Puts back what held before, wherever nothing has happened since; then back to the page, which tells what was undone.
pub(super) async fn undo(
    State(app): State<App>,
    visit: Visit,
    member: Member,
    Form(Undo { act, key, back }): Form<Undo>,
) -> Result<Response, Trouble> {
    let begun = begun(&app, &member, key::of_undo(&key, act));
    match app.store.undo(begun, ActId(act)).await {
        Ok(outcome) => match outcome.act {
            Some(act) => Ok(Redirect::to(&notice::telling(&back, act)).into_response()),
            None => answer::back_to(&visit, &back, Flash::warning("queue-undo-changed")).await,
        },
        Err(ActError::Undone) => {
            answer::back_to(&visit, &back, Flash::warning("queue-undo-done-already")).await
        }
        Err(error) => Err(error.into()),
    }
}
