//! Who the members are: for owners.

mod one;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

pub(super) use self::one::{factor, link, page as one, role, standing};
use super::form::Form;
use super::frame::Frame;
use super::links;
use super::member::Member;
use super::sign_in::folded;
use super::times::{Times, Told};
use super::trouble::Trouble;
use crate::app::App;
use crate::cleaning;
use crate::store::staff::{KeptMember, NewMember, Role, StaffError, Standing};

/// The longest name and login, in letters.
pub(crate) const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "console/members.html")]
struct MembersPage {
    frame: Frame,
    place: String,
    lines: Vec<Line>,
}

/// A member in the list.
struct Line {
    member: KeptMember,
    seen: Option<Told>,
}

#[derive(Template)]
#[template(path = "console/new_member.html")]
struct NewMemberPage {
    frame: Frame,
    typed: Typed,
    role: Role,
    mistake: Option<MemberMistake>,
}

#[derive(Template)]
#[template(path = "console/link.html")]
struct LinkPage {
    frame: Frame,
    member: String,
    link: String,
}

/// What was typed about a new member.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Typed {
    name: String,
    login: String,
    role: String,
}

/// What is wrong with a new member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MemberMistake {
    /// The name is empty or longer than a hundred letters.
    #[error("the name is empty or too long; it takes 1 to 100 letters")]
    Name,
    /// The login is empty, longer than a hundred letters or has white space.
    #[error(
        "the login is not right; it takes 1 to 100 letters without spaces, such as an e-mail address"
    )]
    Login,
    /// Somebody has that login.
    #[error("there is a member of that login already")]
    Taken,
}

impl MemberMistake {
    fn message(self) -> &'static str {
        match self {
            Self::Name => "member-name-wrong",
            Self::Login => "member-login-wrong",
            Self::Taken => "member-login-taken",
        }
    }
}

/// Name and login as they are kept.
///
/// # Errors
/// [`MemberMistake`].
pub fn checked(name: &str, login: &str) -> Result<(String, String), MemberMistake> {
    let (name, login) = (cleaning::line(name), folded(login));
    let fits = |text: &str| (1..=LONGEST).contains(&cleaning::graphemes(text));
    if cleaning::is_blank(&name) || !fits(&name) {
        Err(MemberMistake::Name)
    } else if !fits(&login) || login.chars().any(|c| c.is_whitespace() || c.is_control()) {
        Err(MemberMistake::Login)
    } else {
        Ok((name, login))
    }
}

/// All members.
pub(super) async fn page(State(app): State<App>, frame: Frame) -> Result<Response, Trouble> {
    let times = Times::of(&app, frame.language);
    let members = app.store.members().await?;
    let lines = members
        .into_iter()
        .map(|member| Line { seen: member.seen_ms.map(|ms| times.told(ms)), member })
        .collect();
    let (title, place) = (frame.text("bar-members").to_string(), times.place());
    Ok(frame.titled(title).send(StatusCode::OK, |frame| MembersPage { frame, place, lines }))
}

fn new_page(
    frame: Frame,
    status: StatusCode,
    typed: Typed,
    mistake: Option<MemberMistake>,
) -> Response {
    let role = Role::of_name(&typed.role).unwrap_or(Role::Moderator);
    let title = frame.text("member-new-title").to_string();
    frame.titled(title).send(status, |frame| NewMemberPage { frame, typed, role, mistake })
}

/// The form for a new member.
pub(super) async fn new(frame: Frame) -> Response {
    new_page(frame, StatusCode::OK, Typed::default(), None)
}

/// Adds a member, and shows the link once.
pub(super) async fn add(
    State(app): State<App>,
    member: Member,
    frame: Frame,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let role = Role::of_name(&typed.role).ok_or(Trouble::Malformed)?;
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let (name, login) = match checked(&typed.name, &typed.login) {
        Ok(checked) => checked,
        Err(mistake) => return Ok(new_page(frame, status, typed, Some(mistake))),
    };
    let (link, url) =
        links::make(&app.secret, &app.public_url).map_err(|_| Trouble::Unavailable)?;
    let added = NewMember { login, name: name.clone(), role, link: Some(link) };
    match app.store.add_member(added, member.witness(&app.secret)).await {
        Ok(_) => Ok(link_page(frame, name, url)),
        Err(StaffError::LoginTaken) => {
            Ok(new_page(frame, status, typed, Some(MemberMistake::Taken)))
        }
        Err(error) => Err(error.into()),
    }
}

fn link_page(frame: Frame, member: String, link: String) -> Response {
    let title = frame.text("link-title").to_string();
    frame.titled(title).send(StatusCode::OK, |frame| LinkPage { frame, member, link })
}
