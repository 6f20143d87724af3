//! Refusals: what a handler says, and how it becomes problem+json in the language of the request.

use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sawt_wire::{FieldError, FieldErrorCode, PROBLEM_JSON, Problem, ProblemCode, RecordedVote};

use super::body::{MediaType, media_type};
use crate::clock;
use crate::pages::{self, Sorry};
use crate::spreadsheet::TableError;
use crate::store::ReadError;
use crate::words::{Language, Words};

/// Why a request is not carried out.
#[derive(Debug, Clone)]
pub struct Refusal {
    status: StatusCode,
    code: ProblemCode,
    title: fn(&Words) -> &'static str,
    errors: Vec<FieldError>,
    retry_after_secs: Option<u32>,
    current: Option<Box<RecordedVote>>,
}

impl Refusal {
    fn new(status: StatusCode, code: ProblemCode, title: fn(&Words) -> &'static str) -> Self {
        Self { status, code, title, errors: Vec::new(), retry_after_secs: None, current: None }
    }

    /// 404.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, ProblemCode::NotFound, |w| w.problem_not_found)
    }

    /// 404: there is no vote to change or withdraw.
    pub fn not_voted() -> Self {
        Self::new(StatusCode::NOT_FOUND, ProblemCode::NotFound, |w| w.problem_not_voted)
    }

    /// 409: before opening.
    pub fn not_yet_open() -> Self {
        Self::new(StatusCode::CONFLICT, ProblemCode::NotYetOpen, |w| w.problem_not_yet_open)
    }

    /// 409: the results come later.
    pub fn results_not_yet() -> Self {
        Self::new(StatusCode::CONFLICT, ProblemCode::NotYetOpen, |w| w.problem_results_not_yet)
    }

    /// 401: whoever has voted may see them.
    pub fn results_after_vote() -> Self {
        let title = |w: &Words| w.problem_results_after_vote;
        Self::new(StatusCode::UNAUTHORIZED, ProblemCode::Unauthorized, title)
    }

    /// 401: nobody may see them.
    pub fn results_never() -> Self {
        let title = |w: &Words| w.problem_results_never;
        Self::new(StatusCode::UNAUTHORIZED, ProblemCode::Unauthorized, title)
    }

    /// 409: after closing.
    pub fn closed() -> Self {
        Self::new(StatusCode::CONFLICT, ProblemCode::Closed, |w| w.problem_closed)
    }

    /// 409, with the vote on record where there is one.
    pub fn already_voted(current: Option<RecordedVote>) -> Self {
        let title = |w: &Words| w.problem_already_voted;
        let refusal = Self::new(StatusCode::CONFLICT, ProblemCode::AlreadyVoted, title);
        Self { current: current.map(Box::new), ..refusal }
    }

    /// 409: before opening.
    pub fn thread_not_yet_open() -> Self {
        let title = |w: &Words| w.problem_thread_not_yet_open;
        Self::new(StatusCode::CONFLICT, ProblemCode::NotYetOpen, title)
    }

    /// 409: after closing.
    pub fn thread_closed() -> Self {
        Self::new(StatusCode::CONFLICT, ProblemCode::Closed, |w| w.problem_thread_closed)
    }

    /// 409: the time to edit and withdraw it has passed, or it was withdrawn.
    pub fn comment_stays() -> Self {
        Self::new(StatusCode::CONFLICT, ProblemCode::Closed, |w| w.problem_comment_stays)
    }

    /// 401: somebody else wrote it.
    pub fn not_author() -> Self {
        let title = |w: &Words| w.problem_not_author;
        Self::new(StatusCode::UNAUTHORIZED, ProblemCode::Unauthorized, title)
    }

    /// 422: nobody supports what they say themselves.
    pub fn own_comment() -> Self {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Self::new(status, ProblemCode::Invalid, |w| w.problem_own_comment)
    }

    /// 405: this thread takes no supports.
    pub fn no_supports() -> Self {
        let title = |w: &Words| w.problem_no_supports;
        Self::new(StatusCode::METHOD_NOT_ALLOWED, ProblemCode::Invalid, title)
    }

    /// 409: before opening.
    pub fn form_not_yet_open() -> Self {
        let title = |w: &Words| w.problem_form_not_yet_open;
        Self::new(StatusCode::CONFLICT, ProblemCode::NotYetOpen, title)
    }

    /// 409: after closing.
    pub fn form_closed() -> Self {
        Self::new(StatusCode::CONFLICT, ProblemCode::Closed, |w| w.problem_form_closed)
    }

    /// 409: each may submit once, and this device has.
    pub fn already_submitted() -> Self {
        let title = |w: &Words| w.problem_already_submitted;
        Self::new(StatusCode::CONFLICT, ProblemCode::AlreadyVoted, title)
    }

    /// 404: no submission of that reference, or another code; nobody is told which.
    pub fn no_submission() -> Self {
        let title = |w: &Words| w.problem_no_submission;
        Self::new(StatusCode::NOT_FOUND, ProblemCode::NotFound, title)
    }

    /// 409: the entity has not answered yet.
    pub fn nothing_to_rate() -> Self {
        let title = |w: &Words| w.problem_nothing_to_rate;
        Self::new(StatusCode::CONFLICT, ProblemCode::NotYetOpen, title)
    }

    /// 409: a mailbox holds no more messages.
    pub fn mailbox_full() -> Self {
        Self::new(StatusCode::CONFLICT, ProblemCode::Closed, |w| w.problem_mailbox_full)
    }

    /// 422: answers that are not right, each by its pointer.
    pub fn invalid_answers(errors: impl IntoIterator<Item = (String, FieldErrorCode)>) -> Self {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let refusal = Self::new(status, ProblemCode::Invalid, |w| w.problem_invalid);
        errors.into_iter().fold(refusal, |refusal, (pointer, code)| refusal.at(pointer, code))
    }

    /// 422: the text holds a word that its entity does not take.
    pub fn listed_word() -> Self {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Self::new(status, ProblemCode::Invalid, |w| w.problem_listed_word)
            .at("/text", FieldErrorCode::Unexpected)
    }

    /// 405: votes in this poll stay as they are.
    pub fn not_revisable() -> Self {
        let title = |w: &Words| w.problem_not_revisable;
        Self::new(StatusCode::METHOD_NOT_ALLOWED, ProblemCode::Invalid, title)
    }

    /// 405.
    pub fn method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, ProblemCode::Invalid, |w| w.problem_method)
    }

    /// 415.
    pub fn media_type() -> Self {
        let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
        Self::new(status, ProblemCode::Invalid, |w| w.problem_invalid)
            .at("header/Content-Type", FieldErrorCode::Malformed)
    }

    /// 400: it could not be read.
    pub fn unreadable(pointer: impl Into<String>, code: FieldErrorCode) -> Self {
        Self::new(StatusCode::BAD_REQUEST, ProblemCode::Invalid, |w| w.problem_invalid)
            .at(pointer, code)
    }

    /// 422: it was read, and is not right.
    pub fn invalid(pointer: impl Into<String>, code: FieldErrorCode) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, ProblemCode::Invalid, |w| w.problem_invalid)
            .at(pointer, code)
    }

    /// 413.
    pub fn too_large() -> Self {
        let status = StatusCode::PAYLOAD_TOO_LARGE;
        Self::new(status, ProblemCode::TooLarge, |w| w.problem_too_large)
    }

    /// 429.
    pub fn too_many_requests(retry_after_secs: u32) -> Self {
        let title = |w: &Words| w.problem_too_many_requests;
        let refusal = Self::new(StatusCode::TOO_MANY_REQUESTS, ProblemCode::TooManyRequests, title);
        Self { retry_after_secs: Some(retry_after_secs), ..refusal }
    }

    /// 503: nothing was written, or nobody knows; the same request may be sent again.
    pub fn unavailable() -> Self {
        let title = |w: &Words| w.problem_unavailable;
        let refusal = Self::new(StatusCode::SERVICE_UNAVAILABLE, ProblemCode::Unavailable, title);
        Self { retry_after_secs: Some(1), ..refusal }
    }

    /// The same, to be asked again after that.
    #[must_use]
    pub fn after(self, secs: u32) -> Self {
        Self { retry_after_secs: Some(secs), ..self }
    }

    /// 403.
    pub fn origin_refused() -> Self {
        let title = |w: &Words| w.problem_origin_refused;
        Self::new(StatusCode::FORBIDDEN, ProblemCode::OriginRefused, title)
    }

    /// 422.
    pub fn idempotency_mismatch() -> Self {
        let title = |w: &Words| w.problem_idempotency_mismatch;
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Self::new(status, ProblemCode::IdempotencyMismatch, title)
    }

    /// 401.
    pub fn unauthorized() -> Self {
        let title = |w: &Words| w.problem_unauthorized;
        Self::new(StatusCode::UNAUTHORIZED, ProblemCode::Unauthorized, title)
    }

    /// 401: the poll asks for what this server cannot check.
    pub fn policy_unsupported() -> Self {
        let title = |w: &Words| w.problem_policy_unsupported;
        Self::new(StatusCode::UNAUTHORIZED, ProblemCode::Unauthorized, title)
    }

    fn at(mut self, pointer: impl Into<String>, code: FieldErrorCode) -> Self {
        self.errors.push(FieldError { pointer: pointer.into(), code });
        self
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The stable name of what happened.
    pub fn code(&self) -> ProblemCode {
        self.code
    }

    /// The first field that is wrong.
    pub fn field(&self) -> Option<(&str, FieldErrorCode)> {
        self.errors.first().map(|error| (error.pointer.as_str(), error.code))
    }

    /// True when that field is wrong.
    pub fn is_at(&self, pointer: &str) -> bool {
        self.field().is_some_and(|(field, _)| field == pointer)
    }

    /// What happened, in words.
    pub fn title(&self, language: Language) -> &'static str {
        (self.title)(language.words())
    }

    fn problem(self, language: Language) -> Problem {
        Problem {
            kind: "about:blank".into(),
            status: self.status.as_u16(),
            code: self.code,
            title: (self.title)(language.words()).into(),
            now: Some(clock::on_the_wire(clock::now_ms())),
            errors: self.errors,
            retry_after_secs: self.retry_after_secs,
            current: self.current,
        }
    }
}

