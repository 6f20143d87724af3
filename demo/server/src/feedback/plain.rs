//! Forms that are filled in without script: a page shows the answers and asks to confirm them under a signed one-time
//! token, the paper, which plays the device's part.

mod answered;
mod fields;
mod mistakes;
mod pages;
mod posted;
pub mod snippet;
pub mod status;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::{AnswerError, FormId, FormKind, ProblemCode, RecordedSubmission, Submit};

pub(super) use self::fields::NativeForm;
use self::pages::{Check, Done, FormPage, Summary, Told};
use self::posted::Posted;
use super::cleaned;
use super::submissions::MOST_BYTES;
use super::submitting::{self, Asked};
use crate::app::App;
use crate::catalogue::HeldForm;
use crate::forms::{self, PAPER_KEY, PAPER_SECS};
use crate::http::problem::Refusal;
use crate::http::{body, problem};
use crate::said::Said;
use crate::secrecy::{DeviceId, Paper};
use crate::words::Language;
use crate::{cleaning, clock, deadline, pages as all_pages};

/// A letter of Arabic takes three times as many bytes in a plain form as in JSON.
const POSTED_BYTES: usize = 3 * MOST_BYTES;

/// A form that was posted, with what its answer needs.
struct Desk<'a> {
    app: &'a App,
    held: &'a HeldForm,
    language: Language,
    posted: Posted,
    submit: Submit,
    /// The page that the person came from, when its entity vouches for it; after a report nobody wants to know.
    back: Option<String>,
}

/// Answers a posted form with a page.
///
/// # Errors
/// Problems, when there is no such form or what was posted cannot be read.
pub(super) async fn posted(
    app: &App,
    form: &FormId,
    request: Request,
) -> Result<Response, Refusal> {
    let (held, _) = app.form(form)?;
    let headers = request.headers().clone();
    let posted = Posted::read(&body::whole_up_to(request.into_body(), POSTED_BYTES).await?);
    let language = posted.language.unwrap_or_else(|| problem::language(&headers));
    let is_report = held.definition.kind == FormKind::Report;
    let submit = posted.submit(&held.definition, language);
    let back = forms::back(&held.entity, &headers).filter(|_| !is_report);
    let desk = Desk { app, held: &held, language, submit, posted, back };
    if desk.posted.edit {
        return Ok(desk.form(StatusCode::OK, &[]));
    }
    let errors = desk.errors();
    if let Some(paper) = desk.posted.paper.as_deref()
        && errors.is_empty()
        && forms::is_from_our_page(app, &headers)
    {
        return match app.secret.paper(Paper::Submission(form), paper, clock::now_secs()) {
            Some(device) => desk.send(device, paper).await,
            None => desk.check(Some(language.form_words().page_form_expired), None),
        };
    }
    if let Err(refusal) = submitting::is_taken_now(&held, clock::now_ms()) {
        return Ok(desk.sorry(&refusal));
    }
    if errors.is_empty() {
        return desk.check(None, None);
    }
    Ok(desk.form(StatusCode::UNPROCESSABLE_ENTITY, &errors))
}

