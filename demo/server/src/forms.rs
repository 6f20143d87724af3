//! Votes from plain HTML forms.

use axum::extract::Request;
use axum::response::Response;
use sawt_wire::PollId;

use crate::app::App;
use crate::http::problem::Refusal;

/// Answers a posted form with a page.
pub async fn posted(_app: &App, _poll: PollId, _request: Request) -> Result<Response, Refusal> {
    Err(Refusal::media_type())
}
