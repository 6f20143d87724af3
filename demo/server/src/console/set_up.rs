//! Where a one-time link leads: to set a password.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::flash::Flash;
use super::form::Form;
use super::frame::Frame;
use super::passwords::{Password, PasswordMistake};
use super::trouble::Trouble;
use super::visit::Visit;
use crate::app::App;
use crate::clock;
use crate::http::body::Named;
use crate::store::audit::{Actor, Witness};
use crate::store::staff::{KeptMember, StaffError};

/// What was typed.
#[derive(Deserialize)]
pub(super) struct Typed {
    password: String,
    again: String,
}

#[derive(Template)]
#[template(path = "console/set_up.html")]
struct SetUpPage {
    frame: Frame,
    action: String,
    member: KeptMember,
    mistake: Option<PasswordMistake>,
}

#[derive(Template)]
#[template(path = "console/trouble.html")]
struct VoidPage {
    frame: Frame,
    message: &'static str,
}

/// The link was used, replaced or has expired.
async fn void(visit: &Visit) -> Response {
    let frame = Frame::of(visit, "link-void").await;
    let message = "link-void-do";
    frame.send(StatusCode::NOT_FOUND, |frame| VoidPage { frame, message })
}

fn form(
    frame: Frame,
    status: StatusCode,
    word: &str,
    member: KeptMember,
    mistake: Option<PasswordMistake>,
) -> Response {
    let action = format!("/console/set-up/{word}");
    frame.send(status, |frame| SetUpPage { frame, action, member, mistake })
}

/// The form.
pub(super) async fn page(
    State(app): State<App>,
    visit: Visit,
    Named(word): Named<String>,
) -> Result<Response, Trouble> {
    let link = app.secret.link(&word);
    let Some(member) = app.store.link_owner(link, clock::now_ms()).await? else {
        return Ok(void(&visit).await);
    };
    let frame = Frame::of(&visit, "set-up-title").await;
    Ok(form(frame, StatusCode::OK, &word, member, None))
}

/// Sets the password; the link is void then.
pub(super) async fn set(
    State(app): State<App>,
    visit: Visit,
    Named(word): Named<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let link = app.secret.link(&word);
    let Some(member) = app.store.link_owner(link, clock::now_ms()).await? else {
        return Ok(void(&visit).await);
    };
    let password = match Password::chosen(&typed.password, &typed.again, &member.login) {
        Ok(password) => password,
        Err(mistake) => {
            let frame = Frame::of(&visit, "set-up-title").await;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(form(frame, status, &word, member, Some(mistake)));
        }
    };
    let hashed = app.gate.passwords.hash(password).await?;
    let witness = Witness::of(Actor::Member(member.id), &app.secret);
    match app.store.use_link(link, hashed, witness).await {
        Ok(_) => {
            Flash::done("set-up-done").leave(&visit.session).await?;
            Ok(Redirect::to("/console/sign-in").into_response())
        }
        Err(StaffError::NotFound) => Ok(void(&visit).await),
        Err(error) => Err(error.into()),
    }
}
