//! What happens to a comment within a batch.

use rusqlite::Connection;
use sawt_wire::{CommentId, CommentState, Moderation, REPLY_MAX_DEPTH};

use super::rows::{Place, Standing};
use super::{concern, read, rows, support};
use crate::screening::FlagKind;
use crate::store::Recalled;
use crate::store::comments::{
    CommentError, Contribution, KeptComment, NewComment, NewReport, Proof, Said, Support,
};
use crate::store::sqlite::batch::Stopped;
use crate::store::sqlite::{read as shared, rows as requests};

/// A request about a comment.
#[derive(Debug)]
pub(in crate::store::sqlite) struct Write {
    pub(in crate::store::sqlite) part: Contribution,
    pub(in crate::store::sqlite) change: Change,
}

/// What is to happen to it.
#[derive(Debug)]
pub(in crate::store::sqlite) enum Change {
    Post(NewComment),
    Edit(CommentId, Proof, Said),
    Withdraw(CommentId, Proof),
    Support(CommentId, Proof, Support),
    Report(CommentId, Proof, NewReport),
}

impl Write {
    /// Which comment, and what shows whose it is.
    fn subject(&self) -> (&CommentId, Proof) {
        match &self.change {
            Change::Post(comment) => {
                (&comment.id, Proof { author: Some(comment.author), ..Proof::default() })
            }
            Change::Edit(id, proof, _)
            | Change::Withdraw(id, proof)
            | Change::Support(id, proof, _)
            | Change::Report(id, proof, _) => (id, *proof),
        }
    }
}

type Failed = Stopped<CommentError>;

/// Writes one request's rows; a request that was carried out before changes nothing. The comment as it is now.
pub(in crate::store::sqlite) fn apply(
    connection: &Connection,
    write: &Write,
    revision: i64,
) -> Result<KeptComment, Failed> {
    let request = write.part.request;
    if requests::remember(connection, request)? {
        let done = if write.part.revision == revision {
            change(connection, write)
        } else {
            Err(Stopped::Refused(CommentError::Outdated))
        };
        if let Err(Stopped::Refused(_)) = done {
            requests::forget(connection, request)?;
        }
        done?;
    } else if shared::recalled(connection, request)? != Some(Recalled::Done) {
        return Err(Stopped::Refused(CommentError::KeyReused));
    }
    let (id, proof) = write.subject();
    read::one(connection, id, proof)?.ok_or(Stopped::Refused(CommentError::NotFound))
}

/// Refuses before it writes anything.
fn change(connection: &Connection, write: &Write) -> Result<(), Failed> {
    match &write.change {
        Change::Post(comment) => post(connection, &write.part, comment),
        Change::Edit(id, proof, said) => {
            let comment = own(connection, &write.part, id, *proof)?;
            if comment.state == CommentState::Withdrawn {
                return Err(Stopped::Refused(CommentError::Withdrawn));
            }
            // A reply stands below what it replied to: what says something else now is read before it does.
            let stays = comment.state == CommentState::Published
                && write.part.thread.moderation == Moderation::Post
                && !comment.answered
                && said.flags.is_empty();
            let state = if stays { CommentState::Published } else { CommentState::AwaitingReview };
            rows::say(connection, &comment, said, write.part.at_ms)?;
            concern::flag(connection, &comment, &said.flags)?;
            Ok(rows::set_state(connection, &comment, state, None)?)
        }
        Change::Withdraw(id, proof) => {
            let comment = own(connection, &write.part, id, *proof)?;
            rows::say_nothing(connection, &comment)?;
            support::forget(connection, &comment)?;
            concern::settle(connection, &comment, write.part.at_ms)?;
            Ok(rows::set_state(connection, &comment, CommentState::Withdrawn, None)?)
        }
        Change::Support(id, proof, change) => {
            let comment = published(connection, &write.part, id)?;
            if proof.author.is_some_and(|author| author.0 == comment.author) {
                return Err(Stopped::Refused(CommentError::OwnComment));
            }
            let supporter = proof.supporter.ok_or(Stopped::Refused(CommentError::NotFound))?;
            Ok(match change {
                Support::Given => support::add(connection, &comment, supporter),
                Support::Taken => support::remove(connection, &comment, supporter),
            }?)
        }
        Change::Report(id, _, report) => {
            let comment = published(connection, &write.part, id)?;
            Ok(concern::report(connection, &comment, report, write.part.at_ms)?)
        }
    }
}

fn post(connection: &Connection, part: &Contribution, comment: &NewComment) -> Result<(), Failed> {
    let Some(thread) = read::serial(connection, &part.thread.id)? else {
        return Err(Stopped::Refused(CommentError::Outdated));
    };
    // Its key comes again after its request was forgotten.
    if rows::standing(connection, &comment.id)?.is_some() {
        return Err(Stopped::Refused(CommentError::KeyReused));
    }
    let place = match &comment.parent {
        None => {
            let anchor = comment.anchor.as_ref().map(|anchor| anchor.as_str().to_owned());
            Place { thread, parent: None, depth: 0, anchor }
        }
        Some(parent) => below(connection, thread, parent)?,
    };
    rows::insert(connection, &place, comment, part.at_ms)?;
    let Some(posted) = rows::standing(connection, &comment.id)? else { return Ok(()) };
    let mut flags = comment.said.flags.clone();
    if concern::is_duplicate(connection, &posted, &comment.said.folded)? {
        flags.push(FlagKind::Duplicate.into());
    }
    if !flags.is_empty() {
        return Ok(concern::flag(connection, &posted, &flags)?);
    }
    if part.thread.moderation == Moderation::Post {
        rows::set_state(connection, &posted, CommentState::Published, None)?;
    }
    Ok(())
}

/// A comment of this thread that everyone may read.
fn published(
    connection: &Connection,
    part: &Contribution,
    id: &CommentId,
) -> Result<Standing, Failed> {
    let thread = read::serial(connection, &part.thread.id)?;
    rows::standing(connection, id)?
        .filter(|comment| Some(comment.thread) == thread)
        .filter(|comment| comment.state == CommentState::Published)
        .ok_or(Stopped::Refused(CommentError::NotFound))
}

/// The place of a reply to that comment.
fn below(connection: &Connection, thread: i64, parent: &CommentId) -> Result<Place, Failed> {
    let parent = rows::standing(connection, parent)?
        .filter(|parent| parent.thread == thread && parent.state == CommentState::Published)
        .ok_or(Stopped::Refused(CommentError::NoParent))?;
    if parent.depth >= REPLY_MAX_DEPTH {
        return Err(Stopped::Refused(CommentError::TooDeep));
    }
    Ok(Place {
        thread,
        parent: Some(parent.serial),
        depth: parent.depth + 1,
        anchor: parent.anchor,
    })
}

/// The comment, if that proof allows to change it now.
fn own(
    connection: &Connection,
    part: &Contribution,
    id: &CommentId,
    proof: Proof,
) -> Result<Standing, Failed> {
    let thread = read::serial(connection, &part.thread.id)?;
    let comment = rows::standing(connection, id)?
        .filter(|comment| Some(comment.thread) == thread)
        .ok_or(Stopped::Refused(CommentError::NotFound))?;
    let is_author = proof.author.is_some_and(|author| author.0 == comment.author)
        || proof.edit_key.is_some_and(|key| key.0 == comment.edit_key);
    if !is_author {
        return Err(Stopped::Refused(CommentError::NotAuthor));
    }
    if part.at_ms >= comment.created_ms + i64::from(part.thread.edit_window_secs) * 1000 {
        return Err(Stopped::Refused(CommentError::TooLate));
    }
    Ok(comment)
}
