//! In which office a member works.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::app::App;
use crate::console::answer;
use crate::console::flash::Flash;
use crate::console::form::Form;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::store::moderation::acts::Desk;

/// The fields of the form.
#[derive(Debug, Deserialize)]
pub(super) struct Own {
    #[serde(default)]
    office: String,
    #[serde(default)]
    back: String,
}

/// Keeps the choice.
pub(super) async fn choose(
    State(app): State<App>,
    visit: Visit,
    member: Member,
    Form(Own { office, back }): Form<Own>,
) -> Result<Response, Trouble> {
    let desk = match office.as_str() {
        "" => None,
        word => Some(word.parse::<Desk>().map_err(|_| Trouble::Malformed)?),
    };
    if let Some(Desk { entity, office }) = &desk {
        let catalogue = app.shelf.catalogue();
        let entity = catalogue.entity(entity).ok_or(Trouble::NotFound)?;
        if !entity.offices.iter().any(|known| known.id == *office) {
            return Err(Trouble::NotFound);
        }
    }
    app.store.choose_office(member.witness(&app.secret), desk).await?;
    answer::back_to(&visit, &back, Flash::done("queue-office-kept")).await
}
