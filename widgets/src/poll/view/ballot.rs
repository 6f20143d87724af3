//! The question with its options, and the button.

use std::sync::Arc;

use leptos::prelude::WithValue;
use sawt_kit::dom::{El, el, value};
use sawt_kit::intl;
use sawt_kit::parts::option_label;
use sawt_kit::ranking::{Ranking, ranking};
use sawt_kit::summary::error_summary;
use sawt_wire::{
    DuplicatePolicy, PollDefinition, PollKind, PollOption, VoteError, WRITE_IN_MAX_GRAPHEMES,
};

use super::super::draft::{self, Mistake};
use super::super::model::Model;
use super::super::state::Event;
use super::{Ui, description, header, note, outcome, question};

/// From how many characters on the voter is told how many are left.
const COUNT_FROM: usize = WRITE_IN_MAX_GRAPHEMES - 50;

pub(super) fn ballot(poll: &Arc<PollDefinition>, ui: Ui) -> El {
    let sending = ui.part(Model::is_sending);
    let options = draft::order(poll, sawt_kit::device_seed());
    let first = options.first().map(|option| option.id.clone());
    let choices = match poll.kind {
        PollKind::Ranking => ranked(poll, &options, ui),
        kind => vec![choices(kind, &options, ui)],
    };
    let fields = el("fieldset")
        .class("fieldset")
        .live_prop("disabled", sending)
        .live_flag("aria-invalid", ui.part(|model| model.mistake.is_some()))
        .child(el("legend").class("legend").child(question(poll, ui)))
        .children(description(poll, ui))
        .child(el("p").attr("part", "hint").class("hint").text(&hint(poll, ui)))
        .children(choices)
        .children(write_in(poll, ui));
    let form = el("form")
        .attr("part", "form")
        .attr("novalidate", "")
        .live_flag("aria-busy", sending)
        .on("submit", move |event| {
            event.prevent_default();
            let graphemes = ui.model.with_untracked(|model| intl::graphemes(&model.draft.write_in));
            ui.send(Event::Submitted { graphemes });
        })
        .child(header(poll, ui));
    let ranking = poll.kind == PollKind::Ranking;
    outcome::with_notice(form, poll, ui)
        .live(ui.part(|model| model.mistake.clone()), move |mistake| {
            let mistake = mistake.as_ref()?;
            let field = match &first {
                _ if mistake.is_in_write_in() => "write_in".to_owned(),
                Some(id) if ranking => format!("rank={id}"),
                Some(id) => format!("choice={id}"),
                None => "question".to_owned(),
            };
            Some(error_summary(ui.host, ui.texts, &wrong(mistake, ui), field))
        })
        .child(fields)
        .child(actions(ui))
        .child(note(&ui.texts.get(duplicate_message(poll.duplicates))))
}

fn hint(poll: &PollDefinition, ui: Ui) -> String {
    let (min, max) = poll.choice_limits();
    match poll.kind {
        PollKind::Single | PollKind::Scale => ui.texts.get("poll-hint-one"),
        PollKind::Ranking if min == poll.options.len() => ui.texts.get("poll-hint-rank-all"),
        PollKind::Ranking => {
            ui.texts.with("poll-hint-rank", [("min", min.into()), ("max", max.into())])
        }
        PollKind::Multiple if max == poll.options.len() => ui.texts.get("poll-hint-any"),
        PollKind::Multiple if min == max => {
            ui.texts.with("poll-hint-exactly", [("max", max.into())])
        }
        PollKind::Multiple => {
            ui.texts.with("poll-hint-range", [("min", min.into()), ("max", max.into())])
        }
    }
}

fn duplicate_message(policy: DuplicatePolicy) -> &'static str {
    match policy {
        DuplicatePolicy::None => "poll-duplicates-none",
        DuplicatePolicy::Device => "poll-duplicates-device",
        DuplicatePolicy::Code => "poll-duplicates-code",
        DuplicatePolicy::Verified => "poll-duplicates-verified",
    }
}

/// Radio buttons or check boxes; a scale lies in a row where there is room.
fn choices(kind: PollKind, options: &[PollOption], ui: Ui) -> El {
    let class = if kind == PollKind::Scale { "options scale" } else { "options" };
    let options = options.iter().map(|option| choice(kind, option, ui));
    el("div").attr("part", "options").class(class).children(options)
}

