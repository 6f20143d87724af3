//! The check before something is published, and publishing it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::opened::Opened;
use super::reach;
use super::rules::{Finding, Grade};
use super::sent::{Place, Sent, Sort};
use super::sheet::summary::Row;
use super::shown::{self, Findings, Preview};
use super::written::Form;
use super::{checked, keep};
use crate::app::App;
use crate::console::answer;
use crate::console::flash::Flash;
use crate::console::frame::Frame;
use crate::console::member::Member;
use crate::console::trouble::Trouble;
use crate::console::visit::Visit;
use crate::store::audit::Action;

/// What no consultation is about, by the policy; its author says so of each.
const EXCLUDED: &[(&str, &str)] = &[
    ("internal-security", "authoring-topic-internal-security"),
    ("bilateral-relations", "authoring-topic-bilateral"),
    ("multilateral-relations", "authoring-topic-multilateral"),
];

/// A topic that is to be excluded.
#[derive(Debug)]
struct Topic {
    name: &'static str,
    message: &'static str,
    ticked: bool,
}

#[derive(Template)]
#[template(path = "console/authoring/publish.html")]
struct PublishPage {
    frame: Frame,
    here: String,
    was: String,
    /// Why it was not published.
    mistake: Option<&'static str>,
    findings: Vec<Findings>,
    /// The warnings that the page shows, so that a further one is not overlooked.
    seen: String,
    has_errors: bool,
    has_warnings: bool,
    anyway: bool,
    topics: Vec<Topic>,
    previews: [Preview; 2],
}

/// What was found, with what has to be asked elsewhere.
async fn found(opened: &Opened) -> Vec<Finding> {
    let form = Form::main(opened.sort);
    let mut found = checked::before_publishing(form, opened, &opened.value);
    found.extend(reach::findings(&opened.entity, &opened.value).await);
    found.sort_by_key(|finding| finding.grade);
    found
}

/// Every warning, as one word.
fn seen(found: &[Finding]) -> String {
    let warnings = found.iter().filter(|finding| finding.grade == Grade::Warning);
    let warnings = warnings.map(|finding| format!("{}:{}", finding.path, finding.message));
    warnings.collect::<Vec<_>>().join(" ")
}

/// A draft alone is published.
async fn draft(app: &App, place: &Place) -> Result<Opened, Trouble> {
    let opened = Opened::of(app, place.sort, &place.id).await?;
    if opened.draft { Ok(opened) } else { Err(Trouble::Outdated) }
}

/// Shows the check.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    place: Place,
) -> Result<Response, Trouble> {
    let opened = draft(&app, &place).await?;
    let found = found(&opened).await;
    Ok(show(frame, &opened, &found, &Sent::default(), None))
}

/// Publishes, when nothing stands against it any more.
pub(super) async fn send(
    State(app): State<App>,
    visit: Visit,
    frame: Frame,
    member: Member,
    place: Place,
    sent: Sent,
) -> Result<Response, Trouble> {
    let opened = draft(&app, &place).await?;
    let found = found(&opened).await;
    let warnings = seen(&found);
    let has_errors = found.iter().any(|finding| finding.grade == Grade::Error);
    let ticked: Vec<&str> = sent.all("topic").collect();
    let all_ticked = EXCLUDED.iter().all(|(name, _)| ticked.contains(name));
    let mistake = if sent.was != opened.was() {
        Some("authoring-publish-changed")
    } else if has_errors {
        Some("authoring-publish-errors")
    } else if opened.sort == Sort::Consultation && !all_ticked {
        Some("authoring-publish-topics")
    } else if !warnings.is_empty() && (sent.one("anyway") != "yes" || sent.one("seen") != warnings)
    {
        Some("authoring-publish-warnings")
    } else {
        None
    };
    if mistake.is_some() {
        return Ok(show(frame, &opened, &found, &sent, mistake));
    }
    let mut whole = opened.value.clone();
    whole.remove("draft");
    let work = opened.work(whole).map_err(|_| Trouble::Unavailable)?;
    let details = json!({
        "excluded_topics_confirmed": ticked,
        "warnings": warnings.split_whitespace().collect::<Vec<_>>(),
    });
    keep::keep_with(&app, &member, &opened, work, Action::DraftPublished, details).await?;
    answer::back_to(&visit, &opened.path(), Flash::done("authoring-done-published-first")).await
}

fn show(
    frame: Frame,
    opened: &Opened,
    found: &[Finding],
    sent: &Sent,
    mistake: Option<&'static str>,
) -> Response {
    let status = match mistake {
        None => StatusCode::OK,
        Some("authoring-publish-changed") => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let ticked: Vec<&str> = sent.all("topic").collect();
    let excluded = if opened.sort == Sort::Consultation { EXCLUDED } else { &[] };
    let topics = excluded.iter().map(|&(name, message)| Topic {
        name,
        message,
        ticked: ticked.contains(&name),
    });
    let topics = topics.collect();
    let has = |grade| found.iter().any(|finding| finding.grade == grade);
    let title = frame.text("authoring-publish-title").to_string();
    frame.titled(title).send(status, |frame| PublishPage {
        here: opened.path(),
        was: opened.was(),
        mistake,
        findings: shown::findings(frame.words(), opened, found),
        seen: seen(found),
        has_errors: has(Grade::Error),
        has_warnings: has(Grade::Warning),
        anyway: sent.one("anyway") == "yes",
        topics,
        previews: shown::previews(opened, frame.language),
        frame,
    })
}
