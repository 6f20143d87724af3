//! What a person sees of a consultation: one card, from what it is about to what came of it.

mod about;
mod documents;
mod outcome;
mod sessions;
mod stages;
mod ways;

use std::sync::Arc;

use sawt_kit::day::{self, Day};
use sawt_kit::dom::{El, el};
use sawt_kit::embed::embed;
use sawt_kit::i18n::Texts;
use sawt_kit::loading::Loading;
use sawt_kit::parts::{entity_prose, entity_text, state_word, unavailable};
use sawt_kit::phrase::{self, Edge};
use sawt_kit::program::{self, Dispatch, Reading};
use sawt_kit::share::Shared;
use sawt_kit::widget::Host;
use sawt_wire::{ActivityState, ConsultationDefinition, LanguageMap, Level, ShareChannel};

use super::ConsultationConfig;
use super::effects::{self, Performer};
use super::model::{Card, Model, Standing};
use super::state::{Effect, Event, update};

/// The id of the title, which names the whole card.
const TITLE: &str = "title";

/// What every part of the view needs. A copy is the same.
#[derive(Clone, Copy)]
struct Ui {
    host: Host,
    model: Reading<Model>,
    dispatch: Dispatch<Event>,
    texts: Texts,
}

impl Ui {
    /// A part of where the consultation stands, read anew with every change.
    fn standing<T>(self, read: impl Fn(&Standing) -> T) -> impl Fn() -> T {
        move || self.model.with(|model| read(&model.standing))
    }

    fn state(self) -> ActivityState {
        self.model.with(|model| model.standing.state)
    }

    /// A part of the card under a heading of its own.
    fn section(self, part: &str, heading: &str) -> El {
        let heading = self.host.heading(1).class("heading").text(&self.texts.get(heading));
        el("section").attr("part", part).class("section").child(heading)
    }

    /// A text of the entity under a smaller heading.
    fn told(self, below: usize, heading: &str, text: &LanguageMap) -> El {
        let heading = self.host.heading(below).class("subheading").text(&self.texts.get(heading));
        let told = el("div").class("told").child(heading);
        told.child(entity_prose(text, self.texts))
    }

    /// A text of the entity under a label, in a box of its own.
    fn labelled(self, class: &'static str, label: &str, text: &LanguageMap) -> El {
        let label = el("p").class("label").text(&self.texts.get(label));
        el("div").class(class).child(label).child(entity_prose(text, self.texts))
    }

    /// Message `id` with a civil day; nothing for a date that there is not.
    fn day(self, id: &str, day: &str) -> Option<String> {
        let day = Day::parse(day)?;
        Some(self.texts.with(id, [("at", day.into()), ("zone", day::ZONE.into())]))
    }
}

/// A label and what it says.
fn fact(label: &str, said: El) -> El {
    el("div").class("fact").child(el("dt").text(label)).child(el("dd").child(said))
}

/// A code or an address: from left to right in every language.
fn code(text: &str) -> El {
    el("bdi").class("latin").attr("dir", "ltr").text(text)
}

/// The whole consultation.
pub(super) fn consultation(config: ConsultationConfig, host: Host) -> El {
    let performer = Performer::new(host, config.consultation);
    let (model, dispatch) = program::run(Model::default(), update, {
        let performer = performer.clone();
        move |effect, dispatch| performer.perform(effect, dispatch)
    });
    let ui = Ui { host, model, dispatch, texts: host.texts() };
    effects::watch(dispatch);
    performer.perform(Effect::Load, dispatch);
    let loaded = move || model.with(|model| model.card.loaded().is_some());
    el("section")
        .attr("part", "frame")
        .class("frame")
        .live_attr("aria-labelledby", move || loaded().then(|| TITLE.into()))
        .live_flag("aria-busy", move || model.with(|model| model.card == Loading::Waiting))
        .live(
            move || model.with(|model| model.card.clone()),
            move |card| match card {
                Loading::Waiting if host.has_fallback() => None,
                Loading::Waiting => {
                    Some(el("p").class("loading").text(&ui.texts.get("common-loading")))
                }
                Loading::Failed(failure) => Some(unavailable(failure, ui.texts, move || {
                    ui.dispatch.send(Event::RetryAsked);
                })),
                Loading::Loaded(card) => Some(whole(card, ui)),
            },
        )
}

