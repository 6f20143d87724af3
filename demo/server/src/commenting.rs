//! Writing: posting, editing and withdrawing a comment.

use std::sync::Arc;

use data_encoding::BASE32_NOPAD;
use sawt_wire::{
    ActivityState, CommentId, EditComment, FieldErrorCode, NAME_MAX_GRAPHEMES, PostComment,
    REPORT_MAX_GRAPHEMES, RecordedComment, ReportComment, ReportReason, ThreadDefinition, ThreadId,
};

use crate::app::App;
use crate::catalogue::HeldThread;
use crate::http::problem::Refusal;
use crate::receipt::Receipt;
use crate::screening;
use crate::secrecy::{DeviceId, Seal, Secret};
use crate::shown::shown;
use crate::store::comments::{
    CommentError, Contribution, KeptComment, NewComment, NewReport, Proof, Said, Support,
};
use crate::store::{Recalled, Request};
use crate::{cleaning, clock, folding};

/// The longest text on disk: what a body can carry, whichever way its letters are written.
const MOST_BYTES: usize = 16 * 1024;

/// Whoever holds one of these may have written a comment.
#[derive(Debug, Clone)]
pub struct Bearer {
    /// The device that asks.
    pub device: Option<DeviceId>,
    /// An edit token.
    pub token: Option<Receipt>,
}

impl Bearer {
    /// What it shows in that thread.
    pub fn proof(&self, secret: &Secret, thread: &ThreadId) -> Proof {
        Proof {
            author: self.device.map(|device| secret.author(thread, device)),
            edit_key: self.token.as_ref().map(|token| secret.edit_key(token)),
            supporter: self.device.map(|device| secret.supporter(thread, device)),
        }
    }
}

/// What somebody wants to do.
#[derive(Debug, Clone)]
pub enum Wish {
    /// Write.
    Post(PostComment),
    /// Say it otherwise.
    Edit(CommentId, EditComment),
    /// Not to have said it.
    Withdraw(CommentId),
    /// To support what somebody else says, or no more.
    Support(CommentId, Support),
    /// To tell moderators what is wrong with it.
    Report(CommentId, ReportComment),
}

/// Who wants it, and under which key.
#[derive(Debug, Clone)]
pub struct Asked {
    /// In which thread.
    pub thread: ThreadId,
    /// Who; with the device for posting.
    pub bearer: Bearer,
    /// The idempotency key.
    pub key: String,
    /// What.
    pub wish: Wish,
}

/// How often the definitions are read again when they change while a comment is under way.
const TRIES: usize = 3;

/// Carries the wish out, once however often it is asked under the same key; the comment as it is now.
///
/// # Errors
/// The refusal of the contract that fits; nothing was written then.
pub async fn carry_out(app: &App, asked: &Asked) -> Result<RecordedComment, Refusal> {
    for _ in 0..TRIES {
        match attempt(app, asked).await? {
            Some(recorded) => return Ok(recorded),
            None => app.shelf.refresh(&*app.store).await?,
        }
    }
    Err(Refusal::unavailable())
}

/// `None` when the thread was redefined meanwhile.
async fn attempt(app: &App, asked: &Asked) -> Result<Option<RecordedComment>, Refusal> {
    let (held, revision) = app.thread(&asked.thread)?;
    let who = who(app, &asked.bearer)?;
    let now_ms = clock::now_ms();
    let proof = asked.bearer.proof(&app.secret, &asked.thread);
    let request = Request { key: app.secret.request(who, &asked.key), seal: seal(asked)? };
    let ready = may_write(&held, now_ms, &asked.wish).and_then(|()| ready(app, &held, who, asked));
    let ready = match ready {
        Ok(ready) => ready,
        // What was done while it was allowed is told again afterwards.
        Err(refusal) => match app.store.recall_comment(&held.thread, request).await? {
            None => return Err(refusal),
            Some(Recalled::Other) => return Err(Refusal::idempotency_mismatch()),
            Some(Recalled::Done) => {
                let id = subject(app, asked, who)?;
                let kept = app.store.comment(&held.thread, id, proof).await?;
                let kept = kept.ok_or_else(Refusal::not_found)?;
                return Ok(Some(recorded(app, &held, asked, who, kept, now_ms)));
            }
        },
    };
    let thread = Arc::clone(&held.thread);
    let part = Contribution { request, thread, revision, at_ms: now_ms };
    let written = match ready {
        Ready::Post(comment) => app.store.post_comment(part, *comment).await,
        Ready::Edit(id, said) => app.store.edit_comment(part, id, proof, said).await,
        Ready::Withdraw(id) => app.store.withdraw_comment(part, id, proof).await,
        Ready::Support(id, support) => app.store.support_comment(part, id, proof, support).await,
        Ready::Report(id, report) => app.store.report_comment(part, id, proof, report).await,
    };
    match written {
        Ok(kept) => Ok(Some(recorded(app, &held, asked, who, kept, now_ms))),
        Err(CommentError::Outdated) => Ok(None),
        Err(error) => Err(refusal(&error)),
    }
}

