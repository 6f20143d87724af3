//! The style of the server's own pages, with an entity's colours.
#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use sawt_wire::EntityId;

use crate::app::App;
use crate::http::body::Named;
use crate::http::problem::Refusal;

const STYLE: &str = include_str!("../templates/page.css");

/// Without an entity.
pub async fn plain() -> impl IntoResponse {
    css(STYLE.to_owned())
}

/// With the tokens that the entity was given; their values were checked at the import.
pub async fn of_entity(
    State(app): State<App>,
    Named(id): Named<EntityId>,
) -> Result<impl IntoResponse, Refusal> {
    let entity = app.shelf.catalogue().entity(&id).ok_or_else(Refusal::not_found)?;
    let mut text = String::from(":root {\n");
    for (token, value) in &entity.branding {
        text.extend(["  --sawt-", token, ": ", value, ";\n"]);
    }
    text.push_str("}\n");
    text.push_str(STYLE);
    Ok(css(text))
}

fn css(text: String) -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    (headers, text)
}
