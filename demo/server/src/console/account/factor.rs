//! A second factor set up anew, or for the first time, by a member who is signed in; and new recovery codes.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::{HERE, change_and_stay, is_own, show};
use crate::app::App;
use crate::console::enrolment::{key_page, recovery_page};
use crate::console::factor::{Factor, recovery_codes};
use crate::console::form::Form;
use crate::console::frame::Frame;
use crate::console::member::Member;
use crate::console::second_factor::Typed as TypedCode;
use crate::console::sessions::failed;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::secrecy::{self, Hash};
use crate::store::staff::MemberChange;

/// The key page of a member who is signed in.
const KEY_PAGE: &str = "/console/account/second-factor";

/// In the session: what the key to be comes from.
const SEED: &str = "seed";

/// What was typed to be let on.
#[derive(Deserialize)]
pub(in crate::console) struct Typed {
    current: String,
}

/// After the password: on to the key.
pub(in crate::console) async fn begin(
    State(app): State<App>,
    visit: Visit,
    member: Member,
    frame: Frame,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    if let Err(wrong) = is_own(&app, &member, &typed.current).await? {
        return Ok(show(frame, member, StatusCode::UNPROCESSABLE_ENTITY, Some(wrong), None));
    }
    let seed = secrecy::random_hash().map_err(|_| Trouble::Unavailable)?;
    visit.session.insert(SEED, seed).await.map_err(failed)?;
    Ok(Redirect::to(KEY_PAGE).into_response())
}

/// The key.
pub(in crate::console) async fn key(
    State(app): State<App>,
    visit: Visit,
    member: Member,
    frame: Frame,
) -> Result<Response, Trouble> {
    let seed: Option<Hash> = visit.session.get(SEED).await.map_err(failed)?;
    let Some(seed) = seed else { return Ok(Redirect::to(HERE).into_response()) };
    show_key(&app, &member, frame, StatusCode::OK, &seed, None)
}

fn show_key(
    app: &App,
    member: &Member,
    frame: Frame,
    status: StatusCode,
    seed: &Hash,
    mistake: Option<String>,
) -> Result<Response, Trouble> {
    let factor = Factor::of(&app.secret, member.kept(), seed)?;
    let title = frame.text("enrolment-title").to_string();
    key_page(frame.titled(title), status, &factor, &member.kept().login, KEY_PAGE, mistake)
}

/// A first code shows that the app has the key; then the recovery codes.
pub(in crate::console) async fn confirm(
    State(app): State<App>,
    visit: Visit,
    member: Member,
    frame: Frame,
    Form(typed): Form<TypedCode>,
) -> Result<Response, Trouble> {
    let seed: Option<Hash> = visit.session.get(SEED).await.map_err(failed)?;
    let Some(seed) = seed else { return Ok(Redirect::to(HERE).into_response()) };
    let Some(step) = Factor::of(&app.secret, member.kept(), &seed)?.step(typed.code()) else {
        let mistake = Some(frame.text("second-factor-wrong").to_string());
        return show_key(&app, &member, frame, StatusCode::UNPROCESSABLE_ENTITY, &seed, mistake);
    };
    let (codes, recovery) = recovery_codes(&app.secret, member.kept())?;
    visit.session.remove_value(SEED).await.map_err(failed)?;
    let change = MemberChange::Factor { seed, step, recovery };
    change_and_stay(&app, &visit, &member, change).await?;
    let title = frame.text("recovery-title").to_string();
    Ok(recovery_page(frame.titled(title), codes, HERE))
}

/// After the password: other recovery codes, and those so far are void.
pub(in crate::console) async fn recovery(
    State(app): State<App>,
    member: Member,
    frame: Frame,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    if let Err(wrong) = is_own(&app, &member, &typed.current).await? {
        return Ok(show(frame, member, StatusCode::UNPROCESSABLE_ENTITY, Some(wrong), None));
    }
    let (codes, hashes) = recovery_codes(&app.secret, member.kept())?;
    let change = MemberChange::Recovery(hashes);
    app.store.change_member(member.id(), change, member.witness(&app.secret)).await?;
    let title = frame.text("recovery-title").to_string();
    Ok(recovery_page(frame.titled(title), codes, HERE))
}
