//! A form that comes when nobody is signed in any more: nothing typed is lost. The page holds all of its fields, leads to
//! the sign-in page beside it, and sends them again.

use askama::Template;
use axum::extract::Request;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::authoring;
use super::form::{Form, MOST_BYTES_OF_ALL};
use super::frame::Frame;
use super::trouble::Trouble;
use super::visit::Visit;

/// The fields that people type or tick; only with one of them is there anything to be kept.
const TYPED: [&str; 10] = [
    "reason",
    "reply",
    "words",
    "arabic",
    "english",
    "definition",
    "message",
    "note",
    "pick",
    "one",
];

/// Of these, texts, to be read and copied.
const TEXTS: usize = 8;

#[derive(Template)]
#[template(path = "console/kept.html")]
struct KeptPage {
    frame: Frame,
    /// Where the form was sent.
    action: String,
    /// Hidden, so that the form can be sent again as it was.
    fields: Vec<(String, String)>,
    texts: Vec<String>,
}

/// The page, where the form holds something; else what holds for everybody who is not signed in.
pub(super) async fn page(visit: &Visit, request: Request, trouble: Trouble) -> Response {
    if request.method() != Method::POST {
        return trouble.into_response();
    }
    // Inside the router its own part of the path alone is known.
    let action = format!("/console{}", request.uri().path());
    let form = Form::<Vec<(String, String)>>::read_up_to(request, MOST_BYTES_OF_ALL).await;
    let Ok(Form(fields)) = form else { return trouble.into_response() };
    let holds = |names: &[&str], (name, value): &&(String, String)| {
        names.contains(&name.as_str()) && !value.trim().is_empty()
    };
    let is_written = |field: &&(String, String)| authoring::is_text(&field.0, &field.1);
    if !fields.iter().any(|field| holds(&TYPED, &field) || is_written(&field)) {
        return trouble.into_response();
    }
    let texts = fields.iter().filter(|field| holds(&TYPED[..TEXTS], field) || is_written(field));
    let texts = texts.map(|(_, text)| text.clone()).collect();
    let frame = Frame::of(visit, "kept-title").await;
    frame.send(StatusCode::UNAUTHORIZED, |frame| KeptPage { frame, action, fields, texts })
}
