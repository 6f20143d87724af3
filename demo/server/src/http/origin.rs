//! Which web pages may call: an allow-list per entity, held here on every request and not by the
//! browser alone.
//!
//! A preflight is always answered, and a refusal can be read by the page that it is for: so the
//! webmaster sees `origin-refused` in words instead of the browser's "CORS error".

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use sawt_wire::EntityDefinition;

use super::body::{MediaType, media_type};
use super::limit;
use super::problem::Refusal;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::events;

const ALLOWED_METHODS: HeaderValue = HeaderValue::from_static("GET, POST, PUT, DELETE");
const ALLOWED_HEADERS: HeaderValue = HeaderValue::from_static(
    "Content-Type, Idempotency-Key, Sawt-Device, Sawt-Edit-Token, Sawt-Access-Code, Accept-Language",
);
const EXPOSED_HEADERS: HeaderValue = HeaderValue::from_static("ETag, Retry-After, Age, Date");
const PREFLIGHT_SECS: HeaderValue = HeaderValue::from_static("7200");

/// Lets pages of allowed origins through and tells the browser so; then those that have not written too often.
pub async fn check(State(app): State<App>, request: Request, next: Next) -> Response {
    let origin = request.headers().get(header::ORIGIN).cloned();
    let Some(origin) = origin else { return varied(limit::writes(&app, request, next).await) };
    if is_preflight(&request) {
        let headers = [
            (header::ACCESS_CONTROL_ALLOW_METHODS, ALLOWED_METHODS),
            (header::ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_HEADERS),
            (header::ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECS),
        ];
        return readable((StatusCode::NO_CONTENT, headers).into_response(), origin);
    }
    let page = origin.to_str().unwrap_or("null");
    let allowed = is_own(&app, request.headers(), page)
        || is_allowed(&app.shelf.catalogue(), request.uri(), page)
        // A plain form is no script's request: its own page answers, and asks for a confirmation.
        || media_type(request.headers()).is_ok_and(|media| media == MediaType::Form);
    let response = if allowed {
        limit::writes(&app, request, next).await
    } else {
        Refusal::origin_refused().into_response()
    };
    readable(response, origin)
}

/// True for this server's own pages.
pub fn is_own(app: &App, headers: &HeaderMap, origin: &str) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    origin == &*app.public_url || (authority.is_some() && authority == host)
}

/// True when the entity that the path belongs to allows pages of that origin. Where it belongs to none,
/// any entity's list will do.
fn is_allowed(catalogue: &Catalogue, uri: &Uri, origin: &str) -> bool {
    let mut segments = uri.path().split('/').skip(2);
    let (collection, id) = (segments.next().unwrap_or_default(), segments.next());
    if collection == "events" {
        return may_listen(catalogue, uri.query().unwrap_or_default(), origin);
    }
    let entity = id.and_then(|id| match collection {
        "polls" => catalogue.poll(&id.parse().ok()?).map(|held| held.entity.clone()),
        "threads" => catalogue.thread(&id.parse().ok()?).map(|held| held.entity.clone()),
        "forms" => catalogue.form(&id.parse().ok()?).map(|held| held.entity.clone()),
        "entities" => catalogue.entity(&id.parse().ok()?),
        _ => None,
    });
    match entity {
        Some(entity) => lists(&entity, origin),
        None => catalogue.allows(origin),
    }
}

fn lists(entity: &EntityDefinition, origin: &str) -> bool {
    entity.origins.iter().any(|listed| listed == origin || listed == "*")
}

/// True when the entities of all threads that are listened to allow pages of that origin.
fn may_listen(catalogue: &Catalogue, query: &str, origin: &str) -> bool {
    let topics = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "topics");
    let threads = events::threads(topics.as_ref().map(|(_, topics)| &**topics));
    let threads = threads.unwrap_or_default();
    let held = threads.iter().filter_map(|thread| catalogue.thread(thread));
    catalogue.allows(origin) && held.into_iter().all(|held| lists(&held.entity, origin))
}

fn is_preflight(request: &Request) -> bool {
    request.method() == Method::OPTIONS
        && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
}

fn readable(response: Response, origin: HeaderValue) -> Response {
    let mut response = varied(response);
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("cross-origin"),
    );
    response
}

fn varied(mut response: Response) -> Response {
    response.headers_mut().append(header::VARY, HeaderValue::from_static("Origin"));
    response
}
