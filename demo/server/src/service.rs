//! What operators and developers ask: is it well, which version, what is the contract.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use crate::app::App;
use crate::http::problem::Refusal;

/// The answer to `GET /v1/health`.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Health {
    status: &'static str,
}

/// Well, when the database answers and takes writes.
#[utoipa::path(
    get, path = "/v1/health", tag = "service",
    responses((status = 200, body = Health), (status = 503, body = sawt_wire::Problem))
)]
pub async fn health(State(app): State<App>) -> Result<Json<Health>, Refusal> {
    if app.store.is_well().await {
        Ok(Json(Health { status: "ok" }))
    } else {
        Err(Refusal::unavailable())
    }
}

/// The answer to `GET /v1/version`.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Version {
    name: &'static str,
    #[serde(rename = "version")]
    server: &'static str,
    contract: &'static str,
    /// Of the package that new snippets name.
    release: Option<String>,
}

/// Which release of the server, the contract and the package.
#[utoipa::path(
    get, path = "/v1/version", tag = "service",
    responses((status = 200, body = Version))
)]
pub async fn version(State(app): State<App>) -> Json<Version> {
    Json(Version {
        name: env!("CARGO_PKG_NAME"),
        server: env!("CARGO_PKG_VERSION"),
        contract: "v1",
        release: app.dist.current().await.map(|current| current.release),
    })
}
