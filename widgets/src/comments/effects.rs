//! The thread's effects, done through the kit.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{GetValue, LocalStorage, StoredValue, on_cleanup};
use sawt_kit::alarm::Alarm;
use sawt_kit::backend::{Connection, Failure, Request, encoded};
use sawt_kit::news::{self, Listening};
use sawt_kit::outbox::Pending;
use sawt_kit::program::Dispatch;
use sawt_kit::wait::{self, Bell};
use sawt_kit::widget::{Host, Spot};
use sawt_kit::{arrivals, device, draft, fragment, spawn};
use sawt_wire::{
    Comment, CommentId, CommentPage, REPLY_MAX_DEPTH, RecordedComment, Thread, ThreadNews,
};

use super::CommentsConfig;
use super::draft::{Draft, Place, kind_word};
use super::event::EventDetail;
use super::model::{Query, Sort, Task, View};
use super::state::{Arrival, Effect, Event, Level, Target, Told};

/// The name under which a link carries a comment's id.
const LINK: &str = "comment";

/// Does what [`super::state::update`] asks for.
#[derive(Clone)]
pub(super) struct Performer(Rc<Inner>);

pub(super) struct Inner {
    pub(super) host: Host,
    pub(super) connection: Connection,
    pub(super) config: CommentsConfig,
    /// Brings the next try forward.
    pub(super) bell: Bell,
    pub(super) pending: RefCell<Vec<(Task, Pending)>>,
    /// Asks again when the thread is to open, to close soon or to close.
    alarm: Alarm,
    /// When the first letter was typed, in milliseconds; `None` where that was before this element was there.
    pub(super) begun: RefCell<Vec<(Place, Option<f64>)>>,
    listening: RefCell<Option<Listening>>,
    /// Where the reader was, until the comments are there again.
    spot: RefCell<Option<Spot>>,
}

impl Performer {
    pub(super) fn new(host: Host, config: CommentsConfig) -> Self {
        let inner = Rc::new(Inner {
            host,
            connection: host.connection(),
            config,
            bell: Bell::default(),
            pending: RefCell::default(),
            alarm: Alarm::new(host.clock()),
            begun: RefCell::default(),
            listening: RefCell::default(),
            spot: RefCell::default(),
        });
        let leaving = inner.clone();
        let leave = wait::on_leave(move || match host.spot("comment=") {
            Some(spot) => draft::save(&leaving.name("spot"), &spot),
            None => draft::erase(&leaving.name("spot")),
        });
        // The element's owner holds it, and drops it with the element.
        let _ = StoredValue::new_local(leave);
        // What listens ends with the element.
        let ended = StoredValue::<_, LocalStorage>::new_local(inner.clone());
        on_cleanup(move || {
            if let Some(inner) = ended.try_get_value() {
                inner.listening.take();
            }
        });
        Self(inner)
    }

    /// Does `effect`; what comes of it returns as events.
    pub(super) fn perform(&self, effect: Effect, dispatch: Dispatch<Event>) {
        self.0.clone().perform(effect, dispatch);
    }
}

impl Inner {
    fn perform(self: Rc<Self>, effect: Effect, dispatch: Dispatch<Event>) {
        let inner = self;
        match effect {
            Effect::Open => spawn(async move { inner.open(dispatch).await }),
            Effect::Load => spawn(async move {
                let answer = inner.load().await;
                inner.loaded(answer, dispatch);
            }),
            Effect::Fetch { turn, level, query, cursor } => spawn(async move {
                let path = inner.path(&parameters(&level, &query, cursor.as_deref()));
                dispatch.send(match inner.read::<CommentPage>(path).await {
                    Ok(page) => Event::Paged(turn, level, Box::new(page)),
                    Err(failure) => Event::PageFailed(turn, level, failure),
                });
                if let Some(spot) = inner.spot.take() {
                    inner.host.bring_back(spot);
                }
            }),
            Effect::FollowLink => spawn(async move { inner.follow_link(dispatch).await }),
            Effect::Listen => inner.listen(dispatch),
            Effect::Send(task, body) => inner.send(task, body, dispatch),
            Effect::Retry => inner.bell.ring(),
            Effect::Discard(task) => {
                inner.pending.borrow_mut().retain(|(of, pending)| {
                    let keep = *of != task;
                    if !keep {
                        pending.discard();
                    }
                    keep
                });
                inner.bell.ring();
            }
            Effect::Keep(place, written) => inner.keep(place, &written),
            Effect::Recall(place) => {
                if let Some(kept) = draft::load::<Draft>(&inner.draft_name(&place)) {
                    inner.carry(place, kept, dispatch);
                }
            }
            Effect::Remember(view) => draft::save(&inner.name("view"), &view),
            Effect::Focus(target) => inner.host.focus(&focus_name(&target)),
            Effect::Tell(told) => inner.tell(told),
        }
    }
}

