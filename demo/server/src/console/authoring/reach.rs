//! Whether the documents of a consultation can be opened: asked by the server, without downloading them, and of nobody
//! but the entity's own sites and public addresses, so that no form makes this server knock at doors behind it.

mod public;

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::future::join_all;
use openidconnect::reqwest::redirect::{Attempt, Policy};
use openidconnect::reqwest::{Client, StatusCode, Url};
use sawt_wire::EntityDefinition;
use serde_json::{Map, Value};

use self::public::is_public;
use super::rules::{Finding, Grade};
use super::sheet::fill::{join, list};

/// For each document.
const ANSWER: Duration = Duration::from_secs(4);

/// As many are asked for; the others are left to people.
const MOST: usize = 40;

/// Redirects within one site that are followed.
const MOST_REDIRECTS: usize = 3;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reached {
    Yes,
    No,
    /// It was not asked for, or leads elsewhere.
    Unknown,
}

/// What is found of all documents.
pub(super) async fn findings(
    entity: &EntityDefinition,
    value: &Map<String, Value>,
) -> Vec<Finding> {
    let mut files = Vec::new();
    for (nth, document) in list(value.get("documents")).iter().enumerate() {
        for (at, file) in list(document.get("files")).iter().enumerate() {
            let url = file.get("url").and_then(Value::as_str).filter(|url| !url.is_empty());
            let Some(url) = url else { continue };
            let path = join(&join("documents", &nth.to_string()), "files");
            files.push((join(&join(&path, &at.to_string()), "url"), url.to_owned()));
        }
    }
    let asked = files.into_iter().enumerate().map(async |(nth, (path, url))| {
        let reached = if nth < MOST { reached(entity, &url).await } else { Reached::Unknown };
        let (grade, message) = match reached {
            Reached::Yes => return None,
            Reached::No => (Grade::Warning, "authoring-rule-not-reached"),
            Reached::Unknown => (Grade::Note, "authoring-rule-not-asked"),
        };
        Some(Finding { grade, path, message, count: None })
    });
    join_all(asked).await.into_iter().flatten().collect()
}

async fn reached(entity: &EntityDefinition, written: &str) -> Reached {
    let Some(url) = absolute(entity, written) else { return Reached::Unknown };
    let asked = tokio::time::timeout(ANSWER, ask(entity, url)).await;
    asked.unwrap_or(Reached::No)
}

/// A path lies on the entity's first site under TLS.
fn absolute(entity: &EntityDefinition, written: &str) -> Option<Url> {
    if !written.starts_with('/') {
        return Url::parse(written).ok();
    }
    let site = entity.origins.iter().find(|origin| origin.starts_with("https://"))?;
    Url::parse(site).ok()?.join(written).ok()
}

async fn ask(entity: &EntityDefinition, url: Url) -> Reached {
    let (Some(host), Some(port)) = (url.host_str(), url.port_or_known_default()) else {
        return Reached::Unknown;
    };
    if !matches!(url.scheme(), "http" | "https") {
        return Reached::Unknown;
    }
    let Ok(found) = tokio::net::lookup_host((host.trim_matches(['[', ']']), port)).await else {
        return Reached::No;
    };
    let addresses: Vec<SocketAddr> = found.collect();
    let own = entity.origins.contains(&url.origin().ascii_serialization());
    if !own && !addresses.iter().all(|address| is_public(address.ip())) {
        return Reached::Unknown;
    }
    let client = Client::builder()
        .no_proxy()
        .timeout(ANSWER)
        // What was looked at is what is asked: a name must not lead elsewhere the second time.
        .resolve_to_addrs(host, &addresses)
        .redirect(Policy::custom(within_site))
        .build();
    let Ok(client) = client else { return Reached::Unknown };
    let mut status = client.head(url.clone()).send().await.map(|answer| answer.status());
    if matches!(status, Ok(StatusCode::METHOD_NOT_ALLOWED | StatusCode::NOT_IMPLEMENTED)) {
        // The body is not read.
        status = client.get(url).send().await.map(|answer| answer.status());
    }
    match status {
        Ok(status) if status.is_success() => Reached::Yes,
        Ok(status) if status.is_redirection() => Reached::Unknown,
        Ok(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::TOO_MANY_REQUESTS) => {
            Reached::Unknown
        }
        Ok(_) | Err(_) => Reached::No,
    }
}

fn within_site(attempt: Attempt<'_>) -> openidconnect::reqwest::redirect::Action {
    let same =
        attempt.previous().first().is_some_and(|first| first.origin() == attempt.url().origin());
    if same && attempt.previous().len() <= MOST_REDIRECTS {
        attempt.follow()
    } else {
        attempt.stop()
    }
}
