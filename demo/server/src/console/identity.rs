//! Signing in by the identity provider: there and back.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::answer::own_path;
use super::flash::Flash;
use super::form::Asked;
use super::members;
use super::pending::{self, Vouched, Way};
use super::provider::{Errand, Identity, ProviderError};
use super::sessions::failed;
use super::sign_in::WayBack;
use super::trouble::Trouble;
use super::visit::Visit;
use crate::app::App;
use crate::store::audit::{Actor, Witness};
use crate::store::staff::{KeptMember, MemberChange, NewMember, StaffError, Standing};

/// In the session until the browser is back.
const ERRAND: &str = "errand";

/// What the browser brings back.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Brought {
    #[serde(default)]
    code: String,
    #[serde(default)]
    state: String,
}

/// Back to the sign-in page, where a password still does.
async fn told(visit: &Visit, message: &str) -> Result<Response, Trouble> {
    Flash::warning(message).leave(&visit.session).await?;
    Ok(Redirect::to("/console/sign-in").into_response())
}

/// Sends the browser to the provider.
pub(super) async fn leave(
    State(app): State<App>,
    visit: Visit,
    Asked(WayBack { to }): Asked<WayBack>,
) -> Result<Response, Trouble> {
    let Some(provider) = &app.gate.provider else { return Err(Trouble::NotFound) };
    match provider.send(own_path(&to)).await {
        Ok((url, errand)) => {
            visit.session.insert(ERRAND, errand).await.map_err(failed)?;
            Ok(Redirect::to(&url).into_response())
        }
        Err(error) => {
            tracing::warn!(%error, "nobody can sign in by the identity provider");
            told(&visit, "identity-unreachable").await
        }
    }
}

/// Signs in whom the provider vouches for.
pub(super) async fn come_back(
    State(app): State<App>,
    visit: Visit,
    Asked(Brought { code, state }): Asked<Brought>,
) -> Result<Response, Trouble> {
    let Some(provider) = &app.gate.provider else { return Err(Trouble::NotFound) };
    let errand: Option<Errand> = visit.session.remove(ERRAND).await.map_err(failed)?;
    let Some(errand) = errand else { return told(&visit, "identity-refused").await };
    let to = errand.to.clone();
    let identity = match provider.vouched(errand, &state, code).await {
        Ok(identity) => identity,
        Err(error) => {
            tracing::warn!(%error, "nobody was signed in by the identity provider");
            let unreachable = matches!(error, ProviderError::Unreachable(_));
            let message = if unreachable { "identity-unreachable" } else { "identity-refused" };
            return told(&visit, message).await;
        }
    };
    let vouched = if identity.several_factors { Vouched::BothFactors } else { Vouched::OneFactor };
    match member(&app, identity).await? {
        Some(member) => {
            pending::recognised(&app, &visit.session, &member, Way::Provider, vouched, &to).await
        }
        None => told(&visit, "identity-unknown").await,
    }
}

/// Who that is here: by the identity that was tied before, else by the verified e-mail, else nobody; a new member where
/// the operator wants that.
async fn member(app: &App, identity: Identity) -> Result<Option<KeptMember>, Trouble> {
    let active = |member: &KeptMember| member.standing == Standing::Active;
    if let Some(member) = app.store.member_of_identity(&identity.subject).await? {
        return Ok(Some(member).filter(active));
    }
    let Some(email) = &identity.email else { return Ok(None) };
    let id = match app.store.credentials(email).await? {
        // Another identity was tied before: an address that was given to somebody else is nobody's proof.
        Some(found) if found.member.has_identity || !active(&found.member) => return Ok(None),
        Some(found) => found.member.id,
        None => match newcomer(app, &identity, email).await? {
            Some(id) => id,
            None => return Ok(None),
        },
    };
    let witness = Witness::of(Actor::Member(id), &app.secret);
    let change = MemberChange::Identity(identity.subject);
    Ok(Some(app.store.change_member(id, change, witness).await?))
}

async fn newcomer(
    app: &App,
    identity: &Identity,
    email: &str,
) -> Result<Option<crate::store::staff::MemberId>, Trouble> {
    let role = app.gate.provider.as_ref().and_then(|provider| provider.default_role);
    let Some(role) = role else { return Ok(None) };
    let name = identity.name.as_deref().unwrap_or(email);
    let Ok((name, login)) = members::checked(name, email) else { return Ok(None) };
    let member = NewMember { login, name, role, link: None };
    match app.store.add_member(member, Witness::of(Actor::Server, &app.secret)).await {
        Ok(id) => Ok(Some(id)),
        Err(StaffError::LoginTaken) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
