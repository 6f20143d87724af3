//! The audit log's pages: what was done, the latest first, and whether the log is whole.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::form::Asked;
use super::frame::Frame;
use super::times::{Times, Told};
use super::trouble::Trouble;
use crate::app::App;
use crate::store::audit::{Action, Actor, Head, KeptEntry};

/// Lines on one page.
const PAGE: u32 = 50;

/// From where on.
#[derive(Debug, Default, Deserialize)]
pub(super) struct From {
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "console/audit_log.html")]
struct AuditPage {
    frame: Frame,
    place: String,
    lines: Vec<Line>,
    /// Of the next page.
    before: Option<i64>,
    first: bool,
}

/// A line in words.
struct Line {
    serial: i64,
    at: Told,
    actor: String,
    action: String,
    subject: String,
    /// Of a subject that is a member.
    name: Option<String>,
    details: String,
}

#[derive(Template)]
#[template(path = "console/audit_check.html")]
struct CheckPage {
    frame: Frame,
    whole: Option<Head>,
    /// The first row that is wrong.
    broken: Option<String>,
}

/// A page of lines.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    Asked(From { before }): Asked<From>,
) -> Result<Response, Trouble> {
    let mut kept = app.store.audit(before.unwrap_or(i64::MAX), PAGE + 1).await?;
    let more = kept.len() > PAGE as usize;
    kept.truncate(PAGE as usize);
    let times = Times::of(&app, frame.language);
    let next = kept.last().filter(|_| more).map(|last| last.serial);
    let members = app.store.members().await?;
    let names: HashMap<String, String> =
        members.into_iter().map(|member| (format!("member/{}", member.id), member.name)).collect();
    let lines = kept
        .into_iter()
        .map(|entry| Line {
            name: names.get(&entry.subject).cloned(),
            ..line(&frame, &times, entry)
        })
        .collect();
    let (title, place) = (frame.text("bar-audit").to_string(), times.place());
    Ok(frame.titled(title).send(StatusCode::OK, |frame| AuditPage {
        frame,
        place,
        lines,
        before: next,
        first: before.is_none(),
    }))
}

fn line(frame: &Frame, times: &Times, entry: KeptEntry) -> Line {
    let actor = match (entry.actor, entry.member_name) {
        (Actor::Member(_), Some(name)) => name,
        (Actor::Member(id), None) => format!("member/{id}"),
        (Actor::CommandLine, _) => frame.text("actor-command-line").to_string(),
        (Actor::Server, _) => frame.text("actor-server").to_string(),
    };
    let action = match Action::of_name(&entry.action) {
        Some(action) => frame.text(&format!("audit-{}", action.name())).to_string(),
        None => entry.action,
    };
    let details = if entry.details == "{}" { String::new() } else { entry.details };
    let at = times.told(entry.at_ms);
    let (serial, subject) = (entry.serial, entry.subject);
    Line { serial, at, actor, action, subject, name: None, details }
}

/// Walks the whole log.
pub(super) async fn check(State(app): State<App>, frame: Frame) -> Result<Response, Trouble> {
    let found = app.store.verify_audit(app.secret.clone(), None).await?;
    let title = frame.text("audit-check-title").to_string();
    let (whole, broken) = match found {
        Ok(head) => (Some(head), None),
        Err(broken) => (None, Some(broken.to_string())),
    };
    Ok(frame.titled(title).send(StatusCode::OK, |frame| CheckPage { frame, whole, broken }))
}
