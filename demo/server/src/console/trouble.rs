//! Why a page of the console is not shown, told as a page in the visitor's language.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::frame::Frame;
use super::visit::Visit;
use crate::store::staff::StaffError;
use crate::store::{ReadError, WriteError};

/// What a handler may answer instead of its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody is signed in; with the way back.
    SignIn(String),
    /// The member's role does not allow it.
    Forbidden,
    /// There is no such page.
    NotFound,
    /// There is such a page, but not for this method.
    Method,
    /// The form cannot be read: no browser sends it like this.
    Malformed,
    /// The form is longer than 64 KiB.
    TooLarge,
    /// The form was sent by a page of another website.
    CrossSite,
    /// What was decided about has changed meanwhile.
    Outdated,
    /// The database cannot do it now; nothing was changed, or nobody knows.
    Unavailable,
}

impl Trouble {
    /// The way to the sign-in page, and from there back to this one.
    pub(super) fn sign_in(visit: &Visit) -> Self {
        Self::SignIn(visit.way_back())
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::SignIn(_) => StatusCode::SEE_OTHER,
            Self::Forbidden | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Outdated => StatusCode::CONFLICT,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// What happened, and what to do.
    fn messages(&self) -> [&'static str; 2] {
        match self {
            Self::Forbidden => ["trouble-forbidden", "trouble-forbidden-do"],
            Self::SignIn(_) | Self::NotFound => ["trouble-not-found", "trouble-not-found-do"],
            Self::Method | Self::Malformed => ["trouble-malformed", "trouble-malformed-do"],
            Self::TooLarge => ["trouble-too-large", "trouble-too-large-do"],
            Self::CrossSite => ["trouble-cross-site", "trouble-cross-site-do"],
            Self::Outdated => ["trouble-outdated", "trouble-outdated-do"],
            Self::Unavailable => ["trouble-unavailable", "trouble-unavailable-do"],
        }
    }

    /// The page.
    pub(super) async fn page(self, visit: &Visit) -> Response {
        let [title, message] = self.messages();
        let frame = Frame::of(visit, title).await;
        frame.send(self.status(), |frame| TroublePage { frame, message })
    }
}

/// Carries the trouble to the guard, which knows the language.
impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        if let Self::SignIn(to) = &self {
            return Redirect::to(to).into_response();
        }
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<ReadError> for Trouble {
    fn from(error: ReadError) -> Self {
        tracing::error!(%error, "a read failed");
        Self::Unavailable
    }
}

impl From<WriteError> for Trouble {
    fn from(error: WriteError) -> Self {
        tracing::error!(%error, "a write failed");
        Self::Unavailable
    }
}

impl From<StaffError> for Trouble {
    fn from(error: StaffError) -> Self {
        match error {
            StaffError::NotFound => Self::NotFound,
            StaffError::LoginTaken | StaffError::LastOwner => Self::Outdated,
            StaffError::Failed(error) => error.into(),
        }
    }
}

/// Says why.
#[derive(Template)]
#[template(path = "console/trouble.html")]
struct TroublePage {
    frame: Frame,
    message: &'static str,
}
