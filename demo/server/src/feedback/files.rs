//! Files that come along with a form, where a field takes them.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

pub mod content;
pub mod naming;

use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use data_encoding::BASE32_NOPAD;
use sawt_wire::{FieldErrorCode, FieldId, FieldType, FileId, FormId, KeptFile, Problem};
use serde::Deserialize;
use tokio::sync::Semaphore;

use self::content::{Content, ContentError};
use super::submitting::is_taken_now;
use crate::app::App;
use crate::clock;
use crate::console::trouble::Trouble;
use crate::http::body::{self, Named};
use crate::http::cached::Personal;
use crate::http::problem::Refusal;
use crate::secrecy::{Seal, Submitting};
use crate::store::form_files::{FileLine, KeepError, NewFile};

/// The most bytes of a file unless its field says otherwise.
const MOST_BYTES: u32 = 5 * 1024 * 1024;

/// The route, for whatever treats an upload in its own way.
pub const ROUTE: &str = "/v1/forms/{form}/files";

/// For how long a file waits for its submission, in milliseconds.
const WAITS_MS: i64 = 24 * 60 * 60 * 1000;

/// Images that are drawn anew at the same time: each may take some hundred megabytes.
static DRAWING: Semaphore = Semaphore::const_new(2);

/// For which field, and under which name.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Sent {
    /// A field of the type `file`.
    field: FieldId,
    /// What its sender calls it.
    name: Option<String>,
}

/// Keeps a file for a day, and for as long as the submission that names it. The body is the file itself. What it is
/// follows from its content; an image is drawn anew, so that nothing but the picture is kept.
#[utoipa::path(
    post, path = "/v1/forms/{form}/files", tag = "forms",
    params(
        ("form" = FormId, Path), Sent,
        ("Sawt-Device" = String, Header),
        ("Idempotency-Key" = String, Header),
    ),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = 201, body = KeptFile),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
        (status = 413, body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "At `body`: `unknown` is a type that the field does not take, `malformed` cannot be read, `too-large` has too many pixels",
         body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn upload(
    State(app): State<App>,
    Named(id): Named<FormId>,
    sent: Result<Query<Sent>, axum::extract::rejection::QueryRejection>,
    request: Request,
) -> Result<Response, Refusal> {
    let (held, _) = app.form(&id)?;
    let Query(sent) =
        sent.map_err(|_| Refusal::unreadable("query/field", FieldErrorCode::Malformed))?;
    let field = held.definition.field(&sent.field).filter(|field| field.kind == FieldType::File);
    let field = field.ok_or_else(|| Refusal::invalid("query/field", FieldErrorCode::Unknown))?;
    let now_ms = clock::now_ms();
    is_taken_now(&held, now_ms)?;
    let headers = request.headers();
    let key = body::idempotency_key(headers)?;
    let device = body::device(headers, &app.secret)?;
    let most_bytes = field.max_bytes.unwrap_or(MOST_BYTES) as usize;
    let file = body::whole_up_to(request.into_body(), most_bytes).await?;

    let asked = Submitting { form: &id, device: Some(device), key: &key };
    let id = file_id(app.secret.file(asked, &field.id))?;
    let seal = Seal::of(&key, &[b"form-file", id.as_str().as_bytes(), &file]);
    let before = app.store.kept_file(id.clone(), seal).await.map_err(|error| refusal(&error))?;
    if let Some(line) = before {
        return Ok(Personal(StatusCode::CREATED, told(line)).into_response());
    }
    let content = drawn(file, field.accept.clone()).await?;
    let new = NewFile {
        id,
        seal,
        form: held.definition.id.clone(),
        field: field.id.clone(),
        name: naming::name(sent.name.as_deref().unwrap_or_default(), content.extension),
        media_type: content.media_type,
        content: content.bytes,
        at_ms: now_ms,
    };
    let kept = app.store.keep_file(new).await.map_err(|error| refusal(&error))?;
    Ok(Personal(StatusCode::CREATED, told(kept)).into_response())
}

async fn drawn(file: Vec<u8>, accepted: Vec<String>) -> Result<Content, Refusal> {
    let _held = DRAWING.acquire().await.map_err(|_| Refusal::unavailable())?;
    let read = tokio::task::spawn_blocking(move || content::read(file, &accepted)).await;
    read.map_err(|_| Refusal::unavailable())?.map_err(|error| {
        let code = match error {
            ContentError::Unknown => FieldErrorCode::Unknown,
            ContentError::Broken => FieldErrorCode::Malformed,
            ContentError::TooManyPixels => FieldErrorCode::TooLarge,
        };
        Refusal::invalid("body", code)
    })
}

fn file_id(hash: [u8; 16]) -> Result<FileId, Refusal> {
    let word = BASE32_NOPAD.encode(&hash).to_ascii_lowercase();
    word.parse().map_err(|_| Refusal::unavailable())
}

fn refusal(error: &KeepError) -> Refusal {
    match error {
        KeepError::KeyReused => Refusal::idempotency_mismatch(),
        KeepError::NoForm => Refusal::not_found(),
        KeepError::TooManyWaiting | KeepError::Failed(_) => {
            tracing::warn!(%error, "a file was not kept");
            Refusal::unavailable()
        }
    }
}

fn told(line: FileLine) -> KeptFile {
    let FileLine { id, name, media_type, bytes, .. } = line;
    KeptFile { file: id, name, media_type, bytes }
}

/// Before when a file that no submission has named is forgotten, in milliseconds since the Unix epoch.
pub fn forgotten_before_ms(now_ms: i64) -> i64 {
    now_ms - WAITS_MS
}

/// A submitted file for members of the console: to be saved, never to be shown by a browser.
pub async fn download(
    State(app): State<App>,
    Named(id): Named<FileId>,
) -> Result<Response, Trouble> {
    let file = app.store.submitted_file(id).await?.ok_or(Trouble::NotFound)?;
    let mut headers = HeaderMap::new();
    let values = [
        (header::CONTENT_TYPE, file.line.media_type),
        (header::CONTENT_DISPOSITION, naming::disposition(&file.line.name)),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    for (name, value) in values {
        headers.insert(name, value.parse().map_err(|_| Trouble::Unavailable)?);
    }
    Ok((headers, file.content).into_response())
}
