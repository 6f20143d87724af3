//! What stands above every page of a form: where it stands, its title, the other language.

use sawt_kit::dom::{El, button, el};
use sawt_kit::intl;
use sawt_kit::parts::{entity_prose, entity_text, state_word};
use sawt_kit::phrase::{self, Edge};
use sawt_wire::ActivityState;

use super::super::model::Known;
use super::super::state::Event;
use super::Ui;

/// The title with what there is to know before.
pub(super) fn head(form: &Known, ui: Ui) -> El {
    let described = form.description.as_ref().map(|text| {
        el("div")
            .attr("part", "description")
            .class("description")
            .child(entity_prose(text, ui.texts))
    });
    el("div").class("head").child(above(form, ui)).child(title(form, ui)).children(described)
}

/// The title alone, on later pages.
pub(super) fn brief(form: &Known, ui: Ui) -> El {
    let title = ui.host.heading(0).attr("part", "title").class("title brief");
    let title = title.child(entity_text(&form.title, ui.texts));
    el("div").class("head").child(above(form, ui)).child(title)
}

/// The title, which can take the focus.
fn title(form: &Known, ui: Ui) -> El {
    ui.host
        .heading(0)
        .attr("part", "title")
        .class("title")
        .attr("tabindex", "-1")
        .attr("data-focus", "page")
        .child(entity_text(&form.title, ui.texts))
}

/// Until when it is open, and the button of the other language.
fn above(form: &Known, ui: Ui) -> El {
    let dated = form.opens_at.is_some() || form.closes_at.is_some();
    let standing = dated.then(|| standing(form, ui));
    el("div").class("above").children(standing).children(other_language(form, ui))
}

fn standing(form: &Known, ui: Ui) -> El {
    let (form, state) = (form.clone(), ui.part(|model| model.state));
    let words = move || {
        let (message, at, edge) = match state() {
            ActivityState::Upcoming => ("feedback-opens", &form.opens_at, Edge::Opens),
            ActivityState::Open => ("feedback-open", &form.closes_at, Edge::Closes),
            ActivityState::ClosingSoon => ("feedback-closing-soon", &form.closes_at, Edge::Closes),
            ActivityState::Extended => ("feedback-extended", &form.closes_at, Edge::Closes),
            ActivityState::Closed | ActivityState::ResultsOut => {
                ("feedback-closed", &form.closes_at, Edge::Closes)
            }
        };
        phrase::moment(ui.texts, message, at.as_ref(), &form.time_zone, edge)
    };
    el("p")
        .attr("part", "state")
        .class("standing")
        .live_attr("data-state", move || Some(state_word(state()).into()))
        .live_text(words)
}

/// The other language of those in which the form is written, where it is: what was entered stays.
pub(super) fn other_language(form: &Known, ui: Ui) -> Option<El> {
    let own = ui.texts.locale().language;
    let other = sawt_kit::i18n::others(&own).find(|tag| form.title.0.get(tag).is_some())?;
    form.title.0.get(&own)?;
    let toggle = button("language", "button plain language", "", move || {
        ui.send(Event::LanguageAsked(other.to_owned()));
    });
    let name = el("bdi").attr("lang", other).text(&intl::language(other));
    Some(toggle.attr("data-focus", "language").child(name))
}
