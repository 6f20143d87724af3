//! What a person sees of a form: one page of it at a time, what they have answered, and what becomes of it.

mod answers;
mod check;
mod choice;
mod date;
mod faults;
mod field;
mod file;
mod head;
mod matrix;
mod page;
mod quick;
mod report;
mod results;
mod sent;
mod text;

use sawt_kit::address;
use sawt_kit::backend::Failure;
use sawt_kit::dom::{El, button, el};
use sawt_kit::i18n::Texts;
use sawt_kit::live;
use sawt_kit::outbox::Progress;
use sawt_kit::parts::unavailable;
use sawt_kit::phrase;
use sawt_kit::program::{self, Dispatch, Reading};
use sawt_kit::widget::Host;
use sawt_wire::ActivityState;

use super::FeedbackConfig;
use super::effects::{self, Performer};
use super::model::{Known, Model, Phase};
use super::state::{Effect, Event, update};

/// What every part of the view needs. A copy is the same.
#[derive(Clone, Copy)]
struct Ui {
    host: Host,
    model: Reading<Model>,
    dispatch: Dispatch<Event>,
    texts: Texts,
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

/// Which face the form shows.
#[derive(Debug, Clone, PartialEq)]
enum Face {
    Loading,
    Unavailable(Failure),
    /// Not open yet.
    Upcoming(Known),
    /// One tap.
    Quick(Known),
    /// A page of it.
    Page(Known, usize),
    /// All answers, before they are sent.
    Check(Known),
    /// It is sent.
    Sent(Known),
    /// Nothing is taken any more, or was ever taken here.
    Closed(Known),
}

fn face(model: &Model) -> Face {
    let Some(form) = model.form.clone() else {
        return match &model.phase {
            Phase::Unavailable(failure) => Face::Unavailable(failure.clone()),
            _ => Face::Loading,
        };
    };
    if model.sent.is_some() {
        return Face::Sent(form);
    }
    if form.published_results.is_some() {
        return Face::Closed(form);
    }
    match model.state {
        ActivityState::Upcoming => Face::Upcoming(form),
        state if !state.is_open() && model.sending.is_none() => Face::Closed(form),
        _ if model.is_quick() => Face::Quick(form),
        _ if model.step.checking => Face::Check(form),
        _ => Face::Page(form, model.step.page),
    }
}

/// The whole form.
pub(super) fn feedback(config: &FeedbackConfig, host: Host) -> El {
    let performer = Performer::new(host, config.form.clone());
    let initial = Model::new(host.texts().locale().language, address::path());
    let (model, dispatch) = program::run(initial, update, {
        let performer = performer.clone();
        move |effect, dispatch| performer.perform(effect, dispatch)
    });
    effects::watch(dispatch);
    performer.perform(Effect::Open, dispatch);
    el("section")
        .attr("part", "frame")
        .class("frame")
        .live_flag("aria-busy", move || model.with(|model| face(model) == Face::Loading))
        .live(
            move || model.with(|model| model.language.clone()),
            move |language| {
                let ui = Ui { host, model, dispatch, texts: host.speak(language) };
                [spoken(ui)]
            },
        )
}

/// All of it in one language.
fn spoken(ui: Ui) -> El {
    let host = ui.host;
    let exit = ui.part(|model| model.form.clone());
    el("div")
        .class("whole")
        .live(exit, move |form| form.as_ref().and_then(|form| report::exit(form, ui)))
        .live(ui.part(face), move |face| match face {
            Face::Loading if host.has_fallback() => None,
            Face::Loading => Some(el("p").class("loading").text(&ui.texts.get("common-loading"))),
            Face::Unavailable(failure) => {
                Some(unavailable(failure, ui.texts, move || ui.send(Event::RetryAsked)))
            }
            Face::Upcoming(form) => Some(head::head(form, ui)),
            Face::Quick(form) => Some(quick::quick(form, ui)),
            Face::Page(form, at) => Some(page::page(form, *at, ui)),
            Face::Check(form) => Some(check::check(form, ui)),
            Face::Sent(form) => Some(sent::sent(form, ui)),
            Face::Closed(form) => Some(sent::closed(form, ui)),
        })
        .child(live::region(move || ui.model.with(|model| status(model, ui.texts))))
        .when(ui.part(waits), move || [sending_actions(ui)])
}

/// The status line: how the sending goes.
fn status(model: &Model, texts: Texts) -> String {
    model
        .sending
        .as_ref()
        .map_or_else(String::new, |sending| phrase::sending(texts, &sending.progress, sending.kept))
}

/// Whether an answer could not be sent yet.
fn waits(model: &Model) -> bool {
    model.sending.as_ref().is_some_and(|sending| sending.progress != Progress::Trying)
}

/// While an answer waits: try now, or forget it.
fn sending_actions(ui: Ui) -> El {
    let retry = ui.button("retry", "button quiet", "common-retry", || Event::RetryAsked);
    let discard = ui.button("discard", "button plain", "common-discard", || Event::DiscardAsked);
    el("p").class("actions").child(retry).child(discard)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_never_came_is_loading_and_not_empty() {
        assert_eq!(face(&Model::new("ar".to_owned(), String::new())), Face::Loading);
    }
}