fn choice(kind: PollKind, option: &PollOption, ui: Ui) -> El {
    let (id, chosen) = (option.id.clone(), option.id.clone());
    let input = el("input")
        .attr("type", if kind == PollKind::Multiple { "checkbox" } else { "radio" })
        .attr("name", "choice")
        .attr("value", id.as_str())
        .attr("data-focus", &format!("choice={id}"))
        .live_prop("checked", move || ui.model.with(|model| model.draft.has(&chosen)))
        .on("change", move |_| ui.send(Event::Chosen(id.clone())));
    el("label")
        .attr("part", "option")
        .class("option")
        .child(input)
        .child(option_label(option, ui.texts))
}

fn ranked(poll: &PollDefinition, options: &[PollOption], ui: Ui) -> Vec<El> {
    let choices = ui.part(|model| model.draft.choices.clone());
    Vec::from(ranking(Ranking {
        host: ui.host,
        texts: ui.texts,
        options: options.to_vec(),
        most: poll.choice_limits().1,
        focus: "rank=".to_owned(),
        ranked: Box::new(choices),
        rank: Box::new(move |id, to| ui.send(Event::Ranked(id, to))),
        take_out: Box::new(move |id| ui.send(Event::Chosen(id))),
    }))
}

/// The field of "other (please specify)", while that is chosen.
fn write_in(poll: &Arc<PollDefinition>, ui: Ui) -> Option<El> {
    let id = poll.options.iter().find(|option| option.write_in)?.id.clone();
    let text = ui.part(|model| model.draft.write_in.clone());
    let left = move || {
        let length = intl::graphemes(&text());
        if length < COUNT_FROM {
            return String::new();
        }
        let left = WRITE_IN_MAX_GRAPHEMES.saturating_sub(length);
        ui.texts.with("common-characters-left", [("count", left.into())])
    };
    let field = el("input")
        .attr("type", "text")
        .attr("part", "write-in")
        .class("text-field")
        .attr("name", "write_in")
        .attr("autocomplete", "off")
        .attr("dir", "auto")
        .attr("aria-label", &ui.texts.get("poll-write-in"))
        .attr("data-focus", "write_in")
        .live_flag(
            "aria-invalid",
            ui.part(|m| m.mistake.as_ref().is_some_and(Mistake::is_in_write_in)),
        )
        .live_prop("value", text)
        .on("input", move |event| ui.send(Event::WroteIn(value(event))));
    let block = el("div")
        .class("write-in")
        .live_class("gone", move || !ui.model.with(|model| model.draft.has(&id)))
        .child(field)
        .child(el("p").class("hint").text(&ui.texts.get("common-no-personal-data")))
        .child(el("p").class("hint").attr("role", "status").live_text(left));
    Some(block)
}

/// A mistake in words, for the top of the form.
fn wrong(mistake: &Mistake, ui: Ui) -> String {
    let texts = ui.texts;
    match mistake {
        Mistake::TooLong => {
            texts.with("poll-mistake-too-long", [("max", WRITE_IN_MAX_GRAPHEMES.into())])
        }
        Mistake::Vote(VoteError::TooFew { min: 1 }) => texts.get("poll-mistake-none"),
        Mistake::Vote(VoteError::TooFew { min }) => {
            texts.with("poll-mistake-too-few", [("min", (*min).into())])
        }
        Mistake::Vote(VoteError::TooMany { max }) => {
            texts.with("poll-mistake-too-many", [("max", (*max).into())])
        }
        Mistake::Vote(VoteError::WriteInMissing) => texts.get("poll-mistake-write-in"),
        Mistake::Vote(_) => texts.get("poll-mistake-other"),
    }
}

fn actions(ui: Ui) -> El {
    let changing = ui.part(|model| model.changing);
    let hidden = ui.config.with_value(|config| !config.results);
    let peekable = ui.part(|model| model.results.is_some() && !model.changing);
    let label = move || ui.texts.get(if changing() { "poll-change-submit" } else { "poll-submit" });
    let submit = el("button")
        .attr("type", "submit")
        .attr("part", "submit")
        .class("button")
        .attr("data-focus", "submit")
        .live_flag("aria-disabled", ui.part(Model::is_sending))
        .live_text(label);
    el("p")
        .class("actions")
        .child(submit)
        .when(changing, move || {
            [ui.button("cancel", "button plain", "common-cancel", || Event::ChangeCancelled)]
        })
        .when(
            move || !hidden && peekable(),
            move || {
                [ui.button("show-results", "button plain", "poll-show-results", || {
                    Event::ResultsAsked
                })]
            },
        )
}
