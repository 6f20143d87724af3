//! Arabic or English: chosen by a button on every page, kept with the member and in a cookie of the console.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::answer::own_path;
use super::form::Form;
use super::trouble::Trouble;
use super::visit::Visit;
use crate::app::App;
use crate::words::Language;

const COOKIE: &str = "sawt-console-language";

/// A year, in seconds.
const KEPT: u32 = 365 * 24 * 60 * 60;

/// What this browser chose earlier.
pub(super) fn of_cookie(headers: &HeaderMap) -> Option<Language> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(name, _)| name.trim() == COOKIE)?;
    Language::of_tag(value)
}

/// The fields of the button's form.
#[derive(Debug, Deserialize)]
pub(super) struct Choice {
    language: String,
    #[serde(default)]
    to: String,
}

/// Keeps the choice, and goes back to the page where it was made.
pub(super) async fn choose(
    State(app): State<App>,
    visit: Visit,
    Form(choice): Form<Choice>,
) -> Result<Response, Trouble> {
    let language = Language::of_tag(&choice.language).ok_or(Trouble::Malformed)?;
    if let Some(member) = &visit.member {
        app.store.set_language(member.id(), language).await?;
    }
    let secure = if app.public_url.starts_with("https://") { "; Secure" } else { "" };
    let tag = language.tag();
    let cookie =
        format!("{COOKIE}={tag}; Path=/console; Max-Age={KEPT}; HttpOnly; SameSite=Lax{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(|_| Trouble::Unavailable)?;
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(own_path(&choice.to))).into_response())
}
