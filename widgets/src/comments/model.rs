//! What is known of a thread, and of the person before it.

use std::sync::Arc;

use sawt_kit::backend::Failure;
use sawt_kit::outbox::{Kept, Progress};
use sawt_wire::{ActivityState, AnchorId, Comment, CommentId, CommentKind, ThreadDefinition};
use serde::{Deserialize, Serialize};

use super::draft::{Draft, Mistake, Place};
use super::personal::Personal;

/// What a person waits for before anything can be shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// The thread itself.
    Loading,
    /// Nobody knows it yet; trying again is up to the person.
    Unavailable(Failure),
    /// Nothing.
    Ready,
}

/// Which comments come first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// The newest.
    #[default]
    Newest,
    /// The oldest.
    Oldest,
    /// Those that most people support.
    MostSupported,
}

/// Which comments are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    /// Which come first.
    pub sort: Sort,
    /// Of this kind alone.
    pub kind: Option<CommentKind>,
    /// About this clause alone.
    pub anchor: Option<AnchorId>,
    /// With an official reply alone.
    pub answered: bool,
    /// That hold these words, at whatever depth.
    pub words: String,
}

impl Query {
    /// True when some comments are left out.
    pub fn is_narrow(&self) -> bool {
        self.kind.is_some() || self.answered || self.is_search()
    }

    /// True when words are looked for.
    pub fn is_search(&self) -> bool {
        !self.words.trim().is_empty()
    }
}

/// Where a reader is: which comments, and which of their pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct View {
    /// Which comments.
    pub query: Query,
    /// Cursors of the pages up to this one; empty on the first.
    pub cursors: Vec<String>,
}

/// Comments of one level, as far as they have come.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Listing {
    /// In their order.
    pub ids: Vec<CommentId>,
    /// Names the next page.
    pub next: Option<String>,
    /// True while comments are asked for.
    pub loading: bool,
    /// Why they did not come.
    pub failure: Option<Failure>,
}

/// Something on its way to the backend, by what it is about. Of each there is one at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// What was written there.
    Write(Place),
    /// This comment shall be taken back.
    Withdraw(CommentId),
    /// This comment is supported, or no more.
    Support(CommentId),
    /// Something is wrong with this comment.
    Report(CommentId),
}

/// A task, and how its sending goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Sending {
    /// What.
    pub task: Task,
    /// How the last try went.
    pub progress: Progress,
    /// Whether a reload loses it.
    pub kept: Kept,
}

/// How a task ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Ending {
    /// Everyone may read it.
    Published,
    /// A moderator reads it first.
    AwaitsReview,
    /// It is done.
    Done,
    /// The rules were changed while it was written; they are shown, and nothing is lost.
    NewRules,
    /// The backend will not take it.
    Refused(Failure),
}

/// What is asked below a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Its link.
    Link,
    /// What is wrong with it.
    Report,
    /// Whether it shall really be taken back.
    Withdrawal,
}

/// All that the view draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// What it is about; absent until it has come.
    pub thread: Option<Arc<ThreadDefinition>>,
    /// Where it stands by the server's clock.
    pub state: ActivityState,
    /// What is being waited for.
    pub phase: Phase,
    /// The clause that the element stands beside.
    pub beside: Option<AnchorId>,
    /// True once a person wants to read.
    pub unfolded: bool,
    /// Published comments; those about the clause beside the element.
    pub count: u64,
    /// How many there were when the list was read.
    pub seen: u64,
    /// Official replies in the whole thread.
    pub answered: u64,
    /// Where the reader is.
    pub view: View,
    /// Every comment that is shown.
    pub known: Vec<Arc<Comment>>,
    /// The comments that reply to none, or what was found.
    pub top: Listing,
    /// The replies that were opened, by what they reply to.
    pub below: Vec<(CommentId, Listing)>,
    /// The comment that a link led to, behind those that it replies to.
    pub linked: Vec<CommentId>,
    /// Counts questions, so that an answer that was overtaken is left out.
    pub turn: u32,
    /// What was written and not sent.
    pub drafts: Vec<(Place, Draft)>,
    /// True once the form for a new comment is in use: until then it shows its text field alone.
    pub begun: bool,
    /// Where a form is open, beside the one for a new comment.
    pub writing: Option<Place>,
    /// Why what was written there was not sent.
    pub mistake: Option<(Place, Mistake)>,
    /// What would be given away by what was written there.
    pub caution: Option<(Place, Vec<Personal>)>,
    /// What is asked below which comment.
    pub panel: Option<(CommentId, Panel)>,
    /// What is on its way.
    pub sending: Vec<Sending>,
    /// What happened last.
    pub notice: Option<(Task, Ending)>,
}

impl Model {
    /// Before anything is known, for an element beside that clause.
    pub fn new(beside: Option<AnchorId>) -> Self {
        Self {
            thread: None,
            state: ActivityState::Upcoming,
            phase: Phase::Loading,
            unfolded: beside.is_none(),
            view: View {
                query: Query { anchor: beside.clone(), ..Query::default() },
                ..View::default()
            },
            beside,
            count: 0,
            seen: 0,
            answered: 0,
            known: Vec::new(),
            top: Listing::default(),
            below: Vec::new(),
            linked: Vec::new(),
            turn: 0,
            drafts: Vec::new(),
            begun: false,
            writing: None,
            mistake: None,
            caution: None,
            panel: None,
            sending: Vec::new(),
            notice: None,
        }
    }

    /// The comment of that id, where it is shown.
    pub fn comment(&self, id: &CommentId) -> Option<&Arc<Comment>> {
        self.known.iter().find(|comment| comment.id == *id)
    }

    /// What was written there.
    pub fn draft(&self, place: &Place) -> Option<&Draft> {
        self.drafts.iter().find(|(at, _)| at == place).map(|(_, draft)| draft)
    }

    /// How the sending of `task` goes, while it does.
    pub fn sending(&self, task: &Task) -> Option<&Sending> {
        self.sending.iter().find(|sending| sending.task == *task)
    }

    /// The replies to that comment, where they were opened.
    pub fn replies(&self, id: &CommentId) -> Option<&Listing> {
        self.below.iter().find(|(parent, _)| parent == id).map(|(_, listing)| listing)
    }

    /// Comments that were published since the list was read.
    pub fn news(&self) -> u64 {
        self.count.saturating_sub(self.seen)
    }
}
