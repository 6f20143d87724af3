//! Setting up the second factor at a sign-in: the key as text and as a picture, a first code, recovery codes.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::factor::{self, Factor};
use super::form::Form;
use super::frame::Frame;
use super::pending::Pending;
use super::second_factor::{Typed, begin_again};
use super::trouble::Trouble;
use super::visit::Visit;
use super::words::Words;
use crate::app::App;
use crate::receipt::Receipt;
use crate::store::audit::{Actor, Witness};
use crate::store::staff::{Credentials, MemberChange};

#[derive(Template)]
#[template(path = "console/enrolment.html")]
struct EnrolmentPage {
    frame: Frame,
    /// Where the code is sent to.
    action: &'static str,
    login: String,
    key: String,
    picture: String,
    mistake: Option<String>,
}

#[derive(Template)]
#[template(path = "console/recovery.html")]
struct RecoveryPage {
    frame: Frame,
    codes: Vec<Receipt>,
    to: String,
}

/// The page with the key.
pub(super) fn key_page(
    frame: Frame,
    status: StatusCode,
    factor: &Factor,
    login: &str,
    action: &'static str,
    mistake: Option<String>,
) -> Result<Response, Trouble> {
    let (login, key, picture) = (login.to_owned(), factor.key(), factor.picture()?);
    Ok(frame.send(status, |frame| EnrolmentPage { frame, action, login, key, picture, mistake }))
}

/// The page that shows recovery codes, once.
pub(super) fn recovery_page(frame: Frame, codes: Vec<Receipt>, to: &str) -> Response {
    let to = to.to_owned();
    frame.send(StatusCode::OK, |frame| RecoveryPage { frame, codes, to })
}

/// For who is half signed in and has no second factor yet.
async fn newcomer(app: &App, visit: &Visit) -> Result<Option<(Pending, Credentials)>, Trouble> {
    let found = Pending::of(app, &visit.session).await?;
    // Who has one confirms it instead of setting up another.
    Ok(found.filter(|(_, found)| found.factor.is_none()))
}

/// The key.
pub(super) async fn page(State(app): State<App>, visit: Visit) -> Result<Response, Trouble> {
    let Some((pending, found)) = newcomer(&app, &visit).await? else { return Ok(begin_again()) };
    let factor = Factor::of(&app.secret, &found.member, &pending.seed)?;
    let frame = Frame::of(&visit, "enrolment-title").await;
    key_page(frame, StatusCode::OK, &factor, &found.member.login, "/console/enrolment", None)
}

/// A first code shows that the app has the key.
pub(super) async fn confirm(
    State(app): State<App>,
    visit: Visit,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let Some((pending, found)) = newcomer(&app, &visit).await? else { return Ok(begin_again()) };
    let factor = Factor::of(&app.secret, &found.member, &pending.seed)?;
    let Some(step) = factor.step(typed.code()) else {
        let frame = Frame::of(&visit, "enrolment-title").await;
        let mistake = Some(Words::of(visit.language).text("second-factor-wrong").to_string());
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let login = &found.member.login;
        return key_page(frame, status, &factor, login, "/console/enrolment", mistake);
    };
    let (codes, recovery) = factor::recovery_codes(&app.secret, &found.member)?;
    let id = found.member.id;
    let witness = Witness::of(Actor::Member(id), &app.secret);
    let change = MemberChange::Factor { seed: pending.seed, step, recovery };
    app.store.change_member(id, change, witness).await?;
    let to = pending.to().to_owned();
    let by = pending.by_code();
    pending.complete(&app, &visit.session, by).await?;
    let signed_in = visit.with_member(found.member);
    let frame = Frame::of(&signed_in, "recovery-title").await;
    Ok(recovery_page(frame, codes, &to))
}