/// Looks again whenever the page is shown again, and at every link on it, until the element is gone.
pub(super) fn watch(dispatch: Dispatch<Event>) {
    let listeners = wait::on_return(move || dispatch.send(Event::TimePassed));
    let links = fragment::on_change(move || dispatch.send(Event::LinkFollowed));
    // The element's owner holds them, and drops them with the element.
    let _ = StoredValue::new_local((listeners, links));
}

/// The link that leads to a comment on this page.
pub(super) fn link_to(id: &CommentId) -> String {
    fragment::link(LINK, id.as_str())
}

/// The value of `data-focus` that carries a target.
pub(super) fn focus_name(target: &Target) -> String {
    match target {
        Target::Mistakes => "mistakes".to_owned(),
        Target::Notice => "notice".to_owned(),
        Target::List => "list".to_owned(),
        Target::Panel => "panel".to_owned(),
        Target::Comment(id) => format!("comment={id}"),
        Target::Text(Place::New) => "text".to_owned(),
        Target::Text(Place::Reply(id)) => format!("reply={id}"),
        Target::Text(Place::Edit(id)) => format!("edit={id}"),
    }
}

fn parameters(level: &Level, query: &Query, cursor: Option<&str>) -> String {
    let sort = match query.sort {
        Sort::Newest => "newest",
        Sort::Oldest => "oldest",
        Sort::MostSupported => "most-supported",
    };
    let parent = match level {
        Level::Top => None,
        Level::Below(id) => Some(id.as_str()),
    };
    let pairs = [
        ("sort", Some(sort)),
        ("parent", parent),
        ("type", query.kind.map(kind_word)),
        ("anchor", query.anchor.as_ref().map(sawt_wire::AnchorId::as_str)),
        ("answered", query.answered.then_some("true")),
        ("q", query.is_search().then_some(query.words.trim())),
        ("cursor", cursor),
    ];
    let mut path = "?".to_owned();
    for (name, value) in pairs {
        if let Some(value) = value {
            path.push_str(&[name, "=", &encoded(value), "&"].concat());
        }
    }
    path.pop();
    path
}

impl Inner {
    /// Below the thread's comments.
    pub(super) fn path(&self, rest: &str) -> String {
        ["/v1/threads/", self.config.thread.as_str(), "/comments", rest].concat()
    }

    /// Where something of this element is kept: elements beside other clauses keep their own.
    fn name(&self, what: &str) -> String {
        let anchor = self.config.anchor.as_ref().map_or("", |anchor| anchor.as_str());
        ["comments/", self.config.thread.as_str(), "/", anchor, "/", what].concat()
    }

    fn draft_name(&self, place: &Place) -> String {
        self.name(&focus_name(&Target::Text(place.clone())))
    }

    /// The first load, then what was left behind.
    async fn open(self: Rc<Self>, dispatch: Dispatch<Event>) {
        let answer = self.load().await;
        let came = answer.is_ok();
        if came && wait::came_back() {
            if let Some(view) = draft::load::<View>(&self.name("view")) {
                dispatch.send(Event::Returned(view));
            }
            self.spot.replace(draft::load(&self.name("spot")));
        }
        self.loaded(answer, dispatch);
        if !came {
            return;
        }
        for pending in Pending::left_over(&self.connection, &self.path("")) {
            self.clone().resume(pending, dispatch);
        }
        // Shows the widget once it is drawn.
        wait::sleep_ms(0.0).await;
        let carried = self.host.take_over();
        let entered = Draft::carried(&carried.fields);
        if entered.is_empty() {
            self.clone().perform(Effect::Recall(Place::New), dispatch);
        } else {
            self.carry(Place::New, entered, dispatch);
        }
        if let Some(focus) = carried.focus {
            self.host.focus(&focus);
        }
    }

