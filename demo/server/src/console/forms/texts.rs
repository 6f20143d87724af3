//! What was written in answer to one question, the oldest first, a page at a time.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::{FieldId, FieldType};
use serde::Deserialize;

use super::opened::Opened;
use crate::app::App;
use crate::console::form::Asked;
use crate::console::frame::Frame;
use crate::console::queue::card::Paragraphs;
use crate::console::queue::when::When;
use crate::console::trouble::Trouble;
use crate::said::Said;
use crate::store::forms::inbox::Spot;

/// Submissions that are looked through for one page.
const PAGE: u32 = 50;

/// The query of its address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Begin {
    /// Milliseconds and a submission, as in `1700000000000:00ff…`.
    after: String,
}

/// A text, with the submission that it is of.
#[derive(Debug)]
struct TextView {
    submission: String,
    day: When,
    text: Paragraphs,
}

#[derive(Template)]
#[template(path = "console/forms/texts.html")]
struct TextsPage {
    frame: Frame,
    here: String,
    question: Said,
    texts: Vec<TextView>,
    first: String,
    is_first: bool,
    next: Option<String>,
}

/// Shows them.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    Path((id, field)): Path<(String, String)>,
    Asked(Begin { after }): Asked<Begin>,
) -> Result<Response, Trouble> {
    let opened = Opened::of(&app, &id).await?;
    let form = opened.form();
    let field: FieldId = field.parse().map_err(|_| Trouble::NotFound)?;
    let field = form.field(&field).ok_or(Trouble::NotFound)?;
    if !matches!(field.kind, FieldType::ShortText | FieldType::LongText) {
        return Err(Trouble::NotFound);
    }
    let spot =
        if after.is_empty() { None } else { Some(Spot::of(&after).ok_or(Trouble::Malformed)?) };
    let found = app.store.submissions_of(form.id.clone(), spot, PAGE).await?;
    let here = format!("{}/results", opened.path());
    let first = format!("{here}/{}", field.id);
    let next = found.last().filter(|_| found.len() == PAGE as usize).map(|last| {
        let spot = Spot { at_ms: last.received_ms, id: last.id };
        format!("{first}?after={}", spot.word())
    });
    let texts = found.iter().filter(|one| one.suspicions.is_empty()).filter_map(|one| {
        let text = one.answers.get(field.id.as_str())?.text.as_deref()?;
        Some(TextView {
            submission: one.id.to_string(),
            day: When::of(one.received_ms, &form.time_zone, frame.language),
            text: Paragraphs::whole(text),
        })
    });
    let texts = texts.collect();
    let title = frame.text("forms-texts").to_string();
    Ok(frame.titled(title).send(StatusCode::OK, |frame| TextsPage {
        here,
        question: Said::of(&field.label, frame.language),
        texts,
        first,
        is_first: after.is_empty(),
        next,
        frame,
    }))
}
