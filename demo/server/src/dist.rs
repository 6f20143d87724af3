//! The built package: `sawt.js`, its WebAssembly and their compressed siblings, under a URL that never changes
//! its content.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use tower::ServiceExt as _;
use tower_http::services::ServeFile;

use crate::app::App;
use crate::http::body::Named;
use crate::http::problem::Refusal;

const FOR_GOOD: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const FOR_A_MINUTE: HeaderValue = HeaderValue::from_static("public, max-age=60");

/// The one script.
pub const SCRIPT: &str = "sawt.js";

/// `sri.json` as the build writes it.
#[derive(Debug, Clone, Deserialize)]
pub struct Release {
    /// Version and hash: `0.1.0-1a2b3c4d`.
    pub release: String,
    /// File name to `sha384-…`.
    pub files: BTreeMap<String, String>,
}

/// Folders of built packages, the current one first.
#[derive(Debug, Clone)]
pub struct Dist(Arc<[PathBuf]>);

impl Dist {
    /// Older folders keep the pages that are pinned to them working.
    pub fn new(folders: Vec<PathBuf>) -> Self {
        Self(folders.into())
    }

    /// The release that new snippets name. Read each time: a build may have replaced it.
    pub async fn current(&self) -> Option<Release> {
        read_release(self.0.first()?).await
    }

    async fn folder_of(&self, release: &str) -> Option<&Path> {
        for folder in self.0.iter() {
            if read_release(folder).await.is_some_and(|found| found.release == release) {
                return Some(folder);
            }
        }
        None
    }
}

async fn read_release(folder: &Path) -> Option<Release> {
    serde_json::from_slice(&tokio::fs::read(folder.join("sri.json")).await.ok()?).ok()
}

/// A file of a release, for good.
pub async fn file(
    State(app): State<App>,
    Named((release, name)): Named<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    if !name.chars().all(plain) || name.starts_with('.') {
        return Err(Refusal::not_found());
    }
    let folder = app.dist.folder_of(&release).await.ok_or_else(Refusal::not_found)?;
    send(&folder.join(name), request, FOR_GOOD).await
}

/// A file of the current release under a name that stays: the script, without a promise that its
/// content does, and the WebAssembly that it asks for beside itself, which has its hash in its name.
pub async fn current_file(
    State(app): State<App>,
    Named(name): Named<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let folder = app.dist.0.first().ok_or_else(Refusal::not_found)?;
    let caching = match name.as_str() {
        SCRIPT => FOR_A_MINUTE,
        name if is_wasm(name) => FOR_GOOD,
        _ => return Err(Refusal::not_found()),
    };
    send(&folder.join(name), request, caching).await
}

/// `sawt-<hash>.wasm` with all widgets, `sawt-poll-<hash>.wasm` with one kind.
fn is_wasm(name: &str) -> bool {
    let rest = name.strip_prefix("sawt-").and_then(|rest| rest.strip_suffix(".wasm"));
    rest.is_some_and(|rest| rest.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
}

async fn send(path: &Path, request: Request, caching: HeaderValue) -> Result<Response, Refusal> {
    let files = ServeFile::new(path).precompressed_br().precompressed_gzip();
    let Ok(mut response) = files.oneshot(request).await.map(IntoResponse::into_response);
    let status = response.status();
    if !status.is_success() && !status.is_redirection() {
        return Err(Refusal::not_found());
    }
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, caching);
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("cross-origin"),
    );
    headers.append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    Ok(response)
}
