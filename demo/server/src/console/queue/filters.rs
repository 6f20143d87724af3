//! The filters of the queue: as they stand in an address, and as the store is asked.

use sawt_wire::{CommentKind, CommentState, EntityId, ThreadId};
use serde::{Deserialize, Serialize};

use super::late;
use crate::catalogue::Catalogue;
use crate::console::trouble::Trouble;
use crate::folding;
use crate::store::moderation::acts::Desk;
use crate::store::moderation::queue::{After, Assigned, Concern, Sought};

/// The longest search, in bytes; more is no search by people.
const SEARCH_MAX_BYTES: usize = 600;

/// The query of the queue's address; what is empty filters nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    /// `awaiting` (also when empty), `published`, `refused`, `withdrawn` or `all`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) state: String,
    /// `flagged`, `reported`, `overdue` or `marked`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) only: String,
    /// `none`, `mine`, or an entity and one of its offices, as in `ministry/press`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) office: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) entity: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) thread: String,
    #[serde(rename = "type", skip_serializing_if = "String::is_empty")]
    pub(super) kind: String,
    /// As it was typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) q: String,
    /// Where the page begins.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) after: String,
    /// The act that the page tells of.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) act: String,
}

/// The states that can be asked for, in the order of their links.
pub(super) const STATES: [(&str, Option<CommentState>); 5] = [
    ("awaiting", Some(CommentState::AwaitingReview)),
    ("published", Some(CommentState::Published)),
    ("refused", Some(CommentState::NotPublished)),
    ("withdrawn", Some(CommentState::Withdrawn)),
    ("all", None),
];

/// The concerns that can be asked for.
pub(super) const CONCERNS: [(&str, Concern); 4] = [
    ("overdue", Concern::Overdue),
    ("flagged", Concern::Flagged),
    ("reported", Concern::Reported),
    ("marked", Concern::Marked),
];

impl Filters {
    /// The name of the state that is asked for.
    pub(super) fn state(&self) -> &str {
        if self.state.is_empty() { "awaiting" } else { &self.state }
    }

    /// What the store is asked, `mine` being the member's own office.
    ///
    /// # Errors
    /// [`Trouble::Malformed`] for a word that no link of the console has.
    pub(super) fn sought(
        &self,
        catalogue: &Catalogue,
        mine: Option<&Desk>,
        now_ms: i64,
    ) -> Result<Sought, Trouble> {
        if self.q.len() > SEARCH_MAX_BYTES {
            return Err(Trouble::TooLarge);
        }
        let states = STATES.iter().find(|(name, _)| *name == self.state());
        let (_, state) = states.ok_or(Trouble::Malformed)?;
        let concern = given(&self.only, |word| {
            CONCERNS.iter().find(|(name, _)| *name == word).map(|(_, concern)| *concern)
        })?;
        let desk = match self.office.as_str() {
            "" | "none" => None,
            "mine" => Some(mine.cloned().ok_or(Trouble::NotFound)?),
            word => Some(word.parse().map_err(|_| Trouble::Malformed)?),
        };
        let assigned = match &desk {
            Some(desk) => Some(Assigned::To(desk.office.clone())),
            None if self.office == "none" => Some(Assigned::Nobody),
            None => None,
        };
        let entity: Option<EntityId> = given(&self.entity, |word| word.parse().ok())?;
        let thread: Option<ThreadId> = given(&self.thread, |word| word.parse().ok())?;
        let kind = given(&self.kind, kind)?;
        Ok(Sought {
            state: *state,
            concern,
            assigned,
            entity: desk.map(|desk| desk.entity).or(entity),
            thread,
            kind,
            words: folding::words(&self.q),
            promises: late::promises(catalogue, now_ms),
        })
    }

    /// Where the page begins.
    ///
    /// # Errors
    /// [`Trouble::Malformed`].
    pub(super) fn after(&self) -> Result<Option<After>, Trouble> {
        given(&self.after, |word| {
            let (late, place) = match word.split_at_checked(1)? {
                ("l", place) => (true, place),
                ("o", place) => (false, place),
                _ => return None,
            };
            Some(After { late, place: place.parse().ok()? })
        })
    }

    /// With another page.
    pub(super) fn beyond(&self, after: After) -> Self {
        let within = if after.late { 'l' } else { 'o' };
        Self { after: format!("{within}{}", after.place), act: String::new(), ..self.clone() }
    }

    /// With another state, from the first page on.
    pub(super) fn in_state(&self, state: &str) -> Self {
        Self { state: state.to_owned(), ..self.first() }
    }

    /// With another concern, or without the one that is asked for.
    pub(super) fn with_only(&self, only: &str) -> Self {
        let only = if self.only == only { "" } else { only };
        Self { only: only.to_owned(), ..self.first() }
    }

    /// The first page.
    pub(super) fn first(&self) -> Self {
        Self { after: String::new(), act: String::new(), ..self.clone() }
    }

    /// The address of the queue with these filters.
    pub(super) fn path(&self) -> String {
        let query = serde_html_form::to_string(self).unwrap_or_default();
        if query.is_empty() {
            "/console/queue".to_owned()
        } else {
            format!("/console/queue?{query}")
        }
    }

    /// Out of such an address; anything else is the queue without filters.
    pub(super) fn of_path(path: &str) -> Self {
        let query = path.strip_prefix("/console/queue?");
        query.and_then(|query| serde_html_form::from_str(query).ok()).unwrap_or_default()
    }

    /// The same state alone.
    pub(super) fn cleared(&self) -> String {
        Self { state: self.state.clone(), ..Self::default() }.path()
    }

    /// True when what stands behind "more" is asked for.
    pub(super) fn narrows_more(&self) -> bool {
        [&self.office, &self.entity, &self.thread, &self.kind].iter().any(|word| !word.is_empty())
    }

    /// True where an empty page says that nothing is left to be done.
    pub(super) fn is_all_done(&self) -> bool {
        self.state() == "awaiting" && !self.narrows() && self.after.is_empty()
    }

    /// True when anything but the state is asked for.
    pub(super) fn narrows(&self) -> bool {
        let asked = [&self.only, &self.office, &self.entity, &self.thread, &self.kind, &self.q];
        asked.iter().any(|word| !word.is_empty())
    }
}

fn given<T>(word: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, Trouble> {
    if word.is_empty() { Ok(None) } else { read(word).map(Some).ok_or(Trouble::Malformed) }
}

fn kind(word: &str) -> Option<CommentKind> {
    CommentKind::ALL.into_iter().find(|kind| kind_name(*kind) == word)
}

/// The name of a kind in addresses and in message ids.
pub(super) fn kind_name(kind: CommentKind) -> &'static str {
    match kind {
        CommentKind::Comment | CommentKind::Unknown => "comment",
        CommentKind::Suggestion => "suggestion",
        CommentKind::Complaint => "complaint",
        CommentKind::Enquiry => "enquiry",
        CommentKind::Thanks => "thanks",
    }
}

/// The name of a state in addresses and in message ids.
pub(super) fn state_name(state: CommentState) -> &'static str {
    match state {
        CommentState::AwaitingReview | CommentState::Unknown => "awaiting",
        CommentState::Published => "published",
        CommentState::NotPublished => "refused",
        CommentState::Withdrawn => "withdrawn",
    }
}
