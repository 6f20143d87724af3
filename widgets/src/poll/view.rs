//! What a person sees of a poll: one face at a time, under one status line.

mod ballot;
mod outcome;
mod results;

use std::sync::Arc;

use leptos::prelude::StoredValue;
use sawt_kit::backend::Failure;
use sawt_kit::dom::{El, button, el};
use sawt_kit::i18n::Texts;
use sawt_kit::live;
use sawt_kit::outbox::Progress;
use sawt_kit::parts::{entity_text, note, state_word, unavailable};
use sawt_kit::phrase::{self, Edge};
use sawt_kit::program::{self, Dispatch, Reading};
use sawt_kit::widget::Host;
use sawt_wire::{ActivityState, PollDefinition};

use super::PollConfig;
use super::effects::{self, Performer};
use super::model::{Model, Phase};
use super::state::{Effect, Event, update};

/// What every part of the view needs. A copy is the same.
#[derive(Clone, Copy)]
struct Ui {
    host: Host,
    model: Reading<Model>,
    dispatch: Dispatch<Event>,
    texts: Texts,
    config: StoredValue<PollConfig>,
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
    fn button(self, part: &str, class: &str, message: &str, event: fn() -> Event) -> El {
        button(part, class, &self.texts.get(message), move || self.send(event()))
    }
}

/// Which face the poll shows.
#[derive(Debug, Clone, PartialEq)]
enum Face {
    Loading,
    Unavailable(Failure),
    /// The question with its options.
    Ballot(Arc<PollDefinition>),
    /// What was voted, and the results where they may be seen.
    Outcome(Arc<PollDefinition>),
}

fn face(model: &Model) -> Face {
    match (&model.poll, &model.phase) {
        (Some(poll), _) if model.shows_ballot() => Face::Ballot(poll.clone()),
        (Some(poll), _) => Face::Outcome(poll.clone()),
        (None, Phase::Unavailable(failure)) => Face::Unavailable(failure.clone()),
        (None, _) => Face::Loading,
    }
}

/// The whole poll.
pub(super) fn poll(config: PollConfig, host: Host) -> El {
    let performer = Performer::new(host, config.poll.clone());
    let (model, dispatch) = program::run(Model::default(), update, {
        let performer = performer.clone();
        move |effect, dispatch| performer.perform(effect, dispatch)
    });
    let ui = Ui { host, model, dispatch, texts: host.texts(), config: StoredValue::new(config) };
    effects::watch(dispatch);
    performer.perform(Effect::Open, dispatch);
    el("section")
        .attr("part", "frame")
        .class("frame")
        .live_flag("aria-busy", move || model.with(|model| face(model) == Face::Loading))
        .live(ui.part(face), move |face| match face {
            Face::Loading if host.has_fallback() => None,
            Face::Loading => Some(el("p").class("loading").text(&ui.texts.get("common-loading"))),
            Face::Unavailable(failure) => {
                Some(unavailable(failure, ui.texts, move || ui.send(Event::RetryAsked)))
            }
            Face::Ballot(poll) => Some(ballot::ballot(poll, ui)),
            Face::Outcome(poll) => Some(outcome::outcome(poll, ui)),
        })
        .child(live::region(move || model.with(|model| status(model, ui.texts))))
        .when(ui.part(waits), move || [sending_actions(ui)])
}

fn retry(ui: Ui) -> El {
    ui.button("retry", "button quiet", "common-retry", || Event::RetryAsked)
}

/// The status line: how the sending goes.
fn status(model: &Model, texts: Texts) -> String {
    let Phase::Sending { progress, kept, .. } = &model.phase else { return String::new() };
    phrase::sending(texts, progress, *kept)
}

/// Whether an answer could not be sent yet.
fn waits(model: &Model) -> bool {
    matches!(
        model.phase,
        Phase::Sending { progress: Progress::Waiting(_) | Progress::Resting(_), .. }
    )
}

/// While an answer waits: try now, or forget it.
fn sending_actions(ui: Ui) -> El {
    el("p").class("actions").child(retry(ui)).child(ui.button(
        "discard",
        "button plain",
        "common-discard",
        || Event::DiscardAsked,
    ))
}

/// Where the poll stands, in words and with its deadline.
fn standing(poll: &PollDefinition, state: ActivityState, texts: Texts) -> String {
    let (message, at, edge) = match state {
        ActivityState::Upcoming => ("poll-opens", &poll.opens_at, Edge::Opens),
        ActivityState::Open => ("poll-open", &poll.closes_at, Edge::Closes),
        ActivityState::ClosingSoon => ("poll-closing-soon", &poll.closes_at, Edge::Closes),
        ActivityState::Extended => ("poll-extended", &poll.closes_at, Edge::Closes),
        ActivityState::Closed | ActivityState::ResultsOut => {
            ("poll-closed", &poll.closes_at, Edge::Closes)
        }
    };
    phrase::moment(texts, message, at.as_ref(), &poll.time_zone, edge)
}

/// The line above the question: what this is, and how long it stays open.
fn header(poll: &Arc<PollDefinition>, ui: Ui) -> El {
    let poll = poll.clone();
    let state = ui.part(|model| model.state);
    el("p")
        .attr("part", "state")
        .class("standing")
        .live_attr("data-state", move || Some(state_word(state()).into()))
        .live_text(move || standing(&poll, state(), ui.texts))
}

/// What is asked: its heading, which can take the focus.
fn question(poll: &PollDefinition, ui: Ui) -> El {
    ui.host
        .heading(0)
        .attr("part", "question")
        .class("question")
        .attr("tabindex", "-1")
        .attr("data-focus", "question")
        .child(entity_text(&poll.question, ui.texts))
}

/// What the entity says about it, where it says anything.
fn description(poll: &PollDefinition, ui: Ui) -> Option<El> {
    let text = poll.description.as_ref()?;
    let described = el("p").attr("part", "description").class("description");
    Some(described.child(entity_text(text, ui.texts)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_poll_that_never_came_is_loading_and_not_empty() {
        assert_eq!(face(&Model::default()), Face::Loading);
    }
}
