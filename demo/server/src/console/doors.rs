//! The list of the console's pages: each with its method, its path and who may pass. There is no other way to add one.

use std::fmt;

use axum::Router;
use axum::extract::{Request, State};
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodFilter, on};

use super::kept;
use super::member::{Member, Right};
use super::trouble::Trouble;
use super::visit::Visit;
use crate::app::App;

/// Who may pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody: what comes before signing in.
    Open,
    /// Members with that right; a member without it gets 403, everybody else the sign-in page.
    Needs(Right),
}

/// A method and a path below `/console`, with who may pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    method: Method,
    path: &'static str,
    access: Access,
}

/// As `sawt-server console-routes` prints it.
impl fmt::Display for Door {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let access = match self.access {
            Access::Open => "open",
            Access::Needs(right) => right.name(),
        };
        let path = if self.path == "/" { "" } else { self.path };
        write!(f, "{} /console{path} {access}", self.method)
    }
}

/// All of them, as a list and as a router.
#[derive(Debug, Default)]
pub struct Doors {
    router: Router<App>,
    listed: Vec<Door>,
}

impl Doors {
    /// A page.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::GET, MethodFilter::GET, path, access, handler)
    }

    /// What a form is sent to.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::POST, MethodFilter::POST, path, access, handler)
    }

    fn add<H, T>(
        mut self,
        method: Method,
        filter: MethodFilter,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let guarded = on(filter, handler).route_layer(from_fn_with_state(access, admit));
        self.router = self.router.route(path, guarded);
        self.listed.push(Door { method, path, access });
        self
    }

    /// The list.
    pub fn listed(&self) -> &[Door] {
        &self.listed
    }

    /// The router.
    pub fn router(self) -> Router<App> {
        self.router
    }
}

/// Lets those pass who may, before anything of the request is read; what somebody typed whose session has ended is kept.
async fn admit(
    State(access): State<Access>,
    visit: Visit,
    member: Result<Member, Trouble>,
    request: Request,
    next: Next,
) -> Response {
    match (access, member) {
        (Access::Open, _) => next.run(request).await,
        (Access::Needs(right), Ok(member)) if member.may(right) => next.run(request).await,
        (Access::Needs(_), Ok(_)) => Trouble::Forbidden.into_response(),
        (Access::Needs(_), Err(trouble)) => kept::page(&visit, request, trouble).await,
    }
}
