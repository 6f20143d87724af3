//! The smallest moderation: what an operator decides on the command line, beside a running server.

use std::path::Path;

use sawt_wire::{
    CommentId, CommentKind, CommentState, OfficeId, ReportReason, ThreadId, Timestamp,
};
use serde::Serialize;

use crate::command::{self, CommandError};
use crate::config::Settings;
use crate::console::queue::key;
use crate::screening::Flag;
use crate::store::audit::Witness;
use crate::store::comments::KeptComment;
use crate::store::moderation::acts::{
    ActError, Answer, Begun, Hindrance, Picked, Settlement, Wish,
};
use crate::store::moderation::{Concerns, KeptReport, ModerationStore as _};
use crate::store::sqlite::{OpenError, Sqlite};
use crate::store::{ReadError, Store as _};
use crate::{cleaning, clock};

/// The longest reason, in grapheme clusters.
pub const REASON_MAX_GRAPHEMES: usize = 500;

/// The longest official reply, in grapheme clusters.
pub const REPLY_MAX_GRAPHEMES: usize = 4000;

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
    /// The database or its secret, before anything was decided.
    #[error(transparent)]
    Command(#[from] CommandError),
    /// The database, while it decided.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The operating system.
    #[error("the operating system gave no random bytes")]
    NoRandomness,
    /// The comment.
    #[error("nothing was decided about {id}: {}", told(*.why))]
    Comment {
        /// Which comment.
        id: CommentId,
        /// Why.
        why: Hindrance,
    },
    /// The office.
    #[error(
        "nothing was decided about {id}: \"{found}\" is no office of this entity; it has {}", listed(.offices)
    )]
    UnknownOffice {
        /// Which comment.
        id: CommentId,
        /// What was asked for.
        found: OfficeId,
        /// What there is.
        offices: Vec<OfficeId>,
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

fn told(why: Hindrance) -> &'static str {
    match why {
        Hindrance::NotFound => "there is no such comment",
        Hindrance::Withdrawn => "this comment was withdrawn by its author",
        Hindrance::Changed => "it has changed meanwhile",
        Hindrance::NoSuchOffice => "its entity has no such office",
        Hindrance::NotPublished => "this comment is not published; publish it before replying",
    }
}

fn listed(offices: &[OfficeId]) -> String {
    if offices.is_empty() {
        return "none: its definition takes \"offices\"".to_owned();
    }
    let ids: Vec<&str> = offices.iter().map(OfficeId::as_str).collect();
    ids.join(", ")
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

/// Carries a decision out, with its line in the audit log; the comment as it is then.
///
/// # Errors
/// [`ModerationError`], in a sentence for the operator; nothing has changed then.
pub async fn decide(settings: &Settings, decision: Decision) -> Result<String, ModerationError> {
    let (id, wish) = wish(decision)?;
    let (store, witness) = command::open(settings).await?;
    let told = carry_out(&store, witness, id, wish).await;
    store.close().await;
    told
}

/// A decision whose words can be kept.
fn wish(decision: Decision) -> Result<(CommentId, Wish), ModerationError> {
    Ok(match decision {
        Decision::Publish(id) => (id, Wish::Publish),
        Decision::Refuse(id, reason) => {
            let reason = fitting(&reason, REASON_MAX_GRAPHEMES);
            (id, Wish::Refuse(reason.map_err(|found| ModerationError::Reason { found })?))
        }
        Decision::Reply(id, office, text) => {
            let text = fitting(&text, REPLY_MAX_GRAPHEMES);
            let text = text.map_err(|found| ModerationError::Reply { found })?;
            (id, Wish::Reply(Answer { office, text }))
        }
        Decision::Unreply(id) => (id, Wish::RemoveReply),
        Decision::Resolve(id) => (id, Wish::Settle(Settlement::Dismissed)),
    })
}

async fn carry_out(
    store: &Sqlite,
    witness: Witness,
    id: CommentId,
    wish: Wish,
) -> Result<String, ModerationError> {
    // Every call is an act of its own.
    let key = key::new_key().map_err(|_| ModerationError::NoRandomness)?;
    let begun = Begun { key, witness, at_ms: clock::now_ms() };
    let office = match &wish {
        Wish::Reply(answer) => Some(answer.office.clone()),
        _ => None,
    };
    let picked = vec![Picked { id: id.clone(), seen: None }];
    let outcome = store.decide(begun, wish, picked).await?;
    let now = store.queue_line(id.clone(), Vec::new()).await?;
    match (outcome.left.first().map(|left| left.why), office, now) {
        (None, _, Some(now)) => line(now.comment, store.concerns(id).await?),
        (Some(Hindrance::NoSuchOffice), Some(found), Some(now)) => {
            let offices = offices(store, &now.comment).await?;
            Err(ModerationError::UnknownOffice { id, found, offices })
        }
        (why, ..) => Err(ModerationError::Comment { id, why: why.unwrap_or(Hindrance::NotFound) }),
    }
}

/// Those of the entity whose comment it is.
async fn offices(store: &Sqlite, comment: &KeptComment) -> Result<Vec<OfficeId>, ReadError> {
    let definitions = store.definitions().await?.definitions;
    let thread = definitions.threads.into_iter().find(|thread| thread.id == comment.thread);
    let entity = thread.map(|thread| thread.entity);
    let mut entities = definitions.entities.into_iter();
    let entity = entities.find(|known| Some(&known.id) == entity.as_ref());
    let offices = entity.map(|entity| entity.offices).unwrap_or_default();
    Ok(offices.into_iter().map(|office| office.id).collect())
}

/// The text, clean; how many letters it has when that is none or more than `most`.
///
/// # Errors
/// The number of its letters.
pub fn fitting(text: &str, most: usize) -> Result<String, usize> {
    let text = cleaning::paragraphs(text);
    let found = if cleaning::is_blank(&text) { 0 } else { cleaning::graphemes(&text) };
    if (1..=most).contains(&found) { Ok(text) } else { Err(found) }
}
