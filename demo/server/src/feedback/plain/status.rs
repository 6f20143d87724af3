//! Following a submission without script. Reference and code are posted, so that no address holds them.
#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use data_encoding::BASE64URL_NOPAD;
use sawt_wire::{FormKind, SubmissionState, Writer};

use super::answered;
use super::pages::{Find, Status};
use crate::app::App;
use crate::catalogue::HeldForm;
use crate::feedback::reference::claim_of;
use crate::feedback::{following, shown};
use crate::http::body::{self, MediaType};
use crate::http::limit::Caller;
use crate::http::problem::{self, Refusal};
use crate::said::Said;
use crate::secrecy::random_hash;
use crate::snippet::Wanted;
use crate::store::forms::Opened;
use crate::words::Language;
use crate::{clock, deadline, pages as all_pages};

/// What somebody typed.
#[derive(Debug, Default)]
struct Typed {
    language: Option<Language>,
    reference: String,
    code: String,
    key: String,
    act: String,
    text: String,
    rating: String,
    sure: bool,
}

impl Typed {
    fn read(body: &[u8]) -> Self {
        let mut typed = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            let value = value.into_owned();
            match &*name {
                "lang" => typed.language = Language::of_tag(&value),
                "reference" => typed.reference = value,
                "code" => typed.code = value,
                "key" => typed.key = value,
                "act" => typed.act = value,
                "text" => typed.text = value,
                "rating" => typed.rating = value,
                "sure" => typed.sure = true,
                _ => {}
            }
        }
        typed
    }
}

/// The page that asks for reference and code.
#[utoipa::path(
    get, path = "/v1/submissions", tag = "forms", params(Wanted),
    responses((status = 200, body = String, content_type = "text/html"))
)]
pub async fn find(Query(wanted): Query<Wanted>, headers: HeaderMap) -> Response {
    asking(wanted.language(&headers), StatusCode::OK, None, "")
}

fn asking(
    language: Language,
    status: StatusCode,
    notice: Option<&str>,
    reference: &str,
) -> Response {
    let texts = language.form_words();
    let page = Find {
        language,
        texts,
        title: texts.page_status_heading,
        stylesheet: all_pages::stylesheet(None),
        entity: None,
        notice,
        reference,
    };
    all_pages::send(status, language, &page)
}

/// Where a submission stands, as a page; and what its sender does there: `act` is `message`, `rate` or `erase`.
#[utoipa::path(
    post, path = "/v1/submissions", tag = "forms",
    request_body(content = String, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 200, body = String, content_type = "text/html"),
        (status = 404, body = String, content_type = "text/html"),
    )
)]
pub async fn status(
    State(app): State<App>,
    caller: Caller,
    request: Request,
) -> Result<Response, Refusal> {
    let headers = request.headers().clone();
    if body::media_type(&headers)? != MediaType::Form {
        return Err(Refusal::media_type());
    }
    let typed = Typed::read(&body::whole(request.into_body()).await?);
    let language = typed.language.unwrap_or_else(|| problem::language(&headers));
    match done(&app, caller, &typed, language).await {
        Ok(page) => Ok(page),
        Err(refusal) => {
            let (status, title) = (refusal.status(), refusal.title(language));
            Ok(asking(language, status, Some(title), &typed.reference))
        }
    }
}

/// What was wished, then the page; a wish that is refused is told on the page, with what was written.
async fn done(
    app: &App,
    caller: Caller,
    typed: &Typed,
    language: Language,
) -> Result<Response, Refusal> {
    let texts = language.form_words();
    let claim = claim_of(app, &typed.reference, &typed.code)?;
    let refused = |refusal: &Refusal| Told { text: refusal.title(language), done: false };
    let told = match typed.act.as_str() {
        "message" => {
            let sent = following::send(app, caller, claim.clone(), &typed.key, &typed.text).await;
            Some(match sent {
                Ok(_) => Told { text: texts.page_status_message_sent, done: true },
                Err(refusal) => refused(&refusal),
            })
        }
        "rate" => {
            let rating = typed.rating.trim().parse().unwrap_or_default();
            let rated = following::rated(app, caller, claim.clone(), rating, None).await;
            Some(match rated {
                Ok(_) => Told { text: texts.page_status_rated, done: true },
                Err(refusal) => refused(&refusal),
            })
        }
        "erase" if typed.sure => {
            following::erased(app, caller, claim).await?;
            return Ok(asking(language, StatusCode::OK, Some(texts.page_status_erased), ""));
        }
        "erase" => Some(Told { text: texts.page_status_erase_unsure, done: false }),
        _ => None,
    };
    let opened = following::open(app, caller, claim).await?;
    page(app, &opened, typed, told, language)
}

/// What came of a wish.
struct Told {
    text: &'static str,
    done: bool,
}

fn page(
    app: &App,
    opened: &Opened,
    typed: &Typed,
    told: Option<Told>,
    language: Language,
) -> Result<Response, Refusal> {
    let texts = language.form_words();
    let held = app.written_form(&opened.submission.form)?;
    let status = shown::shown(app, opened.clone())?;
    let key = random_hash().map_err(|_| Refusal::unavailable())?;
    let day = |ms: i64| deadline::moment(ms, &held.entity.time_zone, language).0;
    let reply_by = status.reply_by.as_ref().and_then(clock::read);
    let messages = opened.messages.iter().map(|message| {
        let from = match message.from {
            Writer::Sender | Writer::Unknown => texts.page_status_from_sender,
            Writer::Entity => texts.page_status_from_entity,
        };
        (from, day(message.at_ms), paragraphs(&message.text))
    });
    let page = Status {
        language,
        texts,
        title: texts.page_status_heading,
        stylesheet: all_pages::stylesheet(Some(&held.entity.id)),
        entity: Some(Said::of(&held.entity.name, language)),
        notice: told.as_ref().map(|told| told.text),
        done: told.as_ref().is_some_and(|told| told.done),
        about: Said::of(&status.title, language),
        reference: &status.reference,
        code: &typed.code,
        key: BASE64URL_NOPAD.encode(&key),
        state: state(status.state, language),
        received_on: day(opened.submission.received_ms),
        reply_by: reply_by.map(|ms| texts.page_form_reply_by.replace("{date}", &day(ms))),
        reply: status
            .reply
            .as_ref()
            .map(|reply| (Said::of(&reply.role, language), paragraphs(&reply.text))),
        rating: status.rating,
        messages: messages.collect(),
        answers: answered::shown(&held.definition, &status.answers, language),
        draft: if told.is_some_and(|told| !told.done) { &typed.text } else { "" },
        exit: exit(&held),
    };
    Ok(all_pages::send(StatusCode::OK, language, &page))
}

fn exit(held: &HeldForm) -> Option<&str> {
    held.definition.exit_url.as_deref().filter(|_| held.definition.kind == FormKind::Report)
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::to_owned).collect()
}

fn state(state: SubmissionState, language: Language) -> &'static str {
    let texts = language.form_words();
    match state {
        SubmissionState::Received | SubmissionState::Unknown => texts.page_status_received,
        SubmissionState::UnderStudy => texts.page_status_under_study,
        SubmissionState::Answered => texts.page_status_answered,
        SubmissionState::Closed => texts.page_status_closed,
    }
}
