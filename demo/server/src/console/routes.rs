//! All pages of the console, and what they pass through.

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use super::doors::{Access, Door, Doors};
use super::member::Right;
use super::trouble::Trouble;
use super::{
    account, audit_log, authoring, digest, enrolment, forms, guard, identity, inbox, language,
    members, queue, second_factor, sessions, set_up, sign_in, sign_out, style, visit, welcome,
};
use crate::app::App;
use crate::feedback::files;

/// Every page with who may pass; a further part of the console adds its own here.
pub fn doors() -> Doors {
    let doors = Doors::default()
        .get("/", Access::Needs(Right::Read), welcome::page)
        .get("/console.css", Access::Open, style::sheet)
        .post("/language", Access::Open, language::choose);
    let doors = signing_in(doors);
    let doors = account_pages(doors);
    let doors = member_pages(doors);
    let doors = queue::doors(doors);
    let doors = authoring::doors(doors);
    let doors = doors.get("/files/{file}", Access::Needs(Right::Read), files::download);
    let doors = forms::doors(doors);
    let doors = inbox::doors(doors);
    let doors = doors.get("/digest", Access::Needs(Right::Read), digest::page);
    doors.get("/audit", Access::Needs(Right::Read), audit_log::page).get(
        "/audit/check",
        Access::Needs(Right::Read),
        audit_log::check,
    )
}

fn signing_in(doors: Doors) -> Doors {
    doors
        .get("/sign-in", Access::Open, sign_in::page)
        .post("/sign-in", Access::Open, sign_in::sign_in)
        .get("/second-factor", Access::Open, second_factor::page)
        .post("/second-factor", Access::Open, second_factor::confirm)
        .get("/enrolment", Access::Open, enrolment::page)
        .post("/enrolment", Access::Open, enrolment::confirm)
        .get("/set-up/{link}", Access::Open, set_up::page)
        .post("/set-up/{link}", Access::Open, set_up::set)
        .get("/identity", Access::Open, identity::leave)
        .get("/identity/return", Access::Open, identity::come_back)
        .post("/sign-out", Access::Open, sign_out::sign_out)
}

/// Everybody's own.
fn account_pages(doors: Doors) -> Doors {
    let own = Access::Needs(Right::Read);
    doors
        .get("/account", own, account::page)
        .post("/account/password", own, account::change_password)
        .post("/account/begin-second-factor", own, account::begin)
        .get("/account/second-factor", own, account::key)
        .post("/account/second-factor", own, account::confirm)
        .post("/account/recovery-codes", own, account::recovery)
}

fn member_pages(doors: Doors) -> Doors {
    let owners = Access::Needs(Right::Manage);
    doors
        .get("/members", owners, members::page)
        .post("/members", owners, members::add)
        .get("/members/new", owners, members::new)
        .get("/members/{member}", owners, members::one)
        .post("/members/{member}/role", owners, members::role)
        .post("/members/{member}/standing", owners, members::standing)
        .post("/members/{member}/second-factor", owners, members::factor)
        .post("/members/{member}/link", owners, members::link)
}

/// The list, as `sawt-server console-routes` prints it.
pub fn listed() -> Vec<Door> {
    doors().listed().to_vec()
}

/// Everything under `/console`.
pub fn router(app: App) -> Router {
    doors()
        .router()
        .fallback(visit::nowhere)
        .method_not_allowed_fallback(visit::no_such_method)
        // A form that another website sends is refused by what browsers say about it.
        .layer(same_site(&app))
        .layer(from_fn_with_state(app.clone(), visit::recognised))
        .layer(sessions::layer(&app))
        .layer(from_fn(guard::guarded))
        .with_state(app)
}

/// By `Sec-Fetch-Site`, else by `Origin`.
fn same_site(app: &App) -> CsrfLayer<fn(ProtectionError) -> Response> {
    let layer = CsrfLayer::new();
    // Behind a proxy the `Host` may be another one than browsers know.
    let layer = layer.clone().add_trusted_origin(&*app.public_url).unwrap_or(layer);
    layer.with_rejection_response(|_| Trouble::CrossSite.into_response())
}
