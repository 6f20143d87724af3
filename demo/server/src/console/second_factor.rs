//! The second step of signing in: a code of the authenticator app, or a recovery code.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::factor::Factor;
use super::form::Form;
use super::frame::Frame;
use super::pending::Pending;
use super::sign_in;
use super::trouble::Trouble;
use super::visit::Visit;
use super::waits::Tried;
use crate::app::App;
use crate::receipt::Receipt;
use crate::store::audit::{Actor, Witness};
use crate::store::staff::Credentials;

/// What was typed.
#[derive(Deserialize)]
pub(super) struct Typed {
    code: String,
}

impl Typed {
    pub(super) fn code(&self) -> &str {
        &self.code
    }
}

#[derive(Template)]
#[template(path = "console/second_factor.html")]
struct SecondFactorPage {
    frame: Frame,
    mistake: Option<String>,
}

/// Back to where it begins: the ten minutes are over, or it was never begun.
pub(super) fn begin_again() -> Response {
    Redirect::to("/console/sign-in").into_response()
}

/// The form.
pub(super) async fn page(State(app): State<App>, visit: Visit) -> Result<Response, Trouble> {
    match Pending::of(&app, &visit.session).await? {
        Some(_) => Ok(form(&visit, StatusCode::OK, None).await),
        None => Ok(begin_again()),
    }
}

async fn form(visit: &Visit, status: StatusCode, mistake: Option<String>) -> Response {
    let frame = Frame::of(visit, "second-factor-title").await;
    frame.send(status, |frame| SecondFactorPage { frame, mistake })
}

/// Takes a code once.
pub(super) async fn confirm(
    State(app): State<App>,
    visit: Visit,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let Some((pending, found)) = Pending::of(&app, &visit.session).await? else {
        return Ok(begin_again());
    };
    let words = super::words::Words::of(visit.language);
    let account = format!("second-factor/{}", found.member.id);
    let tried = [Tried::Account(&account)];
    if let Err(secs) = app.gate.waits.attempt(&tried) {
        let mistake = Some(sign_in::in_words(words, secs));
        return Ok(form(&visit, StatusCode::TOO_MANY_REQUESTS, mistake).await);
    }
    let by = if is_code(&app, &found, &typed.code).await? {
        pending.by_code()
    } else if is_recovery_code(&app, &found, &typed.code).await? {
        pending.by_recovery()
    } else {
        sign_in::failed(&app, found.member.id).await?;
        let mistake = Some(words.text("second-factor-wrong").to_string());
        return Ok(form(&visit, StatusCode::UNPROCESSABLE_ENTITY, mistake).await);
    };
    app.gate.waits.succeeded(&tried);
    pending.complete(&app, &visit.session, by).await
}

/// True for the code of a step that is near and was not used.
pub(super) async fn is_code(app: &App, found: &Credentials, typed: &str) -> Result<bool, Trouble> {
    let Some(seed) = found.factor else { return Ok(false) };
    let Some(step) = Factor::of(&app.secret, &found.member, &seed)?.step(typed) else {
        return Ok(false);
    };
    Ok(app.store.use_step(found.member.id, step).await?)
}

async fn is_recovery_code(app: &App, found: &Credentials, typed: &str) -> Result<bool, Trouble> {
    let Some(code) = Receipt::read(typed) else { return Ok(false) };
    let id = found.member.id;
    let witness = Witness::of(Actor::Member(id), &app.secret);
    Ok(app.store.use_recovery(id, app.secret.recovery(id.0, &code), witness).await?)
}
