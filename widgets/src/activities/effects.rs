//! The list's effects, done through the kit.

use std::rc::Rc;

use leptos::prelude::StoredValue;
use sawt_kit::alarm::Alarm;
use sawt_kit::backend::{Connection, Failure, Request, encoded};
use sawt_kit::program::Dispatch;
use sawt_kit::widget::Host;
use sawt_kit::{arrivals, draft, spawn, wait};
use sawt_wire::{ActivityList, Entity, TagId};

use super::config::{ActivitiesConfig, Variant};
use super::event::EventDetail;
use super::model::{GROUPS, Group, KINDS, LEVELS, Query, View, word_of};
use super::state::{Effect, Event, Target, Told};

/// Does what [`super::state::update`] asks for.
#[derive(Clone)]
pub(super) struct Performer(Rc<Inner>);

struct Inner {
    host: Host,
    connection: Connection,
    config: ActivitiesConfig,
    /// Asks again when the first of the list is to open, to close soon or to close.
    alarm: Alarm,
}

impl Performer {
    pub(super) fn new(host: Host, config: ActivitiesConfig) -> Self {
        let (connection, alarm) = (host.connection(), Alarm::new(host.clock()));
        Self(Rc::new(Inner { host, connection, config, alarm }))
    }

    /// Does `effect`; what comes of it returns as events.
    pub(super) fn perform(&self, effect: Effect, dispatch: Dispatch<Event>) {
        let inner = self.0.clone();
        match effect {
            Effect::Fetch { turn, query, cursor } => spawn(async move {
                let answer = inner.fetch_page(query, cursor.as_deref()).await;
                dispatch.send(match answer {
                    Ok(list) => {
                        if cursor.is_none() {
                            inner.wake_for(&list, dispatch);
                        }
                        Event::Paged(turn, Box::new(list))
                    }
                    Err(failure) => Event::PageFailed(turn, failure),
                });
            }),
            Effect::Remember(view) => draft::save(&view_name(&inner.config), &view),
            Effect::Focus(target) => inner.host.focus(&focus_name(&target)),
            Effect::Tell(told) => inner.tell(told),
        }
    }

    /// Asks where the entity's own page is, for a badge that was not told where to lead.
    pub(super) fn find_page(&self, dispatch: Dispatch<Event>) {
        let inner = self.0.clone();
        spawn(async move {
            let path = ["/v1/entities/", inner.config.entity.as_str()].concat();
            let answer: Result<Entity, Failure> = inner.connection.call(Request::get(path)).await;
            let participation = answer.ok().and_then(|answer| answer.entity.participation);
            dispatch.send(Event::PageKnown(participation.and_then(|it| it.page)));
        });
    }

    /// The address of a feed of these activities; `form` is `rss` or `json`.
    pub(super) fn feed(&self, form: &str) -> String {
        let (inner, language) = (&self.0, self.0.host.texts().locale().language);
        let entity = inner.config.entity.as_str();
        let base = inner.connection.0.name();
        [base, "/v1/activities.", form, "?entity=", entity, "&lang=", &language].concat()
    }
}

/// Looks again whenever the page is shown again, until the element is gone.
pub(super) fn watch(dispatch: Dispatch<Event>) {
    let listeners = wait::on_return(move || dispatch.send(Event::TimePassed));
    // The element's owner holds it, and drops it with the element.
    let _ = StoredValue::new_local(listeners);
}

/// What the reader saw of this list before they came back to the page.
pub(super) fn recalled(config: &ActivitiesConfig) -> Option<View> {
    let list = config.variant == Variant::List && wait::came_back();
    list.then(|| draft::load(&view_name(config))).flatten()
}

/// Where it is kept: lists of other activities on the same page keep their own.
fn view_name(config: &ActivitiesConfig) -> String {
    let mut name = ["activities/", config.entity.as_str()].concat();
    for (_, word) in words(config.fixed).into_iter().chain(about(config)) {
        name.push('/');
        name.push_str(word.unwrap_or_default());
    }
    name
}

/// A query's parameters of the contract.
fn words(query: Query) -> [(&'static str, Option<&'static str>); 3] {
    [
        ("state", query.state.map(|state| word_of(&GROUPS, &state))),
        ("kind", query.kind.map(|kind| word_of(&KINDS, &kind))),
        ("level", query.level.map(|level| word_of(&LEVELS, &level))),
    ]
}

/// What the list is about, as parameters of the contract.
fn about(config: &ActivitiesConfig) -> [(&'static str, Option<&str>); 2] {
    [
        ("sector", config.sector.as_ref().map(TagId::as_str)),
        ("topic", config.topic.as_ref().map(TagId::as_str)),
    ]
}

/// The value of `data-focus` that carries a target.
pub(super) fn focus_name(target: &Target) -> String {
    match target {
        Target::List => "list".to_owned(),
        Target::Line(line) => ["activity=", line].concat(),
    }
}

impl Inner {
    async fn fetch_page(
        &self,
        query: Query,
        cursor: Option<&str>,
    ) -> Result<ActivityList, Failure> {
        let mut path = ["/v1/activities?entity=", self.config.entity.as_str()].concat();
        let asked = words(query).into_iter().chain(about(&self.config));
        for (name, value) in asked.chain([("cursor", cursor)]) {
            if let Some(value) = value {
                path.push_str(&["&", name, "=", &encoded(value)].concat());
            }
        }
        self.connection.call(Request::get(path)).await
    }

    /// The first of the open ones closes first, and the first of the upcoming ones opens first.
    fn wake_for(&self, list: &ActivityList, dispatch: Dispatch<Event>) {
        let first = |group| list.activities.iter().find(|line| Group::of(line.state) == group);
        let opens = first(Group::Upcoming).and_then(|line| line.opens_at.as_ref());
        let closes = first(Group::Open).and_then(|line| line.closes_at.as_ref());
        self.alarm.set(opens, closes, move || dispatch.send(Event::TimePassed));
    }

    fn tell(&self, told: Told) {
        let (host, is_list) = (self.host, self.config.variant == Variant::List);
        match told {
            // Shows the widget once it is drawn.
            Told::Ready => {
                arrivals::tell(host, &self.config.entity);
                spawn(async move {
                    wait::sleep_ms(0.0).await;
                    if let Some(focus) = host.take_over().focus {
                        host.focus(&focus);
                    }
                });
            }
            // A home page's own link says enough.
            Told::Failed(_) if is_list => host.stand_beside(),
            Told::Failed(_) => {}
        }
        let (verb, detail) = EventDetail::of(&self.config.entity, told);
        host.emit(verb, &detail);
    }
}
