//! After the vote, before opening, after closing: what happened, what was chosen, the results.

use std::sync::Arc;

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, WithValue};
use sawt_kit::dom::{El, el, value};
use sawt_kit::phrase;
use sawt_wire::{
    ActivityState, CastVote, OptionId, PollDefinition, RecordedVote, Results, ResultsVisibility,
};

use super::super::draft;
use super::super::model::{Model, Notice, Search};
use super::super::state::Event;
use super::{Ui, description, entity_text, header, note, question, results};

pub(super) fn outcome(poll: &Arc<PollDefinition>, ui: Ui) -> El {
    let hidden = ui.config.with_value(|config| !config.results);
    let peeking = ui.part(|model| model.peeking && model.state.is_open());
    let shown = poll.clone();
    let all = with_notice(el("div").class("outcome").child(header(poll, ui)), poll, ui)
        .child(question(poll, ui))
        .children(description(poll, ui))
        .live(ui.part(counted), move |(found, mine, state)| match found {
            Some(found) if !hidden && *state != ActivityState::Upcoming => {
                results::results(&shown, found, mine, ui)
            }
            _ if *state == ActivityState::Upcoming => vec![preview(&shown, ui)],
            _ => no_results(&shown, *state, ui).into_iter().collect(),
        });
    with_recorded(all, poll, ui).children(search(poll, ui)).when(peeking, move || {
        let back = ui.button("back", "button quiet", "poll-back", || Event::BallotAsked);
        [el("p").class("actions").child(back)]
    })
}

/// The results with what a voter's own answers are, or the state that explains why there are none.
fn counted(model: &Model) -> (Option<Results>, Vec<OptionId>, ActivityState) {
    let mine = model.recorded.as_ref().map(|recorded| recorded.vote.choices.clone());
    (model.results.clone(), mine.unwrap_or_default(), model.state)
}

/// Adds what happened last, as a box that takes the focus.
pub(super) fn with_notice(within: El, poll: &Arc<PollDefinition>, ui: Ui) -> El {
    let known = !poll.id.as_str().is_empty();
    within.live(ui.part(|model| model.notice.clone()), move |notice| {
        let notice = notice.as_ref()?;
        let (class, message) = match notice {
            Notice::Recorded => ("notice notice-done", "poll-recorded"),
            Notice::Changed => ("notice notice-done", "poll-changed"),
            Notice::Withdrawn => ("notice notice-done", "poll-withdrawn"),
            Notice::AlreadyVoted => ("notice", "poll-already-voted"),
            Notice::Refused(failure) => ("notice notice-error", phrase::failure(failure)),
        };
        let receipt = ui.model.with_untracked(|model| match notice {
            Notice::Recorded | Notice::Changed => model.recorded.clone(),
            _ => None,
        });
        let shown = known && ui.config.with_value(|config| config.receipt);
        let receipt = receipt.filter(|_| shown);
        let notice = el("div")
            .attr("part", "notice")
            .class(class)
            .attr("tabindex", "-1")
            .attr("data-focus", "notice")
            .child(el("p").class("notice-title").text(&ui.texts.get(message)));
        Some(notice.children(receipt.into_iter().flat_map(|recorded| receipt_lines(&recorded, ui))))
    })
}

fn receipt_lines(recorded: &RecordedVote, ui: Ui) -> [El; 2] {
    let code = el("bdi").attr("part", "receipt").attr("dir", "ltr").class("code");
    let line = el("p")
        .class("receipt")
        .child(el("span").text(&ui.texts.get("poll-receipt")))
        .text(" ")
        .child(code.text(&recorded.receipt));
    [line, el("p").class("hint").text(&ui.texts.get("poll-receipt-hint"))]
}

/// What can be chosen once the poll is open.
fn preview(poll: &PollDefinition, ui: Ui) -> El {
    let options = draft::order(poll, sawt_kit::device_seed());
    let options = options.iter().map(|option| el("li").child(entity_text(&option.label, ui.texts)));
    el("ul").class("preview").children(options)
}

/// Why there are no results to see.
fn no_results(poll: &PollDefinition, state: ActivityState, ui: Ui) -> Option<El> {
    let message = match (poll.results, state) {
        (ResultsVisibility::Never, _) => Some("poll-results-never"),
        (ResultsVisibility::AfterClose, _) => Some("poll-results-after-close"),
        (_, state) if state.is_open() => Some("poll-results-after-vote"),
        _ => None,
    };
    message.map(|message| note(&ui.texts.get(message)))
}

