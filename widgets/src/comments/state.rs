//! The thread as a pure machine: events in, the next model and effects out.

use std::sync::Arc;

use sawt_kit::backend::Failure;
use sawt_kit::outbox::{Kept, Progress};
use sawt_wire::{
    Comment, CommentId, CommentPage, CommentState, EditComment, PostComment, ProblemCode,
    RecordedComment, ReportComment, Thread, ThreadNews,
};

use super::draft::{Draft, Entry, Length, Place};
use super::lists::{asked, forget_unseen, know, leaf, paged, read, replies, turn_to};
use super::model::{Ending, Model, Panel, Phase, Query, Sending, Task, View};
use super::personal::Personal;
use super::writing;

/// What happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The thread came, for the first time or again.
    Loaded(Box<Thread>),
    /// It did not.
    LoadFailed(Failure),
    /// The reader was here before, and comes back.
    Returned(View),
    /// The person wants to read, or no more.
    Unfolded(bool),
    /// A page of comments came for the question of that number.
    Paged(u32, Level, Box<CommentPage>),
    /// It did not.
    PageFailed(u32, Level, Failure),
    /// The comment that a link led to came, behind those that it replies to.
    Linked(Vec<Comment>, Arrival),
    /// The address of the page may name a comment.
    LinkFollowed,
    /// There is something new.
    Told(ThreadNews),
    /// It shall be shown.
    NewsAsked,
    /// Other comments are asked for.
    QueryChanged(Query),
    /// All comments are asked for, in the same order.
    EverythingAsked,
    /// The page after this one.
    NextAsked,
    /// The page before this one.
    PreviousAsked,
    /// The replies to a comment: shown, or hidden.
    RepliesToggled(CommentId),
    /// More of them.
    MoreReplies(CommentId),
    /// Something was written before: in the plain form, or before a reload.
    Carried(Place, Draft),
    /// An answer from an earlier page view is still on its way.
    Resumed(Task, Option<Draft>),
    /// The form for a new comment is in use.
    Begun,
    /// A form shall open.
    WriteAsked(Place),
    /// It shall close; what was written stays for later.
    WriteCancelled,
    /// Something was typed or chosen.
    Entered(Place, Entry),
    /// What was written shall be forgotten.
    EraseAsked(Place),
    /// The button was pressed.
    Submitted {
        /// Where.
        place: Place,
        /// As a reader counts.
        length: Length,
        /// What the text may give away.
        personal: Vec<Personal>,
    },
    /// Something is asked below a comment, or no more.
    PanelToggled(CommentId, Panel),
    /// This comment of one's own shall really be taken back.
    WithdrawConfirmed(CommentId),
    /// A comment is supported, or no more.
    SupportToggled(CommentId),
    /// Something is wrong with a comment.
    Reported(CommentId, ReportComment),
    /// It lies in the outbox, or could not be kept there.
    Stored(Task, Kept),
    /// A try went on.
    Sent(Task, Progress),
    /// The backend has it.
    Accepted(Task, Option<Box<RecordedComment>>),
    /// The backend will never take it.
    Refused(Task, Failure),
    /// Another tab has sent it.
    SentElsewhere(Task),
    /// Try again, now.
    RetryAsked,
    /// What could not be sent shall be forgotten.
    DiscardAsked(Task),
    /// The thread may have opened or closed, or the page was away.
    TimePassed,
}

/// Which comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Level {
    /// Those that the view asks for.
    Top,
    /// Replies to this one.
    Below(CommentId),
}

/// How a reader came to a page whose address names a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// By a link: the comment is what they want to read.
    ByLink,
    /// Back from elsewhere: they go on reading where they were.
    ByReturn,
}

/// What goes to the backend with a task.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// A new comment.
    Post(PostComment),
    /// Another text of an old one.
    Edit(EditComment),
    /// What is wrong with one.
    Report(ReportComment),
    /// Whether it is supported.
    Support(bool),
    /// Nothing.
    Withdrawal,
}

/// Where the focus goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The summary of what is wrong there, or what is to be thought over.
    Mistakes,
    /// What happened.
    Notice,
    /// The field of the text there.
    Text(Place),
    /// The heading of the list.
    List,
    /// A comment.
    Comment(CommentId),
    /// What is asked below a comment.
    Panel,
}

/// What is to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Ask for the thread, for what was left behind, and begin.
    Open,
    /// Ask for the thread again.
    Load,
    /// Ask for a page of comments.
    Fetch {
        /// The number of the question.
        turn: u32,
        /// Which.
        level: Level,
        /// Of which of them.
        query: Query,
        /// From where on.
        cursor: Option<String>,
    },
    /// Ask for the comment that the page's address names, if it names one.
    FollowLink,
    /// Listen for what is new.
    Listen,
    /// Store it and send it until it has arrived.
    Send(Task, Body),
    /// Bring the next try forward.
    Retry,
    /// Take it out of the outbox.
    Discard(Task),
    /// Keep what was written for this tab; an empty draft is erased.
    Keep(Place, Draft),
    /// Look for what was written there before a reload.
    Recall(Place),
    /// Keep where the reader is for this tab.
    Remember(View),
    /// Move the focus.
    Focus(Target),
    /// Tell the page what a person did.
    Tell(Told),
}

