//! Signing in by login and password.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::answer::own_path;
use super::form::{Asked, Form};
use super::frame::Frame;
use super::passwords::Password;
use super::pending::{self, Vouched, Way};
use super::trouble::Trouble;
use super::visit::Visit;
use super::waits::Tried;
use crate::app::App;
use crate::http::limit::Caller;
use crate::store::audit::{Action, Actor, Entry, Witness};
use crate::store::staff::{Credentials, MemberId, Standing};

/// Where to after signing in.
#[derive(Debug, Default, Deserialize)]
pub(super) struct WayBack {
    #[serde(default)]
    pub(super) to: String,
}

/// What was typed.
#[derive(Deserialize)]
pub(super) struct Typed {
    login: String,
    password: String,
    #[serde(default)]
    to: String,
}

#[derive(Template)]
#[template(path = "console/sign_in.html")]
struct SignInPage {
    frame: Frame,
    login: String,
    to: String,
    provider: bool,
    mistake: Option<String>,
}

/// How a login is compared.
pub(crate) fn folded(login: &str) -> String {
    login.trim().to_lowercase()
}

/// The form.
pub(super) async fn page(
    State(app): State<App>,
    visit: Visit,
    Asked(WayBack { to }): Asked<WayBack>,
) -> Response {
    if visit.member.is_some() {
        return Redirect::to(own_path(&to)).into_response();
    }
    form(&app, &visit, StatusCode::OK, String::new(), to, None).await
}

async fn form(
    app: &App,
    visit: &Visit,
    status: StatusCode,
    login: String,
    to: String,
    mistake: Option<String>,
) -> Response {
    let frame = Frame::of(visit, "sign-in-title").await;
    let provider = app.gate.provider.is_some();
    let to = own_path(&to).to_owned();
    frame.send(status, |frame| SignInPage { frame, login, to, provider, mistake })
}

/// Checks both; says the same whichever was wrong, after the same time.
pub(super) async fn sign_in(
    State(app): State<App>,
    visit: Visit,
    Caller(caller): Caller,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let login = folded(&typed.login);
    let mut tried = vec![Tried::Account(&login)];
    tried.extend(caller.map(Tried::Address));
    if let Err(secs) = app.gate.waits.attempt(&tried) {
        return Ok(too_often(&app, &visit, typed.login, typed.to, secs).await);
    }
    let found = app.store.credentials(&login).await?;
    let usable = found.as_ref().filter(|found| found.member.standing == Standing::Active);
    let kept = usable.and_then(|found| found.password.clone());
    if !app.gate.passwords.matches(Password::typed(&typed.password), kept).await? {
        note_failure(&app, found).await?;
        let words = super::words::Words::of(visit.language);
        let mistake = Some(words.text("sign-in-wrong").to_string());
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(form(&app, &visit, status, typed.login, typed.to, mistake).await);
    }
    app.gate.waits.succeeded(&tried);
    let Some(Credentials { member, .. }) = found else { return Err(Trouble::Unavailable) };
    let (way, vouched) = (Way::Password, Vouched::OneFactor);
    pending::recognised(&app, &visit.session, &member, way, vouched, &typed.to).await
}

/// The log is told about members alone: what is typed otherwise may be somebody's password in the wrong field.
async fn note_failure(app: &App, found: Option<Credentials>) -> Result<(), Trouble> {
    let Some(found) = found else { return Ok(()) };
    failed(app, found.member.id).await
}

/// Writes into the log that somebody did not get in as this member.
pub(super) async fn failed(app: &App, MemberId(id): MemberId) -> Result<(), Trouble> {
    let entry = Entry::of(Action::SignInFailed, format!("member/{id}"));
    let witness = Witness::of(Actor::Server, &app.secret);
    Ok(app.store.record(entry, witness).await?)
}

async fn too_often(app: &App, visit: &Visit, login: String, to: String, secs: u32) -> Response {
    let words = super::words::Words::of(visit.language);
    let mistake = Some(in_words(words, secs));
    let status = StatusCode::TOO_MANY_REQUESTS;
    let mut response = form(app, visit, status, login, to, mistake).await;
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(secs));
    response
}

/// How long to wait.
pub(super) fn in_words(words: super::words::Words, secs: u32) -> String {
    match secs {
        ..=59 => words.text("wait-seconds").with("count", secs).to_string(),
        _ => words.text("wait-minutes").with("count", secs.div_ceil(60)).to_string(),
    }
}