impl Desk<'_> {
    fn errors(&self) -> Vec<AnswerError> {
        let form = &self.held.definition;
        let answers = cleaned::cleaned(form, &self.submit.answers);
        form.check(&answers, &cleaning::graphemes)
    }

    async fn send(&self, device: DeviceId, paper: &str) -> Result<Response, Refusal> {
        let form = &self.held.definition;
        // A report has no device: the paper itself is the key that nobody guesses.
        let (device, key) = match form.kind {
            FormKind::Report => (None, paper),
            _ => (Some(device), PAPER_KEY),
        };
        let asked = Asked {
            form: form.id.clone(),
            device,
            key: key.to_owned(),
            submit: self.submit.clone(),
        };
        match submitting::carry_out(self.app, &asked).await {
            Ok(recorded) => Ok(self.done(&recorded)),
            Err(refusal) => match refusal.code() {
                ProblemCode::Unavailable | ProblemCode::TooManyRequests => {
                    self.check(Some(refusal.title(self.language)), Some(paper))
                }
                _ => Ok(self.sorry(&refusal)),
            },
        }
    }

    fn entity(&self) -> Said {
        Said::of(&self.held.entity.name, self.language)
    }

    fn stylesheet(&self) -> String {
        all_pages::stylesheet(Some(&self.held.definition.entity))
    }

    fn exit(&self) -> Option<&str> {
        self.held.definition.exit_url.as_deref()
    }

    fn form(&self, status: StatusCode, errors: &[AnswerError]) -> Response {
        let form = &self.held.definition;
        let of = |error: &AnswerError| {
            let field = form.fields().find(|field| field.id == error.field)?;
            Some(Summary {
                place: fields::html_id(field),
                label: Said::of(&field.label, self.language),
                text: mistakes::text(field, error, self.language),
            })
        };
        let native = NativeForm::here(form, self.language, &self.posted, errors);
        let page = FormPage {
            language: self.language,
            words: self.language.words(),
            title: &native.title.text.clone(),
            stylesheet: self.stylesheet(),
            entity: Some(self.entity()),
            summary: errors.iter().filter_map(of).collect(),
            form: native,
        };
        all_pages::send(status, self.language, &page)
    }

    /// Asks to confirm, on a new paper if there is none.
    fn check(&self, notice: Option<&str>, paper: Option<&str>) -> Result<Response, Refusal> {
        let form = &self.held.definition;
        let texts = self.language.form_words();
        let paper = match paper {
            Some(paper) => paper.to_owned(),
            None => self
                .app
                .secret
                .issue_paper(Paper::Submission(&form.id), clock::now_secs() + PAPER_SECS)
                .map_err(|_| Refusal::unavailable())?,
        };
        let mut fields =
            vec![("lang".to_owned(), self.language.tag().to_owned()), ("token".to_owned(), paper)];
        fields.extend(self.submit.website.iter().map(|trap| ("website".to_owned(), trap.clone())));
        fields.extend(self.posted.typed.iter().cloned());
        let page = Check {
            language: self.language,
            texts,
            title: texts.page_form_check_heading,
            stylesheet: self.stylesheet(),
            entity: Some(self.entity()),
            notice,
            answers: answered::shown(form, &self.submit.answers, self.language),
            action: fields::action(form),
            fields,
            exit: self.exit(),
        };
        Ok(all_pages::send(StatusCode::OK, self.language, &page))
    }

    fn done(&self, recorded: &RecordedSubmission) -> Response {
        let texts = self.language.form_words();
        let zone = &self.held.entity.time_zone;
        let reply_by = recorded.reply_by.as_ref().and_then(clock::read).map(|at_ms| {
            let (day, _) = deadline::moment(at_ms, zone, self.language);
            texts.page_form_reply_by.replace("{date}", &day)
        });
        let page = Done {
            language: self.language,
            words: self.language.words(),
            texts,
            title: texts.page_form_done,
            stylesheet: self.stylesheet(),
            entity: Some(self.entity()),
            receipt: recorded.reference.as_deref().zip(recorded.access_code.as_deref()),
            reply_by,
            answers: answered::shown(&self.held.definition, &self.submit.answers, self.language),
            back: self.back.as_deref(),
            exit: self.exit(),
        };
        all_pages::send(StatusCode::OK, self.language, &page)
    }

    /// Whatever the reason, what was written stands on the answer.
    fn sorry(&self, refusal: &Refusal) -> Response {
        let texts = self.language.form_words();
        let message = match refusal.code() {
            ProblemCode::IdempotencyMismatch => texts.page_form_paper_used,
            _ => refusal.title(self.language),
        };
        let page = Told {
            language: self.language,
            words: self.language.words(),
            title: texts.page_form_sorry,
            stylesheet: self.stylesheet(),
            entity: Some(self.entity()),
            message,
            answers: answered::shown(&self.held.definition, &self.submit.answers, self.language),
            back: self.back.as_deref(),
        };
        all_pages::send(refusal.status(), self.language, &page)
    }
}
