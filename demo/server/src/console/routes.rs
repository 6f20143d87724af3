//! All pages of the console, and what they pass through.

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use super::doors::{Access, Door, Doors};
use super::member::Right;
use super::trouble::Trouble;
use super::{guard, language, sessions, style, visit, welcome};
use crate::app::App;

/// Every page with who may pass; a further part of the console adds its own here.
pub fn doors() -> Doors {
    Doors::default()
        .get("/", Access::Needs(Right::Read), welcome::page)
        .get("/console.css", Access::Open, style::sheet)
        .post("/language", Access::Open, language::choose)
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
