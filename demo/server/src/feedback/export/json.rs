//! JSON, in the names of the contract where it has them.

use sawt_wire::{Answers, Dictionary, FormDefinition, FormKind, SubmissionState, Timestamp};
use serde::Serialize;

use super::{Export, ExportError, Row};
use crate::clock;
use crate::store::forms::Suspicion;

#[derive(Serialize)]
struct Document<'a> {
    exported_at: Timestamp,
    form: &'a FormDefinition,
    submissions: Vec<Submission<'a>>,
}

#[derive(Serialize)]
struct Submission<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    received_at: Option<Timestamp>,
    received_on: String,
    state: SubmissionState,
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'a str>,
    answers: &'a Answers,
    #[serde(skip_serializing_if = "Dictionary::is_empty")]
    contact: Dictionary<&'a str>,
    #[serde(skip_serializing_if = "<[Suspicion]>::is_empty")]
    suspicions: &'a [Suspicion],
    #[serde(skip_serializing_if = "Option::is_none")]
    rating: Option<u8>,
}

pub(super) fn write(export: &Export) -> Result<Vec<u8>, ExportError> {
    let submissions = export.rows.iter().map(|row| submission(export, row)).collect();
    let exported_at = clock::on_the_wire(clock::now_ms());
    let document = Document { exported_at, form: &export.form, submissions };
    let written = serde_json::to_vec_pretty(&document);
    written.map_err(|error| ExportError::Unwritable(error.to_string()))
}

fn submission<'a>(export: &Export, row: &'a Row) -> Submission<'a> {
    let Row { submission, contact } = row;
    let at = jiff::Timestamp::from_millisecond(submission.received_ms).unwrap_or_default();
    let by_day = export.form.kind == FormKind::Report;
    Submission {
        reference: submission.reference.as_deref(),
        received_at: (!by_day).then(|| clock::on_the_wire(submission.received_ms)),
        received_on: at.to_zoned(export.zone.clone()).date().to_string(),
        state: submission.state,
        language: &submission.language,
        page: submission.page.as_deref(),
        answers: &submission.answers,
        contact: contact
            .iter()
            .map(|(field, value)| (field.as_str().to_owned(), value.as_str()))
            .collect(),
        suspicions: &submission.suspicions,
        rating: submission.rating.as_ref().map(|rating| rating.rating),
    }
}