/// Under whom the request is remembered.
fn who(app: &App, bearer: &Bearer) -> Result<DeviceId, Refusal> {
    let by_token = || bearer.token.as_ref().map(|token| app.secret.bearer(token));
    bearer.device.or_else(by_token).ok_or_else(Refusal::unauthorized)
}

fn refusal(error: &CommentError) -> Refusal {
    match error {
        CommentError::NoParent => Refusal::invalid("/parent", FieldErrorCode::Unknown),
        CommentError::TooDeep => Refusal::invalid("/parent", FieldErrorCode::TooDeep),
        CommentError::NotFound => Refusal::not_found(),
        CommentError::NotAuthor => Refusal::not_author(),
        CommentError::OwnComment => Refusal::own_comment(),
        CommentError::TooLate | CommentError::Withdrawn => Refusal::comment_stays(),
        CommentError::KeyReused => Refusal::idempotency_mismatch(),
        CommentError::Outdated | CommentError::QueueFull | CommentError::Failed(_) => {
            tracing::warn!(%error, "a comment was not written");
            Refusal::unavailable()
        }
    }
}

/// The thread's times, which don't keep anybody from taking back what they gave, nor from reporting what stands there.
fn may_write(held: &HeldThread, now_ms: i64, wish: &Wish) -> Result<(), Refusal> {
    let always =
        matches!(wish, Wish::Withdraw(_) | Wish::Support(_, Support::Taken) | Wish::Report(..));
    if always { Ok(()) } else { is_taken_now(held, now_ms) }
}

/// Whether the thread takes comments at that time.
///
/// # Errors
/// `not-yet-open` or `closed`.
pub fn is_taken_now(held: &HeldThread, now_ms: i64) -> Result<(), Refusal> {
    let state = held.state(now_ms);
    if state.is_open() {
        return Ok(());
    }
    Err(if state == ActivityState::Upcoming {
        Refusal::thread_not_yet_open()
    } else {
        Refusal::thread_closed()
    })
}

/// A wish that fits its thread, as it will be kept.
enum Ready {
    Post(Box<NewComment>),
    Edit(CommentId, Said),
    Withdraw(CommentId),
    Support(CommentId, Support),
    Report(CommentId, NewReport),
}

fn ready(app: &App, held: &HeldThread, who: DeviceId, asked: &Asked) -> Result<Ready, Refusal> {
    let Asked { thread, key, wish, .. } = asked;
    match wish {
        Wish::Post(post) => {
            let rules_version = rules_read(&held.thread, post)?;
            let mut said = said(held, &post.text, post.name.as_deref())?;
            said.flags.extend(screening::manner(post, &said.text));
            if let Some(secs) = app.limiter.refuses_comment(app.secret.author(thread, who)) {
                return Err(Refusal::too_many_requests(secs));
            }
            Ok(Ready::Post(Box::new(NewComment {
                id: subject(app, asked, who)?,
                author: app.secret.author(thread, who),
                edit_key: app.secret.edit_key(&app.secret.edit_token(thread, who, key)),
                kind: post.kind,
                said,
                parent: post.parent.clone(),
                anchor: post.anchor.clone(),
                rules_version,
            })))
        }
        Wish::Edit(id, edit) => {
            Ok(Ready::Edit(id.clone(), said(held, &edit.text, edit.name.as_deref())?))
        }
        Wish::Withdraw(id) => Ok(Ready::Withdraw(id.clone())),
        Wish::Support(..) if !held.thread.supports => Err(Refusal::no_supports()),
        Wish::Support(id, support) => Ok(Ready::Support(id.clone(), *support)),
        Wish::Report(id, report) => {
            let reporter = app.secret.reporter(thread, who);
            let text = grounds(report)?;
            let report = NewReport { reporter, reason: report.reason, text };
            Ok(Ready::Report(id.clone(), report))
        }
    }
}

/// Whether a post would be taken, its time and its parent aside.
///
/// # Errors
/// The refusal of the contract that fits.
pub fn fits(held: &HeldThread, post: &PostComment) -> Result<(), Refusal> {
    rules_read(&held.thread, post)?;
    said(held, &post.text, post.name.as_deref()).map(|_| ())
}