/// Adds the recorded choice, and what can still be done with it.
fn with_recorded(within: El, poll: &Arc<PollDefinition>, ui: Ui) -> El {
    let vote = ui.part(|model| model.recorded.as_ref().map(|recorded| recorded.vote.clone()));
    let revisable = ui.part(|model| model.may_revise() && !model.withdrawing);
    let poll = poll.clone();
    within
        .live(vote, move |vote| {
            let names = el("strong").text(&choice_names(vote.as_ref()?, &poll, ui));
            let mine = el("p").attr("part", "my-vote").class("my-vote");
            let label = el("span").text(&ui.texts.get("poll-my-vote"));
            Some(mine.child(label).text(" ").child(names))
        })
        .when(revisable, move || [revision(ui)])
        .when(ui.part(|model| model.withdrawing), move || [withdrawal(ui)])
}

fn revision(ui: Ui) -> El {
    el("p")
        .class("actions")
        .child(ui.button("change", "button quiet", "poll-change", || Event::ChangeAsked))
        .child(ui.button("withdraw", "button plain", "poll-withdraw", || Event::WithdrawAsked))
}

/// Whether the vote shall really be taken back.
fn withdrawal(ui: Ui) -> El {
    let confirm =
        ui.button("withdraw", "button quiet", "poll-withdraw-confirm", || Event::WithdrawConfirmed);
    let cancel = ui.button("cancel", "button plain", "common-cancel", || Event::ChangeCancelled);
    el("div")
        .class("notice")
        .attr("role", "group")
        .attr("tabindex", "-1")
        .attr("data-focus", "withdrawal")
        .child(el("p").class("notice-title").text(&ui.texts.get("poll-withdraw-sure")))
        .child(el("p").class("actions").child(confirm).child(cancel))
}

/// The chosen options as one phrase, in the order in which they were chosen.
fn choice_names(vote: &CastVote, poll: &PollDefinition, ui: Ui) -> String {
    let names: Vec<String> = vote
        .choices
        .iter()
        .filter_map(|id| poll.option(id))
        .map(|option| {
            let label = ui.texts.pick(&option.label).text;
            match vote.write_in.as_ref().filter(|_| option.write_in) {
                Some(text) => ui.texts.with(
                    "poll-option-with-text",
                    [("option", label.into()), ("text", text.as_str().into())],
                ),
                None => format!("\u{2068}{label}\u{2069}"),
            }
        })
        .collect();
    ui.texts.list(&names)
}

/// "Find my vote" by its receipt.
fn search(poll: &Arc<PollDefinition>, ui: Ui) -> Option<El> {
    let offered = ui.config.with_value(|config| config.receipt)
        && poll.published_results.is_none()
        && ui.model.with_untracked(|model| model.state != ActivityState::Upcoming);
    if !offered {
        return None;
    }
    let code = RwSignal::new(String::new());
    let poll = poll.clone();
    let answer = move || match ui.part(|model| model.search.clone())() {
        Search::Idle => String::new(),
        Search::Asking => ui.texts.get("common-loading"),
        Search::Failed(failure) => ui.texts.get(phrase::failure(&failure)),
        Search::Answered(None) => ui.texts.get("poll-find-nothing"),
        Search::Answered(Some(vote)) => {
            ui.texts.with("poll-find-found", [("choices", choice_names(&vote, &poll, ui).into())])
        }
    };
    let field = el("input")
        .attr("type", "text")
        .class("text-field code")
        .attr("dir", "ltr")
        .attr("autocomplete", "off")
        .attr("name", "receipt")
        .attr("spellcheck", "false")
        .live_prop("value", move || code.get())
        .on("input", move |event| code.set(value(event)));
    let label = el("label")
        .class("find-label")
        .child(el("span").text(&ui.texts.get("poll-receipt")))
        .child(field);
    let submit = el("button").attr("type", "submit").class("button quiet");
    let form = el("form")
        .class("find-form")
        .on("submit", move |event| {
            event.prevent_default();
            let code = sawt_wire::written::ascii_digits(&code.get_untracked());
            let receipt = code.trim().to_ascii_uppercase();
            if !receipt.is_empty() {
                ui.send(Event::ReceiptAsked(receipt));
            }
        })
        .child(label)
        .child(submit.text(&ui.texts.get("poll-find-submit")))
        .child(el("p").attr("role", "status").class("find-answer").live_text(answer));
    let details = el("details").attr("part", "find").class("find");
    Some(details.child(el("summary").text(&ui.texts.get("poll-find"))).child(form))
}
