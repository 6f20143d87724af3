//! A comment as the console shows it: everything in words, every text of the public as paragraphs of plain text.

use sawt_wire::{EntityDefinition, OfficeId};

use super::filters::{kind_name, state_name};
use super::late;
use super::when::When;
use crate::catalogue::{Catalogue, HeldThread};
use crate::said::Said;
use crate::store::moderation::acts::Reply;
use crate::store::moderation::queue::{Line, Parent};
use crate::words::Language;

/// What stands open of a long text, in characters; the rest is one press away.
const OPEN: usize = 700;

/// A text in paragraphs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Paragraphs {
    /// Open at once.
    pub(crate) open: Vec<String>,
    /// Behind a press.
    pub(crate) rest: Vec<String>,
}

impl Paragraphs {
    /// Of a text, all of them open.
    pub(crate) fn whole(text: &str) -> Self {
        let open = text.split('\n').filter(|line| !line.is_empty()).map(str::to_owned).collect();
        Self { open, rest: Vec::new() }
    }

    /// Of a text that may be long: whole paragraphs, at least one.
    fn long(text: &str) -> Self {
        let mut all = Self::whole(text);
        let mut length = 0;
        let open = all.open.iter().take_while(|paragraph| {
            length += paragraph.chars().count();
            length <= OPEN
        });
        let open = open.count().max(1);
        if open < all.open.len() {
            all.rest = all.open.split_off(open);
        }
        all
    }
}

/// An official reply, as the public reads it.
#[derive(Debug, Clone)]
pub(crate) struct ReplyView {
    pub(crate) entity: Said,
    pub(crate) office: Said,
    pub(crate) text: Paragraphs,
    pub(crate) at: When,
}

/// Why the server has held it.
#[derive(Debug, Clone)]
pub(crate) struct Flag {
    /// `queue-flag-<name>`.
    pub(crate) message: String,
    /// The listed word.
    pub(crate) detail: Option<String>,
}

/// A comment.
#[derive(Debug, Clone)]
pub(crate) struct Card {
    pub(crate) id: String,
    /// The comment with what its reader has seen, for the forms.
    pub(crate) pick: String,
    pub(crate) chosen: bool,
    pub(crate) name: Option<String>,
    pub(crate) text: Paragraphs,
    /// A message.
    pub(crate) kind: String,
    /// In class names, and its message.
    pub(crate) state: &'static str,
    pub(crate) standing: String,
    pub(crate) entity: Said,
    pub(crate) thread: Said,
    pub(crate) thread_id: String,
    pub(crate) anchor: Option<Said>,
    pub(crate) posted: When,
    pub(crate) edited: Option<When>,
    /// By when a reply was promised, where it is late.
    pub(crate) late: Option<When>,
    /// By when a reply is promised, where there is still time.
    pub(crate) due: Option<When>,
    pub(crate) flags: Vec<Flag>,
    pub(crate) open_reports: u32,
    pub(crate) marked: bool,
    pub(crate) office: Option<Said>,
    pub(crate) reason: Option<Paragraphs>,
    pub(crate) reply: Option<ReplyView>,
    pub(crate) parent: Option<ParentView>,
    pub(crate) replies: u32,
}

/// What it replies to.
#[derive(Debug, Clone)]
pub(crate) struct ParentView {
    pub(crate) id: String,
    pub(crate) name: Option<String>,
    /// Its beginning.
    pub(crate) text: Option<String>,
}

impl ParentView {
    fn of(parent: Parent) -> Self {
        let first = parent.text.split('\n').next().unwrap_or_default();
        let text = Some(first.to_owned()).filter(|text| !text.is_empty());
        Self { id: parent.id.into(), name: parent.name, text }
    }
}

/// In which language, and in whose words.
#[derive(Clone, Copy)]
pub(super) struct Telling<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) language: Language,
}

impl Telling<'_> {
    /// A comment; `None` where its thread is unknown yet.
    pub(super) fn card(self, line: Line) -> Option<Card> {
        let held = self.catalogue.thread(&line.comment.thread)?;
        let Self { language, .. } = self;
        let zone = &held.entity.time_zone;
        let when = |ms| When::of(ms, zone, language);
        let Line { comment, seen, decided, late: is_late, flags, open_reports, parent } = line;
        let promised = late::reply_by_ms(&held, &comment);
        Some(Card {
            pick: format!("{}:{}", comment.id, seen.0),
            chosen: false,
            name: comment.name,
            text: Paragraphs::long(&comment.text),
            kind: format!("queue-kind-{}", kind_name(comment.kind)),
            state: state_name(decided.state),
            standing: format!("queue-state-{}", state_name(decided.state)),
            entity: Said::of(&held.entity.name, language),
            thread: Said::of(&held.thread.title, language),
            thread_id: comment.thread.into(),
            anchor: comment
                .anchor
                .and_then(|anchor| held.thread.anchor(&anchor).cloned())
                .map(|anchor| Said::of(&anchor.label, language)),
            posted: when(comment.created_ms),
            edited: comment.edited_ms.map(when),
            late: promised.filter(|_| is_late).map(when),
            due: promised.filter(|_| !is_late).map(when),
            flags: flags.iter().map(|flag| Flag::of(flag)).collect(),
            open_reports,
            marked: decided.marked,
            office: decided
                .office
                .as_ref()
                .map(|office| office_name(&held.entity, office, language)),
            reason: decided.reason.as_deref().map(Paragraphs::whole),
            reply: decided.reply.as_ref().map(|reply| self.reply(&held, reply)),
            parent: parent.map(ParentView::of),
            replies: comment.replies,
            id: comment.id.into(),
        })
    }

    /// An official reply.
    pub(super) fn reply(self, held: &HeldThread, reply: &Reply) -> ReplyView {
        ReplyView {
            entity: Said::of(&held.entity.name, self.language),
            office: office_name(&held.entity, &reply.office, self.language),
            text: Paragraphs::whole(&reply.text),
            at: When::of(reply.at_ms, &held.entity.time_zone, self.language),
        }
    }
}

impl Flag {
    /// Out of `word:…` or `links`.
    fn of(flag: &str) -> Self {
        let (name, detail) = match flag.split_once(':') {
            Some((name, detail)) => (name, Some(detail.to_owned())),
            None => (flag, None),
        };
        Self { message: format!("queue-flag-{name}"), detail }
    }
}

/// What people read of an office; its id where the entity has none of that name any more.
pub(crate) fn office_name(
    entity: &EntityDefinition,
    office: &OfficeId,
    language: Language,
) -> Said {
    let known = entity.offices.iter().find(|known| known.id == *office);
    match known {
        Some(known) => Said::of(&known.name, language),
        None => Said::plain(office.as_str()),
    }
}