    /// As this device may see it: its own comments in every state.
    async fn read<T: serde::de::DeserializeOwned>(&self, path: String) -> Result<T, Failure> {
        let device = device::known(&self.connection);
        self.connection.call(Request { device, ..Request::get(path) }).await
    }

    async fn load(&self) -> Result<Thread, Failure> {
        let path = ["/v1/threads/", self.config.thread.as_str()].concat();
        self.connection.call(Request::get(path)).await
    }

    fn loaded(&self, answer: Result<Thread, Failure>, dispatch: Dispatch<Event>) {
        match answer {
            Ok(thread) => {
                arrivals::tell(self.host, &thread.thread.entity);
                let (opens, closes) = (&thread.thread.opens_at, &thread.thread.closes_at);
                let wake = move || dispatch.send(Event::TimePassed);
                self.alarm.set(opens.as_ref(), closes.as_ref(), wake);
                dispatch.send(Event::Loaded(Box::new(thread)));
            }
            Err(failure) => dispatch.send(Event::LoadFailed(failure)),
        }
    }

    /// The comment that the page's address names, behind those that it replies to.
    async fn follow_link(self: Rc<Self>, dispatch: Dispatch<Event>) {
        let back = self.spot.borrow().is_some();
        let arrival = if back { Arrival::ByReturn } else { Arrival::ByLink };
        let mut next: Option<CommentId> = fragment::named(LINK).and_then(|id| id.parse().ok());
        let mut chain: Vec<Comment> = Vec::new();
        while let Some(id) = next.take().filter(|_| chain.len() <= usize::from(REPLY_MAX_DEPTH)) {
            // A comment of another thread is none here.
            let path = self.path(&["/", id.as_str()].concat());
            let Ok(found) = self.read::<RecordedComment>(path).await else { return };
            next.clone_from(&found.comment.parent);
            chain.insert(0, found.comment);
        }
        let elsewhere = chain
            .first()
            .is_none_or(|first| self.config.anchor.is_some() && first.anchor != self.config.anchor);
        if elsewhere {
            return;
        }
        if self.config.anchor.is_some() {
            dispatch.send(Event::Unfolded(true));
        }
        dispatch.send(Event::Linked(chain, arrival));
    }

    fn listen(self: Rc<Self>, dispatch: Dispatch<Event>) {
        let topic = ["thread:", self.config.thread.as_str()].concat();
        let told = move |news: ThreadNews| dispatch.send(Event::Told(news));
        let ask = move || dispatch.send(Event::TimePassed);
        let listening = news::listen(&self.connection, &topic, "thread", told, ask);
        self.listening.replace(Some(listening));
    }

    fn keep(&self, place: Place, written: &Draft) {
        let name = self.draft_name(&place);
        let mut begun = self.begun.borrow_mut();
        if written.is_empty() {
            begun.retain(|(at, _)| *at != place);
            draft::erase(&name);
            return;
        }
        draft::save(&name, written);
        if !begun.iter().any(|(at, _)| *at == place) {
            begun.push((place, Some(self.host.clock().now_ms())));
        }
    }

    /// Goes on with what was written elsewhere or earlier.
    fn carry(&self, place: Place, written: Draft, dispatch: Dispatch<Event>) {
        self.begun.borrow_mut().push((place.clone(), None));
        dispatch.send(Event::Carried(place, written));
    }

    fn tell(&self, told: Told) {
        if let Told::Failed(_) = told {
            self.host.stand_beside();
        }
        let (verb, detail) = EventDetail::of(&self.config.thread, told);
        self.host.emit(verb, &detail);
    }
}
