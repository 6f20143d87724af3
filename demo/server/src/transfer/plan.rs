//! What importing a file would do: each comment clean, in its place, under an id that is the same each time.

use std::collections::{BTreeMap, HashMap};

use data_encoding::BASE32_NOPAD;
use sawt_wire::{
    AnchorId, CommentId, CommentState, EntityDefinition, Moderation, NAME_MAX_GRAPHEMES, OfficeId,
    ThreadDefinition,
};
use sha2::{Digest as _, Sha256};

use super::comments::CommentsError;
use super::incoming::{Fate, Incoming, IncomingComment, IncomingReply, LeftOut, Source};
use super::lineage::{self, Placed, Relative};
use crate::store::archive::ArchivedComment;
use crate::store::comments::{KeptReply, Said};
use crate::{cleaning, folding};

/// Mistakes that are told at once.
const MOST_MISTAKES: usize = 50;

/// Where comments go.
pub(super) struct Destination<'a> {
    pub(super) thread: &'a ThreadDefinition,
    pub(super) entity: &'a EntityDefinition,
    pub(super) source: Source,
    pub(super) now_ms: i64,
}

/// What would be written, each after its parent and else the oldest first, and what there is to say about it.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) comments: Vec<ArchivedComment>,
    /// How many stay behind, and why.
    pub(super) left_out: BTreeMap<LeftOut, usize>,
    /// What becomes otherwise than the file says, each with its place.
    pub(super) notes: Vec<String>,
}

impl Plan {
    /// # Errors
    /// [`CommentsError::Mistakes`], with everything in the file that contradicts itself or the thread.
    pub(super) fn of(to: &Destination<'_>, incoming: Incoming) -> Result<Self, CommentsError> {
        let Incoming { comments, notes } = incoming;
        let mut plan = Self { notes, ..Self::default() };
        let mut mistakes = Vec::new();
        let mut said: Vec<Option<Said>> =
            comments.iter().map(|comment| to.said(comment, &mut plan)).collect();
        let relatives = plan.relatives(&comments, &said, &mut mistakes);
        let placed = lineage::places(&relatives).unwrap_or_else(|circle| {
            let place = &comments[circle.0].place;
            mistakes.push(format!("{place}: its replies go round in a circle"));
            Vec::new()
        });
        let mut ids = Ids::default();
        let mut written: HashMap<usize, usize> = HashMap::new();
        for Placed { at, parent, depth, is_raised } in placed {
            let Some(said) = said[at].take() else { continue };
            let comment = &comments[at];
            let parent =
                parent.and_then(|parent| written.get(&parent)).map(|at| &plan.comments[*at]);
            match ids.of(to, comment, &said).and_then(|id| to.archived(comment, id, said)) {
                Err(message) => mistakes.push(format!("{}: {message}", comment.place)),
                Ok(mut archived) => {
                    archived.depth = depth;
                    if let Some(parent) = parent {
                        archived.parent = Some(parent.id.clone());
                        archived.anchor.clone_from(&parent.anchor);
                    }
                    if is_raised {
                        plan.notes.push(format!(
                            "{}: deeper than replies go; it stands at depth {depth}",
                            comment.place
                        ));
                    }
                    written.insert(at, plan.comments.len());
                    plan.comments.push(archived);
                }
            }
        }
        mistakes.truncate(MOST_MISTAKES);
        if mistakes.is_empty() { Ok(plan) } else { Err(CommentsError::Mistakes(mistakes)) }
    }

    /// Finds parents by their ids in the file.
    fn relatives(
        &mut self,
        comments: &[IncomingComment],
        said: &[Option<Said>],
        mistakes: &mut Vec<String>,
    ) -> Vec<Relative> {
        let mut by_id = HashMap::new();
        for (at, comment) in comments.iter().enumerate() {
            if let Some(id) = &comment.id
                && by_id.insert(id.as_str(), at).is_some()
            {
                mistakes.push(format!("{}: the id \"{id}\" is there twice", comment.place));
            }
        }
        comments
            .iter()
            .zip(said)
            .map(|(comment, said)| {
                let parent = comment.parent.as_deref();
                let found = parent.and_then(|parent| by_id.get(parent).copied());
                if let (Some(parent), None, Some(_)) = (parent, found, said) {
                    self.notes.push(format!(
                        "{}: \"{parent}\", which it replies to, is not in the file; it stands by itself",
                        comment.place
                    ));
                }
                Relative { parent: found, is_kept: said.is_some(), created_ms: comment.created_ms }
            })
            .collect()
    }

    fn leave_out(&mut self, why: LeftOut) {
        *self.left_out.entry(why).or_default() += 1;
    }
}

