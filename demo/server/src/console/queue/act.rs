//! Carrying out what a form asks for.

use super::draft::{Draft, Mistake};
use super::key;
use crate::app::App;
use crate::clock;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::store::moderation::acts::{ActError, Begun, Outcome};

/// What came of a form.
pub(super) enum Came {
    /// Something was done, at least to one comment; or all was so already.
    Done(Outcome),
    /// Nothing was done: each of the comments says why.
    Nothing(Outcome),
    /// Nothing was done: the form is not right.
    Mistaken(Mistake),
}

/// Decides about the comments of a form.
///
/// # Errors
/// What no form of the console asks, or the database.
pub(super) async fn carry_out(app: &App, member: &Member, draft: &Draft) -> Result<Came, Trouble> {
    let picked = match draft.picked()? {
        Ok(picked) => picked,
        Err(mistake) => return Ok(Came::Mistaken(mistake)),
    };
    let wish = match draft.wish(app).await? {
        Ok(wish) => wish,
        Err(mistake) => return Ok(Came::Mistaken(mistake)),
    };
    let key = key::of_wish(&draft.key, &wish, &picked);
    let outcome = app.store.decide(begun(app, member, key), wish, picked).await?;
    if outcome.done.is_empty() { Ok(Came::Nothing(outcome)) } else { Ok(Came::Done(outcome)) }
}

/// By that member, now.
pub(crate) fn begun(app: &App, member: &Member, key: String) -> Begun {
    Begun { key, witness: member.witness(&app.secret), at_ms: clock::now_ms() }
}

impl From<ActError> for Trouble {
    fn from(error: ActError) -> Self {
        match error {
            ActError::NotFound => Self::NotFound,
            ActError::Undone => Self::Outdated,
            ActError::Failed(_) => {
                tracing::error!(%error, "an act failed");
                Self::Unavailable
            }
        }
    }
}
