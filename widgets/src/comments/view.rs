//! What a person sees of a thread: what it is about, the form, and the comments.

mod body;
mod card;
mod composer;
mod filter;
mod list;
mod panel;

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::{StoredValue, WithValue};
use sawt_kit::backend::Failure;
use sawt_kit::dom::{El, button, el};
use sawt_kit::i18n::{Arg, Texts};
use sawt_kit::outbox::Progress;
use sawt_kit::parts::{entity_text, note, state_word, unavailable};
use sawt_kit::phrase::{self, Edge};
use sawt_kit::program::{self, Dispatch, Reading};
use sawt_kit::widget::Host;
use sawt_wire::{ActivityState, AnchorId, CommentKind, ThreadDefinition, Timestamp};

use super::CommentsConfig;
use super::draft::{Place, kind_word};
use super::effects::{self, Performer};
use super::model::{Ending, Model, Phase, Sending, Task};
use super::state::{Effect, Event, update};

/// What every part of the view needs. A copy is the same.
#[derive(Clone, Copy)]
struct Ui {
    host: Host,
    model: Reading<Model>,
    dispatch: Dispatch<Event>,
    texts: Texts,
    config: StoredValue<CommentsConfig>,
}

impl Ui {
    /// A part of the model, read anew with every change.
    fn part<T: 'static>(self, read: fn(&Model) -> T) -> impl Fn() -> T + Copy {
        move || self.model.with(read)
    }

    fn send(self, event: Event) {
        self.dispatch.send(event);
    }

    /// A button that says `message` and sends `event`.
    fn button(
        self,
        part: &str,
        class: &str,
        message: &str,
        event: impl Fn() -> Event + 'static,
    ) -> El {
        button(part, class, &self.texts.get(message), move || self.send(event()))
    }

    /// True where something new may be written now.
    fn takes(self) -> impl Fn() -> bool + Copy {
        let writing = self.config.with_value(|config| config.writing);
        move || writing && self.model.with(|model| model.state.is_open())
    }

    fn kind(self, kind: CommentKind) -> String {
        self.texts.with("comments-kind", [("kind", kind_word(kind).into())])
    }

    /// A day and a time in the thread's zone.
    fn moment(self, id: &str, at: &Timestamp) -> String {
        let zone = self.model.with(|model| model.thread.as_ref().map(|t| t.time_zone.clone()));
        let ms = sawt_kit::clock::parse_ms(at).unwrap_or_default();
        let zone = zone.unwrap_or_default();
        self.texts.with(id, [("at", Arg::Number(ms)), ("zone", zone.into())])
    }
}

/// Which face the thread shows.
#[derive(Debug, Clone, PartialEq)]
enum Face {
    Loading,
    Unavailable(Failure),
    Thread(Arc<ThreadDefinition>),
}

fn face(model: &Model) -> Face {
    match (&model.thread, &model.phase) {
        (Some(thread), _) => Face::Thread(thread.clone()),
        (None, Phase::Unavailable(failure)) => Face::Unavailable(failure.clone()),
        (None, _) => Face::Loading,
    }
}

/// The whole thread.
pub(super) fn comments(config: CommentsConfig, host: Host) -> El {
    let performer = Performer::new(host, config.clone());
    let beside = config.anchor.clone();
    let (model, dispatch) = program::run(Model::new(beside.clone()), update, {
        let performer = performer.clone();
        move |effect, dispatch| performer.perform(effect, dispatch)
    });
    let ui = Ui { host, model, dispatch, texts: host.texts(), config: StoredValue::new(config) };
    effects::watch(dispatch);
    performer.perform(Effect::Open, dispatch);
    el("section")
        .attr("part", "frame")
        .class(if beside.is_some() { "frame beside" } else { "frame" })
        .live_flag("aria-busy", move || model.with(|model| face(model) == Face::Loading))
        .live(ui.part(face), move |face| match face {
            Face::Loading if host.has_fallback() => None,
            Face::Loading => Some(el("p").class("loading").text(&ui.texts.get("common-loading"))),
            Face::Unavailable(failure) => {
                Some(unavailable(failure, ui.texts, move || ui.send(Event::RetryAsked)))
            }
            Face::Thread(thread) => Some(match &beside {
                Some(anchor) => folded(thread, anchor, ui),
                None => whole(thread, ui),
            }),
        })
        .child(said(ui))
}

/// Says how the sending goes, and that comments are coming, to screen readers: both are seen where they happen.
fn said(ui: Ui) -> El {
    let status = move || {
        ui.model.with(|model| match model.sending.first() {
            Some(sending) => Some(standing_of(sending, ui)),
            None => model.top.loading.then(|| ui.texts.get("common-loading")),
        })
    };
    let region = el("p").attr("part", "status").class("said").attr("role", "status");
    region.live_text(move || status().unwrap_or_default())
}

fn whole(thread: &Arc<ThreadDefinition>, ui: Ui) -> El {
    let described = thread.description.as_ref().map(|text| {
        el("p").attr("part", "description").class("description").child(entity_text(text, ui.texts))
    });
    let title = ui
        .host
        .heading(0)
        .attr("part", "title")
        .class("title")
        .child(entity_text(&thread.title, ui.texts));
    let thread = thread.clone();
    el("div")
        .class("thread")
        .child(standing(&thread, ui))
        .child(title)
        .children(described)
        .when(ui.takes(), move || [composer::composer(&Place::New, &thread, ui)])
        .child(list::list(ui))
}