/// What the page is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// The thread is there.
    Ready,
    /// Something was sent.
    Submitted(Task),
    /// The backend has it.
    Accepted(Task, Option<CommentId>),
    /// The backend will not take it.
    Rejected(Task, Option<ProblemCode>),
    /// The thread could not be loaded.
    Failed(Option<ProblemCode>),
}

/// The next model, and what is to be done.
pub fn update(model: &Model, event: Event) -> (Model, Vec<Effect>) {
    let mut next = model.clone();
    let effects = step(&mut next, event);
    (next, effects)
}

fn step(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Loaded(thread) => loaded(model, *thread),
        Event::LoadFailed(failure) if model.thread.is_none() => {
            let code = failure.code();
            model.phase = Phase::Unavailable(failure);
            vec![Effect::Tell(Told::Failed(code))]
        }
        Event::Returned(view) => {
            let anchor = model.beside.clone().or(view.query.anchor.clone());
            model.view = View { query: Query { anchor, ..view.query }, ..view };
            vec![]
        }
        Event::Unfolded(on) => {
            model.unfolded = on;
            if !on {
                return vec![];
            }
            vec![read(model), Effect::Listen, Effect::Focus(Target::List)]
        }
        Event::Paged(turn, level, page) => {
            paged(model, turn, &level, *page);
            vec![]
        }
        Event::PageFailed(turn, level, failure) => {
            if let Some(listing) = asked(model, turn, &level) {
                listing.loading = false;
                listing.failure = Some(failure);
            }
            vec![]
        }
        Event::Linked(chain, arrival) => {
            let Some(last) = chain.last().map(|comment| comment.id.clone()) else { return vec![] };
            model.linked = chain.iter().map(|comment| comment.id.clone()).collect();
            know(model, chain);
            match arrival {
                Arrival::ByLink => vec![Effect::Focus(Target::Comment(last))],
                Arrival::ByReturn => vec![],
            }
        }
        Event::LinkFollowed => vec![Effect::FollowLink],
        Event::Told(news) => {
            // How many of them are about this clause, the thread alone tells.
            if model.beside.is_some() {
                return vec![Effect::Load];
            }
            (model.count, model.answered) = (news.comments, news.answered);
            vec![]
        }
        Event::NewsAsked => {
            let anchor = model.view.query.anchor.clone();
            with_focus(turn_to(model, Query { anchor, ..Query::default() }))
        }
        // Whoever chooses goes on choosing: the focus stays.
        Event::QueryChanged(query) if query != model.view.query => turn_to(model, query),
        Event::EverythingAsked => {
            let query = model.view.query.clone();
            let all = Query { kind: None, answered: false, words: String::new(), ..query };
            with_focus(turn_to(model, all))
        }
        Event::NextAsked => {
            let Some(next) = model.top.next.clone() else { return vec![] };
            model.view.cursors.push(next);
            with_focus(leaf(model))
        }
        Event::PreviousAsked => {
            model.view.cursors.pop();
            with_focus(leaf(model))
        }
        Event::RepliesToggled(id) => {
            if model.replies(&id).is_some() {
                model.below.retain(|(parent, _)| *parent != id);
                forget_unseen(model);
                return vec![];
            }
            replies(model, id, None)
        }
        Event::MoreReplies(id) => {
            let cursor = model.replies(&id).and_then(|listing| listing.next.clone());
            replies(model, id, cursor)
        }
        Event::RetryAsked if matches!(model.phase, Phase::Unavailable(_)) => {
            model.phase = Phase::Loading;
            vec![Effect::Open]
        }
        Event::RetryAsked if model.top.failure.is_some() => vec![read(model)],
        Event::TimePassed => vec![Effect::Load],
        event => writing::step(model, event),
    }
}

/// What was pressed may be gone with the old comments: the focus goes to the heading of the new ones.
fn with_focus(mut effects: Vec<Effect>) -> Vec<Effect> {
    effects.push(Effect::Focus(Target::List));
    effects
}

fn loaded(model: &mut Model, thread: Thread) -> Vec<Effect> {
    let first = model.thread.is_none();
    model.state = thread.state;
    model.answered = thread.answered;
    model.count = match &model.beside {
        None => thread.comments,
        Some(anchor) => thread.by_anchor.get(anchor.as_str()).copied().unwrap_or_default(),
    };
    if model.thread.as_deref() != Some(&thread.thread) {
        model.thread = Some(Arc::new(thread.thread));
    }
    model.phase = Phase::Ready;
    if !first {
        return vec![];
    }
    let mut effects = vec![Effect::Tell(Told::Ready), Effect::FollowLink];
    if model.unfolded {
        effects.push(read(model));
        effects.push(Effect::Listen);
    }
    effects
}

/// How a comment's sending ended, in the state that it has now.
pub(super) fn ending(comment: &Comment) -> Ending {
    match comment.state {
        CommentState::Published => Ending::Published,
        CommentState::AwaitingReview => Ending::AwaitsReview,
        _ => Ending::Done,
    }
}

/// Something that begins to be sent.
pub(super) fn sending(task: Task) -> Sending {
    Sending { task, progress: Progress::Trying, kept: Kept::OnDevice }
}
