//! The routes, and what they pass through.

use std::path::Path;

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use tower_http::services::ServeDir;
use tower_http::trace::TraceLayer;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use utoipa_swagger_ui::SwaggerUi;

use super::problem::Refusal;
use super::{guard, origin, problem};
use crate::app::App;
use crate::{
    activities, arrivals, calendars, comments, console, consultations, dist, entities, events,
    feedback, feeds, indicators, open_data, polls, reports, service, snippet, style, supports,
    thread_snippet, threads, votes,
};

#[derive(OpenApi)]
#[openapi(info(
    title = "Sawt",
    description = "What a participation widget says to its backend. Version 1 grows by optional fields alone."
))]
struct Contract;

/// Everything under `/v1`, the console under `/console`, and the files of `sites` at `/`.
pub fn router(app: App, sites: Option<&Path>) -> Router {
    let (contract, description) = OpenApiRouter::with_openapi(Contract::openapi())
        .routes(routes!(service::health))
        .routes(routes!(service::version))
        .routes(routes!(entities::entity))
        .routes(routes!(arrivals::post))
        .routes(routes!(activities::activities))
        .routes(routes!(feeds::rss))
        .routes(routes!(feeds::json))
        .routes(routes!(feeds::table))
        .routes(routes!(indicators::indicators))
        .routes(routes!(open_data::catalogue))
        .routes(routes!(open_data::record))
        .routes(routes!(open_data::json))
        .routes(routes!(open_data::csv))
        .routes(routes!(open_data::dictionary))
        .routes(routes!(consultations::consultation))
        .routes(routes!(consultations::session))
        .routes(routes!(calendars::of_consultation))
        .routes(routes!(calendars::of_session))
        .routes(routes!(feedback::form::form))
        .routes(routes!(feedback::schema::schema))
        .routes(routes!(feedback::files::upload))
        .routes(routes!(feedback::results::results))
        .routes(routes!(feedback::submissions::submit))
        .routes(routes!(feedback::following::status, feedback::following::erase))
        .routes(routes!(feedback::plain::status::find, feedback::plain::status::status))
        .routes(routes!(feedback::plain::snippet::snippet))
        .routes(routes!(feedback::following::rate))
        .routes(routes!(feedback::following::write))
        .routes(routes!(polls::polls))
        .routes(routes!(polls::poll))
        .routes(routes!(polls::results))
        .routes(routes!(snippet::snippet))
        .routes(routes!(votes::device))
        .routes(routes!(votes::cast))
        .routes(routes!(votes::mine, votes::change, votes::withdraw))
        .routes(routes!(votes::receipt))
        .routes(routes!(threads::thread))
        .routes(routes!(threads::comments, comments::post))
        .routes(routes!(threads::comment, comments::edit, comments::withdraw))
        .routes(routes!(supports::give, supports::take))
        .routes(routes!(reports::post))
        .routes(routes!(events::events))
        .routes(routes!(thread_snippet::snippet))
        .split_for_parts();
    // Before the layers, so that a preflight passes the origin check and not only this fallback.
    let contract = contract
        .method_not_allowed_fallback(no_such_method)
        .layer(from_fn_with_state(app.clone(), origin::check));
    let files = Router::new()
        .route("/v1/dist/{release}/{file}", get(dist::file))
        .route("/v1/page.css", get(style::plain))
        .route("/v1/entities/{entity}/page.css", get(style::of_entity))
        // Whatever is no route of the contract: the script, its WebAssembly, or nothing.
        .route("/v1/{*file}", get(dist::current_file).fallback(nowhere));
    let docs: Router<App> = SwaggerUi::new("/v1/docs").url("/v1/openapi.json", description).into();
    let docs = docs.layer(from_fn(guard::viewer));
    let v1 = contract.merge(files).merge(docs);
    let v1 = v1.layer(from_fn(guard::guarded)).with_state(app.clone());
    let served = v1.nest("/console", console::routes::router(app));
    let everything = match sites {
        Some(folder) => served.fallback_service(ServeDir::new(folder)),
        None => served.fallback(nowhere).layer(from_fn(problem::in_words)),
    };
    everything.layer(TraceLayer::new_for_http().make_span_with(span))
}

/// The route and not the address: no id, no query, nothing about who asks.
fn span(request: &Request) -> tracing::Span {
    let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route)
}

async fn nowhere() -> Response {
    Refusal::not_found().into_response()
}

async fn no_such_method() -> Response {
    Refusal::method().into_response()
}