/// The version of the rules that counts, when everything but the text fits.
fn rules_read(thread: &ThreadDefinition, post: &PostComment) -> Result<Option<String>, Refusal> {
    if !thread.types.contains(&post.kind) {
        return Err(Refusal::invalid("/type", FieldErrorCode::Unknown));
    }
    if let Some(anchor) = &post.anchor {
        if post.parent.is_some() {
            return Err(Refusal::invalid("/anchor", FieldErrorCode::Unexpected));
        }
        if thread.anchor(anchor).is_none() {
            return Err(Refusal::invalid("/anchor", FieldErrorCode::Unknown));
        }
    }
    let Some(rules) = &thread.rules else { return Ok(None) };
    match &post.rules_version {
        None => Err(Refusal::invalid("/rules_version", FieldErrorCode::Required)),
        Some(read) if *read != rules.version => {
            Err(Refusal::invalid("/rules_version", FieldErrorCode::Unknown))
        }
        read => Ok(read.clone()),
    }
}

/// The words of a report, clean.
fn grounds(report: &ReportComment) -> Result<Option<String>, Refusal> {
    if report.reason == ReportReason::Unknown {
        return Err(Refusal::invalid("/reason", FieldErrorCode::Unknown));
    }
    let text = report.text.as_deref().map(cleaning::paragraphs);
    let text = text.filter(|text| !cleaning::is_blank(text));
    if text.is_none() && report.reason == ReportReason::Other {
        return Err(Refusal::invalid("/text", FieldErrorCode::Required));
    }
    if text.as_deref().is_some_and(|text| cleaning::graphemes(text) > REPORT_MAX_GRAPHEMES) {
        return Err(Refusal::invalid("/text", FieldErrorCode::TooLong));
    }
    Ok(text)
}

fn said(held: &HeldThread, text: &str, name: Option<&str>) -> Result<Said, Refusal> {
    let text = cleaning::paragraphs(text);
    if cleaning::is_blank(&text) {
        return Err(Refusal::invalid("/text", FieldErrorCode::Required));
    }
    let most = usize::from(held.thread.max_graphemes);
    if text.len() > MOST_BYTES || cleaning::graphemes(&text) > most {
        return Err(Refusal::invalid("/text", FieldErrorCode::TooLong));
    }
    let name = name.map(cleaning::line).filter(|name| !cleaning::is_blank(name));
    if name.as_deref().is_some_and(|name| cleaning::graphemes(name) > NAME_MAX_GRAPHEMES) {
        return Err(Refusal::invalid("/name", FieldErrorCode::TooLong));
    }
    let folded = folding::folded(&[name.as_deref().unwrap_or_default(), &text].join(" "));
    let flags = held.screen.look(&text, name.as_deref()).map_err(|_| Refusal::listed_word())?;
    Ok(Said { text, name, folded, flags })
}

/// Which comment the wish is about; that of a post follows from its key.
fn subject(app: &App, asked: &Asked, who: DeviceId) -> Result<CommentId, Refusal> {
    match &asked.wish {
        Wish::Edit(id, _) | Wish::Withdraw(id) | Wish::Support(id, _) | Wish::Report(id, _) => {
            Ok(id.clone())
        }
        Wish::Post(_) => {
            let bytes = app.secret.comment(&asked.thread, who, &asked.key);
            let id = BASE32_NOPAD.encode(&bytes).to_ascii_lowercase();
            id.parse().map_err(|_| Refusal::unavailable())
        }
    }
}

fn seal(asked: &Asked) -> Result<Seal, Refusal> {
    let (verb, id, body) = match &asked.wish {
        Wish::Post(post) => ("post-comment", None, serde_json::to_vec(post)),
        Wish::Edit(id, edit) => ("edit-comment", Some(id), serde_json::to_vec(edit)),
        Wish::Withdraw(id) => ("withdraw-comment", Some(id), Ok(Vec::new())),
        Wish::Support(id, Support::Given) => ("support-comment", Some(id), Ok(Vec::new())),
        Wish::Support(id, Support::Taken) => ("unsupport-comment", Some(id), Ok(Vec::new())),
        Wish::Report(id, report) => ("report-comment", Some(id), serde_json::to_vec(report)),
    };
    let body = body.map_err(|_| Refusal::unavailable())?;
    let id = id.map(CommentId::as_str).unwrap_or_default();
    let parts: [&[u8]; 4] =
        [verb.as_bytes(), asked.thread.as_str().as_bytes(), id.as_bytes(), &body];
    Ok(Seal::of(&asked.key, &parts))
}

fn recorded(
    app: &App,
    held: &HeldThread,
    asked: &Asked,
    who: DeviceId,
    kept: KeptComment,
    now_ms: i64,
) -> RecordedComment {
    let edit_token = matches!(asked.wish, Wish::Post(_))
        .then(|| app.secret.edit_token(&asked.thread, who, &asked.key).as_str().to_owned());
    RecordedComment {
        now: clock::on_the_wire(now_ms),
        thread: held.thread.id.clone(),
        comment: shown(held, kept, now_ms),
        edit_token,
    }
}
