//! A submission as its sender reads it.

use sawt_wire::{FormKind, Message, Submission, SubmissionState, Writer};

use crate::app::App;
use crate::clock;
use crate::http::problem::Refusal;
use crate::promise::Calendar;
use crate::shown::signed;
use crate::store::forms::{KeptMessage, Opened};

/// On the wire.
///
/// # Errors
/// `not-found` when its form is there no more.
pub(super) fn shown(app: &App, opened: Opened) -> Result<Submission, Refusal> {
    let Opened { submission, messages, has_contact } = opened;
    let held = app.written_form(&submission.form)?;
    let calendar = Calendar::of(&held.entity);
    let report = held.definition.kind == FormKind::Report;
    let waits = matches!(submission.state, SubmissionState::Received | SubmissionState::UnderStudy);
    let at = |message: KeptMessage| {
        let by_day = report && message.from == Writer::Sender;
        Message {
            on: calendar.day_of(message.at_ms).to_string(),
            at: (!by_day).then(|| clock::on_the_wire(message.at_ms)),
            from: message.from,
            text: message.text,
        }
    };
    Ok(Submission {
        now: clock::on_the_wire(clock::now_ms()),
        reference: submission.reference.unwrap_or_default(),
        form: submission.form,
        title: held.definition.title.clone(),
        state: submission.state,
        received_at: (!report).then(|| clock::on_the_wire(submission.received_ms)),
        received_on: calendar.day_of(submission.received_ms).to_string(),
        reply_by: submission.reply_by_ms.filter(|_| waits).map(clock::on_the_wire),
        reply: submission.reply.and_then(|reply| signed(&held.entity, reply)),
        messages: messages.into_iter().map(at).collect(),
        rating: submission.rating.map(|rating| rating.rating),
        has_contact,
        answers: submission.answers,
    })
}
