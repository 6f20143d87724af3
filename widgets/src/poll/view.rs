//! What a person sees of a poll: one face at a time, under one status line.

mod ballot;
mod outcome;
mod ranking;
mod results;

use std::sync::Arc;

use leptos::prelude::*;
use sawt_kit::backend::Failure;
use sawt_kit::i18n::Texts;
use sawt_kit::live::Live;
use sawt_kit::outbox::{Kept, Progress};
use sawt_kit::phrase::{self, Edge};
use sawt_kit::program::{self, Dispatch};
use sawt_kit::widget::Host;
use sawt_wire::{PollDefinition, PollState};

use super::PollConfig;
use super::effects::{self, Performer};
use super::state::{Effect, Event, Model, Phase, update};

/// What every part of the view needs. A copy is the same.
#[derive(Clone, Copy)]
struct Ui {
    host: Host,
    model: ReadSignal<Model>,
    dispatch: Dispatch<Event>,
    texts: Texts,
    config: StoredValue<PollConfig>,
}

impl Ui {
    /// A part of the model, read anew with every change. Not a memo: each type of memo is 2 KiB of code
    /// to download, and drawing the same again changes nothing on the page.
    fn part<T: 'static>(self, read: fn(&Model) -> T) -> impl Fn() -> T + Copy + Send + Sync {
        move || self.model.with(read)
    }

    /// Keeps the focus on what carries `data-focus="<name>"` across the next drawing.
    fn refocus(self, name: &str) {
        self.host.focus(name);
    }

    fn send(self, event: Event) {
        self.dispatch.send(event);
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
pub(super) fn poll(config: PollConfig, host: Host) -> impl IntoView {
    let performer = Performer::new(host, config.poll.clone());
    let (model, dispatch) = program::run(Model::default(), update, {
        let performer = performer.clone();
        move |effect, dispatch| performer.perform(effect, dispatch)
    });
    let ui = Ui { host, model, dispatch, texts: host.texts(), config: StoredValue::new(config) };
    effects::watch(dispatch);
    performer.perform(Effect::Open, dispatch);
    // A memo, since a face that is drawn anew loses the focus.
    let face = Memo::new(move |_| model.with(face));
    let live = Live::new();
    leptos::prelude::Effect::new(move |_| {
        live.say(model.with(|model| status(model, ui.texts)));
    });
    view! {
        <section part="frame" class="frame" aria-busy=move || busy(&face.get())>
            {move || match face.get() {
                Face::Loading if host.has_fallback() => ().into_any(),
                Face::Loading => view! { <p class="loading">{ui.texts.get("common-loading")}</p> }.into_any(),
                Face::Unavailable(failure) => unavailable(&failure, ui).into_any(),
                Face::Ballot(poll) => ballot::ballot(&poll, ui).into_any(),
                Face::Outcome(poll) => outcome::outcome(&poll, ui).into_any(),
            }}
            {live.region()}
            {sending_actions(ui)}
        </section>
    }
}

fn busy(face: &Face) -> Option<&'static str> {
    matches!(face, Face::Loading).then_some("true")
}

fn unavailable(failure: &Failure, ui: Ui) -> impl IntoView + use<> {
    view! {
        <div part="error" class="notice notice-error" role="alert">
            <p>{ui.texts.get(phrase::failure(failure))}</p>
            <button type="button" part="retry" class="button quiet"
                on:click=move |_| ui.send(Event::RetryAsked)>
                {ui.texts.get("common-retry")}
            </button>
        </div>
    }
}

/// The status line: how the sending goes.
fn status(model: &Model, texts: Texts) -> String {
    let Phase::Sending { progress, kept, .. } = &model.phase else { return String::new() };
    match (progress, kept) {
        (Progress::Trying, _) => texts.get("common-sending"),
        (Progress::Waiting(failure) | Progress::Resting(failure), Kept::OnDevice) => {
            format!(
                "{} {}",
                texts.get(phrase::failure(failure)),
                texts.get("common-kept-on-device")
            )
        }
        (Progress::Waiting(failure) | Progress::Resting(failure), Kept::InMemory) => {
            format!(
                "{} {}",
                texts.get(phrase::failure(failure)),
                texts.get("common-kept-in-memory")
            )
        }
    }
}

/// While an answer waits: try now, or forget it.
fn sending_actions(ui: Ui) -> impl IntoView {
    let waits = ui.part(|model| {
        matches!(
            model.phase,
            Phase::Sending { progress: Progress::Waiting(_) | Progress::Resting(_), .. }
        )
    });
    view! {
        <Show when=waits>
            <p class="actions">
                <button type="button" part="retry" class="button quiet"
                    on:click=move |_| ui.send(Event::RetryAsked)>
                    {ui.texts.get("common-retry")}
                </button>
                <button type="button" part="discard" class="button plain"
                    on:click=move |_| ui.send(Event::DiscardAsked)>
                    {ui.texts.get("common-discard")}
                </button>
            </p>
        </Show>
    }
}

/// Where the poll stands, in words and with its deadline.
fn standing(poll: &PollDefinition, state: PollState, texts: Texts) -> String {
    let at = |id: &str, time: &Option<_>| {
        phrase::moment(texts, id, time.as_ref(), &poll.time_zone, Edge::Closes)
    };
    match state {
        PollState::Upcoming => {
            let opens = poll.opens_at.as_ref();
            phrase::moment(texts, "poll-opens", opens, &poll.time_zone, Edge::Opens)
        }
        PollState::Open => at("poll-open", &poll.closes_at),
        PollState::ClosingSoon => at("poll-closing-soon", &poll.closes_at),
        PollState::Extended => at("poll-extended", &poll.closes_at),
        PollState::Closed | PollState::ResultsOut => at("poll-closed", &poll.closes_at),
    }
}

/// The line above the question: what this is, and how long it stays open.
fn header(poll: &Arc<PollDefinition>, ui: Ui) -> impl IntoView + use<> {
    let poll = poll.clone();
    let state = ui.part(|model| model.state);
    view! {
        <p part="state" class="standing" data-state=move || state_word(state())>
            {move || standing(&poll, state(), ui.texts)}
        </p>
    }
}

fn state_word(state: PollState) -> &'static str {
    match state {
        PollState::Upcoming => "upcoming",
        PollState::Open | PollState::Extended => "open",
        PollState::ClosingSoon => "closing-soon",
        PollState::Closed | PollState::ResultsOut => "closed",
    }
}

/// A text of the entity: isolated, and marked where it is in another language than the element.
fn entity_text(texts: &sawt_wire::LanguageMap, ui: Ui) -> impl IntoView + use<> {
    let picked = ui.texts.pick(texts);
    view! { <bdi lang=picked.language>{picked.text}</bdi> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_poll_that_never_came_is_loading_and_not_empty() {
        assert_eq!(face(&Model::default()), Face::Loading);
    }
}
