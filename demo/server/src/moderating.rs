//! The smallest moderation: what an operator decides on the command line, beside a running server.

use std::path::Path;

use sawt_wire::{CommentId, CommentKind, CommentState, ThreadId, Timestamp};
use serde::Serialize;

use crate::store::ReadError;
use crate::store::comments::{CommentError, CommentStore as _, KeptComment, Verdict};
use crate::store::sqlite::{OpenError, Sqlite};
use crate::{cleaning, clock};

/// The longest reason, in grapheme clusters.
const REASON_MAX_GRAPHEMES: usize = 500;

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
        source: CommentError,
    },
    /// The reason.
    #[error("the reason has {found} letters; it takes 1 to {REASON_MAX_GRAPHEMES}")]
    Reason {
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
}

/// As JSON on one line. Texts are clean: nothing in them moves a terminal's cursor.
fn line(comment: KeptComment) -> Result<String, ModerationError> {
    let KeptComment { id, thread, state, kind, name, text, created_ms, .. } = comment;
    let created_at = clock::on_the_wire(created_ms);
    Ok(serde_json::to_string(&Line { id, thread, state, kind, name, text, created_at })?)
}

/// What awaits review, the oldest first.
///
/// # Errors
/// [`ModerationError`], in a sentence for the operator.
pub async fn list(database: &Path) -> Result<Vec<String>, ModerationError> {
    let store = Sqlite::open(database)?;
    let read = all_awaiting(&store).await;
    store.close().await;
    read?.into_iter().map(line).collect()
}

async fn all_awaiting(store: &Sqlite) -> Result<Vec<KeptComment>, ReadError> {
    let mut all: Vec<KeptComment> = Vec::new();
    loop {
        let after = all.last().map_or(0, |last| last.place);
        let page = store.awaiting_review(after, PAGE).await?;
        let more = page.len() == PAGE as usize;
        all.extend(page);
        if !more {
            return Ok(all);
        }
    }
}

/// Carries a decision out; the comment as it is then.
///
/// # Errors
/// [`ModerationError`], in a sentence for the operator; nothing has changed then.
pub async fn decide(database: &Path, decision: Decision) -> Result<String, ModerationError> {
    let (id, verdict) = match decision {
        Decision::Publish(id) => (id, Verdict::Publish),
        Decision::Refuse(id, reason) => (id, Verdict::Refuse(fitting(&reason)?)),
    };
    let store = Sqlite::open(database)?;
    let decided = store.review(id.clone(), verdict).await;
    store.close().await;
    line(decided.map_err(|source| ModerationError::Comment { id, source })?)
}

fn fitting(reason: &str) -> Result<String, ModerationError> {
    let reason = cleaning::paragraphs(reason);
    let found = if cleaning::is_blank(&reason) { 0 } else { cleaning::graphemes(&reason) };
    if (1..=REASON_MAX_GRAPHEMES).contains(&found) {
        Ok(reason)
    } else {
        Err(ModerationError::Reason { found })
    }
}
