//! The smallest moderation: what an operator decides on the command line, beside a running server.

use std::path::Path;

use sawt_wire::{CommentId, CommentKind, CommentState, OfficeId, ThreadId, Timestamp};
use serde::Serialize;

use crate::console::queue::key;
use crate::secrecy::Secret;
use crate::secret_file::{self, SecretError};
use crate::store::audit::Witness;
use crate::store::comments::KeptComment;
use crate::store::moderation::ModerationStore as _;
use crate::store::moderation::acts::{ActError, Answer, Begun, Hindrance, Picked, Wish};
use crate::store::sqlite::{OpenError, Sqlite};
use crate::store::{ReadError, Store as _, WriteError};
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
    /// The database, later.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The database, while it decided.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The secret, which seals the line in the audit log.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The secret is of another database.
    #[error("the secret file does not belong to this database; name the right one with --secret-file")]
    WrongSecret,
    /// The operating system.
    #[error("the operating system gave no random bytes")]
    NoRandomness,
    /// The comment.
    #[error("nothing was decided about {id}: {}", told(.why))]
    Comment {
        /// Which comment.
        id: CommentId,
        /// Why.
        why: Hindrance,
    },
    /// The office.
    #[error("nothing was decided about {id}: \"{found}\" is no office of this entity; it has {}", listed(.offices))]
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

fn told(why: &Hindrance) -> &'static str {
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
}

/// As JSON on one line. Texts are clean: nothing in them moves a terminal's cursor.
fn line(comment: KeptComment) -> Result<String, ModerationError> {
    let KeptComment { id, thread, state, kind, name, text, created_ms, reply, .. } = comment;
    let created_at = clock::on_the_wire(created_ms);
    let reply = reply.map(|reply| reply.text);
    Ok(serde_json::to_string(&Line { id, thread, state, kind, name, text, created_at, reply })?)
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

/// Carries a decision out, with its line in the audit log; the comment as it is then.
///
/// # Errors
/// [`ModerationError`], in a sentence for the operator; nothing has changed then.
pub async fn decide(
    database: &Path,
    secret_file: &Path,
    decision: Decision,
) -> Result<String, ModerationError> {
    let (id, wish) = wish(decision)?;
    let secret = secret_file::load_or_create(secret_file)?;
    let store = Sqlite::open(database)?;
    let decided = carry_out(&store, &secret, id, wish).await;
    store.close().await;
    line(decided?)
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
    })
}

async fn carry_out(
    store: &Sqlite,
    secret: &Secret,
    id: CommentId,
    wish: Wish,
) -> Result<KeptComment, ModerationError> {
    if !store.claim(secret.fingerprint()).await? {
        return Err(ModerationError::WrongSecret);
    }
    let begun = Begun {
        // Every call is an act of its own.
        key: key::new_key().map_err(|_| ModerationError::NoRandomness)?,
        witness: Witness::command_line(secret),
        at_ms: clock::now_ms(),
    };
    let office = match &wish {
        Wish::Reply(answer) => Some(answer.office.clone()),
        _ => None,
    };
    let picked = vec![Picked { id: id.clone(), seen: None }];
    let outcome = store.decide(begun, wish, picked).await?;
    let line = store.queue_line(id.clone(), Vec::new()).await?;
    match (outcome.left.first(), office, line) {
        (None, _, Some(line)) => Ok(line.comment),
        (Some(left), Some(found), Some(line)) if left.why == Hindrance::NoSuchOffice => {
            let offices = offices(store, &line.comment).await?;
            Err(ModerationError::UnknownOffice { id, found, offices })
        }
        (left, ..) => {
            let why = left.map_or(Hindrance::NotFound, |left| left.why);
            Err(ModerationError::Comment { id, why })
        }
    }
}

/// Those of the entity whose comment it is.
async fn offices(store: &Sqlite, comment: &KeptComment) -> Result<Vec<OfficeId>, ReadError> {
    let definitions = store.definitions().await?.definitions;
    let thread = definitions.threads.iter().find(|thread| thread.id == comment.thread);
    let of = |entity: &&sawt_wire::EntityDefinition| {
        thread.is_some_and(|thread| thread.entity == entity.id)
    };
    let entity = definitions.entities.iter().find(of);
    Ok(entity.map_or(&[][..], |entity| &entity.offices).iter().map(|office| office.id.clone()).collect())
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