fn whole(card: &Arc<Card>, ui: Ui) -> El {
    let consultation = &card.consultation;
    el("div")
        .class("card")
        .child(head(consultation, ui))
        .children(about::in_brief(consultation, ui))
        .child(about::about(consultation, ui))
        .child(about::facts(consultation, ui))
        .children(about::out_of_scope(consultation, ui))
        .children(documents::documents(&consultation.documents, ui))
        .children(stages::stages(&consultation.stages, ui))
        .child(outcome::outcome(card, ui))
        .child(ways::ways(card, ui))
        .children(sessions::sessions(card, ui))
        .children(share(card, ui))
}

/// Links to hand it on; `None` where the entity offers none.
fn share(card: &Card, ui: Ui) -> Option<El> {
    let consultation = &card.consultation;
    let shared = Shared {
        title: &ui.texts.pick(&consultation.title).text,
        page: consultation.page.as_ref(),
        campaign: consultation.id.as_str(),
    };
    let offered = card.share.as_deref().unwrap_or(&ShareChannel::ALL);
    let links = shared.links(offered, ui.texts);
    let shown = !links.is_empty();
    let links = el("p").class("actions").children(links);
    shown.then(|| ui.section("share", "consultation-share").class("section share").child(links))
}

/// What this is, where it stands and how long it stays open.
fn head(consultation: &ConsultationDefinition, ui: Ui) -> El {
    let level = match consultation.level {
        Level::Information => "information",
        Level::Consultation => "consultation",
        Level::Decision => "decision",
    };
    let level = ui.texts.with("consultation-level", [("level", level.into())]);
    let badges = el("p")
        .class("badges")
        .child(el("span").attr("part", "level").class("badge level").text(&level))
        .child(
            el("span")
                .attr("part", "state")
                .class("badge standing")
                .live_attr("data-state", move || Some(state_word(ui.state()).into()))
                .live_text(move || state(ui.state(), ui.texts)),
        );
    let title = ui.host.heading(0).attr("part", "title").attr("id", TITLE).class("title");
    let own = [("consultation", consultation.id.as_str()), ("variant", "bar")];
    // Until the time is counted, and where it can't be, the dates themselves are read.
    let countdown = embed(ui.host, "countdown", &own)
        .attr("part", "countdown")
        .class("countdown")
        .child(el("p").class("dates").text(&dates(consultation, ui)));
    el("div")
        .class("head")
        .child(badges)
        .child(title.child(entity_text(&consultation.title, ui.texts)))
        .child(countdown)
}

/// Where it stands, in a word or two.
fn state(state: ActivityState, texts: Texts) -> String {
    texts.get(match state {
        ActivityState::Upcoming => "consultation-upcoming",
        ActivityState::Open => "consultation-open",
        ActivityState::ClosingSoon => "consultation-closing-soon",
        ActivityState::Extended => "consultation-extended",
        ActivityState::Closed => "consultation-closed",
        ActivityState::ResultsOut => "consultation-results-out",
    })
}

/// When it opens, else until when it takes views, else when that ended.
fn dates(consultation: &ConsultationDefinition, ui: Ui) -> String {
    let (id, at, edge) = match ui.model.with_untracked(|model| model.standing.state) {
        ActivityState::Upcoming => ("consultation-opens", &consultation.opens_at, Edge::Opens),
        ActivityState::Closed | ActivityState::ResultsOut => {
            ("consultation-ended", &consultation.closes_at, Edge::Closes)
        }
        _ => ("consultation-closes", &consultation.closes_at, Edge::Closes),
    };
    phrase::moment(ui.texts, id, at.as_ref(), &consultation.time_zone, edge)
}
