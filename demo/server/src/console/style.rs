//! The style of the console.

use axum::http::header;
use axum::response::IntoResponse;

/// Where it lies; a new release has a new address.
pub(crate) const ADDRESS: &str = concat!("/console/console.css?v=", env!("CARGO_PKG_VERSION"));

/// The one sheet of all pages.
pub(super) async fn sheet() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    let sheet = concat!(
        include_str!("../../templates/console/console.css"),
        include_str!("../../templates/console/queue/queue.css"),
        include_str!("../../templates/console/authoring/authoring.css"),
        include_str!("../../templates/console/digest/digest.css"),
        include_str!("../../templates/console/forms/forms.css"),
        include_str!("../../templates/console/inbox/inbox.css"),
    );
    (headers, sheet)
}