impl Destination<'_> {
    /// Its words, clean; `None` where it stays behind.
    fn said(&self, comment: &IncomingComment, plan: &mut Plan) -> Option<Said> {
        if let Fate::LeftOut(why) = comment.fate {
            plan.leave_out(why);
            return None;
        }
        let text = cleaning::paragraphs(&comment.text);
        if cleaning::is_blank(&text) {
            plan.leave_out(LeftOut::Blank);
            return None;
        }
        let name =
            comment.name.as_deref().map(cleaning::line).filter(|name| !cleaning::is_blank(name));
        let mut longer = |what: &str, found: usize, most: usize| {
            if found > most {
                plan.notes.push(format!(
                    "{}: {what} has {found} letters, more than {most}; kept whole",
                    comment.place
                ));
            }
        };
        longer("the text", cleaning::graphemes(&text), usize::from(self.thread.max_graphemes));
        if let Some(name) = &name {
            longer("the name", cleaning::graphemes(name), NAME_MAX_GRAPHEMES);
        }
        let folded = folding::folded(&[name.as_deref().unwrap_or_default(), &text].join(" "));
        Some(Said { text, name, folded, flags: Vec::new() })
    }

    fn archived(
        &self,
        comment: &IncomingComment,
        id: CommentId,
        said: Said,
    ) -> Result<ArchivedComment, String> {
        if comment.created_ms > self.now_ms {
            return Err("it was written in the future".into());
        }
        let (state, reason) = match &comment.fate {
            Fate::Published => (CommentState::Published, None),
            Fate::NotPublished(reason) => {
                (CommentState::NotPublished, Some(cleaning::paragraphs(reason)))
            }
            Fate::AsTheThreadSays if self.thread.moderation == Moderation::Post => {
                (CommentState::Published, None)
            }
            _ => (CommentState::AwaitingReview, None),
        };
        Ok(ArchivedComment {
            id,
            parent: None,
            depth: 0,
            anchor: comment.anchor.as_deref().map(|anchor| self.anchor(anchor)).transpose()?,
            kind: comment.kind,
            said,
            state,
            reason,
            created_ms: comment.created_ms,
            edited_ms: comment.edited_ms,
            reply: comment.reply.as_ref().map(|reply| self.reply(reply)).transpose()?,
            supports: comment.supports,
        })
    }

    fn anchor(&self, written: &str) -> Result<AnchorId, String> {
        let id: Option<AnchorId> = written.trim().parse().ok();
        id.filter(|id| self.thread.anchor(id).is_some()).ok_or_else(|| {
            let known = self.thread.anchors.iter().map(|anchor| anchor.id.as_str());
            format!("anchor is \"{written}\"; the thread has {}", listed(known))
        })
    }

    fn reply(&self, reply: &IncomingReply) -> Result<KeptReply, String> {
        let id: Option<OfficeId> = reply.office.trim().parse().ok();
        let office = id.filter(|id| self.entity.offices.iter().any(|office| office.id == *id));
        let office = office.ok_or_else(|| {
            let known = self.entity.offices.iter().map(|office| office.id.as_str());
            format!(
                "official_reply_office is \"{}\"; the entity has {}",
                reply.office,
                listed(known)
            )
        })?;
        let text = cleaning::paragraphs(&reply.text);
        if cleaning::is_blank(&text) {
            return Err("official_reply is empty".into());
        }
        Ok(KeptReply { office, text, at_ms: reply.at_ms })
    }
}

fn listed<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<&str> = words.collect();
    if words.is_empty() { "none".into() } else { words.join(", ") }
}

/// Ids of this server for comments of a file.
#[derive(Default)]
struct Ids {
    /// How often the same words without an id have come.
    repeated: HashMap<String, usize>,
}

impl Ids {
    /// From the thread and the comment's id in the file, or else from what it says; what was exported from this very
    /// thread keeps its own.
    fn of(
        &mut self,
        to: &Destination<'_>,
        comment: &IncomingComment,
        said: &Said,
    ) -> Result<CommentId, String> {
        let thread = to.thread.id.as_str();
        let known = match &comment.id {
            Some(id) if comment.thread.as_deref() == Some(thread) => {
                return id.parse().map_err(|invalid: sawt_wire::InvalidId| invalid.to_string());
            }
            Some(id) => id.clone(),
            None => {
                let name = said.name.as_deref().unwrap_or_default();
                let words = format!("{}\n{name}\n{}", comment.created_ms, said.text);
                let before = self.repeated.entry(words.clone()).or_default();
                *before += 1;
                format!("{before}\n{words}")
            }
        };
        let digest =
            [to.source.word(), thread, &known].iter().fold(Sha256::new(), |digest, part| {
                digest.chain_update((part.len() as u64).to_be_bytes()).chain_update(part)
            });
        let id = BASE32_NOPAD.encode(&digest.finalize()[..10]).to_ascii_lowercase();
        id.parse().map_err(|invalid: sawt_wire::InvalidId| invalid.to_string())
    }
}
