//! The smallest moderation: what an operator decides on the command line, beside a running server.

use std::path::Path;

use sawt_wire::{
    CommentId, CommentKind, CommentState, OfficeId, ReportReason, ThreadId, Timestamp,
};
use serde::Serialize;

use crate::screening::Flag;
use crate::store::ReadError;
use crate::store::comments::KeptComment;
use crate::store::moderation::{
    Concerns, DecisionError, KeptReport, ModerationStore as _, NewReply, Verdict,
};
use crate::store::sqlite::{OpenError, Sqlite};
use crate::{cleaning, clock};

/// The longest reason, in grapheme clusters.
const REASON_MAX_GRAPHEMES: usize = 500;

/// The longest official reply, in grapheme clusters.
const REPLY_MAX_GRAPHEMES: usize = 4000;

/// Comments that are read at once.
const PAGE: u32 = 500;

/// Why nothing was listed or decided.
#[derive(Debug, thiserror::Error)]
pub enum ModerationError {
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The comment, or the database.
    #[error("nothing was decided about {id}: {source}")]
    Comment {
        /// Which comment.
        id: CommentId,
        /// Why.
        source: DecisionError,
    },
    /// The reason.
    #[error("the reason has {found} letters; it takes 1 to {REASON_MAX_GRAPHEMES}")]
    Reason {
        /// How many it has.
        found: usize,
    },
    /// The reply.
    #[error("the reply has {found} letters; it takes 1 to {REPLY_MAX_GRAPHEMES}")]
    Reply {
        /// How many it has.
        found: usize,
    },
    /// A comment cannot be printed.
    #[error("a comment cannot be printed: {0}")]
    Unprintable(#[from] serde_json::Error),
}

/// What is decided.
#[derive(Debug, Clone)]
pub enum Decision {
    /// Everyone may read it.
    Publish(CommentId),
    /// Only its author may, with this reason.
    Refuse(CommentId, String),
    /// That office of the entity replies, in place of an earlier reply.
    Reply(CommentId, OfficeId, String),
    /// The official reply is taken back.
    Unreply(CommentId),
    /// Its reports were dealt with.
    Resolve(CommentId),
}

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// What awaits review.
    AwaitingReview,
    /// What is published, and was reported.
    Reported,
}

/// A line of what is printed.
#[derive(Serialize)]
struct Line {
    id: CommentId,
    thread: ThreadId,
    state: CommentState,
    #[serde(rename = "type")]
    kind: CommentKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    text: String,
    created_at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    flags: Vec<Flag>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reports: Vec<Report>,
}

/// Within a line, a report that nobody has dealt with.
#[derive(Serialize)]
struct Report {
    reason: ReportReason,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    at: Timestamp,
}

/// As JSON on one line. Texts are clean: nothing in them moves a terminal's cursor.
fn line(comment: KeptComment, concerns: Concerns) -> Result<String, ModerationError> {
    let KeptComment { id, thread, state, kind, name, text, created_ms, reply, .. } = comment;
    let created_at = clock::on_the_wire(created_ms);
    let reply = reply.map(|reply| reply.text);
    let Concerns { flags, reports } = concerns;
    let open = reports.into_iter().filter(|report| report.resolved_ms.is_none());
    let reports = open.map(|KeptReport { reason, text, at_ms, .. }| Report {
        reason,
        text,
        at: clock::on_the_wire(at_ms),
    });
    let reports = reports.collect();
    let line = Line { id, thread, state, kind, name, text, created_at, reply, flags, reports };
    Ok(serde_json::to_string(&line)?)
}

/// What gives moderators work, the oldest first.
///
/// # Errors
/// [`ModerationError`], in a sentence for the operator.
pub async fn list(database: &Path, listed: Listed) -> Result<Vec<String>, ModerationError> {
    let store = Sqlite::open(database)?;
    let lines = all(&store, listed).await;
    store.close().await;
    lines
}

async fn all(store: &Sqlite, listed: Listed) -> Result<Vec<String>, ModerationError> {
    let (mut lines, mut after) = (Vec::new(), 0);
    loop {
        let page = match listed {
            Listed::AwaitingReview => store.awaiting_review(after, PAGE).await?,
            Listed::Reported => store.reported(after, PAGE).await?,
        };
        let more = page.len() == PAGE as usize;
        for comment in page {
            after = comment.place;
            let concerns = store.concerns(comment.id.clone()).await?;
            lines.push(line(comment, concerns)?);
        }
        if !more {
            return Ok(lines);
        }
    }
}

/// Carries a decision out; the comment as it is then.
///
/// # Errors
/// [`ModerationError`], in a sentence for the operator; nothing has changed then.
pub async fn decide(database: &Path, decision: Decision) -> Result<String, ModerationError> {
    let fitted = Fitted::of(decision)?;
    let store = Sqlite::open(database)?;
    let told = fitted.carry_out(&store).await;
    store.close().await;
    told
}

/// A decision whose words can be kept.
enum Fitted {
    Review(CommentId, Verdict),
    Reply(CommentId, NewReply),
    Unreply(CommentId),
    Resolve(CommentId),
}

impl Fitted {
    fn of(decision: Decision) -> Result<Self, ModerationError> {
        Ok(match decision {
            Decision::Publish(id) => Self::Review(id, Verdict::Publish),
            Decision::Refuse(id, reason) => {
                let reason = fitting(&reason, REASON_MAX_GRAPHEMES);
                let reason = reason.map_err(|found| ModerationError::Reason { found })?;
                Self::Review(id, Verdict::Refuse(reason))
            }
            Decision::Reply(id, office, text) => {
                let text = fitting(&text, REPLY_MAX_GRAPHEMES);
                let text = text.map_err(|found| ModerationError::Reply { found })?;
                Self::Reply(id, NewReply { office, text, at_ms: clock::now_ms() })
            }
            Decision::Unreply(id) => Self::Unreply(id),
            Decision::Resolve(id) => Self::Resolve(id),
        })
    }

    async fn carry_out(self, store: &Sqlite) -> Result<String, ModerationError> {
        let (id, decided) = match self {
            Self::Review(id, verdict) => (id.clone(), store.review(id, verdict).await),
            Self::Reply(id, reply) => (id.clone(), store.reply(id, reply).await),
            Self::Unreply(id) => (id.clone(), store.remove_reply(id).await),
            Self::Resolve(id) => (id.clone(), store.resolve_reports(id, clock::now_ms()).await),
        };
        let concerns = store.concerns(id.clone()).await?;
        line(decided.map_err(|source| ModerationError::Comment { id, source })?, concerns)
    }
}

/// The text, clean; how many letters it has when that is none or more than `most`.
fn fitting(text: &str, most: usize) -> Result<String, usize> {
    let text = cleaning::paragraphs(text);
    let found = if cleaning::is_blank(&text) { 0 } else { cleaning::graphemes(&text) };
    if (1..=most).contains(&found) { Ok(text) } else { Err(found) }
}
