//! The console's first page: what there is to do here.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::frame::Frame;

#[derive(Template)]
#[template(path = "console/welcome.html")]
struct Welcome {
    frame: Frame,
}

/// Links to what this member may open.
pub(super) async fn page(frame: Frame) -> Response {
    let title = frame.text("welcome-title").to_string();
    frame.titled(title).send(StatusCode::OK, |frame| Welcome { frame })
}