impl From<ReadError> for Refusal {
    fn from(error: ReadError) -> Self {
        tracing::error!(%error, "a read failed");
        Self::unavailable()
    }
}

impl From<TableError> for Refusal {
    fn from(error: TableError) -> Self {
        tracing::error!(%error, "a file was not written");
        Self::unavailable()
    }
}

/// Carries the refusal to [`Asked::in_words`], which knows the language.
impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The language that a request asks for.
pub fn language(request: &axum::http::HeaderMap) -> Language {
    request
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .map(Language::accepted)
        .unwrap_or_default()
}

/// Gives every refusal its body.
pub async fn in_words(request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    asked.in_words(next.run(request).await)
}

/// What of a request decides how a refusal reads.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    language: Language,
    form: bool,
    head: bool,
}

impl Asked {
    /// Of its head.
    pub fn of(request: &Request) -> Self {
        let media = media_type(request.headers());
        Self {
            language: language(request.headers()),
            form: media.is_ok_and(|media| media == MediaType::Form),
            head: request.method() == Method::HEAD,
        }
    }

    /// Gives a refusal its body: a page for a plain HTML form, problem+json for everybody else.
    pub fn in_words(self, mut response: Response) -> Response {
        match response.extensions_mut().remove::<Refusal>() {
            Some(refusal) if self.form => page(&refusal, self.language),
            Some(refusal) => self.problem(refusal, response),
            None => response,
        }
    }

    fn problem(self, refusal: Refusal, mut response: Response) -> Response {
        let Self { language, head, .. } = self;
        let retry_after = refusal.retry_after_secs;
        let body = serde_json::to_vec(&refusal.problem(language)).unwrap_or_default();
        if !head {
            *response.body_mut() = body.into();
        }
        let headers = response.headers_mut();
        headers.remove(header::CONTENT_LENGTH);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.append(header::VARY, HeaderValue::from_static("Accept-Language"));
        if let Some(secs) = retry_after {
            headers.insert(header::RETRY_AFTER, secs.into());
        }
        response
    }
}

fn page(refusal: &Refusal, language: Language) -> Response {
    let words = language.words();
    let page = Sorry {
        language,
        words,
        title: words.page_refused_heading,
        stylesheet: pages::stylesheet(None),
        entity: None,
        message: refusal.title(language),
        back: None,
    };
    pages::send(refusal.status, language, &page)
}
