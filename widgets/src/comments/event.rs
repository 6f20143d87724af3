//! What `<sawt-comments>` tells the page.

use sawt_wire::{CommentId, ProblemCode, ThreadId};
use serde::Serialize;

use super::draft::Place;
use super::model::Task;
use super::state::Told;

/// What a person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "manifest", derive(ts_rs::TS), ts(rename = "CommentAction"))]
pub enum Action {
    /// Wrote a comment.
    Post,
    /// Wrote a reply.
    Reply,
    /// Said it otherwise.
    Edit,
    /// Took it back.
    Withdraw,
    /// Supported a comment, or no more.
    Support,
    /// Reported a comment.
    Report,
}

/// The `detail` of every event of a thread.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "manifest",
    derive(ts_rs::TS),
    ts(rename = "CommentsEventDetail", optional_fields)
)]
pub struct EventDetail {
    /// Always `comments`.
    pub widget: String,
    /// The thread's id.
    pub subject: String,
    /// `sawt-submit`, `sawt-accept` and `sawt-reject`: what a person did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    /// The comment that it is about; of a new one, once the backend has named it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<CommentId>,
    /// `sawt-reject` and `sawt-error`: the backend's reason, where it gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<ProblemCode>,
}

impl EventDetail {
    /// The event's verb and its detail.
    pub(super) fn of(thread: &ThreadId, told: Told) -> (&'static str, Self) {
        let detail =
            Self { widget: "comments".to_owned(), subject: thread.to_string(), ..Self::default() };
        let about = |task: Task, new: Option<CommentId>| {
            let (action, comment) = match task {
                Task::Write(Place::New) => (Action::Post, new),
                Task::Write(Place::Reply(parent)) => (Action::Reply, new.or(Some(parent))),
                Task::Write(Place::Edit(id)) => (Action::Edit, Some(id)),
                Task::Withdraw(id) => (Action::Withdraw, Some(id)),
                Task::Support(id) => (Action::Support, Some(id)),
                Task::Report(id) => (Action::Report, Some(id)),
            };
            Self { action: Some(action), comment, ..detail.clone() }
        };
        match told {
            Told::Ready => ("ready", detail),
            Told::Submitted(task) => ("submit", about(task, None)),
            Told::Accepted(task, id) => ("accept", about(task, id)),
            Told::Rejected(task, code) => ("reject", Self { code, ..about(task, None) }),
            Told::Failed(code) => ("error", Self { code, ..detail }),
        }
    }
}