/// Beside a clause: a button with a count, and what it opens.
fn folded(thread: &Arc<ThreadDefinition>, anchor: &AnchorId, ui: Ui) -> El {
    let unfolded = ui.part(|model| model.unfolded);
    let label = thread.anchor(anchor).map(|anchor| ui.texts.pick(&anchor.label).text);
    let label = label.unwrap_or_else(|| anchor.to_string());
    let words = move || {
        let count = ui.model.with(|model| model.count);
        ui.texts
            .with("comments-beside", [("clause", label.as_str().into()), ("count", count.into())])
    };
    let toggle = el("button")
        .attr("type", "button")
        .attr("part", "unfold")
        .class("button quiet unfold")
        .live_attr("aria-expanded", move || Some(if unfolded() { "true" } else { "false" }.into()))
        .on("click", move |_| {
            let on = leptos::prelude::untrack(unfolded);
            ui.send(Event::Unfolded(!on));
        })
        .live_text(words);
    let thread = thread.clone();
    el("div").class("thread").child(toggle).when(unfolded, move || {
        let thread = thread.clone();
        [el("div")
            .class("thread")
            .child(standing(&thread, ui))
            .when(ui.takes(), move || [composer::composer(&Place::New, &thread, ui)])
            .child(list::list(ui))]
    })
}

fn retry(ui: Ui) -> El {
    ui.button("retry", "button quiet", "common-retry", || Event::RetryAsked)
}

/// Where the thread stands, in words and with its deadline.
fn standing(thread: &Arc<ThreadDefinition>, ui: Ui) -> El {
    let thread = thread.clone();
    let state = ui.part(|model| model.state);
    let words = move || {
        let (message, at, edge) = match state() {
            ActivityState::Upcoming => ("comments-opens", &thread.opens_at, Edge::Opens),
            ActivityState::Open => ("comments-open", &thread.closes_at, Edge::Closes),
            ActivityState::ClosingSoon => {
                ("comments-closing-soon", &thread.closes_at, Edge::Closes)
            }
            ActivityState::Extended => ("comments-extended", &thread.closes_at, Edge::Closes),
            ActivityState::Closed | ActivityState::ResultsOut => {
                ("comments-closed", &thread.closes_at, Edge::Closes)
            }
        };
        phrase::moment(ui.texts, message, at.as_ref(), &thread.time_zone, edge)
    };
    el("p")
        .attr("part", "state")
        .class("standing")
        .live_attr("data-state", move || Some(state_word(state()).into()))
        .live_text(words)
}

/// How the sending of something goes, in words.
fn standing_of(sending: &Sending, ui: Ui) -> String {
    phrase::sending(ui.texts, &sending.progress, sending.kept)
}

/// Adds why one of these is not sent yet, and what can be done about it.
fn with_sending(within: El, is: impl Fn(&Task) -> bool + 'static, ui: Ui) -> El {
    // Most tries are over before anybody could read that they began; one that had to wait stays in sight.
    let waited = Cell::new(false);
    let found = move || {
        let sending =
            ui.model.with(|model| model.sending.iter().find(|sending| is(&sending.task)).cloned());
        let waits = sending.as_ref().map(|sending| sending.progress != Progress::Trying);
        waited.set(waits.is_some_and(|waits| waits || waited.get()));
        sending.filter(|_| waited.get())
    };
    within.live(found, move |sending| {
        let sending = sending.as_ref()?;
        let line = el("p").class("sending").text(&standing_of(sending, ui));
        let task = sending.task.clone();
        let discard = ui.button("discard", "button plain", "common-discard", move || {
            Event::DiscardAsked(task.clone())
        });
        let actions = el("p").class("actions").child(retry(ui)).child(discard);
        Some(el("div").class("notice").child(line).child(actions))
    })
}

/// Adds what happened to one of these, as a box that takes the focus.
fn with_notice(within: El, is: impl Fn(&Task) -> bool + 'static, ui: Ui) -> El {
    let found = move || ui.model.with(|model| model.notice.clone().filter(|(task, _)| is(task)));
    within.live(found, move |notice| {
        let (task, ending) = notice.as_ref()?;
        let (class, message) = match (ending, task) {
            (Ending::Refused(failure), _) => ("notice notice-error", phrase::failure(failure)),
            (Ending::NewRules, _) => ("notice notice-error", "comments-new-rules"),
            (Ending::AwaitsReview, _) => ("notice notice-done", "comments-received"),
            (Ending::Published, Task::Write(Place::Edit(_))) => {
                ("notice notice-done", "comments-changed")
            }
            (Ending::Published, _) => ("notice notice-done", "comments-published"),
            (Ending::Done, Task::Report(_)) => ("notice notice-done", "comments-reported"),
            (Ending::Done, Task::Withdraw(_)) => ("notice notice-done", "comments-withdrawn"),
            (Ending::Done, _) => ("notice notice-done", "comments-done"),
        };
        let title = el("p").class("notice-title").text(&ui.texts.get(message));
        let notice = el("div").attr("part", "notice").class(class).attr("tabindex", "-1");
        Some(notice.attr("data-focus", "notice").child(title))
    })
}
