//! A member's own account: password, second factor, recovery codes. Each asks for the password once more.

mod factor;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

pub(super) use self::factor::{begin, confirm, key, recovery};
use super::answer::back_to;
use super::flash::Flash;
use super::form::Form;
use super::frame::Frame;
use super::member::Member;
use super::passwords::{Password, PasswordMistake};
use super::sessions::SignedIn;
use super::sign_in;
use super::trouble::Trouble;
use super::visit::Visit;
use super::waits::Tried;
use super::words::Words;
use crate::app::App;
use crate::store::staff::MemberChange;

/// Where it is.
const HERE: &str = "/console/account";

#[derive(Template)]
#[template(path = "console/account.html")]
struct AccountPage {
    frame: Frame,
    member: Member,
    /// At the password so far.
    wrong: Option<String>,
    /// At the new one.
    mistake: Option<PasswordMistake>,
}

/// What was typed to change the password.
#[derive(Deserialize)]
pub(super) struct Typed {
    current: String,
    password: String,
    again: String,
}

/// The page.
pub(super) async fn page(frame: Frame, member: Member) -> Response {
    show(frame, member, StatusCode::OK, None, None)
}

fn show(
    frame: Frame,
    member: Member,
    status: StatusCode,
    wrong: Option<String>,
    mistake: Option<PasswordMistake>,
) -> Response {
    let title = frame.text("bar-account").to_string();
    frame.titled(title).send(status, |frame| AccountPage { frame, member, wrong, mistake })
}

/// Changes the password; every other session of the member ends, and this one gets a new id.
pub(super) async fn change_password(
    State(app): State<App>,
    visit: Visit,
    member: Member,
    frame: Frame,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    if let Err(wrong) = is_own(&app, &member, &typed.current).await? {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(show(frame, member, status, Some(wrong), None));
    }
    let password = match Password::chosen(&typed.password, &typed.again, &member.kept().login) {
        Ok(password) => password,
        Err(mistake) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(show(frame, member, status, None, Some(mistake)));
        }
    };
    let change = MemberChange::Password(app.gate.passwords.hash(password).await?);
    change_and_stay(&app, &visit, &member, change).await?;
    back_to(&visit, HERE, Flash::done("account-password-done")).await
}

/// Carries out what ends the member's sessions, and goes on with this one.
async fn change_and_stay(
    app: &App,
    visit: &Visit,
    member: &Member,
    change: MemberChange,
) -> Result<(), Trouble> {
    let witness = member.witness(&app.secret);
    let changed = app.store.change_member(member.id(), change, witness).await?;
    Ok(SignedIn::now(changed.id, changed.epoch).begin(&visit.session).await?)
}

/// Whether that is the member's own password; else what to say.
async fn is_own(app: &App, member: &Member, typed: &str) -> Result<Result<(), String>, Trouble> {
    let words = Words::of(member.language);
    let tried = [Tried::Account(&member.kept().login)];
    if let Err(secs) = app.gate.waits.attempt(&tried) {
        return Ok(Err(sign_in::in_words(words, secs)));
    }
    let found = app.store.credentials_of(member.id()).await?;
    let kept = found.and_then(|found| found.password);
    if !app.gate.passwords.matches(Password::typed(typed), kept).await? {
        sign_in::failed(app, member.id()).await?;
        return Ok(Err(words.text("account-password-wrong").to_string()));
    }
    app.gate.waits.succeeded(&tried);
    Ok(Ok(()))
}
